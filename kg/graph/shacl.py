"""SHACL over one article's quads: the only door to pyshacl."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pyshacl
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse
from rdflib.namespace import SH

from kg.errors import GraphError, KgError
from kg.graph.violations import Violation, short
from kg.vocab import XSD

_STRING = XSD + "string"


class Shapes:
    """The shapes of the ontology, parsed once; `text` is Turtle (`ontology/shapes.ttl`).

    >>> Shapes("no turtle")
    Traceback (most recent call last):
    ...
    kg.errors.GraphError: the SHACL shapes are no Turtle: line 1; use ontology/shapes.ttl as it came
    """

    def __init__(self, text: str) -> None:
        try:
            self._graph = _rdflib_graph(parse(text.encode("utf-8"), RdfFormat.TURTLE))
        except SyntaxError as error:
            raise GraphError(
                f"the SHACL shapes are no Turtle: line {error.lineno}; use ontology/shapes.ttl as it came"
            ) from error

    def check(self, article: str, quads: Iterable[Quad]) -> Iterator[Violation]:
        """What in these quads, taken as one graph, breaks a shape."""
        data = _rdflib_graph(quads)
        with _quiet():
            conforms, report, text = pyshacl.validate(data, shacl_graph=self._graph, inplace=True)
        if conforms:
            return
        if not isinstance(report, rdflib.Graph):
            raise KgError(f"the SHACL shapes cannot be applied: {str(text).strip()}; use them as they came")
        for result in report.objects(None, SH.result):
            yield _violation(article, data, report, result)


def _violation(article: str, data: rdflib.Graph, report: rdflib.Graph, result: rdflib.term.Node) -> Violation:
    focus = report.value(result, SH.focusNode)
    value = report.value(result, SH.value)
    # A shape on a predicate or a class looks back at its users: the user is at fault, not the term.
    if isinstance(value, rdflib.URIRef) and (focus, None, None) not in data:
        focus, value = value, None
    message = str(report.value(result, SH.resultMessage))
    if value is not None and value != focus:
        message += f" Here: {short(str(value))}"
    rule = str(report.value(result, SH.sourceShape)).rpartition("#")[2]
    return Violation(article, str(focus), rule, message)


def _rdflib_graph(quads: Iterable[Quad]) -> rdflib.Graph:
    graph = rdflib.Graph()
    with _quiet():
        for quad in quads:
            graph.add((_term(quad.subject), _term(quad.predicate), _term(quad.object)))
    return graph


def _term(term: NamedNode | BlankNode | Literal | Triple) -> rdflib.term.Node:
    if isinstance(term, NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, BlankNode):
        return rdflib.BNode(term.value)
    if isinstance(term, Triple):
        raise GraphError(
            f"a triple term stands in the graph ({term}); only RDF 1.1 is checked: build it anew"
        )
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    datatype = term.datatype.value
    if datatype == _STRING:
        return rdflib.Literal(term.value)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(datatype), normalize=False)


@contextmanager
def _quiet() -> Iterator[None]:
    """Hold back rdflib's tracebacks about ill-typed literals: a shape reports them in one line."""
    logger = logging.getLogger("rdflib.term")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before
