"""What the choice of owners and the judge of figures learn from."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.gold import Gold, load_gold
from kg.extract.tagger.model import load
from kg.train.facts import Facts, fact_terms, facts_of
from kg.train.owners import asked, weighed
from kg.train.ranked import ChoiceRow, fit_choice

TEXT = "柳湾区教育局召开会议。石桥村有耕地500亩，云溪市有企业12家。"
GOLD: dict[str, Any] = {
    "text": "a.txt",
    "entities": [
        {"id": "jy", "name": "柳湾区教育局", "type": ["Office"]},
        {"id": "sq", "name": "石桥村", "type": ["Jurisdiction"]},
        {"id": "yx", "name": "云溪市", "type": ["Jurisdiction"]},
    ],
    "spans": [[0, 6, "jy"], [11, 14, "sq"], [21, 24, "yx"]],
    "figures": [
        {"about": ["sq"], "indicator": ["耕地"], "value": 500, "unit": ["亩"], "bound": "exact"},
        {"about": ["sq"], "indicator": ["企业"], "value": 12, "unit": ["家"], "bound": "exact"},
    ],
}


@pytest.fixture
def part(tmp_path: Path) -> Facts:
    """The facts of a page with answers."""
    (tmp_path / "a.txt").write_text(TEXT + "\n", encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    page: tuple[Path, Gold] = (tmp_path / "a.txt", load_gold(tmp_path / "a.json"))
    return facts_of([page], load())


def test_every_figure_has_its_rivals_and_the_right_ones_among_them(part: Facts) -> None:
    """Whom the answers accept is right, whatever the rules tell."""
    assert [sum(case.rivals.right) for case in part.figures] == [1, 1]
    first, second = part.figures
    assert first.told is not None
    assert second.told is not None
    assert (first.rivals.right[first.told], second.rivals.right[second.told]) == (True, False)


def test_a_figure_is_borne_out_with_the_owner_that_is_chosen(part: Facts) -> None:
    """The judge of figures learns from what the choice makes of them."""
    rows = list(weighed(part.figures, {"first": 5.0}))
    assert [row.right for row in rows] == [True, False]
    assert any(sign.startswith("sure ") for sign in rows[0].signs)


def test_facts_give_terms_for_all_judges(part: Facts) -> None:
    """The same facts give the same weights, for deeds, owners and figures."""
    parts = [part, part]
    terms = fact_terms(parts)
    assert set(terms) == {"action", "owner", "figure"}
    assert terms == fact_terms(parts)


def test_a_choice_without_a_right_rival_teaches_nothing() -> None:
    """Rows whose every rival is wrong change no weight."""
    rows = [ChoiceRow((("near",), ("far",)), (True, False))] * 40
    wrong = [ChoiceRow((("near",), ("far",)), (False, False))] * 40
    assert fit_choice(rows + wrong) == fit_choice(rows)


def test_of_several_right_rivals_any_may_win() -> None:
    """What is given to right rivals is given rightly, to whichever of them."""
    rows = [ChoiceRow((("a",), ("b",), ("c",)), (True, True, False))] * 40
    weights = fit_choice(rows)
    assert weights["a"] == pytest.approx(weights["b"], abs=0.01)
    assert weights["a"] > 0 > weights["c"]


def test_figures_without_a_question_are_no_choice(part: Facts) -> None:
    """The choice learns from figures that were asked for."""
    assert len(asked(part.figures)) == 2
