"""What a share is of: 占全市的37%."""

from __future__ import annotations

import re

from kg.extract.figures.tokens import Kind, Line

_OF = re.compile(r"占(?![地用领据有道线位股压满先])(?:到|了|比|全部|总体)?")
_FILLING = re.compile(
    r"^(?:为|达到?|约|近|超过?|比|到|了|全部)+|(?:的|比重|比例|为|达到?|约|近|超过?|了|到)+$"
)


def share_verb(line: Line, index: int) -> int | None:
    """The token with 占 that makes the quantity at token `index` a share, where one stands in its clause."""
    first, _ = line.clause_of(index)
    for at in range(index - 1, first - 1, -1):
        token = line.tokens[at]
        if token.kind is Kind.QUANTITY:
            return None
        if token.kind is Kind.WORD and _OF.match(line.reading.text, token.start):
            return at
    return None


def base_of(line: Line, index: int) -> tuple[int | None, str | None]:
    """The mention (index) and the words that a share is of; None and None where the clause names nothing."""
    quantity, verb = line.tokens[index].quantity, share_verb(line, index)
    if verb is None or quantity is None or quantity.kind != "percent":
        return None, None
    text = line.reading.text
    match = _OF.match(text, line.tokens[verb].start)
    words = text[match.end() if match else 0 : line.tokens[index].start]
    words = _FILLING.sub("", _FILLING.sub("", words.strip()))
    named = [t.named for t in line.tokens[verb + 1 : index] if t.named is not None]
    mention = named[0].index if len(named) == 1 and named[0].mention.text == words else None
    return mention, words or None
