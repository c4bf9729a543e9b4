"""What a query may not ask for: it is looked at before anything runs.

SERVICE and LOAD reach the network, and FROM in other engines any file. Oxigraph reads without cutting
the text into tokens first: it takes `trueSERVICE<a>{…}` and, where a prefix : is known, `service:x {…}`
for a SERVICE. A parser with tokens (rdflib's) sees none there, so another parser's algebra would prove
nothing. What is looked at here are the words, in every way of cutting the text: strings, comments and
IRIs are passed over, and a word or a prefix that so much as contains one of those keywords is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from kg.errors import QueryError
from kg.query.tokens import Sort, Token, meaningful, readings

_REACHING: Final = re.compile(r"SERVICE|FROM", re.IGNORECASE)
_CHANGING: Final = frozenset(
    ("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH")
)
_PROLOGUE: Final = frozenset(("PREFIX", "BASE", "VERSION"))
_DEPTH: Final = dict.fromkeys("([{", 1) | dict.fromkeys(")]}", -1)
_DEEPEST: Final = 200
_ESCAPED: Final = re.compile(r"(?<!\\)(?:\\\\)*(\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})")
_SYNTAX: Final = frozenset(map(ord, "\t\n\r")) | frozenset(range(0x20, 0x7F))
_WHY: Final = {
    "SERVICE": "it would reach the network; export the graph and join elsewhere",
    "FROM": "a query sees the whole graph; GRAPH ?article {…} asks for one article",
}


def check(text: str) -> None:
    """Raise QueryError where a query asks for the network, for files, or for a change.

    >>> check("SELECT * { ?s ?p 'SERVICE <http://a>' } # FROM <b>")
    >>> check("SELECT * { service:x { ?s ?p ?o } }")
    Traceback (most recent call last):
    kg.errors.QueryError: query: line 1, column 12: service:x holds the word SERVICE; choose another name
    """
    _check_escapes(text)
    found = meaningful(text)
    _check_change(text, found)
    _check_depth(found)
    for token in readings(text):
        keyword = _REACHING.search(_words(token))
        if keyword:
            raise QueryError(_refusal(text, token, keyword[0].upper()))


def _words(token: Token) -> str:
    """The part of a token in which a parser could find a keyword."""
    if token.sort is Sort.WORD:
        return token.text
    if token.sort is Sort.NAME:
        prefix, _, local = token.text.partition(":")
        return f"{prefix} {local.partition('.')[2]}"
    return ""


def _refusal(text: str, token: Token, keyword: str) -> str:
    if token.text.upper() == keyword:
        reason = f"{keyword} is not allowed: {_WHY[keyword]}"
    else:
        reason = f"{token.text} holds the word {keyword}; choose another name"
    return f"query: {place(text, token.start)}: {reason}"


def _check_escapes(text: str) -> None:
    """An escaped quotation mark or letter may be one to another parser."""
    for match in _ESCAPED.finditer(text):
        char = int(match[1][2:], 16)
        if char in _SYNTAX:
            where = place(text, match.start(1))
            raise QueryError(f"query: {where}: {match[1]} is not allowed: write {chr(char)!r} itself")


def _check_depth(found: Iterable[Token]) -> None:
    """A parser that calls itself for each bracket dies of too many."""
    depths = accumulate(_DEPTH.get(token.text, 0) for token in found if token.sort is Sort.SIGN)
    if max(depths, default=0) > _DEEPEST:
        raise QueryError(f"query: brackets are nested more than {_DEEPEST} deep; say it more simply")


def _check_change(text: str, found: Iterable[Token]) -> None:
    """The first word behind the prologue tells a change from a question."""
    words = (token for token in found if token.sort is Sort.WORD and token.text.upper() not in _PROLOGUE)
    first = next(words, None)
    if first is not None and first.text.upper() in _CHANGING:
        where = place(text, first.start)
        raise QueryError(f"query: {where}: {first.text.upper()} is not allowed: queries only read")


def place(text: str, offset: int) -> str:
    """Where an offset is, in words.

    >>> place("ASK {\\n?s", 7)
    'line 2, column 2'
    """
    before = re.split(r"\r\n|\r|\n", text[:offset])
    return f"line {len(before)}, column {len(before[-1]) + 1}"
