"""Two persons of one name on one page."""

from __future__ import annotations

import pytest

from kg.resolve.article.namesakes import namesakes
from tests.extract.reading import reading_of


@pytest.mark.parametrize(
    ("notation", "second"),
    [
        ("县长[李强|Person]到场。局长[李强|Person]（与县长同名）负责排查。[李强|Person]说，不难。", [1, 2]),
        ("县委书记[李强|Person]说。技术员[李强|Person]与县委书记同名同姓。书记[李强|Person]笑了。", [1]),
        ("局长[李强|Person]说。与他同名的[李强|Person]是工人。", [1]),
        ("局长[李强|Person]说。技术员[李强|Person]也到了。", []),  # nothing says that they are two
        ("局长[李强|Person]说起同名小说。书记[李强|Person]到场。", []),
    ],
)
def test_the_second_of_two_namesakes(notation: str, second: list[int]) -> None:
    """Where the page says that two bear one name, titles tell whose each mention is."""
    analysis = reading_of(notation)
    assert namesakes([(analysis.article, analysis.mentions)]) == set(second)
