"""The day of a deed."""

from __future__ import annotations

import pytest

from kg.extract.actions.find import find
from tests.extract.reading import reading_of


def days(notation: str, issued: str | None = "2022-11-03") -> dict[str, str | None]:
    """The date, or the beginning, of each deed by its verb."""
    times = [(a.verb, a.basis.when) for a in find(reading_of(notation, issued))]
    return {verb: (w.date or w.start) if w is not None else None for verb, w in times}


@pytest.mark.parametrize(
    ("notation", "verb", "expected"),
    [
        ("10月31日，[柳湾区|Jurisdiction]召开会议。[陈立伟|Official]主持会议。", "主持", "2022-10-31"),
        ("9月，[柳湾区|Jurisdiction]召开会议。[区妇联|Institution]慰问了困难群众。", "慰问", None),
        ("今年以来，[柳湾区|Jurisdiction]平稳运行。[区妇联|Institution]慰问了困难群众。", "慰问", None),
        ("10月31日的大雨下了一夜。[区妇联|Institution]慰问了困难群众。", "慰问", None),
        ("10月31日，[柳湾区|Jurisdiction]召开会议。\n[区妇联|Institution]慰问了困难群众。", "慰问", None),
    ],
)
def test_a_paragraph_carries_on_a_day_alone(notation: str, verb: str, expected: str | None) -> None:
    """The day that heads a sentence holds for the next; a month, a year or a day before 的 does not."""
    assert days(notation)[verb] == expected


@pytest.mark.parametrize(
    ("notation", "verb", "expected"),
    [
        # what is told behind the deed leaves the paragraph's day as it is
        (
            "10月31日，[柳湾区|Jurisdiction]召开会议。[陈立伟|Official]要求，11月20日前完成排查。",
            "要求",
            "2022-10-31",
        ),
        # a remark in parentheses dates nothing outside
        (
            "10月31日，[柳湾区|Jurisdiction]召开会议（11月2日补发通知），部署防汛工作。",
            "部署",
            "2022-10-31",
        ),
    ],
)
def test_a_time_that_is_not_the_deeds_leaves_the_frame(
    notation: str, verb: str, expected: str | None
) -> None:
    """Neither a time behind the verb nor one in parentheses stops the day that frames the deed."""
    assert days(notation)[verb] == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("10月31日，方案公布，由[区民政局|Office]牵头实施救助。", None),
        ("10月31日，[嘉业公司|Enterprise]被[区环保局|Office]查处。", "2022-10-31"),
    ],
)
def test_a_task_has_the_time_of_its_clause(notation: str, expected: str | None) -> None:
    """由 says whose task it is, at no one day; 被 says what happened."""
    assert set(days(notation).values()) == {expected}
