"""Rosters whose title stands in a line of its own: 委员（5名）： and below it the names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.base import Reading
from kg.extract.posts.held import Held, body_of, held
from kg.extract.posts.rows import row_of
from kg.extract.posts.tokens import Kind
from kg.extract.posts.verbs import status
from kg.model import Basis, EntityClass, Post, Stretch

_TAIL = re.compile(r"(?:名单|人选|候选人)?\s*(?:[（(][^（）()]{1,16}[）)])?\s*[：:]?\s*$")
"""What may stand behind the title that heads a roster."""
_BETWEEN = frozenset("、，,；;。：:（）()")
_LONGEST = 40
"""How many characters a line that heads a roster may have."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title that heads the lines below it, the sentence where it stands, and the post's status."""

    sentence: int
    post: Held
    status: str


def heading_of(reading: Reading, lead: str) -> Heading | None:
    """The title that a line ends with, if it names no person."""
    text = reading.text
    if len(text) > _LONGEST or any(n.cls is EntityClass.PERSON for n in reading.outer):
        return None
    row = row_of(reading)
    index = next((i for i in range(len(row) - 1, -1, -1) if row[i].kind is Kind.TITLE), None)
    if index is None or not _TAIL.match(text, row[index].end):
        return None
    title, before = row[index], row[index - 1] if index else None
    touching = before is not None and before.end == title.start
    body = before if touching and before is not None and before.kind is Kind.BODY else None
    unit = before if touching and before is not None and before.kind is Kind.UNIT else None
    found = title.status or status(lead + text[: title.start], "", "为") or "current"
    return Heading(reading.index, held(title, body_of(body, title), unit), found)


def only_names(reading: Reading) -> bool:
    """Whether a line holds nothing but persons."""
    persons = [n for n in reading.outer if n.cls is EntityClass.PERSON and not n.mention.anaphor]
    named = sum(n.end - n.start for n in persons)
    return bool(persons) and named == sum(c not in _BETWEEN and not c.isspace() for c in reading.text)


def headed(reading: Reading, heading: Heading) -> Iterator[Post]:
    """The posts of the persons in a line of names below a heading."""
    title, body = heading.post.title, heading.post.body
    trigger = Stretch(heading.sentence, title.end - len(title.text), title.end)
    organization = body.named.index if body is not None and body.named is not None else None
    for n in reading.outer:
        if n.cls is EntityClass.PERSON:
            evidence = (
                Stretch(heading.sentence, heading.post.start, title.end),
                Stretch(reading.index, n.start, n.end),
            )
            basis = Basis(trigger, evidence, "posts.heading")
            yield Post(basis, heading.post.label, n.index, organization, heading.status)
