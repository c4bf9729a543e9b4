"""The names that are read in gold pages."""

from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.gold import gold_from
from kg.train.calibration import names

TEXT = "柳湾区教育局局长何敏到石桥村调研。"
PLACE = {"id": "lw", "name": "柳湾区", "type": ["Jurisdiction"]}
BODY = {"id": "jy", "name": "柳湾区教育局", "type": ["Office"]}
HE = {"id": "he", "name": "何敏", "type": ["Official"]}
VILLAGE = {"id": "sq", "name": "石桥村", "type": ["Jurisdiction"]}
SPANS: list[list[Any]] = [[0, 6, "jy"], [0, 3, "lw"], [8, 10, "he"], [11, 14, "sq"]]


@pytest.mark.parametrize(
    ("entities", "right"),
    [
        ([PLACE, BODY, HE, VILLAGE], [True, True, True, True]),
        ([PLACE, {**BODY, "type": ["Team"]}, HE, VILLAGE], [False, True, True, True]),
        ([PLACE, BODY, HE, {**VILLAGE, "optional": True}], [True, True, True]),
    ],
    ids=["outermost, nested, officials", "of another class", "optional"],
)
def test_a_name_is_right_with_its_place_and_class(
    entities: list[dict[str, Any]], right: list[bool], tmp_path: Path
) -> None:
    """Also inside another; officials are persons; what the answers hold for optional is left out."""
    page = tmp_path / "a.txt"
    page.write_text(TEXT + "\n", encoding="utf-8")
    gold = gold_from({"text": "a.txt", "entities": entities, "spans": SPANS}, Path("a.json"))
    found = list(names([(page, gold)]))
    assert [name.right for name in found] == right
    assert [name.kind for name in found][:2] == ["outermost", "nested"]
    assert all(0 < name.confidence < 1 for name in found)
