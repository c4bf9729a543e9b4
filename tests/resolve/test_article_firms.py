"""Firms called by their brand and what is left of their trade."""

from __future__ import annotations

import pytest

from kg.resolve.article.abbreviated import is_abbreviation
from tests.resolve.test_article import named, record


@pytest.mark.parametrize(
    ("short", "full", "same"),
    [
        ("嘉业农投", "江苏嘉业农业投资集团有限公司", True),  # behind a province
        ("嘉业城投", "云溪市嘉业城市建设投资有限公司", True),  # a word of the trade left out
        ("云岭安纺机", "云岭安纺织机械有限公司", True),  # a brand of three characters
        ("岭上木雕", "岭上民族木雕工艺有限责任公司", True),  # a word of the trade whole
        ("嘉业重机", "江苏嘉业农业投资集团有限公司", False),  # another trade
        ("嘉业投农", "江苏嘉业农业投资集团有限公司", False),  # another order
        ("安泰农投", "江苏嘉业农业投资集团有限公司", False),  # another brand
        ("嘉业农投", "江苏嘉业农业投资管理局", False),  # no firm
    ],
)
def test_a_trade_is_clipped_word_by_word(short: str, full: str, same: bool) -> None:
    """Of each word of the trade the first character stays, or the whole, or nothing, in order."""
    assert is_abbreviation(short, full) is same


def test_a_clipped_name_is_the_firm() -> None:
    """The article's one firm of the brand and trade bears the clipped name too."""
    found = record("[江苏嘉业农业投资集团有限公司|Enterprise]签约。[嘉业农投|Enterprise]出资。")
    assert named(found, "嘉业农投").label == "江苏嘉业农业投资集团有限公司"


@pytest.mark.parametrize("branch", ["嘉业财险柳湾支公司", "嘉业路桥第三项目部", "嘉业煤业二分厂"])
def test_a_branch_is_not_its_firm(branch: str) -> None:
    """A firm's name that goes on with that of a branch or workshop stays a body of its own."""
    firm = branch[:4]
    found = record(f"[{branch}|Enterprise]开工。[{firm}|Enterprise]出资。")
    assert named(found, branch).label != named(found, firm).label
