"""Two annotators of one page: what counts as the same row, and what as one alone."""

from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.agreement import agreement, main
from kg.evaluate.gold import gold_from

PEOPLE = [
    {"id": "lw", "name": "柳湾区", "type": ["Jurisdiction"]},
    {"id": "zhou", "name": "周立", "type": ["Official"]},
]
OTHERS = [
    {"id": "a", "name": "柳湾区", "type": ["Jurisdiction"]},
    {"id": "b", "name": "周立", "type": ["Person"]},
]
FIGURE = {"indicator": ["规上工业企业"], "value": 212, "unit": ["家"]}


def both(layer: str, first: list[Any], second: list[Any]) -> tuple[int, int, int]:
    """Rows in common, and the rows of each annotator."""
    one = gold_from({"text": "a.txt", "entities": PEOPLE, layer: first}, Path("1.json"))
    two = gold_from({"text": "a.txt", "entities": OTHERS, layer: second}, Path("2.json"))
    tally = agreement(one, two).layers[layer]
    return tally.hit, tally.wanted, tally.given


@pytest.mark.parametrize(
    ("layer", "first", "second", "found"),
    [
        pytest.param(
            "posts",
            [{"person": "zhou", "title": ["区长", "柳湾区区长"], "in": ["lw"]}],
            [{"person": "b", "title": ["区长"], "in": ["a"]}],
            (1, 1, 1),
            id="one accepted title in common",
        ),
        pytest.param(
            "posts",
            [{"person": "zhou", "title": ["区长"], "in": ["lw"]}],
            [{"person": "b", "title": ["区长"], "in": []}],
            (0, 1, 1),
            id="a body against none",
        ),
        pytest.param(
            "figures",
            [{**FIGURE, "about": ["lw"]}],
            [{**FIGURE, "about": ["a"], "indicator": ["企业"]}],
            (1, 1, 1),
            id="the head of an indicator",
        ),
        pytest.param(
            "figures",
            [{**FIGURE, "about": ["lw"], "optional": True}],
            [],
            (0, 0, 0),
            id="an optional row alone counts for nobody",
        ),
        pytest.param(
            "actions",
            [{"agent": ["zhou"], "verb": ["调研"], "object": ["防汛工作"]}],
            [{"agent": ["b"], "verb": ["调研"], "object": ["防汛"], "modality": "planned"}],
            (0, 1, 1),
            id="a deed is no plan",
        ),
        pytest.param(
            "relations",
            [{"s": "zhou", "p": "kg:livesIn", "o": ["lw"]}],
            [{"s": "b", "p": "org:memberOf", "o": ["a"]}],
            (0, 1, 1),
            id="another predicate",
        ),
    ],
)
def test_rows_in_common(layer: str, first: list[Any], second: list[Any], found: tuple[int, int, int]) -> None:
    """Two rows are the same when they accept one answer in common in each part."""
    assert both(layer, first, second) == found


def test_spans_are_compared_by_place_and_entity() -> None:
    """A span agrees where place and entity do."""
    assert both("spans", [[0, 3, "lw"], [5, 7, "zhou"]], [[0, 3, "a"], [5, 8, "b"]]) == (1, 2, 2)


def test_folders_without_a_page_in_common_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to compare, and the program says so."""
    assert main([str(tmp_path), str(tmp_path)]) == 2
    assert "no gold file of one name" in capsys.readouterr().err
