"""Confidences against answers, as lines of text."""

from decimal import Decimal

from kg.evaluate.judged import Judged
from kg.pipeline.confidence import Confidence
from kg.train.calibration import Read
from kg.wiring.calibration import by_layer, by_other_texts, told


def facts(text: str, *right: bool) -> list[Judged]:
    """Facts of one rule in one text."""
    return [Judged(text, "posts", "posts.chain", Decimal("0.5"), one) for one in right]


def test_a_fact_is_as_sure_as_its_rule_and_its_names() -> None:
    """What was measured with the names alone is multiplied with the rule's rate."""
    found = by_layer(facts("a.txt", True, False), Confidence({}))
    assert found == {"posts": [(0.25, True), (0.25, False)], "relations": [], "figures": [], "actions": []}


def test_tables_of_other_texts_do_not_know_their_own() -> None:
    """What is always right in one text and never in another surprises in both."""
    posts = [*facts("a.txt", *[True] * 40), *facts("b.txt", *[False] * 40)]
    names = [Read(f"{text}.txt", "nested", 0.5, text == "a") for text in "ab" for _ in range(40)]
    found = by_other_texts(names, posts)
    for kind in ("names", "posts"):
        assert {right for sure, right in found[kind] if sure > 0.5} == {False}
        assert {right for sure, right in found[kind] if sure < 0.5} == {True}


def test_the_errors_are_told_in_lines() -> None:
    """A table for each kind, then the errors with the rates of other texts."""
    lines = told({"names": [(0.9, True)]}, {"posts": [(0.75, True)]})
    assert lines[0] == "names: 1, expected calibration error 0.100"
    assert lines[-1] == "with the tables of other texts: posts 0.250"
