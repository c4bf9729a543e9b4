"""Posts whose title stands in front of its verb (组长由甲担任), in apposition, or behind 其."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.base import Reading
from kg.extract.posts.held import Held, body_of, held
from kg.extract.posts.kinds import Kind, Token
from kg.extract.posts.numbers import HOW_MANY
from kg.extract.posts.statements import titles
from kg.extract.posts.verbs import STOPS, ends_clause

_SUBJECT = frozenset({"为", "是", "系"})
_BETWEEN = frozenset({"分别", "一职", "之职", "职务", "则", "暂", "将", "的"})
_BY = "由"
_TAKEN = re.compile("(?:担任|兼任|兼|任|出任|接任|负责|代理)$")
_DROPPED = re.compile("(?:免去|撤销|免除|辞去|不再担任)(?:了)?(?:其|他|她)(?:所任|担任|兼任|现任)?的?")
_NAMED = re.compile("(?:任命|聘任|聘请|聘|推选|选举|推举|增补|提名|委任)其(?=为|担任|任)")
"""What gives the person named last a post."""
_FOLLOWING = frozenset({"接任", "接替", "继任"})
_OVER = frozenset({"removed", "former"})
_LEAVES = re.compile("(?:辞去|免去|卸任|辞职|离任|请辞|调离|退休)")
"""What is said of one who leaves the post in front of his name."""
_OF_LIFE = re.compile(
    ".{0,12}(?:男|女|族|人|生|岁|党员|学历|学位|文化|文化程度|学士|硕士|博士|研究生|本科|大专|大学)"
)
"""A clause of a person's life, which may stand between the name and its post."""
_CHAIN = frozenset({Kind.BODY, Kind.TITLE, Kind.UNIT, Kind.LIST, Kind.ALSO, Kind.PRAISE})


def fronted(reading: Reading, row: list[Token]) -> Iterator[tuple[Token, Held, str, str]]:
    """(person, post, rule, status) of what no verb behind the person states."""
    yield from _given(row)
    yield from _beside(reading, row)
    yield from _dropped(reading, row)


def _given(row: list[Token]) -> Iterator[tuple[Token, Held, str, str]]:
    """组长由甲局长担任, 领队为乙: the title goes to the persons between the verb's parts."""
    body: Token | None = None
    waiting: list[Held] = []
    for i, token in enumerate(row):
        if token.kind is Kind.BODY:
            body = token
        elif token.kind is Kind.TITLE:
            near = body if body is not None and body.end == token.start else None
            waiting.append(held(token, body_of(near, token), None))
            for person in _receivers(row, i + 1):
                for post in waiting:
                    yield person, post, "posts.fronted", post.title.status or "current"
        elif token.kind is Kind.ALSO:
            body = None
        elif token.kind is not Kind.UNIT:
            body, waiting = None, []


def _receivers(row: list[Token], index: int) -> list[Token]:
    """The persons of the clause that 由 … 担任, 为 or 是 opens at `index`."""
    at = index
    while at < len(row) and (row[at].text in _BETWEEN or HOW_MANY.fullmatch(row[at].text) or _by(row, at)):
        at += 1
    verb = row[at].text if at < len(row) else ""
    if verb != _BY and verb not in _SUBJECT:
        return []
    found: list[Token] = []
    for token in row[at + 1 :]:
        if token.kind is Kind.PERSON:
            found.append(token)
        elif (found and _TAKEN.match(token.text)) or (token.kind not in _CHAIN and token.text != "该"):
            taken = _TAKEN.match(token.text) is not None
            return found if verb in _SUBJECT or taken else []
    return found if verb in _SUBJECT else []


def _by(row: list[Token], at: int) -> bool:
    """Whether a comma stands between a title and 由: 设会计1名，由甲担任."""
    return row[at].kind is Kind.COMMA and at + 1 < len(row) and row[at + 1].text == _BY


def _beside(reading: Reading, row: list[Token]) -> Iterator[tuple[Token, Held, str, str]]:
    """甲，男，某局局长，…: a clause of nothing but body and title behind the name."""
    for i, person in enumerate(row):
        if person.kind is not Kind.PERSON or i + 1 >= len(row) or row[i + 1].kind is not Kind.COMMA:
            continue
        start = i + 2
        while (end := _clause_end(row, start)) > start:
            clause = row[start:end]
            if all(t.kind in _CHAIN for t in clause) and clause[-1].kind is Kind.TITLE:
                for post in titles(clause, 0):
                    yield person, post, "posts.beside", post.title.status or "current"
                break
            if not _OF_LIFE.fullmatch(reading.text[clause[0].start : clause[-1].end]):
                break
            start = end + 1


def _clause_end(row: list[Token], start: int) -> int:
    """Where the clause ends that begins at `start`; `start` itself where a person stands in it."""
    for at in range(start, len(row)):
        if row[at].kind is Kind.PERSON:
            return start
        if row[at].kind is Kind.COMMA or row[at].text in STOPS:
            return at
    return len(row)


def _dropped(reading: Reading, row: list[Token]) -> Iterator[tuple[Token, Held, str, str]]:
    """任命甲为…，免去其某局局长职务, 任命其为…: 其 is the person named last."""
    for pattern, rule, status in (
        (_DROPPED, "posts.removed", "removed"),
        (_NAMED, "posts.appointed", "appointed"),
    ):
        for m in pattern.finditer(reading.text):
            person = next((t for t in reversed(row) if t.kind is Kind.PERSON and t.end <= m.start()), None)
            index = next((i for i, t in enumerate(row) if t.start >= m.end()), len(row))
            if person is not None and person.named is not None:
                for post in titles(row, index):
                    yield person, post, rule, post.title.status or status


def succeeding(
    reading: Reading, row: list[Token], found: Iterable[tuple[Token, Held, str]]
) -> Iterator[tuple[Token, Held, str, str]]:
    """免去甲的某局局长职务，任命乙接任: who follows takes the title that was last taken away or left.

    `found`: the holder, post and status of what the sentence tells.
    """
    told = sorted(found, key=lambda post: post[1].end)
    for i, person in enumerate(row):
        verb = row[i + 1].text if i + 1 < len(row) else ""
        if person.kind is not Kind.PERSON or verb not in _FOLLOWING or not ends_clause(row, i + 2):
            continue
        before = [t for t in told if t[1].end <= person.start and t[0].text != person.text]
        left = (
            held
            for holder, held, status in reversed(before)
            if status in _OVER or _LEAVES.search(reading.text, holder.end, person.start)
        )
        post = next(left, None)
        if post is not None:
            yield person, replace(post, title=replace(post.title, status="")), "posts.appointed", "appointed"
