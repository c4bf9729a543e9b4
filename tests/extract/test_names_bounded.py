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
        ("增挂水土保持局牌子。", "增挂水土保持局", "水土保持局"),
        ("县消防救援大队监督科干部到场。", "县消防救援大队监督科干部", "县消防救援大队监督科"),
        ("由市教育局成立市督导组检查。", "成立市督导组", "市督导组"),
        ("柳湾区商务和口岸局通报。", "柳湾区商务和口岸局", "柳湾区商务和口岸局"),
        ("由原柳湾联防队改建。", "原柳湾联防队", "柳湾联防队"),
        ("原平市教育局通报。", "原平市教育局", "原平市教育局"),
    ],
)
def test_what_sticks_to_the_front_of_a_body(text: str, name: str, right: str) -> None:
    """The body that it is of, its part in the work, or a verb is no part of a body's name."""
    assert [n for n, _ in _read(text, name)] == [right]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云溪海关联同食物环境署巡查。", ["云溪海关", "食物环境署"]),
        ("云溪市水利局下属市水文中心负责。", ["云溪市水利局", "市水文中心"]),
        ("县司法局和县信用联社参加。", ["县司法局", "县信用联社"]),
        ("市文明办联合市文旅局举办。", ["市文明办", "市文旅局"]),
        ("柳湾区商务和口岸局通报。", ["柳湾区商务和口岸局"]),
    ],
)
def test_joined_bodies_are_two(text: str, names: list[str]) -> None:
    """A conjunction between two bodies is in no name."""
    whole = text[: text.index(names[-1]) + len(names[-1])]
    assert [n for n, _ in _read(text, whole)] == names


def test_the_beginning_of_an_office_is_none() -> None:
    """What the tagger alone sees must end as offices do; a leading group in a title leaves its bureau."""
    text = "县水务局党组书记、县水务"
    rows = [Candidate(a, b, EntityClass.OFFICE, 2.0, "names.tagger") for a, b in ((0, 6), (9, 12))]
    found = bounded(Context(text, tag([text])[0]), rows)
    assert [text[c.start : c.end] for c in found] == ["县水务局"]


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
