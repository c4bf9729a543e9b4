"""Bodies set right by the words beside them and by their own endings."""

from __future__ import annotations

import pytest

from kg.extract.names.bounded import bounded
from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.parents import parents
from kg.extract.words.words import tag
from kg.model import EntityClass


def _read(text: str, name: str, cls: EntityClass = EntityClass.OFFICE) -> list[tuple[str, str]]:
    start = text.index(name)
    given = [Candidate(start, start + len(name), cls, 1.0, "test")]
    return [(text[c.start : c.end], c.cls.value) for c in bounded(Context(text, tag([text])[0]), given)]


@pytest.mark.parametrize(
    ("text", "name", "right"),
    [
        ("该局人事股股长说。", "该局人事股", "人事股"),
        ("该校法学院院长说。", "校法学院", "法学院"),
        ("施工单位恒筑路桥公司进场。", "施工单位恒筑路桥公司", "恒筑路桥公司"),
        ("增挂环境保护局牌子。", "增挂环境保护局", "环境保护局"),
        ("海关联同食物环境署巡查。", "海关联同食物环境署", "食物环境署"),
        ("云溪市水利局下属市水文中心负责。", "云溪市水利局下属市水文中心", "市水文中心"),
        ("县司法局和县信用联社参加。", "县司法局和县信用联社", "县信用联社"),
        ("柳湾区商务和口岸局通报。", "柳湾区商务和口岸局", "柳湾区商务和口岸局"),
        ("由原柳湾联防队改建。", "原柳湾联防队", "柳湾联防队"),
        ("原平市教育局通报。", "原平市教育局", "原平市教育局"),
    ],
)
def test_what_sticks_to_the_front_of_a_body(text: str, name: str, right: str) -> None:
    """The body that it is of, its part in the work, or a verb is no part of a body's name."""
    assert [n for n, _ in _read(text, name)] == [right]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("各旗、县、区人民政府：", "区人民政府"),
        ("拟任县（市、区）人民政府副职。", "人民政府"),
        ("乡镇卫生院12家。", "乡镇卫生院"),
        ("通知各镇人民政府。", "各镇人民政府"),
    ],
)
def test_kinds_of_bodies_are_no_names(text: str, name: str) -> None:
    """What every territory has is a kind."""
    assert not _read(text, name)


@pytest.mark.parametrize(
    ("name", "cls"),
    [
        ("云溪轨道集团党委", "Institution"),
        ("柳湾供电局", "Enterprise"),
        ("中铁三局", "Enterprise"),
        ("防汛工作领导小组", "Team"),
        ("柳湾区教育局", "Office"),
    ],
)
def test_endings_that_tell_the_class(name: str, cls: str) -> None:
    """Some endings leave no choice of class."""
    assert _read(f"{name}开会。", name) == [(name, cls)]


def test_a_row_s_kind_outweighs_its_members_looks() -> None:
    """A member of a row of credit unions is one, whatever its name looks like alone."""
    text = "吴店信用社"
    rows = [
        Candidate(0, 2, EntityClass.ENTERPRISE, 7.0, "names.shared-kind"),
        Candidate(0, 2, EntityClass.PERSON, 3.0, "names.tagged-person"),
    ]
    assert [c.cls for c in bounded(Context(text, tag([text])[0]), rows)] == [EntityClass.ENTERPRISE]


def test_the_firm_of_a_branch() -> None:
    """A firm is named in front of the place of its branch."""
    name = "云溪水务南京分公司"
    context = Context(name, tag([name])[0])
    found = parents(context, Candidate(0, len(name), EntityClass.ENTERPRISE, 3.0, "test"))
    assert [name[: c.end] for c in found] == ["云溪水务"]
