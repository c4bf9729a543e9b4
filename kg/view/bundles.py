"""Facts as edges: all that links two entities is one edge, whatever says the same is one part of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kg.view.facts import Told
from kg.view.labels import predicate, terms
from kg.view.links import Roles, pairs
from kg.view.picture import Edge, LinkKind, Part
from kg.vocab import RELATIONS, Predicate, Status

_NOT_YET: Final = {Status.PROPOSED.value, Status.REMOVED.value, Status.FORMER.value}
_ORDER: Final[tuple[LinkKind, ...]] = ("post", "action", "relation")
_SYMMETRIC: Final = {one.value for one, relation in RELATIONS.items() if relation.symmetric}


def edges(
    roles: Mapping[str, Roles], facts: Mapping[str, Told], number: Mapping[str, int], drawn: Mapping[str, int]
) -> list[Edge]:
    """The edges among entities that are drawn.

    `number` holds the index of each fact, `drawn` that of each entity, both by IRI.
    """
    found: dict[tuple[int, int], dict[tuple[object, ...], Part]] = {}
    for iri, told in facts.items():
        for source, target, _ in pairs(roles[iri]):
            if source in drawn and target in drawn:
                part = _part(told, 1 if drawn[source] < drawn[target] else -1)
                ends = min(drawn[source], drawn[target]), max(drawn[source], drawn[target])
                _add(found.setdefault(ends, {}), part, number[iri])
    return [Edge(a=a, b=b, parts=_ranked(parts)) for (a, b), parts in sorted(found.items())]


def _add(parts: dict[tuple[object, ...], Part], part: Part, fact: int) -> None:
    key = part["kind"], part["zh"], part["way"], part["sure"]
    kept = parts.setdefault(key, part)
    if fact not in kept["facts"]:
        kept["facts"].append(fact)


def _part(told: Told, way: int) -> Part:
    kind, zh, en = _label(told)
    is_sure = told.sure and told.said.get("status") not in _NOT_YET
    both = told.said.get("predicate") in _SYMMETRIC
    return Part(kind=kind, zh=zh, en=en, way=0 if both else way, sure=is_sure, facts=[])


def _label(told: Told) -> tuple[LinkKind, str, str]:
    said = told.said
    if told.kind == "action":
        return "action", said.get("verb", ""), said.get("type", "")
    if told.kind == "post":
        title, status = said.get("title", ""), said.get("status", Status.CURRENT)
        if status == Status.CURRENT:
            return "post", title, title
        word = terms()[status]
        return "post", f"{title}（{word['zh']}）", f"{title} ({word['en']})"
    name = predicate(Predicate(said["predicate"]).iri)
    return "relation", name["zh"], name["en"]


def _ranked(parts: Mapping[tuple[object, ...], Part]) -> list[Part]:
    """Posts first, then deeds, then relations; among them what is said most often."""
    return sorted(
        parts.values(), key=lambda part: (_ORDER.index(part["kind"]), -len(part["facts"]), part["zh"])
    )
