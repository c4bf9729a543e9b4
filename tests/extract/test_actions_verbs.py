"""Which words of a clause are its verbs, where a tagger or a modifier hides them."""

from __future__ import annotations

import pytest

from kg.extract.actions.mending import mended, with_predicate
from kg.extract.actions.tokens import Token
from tests.extract.test_actions import lines


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        # who is sent or brought along, and what for
        ("[县医院|Institution]派护士每周到园里讲课。", ["县医院 | 派 | 护士"]),
        # in turns
        ("[沿江镇|Jurisdiction]分两批建设车棚41处。", ["沿江镇 | 建设 | 车棚"]),
        # behind where somebody went, and behind a leading verb
        ("全部河道由[区住建局|Office]牵头清理。", ["区住建局 | 清理 | 全部河道"]),
        # in charge of a deed
        ("[赵启|Person]负责调度。", ["赵启 | 负责 | 调度"]),
        # by vote
        (
            "[县人大常委会|Office]表决通过一批任免名单。",
            ["县人大常委会 | 通过 | 任免名单"],
        ),
    ],
)
def test_a_deed_behind_another_is_a_verb(notation: str, expected: list[str]) -> None:
    """The deed noun that ends a clause behind those sent, the turns or the place is its verb."""
    assert [line for line in lines(notation) if line in expected] == expected


def test_the_deed_behind_a_place_is_a_verb() -> None:
    """到取水点|采样: the deed noun that ends the clause behind where somebody went."""
    row = [Token(0, 1, "到", "v", "v"), Token(1, 4, "取水点", "n", "n"), Token(4, 6, "采样", "n", "vn")]
    assert [t.kind for t in mended(row)] == ["v", "n", "v"]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[赵启|Person]从怀里掏出一个磨破的旧本子。", ["赵启 | 掏出 | 一个磨破的旧本子"]),
        ("[沿江镇|Jurisdiction]换了堵塞的过滤器。", ["沿江镇 | 换 | 堵塞的过滤器"]),
        ("[区政府|Office]把清单推广到另外5个在建项目。", ["区政府 | 推广到 | 清单"]),
    ],
)
def test_the_only_verb_of_a_clause_describes_no_noun(notation: str, expected: list[str]) -> None:
    """A verb before 的 that the clause cannot do without is its predicate."""
    assert lines(notation) == expected


@pytest.mark.parametrize(
    "notation",
    ["[柳湾区|Jurisdiction]下设12个科室。", "[嘉业精密]年产阀门3万套。", "项目惠及[石桥村|Jurisdiction]。"],
)
def test_what_there_is_is_no_deed(notation: str) -> None:
    """Parts, yearly output and reach tell how things stand."""
    assert lines(notation) == []


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[县卫生局|Office]复测两次，均合格。", ["县卫生局 | 复测"]),
        ("[区应急管理局|Office]逐家检查工资台账。", ["区应急管理局 | 检查 | 工资台账"]),
        ("[赵启|Person]代表双方签字。", ["赵启 | 签字"]),
        (
            "[县民政局|Office]会同[县文明办|Office]，对街面进行检查。",
            ["县民政局、县文明办 | 进行 | 检查"],
        ),
    ],
)
def test_how_often_and_with_whom_is_no_object(notation: str, expected: list[str]) -> None:
    """两次 and 逐家 tell how the deed is done, 会同 and 代表 with or for whom."""
    assert lines(notation) == expected


def test_a_deed_noun_before_what_it_counts_is_a_verb() -> None:
    """试点六所学校: the deed noun that opens a clause without a verb, in front of a number."""
    row = (Token(0, 2, "试点", "n", "n"), Token(2, 4, "六所", "m", "m"), Token(4, 6, "学校", "n", "n"))
    assert [t.kind for t in with_predicate(row)] == ["v", "m", "n"]
