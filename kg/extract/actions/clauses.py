"""A paragraph's sentences cut into clauses, with the quotation that each stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.actions.tokens import Token
from kg.extract.base import Reading

_STOPS = frozenset("，,；;：:。！？!?…—")
_MOST = 200
"""Tokens of a clause: a table flattened into text has no stops, and must not cost more for that."""
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


def clauses_of(rows: Iterable[tuple[Reading, Sequence[Token]]]) -> Iterator[Clause]:
    """The clauses of one paragraph; quotations may run over several of its sentences."""
    quote = count = 0
    before = ""
    for reading, tokens in rows:
        held, opens = list[Token](), True
        before = "”" if before.rstrip("。！？!?…")[-1:] in ("”", "」", "』") else ""
        for token in [*tokens, Token(len(reading.text), len(reading.text), "。", "w", "w")]:
            mark = token.text
            if token.kind != "w" or not (mark in _STOPS or mark in _OPEN or mark in _CLOSE):
                if len(held) == _MOST:
                    yield Clause(reading, tuple(held), before, "", quote, opens)
                    held, opens, before = [], False, ""
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
