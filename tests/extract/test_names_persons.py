"""Persons by their frame, by forms of address, and places that look like persons."""

from __future__ import annotations

import pytest

from tests.extract.test_names import outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("镇种子站站长者云芬介绍，今年补种玉米640亩。", "者云芬"),  # a rare surname behind a title
        ("免去庹志强的县水务局局长职务。", "庹志强"),  # in an appointment
        ("仵晓峰任县交通运输局副局长；", "仵晓峰"),  # at the head of one
        ("党支部书记能建华反映，路修好了。", "能建华"),  # a surname that is an everyday word
        ("居民代表葛玉兰、禚守业、辛桂芝参加。", "禚守业"),  # in a list of names
        ("8岁的车雨晴是三年级学生。", "车雨晴"),  # behind an age
        ("分管窗口的殷副局长介绍，申请减少了。", "殷副局长"),  # surname and deputy's title
        ("“隐患已经排除。”邰局长说。", "邰局长"),  # a rare surname with a title
        ("综合业务科牟科长补充说，数量不多。", "牟科长"),  # behind a section's name
        ("支行柜员小佴按下按钮。", "小佴"),  # familiar, behind a job
    ],
)
def test_frames_of_persons(text: str, name: str) -> None:
    """A title, an appointment, a list or an age shows a name that the tagger may miss."""
    assert (name, "Person") in outer(text)


@pytest.mark.parametrize(
    "text",
    [
        "总工程师张伟到场。",
        "群众关注的热点问题已经解决。",
        "工人于当日全部返岗。",
        "建档立卡学生全免，今年预计3000人。",
    ],
)
def test_words_behind_titles_are_no_persons(text: str) -> None:
    """Behind a title or role a word that goes on is no name."""
    assert {name for name, cls in outer(text) if cls == "Person"} <= {"张伟"}
