"""Schemes and happenings in quotation marks, without a head beside them."""

from __future__ import annotations

import pytest

import kg


def _found(text: str, cls: str) -> set[str]:
    found = kg.extract(text)
    names = {name for r in found for e in r.entities if e.cls.value == cls for name in e.names}
    return {name.replace("“", "").replace("”", "") for name in names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳湾海关对鲜活货物推行“提前申报、抵港即放”，通关时间缩短。", "提前申报、抵港即放"),
        ("副局长说，“先放后查”已在两个口岸推开。", "先放后查"),
        ("“晨会制”自3月启用，每日碰头。", "晨会制"),
        ("窗口人员说，“随报随审”省了时间。", "随报随审"),
        ("柳湾海关展开代号“江潮”的联合行动。", "江潮"),
        ("柳湾区把“一键帮”接入全市网络。", "一键帮"),
    ],
)
def test_a_quoted_scheme_is_shown_by_what_stands_beside_it(text: str, name: str) -> None:
    """A verb of making in front, a deed behind, or the form of a saying shows a scheme."""
    assert name in _found(text, "Measure")


@pytest.mark.parametrize(
    "text",
    [
        "“五一”假期游客增多。",
        "市民提到“公司开即通过”。",
        "企业最关心的还是“事怎么办”。",
        "村民说：“水管通了，我再来。”",
    ],
)
def test_quoted_words_that_name_nothing(text: str) -> None:
    """Holidays, questions and speech in quotation marks are no schemes."""
    assert _found(text, "Measure") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("台风“海燕”登陆后，码头停航。", "台风海燕"),
        ("“7·20”特大暴雨后，柳湾区修复道路。", "7·20特大暴雨"),
    ],
)
def test_storms_and_disasters_by_their_day(text: str, name: str) -> None:
    """A storm has the name in its marks; a disaster or a case that of its day."""
    assert name in _found(text, "Event")
