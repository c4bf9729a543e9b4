"""Endings, departments and well-known bodies."""

import pytest

from kg.lexicon import load
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
    ],
)
def test_forms_lead_to_one_department(form: str, name: str) -> None:
    """Each short form of a department finds its full name."""
    assert load.departments()[form].name == name


def test_successors_are_departments_that_begin_no_later_than_the_old_one_ends() -> None:
    """A department that ended names one in the table that took its place in time."""
    departments = load.departments()
    for department in set(departments.values()):
        if department.successor:
            assert department.until
            assert departments[department.successor].name == department.successor
            assert departments[department.successor].since <= department.until


def test_bodies_of_an_unknown_class_do_not_occur() -> None:
    """Well-known bodies are organisations."""
    assert {body.cls for body in load.bodies().values()} == {C.OFFICE, C.ENTERPRISE, C.INSTITUTION}


def test_weak_forms_of_bodies_are_not_among_the_safe_ones() -> None:
    """A form that is a common word too is found among the weak forms alone."""
    assert not set(load.weak_bodies()) & set(load.bodies())
