"""From a record to its graph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode

from kg.graph.build import ArticleGraph, entity_quads
from kg.graph.iris import Iris
from kg.model import Basis, EntityClass, Figure, Post, Stretch, When
from kg.vocab import KG
from tests.graph.saying import ID, IRIS, built, node, nodes_of, said, short
from tests.graphs import two_articles
from tests.records import COMMITTEE, COMMUNITY, FIRST, LIN, PAGE, SECOND, basis, record


def test_all_quads_stand_in_the_articles_graph() -> None:
    """The graph's name is the article's IRI."""
    graph = built(record())
    assert {quad.graph_name for quad in graph.quads} == {NamedNode(f"{ID}article-a1")}
    assert graph.notes == []


def test_an_article_tells_where_it_comes_from() -> None:
    """Title, source, hash, byline, day, newspaper and edition."""
    assert said(built(record()), "id:article-a1") == {
        "rdf:type": ["kg:Article"],
        "dcterms:title": ["林涛到望湖社区调研"],
        "dcterms:source": ["one.txt"],
        "kg:sha256": ["00" * 32],
        "dcterms:publisher": ["id:organization-云溪日报"],
        "kg:byline": ["记者 何敏"],
        "kg:edition": ["A02"],
        "dcterms:issued": ["2031-05-27"],
    }


@pytest.mark.parametrize(
    ("issued", "datatype"),
    [("2031-05-27", "date"), ("2031-05", "gYearMonth"), ("2031", "gYear"), ("soon", None)],
)
def test_a_day_of_issue_has_the_type_of_its_form(issued: str, datatype: str | None) -> None:
    """xsd:date, gYearMonth or gYear; what is none of them is noted."""
    given = record()
    info = replace(given.article.info, issued=issued)
    graph = built(replace(given, article=replace(given.article, info=info)))
    found = [q.object for q in graph.quads if short(q.predicate) == "dcterms:issued"]
    assert [short(literal.datatype) for literal in found if isinstance(literal, Literal)] == (
        [f"xsd:{datatype}"] if datatype else []
    )
    assert len(graph.notes) == (0 if datatype else 1)


def test_sentences_stand_at_their_characters() -> None:
    """kg:text less white space is the page from kg:start to kg:end less white space."""
    graph = built(record())
    for quad in graph.quads:
        if short(quad.predicate) == "kg:text":
            sentence = said(graph, short(quad.subject))
            start, end = int(sentence["kg:start"][0]), int(sentence["kg:end"][0])
            assert PAGE[start:end].replace("\n", "") == sentence["kg:text"][0]


def test_a_post_says_who_holds_what_where() -> None:
    """The post's properties, with the smallest stretch that holds its words."""
    offset = PAGE.index("书记")
    assert said(built(record()), f"id:post-a1-{offset}") == {
        "rdf:type": ["kg:Post", "kg:Fact", "prov:Entity", "org:Membership"],
        "prov:wasDerivedFrom": ["id:sentence-a1-10"],
        "kg:start": [str(PAGE.index("柳湾区委"))],
        "kg:end": [str(PAGE.index("林涛", 10) + 2)],
        "kg:confidence": ["0.9"],
        "kg:extractor": ["posts.chain"],
        "rdfs:label": ["书记"],
        "org:member": ["id:person-林涛"],
        "org:organization": ["id:organization-柳湾区委"],
        "org:role": ["id:role-书记"],
        "kg:status": ["current"],
    }


@pytest.mark.parametrize(
    ("kind", "word", "confidence"),
    [
        ("post", "书记", "0.54"),
        ("figure", "6.7万", "0.72"),
        ("claim", "望湖社区", "0.68"),
        ("action", "启用", "0.72"),
    ],
)
def test_a_fact_is_less_sure_where_its_names_are(kind: str, word: str, confidence: str) -> None:
    """A rule right in 9 of 10 cases, times the confidence of the least sure name, to two places."""
    given = record()
    sure = (0.83, 0.6, 0.75, 0.8, 0.95)
    entities = tuple(replace(e, confidence=c) for e, c in zip(given.entities, sure, strict=True))
    graph = built(replace(given, entities=entities))
    found = said(graph, f"id:{kind}-a1-{PAGE.index(word, 10)}")
    assert found["kg:confidence"] == [confidence]


def test_a_deed_has_its_day_and_a_plan_its_modality() -> None:
    """Dates are typed, and what is planned says so."""
    graph = built(record())
    deed = said(graph, f"id:action-a1-{PAGE.index('调研', 10)}")
    plan = said(graph, f"id:action-a1-{PAGE.index('启用')}")
    assert (deed["kg:date"], deed["kg:dateText"], deed["kg:place"]) == (
        ["2031-05-26"], ["5月26日"], ["id:jurisdiction-望湖社区"],
    )  # fmt: skip
    assert "kg:modality" not in deed
    assert (plan["kg:modality"], plan["kg:object"]) == (["planned"], ["id:measure-云溪通"])


def test_the_same_post_told_twice_is_one_node() -> None:
    """One node for each person, title and organisation; a status that is not plainly current wins."""
    given = record()
    (post,) = given.posts
    again = Post(basis(1, FIRST, "柳湾", "柳湾区委书记林涛"), "书记", LIN, COMMITTEE, "acting")
    graph = built(replace(given, posts=(post, again)))
    posts = {short(q.subject) for q in graph.quads if short(q.object) == "kg:Post"}
    assert len(posts) == 1
    assert said(graph, posts.pop())["kg:status"] == ["acting"]


def test_a_figure_told_again_rests_on_both_sentences() -> None:
    """A figure told again is one node with several sentences, and a part points to it."""
    given = record()
    (count,) = given.figures
    again = replace(count, basis=replace(count.basis, evidence=(Stretch(2, 3, 5), Stretch(0, 0, 2))))
    words = basis(2, SECOND, "登记", "登记居民6.7万人")
    part = Figure(words, COMMUNITY, "登记", "5", "人", "6.7万", part_of=1)
    graph = built(replace(given, figures=(count, again, part)))
    whole = f"id:figure-a1-{PAGE.index('6.7')}"
    assert said(graph, whole)["prov:wasDerivedFrom"] == ["id:sentence-a1-37", "id:sentence-a1-0"]
    assert said(graph, f"id:figure-a1-{PAGE.index('登记')}")["kg:partOf"] == [whole]


def test_facts_of_one_trigger_are_counted() -> None:
    """An ordinal tells the facts of one trigger apart, and does not move when one of them is left out."""
    given = record()
    (post,) = given.posts
    unlawful = replace(post, title="区长")
    third = replace(post, title="柳湾区委书记")
    graph = built(replace(given, posts=(post, unlawful, third)))
    offset = PAGE.index("书记")
    assert said(graph, f"id:post-a1-{offset}-2") == {}
    assert said(graph, f"id:post-a1-{offset}-3")["rdfs:label"] == ["柳湾区委书记"]
    assert len(graph.notes) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"title": "区长"}, "does not stand"),
        ({"person": 99}, "no entity 99"),
        ({"organization": -2}, "no entity -2"),
        ({"basis": Basis(Stretch(1, 0, 1), (), "rule")}, "no sentence"),
        ({"basis": Basis(Stretch(7, 0, 1), (Stretch(7, 0, 1),), "rule")}, "no sentence 7"),
    ],
)
def test_an_unlawful_fact_is_left_out_and_noted(change: dict[str, object], reason: str) -> None:
    """What its sentences do not bear is never written."""
    given = record()
    graph = built(replace(given, posts=(replace(given.posts[0], **change),)))  # type: ignore[arg-type]
    assert not [q for q in graph.quads if short(q.object) == "kg:Post"]
    assert len(graph.notes) == 1
    assert reason in graph.notes[0]


def test_a_date_that_no_calendar_has_is_left_out() -> None:
    """The fact stays, its impossible day goes."""
    given = record()
    deed = given.actions[0]
    odd = replace(deed, basis=replace(deed.basis, when=When("2月30日", date="2031-02-30")))
    graph = built(replace(given, actions=(odd,)))
    action = said(graph, f"id:action-a1-{PAGE.index('调研', 10)}")
    assert action["kg:dateText"] == ["2月30日"]
    assert "kg:date" not in action
    assert len(graph.notes) == 1


def test_an_entity_bears_its_classes_and_names() -> None:
    """Superclasses are stated, the names stand once each, and what is replaced points to the node."""
    names = ("税务局", "柳湾区税务局")
    office = node(
        "柳湾区税务局", EntityClass.OFFICE, names, aliases=("柳湾税务局",), possibly_same=("税务局-乙市",)
    )
    graph = ArticleGraph(IRIS.entities_graph, list(entity_quads([office], IRIS)), [])
    assert said(graph, "id:organization-柳湾区税务局") == {
        "rdf:type": ["kg:Office", "kg:Entity", "kg:Agent", "kg:Organization", "org:Organization"],
        "kg:leafClass": ["kg:Office"],
        "rdfs:label": ["柳湾区税务局"],
        "kg:name": ["柳湾区税务局", "税务局"],
        "skos:altLabel": ["税务局"],
        "kg:possiblySame": ["id:organization-税务局-乙市"],
    }
    assert said(graph, "id:organization-柳湾税务局") == {
        "dcterms:isReplacedBy": ["id:organization-柳湾区税务局"]
    }
    assert {quad.graph_name for quad in graph.quads} == {NamedNode(f"{ID}graph-entities")}


def test_an_office_leads_to_the_one_that_took_its_place() -> None:
    """What a reform renamed or merged is linked to its successor, and stays a node of its own."""
    office = node("柳湾区工商局", EntityClass.OFFICE, ("柳湾区工商局",), succeeded_by=("柳湾区市监局",))
    graph = ArticleGraph(IRIS.entities_graph, list(entity_quads([office], IRIS)), [])
    assert said(graph, "id:organization-柳湾区工商局")["kg:succeededBy"] == ["id:organization-柳湾区市监局"]


def test_terms_of_the_ontology_keep_their_namespace_under_another_base() -> None:
    """A base is for instances alone."""
    quads = list(entity_quads(nodes_of(record()).entities, Iris("https://example.org/")))
    assert all(
        q.subject.value.startswith("https://example.org/id/")
        for q in quads
        if isinstance(q.subject, NamedNode)
    )
    assert any(q.predicate.value.startswith(KG) for q in quads)


def test_dropping_an_article_leaves_the_graph_that_was_never_told_of_it() -> None:
    """Each article's graph follows from its own record: no triple of the one rests on the other."""
    both = two_articles()
    alone = built(record("a1", "one.txt"))
    left = {quad for quad in both if quad.graph_name == IRIS.article("a1")}
    assert left == set(alone.quads)
