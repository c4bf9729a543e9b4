"""What a check of the graph finds wrong, and how it shows terms to a reader."""

from __future__ import annotations

from dataclasses import dataclass

from kg.vocab import PREFIXES


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing wrong in one article's graph.

    `article` and `focus` (the node at fault) are IRIs, `rule` is the local name of the SHACL shape or of the
    law, `message` one line that says what should be and what is.
    """

    article: str
    focus: str
    rule: str
    message: str


def short(iri: str) -> str:
    """An IRI as a reader would type it.

    >>> short("https://kg.example/ontology#within"), short("https://news.example/id/person-李小虎")
    ('kg:within', 'id:person-李小虎')
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    _, marker, local = iri.rpartition("/id/")
    return f"id:{local}" if marker else iri
