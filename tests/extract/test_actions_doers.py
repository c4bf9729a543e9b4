"""Who of several named in front of a verb does the deed, and which words are a verb at all."""

from __future__ import annotations

import pytest

from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[区水利局|Office]党组成员、副局长[赵启|Person]检查水库3座。", "赵启 | 检查 | 水库"),
        ("[赵启|Person]、[钱悦|Person]、[孙平|Person]三人检查水库3座。", "赵启、钱悦、孙平 | 检查 | 水库"),
        ("[赵启|Person]、[钱悦|Person]夫妇捐赠图书3箱。", "赵启、钱悦 | 捐赠 | 图书"),
        ("[石桥村|Jurisdiction]、[望湖村|Jurisdiction]各新建水塘1口。", "石桥村、望湖村 | 新建 | 水塘"),
        ("[石桥镇|Jurisdiction]、[望湖镇|Jurisdiction]的5个村新建水塘1口。", "石桥镇、望湖镇 | 新建 | 水塘"),
        ("[望湖供电所|Office]抢修二队队长[赵启|Person]带队值守。", "赵启 | 值守"),
        ("代局长[赵启|Person]检查水库3座。", "赵启 | 检查 | 水库"),
        ("[赵启|Person]兼办公室主任，[钱悦|Person]兼任副主任。", "钱悦 | 兼任 | 副主任"),
        ("[望湖中心|Institution]搬进旧校舍，面积680平方米，开设食堂。", "望湖中心 | 开设 | 食堂"),
        ("[赵启|Person]帮[钱悦|Person]查账本。", "赵启 | 查 | 账本"),
        ("[区水利局|Office]将案件移交[法制科|Office]审核。", "法制科 | 审核 | 案件"),
        ("水塘由迎新[社区|Jurisdiction]网格员[赵启|Person]管护。", "赵启 | 管护 | 水塘"),
    ],
)
def test_who_of_several_names_does_it(notation: str, expected: str) -> None:
    """Titles belong to the person behind them, a count sums up all names, owners own together."""
    assert expected in lines(notation)


@pytest.mark.parametrize(
    "notation",
    [
        "[石桥镇|Jurisdiction]、[望湖镇|Jurisdiction]的两处水塘正在扩建。",
        "[石桥镇|Jurisdiction]与[望湖镇|Jurisdiction]的职责整合。",
    ],
)
def test_what_several_own_is_none_of_them(notation: str) -> None:
    """甲、乙的职责: neither owner does what is told of the thing."""
    assert not any(line.startswith("石桥镇") for line in lines(notation))


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[老李|Person]翻出记录本，写下数字。", "老李 | 翻出 | 记录本"),
        ("[柳湾区|Jurisdiction]出台“敲门”行动方案。", "柳湾区 | 出台 | “敲门”行动方案"),
        ("[区水利局|Office]共办结事项31件。", "区水利局 | 办结 | 事项"),
    ],
)
def test_what_the_words_of_a_deed_are(notation: str, expected: str) -> None:
    """Two characters and one are a noun, marks pair, an adverb leaves its verb."""
    assert expected in lines(notation)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "# [柳湾区人大常委会|Office]任免名单\n任命：[赵启|Person]为局长；[钱悦|Person]为科长。",
            "柳湾区人大常委会 | 任命 | 钱悦为科长",
        ),
        (
            "[区人大常委会|Office]决定任免。\n[赵启|Person]很忙。任命[钱悦|Person]为局长。",
            "区人大常委会 | 任命 | 钱悦",
        ),
        ("[赵启|Person]任组长，[钱悦|Person]任副组长。", "钱悦 | 任 | 副组长"),
    ],
)
def test_who_appoints(notation: str, expected: str) -> None:
    """A list of appointments is the deed of the body that decided; who 任 a post appoints nobody."""
    assert expected in lines(notation)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[区水利局|Office]编成“[红马甲”“蓝马甲”两支队|Team]，走访农户。", "“红马甲”“蓝马甲”两支队"),
        ("[区水利局|Office]对水库进行再检查。", "再检查"),
        ("[赵启|Person]骑摩托车巡查。", "摩托车"),
        ("[民警|Office][赵启|Person]调出2019年的户籍登记照片。", "2019年的户籍登记照片"),
    ],
)
def test_where_an_object_ends(notation: str, expected: str) -> None:
    """A mark belongs to the name behind it, an adverb to the deed noun; a second deed is told apart."""
    assert next(line.split(" | ")[2] for line in lines(notation)) == expected
