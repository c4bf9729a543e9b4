"""Words that stand for a name: 该公司, 全区, 我市."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.persons import is_title
from kg.lexicon import load
from kg.lexicon.naming import bare_heads
from kg.model import EntityClass

_PRONOUNS = {"他": EntityClass.PERSON, "她": EntityClass.PERSON}
_OPENING = frozenset("，。；：！？、,;:!?“ ")
"""What a clause or a member of a list may stand behind."""
_VERBAL = frozenset({"v", "d", "ad", "p", "vd", "TIME", "t"})
"""Tags of what follows a subject."""
_BEFORE_TITLED = frozenset({"w", "v", "p"})
"""Tags of what may stand before a head with its title: 走访|公司董事长."""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, load.anaphors()), key=len, reverse=True)))


def anaphors(context: Context) -> Iterator[Candidate]:
    """Candidates that resolution will give an antecedent."""
    for m in _pattern().finditer(context.text, context.lead):
        aligned = m.start() in context.starts or context.before(m.start()) in _OPENING
        if aligned and m.end() in context.ends:
            entry = load.anaphors()[m.group()]
            yield Candidate(m.start(), m.end(), entry.classes[0], 1.0, "names.anaphor", anaphor=True)
    yield from _pronouns(context)
    yield from _bare_heads(context)


def _pronouns(context: Context) -> Iterator[Candidate]:
    for word in context.words:
        cls = _PRONOUNS.get(word.text)
        if cls and word.start >= context.lead:
            yield Candidate(word.start, word.end, cls, 0.6, "names.pronoun", anaphor=True)


def _bare_heads(context: Context) -> Iterator[Candidate]:
    """Heads alone, with a title behind (公司董事长) or as the subject that opens a clause."""
    for index, word in enumerate(context.words):
        cls = bare_heads().get(word.text)
        if cls and word.start >= context.lead and _stands_for_body(context, index):
            yield Candidate(word.start, word.end, EntityClass(cls), 0.5, "names.bare-head", anaphor=True)


def _stands_for_body(context: Context, index: int) -> bool:
    if index + 1 >= len(context.words):
        return False
    word, following = context.words[index], context.words[index + 1]
    before = context.words[index - 1] if index else None
    opens = before is None or before.text in _OPENING or word.start == context.lead
    if is_title(following.text) and (opens or (before is not None and before.tag in _BEFORE_TITLED)):
        return True
    return opens and following.tag in _VERBAL
