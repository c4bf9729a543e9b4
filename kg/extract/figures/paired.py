"""分别: the items before it and the quantities behind it, one by one in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract.base import Named
from kg.extract.figures.phrases import is_head, leftwards
from kg.extract.figures.tokens import Kind, Line

_JOINING = frozenset(("、", "和", "与", "及", "以及"))


@dataclass(frozen=True, slots=True)
class Item:
    """What a quantity of a 分别 list belongs to: a name, or the words that are counted (sentence offsets)."""

    named: Named | None = None
    words: tuple[int, int] | None = None


def paired(line: Line) -> Mapping[int, Item]:
    """The item of each quantity (by token index) that 分别 pairs; none where their numbers differ."""
    found: dict[int, Item] = {}
    for number, (first, last) in enumerate(line.clauses):
        word = next((i for i in range(first, last) if line.tokens[i].text.startswith("分别")), None)
        if word is None:
            continue
        amounts = [i for i in range(word, last) if line.tokens[i].kind is Kind.QUANTITY]
        items = _names(line, first, word) or _nouns(line, first, word)
        if number and len(items) != len(amounts):
            items = _listed(line, *line.clauses[number - 1])
        if len(items) == len(amounts) > 1:
            found.update(zip(amounts, items, strict=True))
    return found


def _names(line: Line, first: int, last: int) -> list[Item]:
    """The names that 、 and 和 join, the last of each group."""
    items, current = list[Item](), None
    for token in line.tokens[first:last]:
        if token.text in _JOINING:
            if current is None:
                return []
            items.append(Item(current))
            current = None
        elif token.named is not None:
            current = token.named
    return [*items, Item(current)] if items and current is not None else []


def _listed(line: Line, first: int, last: int) -> list[Item]:
    """The list that opens the clause before: [甲银行]、[乙银行]签约，额度分别为2亿元、3亿元."""
    cuts = [i for i in range(first, last) if line.tokens[i].text == "、"]
    if not cuts:
        return []
    end = next((i for i in range(cuts[0] + 2, last) if line.tokens[i].tag in ("v", "d", "p")), last)
    cuts = [i for i in cuts if i < end]
    ends = [*cuts, end]
    parts = list(zip([first, *(i + 1 for i in cuts)], ends, strict=True))
    if any(a >= b or any(t.quantity for t in line.tokens[a:b]) for a, b in parts):
        return []
    named = [next((t.named for t in line.tokens[a:b] if t.named is not None), None) for a, b in parts]
    if all(named):
        return [Item(n) for n in named]
    spans = [(line.tokens[a].start, line.tokens[b - 1].end) for a, b in parts]
    return [] if any(named) else [Item(words=s) for s in spans]


def _nouns(line: Line, first: int, last: int) -> list[Item]:
    items = list[Item]()
    for at in range(first, last):
        ends = at + 1 == last or line.tokens[at + 1].text in _JOINING or not line.tokens[at + 1].is_noun
        if is_head(line.tokens[at]) and ends and (at + 1 == last or line.tokens[at + 1].text != "的"):
            items.append(Item(words=leftwards(line, at)))
    return items
