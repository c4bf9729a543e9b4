"""What things are called in Chinese and English: by the ontology, where it says so."""

from __future__ import annotations

from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.graph.build import ontology_quads
from kg.resources import ontology_text
from kg.view.picture import Named
from kg.vocab import ACTION_TYPES, LeafClass, Predicate, Std

_LABEL: Final = NamedNode(Std.LABEL)
_WORDS: Final[dict[str, tuple[str, str]]] = {
    "current": ("现任", "current"),
    "acting": ("代理", "acting"),
    "proposed": ("拟任", "proposed"),
    "appointed": ("新任", "appointed"),
    "removed": ("免去", "removed"),
    "former": ("原任", "former"),
    "honorary": ("名誉", "honorary"),
    "negated": ("否定", "denied"),
    "planned": ("计划", "planned"),
    "demanded": ("要求", "demanded"),
    "wished": ("希望", "wished"),
    "exact": ("", ""),
    "atLeast": ("至少", "at least"),
    "atMost": ("至多", "at most"),
    "about": ("约", "about"),
    "increase": ("增", "up"),
    "decrease": ("减", "down"),
}


@cache
def _ontology() -> dict[str, dict[str, str]]:
    """The labels of all terms of the ontology by IRI and language."""
    found: dict[str, dict[str, str]] = {}
    for quad in ontology_quads(ontology_text("kg.ttl")):
        subject = quad.subject
        if quad.predicate == _LABEL and isinstance(subject, NamedNode) and isinstance(quad.object, Literal):
            labels = found.setdefault(subject.value, {})
            labels[quad.object.language or ""] = quad.object.value
    return found


def _named(code: str, iri: str) -> Named:
    labels = _ontology().get(iri, {})
    return Named(id=code, zh=labels.get("zh", code), en=labels.get("en", code))


def classes() -> list[Named]:
    """The twelve leaf classes, in the order of the ontology.

    >>> classes()[0]
    {'id': 'Person', 'zh': '人物', 'en': 'person'}
    """
    return [_named(leaf.value, leaf.iri) for leaf in LeafClass]


def predicate(iri: str) -> Named:
    """A relation.

    >>> predicate("https://kg.example/ontology#within")["zh"]
    '位于'
    """
    return _named(next((one.value for one in Predicate if one.iri == iri), iri), iri)


def terms() -> dict[str, Named]:
    """Action types, relations, and the values of closed vocabularies, by their codes."""
    types = {code: Named(id=code, zh=one.zh, en=one.en) for code, one in ACTION_TYPES.items()}
    relations = {one.value: predicate(one.iri) for one in Predicate}
    words = {code: Named(id=code, zh=zh, en=en) for code, (zh, en) in _WORDS.items()}
    return {**types, **relations, **words}
