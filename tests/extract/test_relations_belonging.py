"""What the text names without saying whose it is."""

from __future__ import annotations

import pytest

from tests.extract.told import told

_DISTRICT = "# [柳湾区|Jurisdiction]防汛\n[柳湾区|Jurisdiction]雨很大。"


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[水利局|Office]巡堤。", "水利局 subOrganizationOf 柳湾区"),
        ("[临江办事处|Office]巡堤。", "临江办事处 subOrganizationOf 柳湾区"),
        ("[石桥村|Jurisdiction]巡堤。", "石桥村 within 柳湾区"),
        ("[抢险专班|Team]巡堤。", "抢险专班 subOrganizationOf 柳湾区"),
        ("[嘉业精密]停产，[党支部|Institution]巡堤。", "党支部 subOrganizationOf 嘉业精密"),
        ("[嘉业精密]停产，[质检部]巡堤。", "质检部 subOrganizationOf 嘉业精密"),
        ("“[云溪通|Measure]”小程序正式上线。", "云溪通 adoptedBy 柳湾区"),
    ],
)
def test_what_is_unplaced_is_of_the_article_s_territory(notation: str, expected: str) -> None:
    """Offices, villages, teams, new schemes belong where the article is; parts of a body to the last body."""
    assert told(f"{_DISTRICT}{notation}") == {expected}


@pytest.mark.parametrize(
    "notation",
    [
        "[国家防总|Office]部署。",
        "[省水利厅|Office]部署。",
        "[青年志愿服务队|Team]巡堤。",
        "[嘉业精密]停产。",
        "“[云溪通|Measure]”很好用。",
        "每个社区都有[抢险专班|Team]。",
    ],
)
def test_what_may_be_another_s_stays_open(notation: str) -> None:
    """Higher organs, volunteers, firms, schemes of unknown origin, and teams that each of many has."""
    assert told(f"{_DISTRICT}{notation}") == set()


def test_a_subdistrict_s_staff_belong_to_the_subdistrict() -> None:
    """Where the article is about a subdistrict office, 党建办 is its part, not the district's."""
    found = told(
        "# [临江办事处|Office]防汛\n[临江办事处|Office]巡堤。[党建办|Office]值守。[柳湾区|Jurisdiction]通报。"
    )
    assert "党建办 subOrganizationOf 临江办事处" in found


def test_firms_lie_where_the_headline_has_its_firms() -> None:
    """A headline about a territory's firms places the firms that act in the article; banks stay open."""
    found = told("# [云溪经开区|Jurisdiction]企业复工忙\n[嘉业精密]开工。[云溪银行]放贷。")
    assert found == {"嘉业精密 within 云溪经开区"}


def test_what_has_a_parent_gets_no_other() -> None:
    """A parent that the text states anywhere keeps the article's territory away, for short forms too."""
    found = told(f"{_DISTRICT}[水利局|Office]巡堤。[[沿江区|Jurisdiction]水利局|Office]协助。")
    assert found == {"沿江区水利局 subOrganizationOf 沿江区"}


@pytest.mark.parametrize("notation", ["[水利局|Office]成立12支[巡堤队|Team]。", "6个[技术小组|Team]巡堤。"])
def test_counted_teams_bear_no_name(notation: str) -> None:
    """Twelve teams are a figure, not a team of that name."""
    assert not any("队" in line or "小组" in line for line in told(f"{_DISTRICT}{notation}"))
