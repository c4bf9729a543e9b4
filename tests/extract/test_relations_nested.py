"""What a name inside another says, and what it does not."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    "notation",
    [
        "[[沿江|Jurisdiction]镇|Jurisdiction]巡堤。",
        "[[云溪|Jurisdiction]都市圈|Jurisdiction]扩大。",
        "[平[洋县|Jurisdiction]|Jurisdiction]巡堤。",
        "[[云溪产业园|Jurisdiction]项目|Project]开工。",
        "[[云溪市人民代表大会|Office]常务委员会|Office]开会。",
        "[[云溪市市场]监管支队|Office]巡查。",
        "[[嘉业精密]有限公司]开工。",
        "[陇县|Jurisdiction][麟游县|Jurisdiction]巡堤。",
    ],
)
def test_a_rest_that_is_no_part_links_nothing(notation: str) -> None:
    """A level, a region, half a word, the building of the thing, a committee, a firm's form, a county."""
    assert told(notation) == set()


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[云溪农商银行]放贷。[云溪农商银行沿江支行]协助。",
            "云溪农商银行沿江支行 subOrganizationOf 云溪农商银行",
        ),
        (
            "[柳湾分局|Office]破案。[柳湾分局北苑派出所|Office]协助。",
            "柳湾分局北苑派出所 subOrganizationOf 柳湾分局",
        ),
        (
            "[柳湾分局|Office]破案。[云溪市公安局柳湾分局刑侦大队|Office]协助。",
            "云溪市公安局柳湾分局刑侦大队 subOrganizationOf 柳湾分局",
        ),
        (
            "[[汾水市|Jurisdiction]水务局|Office]巡堤。[汾水市委|Office]部署。",
            "汾水市委 subOrganizationOf 汾水市",
        ),
        ("[[江岸县|Jurisdiction]丰达专业合作社|Institution]播种。", "江岸县丰达专业合作社 within 江岸县"),
    ],
)
def test_a_longer_name_belongs_to_the_one_in_it(notation: str, expected: str) -> None:
    """Branches, stations and squads, committees; a cooperative of farmers only lies in its county."""
    assert expected in told(notation)


def test_the_host_that_the_text_states_goes_before_the_place_in_the_name() -> None:
    """柳江节 held by 甲局 is not the holding of 柳江县."""
    found = told("由[文旅局|Office]主办的[[柳江县|Jurisdiction]文化节|Event]开幕。")
    assert "柳江县文化节 adoptedBy 文旅局" in found
    assert "柳江县文化节 adoptedBy 柳江县" not in found


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        (
            "[云溪市嘉业精密制造有限公司]开工。[嘉业精密二期项目|Project]投产。",
            "嘉业精密二期项目 undertakenBy 云溪市嘉业精密制造有限公司",
        ),
        ("[远航科技]开工。[远航科技产业园项目|Project]投产。", "远航科技产业园项目 undertakenBy 远航科技"),
    ],
)
def test_a_project_with_a_firm_s_name_is_the_firm_s(notation: str, expected: str) -> None:
    """The firm's whole name or its core stands at the beginning of the project's."""
    assert expected in told(notation)


@pytest.mark.parametrize(
    "notation",
    [
        "[江岸县|Jurisdiction]播种。[江岸农商银行]放贷。[江岸农田项目|Project]开工。",
        "[江岸县|Jurisdiction]播种。[木耳加工厂]开工。[江岸县木耳小镇项目|Project]开工。",
        "[远航科技]开工。[远航食品]开工。[远航二号|Product]下线。",
    ],
)
def test_a_common_place_or_good_is_no_firm_s_name(notation: str) -> None:
    """The county's name, what grows there, a brand that two firms have."""
    assert not any("undertakenBy" in line for line in told(notation))
