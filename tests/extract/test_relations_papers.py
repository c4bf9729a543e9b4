"""Who issued the paper that an article is."""

from __future__ import annotations

import pytest

from tests.extract.told import told

_ISSUED = "防汛工作简报 undertakenBy 柳湾区水利局"


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("# [防汛工作简报|Product]\n[柳湾区水利局|Office]2023年6月5日\n水位回落。", {_ISSUED}),
        ("# [防汛工作简报|Product]\n水位回落。\n[柳湾区水利局|Office]2023年6月5日", {_ISSUED}),
        (
            "[柳湾区水利局|Office]文件柳水〔2023〕5号[关于做好防汛工作的通知|Product]各镇：",
            {"关于做好防汛工作的通知 undertakenBy 柳湾区水利局"},
        ),
        (
            "# [[柳湾区水利局|Office]关于做好防汛工作的通知|Product]\n水位回落。",
            {"柳湾区水利局关于做好防汛工作的通知 undertakenBy 柳湾区水利局"},
        ),
        ("# [防汛工作简报|Product]\n[柳湾区水利局|Office]6月5日巡堤。", set()),  # a deed's day
        ("见《[防汛工作简报|Product]》。\n[柳湾区水利局|Office]2023年6月5日", set()),  # a paper cited
    ],
)
def test_paper_is_of_who_signs_it(notation: str, expected: set[str]) -> None:
    """The letterhead, the body in the title and the signature with its date tell the issuer."""
    assert {line for line in told(notation) if "undertakenBy" in line} == expected
