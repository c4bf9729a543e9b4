"""Words that stand for a name: 该公司, 全区, 我市."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.persons import is_title
from kg.lexicon import load
from kg.model import EntityClass


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, load.anaphors()), key=len, reverse=True)))


_HEADS = {"公司": EntityClass.ENTERPRISE, "集团": EntityClass.ENTERPRISE, "该企业": EntityClass.ENTERPRISE,
          "办事处": EntityClass.OFFICE, "社区": EntityClass.JURISDICTION, "街道": EntityClass.JURISDICTION, "管委会": EntityClass.OFFICE,
          "医院": EntityClass.INSTITUTION, "学校": EntityClass.INSTITUTION, "学院": EntityClass.INSTITUTION, "大学": EntityClass.INSTITUTION,
          "法院": EntityClass.OFFICE, "检察院": EntityClass.OFFICE, "协会": EntityClass.INSTITUTION, "银行": EntityClass.ENTERPRISE}
"""Bare heads that stand for the body named before: 公司董事长, 办事处主任, and as the first word of a clause."""
_PRONOUNS = {"他": EntityClass.PERSON, "她": EntityClass.PERSON}
_OPENING = frozenset("，。；：！？、,;:!?“ ")
_VERBAL = {"v", "d", "ad", "p", "vd", "TIME", "t"}


def anaphors(context: Context) -> Iterator[Candidate]:
    """Candidates that resolution will give an antecedent."""
    for m in _pattern().finditer(context.text, context.lead):
        aligned = m.start() in context.starts or context.before(m.start()) in _OPENING
        if aligned and m.end() in context.ends:
            entry = load.anaphors()[m.group()]
            yield Candidate(m.start(), m.end(), EntityClass(entry.classes[0]), 1.0, "names.anaphor", anaphor=True)
    yield from _pronouns(context)
    yield from _bare_heads(context)


def _pronouns(context: Context) -> Iterator[Candidate]:
    for word in context.words:
        cls = _PRONOUNS.get(word.text)
        if cls and word.start >= context.lead:
            yield Candidate(word.start, word.end, cls, 0.6, "names.pronoun", anaphor=True)


def _bare_heads(context: Context) -> Iterator[Candidate]:
    for index, word in enumerate(context.words):
        cls = _HEADS.get(word.text)
        if cls is None or word.start < context.lead:
            continue
        following = context.words[index + 1] if index + 1 < len(context.words) else None
        opens = not index or context.words[index - 1].text in _OPENING or word.start == context.lead
        titled = following is not None and is_title(following.text)
        if titled and (opens or context.words[index - 1].tag in {"w", "v", "p"}) or (
            opens and following is not None and following.tag in _VERBAL
        ):
            yield Candidate(word.start, word.end, cls, 0.5, "names.bare-head", anaphor=True)
