"""The predicates of a clause: each verb with its modifiers and object, and the subject that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.actions import closed
from kg.extract.actions.phrases import Chunk
from kg.lexicon import load

_WAYS = frozenset("到 来到 赴 深入 走进 前往 来 去 进 至 走访 赶赴 赶到 奔赴 下到 回到".split())
_STEPS = frozenset("到 来到 赴 深入 走进 前往 至 来 去".split())
"""Verbs of going that only say where, when another verb of the clause says what for."""


@dataclass(slots=True)
class Predicate:
    """A verb; `before` are the adverbs, groups and times that belong to it, `after` those behind it.

    `goal` is the noun phrase behind 到, 给, 于 …; `pivot`: its subject is the object of the predicate before
    (帮助企业复工); `joined`: it stands beside the one before (调研、检查); `rest` is all behind the verb.
    """

    verb: Chunk
    before: tuple[Chunk, ...] = ()
    object: Chunk | None = None
    goal: Chunk | None = None
    after: list[Chunk] = field(default_factory=list)
    rest: tuple[Chunk, ...] = ()
    pivot: bool = False
    joined: bool = False

    @property
    def word(self) -> str:
        """The bare verb."""
        return self.verb.head


@dataclass(frozen=True, slots=True)
class Sketch:
    """A clause's skeleton: its subject phrase, what else stands before the first verb, its predicates."""

    subject: Chunk | None
    lead: tuple[Chunk, ...]
    predicates: tuple[Predicate, ...]


def sketch_of(chunks: Sequence[Chunk]) -> Sketch:
    """The skeleton of a clause."""
    row = _steps_as_groups(chunks)
    first = next((i for i, c in enumerate(row) if c.kind == "v"), len(row))
    subject = _subject(row[:first])
    lead = tuple(c for c in row[:first] if c is not subject)
    return Sketch(subject, lead, tuple(_predicates(row[first:], lead)))


def _steps_as_groups(chunks: Sequence[Chunk]) -> list[Chunk]:
    """到石桥村 before another verb is a group of place."""
    row: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        later = any(c.kind == "v" for c in chunks[i + 2 :])
        if chunk.kind == "v" and chunk.head in _STEPS and later and chunks[i + 1].kind in ("np", "place"):
            joined = chunk.tokens + chunks[i + 1].tokens
            row.append(Chunk("pp", joined, "到", chunks[i + 1].core))
            i += 2
        else:
            row.append(chunk)
            i += 1
    return row


def _subject(row: Sequence[Chunk]) -> Chunk | None:
    """The phrase that stands as subject: the last before the verb that is not torn off by 、."""
    phrases = [c for c in row if c.kind == "np"]
    if not phrases:
        return None
    named = [c for c in phrases if any(t.name is not None for t in c.core)]
    return named[0] if named else phrases[-1]


def _predicates(row: Sequence[Chunk], lead: tuple[Chunk, ...]) -> list[Predicate]:
    found: list[Predicate] = []
    pending = list(lead)
    joined = False
    for i, chunk in enumerate(row):
        if chunk.kind == "v":
            found.append(_opened(chunk, pending, found, joined, tuple(row[i + 1 :])))
            pending, joined = [], False
        elif chunk.kind == "and":
            joined = True
        elif chunk.kind in ("np", "place") and _lacks_object(found[-1], pending):
            _give_object(found[-1], chunk)
        elif chunk.kind == "pp" and not any(c.kind == "v" for c in row[i:]):
            found[-1].after.append(chunk)
        else:
            pending.append(chunk)
    if found:
        found[-1].after.extend(c for c in pending if c.kind != "np")
    return found


def _opened(
    verb: Chunk, pending: list[Chunk], found: list[Predicate], joined: bool, rest: tuple[Chunk, ...]
) -> Predicate:
    last = found[-1] if found else None
    pivot = last is not None and not joined and last.object is not None and is_causing(last.word)
    bare = last is not None and last.object is None and last.goal is None and not pending
    return Predicate(verb, tuple(pending), rest=rest, pivot=pivot, joined=joined or bare)


def _lacks_object(last: Predicate, pending: Sequence[Chunk]) -> bool:
    return last.object is None and last.goal is None and not any(c.kind == "np" for c in pending)


def _give_object(last: Predicate, chunk: Chunk) -> None:
    if len(last.verb.core) > 1 and last.verb.core[-1].text in closed.GOALS:
        last.goal = chunk
    else:
        last.object = chunk


def is_causing(word: str) -> bool:
    """Whether the verb's object does the next verb's deed (组织党员成立, 帮助企业解决)."""
    verb = load.verbs().get(word)
    return verb is not None and (verb.role in ("cause", "demand", "wish") or "clause" in verb.frame)
