"""Normal forms of names."""

from __future__ import annotations

import pytest

from kg.model import EntityClass
from kg.resolve.names import key_of, numerals, qualified, stands_alone
from kg.vocab import Kind


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("“惠企八条”", "惠企八条", Kind.MEASURE),  # quotation marks
        ("安娜•李", "安娜·李", Kind.PERSON),  # the several middle dots
        ("Ｅ企赢", "e企赢", Kind.MEASURE),  # width and case
        ("郑州", "郑州市", Kind.JURISDICTION),  # a division's short and full name
        ("徐州经济技术开发区", "徐州经开区", Kind.JURISDICTION),  # a zone's kind
        ("徐州经济技术开发区管委会", "徐州经开区管委会", Kind.ORGANIZATION),
        ("工商银行", "中国工商银行", Kind.ORGANIZATION),  # a well-known body
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str, kind: Kind) -> None:
    """What differs in writing alone is one key."""
    assert key_of(one, kind) == key_of(other, kind)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("第一小学", "第二小学", Kind.ORGANIZATION),
        ("云溪市", "云溪县", Kind.JURISDICTION),
        ("徐州经开区", "郑州经开区", Kind.JURISDICTION),
        ("林涛", "林滔", Kind.PERSON),
    ],
)
def test_other_names_have_other_keys(one: str, other: str, kind: Kind) -> None:
    """Nothing is one by mere likeness."""
    assert key_of(one, kind) != key_of(other, kind)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("云龙6号", ("6",)),
        ("云龙６号", ("6",)),
        ("第六小学", ("6",)),
        ("第十二小学", ("12",)),
        ("第二十小学", ("20",)),
        ("一二三团", ("123",)),
        ("第一百零五中学", ("105",)),
        ("三送一强", ("3", "1")),
        ("望湖社区", ()),
    ],
)
def test_numerals_are_read_in_either_writing(name: str, expected: tuple[str, ...]) -> None:
    """Digits and characters mean the same numbers."""
    assert numerals(name) == expected


@pytest.mark.parametrize(
    ("name", "label", "cls", "expected"),
    [
        ("嘉业精密", "云溪市嘉业精密制造有限公司", EntityClass.ENTERPRISE, True),
        ("制造有限公司", "云溪市嘉业精密制造有限公司", EntityClass.ENTERPRISE, False),  # the label's own end
        ("公司", "云溪市嘉业精密制造有限公司", EntityClass.ENTERPRISE, False),
        ("公交公司", "云溪市公共交通有限公司", EntityClass.ENTERPRISE, False),  # every city has one
        ("红十字会", "柳湾区红十字会", EntityClass.INSTITUTION, False),
        ("区红十字会", "柳湾区红十字会", EntityClass.INSTITUTION, False),
        ("柳湾税务局", "柳湾区税务局", EntityClass.OFFICE, True),  # the territory is in it
        ("发改委", "柳湾区发展和改革委员会", EntityClass.OFFICE, False),  # an organ without its territory
        ("经开区", "云溪经济技术开发区", EntityClass.JURISDICTION, False),
        ("云溪经开区", "云溪经济技术开发区", EntityClass.JURISDICTION, True),
        ("条", "惠企八条", EntityClass.MEASURE, False),
    ],
)
def test_which_other_names_mean_the_same_everywhere(
    name: str, label: str, cls: EntityClass, expected: bool
) -> None:
    """A name that leaves off what tells the thing apart is good in its own article alone."""
    assert stands_alone(name, label, cls) is expected


@pytest.mark.parametrize(
    ("name", "place", "expected"),
    [
        ("经开区", "云溪市", ("云溪市经开区", "云溪经开区")),
        ("区税务局", "柳湾区", ("柳湾区税务局",)),
        ("市公安局", "云溪市", ("云溪市公安局", "云溪公安局")),
        ("柳湾区税务局", "柳湾区", ()),
    ],
)
def test_a_relative_name_is_completed_by_its_place(name: str, place: str, expected: tuple[str, ...]) -> None:
    """The bare level gives way to the place's name."""
    assert qualified(name, place) == expected
