"""Whose a figure is."""

from __future__ import annotations

import pytest

from kg.extract.figures.find import find
from kg.model import Figure
from tests.extract.reading import reading_of


def _shown(notation: str) -> list[str]:
    analysis = reading_of(notation)
    return [f"{analysis.mentions[f.about].text} {f.value}" for f in find(analysis)]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        # the subject: the last name of its group, the first of those joined
        ("[甲区|Jurisdiction]企业198家。", ["甲区 198"]),
        ("[甲区|Jurisdiction]区长[王强|Person]走访企业5家。", ["王强 5"]),
        ("[甲区|Jurisdiction]、[乙区|Jurisdiction]共投入5万元资金。", ["甲区 50000"]),
        ("[甲村|Jurisdiction]96岁的工人[王强|Person]捐款1000元。", ["王强 1000"]),
        # a name behind a preposition is none
        ("[甲银行]向[乙公司]发放贷款3000万元。", ["甲银行 30000000"]),
        ("[甲区|Jurisdiction]对[乙公司]罚款5万元。", ["甲区 50000"]),
        # the subject goes on over clauses
        ("[甲区|Jurisdiction]主动服务，走访企业74家，解决问题78个。", ["甲区 74", "甲区 78"]),
        # titles that a mark joins; where somebody comes from
        ("[甲局党组|Office]成员、总农艺师[王强|Person]带来3名技术员。", ["王强 3"]),
        ("家住[甲镇|Jurisdiction]的教师[王强|Person]捐款2000元。", ["王强 2000"]),
        # names in brackets, and names that a number sums up
        ("（记者 [王强|Person]）[甲区|Jurisdiction]大会选出10件实事。", ["甲区 10"]),
        ("[甲区|Jurisdiction]推进改造，[乙村|Jurisdiction]、[丙村|Jurisdiction]两个社区先行。", ["甲区 2"]),
        ("[甲县|Jurisdiction]抓复工，[乙镇|Jurisdiction]、[丙镇|Jurisdiction]等5个乡镇。", ["甲县 5"]),
        # where nothing else tells whose: the territory that the article calls its own
        (
            "[全县|Jurisdiction~]动员。\n[甲局|Office]的[王强|Person]来了。\n今冬供热面积98万平方米。",
            ["全县 980000"],
        ),
        # a list's own head has what the number counts
        ("[甲厂]注塑、装配两个车间停工。", ["甲厂 2"]),
        # how often and how long is no subject
        ("检察官[王强|Person]提前介入，三次退回材料。", ["王强 3"]),
        # the name behind a verb and 的 that has a verb of its own; who is meant by a cleft
        ("做仲裁的律师[王强|Person]来回跑了三趟。", ["王强 3"]),
        ("捐款最多的是校长[王强|Person]，一人拿出2万元。", ["王强 20000"]),
        # who does what he is said to say has its numbers
        ("[甲局|Office]检查企业5家。", ["甲局 5"]),
        ("[王强|Person]提了两条意见：公开账目。", ["王强 2"]),
        # who gives the money; what is formed anew
        ("[甲校|Institution]搬迁，器材由[乙公司]出资3万元购置。", ["乙公司 30000"]),
        ("[甲站|Office]与乙队合并，组建[丙中心|Office]，编制26名。", ["丙中心 26"]),
        # what 那里 means; one of two that are told of; who the sentence begins with
        ("[王强|Person]被分到[甲校|Institution]，那里有学生23人。", ["甲校 23"]),
        ("一家是[甲镇|Jurisdiction]的[乙校|Institution]，今年招8个班。", ["乙校 8"]),
        # a paper by which something is measured has no numbers
        ("[甲市|Jurisdiction]公布结果，《[锻炼标准|Product]》合格率91.8%。", ["甲市 91.8"]),
        # an event has its visitors
        ("12月8日的[甲马拉松|Event]有8600人参赛。", ["甲马拉松 8600"]),
        # a title alone tells of the body named before
        ("[甲医院|Institution]昨天搬迁。院长[王强|Person]介绍，涉及患者13人。", ["甲医院 13"]),
        # a noun that opens a clause stands for the name that ends with it
        ("[甲村食堂|Institution]开张。食堂由[乙公司]运营，面积320平方米。", ["甲村食堂 320"]),
        # a body that says something speaks of itself; a party's body of the one that it leads
        ("[甲公司]表示，可再抽调客车60辆。", ["甲公司 60"]),
        ("[[甲村|Jurisdiction]党总支|Institution]书记[王强|Person]介绍，有竹林7400亩。", ["甲村 7400"]),
        # who is named last in the sentence, by whatever words, goes before those of the sentences before
        ("[甲公司]很忙。[乙局|Office]答复，拟设专项资金80万元。", ["乙局 800000"]),
        (
            "[甲局|Office]很忙。由[乙院|Institution]编制的[丙步道|Project]方案通过评审，全长8公里。",
            ["丙步道 8"],
        ),
        # a pointing word and the end of a name; a zone by any of its names
        (
            "[甲村羊场|Enterprise]在[乙村|Jurisdiction]。[乙村|Jurisdiction]很大。该场有羊430只。",
            ["甲村羊场 430"],
        ),
        ("[甲高新区|Jurisdiction]的[乙局|Office]很忙。截至11月底，园区入库企业618家。", ["甲高新区 618"]),
        # the former and the latter; who is called by name; a profile
        ("[甲公司]与[乙公司]签约。前者补发工资5万元，后者派出工人20名。", ["甲公司 50000", "乙公司 20"]),
        ("[甲协会|Institution]会长叫[王强|Person]，种过6亩棉花。", ["王强 6"]),
        ("[王强|Person]，[甲公司]车间技师，获奖3次。", ["王强 3"]),
        # parts of a list are theirs alone
        (
            "[甲区|Jurisdiction]吞吐量90万吨，其中[乙港|Site]20万吨；集装箱3万标箱。",
            ["甲区 900000", "乙港 200000", "甲区 30000"],
        ),
        # agent, and place of those who live there
        ("志愿者20名由[甲公司]派出。", ["甲公司 20"]),
        ("11000多人同住[翠竹苑|Site]。", ["翠竹苑 11000"]),
        # amounts of projects
        ("[甲区|Jurisdiction]签约了41亿元的[乙项目|Project]。", ["乙项目 4100000000"]),
        ("[甲项目|Project]5亿元、[乙项目|Project]3亿元。", ["甲项目 500000000", "乙项目 300000000"]),
        # what a work costs and yields is its own, over clauses
        (
            "[甲区|Jurisdiction]开工建设[乙项目|Project]，总投资5亿元，占地60亩。",
            ["乙项目 500000000", "乙项目 60"],
        ),
        ("[甲区|Jurisdiction]新建[乙公园|Site]，占地60亩。", ["乙公园 60"]),
        (
            "由[甲公司]投资建设的[乙项目|Project]，总投资5亿元，带动就业300人。",
            ["乙项目 500000000", "乙项目 300"],
        ),
        ("[甲公司]签约[乙项目|Project]，项目建成后年产值达3亿元。", ["乙项目 300000000"]),
        # a name that is counted is a kind of thing, and owns nothing
        (
            "[甲区|Jurisdiction]很忙。[[甲区|Jurisdiction]新签约项目|Project]38个，利用外资5亿元。",
            ["甲区 38", "甲区 500000000"],
        ),
        # who is brought in acts
        ("[甲镇|Jurisdiction]引进[乙公司]，投资300万元建设厂房。", ["乙公司 3000000"]),
        # joined names behind a preposition
        ("[甲公司]签约，并在[乙市|Jurisdiction]、[丙市|Jurisdiction]开设门店5家。", ["甲公司 5"]),
        # what one is compared with
        (
            "[甲区|Jurisdiction]增加值增长8%，高于[全市|Jurisdiction~]平均水平1个百分点。",
            ["甲区 8", "甲区 1"],
        ),
        # who speaks for a body speaks of it
        ("[甲镇|Jurisdiction]很忙。[乙公司]经理[王强|Person]介绍，年产值20亿元。", ["乙公司 2000000000"]),
        # a unit is no body
        ("[甲水库|Site]腾出库容850[万立方米]。", ["甲水库 8500000"]),
        # who speaks is not who has
        ("[甲区|Jurisdiction]很忙，[王强|Person]介绍，共走访企业74家。", ["甲区 74"]),
        ("据[甲局|Office]统计，[乙区|Jurisdiction]有企业74家。", ["乙区 74"]),
        # a generic noun stands for the last body of its kind
        ("[甲公司]位于[乙区|Jurisdiction]。公司年产值12亿元。", ["甲公司 1200000000"]),
        ("[甲银行城东支行]很忙。支行已发放贷款2亿元。", ["甲银行城东支行 200000000"]),
        ("[甲局|Office]主办[第二届交流大会|Event]。会议共收到论文12篇。", ["第二届交流大会 12"]),
        # those named are among those counted; those who act beside a person are not his
        ("[甲办事处|Office]很忙，[王强|Person]、[李明|Person]等17名书记值守。", ["甲办事处 17"]),
        ("[甲办事处|Office]很忙。[王强|Person]带头，17名书记紧跟。", ["甲办事处 17"]),
        # who helps, and who heads a body set up, owns nothing of its
        ("[甲局|Office]很忙，会同[乙局|Office]检查商户40家。", ["甲局 40"]),
        ("[甲局|Office]牵头，联合[乙局|Office]、[丙局|Office]派出检查组8个。", ["甲局 8"]),
        ("[甲专班|Team]成立，[王强|Person]任组长，[李明|Person]任副组长，成员11人。", ["甲专班 11"]),
        # what it has under it
        (
            "[甲大队|Office]下辖[乙队|Office]、[丙队|Office]两个中队，检查渔船92艘。",
            ["甲大队 2", "甲大队 92"],
        ),
        # what is formed acts from then on
        ("[甲局|Office]、[乙局|Office]组成“[丙小组|Team]”，查封商铺11家。", ["丙小组 11"]),
        ("[甲镇|Jurisdiction]与[乙学院|Institution]合办“[丙夜校|Measure]”，培训316人次。", ["丙夜校 316"]),
        # what an office tells is of its territory, unless it did it
        ("[[甲镇|Jurisdiction]统计站|Office]发布数据，三季度销售额30万元。", ["甲镇 300000"]),
        (
            "[[甲县|Jurisdiction]扶贫办|Office]主任[王强|Person]说，督导中发现问题63个，其中住房9个。",
            ["甲县扶贫办 63", "甲县扶贫办 9"],
        ),
        # all of a body, and what lies within it, by the end of its name
        ("[甲博物馆|Institution]开了[乙厅|Site]。全馆今年观众103万人次。", ["甲博物馆 1030000"]),
        ("[甲敬老院|Institution]的[王强|Person]很忙，院内86位老人平安。", ["甲敬老院 86"]),
        # both parties
        (
            "[甲公司]与[乙医院|Institution]签约。甲方出资5万元，乙方派出医生16人，双方合作3年。",
            ["甲公司 50000", "乙医院 16", "甲公司 3"],
        ),
        (
            "[丙镇|Jurisdiction]与[甲学院|Institution]、[乙学院|Institution]签约。两校派出教师4名。",
            ["甲学院 4"],
        ),
        # a rate is the body's whose man leads
        ("[甲质检部]女工[王强|Person]带头，合格率提高到98%。", ["甲质检部 98"]),
        # the name behind a verb and 的, in quotation marks, or alone before its numbers
        ("[甲局|Office]很忙。由[乙银行]捐资设立的“[丙基金|Measure]”，首批惠及93人。", ["丙基金 93"]),
        ("[甲场|Site]在[乙镇|Jurisdiction]。新村配套的[丙冷库工程|Project]，分选线3条。", ["丙冷库工程 3"]),
        # who is described between a territory and his name
        ("[甲村|Jurisdiction]的“种粮大姐”[王强|Person]每年领补贴850元。", ["王强 850"]),
        ("[甲区|Jurisdiction]一家餐厅店主[王强|Person]捐款200元。", ["王强 200"]),
        ("[甲村|Jurisdiction]党员、教师[王强|Person]种了40亩洋葱。", ["王强 40"]),
        # what something is made into has its numbers
        ("[王强|Person]把旧楼改成[乙客栈|Enterprise]，8间房。", ["乙客栈 8"]),
        # those who take part, and votes and works, are of the event; who is in the chair has no part in them
        ("[甲动员大会|Event]召开。[王强|Person]主持，各乡镇代表420人参加。", ["甲动员大会 420"]),
        ("[甲学校|Institution]承办[乙比赛|Event]。参赛作品12件。", ["乙比赛 12"]),
        # who finds something out has nothing of what is found
        ("在[甲社区|Jurisdiction]，[乙检查组|Team]发现，登记老人43名。", ["甲社区 43"]),
        # a department speaks for its body
        ("[[甲公司]财务部|Enterprise]部长[王强|Person]反映，开票卡壳两次。", ["甲公司 2"]),
        # what one suffers from; territories that a number has summed up
        ("[甲局|Office]很忙。受[乙台风|Event]影响，停工31天。", ["甲局 31"]),
        (
            "[甲市|Jurisdiction]整治，[乙镇|Jurisdiction]、[丙镇|Jurisdiction]等5个乡镇参加，民兵12人。",
            ["甲市 5", "甲市 12"],
        ),
        # a headline without a name; the length of what is built
        ("# 三家企业备足货\n[甲银行]走访三家企业。", ["甲银行 3"]),
        ("[甲公司]说，拟建[乙工程|Project]，线路长14公里。", ["乙工程 14"]),
        # an anaphor is an owner like a name
        ("[甲区|Jurisdiction]很忙。[全区|Jurisdiction~]走访企业74家。", ["全区 74"]),
    ],
)
def test_the_owner(notation: str, expected: list[str]) -> None:
    """The body that has, does or receives it: the clause's subject first."""
    assert _shown(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[甲项目|Project]、[乙项目|Project]分别为2亿元、5亿元。", ["甲项目 200000000", "乙项目 500000000"]),
        ("[甲区|Jurisdiction]、[乙区|Jurisdiction]分别完成投资32亿元、28亿元，增长11%、9%。",
         ["甲区 3200000000", "乙区 2800000000", "甲区 11", "乙区 9"]),
        ("[甲银行]、[乙银行]与[丙区|Jurisdiction]签约，额度分别为2亿元、3亿元。",
         ["甲银行 200000000", "乙银行 300000000"]),
    ],
)  # fmt: skip
def test_paired_in_order(notation: str, expected: list[str]) -> None:
    """分别: the first number to the first name, and what follows keeps the order."""
    assert _shown(notation) == expected


def test_paired_with_the_figures_before() -> None:
    """分别 without names or nouns goes with the figures of the sentence so far."""
    found = find(reading_of("[甲景区|Site]接待游客12万人次，门票收入380万元，分别增长35%、42%。"))
    assert [(f.indicator, f.value, f.change) for f in found[2:]] == [
        ("游客", "35", "increase"),
        ("门票收入", "42", "increase"),
    ]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        # sentences of a paragraph go on about its subject
        ("[甲区|Jurisdiction]经济稳定。工业产值30亿元。", ["甲区 3000000000"]),
        # the next sentence says whose
        ("1000元善款，一片心意。捐款的是[王强|Person]。", ["王强 1000"]),
        ("企业198家，员工6万人。这是[甲区|Jurisdiction]的一组数字。", ["甲区 198", "甲区 60000"]),
        # who speaks for a body speaks of it, others of themselves
        ("“今年产值20亿元。”[甲公司]经理[王强|Person]说。", ["甲公司 2000000000"]),
        ("“今年养羊30只。”[甲村|Jurisdiction]村民[王强|Person]说。", ["王强 30"]),
        # the body that the article is about
        ("# [甲区|Jurisdiction]助企\n[甲区|Jurisdiction]很忙。\n复工率100%。", ["甲区 100"]),
    ],
)
def test_an_owner_from_elsewhere(notation: str, expected: list[str]) -> None:
    """The paragraph, the sentence behind, the article."""
    assert _shown(notation) == expected


def test_without_anybody_there_is_no_figure() -> None:
    """A figure without an owner is dropped."""
    assert find(reading_of("复工率100%。")) == ()


def _repeated(notation: str) -> tuple[Figure, ...]:
    return find(reading_of(notation))


def test_told_again_it_is_one_with_several_sentences() -> None:
    """The same value, unit and owner, of the same thing."""
    found = _repeated("[甲区|Jurisdiction]复工企业124家。\n[甲区|Jurisdiction]已有124家企业复工。")
    assert [(f.value, len(f.basis.evidence)) for f in found] == [("124", 2)]


def test_the_headline_tells_what_the_text_tells() -> None:
    """It is one figure, and the text says whose."""
    found = _repeated("# 126家企业落户[甲区|Jurisdiction]\n[乙县|Jurisdiction]举行仪式，126家企业签约。")
    assert [(f.about, f.value, len(f.basis.evidence)) for f in found] == [(1, "126", 2)]


@pytest.mark.parametrize(
    "notation",
    [
        "[甲区|Jurisdiction]复工企业124家。\n[乙区|Jurisdiction]复工企业124家。",
        "[甲区|Jurisdiction]复工企业124家。\n[甲区|Jurisdiction]有学校124所。",
        "[甲区|Jurisdiction]高速服务点2处。\n[甲区|Jurisdiction]服务卡口2处。",
    ],
)
def test_alike_is_not_the_same(notation: str) -> None:
    """Another owner, another unit, or a small number of another thing."""
    assert len(_repeated(notation)) == 2


def test_a_figure_bears_its_date() -> None:
    """截至 gives the day that it holds for."""
    (figure,) = find(reading_of("截至10月31日，[甲区|Jurisdiction]复工企业124家。", "2022-11-03"))
    assert figure.basis.when is not None
    assert figure.basis.when.date == "2022-10-31"


def test_bylines_hold_no_figures() -> None:
    """Who wrote and photographed is not counted."""
    assert find(reading_of("[甲区|Jurisdiction]很忙。\n^ 记者 王强 等3名")) == ()
