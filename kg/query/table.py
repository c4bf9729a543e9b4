"""Answers written down: tables for a reader, CSV, TSV and JSON as SPARQL 1.1 has them, Turtle for graphs."""

from __future__ import annotations

import csv
import json
import unicodedata
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Final, TextIO

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from kg.errors import UsageError
from kg.query.prefixes import prefixes, shorten
from kg.store.base import Answer, Rows, Term, Triples
from kg.vocab import DEFAULT_BASE, XSD


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    TTL = "ttl"


_NUMBERS: Final = frozenset(XSD + name for name in ("decimal", "integer", "double"))
_HEADLINE: Final = "article"
"""A column of headlines, which a terminal cuts: they are long, and the same in many rows."""
_CUT: Final = 24
_WIDEST: Final = 100_000


def write(
    answer: Answer, out: TextIO, form: Format | None = None, *, base: str = DEFAULT_BASE, wide: bool = False
) -> int:
    """Write an answer; returns how many rows it had (triples for a graph, 1 for yes or no).

    Without `form` a graph is Turtle, all else a table. A graph in another form is a table of its triples.
    `wide` lets a table's lines be as long as they are, as for a file. Raises UsageError where the form is
    Turtle and the answer no graph.

    >>> import sys
    >>> found = Rows(("who",), iter([(Literal("李小虎"),)]))
    >>> write(found, sys.stdout, Format.TSV)
    ?who
    "李小虎"
    1
    """
    if isinstance(answer, bool):
        return _write_truth(answer, out, form)
    if form is None:
        form = Format.TTL if isinstance(answer, Triples) else Format.TABLE
    if form is Format.TTL:
        return _write_turtle(answer, out, base)
    rows = answer if isinstance(answer, Rows) else _as_rows(answer)
    if form is Format.TABLE:
        return _write_table(rows, out, base, wide)
    return _WRITERS[form](rows, out)


def _as_rows(graph: Triples) -> Rows:
    triples = ((one.subject, one.predicate, one.object) for one in graph.triples)
    return Rows(("subject", "predicate", "object"), triples)


def _write_truth(answer: bool, out: TextIO, form: Format | None) -> int:
    if form is Format.TTL:
        raise UsageError("--format ttl is for CONSTRUCT and DESCRIBE; an ASK is answered with true or false")
    words = "true" if answer else "false"
    out.write(f'{{"head": {{}}, "boolean": {words}}}\n' if form is Format.JSON else f"{words}\n")
    return 1


def _write_turtle(answer: Rows | Triples, out: TextIO, base: str) -> int:
    if isinstance(answer, Rows):
        raise UsageError("--format ttl is for CONSTRUCT and DESCRIBE; choose table, csv, tsv or json")
    triples = sorted(set(answer.triples), key=str)
    if triples:
        turtle = serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes(base)) or b""
        head, _, body = turtle.decode("utf-8").rpartition("\n@prefix")
        last, _, body = body.partition("\n")
        known = sorted([*head.split("\n"), f"@prefix{last}"])
        used = [line for line in known if f"{line.split()[1]}" in body]
        out.write("\n".join([*used, body]))
    return len(triples)


def _write_table(rows: Rows, out: TextIO, base: str, wide: bool) -> int:
    listed = list(rows.rows)
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for place, name in enumerate(rows.variables):
        numeric = any(row[place] is not None for row in listed) and all(
            _is_number(row[place]) for row in listed
        )
        headline = name == _HEADLINE and not wide
        table.add_column(
            name,
            overflow="ellipsis" if headline else "fold",
            no_wrap=headline,
            max_width=_CUT if headline else None,
            justify="right" if numeric else "left",
        )
    for row in listed:
        table.add_row(*(Text(shown(term, base)) for term in row))
    console(out, table if wide else None).print(table)
    return len(listed)


def console(out: TextIO, fit: Table | None = None) -> Console:
    """A console that adds no colour of its own; with `fit` it is as wide as that table."""
    if fit is None:
        return Console(file=out, highlight=False, emoji=False, markup=False)
    probe = Console(file=out, width=_WIDEST)
    width = Measurement.get(probe, probe.options, fit).maximum
    return Console(file=out, width=width, highlight=False, emoji=False, markup=False)


def _is_number(term: Term | None) -> bool:
    return term is None or (isinstance(term, Literal) and term.datatype.value in _NUMBERS)


def shown(term: Term | None, base: str = DEFAULT_BASE) -> str:
    """A term as a reader sees it: a literal's text, an IRI with its prefix.

    >>> shown(NamedNode("https://kg.example/ontology#name")), shown(None)
    ('kg:name', '')
    """
    match term:
        case None:
            return ""
        case Literal():
            return harmless(term.value)
        case NamedNode():
            return harmless(shorten(term.value, base))
        case _:
            return harmless(str(term))


def harmless(text: str) -> str:
    """A text that cannot steer a terminal: no control or direction characters, one line.

    >>> harmless("a\\x1b[31mb\\nc")
    'a�[31mb c'
    """
    if text.isprintable():
        return text
    return "".join(" " if c in "\n\r\t" else "�" if _steers(c) else c for c in text)


def _steers(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")


def _write_csv(rows: Rows, out: TextIO) -> int:
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(rows.variables)
    return _counted(writer.writerow([_plain(term) for term in row]) for row in rows.rows)


def _plain(term: Term | None) -> str:
    match term:
        case None:
            return ""
        case Literal() | NamedNode():
            return term.value
        case _:
            return str(term)


def _write_tsv(rows: Rows, out: TextIO) -> int:
    out.write("\t".join(f"?{name}" for name in rows.variables) + "\n")
    lines = ("\t".join("" if term is None else _escaped(term) for term in row) for row in rows.rows)
    return _counted(out.write(line + "\n") for line in lines)


def _escaped(term: Term) -> str:
    return str(term).replace("\t", "\\t")


def _write_json(rows: Rows, out: TextIO) -> int:
    head = json.dumps({"vars": list(rows.variables)}, ensure_ascii=False)
    out.write(f'{{"head": {head}, "results": {{"bindings": [')
    count = 0
    for row in rows.rows:
        found = {name: _as_json(t) for name, t in zip(rows.variables, row, strict=True) if t is not None}
        out.write((",\n" if count else "\n") + json.dumps(found, ensure_ascii=False))
        count += 1
    out.write("\n]}}\n")
    return count


def _as_json(term: Term) -> dict[str, object]:
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Triple():
            parts = ("subject", "predicate", "object")
            return {"type": "triple", "value": {part: _as_json(getattr(term, part)) for part in parts}}
        case _:
            return _literal(term)


def _literal(term: Literal) -> dict[str, object]:
    said: dict[str, object] = {"type": "literal", "value": term.value}
    if term.language:
        said["xml:lang"] = term.language
    elif term.datatype.value != XSD + "string":
        said["datatype"] = term.datatype.value
    return said


def _counted(written: Iterator[object]) -> int:
    return sum(1 for _ in written)


_WRITERS: Final[dict[Format, Callable[[Rows, TextIO], int]]] = {
    Format.CSV: _write_csv,
    Format.TSV: _write_tsv,
    Format.JSON: _write_json,
}
