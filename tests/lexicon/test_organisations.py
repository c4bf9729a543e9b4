"""Endings, departments and well-known bodies."""

import re
from collections import Counter

import pytest

from kg.lexicon import load
from kg.lexicon.organisations import Body
from kg.lexicon.tsv import rows
from kg.model import EntityClass as C


@pytest.mark.parametrize(
    ("ending", "cls", "strength", "alone"),
    [
        ("有限公司", C.ENTERPRISE, 3, False),
        ("管委会", C.OFFICE, 3, True),
        ("公安局", C.OFFICE, 3, True),
        ("派出所", C.OFFICE, 3, False),
        ("局", C.OFFICE, 2, False),
        ("政务服务中心", C.OFFICE, 3, True),
        ("红十字会", C.INSTITUTION, 3, True),
        ("合作社", C.INSTITUTION, 3, False),
        ("党支部", C.INSTITUTION, 3, False),
        ("临时党支部", C.TEAM, 3, True),
        ("专班", C.TEAM, 3, False),
        ("街道", C.JURISDICTION, 3, False),
        ("收费站", C.SITE, 3, False),
        ("工作法", C.MEASURE, 3, False),
        ("推介会", C.EVENT, 3, False),
        ("建设项目", C.PROJECT, 3, False),
        ("白皮书", C.PRODUCT, 3, False),
    ],
)
def test_endings_give_the_class(ending: str, cls: C, strength: int, alone: bool) -> None:
    """An ending's strongest reading has the class, strength and independence that the guidelines ask for."""
    first = load.suffixes()[ending][0]
    assert (first.cls, first.strength, first.alone) == (cls, strength, alone)


@pytest.mark.parametrize(
    "ending",
    [
        *("机制", "体系", "制度", "模式", "行动", "工程", "办法", "条例", "意见", "十条", "码", "通"),
        *("平台", "小程序", "热线", "专线", "计划", "方案", "工作法", "公众号", "一件事", "一网统管"),
    ],
)
def test_schemes_have_their_endings(ending: str) -> None:
    """What a named policy, scheme or platform ends in is an ending of measures."""
    assert C.MEASURE in {reading.cls for reading in load.suffixes()[ending]}


def test_the_state_joint_stock_and_policy_banks_are_all_known() -> None:
    """Six state banks, twelve joint-stock ones and three policy banks, under their full names."""
    state = "中国工商银行 中国农业银行 中国银行 中国建设银行 交通银行 中国邮政储蓄银行"
    stock = "招商银行 上海浦东发展银行 中信银行 中国光大银行 华夏银行 中国民生银行"
    others = "广发银行 兴业银行 平安银行 浙商银行 恒丰银行 渤海银行"
    policy = "国家开发银行 中国进出口银行 中国农业发展银行"
    names = " ".join((state, stock, others, policy)).split()
    assert [name for name in names if load.bodies()[name].name != name] == []
    assert {load.bodies()[name].kind for name in names} == {"bank"}


def test_readings_of_an_ending_fall_in_strength() -> None:
    """Where an ending has several classes, the strongest comes first."""
    for readings in load.suffixes().values():
        strengths = [reading.strength for reading in readings]
        assert strengths == sorted(strengths, reverse=True)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("发改委", "发展和改革委员会"),
        ("住建局", "住房和城乡建设局"),
        ("文广旅局", "文化和旅游局"),
        ("卫健委", "卫生健康委员会"),
        ("市监局", "市场监督管理局"),
        ("交警支队", "交通警察支队"),
        ("红会", "红十字会"),
        ("林长办", "林长制办公室"),
        ("双拥办", "双拥工作领导小组办公室"),
        ("征兵办", "征兵办公室"),
        ("教育工委", "教育工作委员会"),
        ("老龄办", "老龄工作委员会办公室"),
        ("统计调查队", "国家统计局调查队"),
        ("国动办", "国防动员办公室"),
        ("边检站", "出入境边防检查站"),
    ],
)
def test_forms_lead_to_one_department(form: str, name: str) -> None:
    """Each short form of a department finds its full name."""
    assert load.departments()[form].name == name


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("工商局", "市监局"),
        ("质监局", "市监局"),
        ("食药监局", "市监局"),
        ("国土局", "自然资源和规划局"),
        ("环保局", "生态环境局"),
        ("卫计委", "卫健委"),
        ("卫生局", "卫计委"),
        ("安监局", "应急局"),
        ("旅游局", "文旅局"),
        ("文广新局", "文旅局"),
        ("国税局", "税务局"),
        ("地税局", "税务局"),
        ("粮食局", "粮储局"),
        ("法制办", "司法局"),
        ("扶贫办", "乡村振兴局"),
        ("乡村振兴局", "农业农村局"),
        ("大数据局", "数据局"),
        ("两新工委", "社会工作部"),
        ("人防办", "国动办"),
        ("保监局", "银保监局"),
        ("银保监局", "金融监管局"),
        ("监察局", "监委"),
    ],
)
def test_departments_of_the_reforms_lead_to_those_that_took_their_place(old: str, new: str) -> None:
    """A department that a reform ended names the one that took its place."""
    departments = load.departments()
    assert departments[departments[old].successor] is departments[new]


def test_an_ended_department_ends_after_it_began_and_while_its_successor_lives() -> None:
    """Dates are years; a successor is a row's own name, there by the end and not ended before it."""
    departments = load.departments()
    for department in set(departments.values()):
        assert department.until == 0 or department.since < department.until, department.name
        assert all(year == 0 or 1978 <= year <= 2030 for year in (department.since, department.until))
        if department.successor:
            successor = departments[department.successor]
            assert successor.name == department.successor
            assert successor.since <= department.until, department.name
            assert successor.until == 0 or successor.until > department.until, department.name


def test_every_line_of_successors_ends_in_a_department_that_lives() -> None:
    """No department succeeds itself, over whatever others."""
    departments = load.departments()
    for department in set(departments.values()):
        seen = [department]
        while seen[-1].successor:
            seen.append(departments[seen[-1].successor])
            assert len(set(seen)) == len(seen), department.name
        assert len(seen) == 1 or not seen[-1].until, department.name


def test_departments_have_a_known_system() -> None:
    """A department belongs to one of the systems that its record names."""
    systems = {"party", "government", "congress", "justice", "vertical", "military", "mass"}
    assert {department.system for department in load.departments().values()} <= systems


def test_departments_and_endings_agree_on_the_class() -> None:
    """A department that is listed as an ending too has one class in both tables."""
    departments, endings = load.departments(), load.suffixes()
    shared = set(departments) & set(endings) - {"档案馆"}  # an archive acts as an office, and is a house
    assert {f for f in shared if departments[f].cls is not endings[f][0].cls} == set()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("委督查室", "政府督查室"),
        ("政研室", "政府研究室"),
        ("城运中心", "矛调中心"),
        ("便民服务中心", "政务服务中心"),
    ],
)
def test_departments_that_stand_side_by_side_are_two(one: str, other: str) -> None:
    """What one territory may have beside each other is never one department."""
    assert load.departments()[one] is not load.departments()[other]


def test_no_name_means_two_bodies() -> None:
    """Every form of a well-known body, weak ones included, is that body's alone."""
    forms = [f for body in _every_body() for f in (body.name, *body.shorts, *body.weak)]
    assert [form for form, times in Counter(forms).items() if times > 1] == []


def test_a_body_that_ended_names_bodies_that_outlived_it() -> None:
    """Its end is a year or a month; each successor is a body's own name and ended later, if at all."""
    bodies = {body.name: body for body in _every_body()}
    former = [body for body in bodies.values() if body.until]
    assert len(former) == sum(1 for _ in rows("bodies_former.tsv", 3))
    for body in former:
        assert re.fullmatch(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?", body.until)
        assert body.successors
        for name in body.successors:
            assert not bodies[name].until or bodies[name].until > body.until, (body.name, name)


def _every_body() -> set[Body]:
    return {*load.bodies().values(), *load.weak_bodies().values()}


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("邮政储蓄", "中国邮政储蓄银行"),
        ("浦发银行", "上海浦东发展银行"),
        ("国开行", "国家开发银行"),
        ("农发行", "中国农业发展银行"),
        ("中石化", "中国石油化工集团"),
        ("中国信科", "中国信息通信科技集团"),
        ("国家电投", "国家电力投资集团"),
        ("国家防总", "国家防汛抗旱总指挥部"),
        ("中央金融委", "中央金融委员会"),
    ],
)
def test_well_known_bodies_are_found_by_their_short_forms(form: str, name: str) -> None:
    """A safe short form finds the body."""
    assert load.bodies()[form].name == name


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("工行", "中国工商银行"),
        ("光大", "中国光大银行"),
        ("央行", "中国人民银行"),
        ("民革", "中国国民党革命委员会"),
    ],
)
def test_weak_forms_mean_one_body_everywhere(form: str, name: str) -> None:
    """A form that is a common word too means one body once it is read as a body's name."""
    assert load.bodies_anywhere()[form].name == name


def test_bodies_of_an_unknown_class_do_not_occur() -> None:
    """Well-known bodies are organisations."""
    assert {body.cls for body in load.bodies().values()} == {C.OFFICE, C.ENTERPRISE, C.INSTITUTION}


def test_weak_forms_of_bodies_are_not_among_the_safe_ones() -> None:
    """A form that is a common word too is found among the weak forms alone."""
    assert not set(load.weak_bodies()) & set(load.bodies())
