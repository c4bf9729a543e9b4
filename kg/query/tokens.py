"""SPARQL cut into tokens, so that no string or comment is taken for a keyword."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple


class Sort(StrEnum):
    """What a token is."""

    SPACE = "space"
    COMMENT = "comment"
    IRI = "iri"
    STRING = "string"
    VARIABLE = "variable"
    NAME = "name"
    WORD = "word"
    LANGUAGE = "language"
    NUMBER = "number"
    SIGN = "sign"
    STRAY = "stray"


class Token(NamedTuple):
    """A piece of a query, from `start` (a character offset)."""

    sort: Sort
    text: str
    start: int

    @property
    def end(self) -> int:
        """The offset behind it."""
        return self.start + len(self.text)


_LOCAL: Final = r"(?:[\w:]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_INNER: Final = rf"(?:{_LOCAL}|[-·.])"
_PATTERNS: Final = {
    Sort.SPACE: r"[ \t\r\n]+",
    Sort.COMMENT: r"#[^\r\n]*",
    Sort.IRI: r"<[^<>\"{}|^`\\\x00-\x20]*>",
    Sort.STRING: (
        r"'''(?:(?:''?)?(?:[^'\\]|\\.))*'''|\"\"\"(?:(?:\"\"?)?(?:[^\"\\]|\\.))*\"\"\""
        r"|'(?:[^'\\\r\n]|\\.)*'|\"(?:[^\"\\\r\n]|\\.)*\""
    ),
    Sort.VARIABLE: r"[?$]\w+",
    Sort.NAME: rf"(?:[^\W\d_](?:[\w.\-]*[\w\-])?|_)?:(?:{_LOCAL}(?:{_INNER}*(?:{_LOCAL}|[-·]))?)?",
    Sort.NUMBER: r"(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?",
    Sort.WORD: r"[^\W\d]\w*",
    Sort.LANGUAGE: r"@[A-Za-z]+(?:-[A-Za-z0-9]+)*",
    Sort.SIGN: r"\^\^|&&|\|\||[!<>]=|[{}()\[\].,;|/^*+?!=<>&~-]",
    Sort.STRAY: r".",
}
_TOKEN: Final = re.compile(
    "|".join(f"(?P<{sort.value}>{pattern})" for sort, pattern in _PATTERNS.items()), re.DOTALL
)


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a query, white space and comments among them; together they are the text.

    What can be no token is a STRAY character.

    >>> [token.text for token in tokens("ASK {?s rdfs:label '#1'} # why")]
    ['ASK', ' ', '{', '?s', ' ', 'rdfs:label', ' ', "'#1'", '}', ' ', '# why']
    """
    position = 0
    while position < len(text):
        token = token_at(text, position)
        yield token
        position = token.end


def token_at(text: str, position: int) -> Token:
    """The token that begins at a position."""
    match = _TOKEN.match(text, position)
    if match is None or match.lastgroup is None:  # pragma: no cover - STRAY takes every character
        raise IndexError(position)
    return Token(Sort(match.lastgroup), match[0], position)


def meaningful(text: str) -> list[Token]:
    """The tokens that are neither white space nor comments."""
    return [token for token in tokens(text) if token.sort not in (Sort.SPACE, Sort.COMMENT)]


def readings(text: str) -> Iterator[Token]:
    """The tokens of every way in which a parser may cut the text.

    One that does not cut into tokens first may take `<x:y#>` behind an operand for a comparison, and
    `#>` then for the beginning of a comment; `//`, which no expression can hold, rules that out. So
    where such an IRI holds # or ', both ways are gone. Each place is read once.
    """
    todo, seen = [0], set[int]()
    while todo:
        position = todo.pop()
        if position in seen or position >= len(text):
            continue
        seen.add(position)
        token = token_at(text, position)
        yield token
        todo.append(token.end)
        if token.sort is Sort.IRI and re.match(r"<(?:(?!//)[^#'])*[#']", token.text):
            todo.append(position + 1)
