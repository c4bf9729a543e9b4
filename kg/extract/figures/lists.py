"""How a quantity stands to those before it: whether it goes on a list, or begins its clause."""

from __future__ import annotations

from kg.extract.figures import cues
from kg.extract.figures.changes import Counted
from kg.extract.figures.paired import Item
from kg.extract.figures.tokens import Kind, Line, Token
from kg.model import EntityClass

_LISTING = frozenset(("、", "和", "，", ",", "及"))
_PROJECTS = ("项目", "工程", "基地")
_FREE = ("d", "c", "w")


def goes_on(line: Line, index: int) -> bool:
    """Whether the quantity goes on a list of quantities: 居民3260户、9800人; 案件8件16人."""
    before = line.tokens[max(0, index - 2) : index]
    if before and before[-1].kind is Kind.QUANTITY:
        return True
    return len(before) == 2 and before[0].kind is Kind.QUANTITY and before[1].text in _LISTING


def begins(line: Line, index: int) -> bool:
    """Whether nothing that could be counted stands before the quantity in its clause, save 余下, 其余."""
    first, _ = line.clause_of(index)
    before = [t for t in line.tokens[first:index] if not _is_free(t)]
    return not before or is_rest(line, index)


def is_rest(line: Line, index: int) -> bool:
    """Whether 余下, 其余 or 剩余 stands before the quantity: what is left of an earlier one."""
    first, _ = line.clause_of(index)
    return (
        cues.REST.search(line.reading.text[line.tokens[first].start : line.tokens[index].start]) is not None
    )


def leads(line: Line, index: int) -> bool:
    """Whether what is counted is itself the subject: the quantity, or its list, begins the clause.

    Not as in 三次登门 and 两天里跑了五个村, which say how often and how long.
    """
    quantity = line.tokens[index].quantity
    if quantity is None or quantity.kind == "time" or quantity.unit in cues.DEED_UNITS:
        return False
    first, _ = line.clause_of(index)
    head = next(
        (
            t
            for t in line.tokens[first : index + 1]
            if t.kind is not Kind.TIME and t.tag not in ("d", "c", "w")
        ),
        None,
    )
    return head is not None and head.kind is Kind.QUANTITY


def _is_free(token: Token) -> bool:
    free = token.text in cues.VALUE or token.text == "的" or token.tag in _FREE
    return free or token.named is not None or token.kind is Kind.TIME


def of_project(line: Line, index: int, item: Item | None) -> Counted | None:
    """[新能源项目]50亿元, 50亿元的[新能源项目]: an amount that nothing else names is the project's."""
    quantity = line.tokens[index].quantity
    if quantity is None or quantity.kind != "money":
        return None
    near = [*line.tokens[max(0, index - 1) : index], *line.tokens[index + 1 : index + 3]]
    if item is not None and item.named is not None:
        near = [t for t in line.tokens if t.named is item.named]
    for token in near:
        if token.named and token.named.cls is EntityClass.PROJECT and token.text.endswith(_PROJECTS):
            return Counted(token.end - 2, token.end, "figures.amount")
    return None
