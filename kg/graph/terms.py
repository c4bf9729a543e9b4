"""The ontology's terms as RDF nodes, and the literals of each datatype."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.vocab import LANGUAGE, XSD

_DATE_TYPES: Final = (
    (re.compile(r"-?\d{4,}-\d\d-\d\d"), "date"),
    (re.compile(r"--\d\d-\d\d"), "gMonthDay"),
    (re.compile(r"-?\d{4,}-\d\d"), "gYearMonth"),
    (re.compile(r"-?\d{4,}"), "gYear"),
    (re.compile(r"--\d\d"), "gMonth"),
    (re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"), "dateTime"),
)


@cache
def term(iri: str) -> NamedNode:
    """The node of a term of `kg.vocab`.

    >>> from kg.vocab import Prop
    >>> term(Prop.VERB).value
    'https://kg.example/ontology#verb'
    """
    return NamedNode(str(iri))


_DECIMAL: Final = NamedNode(XSD + "decimal")
_INTEGER: Final = NamedNode(XSD + "integer")


def zh(text: str) -> Literal:
    """A text in Chinese."""
    return Literal(text, language=LANGUAGE)


def plain(text: str) -> Literal:
    """A text without a language."""
    return Literal(text)


@lru_cache(maxsize=4096)
def integer(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=_INTEGER)


def decimal(value: str | Decimal) -> Literal:
    """An xsd:decimal without trailing zeros, as a store that keeps values alone gives it back.

    Raises ValueError where `value` is no finite number.

    >>> decimal("2.50").value, decimal("67000").value, decimal("-0.0").value
    ('2.5', '67000', '0')
    """
    try:
        number = Decimal(value)
    except InvalidOperation as error:
        raise ValueError(f"{value!r} is no decimal") from error
    if not number.is_finite():
        raise ValueError(f"{value!r} is no decimal")
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return Literal("0" if text in ("-0", "") else text, datatype=_DECIMAL)


@lru_cache(maxsize=1024)
def two_places(value: Decimal) -> Literal:
    """An xsd:decimal to two places, as confidences have it; like all decimals without trailing zeros.

    >>> two_places(Decimal("0.968")).value, two_places(Decimal("0.9")).value
    ('0.97', '0.9')
    """
    return decimal(f"{value:.2f}")


@lru_cache(maxsize=4096)
def date(text: str) -> Literal:
    """A date by its form: xsd:date, gYearMonth, gYear, gMonthDay, gMonth or dateTime.

    Raises ValueError where it is none of them.

    >>> date("--10-31").datatype.value.rpartition("#")[2]
    'gMonthDay'
    """
    for form, name in _DATE_TYPES:
        if form.fullmatch(text) and _in_calendar(text, name):
            return Literal(text, datatype=NamedNode(XSD + name))
    raise ValueError(f"{text!r} is no date")


def _in_calendar(text: str, name: str) -> bool:
    """Whether such a month, day and hour exist; a leap year stands in for the year that a gMonthDay lacks."""
    filled = {"gMonthDay": f"2000{text[1:]}", "gYearMonth": f"{text}-01", "gYear": "2000-01-01",
              "gMonth": f"2000{text[1:]}-01"}.get(name, text)  # fmt: skip
    try:
        datetime.fromisoformat(filled)
    except ValueError:
        return False
    return True
