"""Names beside quotation marks, titles' marks and brackets."""

from __future__ import annotations

import pytest

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.marks import balanced
from kg.model import EntityClass


@pytest.mark.parametrize(
    ("text", "cut", "names"),
    [
        ("推行“周巡月结”机制。", "周巡月结”机制", ["“周巡月结”机制"]),  # drawn out to the mark in front
        ("推行“周巡月结”机制。", "“周巡月结”机制", ["“周巡月结”机制"]),  # a whole pair stays
        ("推行“周巡月结”机制。", "周巡月结", ["周巡月结"]),  # marks outside are none of its business
        ("老旧小区“物业联动”，成效好。", "老旧小区“物业联动", ["物业联动"]),  # cut behind the mark that opens
        ("“管得住”，放得开”机制。", "放得开”机制", []),  # what would close belongs to another pair
        ("《柳湾区（试行）办法》印发。", "（试行）办法", ["（试行）办法"]),  # brackets that pair
        ("柳湾中心（西区揭牌。", "柳湾中心（西区", ["西区"]),  # a bracket that nothing closes
    ],
)
def test_a_name_holds_both_marks_of_a_pair_or_none(text: str, cut: str, names: list[str]) -> None:
    """What was cut between two marks is drawn out to them, cut at them, or dropped."""
    start = text.index(cut)
    given = [Candidate(start, start + len(cut), EntityClass.MEASURE, 1.0, "test")]
    assert [text[c.start : c.end] for c in balanced(Context(text, ()), given)] == names
