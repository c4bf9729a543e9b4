"""Parameters bound into a query: as data of its own, so that no value can be read as a part of the query.

A parameter is a variable with a VALUES block of one value: `VALUES ?who { "李小虎" }`. What stands in the
block, the example, the default or UNDEF, is replaced by the value; so a query's file runs as it is in
any SPARQL engine. In a query without such a block one is put at the head of its WHERE.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches

from pyoxigraph import Literal, NamedNode

from kg.errors import UsageError
from kg.graph.terms import date, decimal
from kg.query.header import Parameter, Type
from kg.query.prefixes import expand
from kg.query.saved import SavedQuery
from kg.query.tokens import Sort, Token, meaningful
from kg.vocab import DEFAULT_BASE


def parse_pairs(pairs: Iterable[str]) -> dict[str, str]:
    """Values by name, from `name=value`; raises UsageError for what is no pair, and for a name given twice.

    >>> parse_pairs(["who=李小虎", "words=a=b"])
    {'who': '李小虎', 'words': 'a=b'}
    """
    found: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        name = name.strip().removeprefix("?")
        if not sign or not name.isidentifier():
            raise UsageError(f"--param {pair!r} is no name=value")
        if name in found:
            raise UsageError(f"--param {name} is given twice")
        found[name] = value
    return found


def bind(query: SavedQuery, given: Mapping[str, str], base: str = DEFAULT_BASE) -> str:
    """The text of a query with its parameters bound.

    Raises UsageError for a parameter that the query does not have, one that it wants and is not given, and
    a value that is not of its type.

    >>> from kg.query.saved import find
    >>> bind(find("SELECT ?x { ?x kg:name ?name }"), {"name": '"} #'})
    'SELECT ?x { VALUES ?name { "\\\\"} #" } ?x kg:name ?name }'
    """
    found = meaningful(query.text)
    declared = {one.name: one for one in query.header.parameters}
    known = tuple(declared) if declared else _variables(found)
    for name in given:
        if name not in known:
            raise UsageError(_unknown(query.name, name, known))
    missing = [one for one in declared.values() if one.required and one.name not in given]
    if missing:
        example = " ".join(f"--param {one.name}={one.example}" for one in missing)
        raise UsageError(f"{query.name} wants {example}")
    values = {name: _term(name, value, declared.get(name), base) for name, value in given.items()}
    return _with_values(query, found, values)


def _variables(found: Iterable[Token]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(token.text[1:] for token in found if token.sort is Sort.VARIABLE))


def _unknown(query: str, name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, n=1)
    meant = f", did you mean {near[0]}?" if near else ";"
    parameters = f"parameters are {', '.join(known)}" if known else "it has none"
    return f"{query} has no parameter {name!r}{meant} {parameters}"


def _term(name: str, value: str, parameter: Parameter | None, base: str) -> str:
    """A value as it stands in a query: quoted and escaped by the library that reads it."""
    try:
        if parameter is None:
            is_iri = value.startswith("<") and value.endswith(">")
            return str(NamedNode(value[1:-1]) if is_iri else Literal(value))
        return str(_of_type(value.strip(), parameter.type, base))
    except (ValueError, InvalidOperation) as error:
        wanted = f"{parameter.type}, such as {parameter.example}" if parameter else "IRI"
        raise UsageError(f"--param {name}={value}: this is no {wanted}") from error


def _of_type(value: str, kind: Type, base: str) -> Literal | NamedNode:
    match kind:
        case Type.NUMBER:
            return decimal(Decimal(value))
        case Type.DATE:
            return date(value)
        case Type.IRI:
            return NamedNode(expand(value, base))
        case _:
            if not value:
                raise ValueError("empty")
            return Literal(value)


def _with_values(query: SavedQuery, found: Sequence[Token], values: Mapping[str, str]) -> str:
    edits: list[tuple[int, int, str]] = []
    for name, term in values.items():
        blocks = list(_blocks(found, name))
        edits += [(start, end, f" {term} ") for start, end in blocks]
        if not blocks:
            head = _head(query.name, found)
            edits.append((head, head, f" VALUES ?{name} {{ {term} }}"))
    text = query.text
    for start, end, term in sorted(edits, reverse=True):
        text = text[:start] + term + text[end:]
    return text


def _blocks(found: Sequence[Token], name: str) -> Iterable[tuple[int, int]]:
    """What stands between the braces of each VALUES block of a variable."""
    for number, token in enumerate(found[:-3]):
        variable, brace = found[number + 1], found[number + 2]
        if token.text.upper() == "VALUES" and variable.text[1:] == name and brace.text == "{":
            close = next((one for one in found[number + 3 :] if one.text == "}"), None)
            if close:
                yield brace.end, close.start


def _head(query: str, found: Sequence[Token]) -> int:
    """The offset behind the brace that opens WHERE."""
    depth, template = 0, False
    for number, token in enumerate(found):
        if token.text == "{" and depth == 0 and not template:
            if number and found[number - 1].text.upper() == "CONSTRUCT":
                template = True
            else:
                return token.end
        elif token.text == "}" and depth == 1 and template:
            template = False
        depth += {"{": 1, "(": 1, "}": -1, ")": -1}.get(token.text, 0) if token.sort is Sort.SIGN else 0
    raise UsageError(f"{query} has no WHERE to bind parameters in")
