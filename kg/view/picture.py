"""What a picture holds, as plain dicts: the type that stands between the graph and the page.

Things, sentences, articles and rules are told once, in lists; whatever refers to them holds their index.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

FactKind = Literal["post", "action", "figure", "claim"]
LinkKind = Literal["post", "action", "relation"]


class Named(TypedDict):
    """A name in both languages, with its code."""

    id: str
    zh: str
    en: str


class Thing(TypedDict):
    """An entity. `x` and `y` are its place in pixels at scale 1; those that are not drawn have none.

    `links` counts the other entities that it is linked with in the whole graph, `mentions` the sentences that
    name it, of which `named_in` are the first.
    """

    iri: str
    label: str
    cls: str
    names: list[str]
    links: int
    mentions: int
    named_in: list[int]
    x: NotRequired[int]
    y: NotRequired[int]


class Mark(TypedDict):
    """The words in a sentence that a fact rests on: offsets in its text, and those of its key words."""

    sentence: int
    start: int
    end: int
    words: list[tuple[int, int]]


class Fact(TypedDict):
    """A post, action, figure or claim; roles map to indices of things, `said` to texts by property."""

    kind: FactKind
    roles: dict[str, list[int]]
    said: dict[str, str]
    evidence: list[Mark]
    rule: int
    confidence: str


class Part(TypedDict):
    """One label of an edge and the facts that say it.

    `way` is 1 from a to b, -1 from b to a, 0 both ways; what is not `sure` is denied, or not yet so.
    """

    kind: LinkKind
    zh: str
    en: str
    way: int
    sure: bool
    facts: list[int]


class Edge(TypedDict):
    """All that links two things, as indices of things."""

    a: int
    b: int
    parts: list[Part]


class Sentence(TypedDict):
    """A sentence, or a piece of one that the page tears apart."""

    text: str
    article: int


class Article(TypedDict):
    """Where a sentence stands."""

    title: str
    source: str
    issued: NotRequired[str]
    byline: NotRequired[str]
    publisher: NotRequired[str]


class LeftOut(TypedDict):
    """What the graph has and the picture has not; `cut` are the entities that were asked for and too many."""

    entities: int
    facts: int
    cut: int
    by_class: dict[str, int]
    by_kind: dict[str, int]


class Asked(TypedDict):
    """What the picture was asked to show."""

    about: NotRequired[str]
    hops: NotRequired[int]
    classes: NotRequired[list[str]]
    article: NotRequired[str]
    max_nodes: int


class Picture(TypedDict):
    """All that a page shows. The first `drawn` things are nodes; the others are only named in facts."""

    asked: Asked
    things: list[Thing]
    drawn: int
    edges: list[Edge]
    facts: list[Fact]
    sentences: list[Sentence]
    articles: list[Article]
    rules: list[str]
    classes: list[Named]
    terms: dict[str, Named]
    left_out: LeftOut
    about: list[int]
