"""Persons drawn out over the word behind them."""

from __future__ import annotations

import pytest

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.swallowed import persons_told, unswallowed
from kg.model import EntityClass


@pytest.mark.parametrize(
    ("text", "others", "kept"),
    [
        ("邓金水正在门口。", ["邓金水", "邓金水"], False),  # told in full elsewhere
        ("邓金水正在门口。", ["周立"], True),  # nobody else is told so
        ("邓金水正在门口。", ["邓金水", "邓金水正"], True),  # the longer name is told again
        ("冯祥和到了。", ["冯祥"], True),  # two characters may be another person
    ],
)
def test_a_longer_name_gives_way_to_the_one_told_elsewhere(text: str, others: list[str], kept: bool) -> None:
    """A name of four characters, told once, whose first three are told elsewhere has a word at its end."""
    size = 4 if text.startswith("邓") else 3
    texts = [text, *others]
    contexts = [Context(t, ()) for t in texts]
    chosen = [[Candidate(0, size if t is text else len(t), EntityClass.PERSON, 3.0, "test")] for t in texts]
    told = persons_told(contexts, chosen)
    assert bool(unswallowed(contexts[0], chosen[0], told)) is kept
