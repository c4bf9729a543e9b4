"""Things found by their names."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode, Quad

from kg.errors import UsageError
from kg.query.entities import bears, find, near_names
from kg.store.embedded import EmbeddedStore
from tests.gold_graph import gold_quads

ID = "https://kg.example/id/"


def found(store: EmbeddedStore, name: str) -> list[str]:
    """The local names of what bears a name."""
    return [one.iri.removeprefix(ID) for one in find(store, name)]


@pytest.mark.parametrize(
    ("name", "things"),
    [
        ("李小虎", ["person-李小虎"]),
        (" 红会 ", ["organization-金水区红十字会"]),  # by a short name; spaces round it are no part of it
        ("“三送一强”微信小程序", ["measure-三送一强微信小程序"]),
        ("三送一强 微信小程序", ["measure-三送一强微信小程序"]),  # quotation marks and spaces do not count
        ("id:person-李小虎", ["person-李小虎"]),
        ("<https://kg.example/id/person-李小虎>", ["person-李小虎"]),
        ("https://kg.example/id/person-李小虎", ["person-李小虎"]),
    ],
)
def test_a_thing_is_found_by_any_of_its_names(gold: EmbeddedStore, name: str, things: list[str]) -> None:
    """Or by its IRI."""
    assert found(gold, name) == things


def test_namesakes_come_with_what_tells_them_apart(gold: EmbeddedStore) -> None:
    """Class, what they lie in, and where they are named; the most named first."""
    first, second = find(gold, "三送一强")
    assert (first.label, first.cls, first.above, first.articles) == ("三送一强", "Measure", "郑州航空港区", 3)
    assert (second.label, second.above, second.articles) == ("三送一强", "金水区", 1)
    assert second.headline.startswith("金水战")


def test_a_person_is_told_apart_by_posts(gold: EmbeddedStore) -> None:
    """With the bodies that they are in."""
    (person,) = find(gold, "王兴")
    assert person.above == "航空港区银河办事处 主任"


def test_a_replaced_iri_leads_to_the_thing() -> None:
    """As dcterms:isReplacedBy says."""
    store = EmbeddedStore()
    store.add(gold_quads())
    old, new = NamedNode(ID + "organization-红会"), NamedNode(ID + "organization-金水区红十字会")
    graph = NamedNode(ID + "graph-entities")
    store.add([Quad(old, NamedNode("http://purl.org/dc/terms/isReplacedBy"), new, graph)])
    assert found(store, "id:organization-红会") == ["organization-金水区红十字会"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("李小胡", "nothing is named '李小胡'; near are 李小虎"),
        ("Q", "nothing is named 'Q'"),
        ("id:person-没有", "nothing is named 'id:person-没有'"),
        ('"} #', "nothing is named"),
    ],
)
def test_an_unknown_name_is_answered_with_near_ones(gold: EmbeddedStore, name: str, reason: str) -> None:
    """If there are any."""
    with pytest.raises(UsageError) as caught:
        find(gold, name)
    assert str(caught.value).startswith(reason)


def test_whether_a_name_is_borne(gold: EmbeddedStore) -> None:
    """Exactly as it stands."""
    assert bears(gold, "红会")
    assert not bears(gold, "红")


def test_near_names_share_half_of_their_characters() -> None:
    """The nearest first, and no more than asked for."""
    known = ["金水区", "金水区政府", "郑州市", "水区", "金水"]
    assert near_names("金水區", known, most=2) == ["金水", "金水区"]
