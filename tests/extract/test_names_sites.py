"""Names of places that do not act: waters, lines, addresses, stations of one town."""

from __future__ import annotations

import pytest

import kg


def _sites(text: str) -> set[str]:
    found = kg.extract(text)
    return {name for r in found for e in r.entities if e.cls.value == "Site" for name in e.names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工作人员在浏阳河沿线巡查。", "浏阳河"),
        ("2月17日傍晚，漓江边人头攒动。", "漓江"),
        ("昨夜石湾海塘护坡坍塌。", "石湾海塘"),
        ("首班103路昨日发车。", "103路"),
        ("5路、15路、22路优先更新。", "22路"),
        ("养护队抢通省道317线。", "省道317线"),
        ("家住滨河街19号的陈老师昨日到场。", "滨河街19号"),
        ("滨河大街柳林路口昨日放行。", "滨河大街柳林路口"),
        ("货车由绥芬河公路口岸出境。", "绥芬河公路口岸"),
        ("西至滨河胡同。", "滨河胡同"),
        ("家住翠湖花园小区2号楼301室的居民说。", "翠湖花园小区2号楼301室"),
        ("临湾大道北段昨日放行。", "临湾大道北段"),
        ("抢修人员恢复10千伏石桥线供电。", "10千伏石桥线"),
        ("9路公交司机滕师傅在终点站清车。", "9路"),
        ("大湾镇至龙泉乡公路建成通车。", "大湾镇至龙泉乡公路"),
    ],
)
def test_places_by_shape_and_ending(text: str, name: str) -> None:
    """A water, a line, a house by its road, a crossing, a stop of a town each have a name."""
    assert name in _sites(text)


@pytest.mark.parametrize("text", ["会议在柳湾区政务服务中心三楼举行。", "滨河路沿线亮起路灯，干部走进镇里。"])
def test_storeys_and_sides_are_no_places(text: str) -> None:
    """A storey, what lies along a road, and 镇里 are no names."""
    assert not any(s.endswith(("楼", "沿线", "里")) for s in _sites(text))


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("总投资8亿元的精密轴承项目落户临湾高新区。", "精密轴承项目", "Project"),
        ("投资2.6亿元建设龙虾冷链和深加工项目，选址沙河镇。", "龙虾冷链和深加工项目", "Project"),
        ("临湾村小学迁建，将于9月底前完工。", "临湾村小学迁建", "Project"),
        ("2022年曲阜市首届沙滩排球公开赛昨日鸣枪。", "2022年曲阜市首届沙滩排球公开赛", "Event"),
    ],
)
def test_works_and_returning_events(text: str, name: str, cls: str) -> None:
    """Works beside their amount go on with a verb; an event that returns bears its year, town and number."""
    found = kg.extract(text)
    assert (name, cls) in {(n, e.cls.value) for r in found for e in r.entities for n in e.names}


def test_measures_of_length_and_kinds_of_road_are_no_places() -> None:
    """平方公里 ends as a lane does, and 通村路 is a kind."""
    assert not _sites("规划面积86平方公里，计划修完63公里通村路。")
