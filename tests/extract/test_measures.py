"""Named parts of measures in every form of enumeration."""

from __future__ import annotations

import pytest

from kg.extract.base import with_mentions
from kg.extract.measures import behind
from kg.extract.measures.counts import Count
from kg.extract.measures.find import find
from kg.extract.measures.listing import LONGEST, Span
from kg.extract.measures.sets import sets
from tests.extract.reading import reading_of

_FORMS = [
    ("开展“送岗进村、送岗进校、送岗进园”等三项送岗活动。", "三项送岗", "送岗进村 送岗进校 送岗进园"),
    ("开展“[三送一促|Measure]”(送技术送资金送信息促增收)活动。", "三送一促", "送技术 送资金 送信息 促增收"),
    ("“[三个一批|Measure]”，谋划一批、储备一批、建设一批。", "三个一批", "谋划一批 储备一批 建设一批"),
    ("推进“[三个一批|Measure]”（谋划一批、储备一批、建设一批）。", "三个一批", "谋划一批 储备一批 建设一批"),
    (
        "出台“[惠农六条|Measure]”:加大种粮补贴，提升农机保障、鼓励规模经营，优化金融服务、强化技术支撑、畅通销售渠道。",
        "惠农六条", "加大种粮补贴 提升农机保障 鼓励规模经营 优化金融服务 强化技术支撑 畅通销售渠道",
    ),
    ("建立“镇级巡查——村级排查——户级自查”的三级防火体系。", "三级防火体系", "镇级巡查 村级排查 户级自查"),
    (
        "建立“网格员发现——乡镇核实——部门处置——群众评价”的闭环处置机制。",
        "闭环处置机制", "网格员发现 乡镇核实 部门处置 群众评价",
    ),
    ("推进清河行动、护岸行动、巡堤行动“[三大行动|Measure]”。", "三大行动", "清河行动 护岸行动 巡堤行动"),
    ("打好防汛、抗旱、防火三大攻坚战。", "三大攻坚战", "防汛 抗旱 防火"),
    ("“[四单|Measure]”工作法，即定任务、定责任、定时限、定标准。", "四单", "定任务 定责任 定时限 定标准"),
    ("围绕“定人员、定路线、定时间”，确定“[三定|Measure]”工作法。", "三定", "定人员 定路线 定时间"),
    ("推行“[三项清单|Measure]”制度：一是问题清单；二是责任清单；三是整改清单。",
     "三项清单", "问题清单 责任清单 整改清单"),
    ("“[五心服务|Measure]”包括热心接待、耐心解答、细心办理、真心帮扶、诚心回访。", "五心服务",
     "热心接待 耐心解答 细心办理 真心帮扶 诚心回访"),
    ("推行“[三长制|Measure]”，由街长、巷长、楼长组成。", "三长制", "街长 巷长 楼长"),
    ("启动“[暖心三送|Measure]”，送医、送药、送教到村里。", "暖心三送", "送医 送药 送教"),
    ("推出“微网格、微议事、微积分”三微行动。", "三微行动", "微网格 微议事 微积分"),
    ("成立“镇街、村居、网格、楼栋”[四级联防体系|Measure]。", "四级联防体系", "镇街 村居 网格 楼栋"),
]  # fmt: skip


@pytest.mark.parametrize(("notation", "head", "parts"), _FORMS)
def test_the_members_of_a_set_are_its_parts(notation: str, head: str, parts: str) -> None:
    """A list before, behind or round a set, as long as the set says, names its parts."""
    analysis = reading_of(notation)
    found = sets(analysis)
    text = analysis.readings[0].text
    assert [text[s.head.start : s.head.end] for s in found] == [head]
    assert [text[p.start : p.end] for p in found[0].parts] == parts.split()


@pytest.mark.parametrize(("notation", "head", "parts"), _FORMS)
def test_parts_become_mentions_and_stay_parts(notation: str, head: str, parts: str) -> None:
    """What is no mention yet becomes one; read again with them, the sets are the same and nothing is new."""
    analysis = reading_of(notation)
    new = find(analysis)
    assert set(parts.split()) <= {m.text for m in new}
    more = with_mentions(analysis, new)
    assert sets(more) == sets(analysis)
    assert find(more) == ()


@pytest.mark.parametrize(
    "notation",
    [
        "开展“送岗进村、送岗进校”等三项送岗活动。",
        "“[三送|Measure]”(送技术、送资金)活动启动。",
        "“[惠农六条|Measure]”：种粮有补贴、卖粮有销路，大家很高兴。",
        "“[敲门行动|Measure]”温暖人心，送医、送药、送教上门。",
        "开展排查、整治、督导三项工作。",
        "口罩、消毒液、防护服三类物资到位。",
        "建立市、县、乡三级[联防体系|Measure]。",
        "“[三送|Measure]”活动开展以来，走访、慰问、宣讲一个不少。",
    ],
)
def test_a_list_that_does_not_agree_is_none(notation: str) -> None:
    """Lists of another length, of kinds, goods or bare levels, or beside an unnumbered set are no parts."""
    assert sets(reading_of(notation)) == ()


def test_just_so_many_measures_of_a_kind_are_the_parts_of_the_set_that_counts_them() -> None:
    """A set of three …岗 and three measures called …岗 in its paragraph."""
    analysis = reading_of(
        "这里有“[巡堤岗|Measure]”。还有“[宣讲岗|Measure]”和“[帮扶岗|Measure]”。“[三大岗|Measure]”各有分工。"
    )
    assert [len(s.parts) for s in sets(analysis)] == [3]
    assert find(analysis) == ()


def test_a_part_that_is_a_name_already_keeps_its_class() -> None:
    """A team in a list stays a team."""
    analysis = reading_of("成立“[巡堤队|Team]、[抢险队|Team]、[宣讲队|Team]”[三队联动机制|Measure]。")
    assert find(analysis) == ()


def test_quoted_terms_in_a_row_share_their_class() -> None:
    """Beside a quoted measure the other quoted terms are measures; figures of speech are not."""
    new = find(reading_of("推出“海鲜美食周”“古街夜游”“[海岛露营|Measure]”三大主题活动。"))
    assert [m.text for m in new] == ["海鲜美食周", "古街夜游"]
    assert find(reading_of("守好“菜篮子”“米袋子”，用好“[惠农通|Measure]”。")) == ()


@pytest.mark.parametrize(
    "text",
    [
        "推行“三色管家”机制：“红管家”宣讲，“绿管家”护绿，“蓝管家”调解。",
        "“三色管家”受欢迎。“红管家”宣讲。“绿管家”护绿，“蓝管家”调解。",
    ],
)
def test_quoted_members_of_a_quoted_set(text: str) -> None:
    """A set in marks, and as many names in marks that end as it does, in one paragraph."""
    parts = [p for s in sets(reading_of(text)) for p in s.parts]
    assert len(parts) == 3


@pytest.mark.parametrize("text", ["“三色管家”：“红管家”，“绿管家”。", "“三色管家”：“红旗”，“绿水”，“蓝天”。"])
def test_quoted_names_that_do_not_agree_with_the_set_are_no_members(text: str) -> None:
    """Too few, or of another ending."""
    assert sets(reading_of(text)) == ()


def test_numbered_clauses_are_the_members_of_a_set() -> None:
    """一是…；二是… behind a set names its members, as many as it says."""
    analysis = reading_of("推行“[三项清单|Measure]”工作法，一是问题清单；二是责任清单；三是整改清单。")
    [found] = sets(analysis)
    text = analysis.readings[0].text
    assert found.rule == "relations.numbered-parts"
    assert [text[p.start : p.end] for p in found.parts] == ["问题清单", "责任清单", "整改清单"]


def test_numbered_clauses_that_are_too_many_are_no_members() -> None:
    """A list that goes on behind the number of the set is another list."""
    notation = "推行“[两项清单|Measure]”工作法，一是问题清单；二是责任清单；三是整改清单。"
    assert sets(reading_of(notation)) == ()


def test_a_list_is_sought_no_farther_than_its_members_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long row of clauses behind a set is tried at as many ends as the set has members, and the last."""
    tried: list[int] = []

    def members(text: str, start: int, end: int, count: Count | None) -> tuple[Span, ...]:
        tried.append(end - start)
        return ()

    monkeypatch.setattr(behind, "members", members)
    sets(reading_of("推行“[四项清单|Measure]”：" + "甲乙，" * 500, tagged=False))
    assert len(tried) <= 5
    assert max(tried) <= 4 * 2 * LONGEST
