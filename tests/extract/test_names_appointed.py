"""Offices behind the words of an appointment."""

from __future__ import annotations

import pytest

from kg.extract.names.find import find
from tests.extract.reading import reading_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("王立群任县教育局局长。", "县教育局"),
        ("任命王立群为县公安局局长。", "县公安局"),
        ("现任市生态环境局局长。", "市生态环境局"),
        ("原县水利局局长到场。", "县水利局"),
        ("工作由州商务局牵头。", "州商务局"),
        ("太原市公安局通报。", "太原市公安局"),
        ("原州区教育局通报。", "原州区教育局"),
    ],
)
def test_office_without_the_words_of_an_appointment(text: str, name: str) -> None:
    """任, 为, 原 and 由 in front of an office named by its level are no part of its name."""
    assert name in {m.text for m in find(reading_of(text).readings) if m.within is None}
