"""The law: whatever the page, every sentence knows its characters; none is lost or told twice."""

import re

from hypothesis import given
from hypothesis import strategies as st

from kg.documents.layout.markup import NOISE
from kg.documents.sentences import LONGEST
from kg.model import Article, Part
from tests.documents.pages import page, read

WORDS = [
    "柳湾区", "防汛", "干部上堤", "记者", "郑晓", "本报讯", "摄", "文/图", "通讯员 方平", "7月3日", "198家",
    "90%", "AI", "“", "”", "（", "）", "《", "》", "，", "、", "；", "：", "。", "！", "？", "……", "!", "?",
    '"', "——", " ", "　", "\n", "\n\n", "\r\n", "\t", "任命：", "一、", "来源：云溪日报", "2021年7月4日",
    "的", "柳政〔2021〕3号",
]  # fmt: skip
MARKS = ["# ", "## ", "- ", "**", "| ", "[a](b)", "---", "===", "\u200b", "\x01", "> "]
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map("".join)
MARKED = st.lists(st.sampled_from(WORDS + MARKS), max_size=60).map("".join)
ANY = st.text(max_size=200)


def solid(text: str) -> str:
    """The text less white space."""
    return re.sub(r"\s", "", text)


def check(text: str, article: Article) -> None:
    """The offsets of every sentence lead to its characters."""
    for sentence in article.sentences:
        assert sentence.text == sentence.text.strip() != ""
        held = "".join(text[start:end] for start, end in sentence.pieces)
        assert solid(held) == solid(sentence.text)
        assert [run.start for run in sentence.runs] == [
            sum(r.length for r in sentence.runs[:i]) for i in range(len(sentence.runs))
        ]
        assert sum(run.length for run in sentence.runs) == len(sentence.text)
        for index, character in enumerate(sentence.text):
            there = text[sentence.page_offset(index)]
            assert there == character or (there.isspace() and character == " ")
        assert 0 <= sentence.lead <= len(sentence.text)


def told(text: str, source: str = "a.txt") -> list[int]:
    """The offsets of the characters, white space apart, that the sentences of a page hold."""
    offsets: list[int] = []
    for article in read(text, source):
        check(text, article)
        for sentence in article.sentences:
            for start, end in sentence.pieces:
                offsets.extend(i for i in range(start, end) if not text[i].isspace())
    return offsets


@given(TEXTS)
def test_nothing_is_lost_and_nothing_told_twice(text: str) -> None:
    """Every character that is no white space stands in exactly one sentence."""
    offsets = told(text)
    assert len(offsets) == len(set(offsets))
    lost = solid("".join(c for i, c in enumerate(text) if i not in set(offsets)))
    assert not lost.strip("—")


@given(st.one_of(ANY, MARKED), st.sampled_from(["a.txt", "a.md"]))
def test_the_offsets_are_right_on_any_page(text: str, source: str) -> None:
    """Marks of Markdown and characters without width may be no text; the rest holds."""
    offsets = told(text, source)
    assert len(offsets) == len(set(offsets))


@given(st.one_of(ANY, MARKED))
def test_only_what_is_no_text_is_lost(text: str) -> None:
    """On a plain page: rules, the marks of headings, and characters without width."""
    held = set(told(text))
    lost = "".join(c if i not in held else "" for i, c in enumerate(text) if not c.isspace())
    assert not re.sub(rf"[-=_*~#＝＿＊—–－─━·•◆■●★☆]|{NOISE}", "", lost)


@given(TEXTS)
def test_a_sentence_ends_where_the_law_says(text: str) -> None:
    """At 。！？ or …… with what closes there, or where its block ends; inside there is no such end."""
    for article in read(text):
        for before, after in zip(article.sentences, article.sentences[1:], strict=False):
            assert not re.search(r"(?:[。！？]|…{2})[^。！？!?…”’」』）)】》〉〕\"\s]", before.text)
            if before.paragraph == after.paragraph and len(before.text) < LONGEST:
                assert re.search(r"(?:[。！？!?]|…{2})[”’」』）)】》〉〕\"\s]*$", before.text)


@given(TEXTS)
def test_the_same_page_gives_the_same_articles(text: str) -> None:
    """Reading depends on the page alone; keys tell the articles apart."""
    first = read(text)
    assert first == read(text)
    assert len({article.key for article in first}) == len(first)


@given(TEXTS)
def test_headlines_come_first(text: str) -> None:
    """And make the title."""
    for article in read(text):
        heads = [s.part is Part.HEADLINE for s in article.sentences]
        assert heads == sorted(heads, reverse=True)
        assert article.title == " ".join(s.text for s in article.sentences if s.part is Part.HEADLINE)


def test_a_key_is_made_of_the_bytes_and_the_place() -> None:
    """Sixteen hexadecimal digits of a hash."""
    text = "本报讯 雨停了。\n\n本报讯 河水退了。"
    first, second = read(text)
    assert re.fullmatch("[0-9a-f]{16}", first.key)
    assert first.key != second.key
    assert first.sha256 == second.sha256 == page(text).sha256
