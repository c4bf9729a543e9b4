"""Text that is no news, or news without end: read without a crash, and without wrong glue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kg
from kg.extract.names.series import series
from kg.model import Action, Claim, Figure, Post, Record, Stretch

Fact = Post | Action | Figure | Claim

LONG = 9_000
"""More than two sentences can hold (kg.documents.sentences.LONGEST)."""
_PERSONS = [a + b + c for a, b, c in product("王李张刘陈", "建志永国", "强英海燕明华兰军伟杰芳敏涛梅玲")]
_CORES = [
    "".join(pair)
    for pair in product("安宁平昌永丰新华光明东兴南阳西", "石泉云岭天河海清城原长乐金山北泽江林湖川")
]
_TRADES = ("教育局", "财政局", "公安局", "水利局", "民政局")


def spans(record: Record) -> Iterator[Stretch]:
    """All the places that a record names."""
    for entity in record.entities:
        yield from entity.mentions
    facts: tuple[Fact, ...] = (*record.posts, *record.actions, *record.figures, *record.claims)
    for fact in facts:
        yield fact.basis.trigger
        yield from fact.basis.evidence


def check(text: str) -> tuple[Record, ...]:
    """What is read of a text; every place that it names holds characters of a sentence that the page has."""
    records: tuple[Record, ...] = kg.extract(text)
    for record in records:
        sentences = record.article.sentences
        for at in spans(record):
            assert 0 <= at.start < at.end <= len(sentences[at.sentence].text)
        for sentence in sentences:
            assert all(0 <= a < b <= len(text) for a, b in sentence.pieces)
    return records


def names(records: tuple[Record, ...]) -> set[str]:
    """The names that were found."""
    return {name for record in records for entity in record.entities for name in entity.names}


@pytest.mark.parametrize("piece", [
    pytest.param("县", id="one character of Chinese"),
    pytest.param("1234567890", id="digits"),
    pytest.param("一二三四五六七八九十百千万", id="Chinese digits"),
    pytest.param("（）()[]【】“‘《", id="brackets"),
    pytest.param("”’》）", id="closing marks"),
    pytest.param("👍🏽🎉👨‍👩‍👧", id="emoji"),
    pytest.param("\x01\x02\x7f\x85\u200b\u202e", id="control characters"),
    pytest.param("\ue004\ue005\uf8ff", id="private use"),
    pytest.param("\x00\ud800县\udfff", id="NUL and lone surrogates"),
    pytest.param("，、；：", id="commas"),
    pytest.param("。！？……", id="full stops"),
    pytest.param("县 \u3000\t", id="blanks"),
    pytest.param("the quick brown fox ", id="Latin"),
    pytest.param("2022年11月3日", id="dates"),
])  # fmt: skip
@pytest.mark.parametrize("length", [1, 2, 50, LONG])
def test_text_that_says_nothing_is_read(piece: str, length: int) -> None:
    """However short or long, it gives nobody a post, and nothing breaks."""
    assert not [post for record in check((piece * length)[:length]) for post in record.posts]


@pytest.mark.parametrize("noise", ["😀🎉", "\x01\x02", "\ue000\ue001"])
def test_pictures_and_broken_characters_are_in_no_name(noise: str) -> None:
    """A body between them is named without them."""
    found = names(check(f"{noise * 50}\n柳湾区教育局{noise * 50}召开会议。"))
    assert not any(set(noise) & set(name) for name in found)
    assert "柳湾区教育局" in names(check(f"{noise}柳湾区教育局召开会议。"))


@pytest.mark.parametrize("clause", ["柳湾区教育局局长何敏到石桥村调研", "柳湾区建成学校12所"])
def test_a_text_without_a_full_stop_is_read_in_parts(clause: str) -> None:
    """What has no end is cut at a comma; names and facts are found from its first part to its last."""
    text = f"{clause}，" * (LONG // len(clause))
    [record] = check(text)
    assert all(len(sentence.text) <= LONG // 2 for sentence in record.article.sentences)
    told = {at.sentence for at in spans(record)}
    assert told == set(range(len(record.article.sentences)))


@pytest.mark.parametrize("mark", ["、", "，", " "])
def test_a_list_of_300_persons_is_300_persons(mark: str) -> None:
    """Each is a name of its own; nobody holds a post that the list does not tell."""
    records = check(f"出席会议的有：{mark.join(_PERSONS)}。")
    found = names(records)
    assert len(_PERSONS) == 300
    assert len(found & set(_PERSONS)) > 270
    assert max(map(len, found)) <= 4
    assert not [post for record in records for post in record.posts]


def test_a_list_of_300_offices_is_300_offices() -> None:
    """None takes in its neighbour."""
    offices = [f"{core}县{trade}" for core, trade in zip(_CORES, _TRADES * 60, strict=True)]
    found = names(check(f"参加会议的有：{'、'.join(offices)}。"))
    assert len(offices) == 300
    assert len(found & set(offices)) > 270
    assert max(map(len, found)) <= 8


def test_a_list_of_300_places_is_300_places() -> None:
    """None takes in its neighbour."""
    places = [f"{core}村" for core in _CORES]
    found = names(check(f"会议精神传达到{'、'.join(places)}。"))
    assert len(found & set(places)) > 240
    assert max(map(len, found)) <= 8


def test_the_post_behind_a_list_goes_to_its_holders_alone() -> None:
    """Of 300 persons with a title in front each has one post, and no other's."""
    rows = [
        f"{core}县{trade}局长{person}"
        for core, trade, person in zip(_CORES, _TRADES * 60, _PERSONS, strict=True)
    ]
    records = check(f"出席会议的有：{'、'.join(rows)}。")
    posts = [(r.entities[p.person].label, p) for r in records for p in r.posts]
    assert len(posts) > 240
    assert len({person for person, _ in posts}) == len(posts)
    assert {p.title for _, p in posts} == {"局长"}


def test_quotations_that_never_close_hide_nothing() -> None:
    """A mark that opens and does not close makes no name of what follows."""
    text = "".join(f"{p}说：“{c}村的“{c}桥《" for p, c in zip(_PERSONS[:100], _CORES, strict=False))
    found = names(check(text))
    assert max(map(len, found)) <= 12
    assert len(found & set(_PERSONS)) > 80


def test_a_table_flattened_into_text_glues_no_cells() -> None:
    """Cells apart by blanks are no one name."""
    cells = [f"{c}村 {c}县教育局 {p} 12.5% 340万元" for p, c in zip(_PERSONS[:150], _CORES, strict=False)]
    found = names(check(" ".join(cells)))
    assert max(map(len, found)) <= 10
    assert not [name for name in found if "%" in name or "万元" in name]


def test_2000_figures_in_a_row_are_figures() -> None:
    """Each is told with its own words; none spans another."""
    records = check("柳湾县建成" + "、".join(f"大棚{n}个" for n in range(10, 2010)) + "。")
    figures = [f for r in records for f in r.figures]
    assert len(figures) > 1800
    assert max(len(f.value_text) for f in figures) <= 6
    assert max(len(f.indicator) for f in figures) <= 8


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_text_at_all_is_read(text: str) -> None:
    """Whatever the characters, no crash; whatever is found lies inside the text."""
    check(text)


_WORDS = (
    "柳湾区 教育局 局长 何敏 任命 为 、 ， 。 “ ” （ ） 12 万元 % 的 "
    "2022年 增长 到 和 等 社区 说 ： 《 》 👍 \x00 \ud800"
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from([*_WORDS.split(" "), " ", "\n", "\n\n"]), max_size=40))
def test_any_row_of_words_is_read(words: list[str]) -> None:
    """Words of the news in any order."""
    check("".join(words))


_SHAPE, _SHARED = (
    re.compile("[甲乙]{2,4}(?:、[甲乙]{2,3})*[、和][甲乙]{2,3}?等[县村]"),
    re.compile("等[县村]"),
)


@settings(max_examples=300)
@given(st.text(alphabet="甲乙、和等县，", max_size=40))
def test_series_are_found_as_by_the_shape_alone(text: str) -> None:
    """Looking first for what the members share finds neither more nor less."""
    told = [m.span() for m in series(_SHAPE, _SHARED, text, 0)]
    assert told == [m.span() for m in _SHAPE.finditer(text)]
