"""Who is who across articles."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import EntityClass
from kg.nodes import PUBLISHER, KeyRow, Node
from kg.resolve.corpus import resolve
from tests.resolve.rows import (
    CITY,
    DISTRICT,
    FULL,
    OTHER_CITY,
    SHORT,
    C,
    joined,
    node,
    row,
    zone,
)


@pytest.mark.parametrize(
    "rows",
    [
        # one complete name
        (row("a", C.ENTERPRISE, SHORT), row("b", C.ENTERPRISE, SHORT)),
        # another class of the same kind
        (row("a", C.ENTERPRISE, SHORT), row("b", C.INSTITUTION, SHORT)),
        # an article that gives the full and the short name ties the two
        (row("a", C.ENTERPRISE, FULL, SHORT), row("b", C.ENTERPRISE, SHORT)),
        # so do two articles that give one short name to one full name
        (row("a", C.ENTERPRISE, FULL, SHORT), row("b", C.ENTERPRISE, SHORT), row("c", C.ENTERPRISE, FULL)),
        # a name relative to its article, with the same place
        (zone("a", CITY, "云溪市"), zone("b", CITY, "云溪市")),
        # a relative name with its place, and the complete name
        (zone("a", CITY, "云溪市"), row("b", C.JURISDICTION, "云溪经开区", place=CITY)),
        # one place within the other
        (row("a", C.SITE, "滨河路", place=CITY), row("b", C.SITE, "滨河路", place=DISTRICT)),
        # what no article places joins the only one there is
        (row("a", C.SITE, "滨河路", place=CITY), row("b", C.SITE, "滨河路")),
        # a division's code
        (row("a", C.JURISDICTION, "柳湾", code="999901"), row("b", C.JURISDICTION, "柳湾区", code="999901")),
    ],
)
def test_one_thing_is_one_node(rows: tuple[KeyRow, ...]) -> None:
    """What agrees in a complete name, and in nothing disagrees, is one."""
    assert joined(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        # two cities' zones of one name
        (zone("a", CITY, "云溪市"), zone("b", OTHER_CITY, "江口市")),
        # a relative name that nothing places is its article's alone
        (zone("a", (), None), zone("b", (), None)),
        # numerals
        (row("a", C.PRODUCT, "云龙1号挖掘机", "云龙"), row("b", C.PRODUCT, "云龙2号挖掘机", "云龙")),
        (row("a", C.INSTITUTION, "第一小学", "实验校"), row("b", C.INSTITUTION, "第二小学", "实验校")),
        # places
        (row("a", C.SITE, "滨河路", place=CITY), row("b", C.SITE, "滨河路", place=OTHER_CITY)),
        # a short name that two full names of different cities share
        (
            row("a", C.ENTERPRISE, "郑州嘉业有限公司", "嘉业"),
            row("b", C.ENTERPRISE, "徐州嘉业有限公司", "嘉业"),
        ),
        # another kind
        (row("a", C.ENTERPRISE, "望湖市场"), row("b", C.SITE, "望湖市场")),
        # the body it belongs to
        (
            row("a", C.INSTITUTION, "第三党支部", place=CITY, body_name="嘉业精密"),
            row("b", C.INSTITUTION, "第三党支部", place=CITY, body_name="云溪市第二中学"),
        ),
    ],
)
def test_different_things_stay_apart(rows: tuple[KeyRow, ...]) -> None:
    """Fail apart, never fail wrong."""
    assert not joined(*rows)


def test_aliases_do_not_chain_two_cities_together() -> None:
    """The bare name of a zone, which both cities use, ties nothing."""
    corpus = resolve(
        [
            row("a", C.JURISDICTION, "郑州经开区", "经开区", place=("41", "4101")),
            row("b", C.JURISDICTION, "徐州经开区", "经开区", place=("32", "3203")),
            zone("c", ("41", "4101"), "郑州市"),
        ]
    )
    assert node(corpus, "a") == node(corpus, "c") != node(corpus, "b")


def test_a_stray_alias_does_not_undo_what_most_articles_say() -> None:
    """Names that more rows bear tie first; what would contradict them is not tied."""
    one = [row(f"a{n}", C.ENTERPRISE, "郑州嘉业有限公司", "嘉业精密") for n in range(3)]
    stray = row("b", C.ENTERPRISE, "徐州永固有限公司", "嘉业精密")
    short = row("c", C.ENTERPRISE, "嘉业精密", place=("41", "4101"))
    corpus = resolve([stray, *one, short])
    assert node(corpus, "c") == node(corpus, "a0") != node(corpus, "b")


def test_what_a_page_calls_one_is_one() -> None:
    """Rows of one page with one number are one thing, even if nothing else tells so."""
    rows = [row(a, C.JURISDICTION, "经开区", complete=False, page="p", number=7) for a in "ab"]
    rows.append(row("c", C.JURISDICTION, "经开区", complete=False, page="p", number=8))
    corpus = resolve(rows)
    assert node(corpus, "a") == node(corpus, "b") != node(corpus, "c")


def test_things_of_two_places_are_no_proposal() -> None:
    """Two cities' zones are known to be two."""
    corpus = resolve([zone("a", CITY, "云溪市"), zone("b", OTHER_CITY, "江口市")])
    assert {n.key for n in corpus.nodes} == {"经开区-云溪市", "经开区-江口市"}
    assert not any(n.possibly_same for n in corpus.nodes)


def test_a_node_has_the_fullest_label_and_every_name() -> None:
    """One label, all forms, and the complete other name leads to it."""
    corpus = resolve([row("a", C.ENTERPRISE, FULL, SHORT, "公司"), row("b", C.ENTERPRISE, SHORT)])
    assert node(corpus, "b") == Node(
        node(corpus, "b").kind, FULL, FULL, (SHORT, FULL, "公司"), C.ENTERPRISE, aliases=(SHORT,)
    )


def test_a_name_that_two_nodes_bear_leads_to_neither() -> None:
    """An alias is complete and unshared."""
    corpus = resolve(
        [
            row("a", C.ENTERPRISE, "郑州嘉业有限公司", "嘉业"),
            row("b", C.ENTERPRISE, "徐州嘉业有限公司", "嘉业"),
        ]
    )
    assert not any(n.aliases for n in corpus.nodes)


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        ([(C.PERSON, 9), (C.OFFICIAL, 1)], C.OFFICIAL),  # Official beats Person
        ([(C.OFFICE, 1), (C.INSTITUTION, 3)], C.INSTITUTION),  # else most mentions
        ([(C.INSTITUTION, 2), (C.OFFICE, 2)], C.OFFICE),  # else the order of the ontology
    ],
)
def test_the_leaf_class_is_what_most_mentions_say(
    classes: list[tuple[EntityClass, int]], expected: EntityClass
) -> None:
    """Except that an official is an official."""
    place = ("41", "4101", "410105")
    rows = [row(f"a{n}", cls, "望湖", mentions=m, place=place) for n, (cls, m) in enumerate(classes)]
    assert [n.cls for n in resolve(rows).nodes] == [expected]


def test_a_newspaper_is_a_node_too() -> None:
    """The row beside the entities becomes the article's publisher."""
    corpus = resolve([row("a", C.SITE, "滨河路"), row("a", C.INSTITUTION, "云溪日报", index=PUBLISHER)])
    found = corpus.of("a")
    assert [n.label for n in found.entities] == ["滨河路"]
    assert found.publisher is not None
    assert found.publisher.label == "云溪日报"
    assert corpus.of("b").entities == ()


CLASSES = st.sampled_from([C.PERSON, C.OFFICIAL, C.OFFICE, C.ENTERPRISE, C.JURISDICTION, C.SITE, C.MEASURE])
NAMES = st.sampled_from(
    ["王伟", "经开区", "郑州经开区", "嘉业", "嘉业1号", "嘉业2号", "郑州嘉业有限公司", "徐州嘉业有限公司"]
)
PLACES = st.sampled_from([(), ("41",), ("41", "4101"), ("41", "4101", "410105"), ("32", "3203"), ("云溪市",)])


@st.composite
def corpora(draw: st.DrawFn) -> list[KeyRow]:
    """Rows that agree and disagree in every way."""
    articles = draw(
        st.lists(st.lists(st.tuples(CLASSES, NAMES, NAMES, PLACES), max_size=4), min_size=1, max_size=6)
    )
    rows = []
    for number, entities in enumerate(articles):
        index = count()
        for cls, label, name, place in entities:
            bodies = draw(st.sets(st.integers(0, len(entities) - 1), max_size=1)) if cls is C.PERSON else ()
            names = (label, name) if draw(st.booleans()) else (label,)
            rows.append(
                KeyRow(
                    f"a{number}", next(index), cls, label, names, complete=draw(st.booleans()), place=place,
                    place_name="".join(place) or None, bodies=tuple(sorted(bodies)),
                )
            )  # fmt: skip
    return rows


@given(corpora(), st.randoms())
def test_the_order_of_files_and_rows_does_not_matter(rows: list[KeyRow], random: object) -> None:
    """The same nodes for the same rows, in whatever order they come."""
    shuffled = list(rows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = resolve(rows), resolve(shuffled)
    assert one.nodes == other.nodes
    assert all(one.of(r.article) == other.of(r.article) for r in rows)


@given(corpora())
def test_every_entity_has_a_node_and_no_two_nodes_a_key(rows: list[KeyRow]) -> None:
    """Nodes of one kind differ in their keys, and no alias is another node's key or alias."""
    corpus = resolve(rows)
    keys = [(n.kind, key) for n in corpus.nodes for key in (n.key, *n.aliases)]
    assert len(keys) == len(set(keys))
    for article in {r.article for r in rows}:
        assert len(corpus.of(article).entities) == sum(r.article == article for r in rows)


@given(corpora())
def test_places_that_disagree_are_never_one(rows: list[KeyRow]) -> None:
    """No node holds relative names of two places."""
    corpus = resolve(rows)
    held: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for r in rows:
        if r.place and not r.complete and r.cls not in (C.PERSON, C.OFFICIAL):
            n = corpus.of(r.article).entities[r.index]
            held.setdefault((n.kind, n.key), set()).add(r.place[:2])
    assert all(len({p[0] for p in places}) == 1 for places in held.values())
