"""Small invented graphs, for tests of pictures."""

from __future__ import annotations

from pyoxigraph import Quad, RdfFormat, parse

from kg.store.embedded import EmbeddedStore
from kg.view.picture import Picture, Thing
from kg.vocab import PREFIXES
from tests.graphs import two_articles

ID = "https://kg.example/id/"
_HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in {"id": ID, **PREFIXES}.items())
HOSTILE = (
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "javascript:window.hacked=1",
    '" onmouseover="window.hacked=1',
    "<!--<script>",
    "]]>&lt;b&gt;\u2028\u2029",
    "<a href='https://example.org/'>x</a>",
    "{{ 7*7 }}${7*7}",
)


def store_of(turtle: str) -> EmbeddedStore:
    """A store with what some Turtle says; prefixes are declared."""
    store = EmbeddedStore()
    store.add(Quad(*triple) for triple in parse((_HEAD + turtle).encode("utf-8"), RdfFormat.TURTLE))
    return store


def articles() -> EmbeddedStore:
    """The graph of two articles that say the same."""
    store = EmbeddedStore()
    store.add(two_articles())
    return store


def quoted(text: str) -> str:
    """A text as a literal in Turtle."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def thing(key: str, label: str, cls: str = "Person", *names: str) -> str:
    """An entity in Turtle."""
    told = " , ".join(quoted(name) for name in (label, *names))
    named = f"rdfs:label {quoted(label)}@zh ; kg:name {told}"
    return f"id:{key} a kg:Entity ; kg:leafClass kg:{cls} ; {named} .\n"


def sentence(text: str, key: str = "a1", start: int = 0) -> str:
    """A sentence in Turtle, `id:sentence-{key}-{start}`."""
    stands = f"kg:article id:article-{key} ; kg:start {start} ; kg:end {start + len(text)}"
    return f"id:sentence-{key}-{start} a kg:Sentence ; kg:text {quoted(text)}@zh ; {stands} .\n"


def article(title: str, source: str, key: str = "a1") -> str:
    """An article in Turtle, `id:article-{key}`."""
    told = f"dcterms:title {quoted(title)}@zh ; dcterms:source {quoted(source)}"
    return f"id:article-{key} a kg:Article ; {told} .\n"


def fact(key: str, kind: str, says: str, *, on: str = "sentence-a1-0", start: int = 0, end: int = 5) -> str:
    """A fact in Turtle; `says` holds its own properties."""
    return (
        f"id:{key} a kg:{kind}, kg:Fact ; prov:wasDerivedFrom id:{on} ; kg:start {start} ; kg:end {end} ; "
        f'kg:confidence 0.9 ; kg:extractor "rule" ; {says} .\n'
    )


def star(leaves: int) -> EmbeddedStore:
    """A district 柳湾区 and so many communities within it, and one person that nothing links."""
    turtle = (
        article("柳湾区", "one.txt") + sentence("柳湾区有许多社区。") + thing("hub", "柳湾区", "Jurisdiction")
    )
    turtle += thing("lone", "何敏")
    for i in range(leaves):
        turtle += thing(f"leaf{i}", f"社区{i}", "Jurisdiction")
        says = f"rdf:subject id:leaf{i} ; rdf:predicate kg:within ; rdf:object id:hub"
        turtle += fact(f"claim-a1-{i}", "Claim", says)
    return store_of(turtle)


def hostile() -> EmbeddedStore:
    """A graph whose every name and text tries to get out of its place."""
    turtle = article(HOSTILE[0], HOSTILE[1]) + sentence("".join(HOSTILE))
    for i, name in enumerate(HOSTILE):
        turtle += thing(f"t{i}", name, "Office", name + "2")
        says = f"kg:agent id:t{i} ; kg:object id:t{(i + 1) % len(HOSTILE)} ; kg:actionType kg:action-say"
        says += f" ; kg:verb {quoted(name)} ; kg:objectText {quoted(name)}"
        turtle += fact(f"action-a1-{i}", "Action", says)
        says = f"kg:about id:t{i} ; kg:indicator {quoted(name)} ; kg:valueText {quoted(name)} ; kg:value 1"
        turtle += fact(f"figure-a1-{i}", "Figure", says)
    return store_of(turtle)


def labels(picture: Picture) -> set[str]:
    """The labels of all that is drawn."""
    return {one["label"] for one in drawn(picture)}


def drawn(picture: Picture) -> list[Thing]:
    """All that is drawn."""
    return picture["things"][: picture["drawn"]]


def lines(picture: Picture) -> set[tuple[str, str, str]]:
    """Each label of each edge: from, label, to."""
    things = picture["things"]
    found = set()
    for edge in picture["edges"]:
        for part in edge["parts"]:
            ends = things[edge["a"]]["label"], things[edge["b"]]["label"]
            source, target = ends if part["way"] >= 0 else ends[::-1]
            found.add((source, part["zh"], target))
    return found
