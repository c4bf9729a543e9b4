"""Who may have done a deed whose agent its clause does not tell: each guess with what speaks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from dataclasses import replace

from kg.extract.actions.clauses import Clause
from kg.extract.actions.draft import Draft
from kg.extract.actions.nouns import is_agent
from kg.extract.actions.topics import Scope, Subject
from kg.extract.base import Named
from kg.model import EntityClass

Agents = tuple[Named, ...]


def guesses(clause: Clause, at: int, acting: Subject | None, scope: Scope) -> dict[Agents, tuple[str, ...]]:
    """The agents that the verb at sentence offset `at` may have, each with the places that name them."""
    return _merged((*_told_of(acting, scope), *_beside(clause, at)))


def instead(deed: Draft, rule: str, clause: Clause, scope: Scope) -> list[Draft]:
    """A deed that by `rule` goes on from an earlier subject, by those others who may have done it."""
    found = _merged((*_told(scope), *_beside(clause, deed.verb.start)))
    own = _words(deed.agents)
    likely = {who: (rule, *deed.hints, *places) for who, places in found.items() if _words(who) != own}
    return by_each(replace(deed, rule="actions.guessed"), likely)


def _merged(told: Iterable[tuple[Agents, str]]) -> dict[Agents, tuple[str, ...]]:
    """Guesses at the same words are one, by their first mention."""
    found: dict[tuple[str, ...], tuple[Agents, tuple[str, ...]]] = {}
    for agents, place in told:
        if agents:
            first, places = found.get(words := _words(agents), (agents, ()))
            found[words] = first, (*places, place)
    return dict(found.values())


def _words(agents: Agents) -> tuple[str, ...]:
    return tuple(n.mention.text for n in agents)


def _told(scope: Scope) -> Iterator[tuple[Agents, str]]:
    """Of whom sentence and paragraph tell."""
    for told, place in ((scope.subject, "subject"), (scope.topic, "topic")):
        yield (told.names if told is not None else ()), place


def _told_of(acting: Subject | None, scope: Scope) -> Iterator[tuple[Agents, str]]:
    """Of whom sentence, paragraph and article tell."""
    yield from _told(scope)
    yield (acting.implied if acting is not None else ()), "implied"
    if scope.content is not None:
        yield scope.content.speakers, "speaker"
        yield scope.content.body, "body"


def _beside(clause: Clause, at: int) -> Iterator[tuple[Agents, str]]:
    """The agents named in front of the verb in its sentence: the nearest, and the first."""
    before = [name for name in clause.reading.outer if name.end <= at and is_agent(name)]
    yield tuple(before[-1:]), "before"
    yield tuple(before[:1]), "first"


def by_each(draft: Draft, likely: Mapping[Agents, tuple[str, ...]]) -> list[Draft]:
    """The same deed by each of those who may have done it."""
    return [found for agents, places in likely.items() if (found := by(draft, agents, places)) is not None]


def by(draft: Draft, agents: tuple[Named, ...], places: tuple[str, ...]) -> Draft | None:
    """The same deed by these agents, which these places name; None where a meeting were to hold itself."""
    guess = copy(draft)
    guess.agents, guess.hints = agents, places
    if draft.thing is not None and set(agents) & set(draft.thing.names):
        guess.thing = None
        return None if any(n.cls is EntityClass.EVENT for n in agents) else guess
    return guess
