"""RDF/XML and JSON-LD of the union of all graphs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias
from xml.sax.saxutils import escape, quoteattr

from kg.errors import UsageError
from kg.export.lines import Line, text_of
from kg.export.order import Subject
from kg.vocab import PREFIXES, Std

Json: TypeAlias = "str | list[Json] | dict[str, Json]"
Names: TypeAlias = list[tuple[str, str]]

_PROPERTY = re.compile(r"<(.*[/#:])([A-Za-z_][A-Za-z0-9_.-]*)>")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_NAMES = {iri: name for name, iri in PREFIXES.items()}
_TYPE = f"<{Std.TYPE}>"


def rdf_xml(subjects: Iterable[Subject]) -> Iterator[str]:
    """The text of an RDF/XML file; a control character, which XML has no way to write, becomes U+FFFD."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF'
    for name, iri in sorted(PREFIXES.items()):
        yield f"\n    xmlns:{name}={quoteattr(iri)}"
    yield ">\n"
    for subject in subjects:
        yield f"  <rdf:Description rdf:about={_attribute(subject.iri[1:-1])}>\n"
        yield from map(_element, subject.lines)
        yield "  </rdf:Description>\n"
    yield "</rdf:RDF>\n"


def _element(line: Line) -> str:
    match = _PROPERTY.fullmatch(line.predicate)
    if match is None:
        raise UsageError(f"RDF/XML cannot name the property {line.predicate}; export to another format")
    namespace, local = match[1], match[2]
    name = f"{_NAMES[namespace]}:{local}" if namespace in _NAMES else f"own:{local}"
    start = name if namespace in _NAMES else f"{name} xmlns:own={_attribute(namespace)}"
    if line.object.startswith("<"):
        return f"    <{start} rdf:resource={_attribute(line.object[1:-1])}/>\n"
    text, language, datatype = text_of(line.object)
    if language:
        start += f" xml:lang={quoteattr(language)}"
    elif datatype:
        start += f" rdf:datatype={_attribute(datatype)}"
    return f"    <{start}>{_content(text)}</{name}>\n"


def _content(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text), {"\r": "&#13;"})


def _attribute(iri: str) -> str:
    return quoteattr(iri)


def json_ld(subjects: Iterable[Subject], namespace: str) -> Iterator[str]:
    """The text of a JSON-LD file, a subject a line."""
    context = dict(sorted({**PREFIXES, "id": namespace}.items()))
    names = sorted(((iri, name) for name, iri in context.items()), key=lambda pair: (-len(pair[0]), pair))
    yield '{"@context": ' + json.dumps(context) + ',\n "@graph": [\n'
    separator = ""
    for subject in subjects:
        yield separator + json.dumps(_object(subject, names), ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def _object(subject: Subject, names: Names) -> dict[str, Json]:
    node: dict[str, Json] = {"@id": _compact(subject.iri, names)}
    for predicate, lines in groupby(subject.lines, key=attrgetter("predicate")):
        objects = [line.object for line in lines]
        if predicate == _TYPE and all(one.startswith("<") for one in objects):
            node["@type"] = [_compact(one, names) for one in objects]
        else:
            node[_compact(predicate, names)] = [_value(one, names) for one in objects]
    return node


def _compact(term: str, names: Names) -> str:
    iri = term[1:-1]
    for start, name in names:
        if iri.startswith(start) and not iri.startswith("/", len(start)):
            return f"{name}:{iri[len(start) :]}"
    return iri


def _value(term: str, names: Names) -> dict[str, Json]:
    if term.startswith("<"):
        return {"@id": _compact(term, names)}
    text, language, datatype = text_of(term)
    if language:
        return {"@value": text, "@language": language}
    return {"@value": text, "@type": _compact(f"<{datatype}>", names)} if datatype else {"@value": text}
