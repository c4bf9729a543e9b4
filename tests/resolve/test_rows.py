"""What the corpus gets to know of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Article, Basis, Entity, EntityClass, PageInfo, Post, Record, Stretch
from kg.nodes import PUBLISHER
from kg.resolve.places import division_path, label_path
from kg.resolve.rows import key_rows

C = EntityClass


def record(*entities: Entity, newspaper: str | None = None) -> Record:
    """An article of nothing but entities."""
    return Record(Article("a1", "one.txt", "00", (), info=PageInfo(newspaper=newspaper)), entities)


def entity(label: str, cls: EntityClass, place: str | None = None, **more: object) -> Entity:
    """An entity named by its label."""
    return Entity(label, cls, (label,), (Stretch(0, 0, 1),), place=place, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("label", "cls", "place", "complete", "expected"),
    [
        # a division's place is above it, whatever the article is about
        ("金水区", C.JURISDICTION, "徐州市", True, ("41", "4101")),
        # one of a name that several have: the article's place decides
        ("鼓楼区", C.JURISDICTION, "开封市", True, ("41", "4102")),
        ("鼓楼区", C.JURISDICTION, None, True, ()),
        # what the gazetteer does not know lies where the article says
        ("望湖社区", C.JURISDICTION, "金水区", False, ("41", "4101", "410105")),
        ("望湖社区", C.JURISDICTION, "柳湾区", False, ("云溪市", "柳湾区")),
        # a complete name that begins with its place lies there
        ("郑州市公安局", C.OFFICE, "金水区", True, ("41", "4101")),
        # a registered or well-known name means the same thing everywhere
        ("嘉业精密制造有限公司", C.ENTERPRISE, "金水区", True, ()),
        ("招商银行", C.ENTERPRISE, "金水区", True, ()),
        # other names are of their article's place
        ("滨河路", C.SITE, "金水区", True, ("41", "4101", "410105")),
        ("王伟", C.PERSON, "金水区", True, ("41", "4101", "410105")),
        # a place whose name is relative, and which nothing places, is no place
        ("王伟", C.PERSON, "经开区", True, ()),
    ],
)
def test_where_an_entity_lies(
    label: str, cls: EntityClass, place: str | None, complete: bool, expected: tuple[str, ...]
) -> None:
    """The path leads from the outermost jurisdiction inwards, by code where one is known."""
    district = entity("柳湾区", C.JURISDICTION, "云溪市")
    first, _ = key_rows(record(entity(label, cls, place, complete=complete), district))
    assert first.place == expected


def test_a_place_may_be_said_to_lie_in_itself() -> None:
    """Two places that each lie in the other do not hang."""
    one, other = entity("柳湾区", C.JURISDICTION, "云溪市"), entity("云溪市", C.JURISDICTION, "柳湾区")
    assert len(list(key_rows(record(one, other)))) == 2


def test_a_person_has_the_bodies_and_titles_of_the_posts() -> None:
    """They tell namesakes apart."""
    basis = Basis(Stretch(0, 0, 1), (Stretch(0, 0, 1),), "rule")
    given = record(entity("王伟", C.PERSON), entity("柳湾区委", C.OFFICE))
    posts = (Post(basis, "书记", 0, 1), Post(basis, "主任", 0), Post(basis, "书记", 0, 1))
    person, office = key_rows(replace(given, posts=posts))
    assert (person.bodies, person.titles) == ((1,), ("主任", "书记"))
    assert (office.bodies, office.titles) == ((), ())


@pytest.mark.parametrize(("newspaper", "expected"), [("云溪日报", ["云溪日报"]), (" ", []), (None, [])])
def test_a_newspaper_has_a_row_of_its_own(newspaper: str | None, expected: list[str]) -> None:
    """It is no entity of the text."""
    rows = list(key_rows(record(newspaper=newspaper)))
    assert [row.label for row in rows] == expected
    assert all(row.index == PUBLISHER for row in rows)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("郑州市公安局", ("41", "4101")),
        ("金水区教育局", ("41", "4101", "410105")),
        ("河南日报", ("41",)),
        ("安图生物", ()),  # begins with a county's short name by chance
        ("中国银行", ("CN",)),
        ("韩国通用电缆", ("KR",)),
    ],
)
def test_the_place_in_a_name(label: str, expected: tuple[str, ...]) -> None:
    """Full names of any division, short ones of provinces and cities."""
    assert label_path(label) == expected


def test_a_name_that_several_divisions_have_says_nothing() -> None:
    """Unless what lies above is known."""
    assert division_path("鼓楼区") == ()
    assert division_path("鼓楼区", ("32",)) == ()
    assert division_path("鼓楼区", ("32", "3203")) == ("32", "3203", "320302")
