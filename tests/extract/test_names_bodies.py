"""Teams sent out, sessions that a body holds, bodies of supply and of residents."""

from __future__ import annotations

import pytest

import kg


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("柳湾市第三批援藏工作组昨日出发。", "柳湾市第三批援藏工作组", "Team"),
        ("浙江省第二批援鄂医疗队第五小组返回。", "浙江省第二批援鄂医疗队第五小组", "Team"),
        ("宁波海关驻象山工作组到园区服务。", "宁波海关驻象山工作组", "Team"),
        ("柳湾供电所昨夜抢修。", "柳湾供电所", "Enterprise"),
        ("柳湾博物院昨日开放。", "柳湾博物院", "Institution"),
        ("望湖小区业主大会表决通过。", "望湖小区业主大会", "Institution"),
        ("柳湾区防汛指挥部临时党支部组织党员巡堤。", "柳湾区防汛指挥部临时党支部", "Team"),
        ("石桥村临时党支部书记王强到场。", "石桥村临时党支部", "Team"),
        ("望湖社区临时党委成立。", "望湖社区临时党委", "Team"),
        ("密接者由临时党支部的委员照应。", "临时党支部", "Team"),
        ("石桥村党支部组织党员巡堤。", "石桥村党支部", "Institution"),
    ],
)
def test_bodies_by_their_endings(text: str, name: str, cls: str) -> None:
    """A team takes in who sends it; a temporary Party body is one too; suppliers are firms."""
    found = kg.extract(text)
    assert (name, cls) in {(n, e.cls.value) for r in found for e in r.entities for n in e.names}


def test_a_session_that_a_body_holds_begins_behind_the_deed() -> None:
    """In 人大常委会举行第九次会议 the body and its session are two names."""
    found = kg.extract("柳湾区第十届人大常委会举行第九次会议。")
    names = {n for r in found for e in r.entities if e.cls.value == "Event" for n in e.names}
    assert names == {"第九次会议"}


@pytest.mark.parametrize("text", ["火场由看守组轮守。", "材料由原筹备组移交。"])
def test_kinds_of_team_and_former_bodies_have_no_name(text: str) -> None:
    """A weak ending behind one short word tells a kind; 原 belongs to no name."""
    found = kg.extract(text)
    assert not [e.label for r in found for e in r.entities if e.cls.value in {"Team", "Institution"}]
