"""Which entities a picture shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from kg.errors import UsageError
from kg.nodes import fold
from kg.store.base import Store
from kg.view.ask import rows
from kg.vocab import LeafClass

_ARTICLES: Final = """SELECT ?article ?title ?source {
  ?article a kg:Article ; dcterms:title ?title ; dcterms:source ?source
}"""
_SHOWN: Final = 5

Near = Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity as the store has it: its IRI, label, leaf class and all its names."""

    iri: str
    label: str
    cls: str
    names: tuple[str, ...]


def entities_of(store: Store) -> dict[str, Entity]:
    """All entities, by IRI."""
    names: dict[str, list[str]] = {}
    for iri, name in dict.fromkeys(rows(store, "SELECT ?node ?name { ?node a kg:Entity ; kg:name ?name }")):
        names.setdefault(iri, []).append(name)
    found = rows(store, "SELECT ?node ?label ?class { ?node kg:leafClass ?class ; rdfs:label ?label }")
    return {
        iri: Entity(iri, label, cls.rpartition("#")[2], tuple(names.get(iri, (label,))))
        for iri, label, cls in found
    }


def classes_named(given: Iterable[str]) -> tuple[LeafClass, ...]:
    """The leaf classes of some names, in any case; raises UsageError for an unknown one.

    >>> classes_named(["person"])
    (<LeafClass.PERSON: 'Person'>,)
    """
    known = {leaf.value.lower(): leaf for leaf in LeafClass}
    for name in given:
        if name.lower() not in known:
            raise UsageError(f"there is no class {name!r}; classes are {', '.join(LeafClass)}")
    return tuple(dict.fromkeys(known[name.lower()] for name in given))


def article_named(store: Store, given: str) -> str:
    """The IRI of the article with this key, IRI, title or source file, or with a title that holds the words.

    Raises UsageError where there is none, or several.
    """
    found = [(iri, title, source) for iri, title, source in dict.fromkeys(rows(store, _ARTICLES))]
    keys = {iri: iri.rpartition("/article-")[2] for iri, _, _ in found}
    exact = [one for one in found if given in (one[0], keys[one[0]], *one[1:])]
    near = exact or [one for one in found if fold(given) and fold(given) in fold(one[1] + one[2])]
    if len(near) == 1:
        return near[0][0]
    listed = "; ".join(f"{keys[iri]} {title}" for iri, title, _ in (near or found)[:_SHOWN])
    if near:
        raise UsageError(f"{len(near)} articles answer to {given!r}; give the key of one: {listed}")
    raise UsageError(f"no article answers to {given!r}; some are {listed or 'none'}")


def bearers(entities: Mapping[str, Entity], name: str) -> list[str]:
    """The entities that bear a name; raises UsageError where none does."""
    wanted = fold(name)
    found = [e.iri for e in entities.values() if any(fold(one) == wanted for one in e.names)]
    if found:
        return found
    known = sorted({one for e in entities.values() for one in e.names})
    near = [one for one in known if wanted and wanted in fold(one)] or get_close_matches(name, known, 5, 0.5)
    hint = f"; near it are {', '.join(near[:_SHOWN])}" if near else ""
    raise UsageError(f"nothing in the graph is called {name!r}{hint}")


def distances(starts: Iterable[str], near: Near, hops: int) -> dict[str, int]:
    """How many steps each entity is away, up to `hops`.

    >>> distances(["a"], {"a": {"b"}, "b": {"a", "c"}, "c": {"b"}}, 1)
    {'a': 0, 'b': 1}
    """
    found = dict.fromkeys(starts, 0)
    edge = list(found)
    for hop in range(1, hops + 1):
        edge = sorted({other for one in edge for other in near.get(one, ())} - found.keys())
        found.update(dict.fromkeys(edge, hop))
    return found


def best(entities: Mapping[str, Entity], near: Near, steps: Mapping[str, int], limit: int) -> list[str]:
    """The entities to show, those that are nearest and best connected first."""
    ranked = sorted(entities, key=lambda iri: (steps.get(iri, 0), -len(near.get(iri, ())), iri))
    return ranked[:limit]
