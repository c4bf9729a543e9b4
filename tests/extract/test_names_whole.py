"""Persons whose names the tagger cuts short, and paper numbers that look like persons."""

from __future__ import annotations

import pytest

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.parents import with_core
from kg.extract.names.whole import whole
from kg.extract.words.words import tag
from kg.model import EntityClass
from tests.extract.test_names import outer


def _persons(text: str, *names: str) -> set[str]:
    context = Context(text, tag([text])[0])
    given = [
        Candidate(text.index(name), text.index(name) + len(name), EntityClass.PERSON, 1.0, "test")
        for name in names
    ]
    return {text[c.start : c.end] for c in whole(context, given)}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("社员崔守72岁。", "崔守", "崔守"),
        ("社员崔守义72岁。", "崔守", "崔守义"),
        ("社员崔守今年72岁。", "崔守", "崔守"),
        ("冯祥和当选理事长。", "冯祥", "冯祥和"),
        ("冯祥和周立当选理事。", "冯祥", "冯祥"),
        ("馆长冯祥来说：“人多了。”", "冯祥", "冯祥来"),
        ("这对冯祥来说不难。", "冯祥", "冯祥"),
        ("科长冯祥任驻企联络员。", "冯祥", "冯祥任"),
        ("冯祥任县水务局局长。", "冯祥", "冯祥"),
    ],
)
def test_names_that_go_on(text: str, short: str, full: str) -> None:
    """A third character that no word behind the name can be belongs to the name."""
    assert _persons(text, short) == {full}


def test_paper_numbers_are_no_persons() -> None:
    """What stands in front of a paper's number is its issuer's sign."""
    assert _persons("柳政任〔2021〕5号", "柳政") == set()


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("社区书记李静正带着网格员上门。", "李静正", {"李静"}),
        ("店长王芳正蹲在门口理货。", "王芳正", {"王芳"}),
        ("主任刘守正在会上说。", "刘守正", {"刘守正"}),  # he speaks at the meeting
        ("主任刘守正说。", "刘守正", {"刘守正"}),
        ("柳报全媒体记者到场。", "柳报全", set()),
    ],
)
def test_a_word_behind_a_name_is_no_part_of_it(text: str, name: str, told: set[str]) -> None:
    """正 in front of what somebody is at, and the beginning of 全媒体, stand outside the name."""
    assert _persons(text, name) == told


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("排查来徐和返徐人员。", "徐和", set()),
        ("客商来徐和返回时，徐和在场。", "徐和", {"徐和"}),  # no second coming to the city
    ],
)
def test_the_sign_of_a_city_is_no_surname(text: str, name: str, told: set[str]) -> None:
    """来徐和返徐 tells twice of one city."""
    assert _persons(text, name) == told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("副所长买买提江·吐尔洪到场。", "买买提江·吐尔洪"),  # parts that the tagger cuts
        ("县医院助产士德吉卓玛说，母子平安。", "德吉卓玛"),  # behind a job that sticks to it
        ("局长白玛次仁，副局长李强参加。", "白玛次仁"),
    ],
)
def test_names_of_other_traditions_in_full(text: str, name: str) -> None:
    """A chain of known parts is one name."""
    assert (name, "Person") in outer(text)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("云溪市水利局水政科", "云溪市水利局"),
        ("云溪市委组织部干部科", "云溪市委组织部"),
        ("云溪市水利局党组", None),
        ("云溪市水利局", None),
    ],
)
def test_where_the_name_of_a_part_begins(name: str, body: str | None) -> None:
    """The part of a body bears the body's name in front; its leading group is no part."""
    [c] = with_core(Context(name, tag([name])[0]), [Candidate(0, len(name), EntityClass.OFFICE, 1.0, "test")])
    assert c.core == (len(body) if body else None)
