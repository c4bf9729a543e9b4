"""All that a graph knows of one thing: names, classes, facts, each with sentences, source and rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from pyoxigraph import NamedNode

from kg.query.entities import Candidate, rows, text
from kg.store.base import Store
from kg.vocab import KG, Class, Prop, Std

_FACTS = "{ SELECT DISTINCT ?fact ?role { ?fact ?role %s ; a kg:Fact } }"
_PROPERTIES = (
    "SELECT DISTINCT ?fact ?role ?property ?value ?label { "
    + _FACTS
    + " ?fact ?property ?value . OPTIONAL { ?value rdfs:label ?label FILTER(LANG(?label) != 'en') } }"
)
_SENTENCES = (
    "SELECT DISTINCT ?fact ?words ?start ?title ?source ?issued { "
    + _FACTS
    + """ ?fact prov:wasDerivedFrom ?sentence .
  ?sentence kg:text ?words ; kg:start ?start ; kg:article ?article .
  ?article dcterms:title ?title ; dcterms:source ?source . OPTIONAL { ?article dcterms:issued ?issued } }
ORDER BY ?fact ?source ?start"""
)
_NAMED_IN = """
SELECT DISTINCT ?words ?start ?source ?title ?issued {
  %s kg:mentionedIn ?sentence . ?sentence kg:text ?words ; kg:start ?start ; kg:article ?article .
  ?article dcterms:title ?title ; dcterms:source ?source . OPTIONAL { ?article dcterms:issued ?issued } }
ORDER BY ?source ?start"""
_ABOUT = """
SELECT ?property ?value WHERE {
  VALUES ?property { rdf:type kg:name kg:adminCode owl:sameAs kg:possiblySame kg:succeededBy }
  %s ?property ?value }"""

KINDS: Final = {Class.POST: "post", Class.ACTION: "action", Class.FIGURE: "figure", Class.CLAIM: "relation"}

Values = Mapping[str, Sequence[str]]
"""The values of a fact's properties by the properties' IRIs; of things their labels."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that bears a fact; `start` is its offset in the file, in characters."""

    text: str
    source: str
    start: int
    article: str
    issued: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about the thing.

    `roles` say how the thing takes part (agent, about, member …); `told` is the fact in few words; `notes`
    are what limits it: planned, negated, former, said by somebody.
    """

    iri: str
    kind: str
    roles: tuple[str, ...]
    told: str
    date: str
    notes: tuple[str, ...]
    confidence: float
    rule: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """All that is known of a thing; `facts` in order of their kinds, roles, days and places in the text.

    `same_as`, `possibly_same` and `succeeded_by` are IRIs; `named_in` are all sentences that name the thing,
    those of its facts among them.
    """

    thing: Candidate
    names: tuple[str, ...]
    classes: tuple[str, ...]
    code: str
    same_as: tuple[str, ...]
    possibly_same: tuple[str, ...]
    succeeded_by: tuple[str, ...]
    facts: tuple[Fact, ...]
    named_in: tuple[Sentence, ...]

    def as_dict(self) -> dict[str, object]:
        """The portrait as plain values, for JSON."""
        return asdict(self)


def portrait(store: Store, thing: Candidate) -> Portrait:
    """All that the graph knows of a thing that `entities.find` has found."""
    node = str(NamedNode(thing.iri))
    about: dict[str, list[str]] = defaultdict(list)
    for prop, value in rows(store, _ABOUT % node):
        about[text(prop)].append(text(value))
    classes = sorted(c.removeprefix(KG) for c in set(about[Std.TYPE]) if c.startswith(KG))
    return Portrait(
        thing=thing,
        names=tuple(sorted(set(about[Prop.NAME]), key=lambda name: (name != thing.label, -len(name), name))),
        classes=tuple(classes),
        code=next(iter(about[Prop.ADMIN_CODE]), ""),
        same_as=tuple(sorted(set(about[Std.SAME_AS]))),
        possibly_same=tuple(sorted(set(about[Prop.POSSIBLY_SAME]))),
        succeeded_by=tuple(sorted(set(about[Prop.SUCCEEDED_BY]))),
        facts=_facts(store, node),
        named_in=tuple(
            Sentence(w, source, int(start), *rest) for w, start, source, *rest in _named(store, node)
        ),
    )


def _named(store: Store, node: str) -> Iterable[tuple[str, ...]]:
    return (tuple(map(text, row)) for row in rows(store, _NAMED_IN % node))


def _facts(store: Store, node: str) -> tuple[Fact, ...]:
    values: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
    roles: dict[str, set[str]] = defaultdict(set)
    for row in rows(store, _PROPERTIES % node):
        fact, role, prop, value, label = map(text, row)
        roles[fact].add(role)
        values[fact][prop][value if prop == Std.TYPE else label or value] = None
    plain = {fact: {prop: list(of_one) for prop, of_one in of.items()} for fact, of in values.items()}
    sentences = _sentences(store, node)
    found = [_fact(iri, of_one, roles[iri], sentences.get(iri, ())) for iri, of_one in plain.items()]
    return tuple(sorted(found, key=_order))


def _sentences(store: Store, node: str) -> dict[str, tuple[Sentence, ...]]:
    found: dict[str, list[Sentence]] = defaultdict(list)
    for row in rows(store, _SENTENCES % node):
        fact, words, start, title, source, issued = map(text, row)
        found[fact].append(Sentence(words, source, int(start), title, issued))
    return {fact: tuple(of_one) for fact, of_one in found.items()}


def _order(fact: Fact) -> tuple[int, str, str, str, int, str]:
    first = fact.sentences[0] if fact.sentences else Sentence("", "", 0, "", "")
    place = first.source, first.start
    return list(KINDS.values()).index(fact.kind), fact.roles[0], fact.date, *place, fact.iri


def _fact(iri: str, of: Values, roles: Iterable[str], sentences: tuple[Sentence, ...]) -> Fact:
    cls = next(cls for cls in KINDS if cls in of.get(Std.TYPE, ()))
    when = of.get(Prop.DATE) or of.get(Prop.START_DATE) or of.get(Prop.DATE_TEXT) or ("",)
    return Fact(
        iri=iri,
        kind=KINDS[cls],
        roles=tuple(sorted(role.rpartition("#")[2].rpartition("/")[2] for role in roles)),
        told=_TOLD[cls](of),
        date=when[0],
        notes=tuple(_notes(of)),
        confidence=float(one(of, Prop.CONFIDENCE) or 0),
        rule=one(of, Prop.EXTRACTOR),
        sentences=sentences,
    )


def _notes(of: Values) -> Iterable[str]:
    yield from of.get(Prop.POLARITY, ())
    yield from of.get(Prop.MODALITY, ())
    yield from (status for status in of.get(Prop.STATUS, ()) if status != "current")
    yield from (f"said by {who}" for who in of.get(Prop.SAID_BY, ()))


def one(of: Values, prop: str) -> str:
    """The first value of a property, or ""."""
    return next(iter(of.get(prop, ())), "")


def joined(of: Values, prop: str) -> str:
    """All values of a property, joined."""
    return "、".join(of.get(prop, ()))


def _post(of: Values) -> str:
    body = joined(of, Std.IN_ORGANIZATION)
    return f"{joined(of, Std.MEMBER)} · {one(of, Std.LABEL)}" + (f" · {body}" if body else "")


def _action(of: Values) -> str:
    words = [joined(of, Prop.AGENT), one(of, Prop.VERB), one(of, Prop.OBJECT_TEXT) or joined(of, Prop.OBJECT)]
    ends = [("→", Prop.RECIPIENT), ("@", Prop.PLACE), ("#", Prop.MEASURE)]
    words += [f"{sign} {joined(of, prop)}" for sign, prop in ends if prop in of]
    return " ".join(word for word in words if word)


def _figure(of: Values) -> str:
    words = [
        joined(of, Prop.ABOUT),
        one(of, Prop.INDICATOR),
        one(of, Prop.COMPARED_WITH),
        one(of, Prop.CHANGE),
    ]
    return " ".join(word for word in (*words, one(of, Prop.VALUE_TEXT)) if word)


def _claim(of: Values) -> str:
    return f"{one(of, Std.SUBJECT)} {one(of, Std.PREDICATE)} {one(of, Std.OBJECT)}"


_TOLD: Final = {Class.POST: _post, Class.ACTION: _action, Class.FIGURE: _figure, Class.CLAIM: _claim}
