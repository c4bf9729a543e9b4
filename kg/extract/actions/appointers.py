"""Which body appoints, where a list of appointments does not say so: the one that decided before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.extract.actions import verbal
from kg.extract.actions.clauses import Clause
from kg.extract.actions.draft import Draft
from kg.extract.actions.nouns import AGENTS, is_agent
from kg.extract.actions.predicates import Sketch
from kg.extract.actions.topics import Scope, Subject
from kg.extract.base import Named, Reading
from kg.extract.wordlist import words
from kg.model import PERSONS

_DECIDING: Final = words("决定 任免 决定任免 表决通过 审议通过 通过 研究 研究决定 审议 宣布") | verbal.TAKING
_OF_POSTS: Final = ("任免", "任命", "免去", "任职", "免职", "人事")
_LIGHT: Final = words("作 作出 做出 进行")
_CHOSEN: Final = words("任 推选 选举 补选 提名")
_APPOINTING: Final = (verbal.GIVING | verbal.TAKING | words("批准 接受 决定任免")) - _CHOSEN


def note_heading(clause: Clause, scope: Scope) -> None:
    """柳湾区人大常委会任免名单: the body that the heading of a list names."""
    names = [t.name for t in clause.tokens if t.name is not None and is_agent(t.name)]
    bodies = tuple(n for n in names if n.cls not in PERSONS)
    if bodies and any(word in clause.reading.text for word in _OF_POSTS):
        scope.deciders[:] = [_acting(clause.reading, bodies[:1])]


def note_decision(clause: Clause, drafts: Sequence[Draft], scope: Scope) -> None:
    """Remember the body that decides, hears or appoints."""
    for draft in drafts:
        word, agents = draft.verb.head, draft.agents
        decides = word in _DECIDING or word in _APPOINTING or (word in _LIGHT and _is_of_posts(draft))
        if not decides or draft.rule in ("actions.guessed", "actions.pivot"):
            continue
        if agents and all(n.cls not in PERSONS for n in agents):
            scope.deciders[:] = [_acting(clause.reading, agents)]


def _is_of_posts(draft: Draft) -> bool:
    """作如下调整, 作出任免决定: what a light verb does with posts."""
    thing = draft.thing
    words = draft.clause.reading.text[thing.start : thing.end] if thing is not None else ""
    return words.endswith(("任免", "调整", "决定"))


def appointer(sketch: Sketch, subject: Subject | None, scope: Scope) -> Subject | None:
    """任命赵启为局长 without a subject: done by the body that decided, not by whoever was named last."""
    first = sketch.predicates[0].word if sketch.predicates else ""
    if sketch.subject is not None or first not in _APPOINTING or not scope.deciders:
        return subject
    told = subject.names if subject is not None else ()
    if (
        told
        and all(n.cls not in PERSONS for n in told)
        and subject is not None
        and subject.how == "inherited"
    ):
        return subject
    return Subject(scope.deciders[-1], "agent", "inherited")


def _acting(reading: Reading, names: tuple[Named, ...]) -> tuple[Named, ...]:
    """The bodies whose meetings the names are, else the names."""
    held = [n for n in reading.names if n.mention.within in {m.index for m in names if m.cls not in AGENTS}]
    return tuple(n for n in held if n.cls in AGENTS and n.cls not in PERSONS)[-1:] or names
