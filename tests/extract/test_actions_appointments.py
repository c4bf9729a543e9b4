"""Lists of appointments and resignations."""

from __future__ import annotations

import pytest

from tests.extract.test_actions import lines


def test_a_list_under_a_heading_is_what_the_body_of_the_headline_does() -> None:
    """任命： and 免去： stand before items without a verb of their own."""
    notation = (
        "# [柳湾区政府|Office]任免通知\n"
        "任命：\n[赵启|Person]为[区水利局|Office]局长；[钱悦|Person]为[区教育局|Office]副局长。\n"
        "免去：\n[孙宁|Person]的[区水利局|Office]局长职务。"
    )
    assert lines(notation) == [
        "柳湾区政府 | 任命 | 赵启为区水利局局长",
        "柳湾区政府 | 任命 | 钱悦为区教育局副局长",
        "柳湾区政府 | 免去 | 孙宁的区水利局局长职务",
    ]


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[区人大|Office]选举[赵启|Person]为主任，[钱悦|Person]为副主任；选举[孙宁|Person]为区长。",
            ["区人大 | 选举 | 赵启", "区人大 | 选举 | 钱悦为副主任", "区人大 | 选举 | 孙宁"],
        ),
        (
            "[区人大|Office]接受[赵启|Person]辞去区长职务的请求。",
            ["区人大 | 接受 | 赵启辞去区长职务的请求", "赵启 | 辞去 | 区长职务"],
        ),
    ],
)
def test_an_appointment_may_leave_its_verb_or_its_clause(notation: str, expected: list[str]) -> None:
    """The persons of a list do not appoint those behind them; who resigns is told before 的请求."""
    assert lines(notation) == expected
