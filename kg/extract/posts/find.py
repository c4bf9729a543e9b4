"""The posts of an article."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.base import Analysis, Reading
from kg.extract.posts.chains import chains
from kg.extract.posts.held import Held
from kg.extract.posts.statements import statements
from kg.extract.posts.tokens import Token, tokens
from kg.model import Basis, EntityClass, Part, Post, Stretch


def find(analysis: Analysis) -> tuple[Post, ...]:
    """Every post that the article states, once for each place where it does."""
    found: list[Post] = []
    lead = ""
    for reading in analysis.readings:
        found.extend(_sentence(reading, lead))
        lead = _lead(reading.text, lead)
    return tuple(found)


def _lead(text: str, before: str) -> str:
    """What still governs behind the sentence: a line that ends in a colon (任命：) heads a list."""
    last = max(text.rfind("任命"), text.rfind("免去"))
    if last >= 0 or not before:
        governs = text.endswith(("：", ":")) or (bool(before) and last >= 0)
        return text[max(last, 0) :] if governs else ""
    return "" if text.endswith("。") else before


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
