"""The graph for networkx."""

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.store.embedded import EmbeddedStore
from kg.vocab import PREFIXES
from kg.wiring.network import network

TURTLE = """
<x:zhou> kg:leafClass kg:Official ; rdfs:label "周敏"@zh .
<x:qu> kg:leafClass kg:Jurisdiction ; rdfs:label "柳湾区"@zh .
<x:shi> kg:leafClass kg:Jurisdiction ; rdfs:label "云溪市"@zh .
<x:qu> kg:within <x:shi> ; kg:under <x:shi> .
<x:post> a kg:Post ; org:member <x:zhou> ; org:organization <x:qu> ; rdfs:label "区长"@zh .
<x:deed> a kg:Action ; kg:agent <x:zhou> ; kg:place <x:qu> ; kg:verb "调研" .
<x:idle> a kg:Action ; kg:agent <x:zhou> ; kg:verb "表示" .
"""


def test_relations_posts_and_deeds_are_edges() -> None:
    """A relation bears its predicate, a post its title, a deed its verb; a deed without an end is none."""
    head = "".join(f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in PREFIXES.items())
    store = EmbeddedStore()
    found = parse((head + TURTLE).encode("utf-8"), RdfFormat.TURTLE)
    store.add(Quad(t.subject, t.predicate, t.object, NamedNode("x:graph")) for t in found)
    graph = network(store)
    assert {node: graph.nodes[node]["label"] for node in graph} == {
        "x:qu": "柳湾区",
        "x:shi": "云溪市",
        "x:zhou": "周敏",
    }
    assert sorted((a, b, edge["kind"], edge["name"]) for a, b, edge in graph.edges(data=True)) == [
        ("x:qu", "x:shi", "relation", "https://kg.example/ontology#within"),
        ("x:zhou", "x:qu", "action", "调研"),
        ("x:zhou", "x:qu", "post", "区长"),
    ]
