"""Words that stand for a name: 该公司, 全区, 我市."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.lexicon import load
from kg.model import EntityClass


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, load.anaphors()), key=len, reverse=True)))


def anaphors(context: Context) -> Iterator[Candidate]:
    """Candidates that resolution will give an antecedent."""
    for m in _pattern().finditer(context.text, context.lead):
        aligned = m.start() in context.starts or context.before(m.start()) in "，。；：、 ,;:“"
        if aligned and m.end() in context.ends:
            entry = load.anaphors()[m.group()]
            yield Candidate(m.start(), m.end(), EntityClass(entry.classes[0]), 1.0, "names.anaphor", anaphor=True)
