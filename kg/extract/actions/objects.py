"""The object of a verb: its words, as far as they stand together, and the names that it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.actions import closed, verbal
from kg.extract.actions.closed import words
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.nouns import things
from kg.extract.actions.phrases import Chunk, groups
from kg.extract.actions.predicates import Predicate, Sketch
from kg.extract.actions.tokens import Token
from kg.extract.actions.verbs import entry
from kg.extract.base import Named
from kg.vocab.action_types import ACTION_TYPES

_LONGEST = 20
_LONGEST_CLAUSE = 24
_SHORT = 12
_CARRYING = words("send deliver donate issue fund manage sell export equip")
_COUNTS = words("一把 一下 一趟 一次 一遍 一番 一圈 一眼 一声 一场 一会儿 一层")
_BOUNDARIES = words("、 和 与 及 以及 的 等")


@dataclass(frozen=True, slots=True)
class Thing:
    """What a deed is done to: the words at sentence offsets `start` to `end`, and names."""

    start: int
    end: int
    names: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Given:
    """An object with its head's text (or ""), and whether it was fronted by 把, 将 or 对."""

    thing: Thing | None = None
    head: str = ""
    fronted: bool = False

    @property
    def is_vague(self) -> bool:
        """Whether the object is but a count word: 拉一把, 走一趟."""
        return self.head in _COUNTS and not self.fronted

    @property
    def is_crowd(self) -> bool:
        """Whether the object are people or bodies without a name."""
        return is_crowd(self.head)


def given_object(
    sketch: Sketch, i: int, end: int, passive: bool = False, carried: Chunk | None = None
) -> Given:
    """The object of predicate `i`: behind it, in front of it, shared with its neighbour, or the passive's subject.

    `carried` is what 把 put before the verb of an earlier clause (把订单排好，交给商户).
    """
    predicate = sketch.predicates[i]
    own = [c for c in groups(predicate.before, closed.FRONTING) if c.core]
    becomes = passive and sketch.subject is not None and predicate.word[-1] in "为成作入给"
    if predicate.object is not None and not own and not becomes:
        return _direct(sketch, i, end)
    fronted = own[-1] if own else _fronted(sketch, i)
    if fronted is not None:
        return Given(thing_of(fronted.core), head_of(fronted.core), True)
    if passive and not any(p.object is not None for p in sketch.predicates[i + 1 :]):
        core = sketch.subject.core if sketch.subject is not None else ()
        return Given(thing_of(core), head_of(core), True) if core else Given()
    shared = _shared(sketch, i)
    if shared is not None:
        return Given(thing_of(shared.core), head_of(shared.core))
    return _remote(sketch, i, carried)


def _remote(sketch: Sketch, i: int, carried: Chunk | None) -> Given:
    """What an earlier clause or the clause's topic gives; where nothing does, where the deed leads to."""
    predicate = sketch.predicates[i]
    known = entry(predicate.verb)
    takes = known is not None and "obj" in known[2] and known[0] != "travel"
    carried_on = (
        takes and predicate.word[-1] not in "于入进" and (known is not None and known[0] in _CARRYING)
    )
    if predicate.goal is not None and carried_on:
        return Given(thing_of(carried.core), "", True) if i == 0 and carried is not None else Given()
    if predicate.goal is not None:
        return Given(thing_of(predicate.goal.core))
    if sketch.topic is not None and takes and i == len(sketch.predicates) - 1:
        return Given(thing_of(sketch.topic.core), head_of(sketch.topic.core), True)
    return Given()


def _direct(sketch: Sketch, i: int, end: int) -> Given:
    """The noun phrase behind the verb; of a verb that makes others act, the whole clause if it is short."""
    predicate = sketch.predicates[i]
    assert predicate.object is not None
    thing = thing_of(predicate.object.core)
    if thing is not None and predicate.word in verbal.FORBIDDING and end - thing.start <= _LONGEST_CLAUSE:
        thing = Thing(predicate.object.start, end)
    following = sketch.predicates[i + 1] if i + 1 < len(sketch.predicates) else None
    if thing is not None and following is not None and following.pivot:
        stop = following.object.end if following.object is not None else end
        if stop - thing.start <= _LONGEST_CLAUSE:
            thing = Thing(thing.start, stop, thing.names)
    return Given(thing, head_of(predicate.object.core))


def _fronted(sketch: Sketch, i: int) -> Chunk | None:
    """What 把 or 将 puts before this verb, or before one that it stands beside; what 对 does before a plain verb."""
    for j in range(i, -1, -1):
        found = groups(sketch.predicates[j].before, ("把", "将"))
        if found and found[-1].core:
            return found[-1]
        if j != i and sketch.predicates[j].object is not None:
            return None
    known = entry(sketch.predicates[i].verb)
    around = sketch.predicates[i].before
    if i and (sketch.predicates[i].joined or sketch.predicates[i].beside):
        around = (*sketch.predicates[i - 1].before, *around)
    toward = groups(around, ("对",))
    plain = known is not None and "obj" in known[2] and known[1] not in ("light", "say")
    return toward[-1] if toward and plain and toward[-1].core else None


def _shared(sketch: Sketch, i: int) -> Chunk | None:
    """The object behind joined verbs belongs to each (调研、检查防汛工作)."""
    known = entry(sketch.predicates[i].verb)
    if known is None or "obj" not in known[2] or sketch.predicates[i].goal is not None:
        return None
    for predicate in sketch.predicates[i + 1 :]:
        if not (predicate.joined or predicate.beside) or predicate.before or predicate.word in verbal.STATES:
            return None
        if predicate.object is not None:
            return predicate.object if _shares(sketch.predicates[i], predicate) else None
    return None


def _shares(first: Predicate, second: Predicate) -> bool:
    """Side by side (督促指导企业) always; joined by 、 only if the deeds are of one group (调研、检查)."""
    if first.verb.end == second.verb.start:
        return True
    kinds = [known[0] for known in (entry(first.verb), entry(second.verb)) if known is not None]
    groups_ = {ACTION_TYPES[kind].broader or kind for kind in kinds}
    return len(kinds) == 2 and len(groups_) == 1


def thing_of(core: Sequence[Token]) -> Thing | None:
    """The object that a noun phrase gives; its words end at its head and lack long modifiers.

    >>> row = [Token(0, 2, "两处", "m", "m"), Token(2, 4, "服务", "n", "vn"), Token(4, 6, "卡口", "n", "n")]
    >>> thing_of(row)
    Thing(start=2, end=6, names=())
    """
    row = _trimmed(core)
    if not row:
        return None
    row = _unbroken(_without_modifiers(row))
    return Thing(row[0].start, row[-1].end, things(core))


def head_of(core: Sequence[Token]) -> str:
    """The text of the phrase's head."""
    row = _trimmed(core)
    return row[-1].text if row else ""


def _trimmed(core: Sequence[Token]) -> list[Token]:
    """Without numbers and quantifiers at the beginning, numbers and localizers at the end."""
    row = list(core)
    while (
        len(row) > 1
        and (row[-1].kind in "mf" or row[-1].text in ("等", "等等"))
        and any(t.kind == "n" for t in row[:-1])
    ):
        row.pop()
    if (
        len(row) > 2
        and row[-2].kind == "m"
        and row[-1].text in ("人", "户", "家", "名")
        and is_crowd(row[-3].text)
    ):
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
