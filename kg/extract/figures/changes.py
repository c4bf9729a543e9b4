"""Numbers that say how much something changed or differs: 同比增长5.8%, 高于全市1.2个百分点."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.figures import cues
from kg.extract.figures.phrases import is_head, leftwards
from kg.extract.figures.tokens import Kind, Line, Token

_REACH = 6
_PARTS = frozenset("压缩升降上下净增削回攀猛")


@dataclass(frozen=True, slots=True)
class Counted:
    """The words of an indicator at sentence offsets, and the rule that found them.

    `change`: increase or decrease, where the number says how much something changed; `compared` with what.
    `start` equal to `end`: what was counted before is counted again.
    """

    start: int
    end: int
    rule: str
    change: str | None = None
    compared: str | None = None


def changed(line: Line, index: int, edge: int, first: int) -> Counted | None:
    """What changed by the quantity at token `index`; None where its clause tells of no change.

    The clause begins with token `first`; `edge` is the last token before the quantity that is no verb of
    having. What changed stands before the verb and what it is compared with, or was counted before.
    """
    tokens, text = line.tokens, line.reading.text
    if edge < first:
        return None
    match = cues.COMPARED.search(text, tokens[first].start, tokens[index].start)
    own = tokens[edge].text in (cues.CHANGES | cues.MORE if match else cues.CHANGES)
    verb = edge if own else _against(tokens, edge, first)
    if verb is None:
        return None
    limit = min(tokens[verb].start, match.start() if match else tokens[verb].start)
    compared = match.group() if match else None
    if not own:
        compared = text[tokens[verb].end : tokens[index].start].strip()
    at = verb - 1
    while at >= first and (tokens[at].end > limit or tokens[at].kind is Kind.TIME or _is_beside(tokens[at])):
        at -= 1
    start, end = leftwards(line, at) if at >= first and is_head(tokens[at]) else (0, 0)
    return Counted(start, end, "figures.change", _direction(tokens[verb].text), compared)


def _is_beside(token: Token) -> bool:
    part = token.tag == "v" and token.text in _PARTS  # 压|减
    return part or token.tag in ("d", "p") or token.text.startswith("每")


def _direction(verb: str) -> str | None:
    if verb in cues.INCREASE:
        return "increase"
    return "decrease" if verb in cues.DECREASE else None


def _against(tokens: tuple[Token, ...], edge: int, first: int) -> int | None:
    """The verb of 高于全省平均水平1.2个百分点, where one stands in the clause."""
    for at in range(edge, max(first, edge - _REACH) - 1, -1):
        if tokens[at].text in cues.AGAINST:
            return at
        if tokens[at].kind is Kind.WORD and tokens[at].tag == "v":
            return None
    return None
