"""What a quantity counts: the noun behind it, the noun before it, or the deed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.figures import cues
from kg.extract.figures.phrases import is_head, leftwards, rightwards
from kg.extract.figures.quantities import Quantity
from kg.extract.figures.shares import share_verb
from kg.extract.figures.tokens import Kind, Line, Token


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


_TO = re.compile("[至到]了?$")
_FROM = frozenset(("由", "从"))


def counted(line: Line, index: int) -> Counted | None:
    """What the quantity at token `index` counts, read from its own clause; None where the clause does not say."""
    quantity = line.tokens[index].quantity
    if quantity is None:
        return None
    first, last = line.clause_of(index)
    verb = share_verb(line, index)
    shared = verb is not None and quantity.kind == "percent"
    edge = _edge(line.tokens, verb if verb is not None and shared else index, first)
    changed = _changed(line, index, edge, first)
    if changed is not None:
        return changed
    if edge >= first and cues.REST.search(
        line.reading.text[line.tokens[first].start : line.tokens[index].start]
    ):
        return None
    before = _noun_before(line, edge, first, quantity)
    behind = _noun_behind(line, index, last, quantity, alone=before is None)
    if before is not None and (behind is None or quantity.kind != "count" or _leads_on(line, behind)):
        return replace(before, rule="figures.share") if shared else before
    return behind or _topic(line, edge, first) or _deed(line, index, edge, first, last)


def _edge(tokens: tuple[Token, ...], index: int, first: int) -> int:
    """The last token before the one at `index` that is no verb of having or reaching.

    Passed as well: adverbs, times, 由 and the end that a change or a range comes from (由10天缩短至3天).
    """
    at, reached = index - 1, False
    while at >= first:
        token = tokens[at]
        if token.kind is Kind.QUANTITY and token.quantity is not None:
            if not (reached or token.quantity.partner):
                break
        elif token.kind is Kind.WORD and not _passes(token, reached):
            break
        elif token.kind in (Kind.NAME, Kind.MARK):
            break
        reached = reached or bool(_TO.search(token.text))
        at -= 1
    return at


def _passes(token: Token, reached: bool) -> bool:
    if token.text in cues.VALUE or token.text in _FROM or token.tag == "d":
        return True
    return reached and token.text in cues.CHANGES


def _changed(line: Line, index: int, edge: int, first: int) -> Counted | None:
    """同比增长5.8%: what grew stands before the verb and before what it is compared with."""
    tokens = line.tokens
    if edge < first or (tokens[edge].text not in cues.CHANGES and not _against(tokens, edge, first)):
        return None
    verb = edge if tokens[edge].text in cues.CHANGES else _against(tokens, edge, first) or edge
    start, text = tokens[first].start, line.reading.text
    match = cues.COMPARED.search(text, start, tokens[index].start)
    limit = min(tokens[verb].start, match.start() if match else tokens[verb].start)
    change = _direction(tokens[verb].text)
    compared = (
        match.group() if match else (text[tokens[verb].end : tokens[index].start] if verb != edge else None)
    )
    at = verb - 1
    while at >= first and (tokens[at].end > limit or tokens[at].kind is Kind.TIME or tokens[at].tag == "d"):
        at -= 1
    if at >= first and is_head(tokens[at]):
        return Counted(*leftwards(line, at), "figures.change", change, compared)
    return Counted(0, 0, "figures.change", change, compared)


def _direction(verb: str) -> str | None:
    if verb in cues.INCREASE:
        return "increase"
    return "decrease" if verb in cues.DECREASE else None


def _against(tokens: tuple[Token, ...], edge: int, first: int) -> int | None:
    """The verb of 高于全省平均水平1.2个百分点, where one stands in the clause."""
    for at in range(edge, max(first, edge - 6) - 1, -1):
        if tokens[at].text in cues.AGAINST:
            return at
        if tokens[at].kind is Kind.WORD and tokens[at].tag == "v":
            return None
    return None


def _noun_before(line: Line, edge: int, first: int, quantity: Quantity) -> Counted | None:
    tokens = line.tokens
    if edge < first:
        return None
    token = tokens[edge]
    if is_head(token):
        return Counted(*leftwards(line, edge), "figures.named")
    if token.text == "的" and edge > first:
        return _headless(line, edge, first)
    if token.text in '”"’':
        return _quoted_before(tokens, edge, first)
    if token.kind is Kind.WORD and token.tag == "v":
        return _fronted(line, edge, first, quantity)
    return None


def _headless(line: Line, edge: int, first: int) -> Counted | None:
    """复工的有49家: the words before 的."""
    at = edge - 1
    if cues.REST.search(line.tokens[at].text + "的") or line.tokens[at].kind is not Kind.WORD:
        return None
    while (
        at > first
        and line.tokens[at - 1].kind is Kind.WORD
        and line.tokens[at - 1].tag not in ("d", "p", "c", "u")
    ):
        at -= 1
    return Counted(line.tokens[at].start, line.tokens[edge - 1].end, "figures.fronted")


def _quoted_before(tokens: tuple[Token, ...], edge: int, first: int) -> Counted | None:
    for at in range(edge - 1, first, -1):
        if tokens[at - 1].text in '“"‘':
            return Counted(tokens[at].start, tokens[edge - 1].end, "figures.named")
    return None


def _fronted(line: Line, edge: int, first: int, quantity: Quantity) -> Counted | None:
    """企业复工49家, 企业跑了74家: the noun before the verb, if the unit can count it."""
    at = edge - 1
    while (
        at >= first
        and line.tokens[at].kind is Kind.WORD
        and line.tokens[at].tag in ("v", "d", "u", "ad", "vd")
    ):
        at -= 1
    if at < first or not is_head(line.tokens[at]) or quantity.unit in cues.DEED_UNITS:
        return None
    start, end = leftwards(line, at)
    person = cues.PERSON_NOUN.search(line.reading.text[start:end]) is not None
    if (quantity.unit in cues.PERSONS) != person:
        return None
    return Counted(start, end if quantity.kind == "count" else line.tokens[edge].end, "figures.fronted")


def _noun_behind(line: Line, index: int, last: int, quantity: Quantity, *, alone: bool) -> Counted | None:
    if index + 1 >= last:
        return None
    follower = line.tokens[index + 1]
    if follower.tag == "v" and (not alone or quantity.unit in ("人", "人次")):
        return None
    found = rightwards(line, index + 1, deeds=quantity.kind != "count" or quantity.unit in cues.ABSTRACT)
    return found and Counted(*found, "figures.counted")


def _leads_on(line: Line, behind: Counted) -> bool:
    """Whether the words behind belong elsewhere: 企业198家员工6.7万人, 重点工程有17个重启."""
    inside = [t for t in line.tokens if behind.start <= t.start < behind.end]
    return inside[-1].tag == "vn" or any(
        t.kind is Kind.QUANTITY and t.start == behind.end for t in line.tokens
    )


def _topic(line: Line, edge: int, first: int) -> Counted | None:
    """专项资金，已拨付48万元: the clause before is nothing but what the verb acts on."""
    if edge < first or line.tokens[edge].tag not in ("v", "u"):
        return None
    before = next((c for c in line.clauses if c[1] == first - 1), None)
    if before is None or any(t.kind is not Kind.WORD or not _nominal(t) for t in line.tokens[slice(*before)]):
        return None
    return (
        Counted(*leftwards(line, before[1] - 1), "figures.fronted")
        if is_head(line.tokens[before[1] - 1])
        else None
    )


def _nominal(token: Token) -> bool:
    return token.is_noun or token.tag in ("a", "b", "f", "u", "c")


def _deed(line: Line, index: int, edge: int, first: int, last: int) -> Counted | None:
    """The verbs before the quantity (共退税减税24亿元), else the deed of those who are counted (300人到场)."""
    tokens, at = line.tokens, edge
    while at >= first and tokens[at].kind is Kind.WORD and tokens[at].tag in ("v", "vn", "ad", "a"):
        at -= 1
    if at < edge and tokens[edge].text not in cues.RUNNING:
        return Counted(tokens[at + 1].start, tokens[edge].end, "figures.deed")
    at, quantity = index + 1, tokens[index].quantity
    while at < last and tokens[at].kind in (Kind.WORD, Kind.NAME) and tokens[at].tag not in ("c", "w"):
        at += 1
    acts = quantity is not None and (quantity.unit in cues.PERSONS or quantity.kind == "time")
    if acts and at > index + 1 and tokens[index + 1].tag in ("v", "d", "p", "ad"):
        return Counted(tokens[index + 1].start, tokens[at - 1].end, "figures.deed")
    return None
