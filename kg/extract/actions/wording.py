"""The words of an object: they stand together, end at its head, and lack long modifiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.actions import closed
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.nouns import things
from kg.extract.actions.tokens import Token
from kg.extract.base import Named
from kg.extract.wordlist import words

_LONGEST = 20
_SHORT = 12
_BOUNDARIES = words("、 和 与 及 以及 的 等")
_COUNTED = ("人", "户", "家", "名")
_HANGING = ("等", "等等", "、", "和", "与", "及")


@dataclass(frozen=True, slots=True)
class Thing:
    """What a deed is done to: the words at sentence offsets `start` to `end`, and names."""

    start: int
    end: int
    names: tuple[Named, ...] = ()


def thing_of(core: Sequence[Token]) -> Thing | None:
    """The object that a noun phrase gives; its words end at its head and lack long modifiers.

    >>> row = [Token(0, 2, "两处", "m", "m"), Token(2, 4, "服务", "n", "vn"), Token(4, 6, "卡口", "n", "n")]
    >>> thing_of(row)
    Thing(start=2, end=6, names=())
    """
    row = _trimmed(core) if core else []
    if not row:
        return None
    row = _unbroken(_without_modifiers(row))
    return Thing(row[0].start, row[-1].end, things(core))


def head_of(core: Sequence[Token]) -> str:
    """The text of the phrase's head."""
    row = _trimmed(core) if core else []
    return row[-1].text if row else ""


def _trimmed(core: Sequence[Token]) -> list[Token]:
    """Without numbers and quantifiers at the beginning, numbers and localizers at the end."""
    row = list(core)
    if row[0].text in ("等", "等等") and len(row) > 1:
        row.pop(0)
    while (
        len(row) > 1
        and (row[-1].kind in "mf" or row[-1].text in _HANGING)
        and row[-2].text != "的"
        and any(t.kind == "n" for t in row[:-1])
    ):
        row.pop()
    if len(row) > 2 and row[-2].kind == "m" and row[-1].text in _COUNTED and is_crowd(row[-3].text):
        row = row[:-2]
    while len(row) > 1 and (row[0].kind == "m" or row[0].text in closed.QUANTIFIERS) and row[1].kind in "nma":
        row.pop(0)
    return row


def _without_modifiers(row: list[Token]) -> list[Token]:
    counted = next((i for i, t in enumerate(row[1:], 1) if t.text == "、" and row[i - 1].kind == "m"), None)
    if counted is not None and _length(row) > _SHORT:
        return _without_modifiers(_trimmed(row[:counted]))
    cut = max((i for i, t in enumerate(row) if t.text == "的"), default=-1)
    if cut >= 0 and _length(row) > _SHORT and cut + 1 < len(row):
        short = _trimmed(row[cut + 1 :]) or row
        row = row[cut - 1 :] if len(short) == 1 and short[0].tag in ("v", "vn") and cut > 0 else short
    if _length(row) <= _LONGEST:
        return row
    for i, token in enumerate(row[:-1]):
        if token.text in _BOUNDARIES and _length(row[i + 1 :]) <= _LONGEST:
            return _trimmed(row[i + 1 :])
    return row[-1:]


def _length(row: Sequence[Token]) -> int:
    return sum(len(t.text) for t in row)


def _unbroken(row: list[Token]) -> list[Token]:
    """The words on one side of a bracketed aside: those with a name, else those behind it."""
    gap = next((i for i in range(1, len(row)) if row[i].start > row[i - 1].end), None)
    if gap is None:
        return row
    first = row[:gap]
    return first if any(t.name is not None for t in first) else _unbroken(row[gap:])
