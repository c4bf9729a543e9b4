"""The comment at the head of a query's file: what it asks, what it wants, what it answers with.

# title: Deeds
# zh: 某人或某单位做了什么？
# en: What did a person or body do?
# param: who | name | required | 李小虎 | who did it, by any of its names
# param: type | text | optional | inspect | the type of deed
# column: verb | the verb, as the text has it
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kg.errors import UsageError

REQUIRED: Final = "required"
OPTIONAL: Final = "optional"
_LINE = re.compile(r"#\s*(title|zh|en|param|column):\s*(.*)")


class Type(StrEnum):
    """What the value of a parameter is."""

    NAME = "name"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    IRI = "iri"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that is bound from outside; `default` is None where it is required, or stays unbound."""

    name: str
    type: Type
    required: bool
    default: str | None
    example: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the answer."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Header:
    """What a query's file says of it; empty for a query without such a comment."""

    title: str = ""
    zh: str = ""
    en: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()


def parse_header(text: str, where: str = "query") -> Header:
    """Read the comment lines before a query's first line.

    Raises UsageError, naming `where` and the line, where a parameter or column is not of the format.

    >>> parse_header("# title: Deeds\\n# column: verb | what was done\\nSELECT ?verb {}").columns
    (Column(name='verb', meaning='what was done'),)
    """
    said: dict[str, str] = {}
    parameters: list[Parameter] = []
    columns: list[Column] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            break
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            continue
        key, rest = match[1], match[2]
        if key == "param":
            parameters.append(_parameter(rest, f"{where}: line {number}"))
        elif key == "column":
            columns.append(_column(rest, f"{where}: line {number}"))
        else:
            said[key] = rest
    texts = (said.get("title", ""), said.get("zh", ""), said.get("en", ""))
    return Header(*texts, tuple(parameters), tuple(columns))


def _parameter(line: str, where: str) -> Parameter:
    parts = [part.strip() for part in line.split("|")]
    if len(parts) != 5 or parts[1] not in list(Type) or not parts[0].isidentifier():
        known = ", ".join(Type)
        raise UsageError(f"{where}: a param line is: name | type ({known}) | need | example | meaning")
    name, kind, need, example, meaning = parts
    if need not in (REQUIRED, OPTIONAL) and not need.startswith("default "):
        raise UsageError(f"{where}: need is {REQUIRED}, {OPTIONAL}, or default and the value, not {need!r}")
    default = need.removeprefix("default ") if need.startswith("default ") else None
    return Parameter(name, Type(kind), need == REQUIRED, default, example, meaning)


def _column(line: str, where: str) -> Column:
    name, bar, meaning = (part.strip() for part in line.partition("|"))
    if not bar or not name.isidentifier():
        raise UsageError(f"{where}: a column line is: name | meaning")
    return Column(name, meaning)
