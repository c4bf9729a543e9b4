"""A paragraph's sentences cut into clauses, with the quotation that each stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.actions.mending import with_predicate
from kg.extract.actions.tokens import Token
from kg.extract.base import Reading

_STOPS = frozenset("，,；;：:。！？!?…—")
_COMMAS = ("，", ",")
_OPEN, _CLOSE = frozenset("“「『"), frozenset("”」』")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens between two stops.

    `before` and `after` are the marks round it; `quote` is 0 outside quotations, else the number of the
    quotation in its paragraph; `opens` tells the first clause of its sentence.
    """

    reading: Reading
    tokens: tuple[Token, ...]
    before: str = ""
    after: str = ""
    quote: int = 0
    opens: bool = False

    @property
    def end(self) -> int:
        """Sentence offset behind the last character."""
        return self.tokens[-1].end


_MOST = 8


def clauses_of(rows: Iterable[tuple[Reading, Sequence[Token]]]) -> Iterator[Clause]:
    """The clauses of one paragraph; quotations may run over several of its sentences.

    What a comma tears off and has no verb (a topic, a time, one of several subjects) is read with the next clause.
    """
    held: Clause | None = None
    count = 0
    for clause in _cut(rows):
        ready = replace(clause, tokens=with_predicate(clause.tokens))
        if held is not None and _belongs(held, ready):
            ready = _joined(held, ready)
            count += 1
        elif held is not None:
            yield held
        if ready.after in _COMMAS and count < _MOST and not any(t.kind == "v" for t in ready.tokens):
            held = ready
        else:
            yield ready
            held, count = None, 0
    if held is not None:
        yield held


def _belongs(held: Clause, clause: Clause) -> bool:
    """Whether a clause goes on where the one before has no verb; 由…, 将… need one without a subject."""
    if held.reading is not clause.reading or held.quote != clause.quote:
        return False
    fronted = any(t.text in ("由", "被", "把", "将") for t in held.tokens)
    return not (fronted and clause.tokens[0].kind in ("n", "r", "m"))


def _joined(first: Clause, second: Clause) -> Clause:
    comma = Token(first.end, second.tokens[0].start, "，", "w", "w")
    return replace(first, tokens=(*first.tokens, comma, *second.tokens), after=second.after)


def _cut(rows: Iterable[tuple[Reading, Sequence[Token]]]) -> Iterator[Clause]:
    quote = count = 0
    for reading, tokens in rows:
        held, before, opens = list[Token](), "", True
        for token in [*tokens, Token(len(reading.text), len(reading.text), "。", "w", "w")]:
            mark = token.text
            if token.kind != "w" or not (mark in _STOPS or mark in _OPEN or mark in _CLOSE):
                held.append(token)
                continue
            if held:
                yield Clause(reading, tuple(held), before, mark, quote, opens)
                held, opens, before = [], False, ""
            before += mark
            if mark in _OPEN:
                count += 1
                quote = count
            elif mark in _CLOSE:
                quote = 0
