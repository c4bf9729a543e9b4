"""Whose offices, sites and zones are that the text names without saying whose or where."""

from __future__ import annotations

import pytest

from tests.extract.told import told

_COUNTY = "# [江岸县|Jurisdiction]春耕\n[江岸县|Jurisdiction]播种。[江岸经开区|Jurisdiction]开工。"


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[江岸经开区|Jurisdiction]值守，[县委|Office]部署。", "县委 subOrganizationOf 江岸县"),
        ("[江岸经开区|Jurisdiction]值守，[县政协|Office]部署。", "县政协 subOrganizationOf 江岸县"),
        ("[沿河镇|Jurisdiction]播种，[镇党委|Office]部署。", "镇党委 subOrganizationOf 沿河镇"),
    ],
)
def test_a_level_in_a_name_says_whose_it_is(notation: str, expected: str) -> None:
    """县委 belongs to the article's county, 镇党委 to its town, whatever stands nearer."""
    assert expected in told(f"{_COUNTY}{notation}")


@pytest.mark.parametrize("name", ["市委", "省水利厅", "临海市水务局", "旗政府"])
def test_an_office_of_another_level_or_place_stays_open(name: str) -> None:
    """No city, province or other place of the name stands in the article."""
    assert not any(line.startswith(name) for line in told(f"{_COUNTY}[{name}|Office]部署。"))


@pytest.mark.parametrize("name", ["市场监管局", "乡村振兴局", "农业农村局", "住房和城乡建设局", "区域协作局"])
def test_a_level_s_character_inside_a_word_is_none(name: str) -> None:
    """市场, 乡村, 农村, 城乡, 区域 say no level: the office is the article's."""
    assert f"{name} subOrganizationOf 江岸县" in told(f"{_COUNTY.split('[江岸经')[0]}[{name}|Office]部署。")


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[北苑派出所|Office]协助[江岸县公安局|Office]。", "北苑派出所 subOrganizationOf 江岸县公安局"),
        ("[柳湾分局|Office]协助[云溪市公安局|Office]。", "柳湾分局 subOrganizationOf 云溪市公安局"),
        ("[江岸县委|Office]开会，[宣传部|Office]协助。", "宣传部 subOrganizationOf 江岸县委"),
        ("[江岸县税务局|Office]协助[沿河税务所|Office]。", "沿河税务所 subOrganizationOf 江岸县税务局"),
    ],
)
def test_a_branch_belongs_to_the_office_of_its_kind(notation: str, expected: str) -> None:
    """A police station is under the bureau that the article names, a Party department under its committee."""
    assert expected in told(f"{_COUNTY}{notation}")


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[江岸高新区|Jurisdiction]开工。", "江岸高新区 within 江岸县"),
        ("[[江岸高新区|Jurisdiction]党工委|Office]开会。", "江岸高新区 within 江岸县"),
        ("[县体育馆|Site]开放。", "县体育馆 within 江岸县"),
        ("[江岸体育馆|Site]开放。", "江岸体育馆 within 江岸县"),
        ("在[沿河镇|Jurisdiction]，[新塘村|Jurisdiction]播种。", "新塘村 within 沿河镇"),
    ],
)
def test_places_lie_where_their_names_or_the_paragraph_say(notation: str, expected: str) -> None:
    """A zone or hall with the county's name, what is the county's, a village of the town told of before."""
    assert expected in told(f"{_COUNTY}{notation}")


@pytest.mark.parametrize("name", ["江岸路", "江岸面馆街"])
def test_a_road_may_bear_a_far_place_s_name(name: str) -> None:
    """Roads are named after cities that they do not lie in."""
    assert not any(line.startswith(name) for line in told(f"{_COUNTY}[{name}|Site]通车。"))


def test_a_district_s_city_is_no_claim() -> None:
    """That a district lies in the article's city is known, not told."""
    article = "# [云溪市|Jurisdiction]通报\n[云溪市|Jurisdiction]通报。[柳湾区|Jurisdiction]整改。"
    assert told(article) == set()


def test_a_town_of_a_large_city_lies_in_its_district() -> None:
    """Under a city with districts a town lies in the district that the article tells of, or nowhere."""
    article = "[成都市|Jurisdiction]开会，[成都市|Jurisdiction]部署。[柳湾区|Jurisdiction]落实。"
    assert "白马镇 within 柳湾区" in told(f"{article}[白马镇|Jurisdiction]整改。")
    assert told("[成都市|Jurisdiction]开会。[白马镇|Jurisdiction]整改。") == set()


def test_a_territory_told_once_and_late_is_not_what_the_article_is_about() -> None:
    """A passing place gives no parent to the offices of the article."""
    found = told(
        "[嘉业精密]复工。\n工人到岗。\n工人到岗。\n产品发往[海州市|Jurisdiction]，[水利局|Office]巡堤。"
    )
    assert found == set()


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[柳湾区教育局|Office]开会。[人事股|Office]答疑。",
            {"柳湾区教育局", "人事股 subOrganizationOf 柳湾区教育局"},
        ),
        ("[柳湾区|Jurisdiction]开会。[柳湾区|Jurisdiction]部署，[人民政府|Office]答疑。", set()),
    ],
)
def test_a_section_is_of_the_office_named_last(notation: str, expected: set[str]) -> None:
    """A section belongs to the office named just before; the bare word for an office to nobody."""
    assert told(notation) == {line for line in expected if " " in line}
