"""What a quantity counts where its clause has no noun for it: brackets, the words that stand nearest."""

from __future__ import annotations

from kg.extract.figures import cues
from kg.extract.figures.changes import Counted
from kg.extract.figures.phrases import is_head, leftwards
from kg.extract.figures.quantities import Quantity
from kg.extract.figures.tokens import Kind, Line, Token

_OPENING = ("（", "(", "：", ":")
_BRACKETS, _CLOSING = ("（", "("), ("）", ")")
_LONG = 8
_EMPTY = frozenset(("u", "c", "w", "m", "q", "t", "TIME", "d", "r", "f", "p", "xc"))
_MOVED = cues.CHANGES | frozenset(("调", "扩大", "升", "降", "按"))


def bracketed(line: Line, index: int) -> Counted | None:
    """任免事项（共8项）, 面积：28平方米: a quantity alone behind a bracket counts what is before it."""
    first, _ = line.clause_of(index)
    if first < 2 or line.tokens[first - 1].text not in _OPENING:
        return None
    if any(not _is_bare(t) for t in line.tokens[first:index]):
        return None
    before = line.tokens[first - 2]
    if before.kind is not Kind.WORD or not (is_head(before) or before.tag in ("v", "vn", "a")):
        return None
    return Counted(*leftwards(line, first - 2), "figures.bracket")


def before_aside(line: Line, edge: int, first: int) -> Counted | None:
    """盗窃警情（含未遂）31起: the noun before the bracket that ends where the clause begins."""
    tokens, text = line.tokens, line.reading.text
    if edge >= first or not first or tokens[first - 1].text not in _CLOSING:
        return None
    opened = max(text.rfind(mark, 0, tokens[first - 1].start) for mark in _BRACKETS)
    at = next((i for i in range(first - 2, 0, -1) if tokens[i].start <= opened), 0) - 1
    return Counted(*leftwards(line, at), "figures.named") if at >= 0 and is_head(tokens[at]) else None


def label(line: Line, edge: int, first: int, quantity: Quantity) -> Counted | None:
    """面积：19平方米 租金：每月890元: the noun before the colon that an amount follows."""
    at = first - 2
    colon = edge < first and at >= 0 and line.tokens[first - 1].text in ("：", ":")
    if not colon or quantity.kind == "count" or not is_head(line.tokens[at]):
        return None
    return Counted(*leftwards(line, at), "figures.named")


def nearest(line: Line, index: int) -> Counted | None:
    """The words before the quantity in its clause, else those behind: 实到45人, 15件已办结."""
    first, last = line.clause_of(index)
    return _run(line, range(index - 1, first - 1, -1)) or _run(line, range(index + 1, last))


def before(line: Line, index: int) -> Counted | None:
    """The words that open the clause before: 春运自1月7日开始，共40天."""
    number = line.clause_number(index)
    return _run(line, range(*line.clauses[number - 1])) if number else None


def _run(line: Line, places: range) -> Counted | None:
    """The nearest words one after the other, empty ones at either end left out."""
    run = list[int]()
    for at in places:
        token = line.tokens[at]
        if token.kind is Kind.WORD and not (_is_bare(token) and not run):
            run.append(at)
        elif run or token.kind in (Kind.MARK, Kind.QUANTITY):
            break
        if sum(len(line.tokens[i].text) for i in run) >= _LONG:
            break
    run.sort()
    while run and _is_bare(line.tokens[run[0]]):
        run.pop(0)
    while run and _is_bare(line.tokens[run[-1]]):
        run.pop()
    if not run:
        return None
    return Counted(line.tokens[run[0]].start, line.tokens[run[-1]].end, "figures.nearest")


def _is_bare(token: Token) -> bool:
    """Whether it says nothing of what is counted."""
    text = token.text
    return token.kind is Kind.TIME or text in cues.VALUE or text in _MOVED or token.tag in _EMPTY
