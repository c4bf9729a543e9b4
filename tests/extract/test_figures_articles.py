"""Whole articles of several topics: every figure that a reader finds, and no other."""

from __future__ import annotations

import pytest

from kg.extract.figures.find import find
from tests.extract.reading import reading_of

_FLOOD = """# [青禾县|Jurisdiction]全力应对强降雨
7月18日8时至19日8时，[青禾县|Jurisdiction]普降暴雨，平均降雨量86.4毫米。灾情发生后，[防汛指挥部|Office]迅速启动三级响应，紧急转移群众\
1260户3870人，设立安置点14个。
[消防大队|Office]接到报警后，出动消防车6辆、冲锋舟3艘，先后营救被困群众57人，其中老人21人、儿童9人。[县医院|Institution]派出12名\
医护人员组成医疗队，为群众义诊180人次。
据初步统计，[全县|Jurisdiction~]农作物受灾面积5.2万亩，倒塌房屋38间，直接经济损失约4200万元。目前，已有95%的道路恢复通行。"""

_ECONOMY = """# [清源市|Jurisdiction]经济运行稳中有进
前三季度，[清源市|Jurisdiction]实现地区生产总值1862.4亿元，同比增长5.7%，增速比上半年加快0.4个百分点。其中，第一产业增加值186.3亿元，\
增长4.1%。
工业生产加快恢复。[清源市|Jurisdiction]装备制造、新材料产业分别增长12.4%、15.8%，高于规上工业平均水平5.2个和8.6个百分点。工业投资增长\
18.6%，占全部投资的比重达41.2%。[全市|Jurisdiction~]在建亿元以上项目326个，完成投资468亿元。"""

_VILLAGE = """# 老支书的致富经
[杨家坪村|Jurisdiction]地处深山，[全村|Jurisdiction~]286户1030人。[杨树林|Person]回村当选党支部书记，[他|Person~]自掏腰包20万元，修通了\
5.6公里水泥路。
村民[田秀兰|Person]过去一年收入不足5000元，现在去年收入4.3万元。“我家养了30只羊。”[田秀兰|Person]说。
[杨家坪村|Jurisdiction]还办起农家乐12家，去年接待游客3.5万人次，旅游收入达260万元。"""


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            _FLOOD,
            """
            平均降雨量 86.4毫米 青禾县, 群众 1260户 防汛指挥部, 群众 3870人 防汛指挥部,
            安置点 14个 防汛指挥部, 消防车 6辆 消防大队, 冲锋舟 3艘 消防大队, 群众 57人 消防大队,
            老人 21人 消防大队, 儿童 9人 消防大队, 医护人员 12名 县医院, 义诊 180人次 县医院,
            农作物受灾面积 52000亩 全县, 房屋 38间 全县, 直接经济损失 42000000元 全县, 道路 95% 全县
            """,
        ),
        (
            _ECONOMY,
            """
            地区生产总值 186240000000元 清源市, 地区生产总值 5.7% 清源市, 增速 0.4个百分点 清源市,
            第一产业增加值 18630000000元 清源市, 第一产业增加值 4.1% 清源市, 装备制造 12.4% 清源市,
            新材料产业 15.8% 清源市, 装备制造 5.2个百分点 清源市, 新材料产业 8.6个百分点 清源市,
            工业投资 18.6% 清源市, 工业投资 41.2% 清源市, 亿元以上项目 326个 全市, 投资 46800000000元 全市
            """,
        ),
        (
            _VILLAGE,
            """
            户 286户 全村, 人 1030人 全村, 掏腰包 200000元 他, 水泥路 5.6公里 他, 收入 5000元 田秀兰,
            收入 43000元 田秀兰, 羊 30只 田秀兰, 农家乐 12家 杨家坪村, 游客 35000人次 杨家坪村,
            旅游收入 2600000元 杨家坪村
            """,
        ),
    ],
    ids=["flood", "economy", "village"],
)
def test_an_article(article: str, expected: str) -> None:
    """What is counted, how many, whose; a shorter wording of what is counted will do."""
    analysis = reading_of(article)
    found = [(f.indicator, f"{f.value}{f.unit}", analysis.mentions[f.about].text) for f in find(analysis)]
    wanted = [tuple(row.split()) for row in expected.split(",")]
    assert [row[1:] for row in found] == [row[1:] for row in wanted]
    assert [f[0] for f, w in zip(found, wanted, strict=True) if not f[0].endswith(w[0])] == []


def test_the_owner_whom_most_ways_of_guessing_agree_on() -> None:
    """Where no grammar says whose a figure is, what is named most goes before a chance name."""
    article = (
        "# [甲馆|Institution]开放\n[甲馆|Institution]开放。\n[乙市|Jurisdiction]的[丙路|Site]很长。\n"
        "[甲馆|Institution]扩建。\n展品有藏书62件。"
    )
    analysis = reading_of(article)
    assert [analysis.mentions[f.about].text for f in find(analysis)] == ["甲馆"]


@pytest.mark.parametrize(
    ("notation", "owner"),
    [
        # the school that the article goes on about, rather than the town where it stands
        (
            "[甲校|Institution]在[全市|Jurisdiction~]最早办食堂。\n[甲校|Institution]添灶。\n餐桌120张。",
            "甲校",
        ),
        ("[乙局|Office]在[全市|Jurisdiction~]最早办食堂。\n[乙局|Office]添灶。\n餐桌120张。", "全市"),
        # what is counted at a site is the body's; its measures are its own
        ("[乙区|Jurisdiction]植树。\n[丙公园|Site]开园。查出隐患20处。", "乙区"),
        ("[乙区|Jurisdiction]植树。\n[丙公园|Site]开园。绿地面积20亩。", "丙公园"),
    ],
)
def test_schools_and_sites_against_territories(notation: str, owner: str) -> None:
    """Where no subject is at hand a school goes before its town, and a body before its sites."""
    analysis = reading_of(notation)
    assert [analysis.mentions[f.about].text for f in find(analysis)] == [owner]


@pytest.mark.parametrize(
    ("told", "owner"),
    [("。随后修剪果树80棵。", "王强"), ("。现有果树80棵。", "全县"), ("。\n随后修剪果树80棵。", "全县")],
)
def test_deeds_go_on(told: str, owner: str) -> None:
    """Within a paragraph deeds go on with who did what was counted before; what there is does not."""
    text = f"[甲县|Jurisdiction]有[全县|Jurisdiction~]最老的桥。\n[王强|Person]栽树300棵{told}"
    analysis = reading_of(text)
    assert [analysis.mentions[f.about].text for f in find(analysis)] == ["王强", owner]
