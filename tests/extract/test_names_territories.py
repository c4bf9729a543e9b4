"""Territories: rows that share their head, groups of a village, what only looks like a territory."""

from __future__ import annotations

import pytest

from tests.extract.test_names import mentions, outer


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("戏班在安岭、柯岩、钱浦三镇轮演。", {"安岭", "柯岩", "钱浦"}),
        ("小黄圃、扁滘、马冈、红旗四个社区完成登记。", {"小黄圃", "扁滘", "马冈", "红旗"}),
        ("家住牛街村八组的赵四妹说。", {"牛街村八组"}),
    ],
)
def test_members_of_a_row_of_territories(text: str, names: set[str]) -> None:
    """Cores in front of a number and a kind of territory are territories each; a village's group too."""
    assert names <= {n for n, c in outer(text) if c == "Jurisdiction"}


@pytest.mark.parametrize(
    "text", ["沿江四镇共有企业200家。", "会议和培训两个专场同日举行。", "朴哲洙（朝鲜族）带队。"]
)
def test_counts_and_nationalities_are_no_territories(text: str) -> None:
    """How many of a kind, or a nationality, names no territory."""
    assert not {n for n, c in outer(text) if c == "Jurisdiction"}


def test_a_school_s_bare_place_is_no_mention_of_its_own() -> None:
    """A place without its level word at the head of a school's name counts only if named elsewhere."""
    assert "洛阳" not in {m.text for m in mentions("借自洛阳博物馆。")}
    assert "洛阳" in {m.text for m in mentions("借自洛阳博物馆。", "他昨天到洛阳参观。")}


def test_a_county_s_name_is_whole() -> None:
    """Where the gazetteer knows a longer name that ends there, its end is none."""
    assert "巍山彝族回族自治县" in {n for n, _ in outer("祖籍巍山彝族回族自治县庙街镇。")}


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("吴城、姜店、侯集三个信用社轮流值班。", "姜店", "Enterprise"),
        ("东圩、安岭、江南三个客运站增开班车。", "东圩", "Site"),
        ("临湾区市场监管局消保科民警到场。", "临湾区市场监管局消保科", "Office"),  # 市场 is its trade
        ("临湾县防汛抗旱指挥部发布预警。", "临湾县防汛抗旱指挥部", "Office"),  # a standing headquarters
        ("县医院院长次旺罗布签字。", "次旺罗布", "Person"),  # a chain of parts behind a title
    ],
)
def test_kinds_of_bodies(text: str, name: str, cls: str) -> None:
    """A row's kind, a bureau's trade and a standing headquarters give the class."""
    assert (name, cls) in outer(text)


@pytest.mark.parametrize("text", ["他管过苏州河北岸。", "长宁大道昨日放行。", "永安里街道住房保障科负责。"])
def test_a_city_s_short_form_in_another_name_is_none(text: str) -> None:
    """What goes on as a road, a water or a street of its own names no city: 长宁|大道."""
    assert not {"苏州", "长宁", "永安"} & {m.text for m in mentions(text)}


def test_territories_inside_a_name_chain_on() -> None:
    """The town behind the county that a school's name begins with has a mention, whatever their lengths."""
    assert {"云县", "大寨镇"} <= {m.text for m in mentions("云县大寨镇中心小学开学。")}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("国网上海市电力公司出动。", "国网上海市"),  # a grid firm's territory
        ("中国银行郑州分行放贷。", "中国银行郑州"),  # a bank's
        ("全年新建通村公路三条。", "建通村"),  # a road to villages
        ("市农村公路管理处验收。", "市农村"),  # a bureau's trade
    ],
)
def test_what_stands_beside_a_level_is_no_territory(text: str, wrong: str) -> None:
    """A firm in front of its territory, a verb or a trade and a kind of territory are no territory's name."""
    assert wrong not in {m.text for m in mentions(text) if m.cls.value == "Jurisdiction"}


def test_a_level_that_begins_a_trade_ends_no_territory() -> None:
    """In 上海市政工程公司 the word is 市政."""
    assert "上海市" not in {m.text for m in mentions("上海市政工程设计院中标。")}
