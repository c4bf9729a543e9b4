"""The table of confidences, and the counts behind it."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

import kg
from kg.pipeline.confidence import of_names
from kg.wiring.confidence import as_text, judged, table_from
from tests.pipeline.conftest import PAGES
from tests.pipeline.marks import Marks

ENTITIES = [{"id": "lw", "name": "柳湾区", "type": ["Jurisdiction"]}]
RIGHT = {"about": ["lw"], "indicator": ["企业"], "value": 12, "unit": ["家"]}
WRONG = {**RIGHT, "value": 13}


@pytest.mark.parametrize(
    ("figures", "right"),
    [([RIGHT], 1), ([WRONG], 0), ([{**RIGHT, "optional": True}], 1), ([], 0)],
    ids=["borne out", "another number", "optional", "not in the answers"],
)
def test_a_rule_counts_what_the_answers_bear_out(
    figures: list[dict[str, object]], right: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the facts that a rule gave for a text that has answers, those that stand in them are right."""
    monkeypatch.setattr("kg.wiring.build.GrammarExtractor", Marks)
    pages, gold = tmp_path / "pages", tmp_path / "gold.json"
    pages.mkdir()
    for name, text in PAGES.items():
        (pages / name).write_text(text, encoding="utf-8")
    answers = {"text": "a.txt", "entities": ENTITIES, "figures": figures}
    gold.write_text(json.dumps(answers), encoding="utf-8")
    facts = judged([pages], [gold], of_names)
    assert table_from(facts) == {"marks.figure": (right, Decimal(1))}


def test_the_table_is_json_with_a_rule_a_line() -> None:
    """So that a change of it can be read as a difference."""
    text = as_text({"posts.chain": (9, Decimal("9.5")), "posts.list": (1, Decimal(2))})
    assert json.loads(text) == {"rules": {"posts.chain": [9, 9.5], "posts.list": [1, 2]}}
    assert text.count("\n") == 4


def test_confidences_differ_between_rules() -> None:
    """Never one number for all."""
    from tests.seed_graph import seed_graph

    with kg.open(seed_graph()) as graph:
        rows = graph.rdflib().query("SELECT DISTINCT ?c { ?f kg:confidence ?c }")
        assert len(list(rows)) > 5
