"""N-grams as features: their numbers, and what is learned of them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.tagger.grams import Known, grams
from kg.extract.words.words import tag
from kg.train.examples import Example, tags_of
from kg.train.fit import prepared
from kg.train.grams import fit_grams, often

TAGS = ("O", "B-Office", "I-Office")
TEXT = "市教育局召开会议。"


def example(text: str, *places: int) -> Example:
    """A sentence with one office, or with none."""
    names = [(places[0], places[1], "Office")] if places else []
    return Example(text, frozenset(names), frozenset(), tags_of(len(text), names, TAGS))


@given(st.lists(st.text(alphabet="市局开会，A\n\x00\ud800", max_size=6), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_a_text_has_the_numbers_that_it_has_alone(texts: list[str]) -> None:
    """What stands in another text of the same run is not around a character."""
    together = grams(texts, tag(texts))
    alone = [grams([text], tag([text])) for text in texts if text]
    assert together.shape[0] == sum(map(len, texts))
    if alone:
        assert np.array_equal(together, np.concatenate(alone))


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param("市教育局召开大会", True, id="beyond two characters and the next word"),
        pytest.param("市教育局，召开会议", False, id="another neighbour"),
    ],
)
def test_numbers_tell_what_is_near(other: str, same: bool) -> None:
    """A character's numbers depend on two characters and one word to either side."""
    first, second = (grams([text], tag([text]))[3] for text in (TEXT, other))
    assert np.array_equal(first, second) is same


def test_of_two_numbers_in_one_slot_the_commoner_is_known() -> None:
    """A table has one place for numbers that begin with the same bits."""
    rare, common = 1 << 50, (1 << 50) + 1
    numbers = often(np.array([rare] * 2 + [common] * 3, np.uint64))
    assert numbers.tolist() == [common]
    assert Known(numbers).rows(np.array([rare, common], np.uint64)).tolist() == [1, 0]


def test_what_was_learned_tells_offices_from_their_deeds() -> None:
    """After training the right tags have the higher scores, and every pass has told its loss."""
    examples = [example(TEXT, 0, 4), example("市卫生局召开大会。", 0, 4), example("大会召开。")] * 4
    heard: list[str] = []
    table = fit_grams(prepared(examples), len(TAGS), 0, heard.append)
    rows = Known(table.numbers).rows(grams([TEXT], tag([TEXT])))
    assert table.weights["grams"][rows].sum(axis=1).argmax(axis=1)[:6].tolist() == [1, 2, 2, 2, 0, 0]
    assert len(heard) == 10
