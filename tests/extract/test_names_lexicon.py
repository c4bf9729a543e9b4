"""Names that the lexicon knows: departments in short, old and new; banks and universities in short."""

from __future__ import annotations

import pytest

import kg


def _names(text: str) -> set[tuple[str, str]]:
    found = kg.extract(text)
    return {
        (name, entity.cls.value) for record in found for entity in record.entities for name in entity.names
    }


@pytest.mark.parametrize(
    "short",
    [
        *("发改委", "卫健委", "市监局", "工信局", "自然资源局", "生态环境局", "应急局", "退役军人局"),
        *("医保局", "数据局", "信访局", "林长办", "双拥办", "征兵办", "国动办", "社会工作部"),
        *("工商局", "质监局", "国土局", "环保局", "卫计委", "安监局", "粮食局", "扶贫办", "法制办"),
    ],
)
def test_a_department_in_short_is_an_office(short: str) -> None:
    """Behind its city a department's short form is read, today's and the former ones."""
    assert (f"洛阳市{short}", "Office") in _names(f"洛阳市{short}有关负责人介绍了情况。")


@pytest.mark.parametrize(
    "name",
    [
        "国家统计局洛阳调查队",
        "国家税务总局洛阳市税务局",
        "国家金融监督管理总局洛阳监管分局",
        "洛阳海关",
        "洛阳市烟草专卖局",
        "洛阳市气象局",
        "洛阳市人武部",
    ],
)
def test_organs_led_from_above_are_offices(name: str) -> None:
    """A branch of a national organ has its own place inside the name or in front of it."""
    assert (name, "Office") in _names(f"{name}到社区开展宣传。")


def test_the_bureau_of_market_regulation_is_not_the_citys_own_word() -> None:
    """市监局 is 市场监督管理局 in short, not a 监局 of the city."""
    assert ("市监局", "Office") in _names("洛阳市卫健委和市监局负责人参加座谈。")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("农行、建行、中行和交行负责人参加了对接会。", {"农行", "建行", "中行", "交行"}),
        ("工行等六家银行的负责人参加。", {"工行"}),
        ("东航、南航和国航新开航线。", {"东航", "南航", "国航"}),
    ],
)
def test_short_forms_of_firms_that_are_words_too_are_read_beside_others(text: str, names: set[str]) -> None:
    """A short form that is a common word too is a firm where the tagger takes it for one."""
    assert {(name, "Enterprise") for name in names} <= _names(text)


@pytest.mark.parametrize(
    "text", ["双方联想到了过去的合作。", "改革浪潮席卷全国。", "该行业国进民退。", "小米每亩产量三百公斤。"]
)
def test_the_same_forms_as_common_words_name_nobody(text: str) -> None:
    """The same characters as a verb, a figure of speech or a crop are no name."""
    assert {(n, c) for n, c in _names(text) if c in ("Enterprise", "Institution", "Office")} == set()


def test_universities_in_short_are_institutions() -> None:
    """Universities are read by their customary short names."""
    wanted = {(name, "Institution") for name in ("北大", "清华", "武大", "浙大")}
    assert wanted <= _names("北大、清华、武大、浙大等高校的毕业生前来应聘。")


def test_a_known_zone_names_its_city_too() -> None:
    """Inside the name of a zone that the lexicon knows its city is a name of its own."""
    assert {("洛阳高新区", "Jurisdiction"), ("洛阳", "Jurisdiction")} <= _names("洛阳高新区开展安全检查。")


def test_a_bureau_of_the_zone_named_before_bears_its_name() -> None:
    """经开区产业发展局 is that of the zone that the article names in full or with its city."""
    text = "常德经济技术开发区今年投资2亿元。常德经开区与深圳蓝海公司签约。经开区产业发展局局长李强参加。"
    assert ("常德经济技术开发区产业发展局", "Office") in _names(text)
