"""Tables that a page has flattened into lines."""

from __future__ import annotations

import pytest

from kg.extract.figures.find import find
from tests.extract.reading import reading_of


def _shown(notation: str) -> list[str]:
    analysis = reading_of(notation)
    found = find(analysis)
    return [f"{analysis.mentions[f.about].text} {f.indicator} {f.value}{f.unit or ''}" for f in found]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        # a row that names a body: its numbers are those of the columns
        (
            "[甲区|Jurisdiction]数据如下：\n乡镇 入库量（万吨）同比\n[乙镇|Jurisdiction]13.6增长5.4%",
            ["乙镇 入库量 136000吨", "乙镇 入库量 5.4%"],
        ),
        # a row that names a thing is what is counted
        (
            "[甲区|Jurisdiction]数据如下：\n货类 重量（万吨）同比\n木片121.3下降7.5%",
            ["甲区 木片 1213000吨", "甲区 木片 7.5%"],
        ),
        # one unit for all columns, one for a row
        (
            "[甲区|Jurisdiction]数据如下：\n积水面积（单位：亩）：\n[乙镇|Jurisdiction]12400 3100",
            ["乙镇 积水面积 12400亩", "乙镇 积水面积 3100亩"],
        ),
        (
            "[甲局|Office]数据如下：\n项目 数量 同比\n检查企业（家次）15874＋48.2%",
            ["甲局 检查企业 15874家次", "甲局 检查企业 48.2%"],
        ),
        # a number without a column has no unit, and is none
        ("[甲区|Jurisdiction]数据如下：\n园区 面积（亩）户数\n[乙园|Site]120 35", []),
        # no header, no table
        ("[甲区|Jurisdiction]数据如下：\n[乙镇|Jurisdiction]12400 3100", []),
    ],
)
def test_rows(notation: str, expected: list[str]) -> None:
    """A header gives the units; a row its name and its numbers, in the order of the columns."""
    assert _shown(notation) == expected


def test_changes_of_a_row() -> None:
    """A sign or a verb before a cell says that it is a change."""
    found = find(reading_of("[甲区|Jurisdiction]数据：\n货类 重量（吨）同比\n木片121下降7.5%\n煤炭97+2%"))
    assert [f.change for f in found] == [None, "decrease", None, "increase"]
