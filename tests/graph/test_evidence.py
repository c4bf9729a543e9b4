"""The law of evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph.evidence import (
    UnlawfulError,
    check_page,
    check_words,
    page_stretch,
    pieces,
    squeeze,
    stretch_of,
)
from kg.model import Basis, Run, Sentence, Stretch
from tests.records import PAGE, article


@st.composite
def torn(draw: st.DrawFn) -> tuple[str, Sentence]:
    """A page, and a sentence that it tears into pieces, in any order, with other text between."""
    one = st.text("复工产防汛。\n ", min_size=1).filter(lambda text: text.strip() != "")
    parts = draw(st.lists(one, min_size=1, max_size=4))
    order = draw(st.permutations(range(len(parts))))
    page, places = "", {}
    for index in order:
        page += draw(st.text("别的文字\n", max_size=5))
        places[index] = len(page)
        page += parts[index]
    runs, text, spans = [], "", []
    for index, part in enumerate(parts):
        start = places[index]
        spans.append((start, start + len(part)))
        for offset, char in enumerate(part):
            if not char.isspace():
                runs.append(Run(len(text), start + offset, 1))
                text += char
    return page, Sentence(text, tuple(runs), tuple(spans), 0)


@given(torn())
def test_each_piece_holds_what_stands_on_the_page(case: tuple[str, Sentence]) -> None:
    """Less white space, page[start:end] is the piece's text, and the pieces together are the sentence."""
    page, sentence = case
    assert check_page(page, [sentence]) == []
    assert squeeze("".join(piece.text for piece in pieces(sentence))) == squeeze(sentence.text)


@given(torn(), st.data())
def test_a_stretch_holds_its_words(case: tuple[str, Sentence], data: st.DataObject) -> None:
    """The smallest page stretch of some characters begins and ends with one of them, and holds them all."""
    _, sentence = case
    start = data.draw(st.integers(0, len(sentence.text) - 1))
    end = data.draw(st.integers(start + 1, len(sentence.text)))
    places = [sentence.page_offset(index) for index in range(start, end)]
    assert page_stretch(sentence, start, end) == (min(places), max(places) + 1)


def test_a_page_that_says_something_else_is_named() -> None:
    """The check gives a line for each piece that the page does not hold."""
    (line,) = check_page(PAGE.replace("防汛", "抗旱"), article().sentences)
    assert "抗旱" in line


@pytest.mark.parametrize(
    "evidence",
    [
        (),  # no sentence bears it
        (Stretch(9, 0, 1),),  # no such sentence
        (Stretch(0, 3, 3),),  # nothing between start and end
        (Stretch(0, 5, 99),),  # behind the sentence's end
    ],
)
def test_a_fact_without_a_good_stretch_is_unlawful(evidence: tuple[Stretch, ...]) -> None:
    """No fact stands without a sentence."""
    with pytest.raises(UnlawfulError):
        stretch_of(article().sentences, Basis(Stretch(0, 0, 1), evidence, "rule"))


def test_words_may_stand_in_any_of_the_sentences() -> None:
    """A fact's words are looked for, less white space, in each of its sentences."""
    squeezed = [squeeze(sentence.text) for sentence in article().sentences]
    both = Basis(Stretch(0, 0, 1), (Stretch(0, 0, 1), Stretch(1, 0, 1)), "rule")
    check_words(squeezed, both, ["防汛 工作", None])
    with pytest.raises(UnlawfulError, match="抗旱"):
        check_words(squeezed, both, ["抗旱工作"])
