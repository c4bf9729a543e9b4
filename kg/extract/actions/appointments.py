"""Lists of appointments: 任命：甲为局长；乙为副局长。免去：丙的局长职务。"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.actions import verbal
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.clauses import Clause
from kg.extract.actions.draft import Draft
from kg.extract.actions.tokens import Token
from kg.extract.actions.topics import Scope
from kg.extract.actions.wording import Thing
from kg.extract.base import Named
from kg.extract.wordlist import words
from kg.model import PERSONS, Stretch

_AS = words("为 任 担任 兼任")
_LISTING = (verbal.GIVING | verbal.TAKING) - {"任"}
_POSTS = ("职务", "职位")
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Heading:
    """The verb that opens a list, its clause, who appoints, and whether the list takes posts away."""

    clause: Clause
    verb: Chunk
    agents: tuple[Named, ...]
    takes: bool


def items(clause: Clause, chunks: Sequence[Chunk], scope: Scope) -> list[Draft] | None:
    """The appointment that a clause tells under a heading before it; None where it is read like others."""
    heading = scope.listing[-1] if scope.listing else None
    if not isinstance(heading, Heading) or _verb(chunks) is not None:
        return None
    found = _taken(clause.tokens) if heading.takes else _given(clause.tokens)
    if found is None:
        if clause.opens:
            scope.listing.clear()
        return None
    names, start, end = found
    at = clause.reading.index
    draft = Draft(
        heading.clause, heading.verb, "remove" if heading.takes else "appoint", "actions.listed",
        heading.agents, Thing(start, end, names), Stretch(at, start, end), when=scope.when,
    )  # fmt: skip
    return [draft] if heading.agents else []


def _given(tokens: Sequence[Token]) -> tuple[tuple[Named, ...], int, int] | None:
    """赵启为区水利局局长: the persons in front of 为, and the words to the comma."""
    at = next((i for i, t in enumerate(tokens) if t.text in _AS and t.name is None), 0)
    if not at or any(t.kind in "vp" for t in tokens[:at]):
        return None
    names = tuple(t.name for t in tokens[:at] if t.name is not None and t.name.cls in PERSONS)
    stop = _stop(tokens, at)
    return (names, _first(names), tokens[stop - 1].end) if names and stop > at + 1 else None


def _taken(tokens: Sequence[Token]) -> tuple[tuple[Named, ...], int, int] | None:
    """钱悦的区水利局局长职务: the persons in front of 的, and the words to 职务."""
    end = next((i for i, t in enumerate(tokens) if t.text.endswith(_POSTS)), 0)
    names = tuple(t.name for t in tokens[:end] if t.name is not None and t.name.cls in PERSONS)
    if not names or any(t.kind == "v" and t.text not in _AS for t in tokens[:end]):
        return None
    return names, _first(names), tokens[end].end


def _first(names: tuple[Named, ...]) -> int:
    return min(n.start for n in names)


def _stop(tokens: Sequence[Token], at: int) -> int:
    return next((i for i in range(at, len(tokens)) if tokens[i].text in ("，", ",")), len(tokens))


def _verb(chunks: Sequence[Chunk]) -> Chunk | None:
    return next(
        (c for c in chunks if c.kind == "v" and c.head in verbal.GIVING | verbal.TAKING and c.head != "任"),
        None,
    )


def head(clause: Clause, chunks: Sequence[Chunk], scope: Scope, drafts: Sequence[Draft]) -> None:
    """Remember what the clause opens: a list under 任命：, or further items behind its own appointment."""
    told = next((d for d in reversed(drafts) if d.verb.head in _LISTING), None)
    if told is not None:
        scope.listing[:] = [Heading(told.clause, told.verb, told.agents, told.verb.head in verbal.TAKING)]
        return
    verb = _verb(chunks)
    if verb is None:
        return
    scope.listing[:] = [Heading(clause, verb, (), verb.head in verbal.TAKING)]
    if verb is not chunks[-1] or clause.after not in ("：", ":", "", "。"):
        return
    agents = scope.deciders[-1] if scope.deciders else scope.topic.names if scope.topic is not None else ()
    agents = agents or ((scope.main,) if scope.main is not None else scope.issuer[-1] if scope.issuer else ())
    if agents and all(n.cls not in PERSONS for n in agents):
        scope.listing[:] = [Heading(clause, verb, agents, verb.head in verbal.TAKING)]
