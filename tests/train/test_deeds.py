"""What the judge of deeds learns from."""

import json
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.gold import Gold, load_gold
from kg.extract.grammar import analyse
from kg.extract.tagger.model import load
from kg.train.deeds import answered
from kg.train.examples import page_articles
from kg.train.facts import facts_of
from kg.train.sparse import SignRow, fit_signs

TEXT = "柳湾区教育局局长何敏到石桥村调研。该局召开会议，修订防汛预案。"
GOLD: dict[str, Any] = {
    "text": "a.txt",
    "entities": [
        {"id": "jy", "name": "柳湾区教育局", "aka": ["该局"], "type": ["Office"]},
        {"id": "he", "name": "何敏", "type": ["Official"]},
    ],
    "spans": [[0, 6, "jy"], [8, 10, "he"]],
    "actions": [
        {"agent": ["he"], "verb": ["调研"], "object": []},
        {"agent": ["jy"], "verb": ["召开"], "object": ["会议"]},
        {"agent": ["jy"], "verb": ["修订"], "object": ["防汛预案"], "modality": "planned"},
    ],
}


@pytest.fixture
def page(tmp_path: Path) -> tuple[Path, Gold]:
    """A page with its answers."""
    (tmp_path / "a.txt").write_text(TEXT + "\n", encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(GOLD, ensure_ascii=False), encoding="utf-8")
    return tmp_path / "a.txt", load_gold(tmp_path / "a.json")


def test_mentions_are_answered_by_what_is_one_entity(page: tuple[Path, Gold]) -> None:
    """A word that stands for a name has that name's answer."""
    path, gold = page
    [analysis] = map(analyse, page_articles(path))
    [ids] = answered([analysis], gold)
    found = {analysis.mentions[i].text: answer for i, answer in enumerate(ids)}
    assert (found["柳湾区教育局"], found["该局"], found["何敏"], found["石桥村"]) == ("jy", "jy", "he", None)


def test_a_deed_is_right_with_agent_verb_object_and_mood(page: tuple[Path, Gold]) -> None:
    """Of three deeds that are read the answers bear out two; the third is told as done, not as planned."""
    rows = facts_of([page], load()).deeds
    verbs = {
        verb: row.right for row in rows for verb in ("调研", "召开", "修订") if f"verb {verb}" in row.signs
    }
    assert verbs == {"调研": True, "召开": True, "修订": False}


def test_rare_signs_have_no_weight() -> None:
    """A sign that three rows bear tells nothing; a common one weighs as the answers say."""
    rows = [SignRow(("bias", "often"), True)] * 40 + [SignRow(("bias",), False)] * 40
    rows += [SignRow(("bias", "rare"), True)] * 3
    weights = fit_signs(rows)
    assert "rare" not in weights
    assert weights["often"] > 0.5


def test_the_same_rows_give_the_same_weights() -> None:
    """Nothing is left to chance."""
    rows = [SignRow(("bias", f"s{n % 7}", f"t{n % 5}"), n % 3 == 0) for n in range(200)]
    assert fit_signs(rows) == fit_signs(rows)
