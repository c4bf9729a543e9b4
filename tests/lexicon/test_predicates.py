"""Verbs, cues, quantities and words that refer."""

import pytest

from kg.lexicon import load
from kg.vocab import ACTION_TYPES
from kg.vocab.closed import Bound as BoundKind

FRAME = {"obj", "clause", "person", "place", "post", "none", "with:与"}


def test_verbs_have_types_of_the_ontology() -> None:
    """Every verb's type is a code of the scheme, and no type but the groups is without a verb."""
    types = {verb.type for verb in load.verbs().values()}
    assert types <= set(ACTION_TYPES)
    assert {code for code, kind in ACTION_TYPES.items() if kind.broader} <= types


def test_frames_are_of_the_documented_kinds() -> None:
    """A frame lists only what the record's docstring names."""
    for verb in load.verbs().values():
        assert all(part in FRAME or part.startswith("to:") for part in verb.frame)


@pytest.mark.parametrize(
    ("verb", "kind", "role"),
    [
        ("调研", "inspect", ""),
        ("成立", "found", ""),
        ("签约", "sign", ""),
        ("捐赠", "donate", ""),
        ("开展", "implement", "light"),
        ("召开", "hold", "light"),
        ("要求", "demand", "demand"),
        ("介绍", "say", "say"),
        ("希望", "other", "wish"),
        ("消毒", "clean", ""),
    ],
)
def test_verbs_of_the_news_are_typed(verb: str, kind: str, role: str) -> None:
    """The commonest verbs have the type and role that the guidelines give them."""
    assert (load.verbs()[verb].type, load.verbs()[verb].role) == (kind, role)


@pytest.mark.parametrize("modal", ["要", "必须", "应", "需", "将", "拟"])
def test_modals_are_cues_and_no_verbs(modal: str) -> None:
    """A modal colours a verb and is none itself."""
    assert modal not in load.verbs()
    assert any(modal in words for words in load.cues().values())


def test_double_negations_are_no_negations() -> None:
    """What only seems to deny is not among the words that do."""
    assert not load.cues()["double"] & load.cues()["negated"]


def test_bounds_are_of_the_ontology() -> None:
    """Every bound is one that a figure may have."""
    assert {bound.kind for bound in load.bounds().values()} <= {kind.value for kind in BoundKind}


@pytest.mark.parametrize(
    ("text", "kind"), [("户次", "household"), ("美元", "money"), ("亩", "area"), ("%", "percent")]
)
def test_units_know_their_kind(text: str, kind: str) -> None:
    """A unit tells what it measures."""
    assert load.units()[text].kind == kind


def test_canonical_units_are_units() -> None:
    """How the graph writes a unit is a unit itself."""
    assert {unit.canonical for unit in load.units().values()} <= set(load.units())


@pytest.mark.parametrize(
    ("text", "cls", "scope"),
    [
        ("该公司", "Enterprise", "previous"),
        ("该局", "Office", "previous"),
        ("我市", "Jurisdiction", "article"),
        ("该村", "Jurisdiction", "previous"),
        ("该小区", "Site", "previous"),
    ],
)
def test_anaphors_ask_for_their_class(text: str, cls: str, scope: str) -> None:
    """An anaphor names the class of what it stands for and where to look."""
    assert (load.anaphors()[text].classes[0], load.anaphors()[text].scope) == (cls, scope)
