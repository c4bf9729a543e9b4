"""Things by their names: which bear a name, what tells them apart, and which names are near it."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.errors import UsageError
from kg.nodes import fold
from kg.query.prefixes import expand, with_prefixes
from kg.store.base import Rows, Store, Term
from kg.vocab import DEFAULT_BASE

_TOLD = """
SELECT ?thing ?label ?class (GROUP_CONCAT(DISTINCT ?upper; SEPARATOR="、") AS ?above)
  (COUNT(DISTINCT ?sentence) AS ?sentences) (COUNT(DISTINCT ?text) AS ?articles) (MIN(?title) AS ?headline)
WHERE {
  VALUES ?thing { %s }
  ?thing rdfs:label ?label ; kg:leafClass ?class .
  OPTIONAL { ?thing kg:mentionedIn ?sentence . ?sentence kg:article ?text . ?text dcterms:title ?title }
  OPTIONAL { ?thing (kg:within|org:subOrganizationOf|kg:adoptedBy)/rdfs:label ?place }
  OPTIONAL {
    ?post org:member ?thing ; rdfs:label ?held .
    OPTIONAL { ?post org:organization/rdfs:label ?body }
  }
  BIND(COALESCE(?place, CONCAT(COALESCE(?body, ""), " ", ?held)) AS ?upper)
}
GROUP BY ?thing ?label ?class
ORDER BY DESC(?sentences) ?thing
"""
_BEARING = "SELECT DISTINCT ?thing { VALUES ?name { %s } ?thing kg:name ?name }"
_REPLACED = (
    "SELECT DISTINCT ?thing { VALUES ?old { %s } ?old dcterms:isReplacedBy? ?thing . ?thing kg:leafClass ?c }"
)
_NAMES = "SELECT DISTINCT ?name { ?thing kg:name ?name }"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing, with what tells it from its namesakes.

    `above` is what it lies in or belongs to, who adopted it, or which posts it holds; `cls` its leaf class;
    `headline` that of one article that names it.
    """

    iri: str
    label: str
    cls: str
    above: str
    sentences: int
    articles: int
    headline: str


def find(store: Store, wanted: str, base: str = DEFAULT_BASE) -> list[Candidate]:
    """The things that bear a name, the most named first; or the one of an IRI such as id:person-李小虎.

    A name is taken as it stands; where none bears it so, without its white space and quotation marks.
    Raises UsageError where none bears it, with near names.
    """
    wanted = wanted.strip()
    nodes = _by_iri(store, wanted, base) or _by_name(store, wanted)
    if not nodes:
        raise UsageError(unknown(store, wanted))
    return _told(store, nodes)


def bears(store: Store, name: str) -> bool:
    """Whether anything bears a name."""
    return bool(_nodes(store, _BEARING % Literal(name)))


def unknown(store: Store, name: str) -> str:
    """That nothing bears a name, and which names are near."""
    near = near_names(name, _all_names(store))
    return f"nothing is named {name!r}" + (f"; near are {'、'.join(near)}" if near else "")


def near_names(name: str, known: Iterable[str], most: int = 5) -> list[str]:
    """The names that have the most characters in common with one, at least half of them.

    >>> near_names("李小胡", ["李小虎", "李国立", "金水区", "李小虎1"])
    ['李小虎', '李小虎1']
    """
    wanted = Counter(fold(name))

    def likeness(other: str) -> float:
        have = Counter(fold(other))
        return 2 * sum((wanted & have).values()) / ((wanted.total() + have.total()) or 1)

    scored = ((likeness(other), other) for other in known)
    close = (pair for pair in scored if pair[0] >= 0.5)
    return [other for _, other in heapq.nsmallest(most, close, key=lambda pair: (-pair[0], pair[1]))]


def _by_iri(store: Store, wanted: str, base: str) -> list[NamedNode]:
    if not wanted.startswith(("id:", "<", base)):
        return []
    try:
        node = NamedNode(expand(wanted, base))
    except ValueError:
        return []
    return _nodes(store, _REPLACED % node)


def _by_name(store: Store, wanted: str) -> list[NamedNode]:
    found = _nodes(store, _BEARING % Literal(wanted))
    folded = fold(wanted)
    if found or not folded:
        return found
    forms = [name for name in _all_names(store) if fold(name) == folded]
    return _nodes(store, _BEARING % " ".join(str(Literal(form)) for form in forms))


def _nodes(store: Store, sparql: str) -> list[NamedNode]:
    return [term for (term,) in rows(store, sparql) if isinstance(term, NamedNode)]


def _told(store: Store, nodes: Iterable[NamedNode]) -> list[Candidate]:
    found = []
    for row in rows(store, _TOLD % " ".join(map(str, nodes))):
        iri, label, cls, above, sentences, articles, headline = map(text, row)
        leaf = cls.rpartition("#")[2]
        found.append(Candidate(iri, label, leaf, above.strip(), int(sentences), int(articles), headline))
    return found


def _all_names(store: Store) -> Iterator[str]:
    return (text(term) for (term,) in rows(store, _NAMES))


def rows(store: Store, sparql: str) -> Iterator[tuple[Term | None, ...]]:
    """The rows of a SELECT that uses the known prefixes."""
    answer = store.query(with_prefixes(sparql))
    if not isinstance(answer, Rows):
        raise TypeError(f"no SELECT: {sparql}")
    return answer.rows


def text(term: Term | None) -> str:
    """The text of a literal or IRI; "" for what is unbound.

    >>> text(Literal("金水区")), text(None)
    ('金水区', '')
    """
    return term.value if isinstance(term, Literal | NamedNode) else ""
