"""Words: a sentence cut by the network that jieba carries."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.words.words import tag, windows


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_words_cover_the_text(text: str) -> None:
    """Whatever the text, its words stand side by side and give it back."""
    [words] = tag([text])
    assert "".join(w.text for w in words) == text
    assert [w.start for w in words[1:]] == [w.end for w in words[:-1]]


@given(st.text(max_size=2000), st.integers(2, 200))
def test_windows_cover_the_text(text: str, longest: int) -> None:
    """A text is cut into stretches that lose nothing and are never too long."""
    cuts = windows(text, longest)
    assert "".join(text[a:b] for a, b in cuts) == text
    assert all(b - a <= longest for a, b in cuts)


def test_company_does_not_change_words() -> None:
    """A sentence's words are the same alone and among others of its article."""
    texts = ["柳湾区税务局推出新服务。", "村民郭长明说，今年收成好，全家都很高兴，准备再种三十亩。", "好。"]
    assert tag(texts) == [tag([t])[0] for t in texts]


@pytest.mark.parametrize("text", ["", " ", "。", "😀😀", "\x00\x01", "\ue000"])
def test_odd_texts(text: str) -> None:
    """Nothing that a file may hold stops the tagger."""
    assert "".join(w.text for w in tag([text])[0]) == text


def test_punctuation_stands_alone() -> None:
    """A mark of punctuation is a word, even beside a name."""
    assert "、" in [w.text for w in tag(["王健、颜庆明等人到场。"])[0]]
