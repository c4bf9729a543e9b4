"""Relations that names show by standing in one another or side by side."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[[柳湾区|Jurisdiction]教育局|Office]发文。", {"柳湾区教育局 subOrganizationOf 柳湾区"}),
        ("[[望湖社区|Jurisdiction]党支部|Institution]牵头。", {"望湖社区党支部 subOrganizationOf 望湖社区"}),
        ("[[嘉业精密]党委|Institution]牵头。", {"嘉业精密党委 subOrganizationOf 嘉业精密"}),
        ("[[云溪银行]柳湾支行]放款。", {"云溪银行柳湾支行 subOrganizationOf 云溪银行"}),
        (
            "[[[云溪市|Jurisdiction]公安局|Office]北苑分局|Office]出警。",
            {"云溪市公安局北苑分局 subOrganizationOf 云溪市公安局", "云溪市公安局 subOrganizationOf 云溪市"},
        ),
        ("[[区|Jurisdiction~]教育局|Office]发文。", {"区教育局 subOrganizationOf 区"}),
        ("[[柳湾区|Jurisdiction]粮油产业园项目|Project]开工。", {"柳湾区粮油产业园项目 within 柳湾区"}),
        ("[[嘉业精密]二期项目|Project]开工。", {"嘉业精密二期项目 undertakenBy 嘉业精密"}),
        ("[[柳湾区|Jurisdiction]防汛部署会|Event]召开。", {"柳湾区防汛部署会 adoptedBy 柳湾区"}),
    ],
)  # fmt: skip
def test_the_name_inside_a_name_is_its_nearest_parent(notation: str, expected: set[str]) -> None:
    """A body belongs to what its name holds; a project is its maker's, an event its host's."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[云溪经开区|Jurisdiction][嘉业精密]投产。", {"嘉业精密 within 云溪经开区"}),
        (
            "[[柳湾区|Jurisdiction]临江办事处|Office][望湖社区|Jurisdiction]动员。",
            {"柳湾区临江办事处 subOrganizationOf 柳湾区", "望湖社区 within 柳湾区"},
        ),
        (
            "[柳湾区|Jurisdiction][临江街道|Jurisdiction][望湖社区|Jurisdiction]动员。",
            {"临江街道 within 柳湾区", "望湖社区 within 临江街道"},
        ),
        ("[望湖社区|Jurisdiction][翠竹苑|Site]封闭。", {"翠竹苑 within 望湖社区"}),
        ("[柳湾区|Jurisdiction][防汛专班|Team]集结。", {"防汛专班 subOrganizationOf 柳湾区"}),
        ("[柳湾区|Jurisdiction][林涛|Person]到[嘉业精密]。", set()),
    ],
)  # fmt: skip
def test_names_side_by_side_are_a_chain(notation: str, expected: set[str]) -> None:
    """Each name of a chain links to the nearest one before it that may hold it; an office holds no place."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    "notation",
    ["[[云溪|Jurisdiction]嘉业公司]投产。", "[[[云溪|Jurisdiction]公交]9号线|Site]停运。"],
)
def test_the_place_in_a_brand_holds_nothing(notation: str) -> None:
    """A place that a firm bears in its name says not where it lies."""
    assert told(notation) == set()


def test_a_party_body_belongs_to_the_body_that_its_name_begins_with() -> None:
    """Where only the territory is marked inside, the whole stem named elsewhere is the nearer parent."""
    found = told(
        "[[柳湾区|Jurisdiction]红十字会|Institution]募捐。[[柳湾区|Jurisdiction]红十字会党支部|Institution]开会。"
    )
    assert "柳湾区红十字会党支部 subOrganizationOf 柳湾区红十字会" in found
    assert "柳湾区红十字会党支部 subOrganizationOf 柳湾区" not in found
