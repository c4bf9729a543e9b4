"""Offices: what sticks to their front, bureaus of two trades, leading groups in titles."""

from __future__ import annotations

import pytest

from tests.extract.test_names import outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("此前任市能源局副局长。", "市能源局"),
        ("原县招商服务局不再保留。", "县招商服务局"),
        ("由州商务局、州供销社分别办理。", "州商务局"),
        ("经济发展局负责汇总。", "经济发展局"),  # 经 may be its own
        ("市商务和口岸局副局长车永哲介绍。", "市商务和口岸局"),
        ("组建产业发展与投资促进局。", "产业发展与投资促进局"),
        ("市公安局和教育局开展检查。", "市公安局"),  # two bureaus stay two
    ],
)
def test_where_an_office_begins(text: str, name: str) -> None:
    """Verbs of holding office, 原 and prepositions are no part of a bureau's name; its first trade is."""
    assert (name, "Office") in outer(text)


def test_a_post_in_a_leading_group_names_the_bureau() -> None:
    """党组书记 is a title in the bureau: its 党组 is no body there."""
    assert {n for n, c in outer("柳湾区教育局党组书记周立到会。") if c == "Office"} == {"柳湾区教育局"}
