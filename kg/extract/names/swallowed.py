"""Persons drawn out over the word behind them, told by their names in other sentences: 邓金水|正."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.model import EntityClass

_FULL = 3
"""How many characters a full name has at most as a rule; of what is longer the end is rather a word."""


def persons_told(contexts: Sequence[Context], chosen: Sequence[Iterable[Candidate]]) -> Counter[str]:
    """How many times the article tells of each person by that name."""
    return Counter(
        context.text[c.start : c.end]
        for context, names in zip(contexts, chosen, strict=True)
        for c in names
        if c.cls is EntityClass.PERSON and not c.anaphor
    )


def unswallowed(
    context: Context, candidates: Iterable[Candidate], told: Mapping[str, int]
) -> list[Candidate]:
    """The candidates without persons told once whose name without its end the article tells elsewhere.

    >>> from kg.extract.words.words import tag
    >>> text = "邓金水正在门口。"
    >>> rows = [Candidate(0, end, EntityClass.PERSON, 3.0, "x") for end in (3, 4)]
    >>> context = Context(text, tag([text])[0])
    >>> [text[: c.end] for c in unswallowed(context, rows, {"邓金水": 2, "邓金水正": 1})]
    ['邓金水']
    """
    return [c for c in candidates if c.cls is not EntityClass.PERSON or not _is_drawn(context, c, told)]


def _is_drawn(context: Context, c: Candidate, told: Mapping[str, int]) -> bool:
    name = context.text[c.start : c.end]
    if c.anaphor or "·" in name or told.get(name, 0) > 1:
        return False
    return any(name[:size] in told for size in range(_FULL, len(name)))
