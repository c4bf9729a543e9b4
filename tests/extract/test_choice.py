"""Whose a figure most likely is, and how likely it is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.extract.figures.find import find, read
from kg.extract.figures.rivals import keys
from kg.extract.tagger.model import load, using
from kg.model import EntityClass, Figure, Mention, Stretch
from tests.extract.reading import reading_of

TEXT = "[甲镇|Jurisdiction]开会。[乙村|Jurisdiction]有耕地500亩。"


def _figures(notation: str, **judges: dict[str, float]) -> list[tuple[str, Figure]]:
    """The figures of a text with their owners, read with these judges alone."""
    names = {name: told for name, told in load().terms.items() if name in ("outer", "inner")}
    analysis = reading_of(notation)
    with using(replace(load(), terms={**names, **judges})):
        return [(analysis.mentions[f.about].text, f) for f in find(analysis)]


def test_without_a_choice_the_rules_tell() -> None:
    """A model that has no weights for owners leaves what the rules say, with no probability."""
    [(owner, figure)] = _figures(TEXT)
    assert (owner, figure.basis.confidence) == ("乙村", None)


def test_what_the_rules_say_is_a_sign_among_others() -> None:
    """The likeliest owner is taken, and the rule says that no grammar told it."""
    [(owner, figure)] = _figures(TEXT, owner={"first": 1.0, "tail 镇": 3.0})
    assert (owner, figure.basis.rule) == ("甲镇", "figures.likeliest")
    [(owner, figure)] = _figures(TEXT, owner={"first": 4.0, "tail 镇": 3.0})
    assert owner == "乙村"
    assert figure.basis.rule != "figures.likeliest"


def test_an_owner_is_where_it_is_named_last_before_the_number() -> None:
    """Of the places where the chosen one is named, the last before the quantity."""
    text = "[甲镇|Jurisdiction]表态，[乙村|Jurisdiction]有耕地500亩。[甲镇|Jurisdiction]验收。"
    analysis = reading_of(f"[甲镇|Jurisdiction]开会。{text}")
    with using(replace(load(), terms={"owner": {"tail 镇": 9.0}})):
        [figure] = find(analysis)
    assert analysis.mentions[figure.about].at == Stretch(1, 0, 2)


@pytest.mark.parametrize(("weight", "count"), [(5.0, 1), (-5.0, 0)])
def test_an_unlikely_figure_is_not_told(weight: float, count: int) -> None:
    """The judge of figures leaves out what is hardly right, and says how likely the others are."""
    found = _figures(TEXT, owner={"first": 1.0}, figure={"bias": weight})
    assert len(found) == count
    assert all((f.basis.confidence or 0) > 0.9 for _, f in found)


def test_every_rival_has_a_key_that_all_its_forms_share() -> None:
    """A short form goes with the one fuller name that ends with it; where two do, it stands by itself."""
    forms = ("云溪市水利局", "水利局", "云溪市第一中学", "柳湾区第一中学", "第一中学")
    mentions = [Mention(Stretch(i, 0, 1), form, EntityClass.OFFICE, "x") for i, form in enumerate(forms)]
    assert keys(mentions) == ["云溪市水利局", "云溪市水利局", "云溪市第一中学", "柳湾区第一中学", "第一中学"]


def test_a_persons_post_is_no_other_bearer() -> None:
    """Officials and persons of one name are one rival."""
    classes = (EntityClass.PERSON, EntityClass.OFFICIAL)
    mentions = [
        Mention(Stretch(i, 0, 1), name, cls, "x")
        for i, (name, cls) in enumerate(zip(("王强", "强"), classes, strict=True))
    ]
    assert keys(mentions)[0] == "王强"


def test_the_owner_that_rules_told_before_is_a_sign() -> None:
    """A figure's question knows whose the figure before it was by the rules."""
    reader = read(reading_of("[甲镇|Jurisdiction]有企业5家。[乙村|Jurisdiction]有耕地500亩。"))
    assert reader is not None
    first, second = reader.owners.questions
    assert (first.before, second.before) == (None, (0, "甲镇"))
