"""When posts begin and end."""

from __future__ import annotations

import pytest

from kg.extract.posts.find import find
from tests.extract.reading import reading_of


def spans(notation: str, issued: str | None = None) -> set[tuple[str, str, str | None, str | None]]:
    """(title, status, beginning, end) of the posts of a marked text."""
    found = find(reading_of(notation, issued))
    times = [(p, p.basis.when) for p in found]
    return {(p.title, p.status, w.start if w else None, w.end if w else None) for p, w in times}


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "2022年3月1日，会议决定任命[张明|Person]为[区教育局|Office]局长，免去[李强|Person]的[区教育局|Office]副局长职务。",
            {("局长", "appointed", "2022-03-01", None), ("副局长", "removed", None, "2022-03-01")},
        ),  # the day of the meeting
        (
            "[张明|Person]2015年8月任[石桥镇|Jurisdiction]镇长，2018年至2021年任[区民政局|Office]副局长。",
            {("镇长", "current", "2015-08", None), ("副局长", "former", "2018", "2021")},
        ),  # each in its clause; what has ended is past
        (
            "[冯丽|Person]自2019年起担任[望湖社区|Jurisdiction]党支部书记。",
            {("党支部书记", "current", "2019", None)},
        ),
        (
            "2022年3月1日，[区教育局|Office]局长[张明|Person]到校。",
            {("局长", "current", None, None)},
        ),  # a title in front of a name says not since when
    ],
)
def test_dates(notation: str, expected: set[tuple[str, str, str | None, str | None]]) -> None:
    """A verb's time begins the post, or ends one that is taken away."""
    assert spans(notation) == expected
