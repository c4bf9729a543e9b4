"""What a figure counts: the words of the indicator."""

from __future__ import annotations

import pytest

from kg.extract.figures.find import find
from tests.extract.reading import reading_of


def _shown(notation: str) -> list[str]:
    return [f"{f.indicator} {f.value}{f.unit or ''}" for f in find(reading_of(notation))]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        # counts: the noun behind the measure word
        ("[甲区|Jurisdiction]有5家农贸市场、4家大型超市。", ["农贸市场 5家", "大型超市 4家"]),
        ("[甲区|Jurisdiction]为300多名群众义诊。", ["群众 300名"]),
        ("[甲区|Jurisdiction]派出5名来自武汉的专家。", ["专家 5名"]),
        ("[甲区|Jurisdiction]22个重点项目开工率达100%。", ["重点项目 22个", "重点项目开工率 100%"]),
        ("[甲区|Jurisdiction]现有企业80家，其中69家为规上企业。", ["企业 80家", "规上企业 69家"]),
        # a second word for the unit, in brackets; what is left over; the end of a change
        ("[甲区|Jurisdiction]把42台（套）仪器纳入平台。", ["仪器 42台"]),
        (
            "[甲局|Office]查出隐患43处，当场整改29处，其余14处限期整改。",
            ["隐患 43处", "整改 29处", "隐患 14处"],
        ),
        ("[甲区|Jurisdiction]补贴比例由50%提到70%。", ["补贴比例 50%", "补贴比例 70%"]),
        # joined nouns; what is not yet done to them; those who live in what is counted before
        ("[甲区|Jurisdiction]支援72家医院和养老机构。", ["医院和养老机构 72家"]),
        ("[甲区|Jurisdiction]有4个未开工项目。", ["未开工项目 4个"]),
        ("[甲区|Jurisdiction]管着9个社区、6.8万人。", ["社区 9个", "人 68000人"]),
        # the noun before a bracket or a colon
        ("[甲局|Office]受理警情（含未遂）31起。", ["警情 31起"]),
        (
            "[甲港|Site]货值5亿元（其中出口3亿元），增长12%。",
            ["货值 500000000元", "出口 300000000元", "货值 12%"],
        ),
        ("[甲公寓|Site]租金：每月890元 数量：26套", ["租金 890元", "数量 26套"]),
        # what is done in a time
        ("[甲区|Jurisdiction]医生签约团队48小时内上门。", ["上门 48小时"]),
        # counts: the noun before them
        ("[甲区|Jurisdiction]规上工业企业198家。", ["规上工业企业 198家"]),
        ("[甲校|Institution]在校学生2800余名、教师210人。", ["在校学生 2800名", "教师 210人"]),
        ("[甲区|Jurisdiction]规上企业198家员工6.7万人。", ["规上企业 198家", "员工 67000人"]),
        ("[甲区|Jurisdiction]走访企业74家，解决问题78个。", ["企业 74家", "问题 78个"]),
        ("[甲区|Jurisdiction]重返岗位的工人已有6600多名。", ["工人 6600名"]),
        # the noun in front of the clause or of its verb
        ("[甲区|Jurisdiction]企业跑了74家。", ["企业 74家"]),
        ("[甲区|Jurisdiction]规模以下企业复工的有49家。", ["规模以下企业 49家"]),
        ("专项资金，[甲区|Jurisdiction]已拨付48万元。", ["专项资金 480000元"]),
        # amounts and rates: the noun before, else behind
        ("[甲区|Jurisdiction]工业产值达到30亿元。", ["工业产值 3000000000元"]),
        ("[甲区|Jurisdiction]在岗率达到95%以上。", ["在岗率 95%"]),
        ("[甲区|Jurisdiction]复工复产率100%。", ["复工复产率 100%"]),
        ("[甲区|Jurisdiction]投入300万元专项资金。", ["专项资金 3000000元"]),
        ("[甲区|Jurisdiction]建成120公里农村公路。", ["农村公路 120公里"]),
        ("[甲区|Jurisdiction]90%的企业复工。", ["企业 90%"]),
        ("[甲区|Jurisdiction]完成投资25亿元。", ["投资 2500000000元"]),
        ("[甲区|Jurisdiction]人口68万。", ["人口 680000"]),
        # a verb alone
        ("[甲区|Jurisdiction]共退税减税24亿元。", ["退税减税 2400000000元"]),
        ("[王强|Person]捐款1000元。", ["捐款 1000元"]),
        ("[甲区|Jurisdiction]5600余人紧急转移。", ["紧急转移 5600人"]),
        ("[甲区|Jurisdiction]资助学生，每人每年3000元。", ["每人每年 3000元"]),
        ("[甲村|Jurisdiction]共有286户1030人。", ["户 286户", "人 1030人"]),
        ("[甲区|Jurisdiction]投资1800万元建起加工厂。", ["投资 18000000元"]),
        # batches of what is counted next
        ("[甲局|Office]推出5批42条便民措施。", ["便民措施 5批", "便民措施 42条"]),
        # matters are deeds of others; who does is not counted as one
        ("[甲局|Office]接到商品类投诉56件。", ["商品类投诉 56件"]),
        ("[甲区|Jurisdiction]派出所接警56起。", ["接警 56起"]),
        # the course that a time measures
        ("从签约到投产，[甲公司]只用了52天。", ["从签约到投产 52天"]),
        # light verbs and words of the mean stay out
        ("[甲区|Jurisdiction]完成规上工业总产值97亿元。", ["规上工业总产值 9700000000元"]),
        ("[甲区|Jurisdiction]带动200户农户户均增收1万元。", ["农户 200户", "农户户均增收 10000元"]),
        # what one was fined
        ("[甲局|Office]对[乙公司]作出罚款15万元的处罚。", ["罚款 150000元"]),
        # a bracket's head
        ("[甲区|Jurisdiction]会议表决通过任免事项（共8项）。", ["任免事项 8项"]),
        # the nearest words, where no grammar says what is counted
        ("[甲区|Jurisdiction]应到代表48人，实到45人。", ["到代表 48人", "实 45人"]),
        ("[甲区|Jurisdiction]春运自1月7日开始至2月15日结束，共40天。", ["春运 40天"]),
        # a threshold belongs to what is counted
        ("[甲区|Jurisdiction]有10亿元以上项目8个。", ["10亿元以上项目 8个"]),
        ("[甲区|Jurisdiction]60岁以上老人占总人口的23%。", ["60岁以上老人 23%"]),
        # a list in the clause before
        (
            "[甲局|Office]介绍，餐饮服务、教育培训居投诉前两位，分别为86件、53件。",
            ["餐饮服务 86件", "教育培训 53件"],
        ),
        # a name that is counted is a kind
        ("[甲区|Jurisdiction]设[便民服务点|Site]12处。", ["便民服务点 12处"]),
    ],
)
def test_what_is_counted(notation: str, expected: list[str]) -> None:
    """The words stand in the text, without number, unit and owner."""
    assert _shown(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[甲区|Jurisdiction]解决问题78个，余下的6个正在办理。", ["问题 78个", "问题 6个"]),
        ("[甲区|Jurisdiction]有居民3260户、9800人。", ["居民 3260户", "居民 9800人"]),
        ("[甲院|Office]立案8件16人。", ["立案 8件", "立案 16人"]),
        ("[甲区|Jurisdiction]320间房屋倒塌，1500间不同程度损坏。", ["房屋 320间", "房屋 1500间"]),
        ("[甲区|Jurisdiction]复工企业320家，占比56%。", ["复工企业 320家", "复工企业 56%"]),
    ],
)
def test_what_was_counted_before_is_counted_again(notation: str, expected: list[str]) -> None:
    """余下的, lists and shares lean on the figure before them."""
    assert _shown(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[甲区|Jurisdiction]工业增加值同比增长5.8%。", [("工业增加值", "5.8", "increase", "同比")]),
        ("[甲院|Office]上诉率较去年同期下降0.9个百分点。", [("上诉率", "0.9", "decrease", "较去年同期")]),
        ("[甲区|Jurisdiction]里程156公里，较“十三五”末增加60公里。",
         [("里程", "156", None, None), ("里程", "60", "increase", "较“十三五”末")]),
        ("[甲区|Jurisdiction]投资25亿元，增长12%。",
         [("投资", "2500000000", None, None), ("投资", "12", "increase", None)]),
        ("[甲区|Jurisdiction]增加值增长5%，高于全市平均水平1.2个百分点。",
         [("增加值", "5", "increase", None), ("增加值", "1.2", None, "全市平均水平")]),
        ("[甲区|Jurisdiction]结案率提高到99.4%。", [("结案率", "99.4", None, None)]),
        ("[甲区|Jurisdiction]办理时限由15天缩短至3天。",
         [("时限", "15", None, None), ("时限", "3", None, None)]),
        ("[王强|Person]收入18万元，比去年多3万元。",
         [("收入", "180000", None, None), ("收入", "30000", "increase", "比去年")]),
    ],
)  # fmt: skip
def test_changes(notation: str, expected: list[tuple[str, str, str | None, str | None]]) -> None:
    """The value stays as written; what grew, which way and against what is told beside it."""
    found = find(reading_of(notation))
    assert [(f.indicator, f.value, f.change, f.compared_with) for f in found] == expected


@pytest.mark.parametrize(
    ("notation", "base", "words"),
    [
        ("[甲区|Jurisdiction]出口占[全市|Jurisdiction~]的37%。", "全市", "全市"),
        ("[甲区|Jurisdiction]出口占进出口总值的37%。", None, "进出口总值"),
        ("[甲区|Jurisdiction]党员占比达40%。", None, None),
    ],
)
def test_what_a_share_is_of(notation: str, base: str | None, words: str | None) -> None:
    """占…的 names the base: a mention where it is one, else words."""
    analysis = reading_of(notation)
    (figure,) = find(analysis)
    named = analysis.mentions[figure.base].text if figure.base is not None else None
    assert (named, figure.base_text) == (base, words)


def test_a_part_points_at_its_whole() -> None:
    """其中: the last figure before it of the same unit."""
    found = find(reading_of("[甲校|Institution]学生5200人，投入9万元，其中本科生4800人、硕士生400人。"))
    assert [f.part_of for f in found] == [None, None, 0, 0]


def test_indicator_and_number_stand_in_the_evidence() -> None:
    """The smallest stretch that holds both; two where they stand in two sentences."""
    analysis = reading_of("[甲区|Jurisdiction]解决问题78个。余下的6个正在办理。")
    for figure in find(analysis):
        texts = [analysis.readings[s.sentence].text[s.start : s.end] for s in figure.basis.evidence]
        assert figure.value_text in texts[0]
        assert any(figure.indicator in t for t in texts)


@pytest.mark.parametrize(
    ("notation", "modality"),
    [
        ("[甲区|Jurisdiction]将新建学校5所。", "planned"),
        ("[甲区|Jurisdiction]计划投资88亿元。", "planned"),
        ("[甲区|Jurisdiction]完成年度计划的68%。", None),
        ("[甲区|Jurisdiction]必须新建学校5所。", "demanded"),
    ],
)
def test_planned_and_demanded(notation: str, modality: str | None) -> None:
    """A plan is told by its verb, not by the noun 计划."""
    assert [f.basis.modality for f in find(reading_of(notation))] == [modality]


def test_number_of_people_alone_in_its_line() -> None:
    """A line that is nothing but a number of people is read like any other."""
    assert _shown("30人") == []


def test_a_word_cut_by_what_is_counted() -> None:
    """What is counted may be a part of a word; the quantity is read all the same."""
    figures = find(reading_of("[甲厂]为三个小区的42部电梯签约，半月一次的保养记录却有116份系代签。"))
    assert "116" in {f.value for f in figures}
