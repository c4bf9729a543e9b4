"""Who is who among people of one name."""

from __future__ import annotations

from typing import Any

import pytest

from kg.nodes import KeyRow
from kg.resolve.corpus import resolve
from tests.resolve.rows import (
    OTHER_CITY,
    C,
    joined,
    node,
    person,
    row,
)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, False),  # nothing but the name
        ({"place": ("41",)}, False),  # a province is too wide
        ({"place": ("41", "4101", "410105")}, True),
    ],
)
def test_people_of_one_name_are_one_where_their_place_agrees(more: dict[str, Any], expected: bool) -> None:
    """Without post and body, the place decides."""
    assert joined(person("a", **more), person("b", **more)) is expected


def employed(article: str, body: str, title: str, **more: Any) -> list[KeyRow]:
    """Somebody with a post in a body."""
    somebody = person(article, bodies=(1,), titles=(title,), body_name=body, **more)
    return [somebody, row(article, C.OFFICE, body, index=1)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("柳湾区税务局", "局长"), ("柳湾区税务局", "科员"), True),  # one body
        (("柳湾区税务局", "局长"), ("柳湾区教育局", "科员"), False),  # two bodies, two titles
        (("柳湾区委", "书记"), ("柳湾区", "书记"), True),  # one title in one county
    ],
)
def test_people_with_posts_are_one_where_these_agree(
    one: tuple[str, str], other: tuple[str, str], expected: bool
) -> None:
    """A body, or a title within a county, makes one person; a place alone does not."""
    place = ("41", "4101", "410105")
    corpus = resolve([*employed("a", *one, place=place), *employed("b", *other, place=place)])
    assert (node(corpus, "a") == node(corpus, "b")) is expected


def test_whoever_has_no_post_joins_the_only_one_of_the_place() -> None:
    """Where two bear the name there, nobody can tell which of them is meant."""
    place = ("41", "4101")
    first, second = (
        employed("a", "郑州市税务局", "局长", place=place),
        employed("b", "郑州市教育局", "局长", place=place),
    )
    somebody = person("c", place=place)
    corpus = resolve([*first, somebody])
    assert node(corpus, "a") == node(corpus, "c")
    corpus = resolve([*first, *second, somebody])
    assert len({node(corpus, article).key for article in "abc"}) == 3


def test_people_that_a_page_tells_apart_stay_apart() -> None:
    """Not even a third page that agrees with both brings them together."""
    place = ("41", "4101", "410105")
    one, two = (person(a, place=place, page="p", number=n) for n, a in enumerate("ab"))
    corpus = resolve([one, two, person("c", place=place, page="q", number=0)])
    assert node(corpus, "a") != node(corpus, "b")


def test_namesakes_in_one_article_stay_two() -> None:
    """What the article keeps apart no other article brings together."""
    place = ("41", "4101", "410105")
    rows = [person("a", place=place), person("a", index=1, place=place), person("b", place=place)]
    corpus = resolve(rows)
    assert node(corpus, "a", 0) != node(corpus, "a", 1)


def test_namesakes_bear_body_or_place_and_are_proposed() -> None:
    """Both bear what tells them apart, and a person is asked to look."""
    corpus = resolve(
        [*employed("a", "柳湾区税务局", "局长"), person("b", place=OTHER_CITY, place_name="江口市")]
    )
    one, other = node(corpus, "a"), node(corpus, "b")
    assert {one.key, other.key} == {"王伟-柳湾区税务局", "王伟-江口市"}
    assert {*one.possibly_same, *other.possibly_same} <= {one.key, other.key}
    assert one.possibly_same or other.possibly_same
