"""甲、乙分别承担场地费和交通费: as many deeds as doers, each with its own object or partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.actions.arguments import partners
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.draft import Draft
from kg.extract.actions.moods import words_of
from kg.extract.actions.nouns import parts
from kg.extract.actions.predicates import Predicate
from kg.extract.actions.wording import thing_of
from kg.extract.base import Named

_EACH = "分别"


def shared_out(draft: Draft, predicate: Predicate, around: Sequence[Chunk]) -> Iterator[Draft]:
    """The deed, or one for each doer where 分别 stands and the objects or partners are as many."""
    if _EACH not in words_of(around) or draft.content is not None:
        yield draft
        return
    sides = _sides(draft.agents, partners(around))
    told = parts(predicate.object.core) if predicate.object is not None else ()
    if sides:
        for agents in sides:
            yield replace(draft, agents=agents)
    elif len(told) == len(draft.agents) > 1:
        for agent, part in zip(draft.agents, told, strict=True):
            yield replace(draft, agents=(agent,), thing=thing_of(part.tokens) or draft.thing)
    else:
        yield draft


def _sides(agents: tuple[Named, ...], others: tuple[Named, ...]) -> list[tuple[Named, Named]]:
    """甲、乙分别与丙、丁签约: 甲 with 丙, 乙 with 丁."""
    first = tuple(n for n in agents if n not in others)
    return list(zip(first, others, strict=True)) if len(first) == len(others) > 1 else []
