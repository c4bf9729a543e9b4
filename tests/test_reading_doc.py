"""`docs/reading.md` tells the truth."""

from __future__ import annotations

import json
import re

import pytest

from kg.pipeline.confidence import TABLE
from tests.reading_doc import PAGE, Example, examples, read, rules

_ALL = examples()


@pytest.mark.parametrize("example", _ALL, ids=lambda example: example.text[:24])
def test_an_example_is_read_as_shown(example: Example) -> None:
    """Of the layers of an example exactly the facts shown are read, and no other."""
    assert sorted(read(example.text, example.layers, example.date)) == sorted(example.facts)


def test_no_block_is_overlooked() -> None:
    """Every text of the page's blocks is an example, and every layer has some that show what is not read."""
    page = PAGE.read_text(encoding="utf-8")
    assert len(_ALL) >= 50
    assert page.count("\n- nothing\n") == sum(not example.facts for example in _ALL) >= 12


def test_every_rule_is_explained() -> None:
    """The page names every rule whose confidence is measured, and every rule that reads its examples."""
    measured = set(json.loads(TABLE.read_text(encoding="utf-8"))["rules"])
    used = {rule for example in _ALL for rule in rules(example.text, example.date)}
    explained = _explained()
    assert {rule for rule in measured | used if not _covers(explained, rule)} == set()


def _explained() -> set[str]:
    """The rules of the tables: the layer of a table's head, the names in backquotes of its first column."""
    found, layer = set[str](), ""
    for line in PAGE.read_text(encoding="utf-8").partition("## Rules by name")[2].splitlines():
        if head := re.match(r"\| (\w+) \|", line):
            layer = head[1]
        found |= {
            f"{layer}.{name}" for name in re.findall(r"`([^`]+)`", line.split("|")[1] if "|" in line else "")
        }
    return found


def _covers(explained: set[str], rule: str) -> bool:
    """A rule is explained by its name, or by that of which it is a turn (`-by`, `-relative`)."""
    return rule in explained or re.sub("-(?:by|relative)$", "", rule) in explained


def test_links_lead_somewhere() -> None:
    """Every file that the page links to is there."""
    targets = re.findall(r"\]\(([^)#:]+)\)", PAGE.read_text(encoding="utf-8"))
    assert targets
    assert not [target for target in targets if not (PAGE.parent / target).exists()]
