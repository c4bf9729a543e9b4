"""Where a name may end within a word."""

import pytest

from kg.extract.names.endings import ends
from kg.extract.words.words import Word


@pytest.mark.parametrize(
    ("text", "tag", "found"),
    [
        pytest.param("管委会主任", "n", [5, 3], id="a title sticks to its body"),
        pytest.param("卡点", "n", [2], id="an unknown word that is an ending itself"),
        pytest.param("专窗", "n", [2], id="an unknown word without an ending"),
    ],
)
def test_ends_lie_inside_the_word(text: str, tag: str, found: list[int]) -> None:
    """A name ends at the word's end or in it, never behind it."""
    assert ends(Word(0, len(text), text, tag)) == found
