"""What a picture shows, and what it leaves out."""

import pytest

from kg.errors import UsageError
from kg.store.embedded import EmbeddedStore
from kg.view.subgraph import subgraph
from tests.view.graphs import (
    article,
    articles,
    drawn,
    fact,
    labels,
    lines,
    sentence,
    star,
    store_of,
    thing,
)

SAID = "林涛到望湖社区调研，计划在柳湾区启用云溪通，没有停工。"


def told(says: str, kind: str = "Action") -> EmbeddedStore:
    """林涛, 何敏, 望湖社区, 柳湾区 and 云溪通, and one fact of them."""
    turtle = article("调研", "one.txt") + sentence(SAID) + thing("lin", "林涛", "Official")
    turtle += thing("he", "何敏") + thing("wang", "望湖社区", "Jurisdiction")
    turtle += thing("liu", "柳湾区", "Jurisdiction") + thing("tong", "云溪通", "Measure")
    return store_of(turtle + fact("fact-a1-0", kind, says, end=len(SAID)))


def test_an_empty_graph_gives_an_empty_picture() -> None:
    """Nothing is drawn, nothing is left out."""
    picture = subgraph(EmbeddedStore())
    assert (picture["drawn"], picture["edges"], picture["left_out"]["entities"]) == (0, [], 0)


def test_all_is_shown_of_a_small_graph() -> None:
    """Entities, facts of each kind, sentences and articles of two pages."""
    picture = subgraph(articles())
    assert {"柳湾区", "林涛", "柳湾区委", "云溪通"} <= labels(picture)
    assert {one["kind"] for one in picture["facts"]} == {"post", "action", "figure", "claim"}
    assert {one["source"] for one in picture["articles"]} == {"one.txt", "two.txt"}
    assert picture["left_out"] == {"entities": 0, "facts": 0, "cut": 0, "by_class": {}, "by_kind": {}}


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        # who -> what, who -> where, who -> for whom
        ("kg:agent id:lin ; kg:object id:tong ; kg:verb '启用'", {("林涛", "启用", "云溪通")}),
        ("kg:agent id:lin ; kg:place id:wang ; kg:verb '调研'", {("林涛", "调研", "望湖社区")}),
        ("kg:agent id:lin ; kg:recipient id:wang ; kg:verb '送'", {("林涛", "送", "望湖社区")}),
        # joined agents each do it
        (
            "kg:agent id:lin, id:he ; kg:place id:wang ; kg:verb '到'",
            {("林涛", "到", "望湖社区"), ("何敏", "到", "望湖社区")},
        ),
        # nobody is said to do it
        ("kg:object id:tong ; kg:place id:wang ; kg:verb '启用'", {("云溪通", "启用", "望湖社区")}),
        # no other entity takes part: the deed stands in the panel alone
        ("kg:agent id:lin ; kg:objectText '防汛' ; kg:verb '调研'", set()),
    ],
)
def test_a_deed_leads_from_who_to_what_and_where(says: str, expected: set[tuple[str, str, str]]) -> None:
    """Actions are edges, never nodes."""
    picture = subgraph(told(says + " ; kg:actionType kg:action-start"))
    assert lines(picture) == expected
    assert picture["drawn"] == 5
    assert len(picture["facts"]) == 1


@pytest.mark.parametrize(
    ("says", "label", "sure"),
    [
        ('kg:status "current"', "书记", True),
        ('kg:status "former"', "书记（原任）", False),
        ('kg:status "acting"', "书记（代理）", True),
    ],
)
def test_a_post_leads_from_person_to_body(says: str, label: str, sure: bool) -> None:
    """Its label is the title, with the status where it is not current."""
    picture = subgraph(
        told(f"org:member id:lin ; org:organization id:liu ; rdfs:label '书记'@zh ; {says}", "Post")
    )
    assert lines(picture) == {("林涛", label, "柳湾区")}
    assert picture["edges"][0]["parts"][0]["sure"] is sure


@pytest.mark.parametrize("more", ['kg:modality "planned"', 'kg:modality "demanded"', 'kg:polarity "negated"'])
def test_what_is_not_so_is_not_sure(more: str) -> None:
    """Planned, demanded and denied facts are marked on their edges."""
    says = f"kg:agent id:lin ; kg:object id:tong ; kg:verb '启用' ; {more}"
    assert subgraph(told(says))["edges"][0]["parts"][0]["sure"] is False


def test_relations_are_named_by_the_ontology() -> None:
    """In Chinese and English; symmetric ones lead both ways."""
    claim = "rdf:subject id:wang ; rdf:predicate {} ; rdf:object id:liu"
    within = subgraph(told(claim.format("kg:within"), "Claim"))
    assert lines(within) == {("望湖社区", "位于", "柳湾区")}
    assert within["edges"][0]["parts"][0]["en"] == "within"
    both = subgraph(told(claim.format("kg:cooperatesWith"), "Claim"))
    assert both["edges"][0]["parts"][0]["way"] == 0


def test_what_several_articles_say_is_one_edge() -> None:
    """Bundled, with all its facts."""
    picture = subgraph(articles())
    posts = [part for edge in picture["edges"] for part in edge["parts"] if part["kind"] == "post"]
    assert [len(part["facts"]) for part in posts] == [2]


def test_each_fact_shows_its_words() -> None:
    """The stretch and the key words are marked in the sentence, which is told once."""
    picture = subgraph(told("kg:agent id:lin ; kg:place id:wang ; kg:verb '调研'"))
    mark = picture["facts"][0]["evidence"][0]
    text = picture["sentences"][mark["sentence"]]["text"]
    assert (mark["start"], mark["end"]) == (0, len(SAID))
    assert [text[a:b] for a, b in mark["words"]] == ["调研"]
    assert picture["articles"][picture["sentences"][0]["article"]]["title"] == "调研"
    assert picture["rules"] == ["rule"]


def test_words_are_found_where_the_page_has_line_breaks() -> None:
    """The sentence of the demo record is cut by a line break; the marks fit nonetheless."""
    picture = subgraph(articles())
    for fact_ in picture["facts"]:
        for mark in fact_["evidence"]:
            text = picture["sentences"][mark["sentence"]]["text"]
            assert all(mark["start"] <= a < b <= mark["end"] for a, b in mark["words"]), text


def test_the_best_connected_are_kept() -> None:
    """Beyond max_nodes entities are left out, and counted by class with their facts."""
    picture = subgraph(star(9), max_nodes=4)
    assert "柳湾区" in labels(picture)
    assert picture["drawn"] == 4
    left = picture["left_out"]
    assert (left["entities"], left["cut"], left["by_class"]) == (7, 7, {"Jurisdiction": 6, "Person": 1})
    assert left["facts"] == 0  # facts of the hub name the leaves that are not drawn
    assert [one["label"] for one in picture["things"][4:]] == [f"社区{i}" for i in range(3, 9)]


def test_facts_of_what_is_not_drawn_are_counted() -> None:
    """A fact that no drawn entity takes part in is left out."""
    picture = subgraph(articles(), classes=["Measure"])
    left = picture["left_out"]
    assert labels(picture) == {"云溪通"}
    assert left["facts"] == sum(left["by_kind"].values()) > 0
    assert "post" in left["by_kind"]
    assert left["cut"] == 0


@pytest.mark.parametrize(("hops", "count"), [(0, 1), (1, 2), (2, 10)])
def test_about_shows_what_is_near(hops: int, count: int) -> None:
    """So many steps around an entity."""
    picture = subgraph(star(9), about="社区3", hops=hops)
    assert picture["drawn"] == count
    assert [drawn(picture)[i]["label"] for i in picture["about"]] == ["社区3"]


def test_what_is_near_outlives_what_is_well_connected() -> None:
    """With about and max_nodes, the entity itself is kept before any hub."""
    assert labels(subgraph(star(9), about="社区3", hops=2, max_nodes=1)) == {"社区3"}


def test_an_article_shows_what_it_names() -> None:
    """By its key, title or file; facts of other articles are not shown."""
    for name in ("a1", "one.txt"):
        picture = subgraph(articles(), article=name)
        assert {one["source"] for one in picture["articles"]} == {"one.txt"}
        assert "林涛" in labels(picture)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"about": "柳弯区"}, "nothing in the graph is called '柳弯区'; near it are 柳湾区"),
        ({"classes": ["Persons"]}, "there is no class 'Persons'; classes are Person, Official"),
        ({"article": "林涛"}, "2 articles answer to '林涛'; give the key of one: a1 "),
        ({"article": "无"}, "no article answers to '无'; some are a1 "),
        ({"max_nodes": 0}, "--max-nodes 1 or more"),
        ({"hops": -1}, "--hops must be 0 or more"),
    ],
)
def test_unknown_names_are_answered_with_known_ones(asked: dict[str, object], message: str) -> None:
    """One clear line each."""
    with pytest.raises(UsageError, match=message):
        subgraph(articles(), **asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("leaves", [1, 2, 3, 30])
def test_no_link_is_quite_level(leaves: int) -> None:
    """vis-network writes the label of a level link at the origin."""
    picture = subgraph(star(leaves))
    things = picture["things"]
    assert all(things[edge["a"]]["y"] != things[edge["b"]]["y"] for edge in picture["edges"])


def test_the_same_graph_gives_the_same_picture() -> None:
    """Whatever the order in which it was told."""
    assert subgraph(star(30)) == subgraph(star(30))
