"""Clauses that a comma tears off and that have no verb: they are read with the clause behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.actions.chunk import Chunk
from kg.extract.actions.clauses import Clause
from kg.extract.actions.mending import with_predicate
from kg.extract.actions.phrases import chunks_of
from kg.extract.actions.tokens import Token

_COMMAS = ("，", ",")
_MOST = 8


def joined(clauses: Iterable[Clause]) -> Iterator[tuple[Clause, tuple[Chunk, ...]]]:
    """The clauses with their chunks; a topic, a time, one of several subjects goes to the next clause."""
    held: Clause | None = None
    chunks: tuple[Chunk, ...] = ()
    count = 0
    for clause in clauses:
        tokens = with_predicate(clause.tokens)
        ready = clause if tokens is clause.tokens else replace(clause, tokens=tokens)
        if held is not None and _goes_on(held, ready):
            ready = _one(held, ready)
            count += 1
        elif held is not None:
            yield held, chunks
            count = 0
        chunks = chunks_of(ready.tokens)
        open_ended = _lacks_verb(ready, chunks) or ready.tokens[-1].text == "的"
        held = ready if ready.after in _COMMAS and count < _MOST and open_ended else None
        if held is None:
            yield ready, chunks
            count = 0
    if held is not None:
        yield held, chunks


def _lacks_verb(clause: Clause, chunks: tuple[Chunk, ...]) -> bool:
    """Whether the clause tells nothing by itself, neither with a verb nor with an adjective."""
    return all(c.kind != "v" for c in chunks) and clause.tokens[-1].kind != "a"


def _goes_on(held: Clause, clause: Clause) -> bool:
    """Whether the clause belongs to the one before; behind 由…, 将… it must have no subject of its own."""
    if held.reading is not clause.reading or held.quote != clause.quote:
        return False
    if held.tokens[-1].text == "的" and any(t.kind == "v" for t in held.tokens):
        return clause.tokens[0].text.endswith("是")
    fronted = any(t.text in ("由", "被", "把", "将") for t in held.tokens)
    return not (fronted and clause.tokens[0].kind in ("n", "r", "m"))


def _one(first: Clause, second: Clause) -> Clause:
    comma = Token(first.end, second.tokens[0].start, "，", "w", "w")
    return replace(first, tokens=(*first.tokens, comma, *second.tokens), after=second.after)
