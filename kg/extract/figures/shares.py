"""What a share is of: 占全市的37%."""

from __future__ import annotations

from kg.extract.figures.tokens import Kind, Line

_OF = frozenset(("占", "占到", "占比", "占了", "约占", "占全"))
_EMPTY = frozenset(("的", "比重", "比例", "为", "达", "达到", "约", "近", "超过", "比", "了", "到"))


def share_verb(line: Line, index: int) -> int | None:
    """The token of 占 that the quantity at token `index` is the share of, where one stands in its clause."""
    first, _ = line.clause_of(index)
    for at in range(index - 1, first - 1, -1):
        if line.tokens[at].text in _OF:
            return at
        if line.tokens[at].kind is Kind.QUANTITY:
            return None
    return None


def base_of(line: Line, index: int) -> tuple[int | None, str | None]:
    """The mention (index) and the words that a share is of; None and None where the clause names nothing."""
    quantity, verb = line.tokens[index].quantity, share_verb(line, index)
    if verb is None or quantity is None or quantity.kind != "percent":
        return None, None
    between = [t for t in line.tokens[verb + 1 : index] if t.text not in _EMPTY]
    if not between:
        return None, None
    named = between[0].named if len(between) == 1 else None
    return named.index if named else None, line.reading.text[between[0].start : between[-1].end]
