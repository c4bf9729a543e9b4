"""Who may have done a deed whose agent its clause does not tell: each guess with what speaks for it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from kg.extract.actions.clauses import Clause
from kg.extract.actions.draft import Draft
from kg.extract.actions.nouns import is_agent
from kg.extract.actions.topics import Scope, Subject
from kg.extract.base import Named
from kg.model import EntityClass

Agents = tuple[Named, ...]


def guesses(clause: Clause, at: int, acting: Subject | None, scope: Scope) -> dict[Agents, tuple[str, ...]]:
    """The agents that the verb at sentence offset `at` may have, each with the places that name them."""
    found: dict[Agents, tuple[str, ...]] = {}
    for agents, place in (*_told_of(acting, scope), *_beside(clause, at)):
        if agents:
            found[agents] = (*found.get(agents, ()), place)
    return found


def _told_of(acting: Subject | None, scope: Scope) -> Iterator[tuple[Agents, str]]:
    """Of whom sentence, paragraph and article tell."""
    for told, place in ((scope.subject, "subject"), (scope.topic, "topic")):
        yield (told.names if told is not None else ()), place
    yield (acting.implied if acting is not None else ()), "implied"
    yield ((scope.main,) if scope.main is not None else ()), "main"
    if scope.content is not None:
        yield scope.content.speakers, "speaker"
        yield scope.content.body, "body"
    yield tuple(scope.met[-1:]), "met last"
    yield tuple(scope.met[:1]), "met first"
    yield (scope.issuer[0] if scope.issuer else ()), "issuer"


def _beside(clause: Clause, at: int) -> Iterator[tuple[Agents, str]]:
    """The agents named nearest to the verb in its sentence, and first in it."""
    here = [name for name in clause.reading.outer if is_agent(name)]
    before = [name for name in here if name.end <= at]
    yield tuple(before[-1:]), "before"
    yield tuple(before[:1]), "first"
    yield tuple([name for name in here if name.start >= at][:1]), "behind"


def by(draft: Draft, agents: tuple[Named, ...], places: tuple[str, ...]) -> Draft | None:
    """The same deed by these agents, which these places name; None where a meeting were to hold itself."""
    guess = copy(draft)
    guess.agents, guess.hints = agents, places
    if draft.thing is not None and set(agents) & set(draft.thing.names):
        guess.thing = None
        return None if any(n.cls is EntityClass.EVENT for n in agents) else guess
    return guess
