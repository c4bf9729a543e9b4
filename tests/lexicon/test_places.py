"""The places of the lexicon."""

import pytest

from kg.lexicon import load


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("郑州", "郑州市"),
        ("金水区", "金水区"),
        ("内蒙古", "内蒙古自治区"),
        ("恩施州", "恩施土家族苗族自治州"),
        ("积石山", "积石山保安族东乡族撒拉族自治县"),
        ("神农架", "神农架林区"),
        ("苏州工业园区", "苏州工业园区"),
        ("浦东新区", "浦东新区"),
        ("雄安新区", "雄安新区"),
        ("香港", "香港特别行政区"),
    ],
)
def test_every_form_leads_to_its_division(form: str, name: str) -> None:
    """Full names and safe short forms find the division, whatever its level."""
    assert name in {division.name for division in load.divisions()[form]}


@pytest.mark.parametrize("word", ["合作", "公安", "和平", "城区", "互助", "滨海", "金水"])
def test_common_words_are_weak_forms_only(word: str) -> None:
    """A form that is a common word, or a bare district name, is found among the weak forms alone."""
    assert word not in load.divisions()
    assert word in load.weak_divisions()


def test_parents_are_codes_of_the_level_above() -> None:
    """A division's parent exists, is shorter, and begins the division's own code."""
    codes = load.division_codes()
    for division in codes.values():
        if division.level == "province":
            assert division.parent == ""
        else:
            assert division.parent in codes
            assert division.code.startswith(division.parent)


def test_former_divisions_have_living_successors() -> None:
    """What was renamed or merged names a year since 2005 and successors that exist."""
    former = [d for found in load.divisions().values() for d in found if d.until]
    assert len(former) > 250
    for division in former:
        assert 2005 <= int(division.until[:4]) <= 2025
        assert division.successors
        assert set(division.successors) <= set(load.division_codes())


def test_living_divisions_come_first() -> None:
    """Among divisions of one name those that exist precede those that did."""
    for found in load.divisions().values():
        ended = [bool(division.until) for division in found]
        assert ended == sorted(ended)


def test_streets_and_abbreviations_lead_to_divisions() -> None:
    """Every code of a street's county or of an abbreviation exists."""
    codes = set(load.division_codes())
    assert {code for found in load.streets().values() for code in found} <= codes
    assert {code for found in load.abbreviations().values() for code in found} <= codes


def test_world_cities_lie_in_known_countries() -> None:
    """Every city's country code is that of a country in the table."""
    assert set(load.world_cities().values()) <= {country.code for country in load.countries().values()}
