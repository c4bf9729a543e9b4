"""Posts told without a verb: 组长：甲、乙 in a roster, 甲（某局局长） in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.posts.held import Held, body_of, held
from kg.extract.posts.statements import titles
from kg.extract.posts.tokens import Kind, Token

_COLONS = frozenset("：:")
_OPEN, _CLOSE = frozenset("（("), frozenset("）)")
_PARTS = frozenset({Kind.BODY, Kind.TITLE, Kind.UNIT, Kind.STATUS})


def rosters(row: list[Token]) -> Iterator[tuple[Token, Held, str, str]]:
    """(person, post, rule, status) of rosters and brackets."""
    for i, token in enumerate(row):
        following = row[i + 1].text if i + 1 < len(row) else ""
        if token.kind is Kind.TITLE and following in _COLONS:
            yield from _listed(row, i)
        elif token.kind is Kind.PERSON and following in _OPEN:
            yield from _bracketed(row, i)


def _listed(row: list[Token], index: int) -> Iterator[tuple[Token, Held, str, str]]:
    """组长：甲  副组长：乙、丙: the persons behind the colon."""
    title, before = row[index], row[index - 1] if index else None
    touching = before is not None and before.end == title.start
    body = before if touching and before is not None and before.kind is Kind.BODY else None
    unit = before if touching and before is not None and before.kind is Kind.UNIT else None
    for token in row[index + 2 :]:
        if token.kind is Kind.PERSON:
            yield token, held(title, body_of(body, title), unit), "posts.roster", title.status or "current"
        elif token.kind is not Kind.LIST and token.text.strip():
            return


def _bracketed(row: list[Token], index: int) -> Iterator[tuple[Token, Held, str, str]]:
    """甲（女，某局原局长）: titles alone, or behind what else is told of the person."""
    end = next((at for at in range(index, len(row)) if row[at].text in _CLOSE), len(row))
    inside = row[index + 2 : end]
    if any(t.kind is Kind.PERSON for t in inside):
        return
    first = next((at for at, t in enumerate(inside) if t.kind in _PARTS), len(inside))
    status = ""
    parts: list[Token] = []
    for token in inside[first:]:
        if token.kind is Kind.STATUS:
            status = token.status
        else:
            parts.append(replace(token, status=status) if token.kind is Kind.TITLE and status else token)
    for post in titles(parts, 0):
        yield row[index], post, "posts.bracketed", post.title.status or "current"
