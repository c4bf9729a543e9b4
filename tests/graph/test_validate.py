from __future__ import annotations

from collections.abc import Iterator
from dataclasses import FrozenInstanceError
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from kg.errors import GraphError
from kg.graph import law
from kg.graph.validate import article_iris, base_warning, validate, violations
from kg.graph.violations import Violation
from kg.resources import ontology_text
from kg.vocab import DEFAULT_BASE, Class, Prop, Std
from tests.ontology.graphs import ARTICLE, HEAD, ID, KEY, good, text_of

SHAPES = ontology_text("shapes.ttl")
ENTITIES = ID + "graph-entities"
S, P = f"id:sentence-{KEY}-", "prov:wasDerivedFrom"


def in_article(update: str) -> str:
    """An update of the article's graph alone."""
    return f"WITH <{ARTICLE}> {update}"


def in_entities(update: str) -> str:
    """An update of the entities' graph alone."""
    return f"WITH <{ENTITIES}> {update}"


def broken(*updates: str) -> Store:
    """The good graph after some updates."""
    store = good()
    for update in updates:
        store.update(HEAD + update)
    return store


def rules(*updates: str) -> set[str]:
    """The names of what is wrong with the good graph after some updates."""
    return {violation.rule for violation in validate(broken(*updates), SHAPES, text_of)}


def delete(triple: str) -> str:
    """Take triples from the article's graph."""
    return in_article(f"DELETE {{ {triple} }} WHERE {{ {triple} }}")


def mood(predicate: str, said: str) -> str:
    """Say of the claims of a relation that they do not hold."""
    return in_article(f"INSERT {{ ?c {said} }} WHERE {{ ?c rdf:predicate {predicate} }}")


def under(lower: str, upper: str) -> str:
    """Say that one thing lies under another."""
    return in_article(f"INSERT {{ {lower} kg:under {upper} }} WHERE {{ }}")


def told(triple: str, cls: str) -> str:
    """Say something, in the entities' graph, of all of a class."""
    return in_entities(f"INSERT {{ {triple} }} WHERE {{ ?x a {cls} }}")


def swap(node: str, predicate: str, value: str) -> str:
    """Put a value in the place of a node's values of a property."""
    old = f"{{ {node} {predicate} ?old }}"
    return in_article(f"DELETE {old} INSERT {{ {node} {predicate} {value} }} WHERE {old}")


WRONG_VERB = swap("?f", "kg:verb", '"考察"')
WRONG_INDICATOR = swap("?f", "kg:indicator", '"职工"')

# What is wrong, the rule that says so, and the update that makes it so.
BREACHES = [
    (
        "the page says something else",
        "sentence-words",
        swap(f"{S}274", "kg:text", '"清溪街道取消清溪诗会。"@zh'),
    ),
    ("offsets one off", "sentence-words", swap(f"{S}274", "kg:start", "275")),
    ("offsets past the end", "sentence-words", swap(f"{S}274", "kg:end", "9999")),
    ("no sentence at all", "no-sentence", swap(f"id:figure-{KEY}-72", P, "id:person-何小禾")),
    ("another article's sentence", "no-sentence", swap("?f", P, "id:sentence-feed-0")),
    ("one piece of two", "torn-sentence", delete(f"?f {P} {S}199")),
    ("verb", "fact-words", WRONG_VERB),
    ("title", "fact-words", swap(f"id:post-{KEY}-3", "rdfs:label", '"书记"@zh')),
    ("indicator", "fact-words", WRONG_INDICATOR),
    ("words of the object", "fact-words", swap("?f", "kg:objectText", '"复工复产情况"')),
    ("words of the value", "fact-words", swap("?f", "kg:valueText", '"一千二百人"')),
    ("stretch outside", "fact-stretch", swap(f"id:figure-{KEY}-72", "kg:start", "3")),
    ("claim without its triple", "claim-triple", delete("?x kg:livesIn ?y")),
    ("symmetric claim with one triple", "claim-triple", delete("id:person-何小禾 kg:kinOf ?y")),
    ("age without its triple", "claim-triple", swap("id:person-何小禾", "foaf:age", "20")),
    ("triple without a claim", "triple-claim", swap("?x", "kg:livesIn", "id:jurisdiction-清溪街道")),
    ("triple of a denied claim", "triple-claim", mood("kg:livesIn", 'kg:polarity "negated"')),
    ("triple of a planned claim", "triple-claim", mood("kg:adoptedBy", 'kg:modality "planned"')),
    ("relation among entities", "triple-claim", told("?x kg:within id:jurisdiction-清溪街道", "kg:Event")),
    ("link upwards left out", "under", delete("?x kg:under ?y")),
    ("step beyond left out", "under", under("id:jurisdiction-清溪街道", "id:jurisdiction-临江市青云区")),
    ("label that is no name", "names", told('?x skos:altLabel "文竹苑"@zh', "kg:Site")),
    ("name that is no label", "names", told('?x kg:name "文竹苑"', "kg:Site")),
    ("property misspelt", "unknown-term", told("?x kg:nmae ?x", "kg:Site")),
    ("class misspelt", "unknown-term", told("?x a kg:Firm", "kg:Enterprise")),
    ("entity of no article", "stray-entity", told("id:event-甲 kg:leafClass kg:Event", "kg:Event")),
]


def test_a_good_graph_has_no_violations() -> None:
    """The graph of the shapes' tests keeps the law too."""
    assert validate(good(), SHAPES, text_of) == []


@pytest.mark.parametrize(("wrong", "rule", "update"), BREACHES)
def test_breaches_of_the_law_are_found(wrong: str, rule: str, update: str) -> None:
    """Each breach is reported under its rule."""
    assert rule in rules(update)


@pytest.mark.parametrize("said", ['kg:polarity "negated"', 'kg:modality "planned"', 'kg:modality "demanded"'])
def test_a_claim_that_does_not_hold_needs_no_triple(said: str) -> None:
    """What is denied, planned or demanded stands as a claim alone."""
    assert rules(mood("kg:livesIn", said), delete("?x kg:livesIn ?y")) == set()


def test_shapes_are_applied_too() -> None:
    """What breaks a shape is reported under the shape's name, with node, message and value."""
    update = swap(f"id:post-{KEY}-3", "kg:status", '"retired"')
    (found,) = validate(broken(update), SHAPES, text_of)
    assert (found.article, found.focus, found.rule) == (ARTICLE, f"{ID}post-{KEY}-3", "post-status")
    assert found.message.startswith("A post has exactly one kg:status")
    assert found.message.endswith("retired")


def test_names_are_checked_where_the_article_speaks_of_the_entity() -> None:
    """The entities' quads are looked at with each article that names them."""
    update = in_entities("DELETE { ?x rdfs:label ?l } WHERE { ?x a kg:Site ; rdfs:label ?l }")
    assert {"entity-label", "names"} == rules(update)


def test_a_text_that_is_not_at_hand_is_a_violation() -> None:
    """Offsets that nobody can check are not passed over."""
    assert [v.rule for v in validate(good(), SHAPES, lambda source: None)] == ["source-text"]


def test_the_text_is_asked_for_by_its_source() -> None:
    """The callback is given dcterms:source as it stands."""
    asked: list[str] = []

    def text(source: str) -> str | None:
        asked.append(source)
        return text_of(source)

    validate(good(), SHAPES, text)
    assert asked == ["good.txt"]


def test_an_article_outside_its_graph_is_found() -> None:
    """An article that another graph describes is reported and looked at no further."""
    store = broken(f"MOVE <{ARTICLE}> TO <{ID}article-other>")
    assert "article-graph" in {v.rule for v in validate(store, SHAPES, text_of)}


def test_single_articles_can_be_asked_for() -> None:
    """With articles named, only these are looked at."""
    store = broken(WRONG_VERB)
    assert validate(store, SHAPES, text_of, articles=[]) == []
    assert {v.rule for v in validate(store, SHAPES, text_of, articles=[ARTICLE])} == {"fact-words"}


def test_a_base_of_ones_own_is_as_good() -> None:
    """Nothing depends on the example base."""
    moved = Store()
    dumped = good().dump(format=RdfFormat.N_QUADS)
    assert dumped is not None
    lines = dumped.replace((DEFAULT_BASE + "id/").encode(), b"https://g.org/id/")
    moved.load(lines, format=RdfFormat.N_QUADS)
    assert list(article_iris(moved)) == [ARTICLE.replace(DEFAULT_BASE, "https://g.org/")]
    assert validate(moved, SHAPES, text_of) == []


def test_the_example_base_is_warned_of() -> None:
    """A graph under the base that nobody owns is not fit to be shared."""
    assert "--base" in (base_warning(DEFAULT_BASE) or "")
    assert base_warning("https://graph.example.org/") is None


def test_violations_stand_in_the_same_order_each_time() -> None:
    """Sorted, and each told once."""
    store = broken(WRONG_VERB, WRONG_INDICATOR)
    first = validate(store, SHAPES, text_of)
    assert first == validate(store, SHAPES, text_of) == sorted(set(first))
    assert len(first) > 2


def test_violations_cannot_be_changed() -> None:
    """A violation is a value."""
    violation = Violation("a", "f", "r", "m")
    with pytest.raises(FrozenInstanceError):
        violation.rule = "other"  # type: ignore[misc]


def test_shapes_that_cannot_be_read_are_named() -> None:
    """Wrong Turtle in the shapes is our own kind of error, in one line."""
    with pytest.raises(GraphError, match=r"line 2; use ontology/shapes\.ttl"):
        validate(good(), "@prefix a: <x:b> .\na:b .", text_of)


class Watched:
    """A source that remembers which graphs were read whole."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.read: list[str] = []

    def quads_for_pattern(
        self, subject: Any, predicate: Any, object: Any, graph_name: Any = None, /
    ) -> Iterator[Quad]:
        """The quads that match; a pattern of a graph alone is remembered."""
        if subject is predicate is object is None:
            self.read.append(graph_name.value)
        return self.store.quads_for_pattern(subject, predicate, object, graph_name)


def test_articles_are_read_one_at_a_time() -> None:
    """The first violation comes before the second article is read, and no other graph is read whole."""
    copy = ARTICLE.replace(KEY, "0" * 16)
    store = broken(WRONG_VERB)
    for quad in list(store.quads_for_pattern(None, None, None, NamedNode(ARTICLE))):
        same = NamedNode(copy) if quad.subject == NamedNode(ARTICLE) else quad.subject
        store.add(Quad(same, quad.predicate, quad.object, NamedNode(copy)))
    source = Watched(store)
    stream = violations(source, SHAPES, text_of)
    next(stream)
    assert len(source.read) == 1
    list(stream)
    assert sorted(source.read) == sorted([ARTICLE, copy])


def sentence(start: int, end: int, words: str) -> law.Terms:
    """One sentence as the law sees it."""
    node, integer = NamedNode("x:s"), NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    return law.index(
        Quad(node, NamedNode(predicate), thing)
        for predicate, thing in (
            (Std.TYPE, NamedNode(Class.SENTENCE)),
            (Prop.TEXT, Literal(words, language="zh")),
            (Prop.START, Literal(str(start), datatype=integer)),
            (Prop.END, Literal(str(end), datatype=integer)),
        )
    )


@given(st.text(), st.text(min_size=1), st.text(), st.lists(st.sampled_from(" \n\t\u3000\r"), max_size=3))
def test_white_space_never_breaks_the_law(before: str, words: str, after: str, white: list[str]) -> None:
    """A sentence is lawful however the page, or the graph, spaces and breaks it."""
    spaced = "".join(c + w for c, w in zip(words, [*white, *[""] * len(words)], strict=False))
    terms = sentence(len(before), len(before) + len(spaced), words)
    assert list(law.check("x:a", terms, before + spaced + after)) == []


@given(st.text(alphabet="复工生产，。"), st.text(alphabet="复工生产，。"))
def test_other_words_always_break_the_law(told: str, printed: str) -> None:
    """A sentence is lawful just where the page has its words."""
    terms = sentence(0, len(printed), told)
    assert (list(law.check("x:a", terms, printed)) == []) == (told == printed)
