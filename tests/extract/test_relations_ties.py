"""Relations that a phrase between two names states: place, service, partnership."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[嘉业精密]位于[柳湾区|Jurisdiction]。", {"嘉业精密 within 柳湾区"}),
        ("[翠竹苑|Site]坐落在[望湖社区|Jurisdiction]。", {"翠竹苑 within 望湖社区"}),
        ("[智能工厂项目|Project]落户[云溪经开区|Jurisdiction]。", {"智能工厂项目 within 云溪经开区"}),
        ("位于[柳湾区|Jurisdiction]的[嘉业精密]投产。", {"嘉业精密 within 柳湾区"}),
        (
            "[嘉业精密]位于[柳湾区|Jurisdiction][临江街道|Jurisdiction]。",
            {"嘉业精密 within 临江街道", "临江街道 within 柳湾区"},
        ),
        ("[柳湾区|Jurisdiction]的[翠竹苑|Site]通水。", {"翠竹苑 within 柳湾区"}),
        ("[柳湾区|Jurisdiction]重点企业[嘉业精密]投产。", {"嘉业精密 within 柳湾区"}),
        ("走进[柳湾区|Jurisdiction]辖区企业[嘉业精密]。", {"嘉业精密 within 柳湾区"}),
        (
            "[智能工厂项目|Project]将落户[云溪经开区|Jurisdiction]。",
            {"智能工厂项目 within 云溪经开区 planned"},
        ),
        ("[嘉业精密]出口[波兰|Jurisdiction]。", set()),
        ("[林涛|Person]在[柳湾区|Jurisdiction]调研[嘉业精密]。", set()),
    ],
)
def test_where_things_lie(notation: str, expected: set[str]) -> None:
    """A phrase of lying, settling or belonging to a place puts a thing into it; trade and visits do not."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("“[惠企八条|Measure]”惠及[嘉业精密]。", {"惠企八条 appliesTo 嘉业精密"}),
        ("“[银龄课堂|Measure]”覆盖[望湖社区|Jurisdiction]。", {"银龄课堂 appliesTo 望湖社区"}),
        ("[嘉业精密]被纳入[保供白名单|Measure]。", {"保供白名单 appliesTo 嘉业精密"}),
        ("[嘉业精密]享受“[惠企八条|Measure]”。", {"惠企八条 appliesTo 嘉业精密"}),
        ("“[惠企八条|Measure]”惠及企业。", set()),
    ],
)
def test_whom_a_measure_serves(notation: str, expected: set[str]) -> None:
    """A named entity that a measure reaches, or that is put on its list."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[石桥村|Jurisdiction]与[嘉业精密]签订合作协议。", {"石桥村 cooperatesWith 嘉业精密"}),
        ("[云溪学院|Institution]和[嘉业精密]共建实训基地。", {"云溪学院 cooperatesWith 嘉业精密"}),
        ("[石桥村|Jurisdiction]与[嘉业精密]结对帮扶。", {"石桥村 cooperatesWith 嘉业精密"}),
        ("[云溪市|Jurisdiction]将与[嘉业集团]签署战略合作协议。", {"云溪市 cooperatesWith 嘉业集团 planned"}),
        ("[石桥村|Jurisdiction]与[嘉业精密]举办活动。", set()),
        ("[石桥村|Jurisdiction]和[沙河村|Jurisdiction]签订责任书。", set()),
    ],
)
def test_who_works_together(notation: str, expected: set[str]) -> None:
    """A lasting tie between two bodies; one deed done together is none."""
    assert told(notation) == expected


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[望湖社区|Jurisdiction]隶属[临江街道|Jurisdiction]。", {"望湖社区 within 临江街道"}),
        (
            "[防汛指挥部|Office]下设“一办二组”：[综合办公室|Office]、[抢险组|Team]。",
            {"综合办公室 subOrganizationOf 防汛指挥部", "抢险组 subOrganizationOf 防汛指挥部"},
        ),
        ("[质检中心|Institution]隶属于[嘉业精密]。", {"质检中心 subOrganizationOf 嘉业精密"}),
        ("[嘉业铸造]是[云溪集团]的全资子公司。", {"嘉业铸造 subOrganizationOf 云溪集团"}),
        ("[嘉业精密]是[柳湾区|Jurisdiction]重点企业。", {"嘉业精密 within 柳湾区"}),
        ("[嘉业精密]是[云溪集团]的客户。", set()),
    ],
)
def test_what_belongs_to_what(notation: str, expected: set[str]) -> None:
    """A phrase of subordination makes a part of a body, or puts a territory into another."""
    assert told(notation) == expected


def test_partners_in_a_list_are_each_a_tie_of_the_subject() -> None:
    """The subject, named before, has a tie with every body behind 与."""
    assert told("[石桥村|Jurisdiction]办学，与结对单位[嘉业精密]、[云溪学院|Institution]签订共建协议。") == {
        "石桥村 cooperatesWith 嘉业精密", "石桥村 cooperatesWith 云溪学院",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[嘉业精密]与[金穗合作社|Institution]签订保底收购协议。", "嘉业精密 cooperatesWith 金穗合作社"),
        ("[甲行]、[乙行]分别与[丙公司]签署授信协议。", "甲行 cooperatesWith 丙公司"),
        ("[云溪文旅]与[飞鸿旅行社]合作开发线路。", "云溪文旅 cooperatesWith 飞鸿旅行社"),
    ],
)
def test_an_agreement_is_a_tie(notation: str, expected: str) -> None:
    """Whatever is agreed on: purchases, credit, common products."""
    assert expected in told(notation)


def test_what_lies_there_is_what_the_sentence_is_about() -> None:
    """Behind 由 stands the builder, not what the next clause goes on about."""
    found = told("[二期项目|Project]由[嘉业精密]建设，位于[云溪经开区|Jurisdiction]。")
    assert "二期项目 within 云溪经开区" in found
    assert "嘉业精密 within 云溪经开区" not in found


def test_a_scheme_serves_every_name_of_the_list() -> None:
    """覆盖 in the clause behind the scheme, with a list of towns."""
    found = told("县局启动“[健康行|Measure]”活动，覆盖[沿河镇|Jurisdiction]、[白马乡|Jurisdiction]。")
    assert {"健康行 appliesTo 沿河镇", "健康行 appliesTo 白马乡"} <= found
