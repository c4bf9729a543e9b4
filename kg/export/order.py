"""What comes first in a file that people read: entities, then articles, their sentences and their facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from kg.export.lines import Line, in_order, split
from kg.vocab import ENTITIES_GRAPH, KG, Class, Kind, Prop, Std

_NOT_ENTITIES = ("role", "article", "sentence", "post", "action", "figure", "claim")
_RANKS = {kind.value: 0 for kind in Kind} | {kind: rank for rank, kind in enumerate(_NOT_ENTITIES, 1)}
_OTHERS = 9

_EVIDENCE = (Std.DERIVED_FROM, Prop.START, Prop.END, Prop.CONFIDENCE, Prop.EXTRACTOR, Prop.MENTIONED_IN)
_FIRST = (Std.TYPE, Std.LABEL, Prop.NAME, Std.ALT_LABEL, Prop.TEXT, Prop.VERB, Prop.INDICATOR, Std.SUBJECT,
          Std.PREDICATE, Std.OBJECT)  # fmt: skip
_MIDDLE = len(_FIRST)
_PLACES = {f"<{iri}>": n for n, iri in enumerate(_FIRST)} | {
    f"<{iri}>": n for n, iri in enumerate(_EVIDENCE, _MIDDLE + 1)
}
_UNTOLD = frozenset(f"<{iri}>" for iri in _EVIDENCE)
_UNTOLD_SUBJECTS = frozenset({"sentence", "claim"})
_WIDE = frozenset(
    f"<{iri}>" for iri in (Class.ENTITY, Class.AGENT, Class.ORGANIZATION, Class.PLACE, Class.FACT)
)


class Subject(NamedTuple):
    """All that one graph (or the union, named "") says of one subject, in the order to print it in."""

    graph: str
    iri: str
    lines: list[Line]


class Order:
    """The order of a file; `namespace` is that of the instances."""

    def __init__(self, namespace: str) -> None:
        self._kind = re.compile(f"<{re.escape(namespace)}([a-z]+)-")
        self._entities = f"<{namespace}{ENTITIES_GRAPH}>"

    def kind(self, subject: str) -> str:
        """The kind in an instance's IRI; "" for other IRIs.

        >>> Order("x:id/").kind("<x:id/post-a1-20>")
        'post'
        """
        match = self._kind.match(subject)
        return match[1] if match else ""

    def bare(self, lines: Iterable[str]) -> Iterator[str]:
        """The lines that say a fact, without those that say where it stands."""
        for line in lines:
            quad = split(line)
            if quad.predicate not in _UNTOLD and self.kind(quad.subject) not in _UNTOLD_SUBJECTS:
                yield line

    def subjects(self, lines: Iterable[str], scratch: Path, *, graphs: bool) -> Iterator[Subject]:
        """Subject by subject: graph by graph, or in the union of all."""
        ordered = in_order((self._ranked(split(line), graphs) for line in lines), scratch)
        parts = (line.split("\t") for line in ordered)
        for (graph, _, iri), members in groupby(parts, key=lambda part: (part[0], part[1], part[2])):
            triples = [Line(iri, predicate, obj) for *_, predicate, obj in members]
            yield Subject(graph[1:], iri, sorted(triples, key=_place_of))

    def _ranked(self, quad: Line, graphs: bool) -> str:
        graph = f"{0 if quad.graph == self._entities else 1}{quad.graph}" if graphs else ""
        rank = _RANKS.get(self.kind(quad.subject), _OTHERS)
        return f"{graph}\t{rank}\t{quad.subject}\t{quad.predicate}\t{quad.object}"


def _place_of(line: Line) -> tuple[int, str, int, str]:
    """A predicate's place in its paragraph; of several classes the narrowest comes first."""
    width = 2 if not line.object.startswith(f"<{KG}") else 1 if line.object in _WIDE else 0
    return _PLACES.get(line.predicate, _MIDDLE), line.predicate, width, line.object
