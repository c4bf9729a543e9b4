"""The examples of `docs/reading.md`: fenced blocks of texts, and of what is read from each.

A block opens with the layers that it shows in full, and the articles' date if they have one. The lines under
a text that begin with `- ` hold its facts, parted by ` ; `; `- nothing` says that there are none:

    ```kg posts 2024-05-06
    柳湾区委书记陈立伟到石桥村调研。
    - 陈立伟 | 区委书记 | 柳湾区委
    ```
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import kg
from kg.model import Action, Basis, Claim, Figure, Post, Record
from tests.seed_graph import ROOT

Fact = Post | Action | Figure | Claim
PAGE: Final = ROOT / "docs" / "reading.md"
_BLOCK: Final = re.compile(r"^```kg (?P<head>.+)\n(?P<body>(?:.*\n)*?)```$", re.MULTILINE)
_TEXT: Final = re.compile(r"(?P<text>(?:(?!- ).*\n)+)(?P<facts>(?:- .*\n)+)")
_FACT: Final = "- "
_NOTHING: Final = "nothing"


@dataclass(frozen=True)
class Example:
    """A text: the layers that are shown, the article's date, the facts."""

    layers: tuple[str, ...]
    date: str | None
    text: str
    facts: tuple[str, ...]


def examples() -> tuple[Example, ...]:
    """All examples of the page, in order."""
    blocks = _BLOCK.finditer(PAGE.read_text(encoding="utf-8"))
    return tuple(example for block in blocks for example in _of_block(block))


def _of_block(block: re.Match[str]) -> Iterator[Example]:
    words = block["head"].split()
    layers = tuple(word for word in words if word in LAYERS)
    date = next((word for word in words if word not in LAYERS), None)
    for told in _TEXT.finditer(block["body"]):
        lines = (line.removeprefix(_FACT) for line in told["facts"].splitlines())
        facts = tuple(fact for line in lines for fact in line.split(" ; ") if fact != _NOTHING)
        yield Example(layers, date, told["text"].strip(), facts)


@cache
def _records(text: str, date: str | None) -> tuple[Record, ...]:
    return tuple(kg.extract(text, date=date))


def read(text: str, layers: tuple[str, ...], date: str | None = None) -> list[str]:
    """The lines of all facts of these layers, as a block has them.

    >>> read("柳湾区委书记陈立伟到石桥村调研。", ("posts", "actions"))
    ['陈立伟 | 区委书记 | 柳湾区委', '陈立伟 | 调研 | at 石桥村']
    """
    return [
        line for layer in layers for record in _records(text, date) for line in sorted(LAYERS[layer](record))
    ]


def rules(text: str, date: str | None = None) -> set[str]:
    """The rules that read the facts of a text."""
    found = set[str]()
    for record in _records(text, date):
        facts: tuple[Fact, ...] = (*record.posts, *record.actions, *record.figures, *record.claims)
        found |= {fact.basis.rule for fact in facts}
    return found


def _articles(record: Record) -> Iterator[str]:
    yield _line(record.article.title, record.article.byline or "", record.article.info.issued or "")


def _names(record: Record) -> Iterator[str]:
    for entity in record.entities:
        yield _line(entity.label, entity.cls.value)


def _posts(record: Record) -> Iterator[str]:
    for post in record.posts:
        body = "" if post.organization is None else _label(record, post.organization)
        status = "" if post.status == "current" else post.status
        yield _line(_label(record, post.person), post.title, body or "–", status)


def _figures(record: Record) -> Iterator[str]:
    for figure in record.figures:
        yield _line(
            _label(record, figure.about),
            figure.indicator,
            f"{figure.value} {figure.unit or ''}".strip(),
            "" if figure.bound == "exact" else figure.bound,
            " ".join(word for word in (figure.change, figure.compared_with) if word),
            _marked("of", _base(record, figure)),
            _marked("part of", "" if figure.part_of is None else record.figures[figure.part_of].value),
            *_circumstances(record, figure.basis),
        )


def _base(record: Record, figure: Figure) -> str:
    return (figure.base_text or "") if figure.base is None else _label(record, figure.base)


def _actions(record: Record) -> Iterator[str]:
    for action in record.actions:
        yield _line(
            _labels(record, action.agents) or "–",
            action.verb,
            action.object_text or _labels(record, action.objects),
            _marked("to", _labels(record, action.recipients)),
            _marked("at", _labels(record, action.places)),
            _marked("under", _labels(record, action.measures)),
            *_circumstances(record, action.basis),
        )


def _relations(record: Record) -> Iterator[str]:
    for claim in record.claims:
        object_ = str(claim.value) if claim.object is None else _label(record, claim.object)
        predicate = claim.predicate.partition(":")[2]
        yield _line(_label(record, claim.subject), predicate, object_, *_circumstances(record, claim.basis))


def _circumstances(record: Record, basis: Basis) -> tuple[str, ...]:
    when = basis.when
    date = "" if when is None else when.date or "/".join(d for d in (when.start, when.end) if d) or when.text
    said = "" if basis.said_by is None else _label(record, basis.said_by)
    return (_marked("on", date), "denied" * basis.negated, basis.modality or "", _marked("said by", said))


def _label(record: Record, index: int) -> str:
    return record.entities[index].label


def _labels(record: Record, indices: tuple[int, ...]) -> str:
    return "、".join(_label(record, index) for index in indices)


def _marked(mark: str, words: str) -> str:
    return f"{mark} {words}" if words else ""


def _line(*parts: str) -> str:
    return " | ".join(part for part in parts if part)


LAYERS: Final[dict[str, Callable[[Record], Iterator[str]]]] = {
    "articles": _articles,
    "names": _names,
    "posts": _posts,
    "figures": _figures,
    "actions": _actions,
    "relations": _relations,
}
