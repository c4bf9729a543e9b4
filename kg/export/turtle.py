"""Turtle and TriG that a person can read: prefixes, one paragraph a subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from kg.export.order import Subject
from kg.vocab import PREFIXES, XSD, Std

_CHAR = (
    "[A-Za-z0-9_·\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff-]|%[0-9A-F]{2}"
)
_LOCAL = re.compile(rf"[A-Za-z](?:(?:{_CHAR}|\.)*(?:{_CHAR}))?")
_INTEGER = re.compile(rf'"([+-]?[0-9]+)"\^\^<{re.escape(XSD)}integer>')
_DATATYPE = re.compile(r"\^\^(<[^>]*>)$")


class Prefixes:
    """The prefixes of a file: those of the ontology, and `id:` for the instances."""

    def __init__(self, namespace: str) -> None:
        self._names = {**PREFIXES, "id": namespace}
        self._by_length = sorted(self._names.items(), key=lambda pair: -len(pair[1]))

    def head(self) -> Iterator[str]:
        """The lines that declare them."""
        for name, iri in sorted(self._names.items()):
            yield f"@prefix {name}: <{iri}> .\n"

    def term(self, term: str) -> str:
        """A term of N-Triples as Turtle.

        >>> shorten = Prefixes("https://kg.example/id/").term
        >>> shorten("<https://kg.example/id/person-李小虎>"), shorten('"20"^^<http://www.w3.org/2001/XMLSchema#integer>')
        ('id:person-李小虎', '20')
        """
        if term.startswith("<"):
            return self._iri(term)
        integer = _INTEGER.fullmatch(term)
        if integer:
            return integer[1]
        return _DATATYPE.sub(lambda match: f"^^{self._iri(match[1])}", term)

    def _iri(self, iri: str) -> str:
        for name, start in self._by_length:
            if iri.startswith(start, 1):
                local = iri[len(start) + 1 : -1]
                return f"{name}:{local}" if _LOCAL.fullmatch(local) else iri
        return iri


def turtle(subjects: Iterable[Subject], prefixes: Prefixes) -> Iterator[str]:
    """The text of a Turtle file, a paragraph at a time."""
    yield from prefixes.head()
    for subject in subjects:
        yield "\n"
        yield _paragraph(subject, prefixes, "")


def trig(subjects: Iterable[Subject], prefixes: Prefixes) -> Iterator[str]:
    """The text of a TriG file: a block for each graph."""
    yield from prefixes.head()
    for graph, members in groupby(subjects, key=attrgetter("graph")):
        yield f"\n{prefixes.term(graph)} {{\n" if graph else "\n{\n"
        for subject in members:
            yield _paragraph(subject, prefixes, "    ")
        yield "}\n"


def _paragraph(subject: Subject, prefixes: Prefixes, indent: str) -> str:
    said = [
        f"{_verb(predicate, prefixes)} {', '.join(prefixes.term(line.object) for line in lines)}"
        for predicate, lines in groupby(subject.lines, key=attrgetter("predicate"))
    ]
    return f"{indent}{prefixes.term(subject.iri)} " + f" ;\n{indent}    ".join(said) + " .\n"


def _verb(predicate: str, prefixes: Prefixes) -> str:
    return "a" if predicate == f"<{Std.TYPE}>" else prefixes.term(predicate)
