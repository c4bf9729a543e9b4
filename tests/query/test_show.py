"""All that is known of one thing."""

from __future__ import annotations

import json
from io import StringIO

import pytest

from kg.graph.build import entity_quads
from kg.graph.iris import Iris
from kg.model import EntityClass
from kg.nodes import Node, kind_of
from kg.query.entities import find
from kg.query.layout import write
from kg.query.show import Fact, Portrait, portrait
from kg.store.embedded import EmbeddedStore


def of(store: EmbeddedStore, name: str) -> Portrait:
    """The portrait of what bears a name alone."""
    (thing,) = find(store, name)
    return portrait(store, thing)


def told(facts: Portrait, kind: str) -> list[str]:
    """The facts of one kind in words."""
    return [fact.told for fact in facts.facts if fact.kind == kind]


def fact(facts: Portrait, words: str) -> Fact:
    """The one fact that is told in these words."""
    (found,) = (one for one in facts.facts if one.told == words)
    return found


def test_a_portrait_has_names_and_classes(gold: EmbeddedStore) -> None:
    """The label first, then the other names; own classes alone."""
    found = of(gold, "红会")
    assert found.names == ("金水区红十字会", "区红十字会", "红会")
    assert found.classes == ("Agent", "Entity", "Institution", "Organization")


def test_posts_name_person_title_and_body(gold: EmbeddedStore) -> None:
    """Of the person, and of the body alike."""
    assert told(of(gold, "李小虎"), "post") == [
        "李小虎 · 管委会主任 · 郑州经开区管委会",
        "李小虎 · 党工委副书记 · 郑州经开区党工委",
    ]
    assert "张红丽 · 副会长 · 金水区红十字会" in told(of(gold, "金水区红十字会"), "post")


def test_deeds_name_all_who_take_part(gold: EmbeddedStore) -> None:
    """Recipient and place by a sign; what is planned says so."""
    assert "付老师 打给 电话 → 亚太社区" in told(of(gold, "付老师"), "action")
    police = of(gold, "樊树锋")
    assert "樊树锋 连守 @ 白庙社区" in told(police, "action")
    assert fact(police, "樊树锋 捐给 器官").notes == ("planned",)


def test_figures_and_relations_are_told_in_words(gold: EmbeddedStore) -> None:
    """Relations by their Chinese names."""
    found = of(gold, "金水区红十字会")
    assert fact(found, "金水区红十字会 总价值 3918123元").date == "2020-03-27"
    assert "金水区红十字会 隶属于 金水区" in told(found, "relation")


def test_every_fact_has_sentence_source_confidence_and_rule(gold: EmbeddedStore) -> None:
    """No fact stands without its evidence."""
    for name in ("金水区", "李小虎", "亚太社区", "三级联动"):
        for one in of(gold, name).facts:
            assert one.sentences
            assert all(s.text and s.source.startswith("pages/") and s.article for s in one.sentences)
            assert 0 < one.confidence <= 1
            assert one.rule.startswith("gold")


def test_a_fact_told_in_several_sentences_has_them_in_order(gold: EmbeddedStore) -> None:
    """By their place in the file."""
    (post,) = (one for one in of(gold, "樊树锋").facts if one.kind == "post")
    assert [s.start for s in post.sentences] == sorted(s.start for s in post.sentences)
    assert len(post.sentences) == 2


def test_a_thing_without_facts_has_the_sentences_that_name_it(gold: EmbeddedStore) -> None:
    """Nothing that the graph holds of it is left out."""
    found = of(gold, "健康码")
    assert found.facts == () or found.named_in
    assert "健康码" in found.named_in[0].text


def test_a_portrait_is_plain_json(gold: EmbeddedStore) -> None:
    """For a program."""
    found = json.loads(json.dumps(of(gold, "李小虎").as_dict(), ensure_ascii=False))
    assert found["thing"]["iri"] == "https://kg.example/id/person-李小虎"
    assert found["facts"][0]["sentences"][0]["source"] == "pages/jingkai-steady-growth.txt"


@pytest.mark.parametrize(
    "line",
    [
        "李小虎  Official  id:person-李小虎",
        "of: 郑州经开区管委会 管委会主任、郑州经开区党工委 党工委副书记",
        "named in 1 sentence of 1 article",
        "Posts",
        "  李小虎 · 管委会主任 · 郑州经开区管委会",
        "Deeds",
    ],
)
def test_a_portrait_is_laid_out_by_kinds(gold: EmbeddedStore, line: str) -> None:
    """Head, posts, deeds, figures, relations; each fact with its sentence and place below."""
    out = StringIO()
    write(of(gold, "李小虎"), out)
    lines = out.getvalue().splitlines()
    assert line in lines
    place = next(one for one in lines if "jingkai-steady-growth" in one)
    assert place.startswith("      pages/jingkai-steady-growth.txt:")
    assert place.endswith("2022-05-27  0.97 gold")


def test_a_renamed_body_leads_to_the_one_that_took_its_place() -> None:
    """A line of its own, with the successor's IRI."""
    old, new = "柳湾区工商局", "柳湾区市监局"
    nodes = (
        Node(kind_of(EntityClass.OFFICE), name, name, (name,), EntityClass.OFFICE, succeeded_by=after)
        for name, after in ((old, (new,)), (new, ()))
    )
    store, out = EmbeddedStore(), StringIO()
    store.add(entity_quads(nodes, Iris()))
    write(of(store, old), out)
    assert f"succeeded by: id:organization-{new}" in out.getvalue().splitlines()
