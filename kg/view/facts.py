"""Facts as the store tells them, with the sentences that they rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kg.store.base import Store
from kg.view.ask import rows, rows_of
from kg.view.evidence import Piece
from kg.view.picture import Article, FactKind
from kg.vocab import KG, Class, Predicate, Prop, Std

KINDS: Final[dict[str, FactKind]] = {
    Class.POST: "post",
    Class.ACTION: "action",
    Class.FIGURE: "figure",
    Class.CLAIM: "claim",
}
_SAID: Final[dict[str, str]] = {
    Std.LABEL: "title",
    Prop.STATUS: "status",
    Prop.VERB: "verb",
    Prop.ACTION_TYPE: "type",
    Prop.OBJECT_TEXT: "objectText",
    Prop.INDICATOR: "indicator",
    Prop.VALUE_TEXT: "valueText",
    Prop.VALUE: "value",
    Prop.UNIT: "unit",
    Prop.BOUND: "bound",
    Prop.BASE_TEXT: "baseText",
    Prop.CHANGE: "change",
    Prop.COMPARED_WITH: "comparedWith",
    Std.PREDICATE: "predicate",
    Prop.POLARITY: "polarity",
    Prop.MODALITY: "modality",
    Prop.DATE: "date",
    Prop.START_DATE: "startDate",
    Prop.END_DATE: "endDate",
    Prop.DATE_TEXT: "dateText",
}
_CODES: Final = {predicate.iri: predicate.value for predicate in Predicate}
_DESCRIBE: Final = "SELECT ?fact ?p ?o { VALUES ?fact { %s } ?fact ?p ?o }"
_COUNT: Final = (
    "SELECT ?kind (COUNT(DISTINCT ?fact) AS ?n) {{ VALUES ?kind {{ {} }} ?fact a ?kind }} GROUP BY ?kind"
)
_PIECES: Final = """SELECT DISTINCT ?s ?text ?article ?start ?end {
  VALUES ?s { %s } ?s kg:text ?text ; kg:article ?article ; kg:start ?start ; kg:end ?end
}"""
_ARTICLES: Final = """SELECT DISTINCT ?a ?title ?source ?issued ?byline ?paper {
  VALUES ?a { %s } ?a dcterms:title ?title ; dcterms:source ?source
  OPTIONAL { ?a dcterms:issued ?issued } OPTIONAL { ?a kg:byline ?byline }
  OPTIONAL { ?a dcterms:publisher/rdfs:label ?paper }
}"""


@dataclass(slots=True)
class Told:
    """One fact: what it says by property, what it rests on, and its stretch in the file."""

    kind: FactKind = "claim"
    said: dict[str, str] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)
    start: int = 0
    end: int = 0
    rule: str = ""
    confidence: str = ""

    @property
    def sure(self) -> bool:
        """Whether the text says that it is so: it is neither denied nor planned, demanded or wished."""
        return "polarity" not in self.said and "modality" not in self.said

    def words(self) -> tuple[str, ...]:
        """The words that make it what it is."""
        names = ("title", "verb", "objectText", "indicator", "valueText")
        return tuple(self.said[name] for name in names if name in self.said)


def facts_of(store: Store, iris: Sequence[str]) -> dict[str, Told]:
    """The facts with these IRIs, in their order."""
    found = {iri: Told() for iri in iris}
    for fact, prop, value in dict.fromkeys(rows_of(store, _DESCRIBE, iris)):
        _tell(found[fact], prop, value)
    for told in found.values():
        told.sentences.sort(key=place)
    return found


def _tell(told: Told, prop: str, value: str) -> None:
    match prop:
        case Std.TYPE:
            told.kind = KINDS.get(value, told.kind)
        case Std.DERIVED_FROM:
            told.sentences.append(value)
        case Prop.START:
            told.start = int(value)
        case Prop.END:
            told.end = int(value)
        case Prop.EXTRACTOR:
            told.rule = value
        case Prop.CONFIDENCE:
            told.confidence = value
        case Std.OBJECT if not value.startswith(("http:", "https:")):
            told.said["value"] = value
        case _ if prop in _SAID:
            told.said[_SAID[prop]] = _CODES.get(value, value.removeprefix(f"{KG}action-"))


def place(iri: str) -> tuple[str, int]:
    """The article's key and the offset in a sentence's IRI, for reading order.

    >>> place("https://kg.example/id/sentence-a1-20")
    ('https://kg.example/id/sentence-a1', 20)
    """
    article, _, offset = iri.rpartition("-")
    return article, int(offset) if offset.isdigit() else 0


def counts(store: Store) -> dict[str, int]:
    """How many facts of each kind the store has."""
    found = rows(store, _COUNT.format(" ".join(f"<{iri}>" for iri in KINDS)))
    return {KINDS[iri]: int(n) for iri, n in found if iri in KINDS}


def pieces_of(store: Store, iris: Sequence[str]) -> dict[str, Piece]:
    """The sentences with these IRIs."""
    return {
        iri: Piece(text, article, int(start), int(end))
        for iri, text, article, start, end in rows_of(store, _PIECES, iris)
    }


def articles_of(store: Store, iris: Sequence[str]) -> dict[str, Article]:
    """The articles with these IRIs."""
    found: dict[str, Article] = {}
    for iri, title, source, issued, byline, paper in rows_of(store, _ARTICLES, iris):
        article = Article(title=title, source=source)
        if issued:
            article["issued"] = issued
        if byline:
            article["byline"] = byline
        if paper:
            article["publisher"] = paper
        found.setdefault(iri, article)
    return found


def mentions_of(store: Store, iris: Sequence[str], article: str | None) -> Mapping[str, list[str]]:
    """For each entity the sentences that name it, in reading order; of one article, if one is given."""
    within = f"?s kg:article <{article}>" if article else ""
    query = "SELECT DISTINCT ?node ?s { VALUES ?node { %s } ?node kg:mentionedIn ?s . " + within + " }"
    found: dict[str, list[str]] = defaultdict(list)
    for node, sentence in rows_of(store, query, iris):
        found[node].append(sentence)
    return {node: sorted(sentences, key=place) for node, sentences in found.items()}


def named_in(store: Store, article: str) -> set[str]:
    """The entities that the sentences of an article name."""
    return {
        node for (node,) in rows(store, f"SELECT ?node {{ ?node kg:mentionedIn/kg:article <{article}> }}")
    }


def first(found: Mapping[str, Iterable[str]], limit: int) -> list[str]:
    """The first sentences of each entity, each once."""
    return list(dict.fromkeys(one for sentences in found.values() for one in list(sentences)[:limit]))
