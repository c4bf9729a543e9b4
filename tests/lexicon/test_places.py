"""The places of the lexicon."""

from collections import Counter

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


def test_zones_lie_in_divisions_that_exist_and_are_listed_once() -> None:
    """A zone without a code of its own names the division that it lies in, and bears no other's name."""
    zones = [d for found in load.divisions().values() for d in found if d.level == "zone" and not d.code]
    assert {zone.parent for zone in zones} <= set(load.division_codes())
    names = Counter(zone.name for zone in dict.fromkeys(zones))
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize(
    ("form", "parent"),
    [
        ("雄安新区", "13"),
        ("两江新区", "50"),
        ("河南自贸区", "41"),
        ("洛阳高新区", "4103"),
        ("义乌经开区", "330782"),
        ("郑东新区", "4101"),
    ],
)
def test_zones_known_in_the_whole_country_know_where_they_lie(form: str, parent: str) -> None:
    """New areas, free trade zones and national development zones have a parent."""
    assert load.divisions()[form][0].parent == parent


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
