"""The date of an article that bears none."""

from __future__ import annotations

import pytest

from kg.extract.times.lead import with_year
from tests.extract.reading import reading_of


@pytest.mark.parametrize(
    ("notation", "issued"),
    [
        ("# 柳湾区2021年招商会举行\n5月18日，柳湾区开会。", "2021"),
        ("柳湾区开会。\n2021年10月13日", "2021-10-13"),
        # a later year than that of the headline: nothing is guessed
        ("# 柳湾区2021年招商会举行\n项目2022年投产。", None),
        ("5月18日，柳湾区开会。", None),
    ],
)
def test_the_text_dates_its_article(notation: str, issued: str | None) -> None:
    """A line with nothing but a day dates the article, a headline's year if it is the last that is named."""
    assert with_year(reading_of(notation).article).info.issued == issued
