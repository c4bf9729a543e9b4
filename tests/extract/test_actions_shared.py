"""Deeds that share doers, objects and topics over a clause's bounds."""

from __future__ import annotations

import pytest

from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[区教育局|Office]、[区妇联|Institution]分别承担场地费和交通费。",
            ["区教育局 | 承担 | 场地费", "区妇联 | 承担 | 交通费"],
        ),
        (
            "[嘉业精密]、[云溪银行]分别与[柳湾区|Jurisdiction]、[沿江镇|Jurisdiction]签订协议。",
            ["嘉业精密、柳湾区 | 签订 | 协议", "云溪银行、沿江镇 | 签订 | 协议"],
        ),
        ("[区教育局|Office]、[区妇联|Institution]分别走访困难家庭。", ["区教育局、区妇联 | 走访 | 困难家庭"]),
    ],
)
def test_respectively(notation: str, expected: list[str]) -> None:
    """分别 shares out as many objects or partners as there are doers; else the deed is one."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "比赛由[区体育局|Office]主办，[嘉业精密]运营。",
            ["区体育局 | 主办 | 比赛", "嘉业精密 | 运营 | 比赛"],
        ),
        (
            "[柳湾区|Jurisdiction]新建文化中心，明年由[区文旅局|Office]管理。",
            ["柳湾区 | 新建 | 文化中心", "区文旅局 | 管理 | 文化中心"],
        ),
        ("经费由[区民政局|Office]、[嘉业精密]两家分担。", ["区民政局、嘉业精密 | 分担 | 经费"]),
    ],
)
def test_a_topic_goes_on_over_its_doers(notation: str, expected: list[str]) -> None:
    """What a later clause tells by 由 alone was named before."""
    assert [line.replace(" is=planned", "") for line in lines(notation)] == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[区监察局|Office]、[区人社局|Office]按分工督查。", ["区监察局、区人社局 | 督查"]),
        ("由[望湖社区|Jurisdiction]、[石桥村|Jurisdiction]两家每周四碰头。", ["望湖社区、石桥村 | 碰头"]),
    ],
)
def test_a_deed_noun_at_the_end_is_the_verb(notation: str, expected: list[str]) -> None:
    """Of a clause that an agent opens and that has no other verb."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾区|Jurisdiction]与[嘉业精密]签约，投资2亿元建设产业园。",
            ["嘉业精密 | 投资 | 2亿元 is=planned", "嘉业精密 | 建设 | 产业园 is=planned"],
        ),
        (
            "[沿江镇|Jurisdiction]引进[嘉业精密]，投资2亿元建设产业园。",
            ["嘉业精密 | 投资 | 2亿元", "嘉业精密 | 建设 | 产业园"],
        ),
        (
            "[柳湾区|Jurisdiction]与[嘉业精密]签订协议，共同建设产业园。",
            ["柳湾区、嘉业精密 | 建设 | 产业园 is=planned"],
        ),
    ],
)
def test_who_invests(notation: str, expected: list[str]) -> None:
    """Behind a signing the firms will; behind an invitation whoever was brought in has."""
    assert lines(notation)[1:] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("双方", "市一院、县一院 | 开设 | 门诊"),
        ("甲方", "市一院 | 开设 | 门诊"),
        ("后者", "县一院 | 开设 | 门诊"),
        ("两院", "市一院、县一院 | 开设 | 门诊"),
    ],
)
def test_sides_of_an_agreement(word: str, expected: str) -> None:
    """Those who signed last, also over a paragraph's bounds."""
    notation = f"[市一院|Institution]与[县一院|Institution]签订协议。\n{word}开设门诊。"
    assert lines(notation)[1:] == [expected]


@pytest.mark.parametrize(
    "notation",
    [
        "因大桥施工，[柳湾区|Jurisdiction]很忙。",
        "[赵启|Person]到任后，群众满意。",
        "责任编辑：[赵启|Person] 值班编委：[钱悦|Person]",
        "[青云中心|Institution]适老化改造 185 2022年9月",
        "[柳湾区|Jurisdiction]道路拥堵。",
        "[赵启|Person]走了。至上午9时，共拘留8人。",
    ],
)
def test_what_is_no_deed(notation: str) -> None:
    """Grounds, times, imprints, rows of tables, what befalls; a sum is not the last person's."""
    assert [line for line in lines(notation) if "走" not in line] == []
