"""The posts of an article."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.base import Analysis, Reading
from kg.extract.posts.chains import Held, chains
from kg.extract.posts.statements import statements
from kg.extract.posts.tokens import Token, tokens
from kg.model import Basis, EntityClass, Part, Post, Stretch


def find(analysis: Analysis) -> tuple[Post, ...]:
    """Every post that the article states, once for each place where it does."""
    found: list[Post] = []
    lead = ""
    for reading in analysis.readings:
        found.extend(_sentence(reading, lead))
        last = max(reading.text.rfind("任命"), reading.text.rfind("免去"))
        if last >= 0 or not lead:
            lead = reading.text[max(last, 0) :] if reading.text.endswith(("：", ":")) or (lead and last >= 0) else ""
        elif reading.text.endswith("。"):
            lead = ""
    return tuple(found)


def _sentence(reading: Reading, lead: str) -> Iterator[Post]:
    if reading.sentence.part is Part.BYLINE or not any(n.cls is EntityClass.PERSON for n in reading.names):
        return
    row = tokens(reading)
    for person, held, rule in chains(row):
        yield _post(reading, person, held, rule, held.title.status or "current")
    for person, held, rule, status in statements(reading, row, lead):
        yield _post(reading, person, held, rule, status)


def _post(reading: Reading, person: Token, held: Held, rule: str, status: str) -> Post:
    assert person.named is not None
    start, end = min(person.start, held.start), max(person.end, held.end)
    trigger = Stretch(reading.index, held.title.end - len(held.title.text), held.title.end)
    basis = Basis(trigger, (Stretch(reading.index, start, end),), rule)
    body = held.body.named.index if held.body is not None and held.body.named is not None else None
    return Post(basis, held.label, person.named.index, body, status)
