from __future__ import annotations

import pyoxigraph
import pytest
import rdflib
from pyshacl import validate
from rdflib.namespace import RDF, SH

from kg.graph.shacl import Shapes
from kg.resources import ontology_text
from kg.vocab import (
    ACTION_TYPES,
    PREFIXES,
    RELATIONS,
    Bound,
    Change,
    Class,
    LeafClass,
    Modality,
    Polarity,
    Predicate,
    Prop,
    Relation,
    Status,
    Std,
    action_iri,
)
from tests.ontology.broken import BROKEN, KINDS, change, put
from tests.ontology.graphs import ARTICLE, merged

KSH = "https://kg.example/shapes#"


@pytest.fixture(scope="module")
def shapes() -> Shapes:
    """The shapes as the program applies them."""
    return Shapes(ontology_text("shapes.ttl"))


@pytest.fixture(scope="module")
def file() -> rdflib.Graph:
    """The shapes as a graph of their own."""
    return rdflib.Graph().parse(data=ontology_text("shapes.ttl"), format="turtle")


def named(file: rdflib.Graph) -> set[rdflib.URIRef]:
    """The shapes that have a type, which is all that are counted."""
    kinds = (SH.NodeShape, SH.PropertyShape)
    return {rdflib.URIRef(str(s)) for kind in kinds for s in file.subjects(RDF.type, kind)}


def broken_rules(shapes: Shapes, *updates: str) -> set[str]:
    """The names of the shapes that the good graph breaks after some updates."""
    return {violation.rule for violation in shapes.check(ARTICLE, merged(*updates))}


def test_the_good_graph_conforms(shapes: Shapes) -> None:
    """A graph with every class, property and relation in it breaks no shape."""
    assert list(shapes.check(ARTICLE, merged())) == []


@pytest.mark.parametrize(("shape", "update"), BROKEN.items(), ids=BROKEN)
def test_each_shape_catches_what_it_forbids(shapes: Shapes, shape: str, update: str) -> None:
    """A graph broken in the way that the shape forbids is reported under the shape's name."""
    assert shape in broken_rules(shapes, update)


def test_each_shape_has_its_broken_graph(file: rdflib.Graph) -> None:
    """There are as many broken graphs as shapes in the file, name by name."""
    assert {str(shape).removeprefix(KSH) for shape in named(file)} == set(BROKEN)
    assert len(BROKEN) == len(named(file)) == 140


def test_unnamed_shapes_stand_only_inside_others(file: rdflib.Graph) -> None:
    """Whatever has targets, a message or a type has a name too, and so cannot escape the count."""
    telling = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf, SH.message, RDF.type)
    assert {s for predicate in telling for s in file.subjects(predicate)} == named(file)


@pytest.mark.parametrize("predicate", [SH.message, SH.severity])
def test_each_shape_has_message_and_severity(file: rdflib.Graph, predicate: rdflib.URIRef) -> None:
    """Each shape says in English what should be, and is a violation where it is not."""
    for shape in named(file):
        (value,) = file.objects(shape, predicate)
        assert value == SH.Violation or (
            str(value).endswith(".") and getattr(value, "language", None) == "en"
        )


@pytest.mark.filterwarnings(
    "ignore:Dataset:DeprecationWarning"
)  # pySHACL's own, where it loads SHACL's shapes
def test_the_shapes_are_themselves_sound() -> None:
    """The file conforms to the shapes of SHACL itself."""
    conforms, _, _ = validate(rdflib.Graph(), shacl_graph=ontology_text("shapes.ttl"), meta_shacl=True)
    assert conforms


def test_every_term_has_its_shape(file: rdflib.Graph) -> None:
    """No class or property of the graph is without a shape that looks at it."""
    used = {str(node) for triple in file for node in triple}
    assert {*Class, *Prop, *Std} - used == set()


@pytest.mark.parametrize(("kind", "cls"), KINDS.items())
def test_nothing_is_a_blank_node(shapes: Shapes, kind: str, cls: str) -> None:
    """A node without an IRI is caught, whatever its class."""
    assert f"{kind}-iri" in broken_rules(shapes, f"INSERT DATA {{ [] a {cls} }}")


@pytest.mark.parametrize(
    ("shape", "allowed"),
    [
        ("post-status", set(Status)),
        ("fact-polarity", set(Polarity)),
        ("fact-modality", set(Modality)),
        ("figure-bound", set(Bound)),
        ("figure-change", set(Change)),
        ("entity-leaf-class", {leaf.iri for leaf in LeafClass}),
        ("claim-predicate", {predicate.iri for predicate in Predicate}),
        ("action-type", {action_iri(code) for code in ACTION_TYPES}),
    ],
)
def test_closed_vocabularies_are_those_of_the_program(
    file: rdflib.Graph, shape: str, allowed: set[str]
) -> None:
    """The shapes allow just the values that the program knows."""
    (head,) = file.objects(rdflib.URIRef(KSH + shape), SH["in"])
    assert {str(value) for value in file.items(head)} == allowed


def test_prefixes_are_those_of_the_program(file: rdflib.Graph) -> None:
    """A prefix in the file means what it means in the program."""
    bound = {prefix: str(iri) for prefix, iri in file.namespaces()}
    assert {p: bound[p] for p in PREFIXES if p in bound and p != "sem"}.items() <= PREFIXES.items()


@pytest.mark.parametrize(
    "date",
    [
        '"2022-11-02"^^xsd:date',
        '"2022-11"^^xsd:gYearMonth',
        '"2022"^^xsd:gYear',
        '"--11-02"^^xsd:gMonthDay',
        '"--11"^^xsd:gMonth',
        '"2022-11-02T09:30:00"^^xsd:dateTime',
    ],
)
@pytest.mark.parametrize("predicate", ["kg:date", "kg:startDate", "kg:endDate"])
def test_dates_of_all_six_types_are_welcome(shapes: Shapes, predicate: str, date: str) -> None:
    """A date is as exact as the text, and no more."""
    assert broken_rules(shapes, change(predicate, date)) == set()


@pytest.mark.parametrize(
    "date",
    [
        '"2022-13-01"^^xsd:date',
        '"2022-13"^^xsd:gYearMonth',
        '"22"^^xsd:gYear',
        '"--02-32"^^xsd:gMonthDay',
        '"--13"^^xsd:gMonth',
        '"11-02"^^xsd:gMonthDay',
        '"2022-11-02 09:30"^^xsd:dateTime',
        '"2022-11-02"',
        "2022",
        '"近期"',
    ],
)
def test_ill_formed_dates_are_caught(shapes: Shapes, date: str) -> None:
    """A date that no calendar has, or of another type, is no date."""
    assert "fact-date" in broken_rules(shapes, put("kg:date", date, "kg:Action"))


@pytest.mark.parametrize(
    ("date", "asked"), [('"2022"^^xsd:gYear', True), ('"--11-02"^^xsd:gMonthDay', False)]
)
def test_bounds_are_asked_for_where_the_year_is_known(shapes: Shapes, date: str, asked: bool) -> None:
    """A date with a year wants kg:earliest and kg:latest; one without a year has none."""
    found = broken_rules(shapes, put("kg:date", date, "kg:Figure"))
    assert ("fact-known-year" in found) == asked


@pytest.mark.parametrize("confidence", ['"0.5"', '"0.123"^^xsd:decimal', '"0.9"^^xsd:double', "1", "-0.1"])
def test_confidence_is_a_decimal_of_two_places(shapes: Shapes, confidence: str) -> None:
    """Strings, doubles, integers, further places and numbers outside 0 to 1 are caught."""
    assert broken_rules(shapes, change("kg:confidence", confidence)) == {"fact-confidence"}


@pytest.mark.parametrize(
    "confidence", ["0.97", "0.9", "0.0", "1.0", '"1"^^xsd:decimal', '"0.00"^^xsd:decimal']
)
def test_a_store_may_drop_trailing_zeros(shapes: Shapes, confidence: str) -> None:
    """0.90 comes back from some stores as 0.9: the same decimal, and as good."""
    assert broken_rules(shapes, change("kg:confidence", confidence)) == set()


SAMPLES = {
    LeafClass.PERSON: "id:person-何小禾",
    LeafClass.OFFICIAL: "id:person-周文澜",
    LeafClass.OFFICE: "id:organization-青云区经济发展局",
    LeafClass.ENTERPRISE: "id:organization-临江银行",
    LeafClass.INSTITUTION: "id:organization-临江晚报",
    LeafClass.TEAM: "id:organization-青云区青年服务队",
    LeafClass.JURISDICTION: "id:jurisdiction-清溪街道",
    LeafClass.SITE: "id:site-文竹苑小区",
    LeafClass.MEASURE: "id:measure-五送行动",
    LeafClass.EVENT: "id:event-清溪诗会",
    LeafClass.PROJECT: "id:project-清溪物流园项目",
    LeafClass.PRODUCT: "id:product-惠企贷",
}


@pytest.mark.parametrize(("predicate", "relation"), RELATIONS.items())
@pytest.mark.parametrize("leaf", LeafClass)
def test_each_relation_leads_from_and_to_its_classes_and_no_others(
    shapes: Shapes, predicate: Predicate, relation: Relation, leaf: LeafClass
) -> None:
    """For each relation and each leaf class, either end is welcome just where the program says so."""
    node = SAMPLES[leaf]
    ends = f"rdf:predicate {predicate} ; rdf:subject {node} ; rdf:object {node}"
    stem = {Predicate.AGE: "age"}.get(predicate) or "".join(
        f"-{c.lower()}" if c.isupper() else c for c in predicate.partition(":")[2]
    )
    found = broken_rules(shapes, f"INSERT DATA {{ id:claim-5f3a9c27d1e0b846-9 {ends} }}")
    assert (f"{stem}-from" not in found) == (leaf in relation.subjects)
    assert (f"{stem}-to" not in found) == (leaf in relation.objects)


def test_a_planned_relation_must_fit_too(shapes: Shapes) -> None:
    """A claim without a plain triple is still held to the classes of its relation."""
    claim = (
        'a kg:Claim ; rdf:predicate kg:livesIn ; rdf:object id:organization-临江银行 ; kg:modality "planned"'
    )
    assert "lives-in-to" in broken_rules(shapes, f"INSERT DATA {{ id:claim-5f3a9c27d1e0b846-9 {claim} }}")


def test_the_entity_at_fault_is_the_focus(shapes: Shapes) -> None:
    """A shape that looks back from a predicate names the entity, not the predicate."""
    found = shapes.check(ARTICLE, merged(BROKEN["lives-in-to"]))
    assert {v.focus for v in found if v.rule == "lives-in-to"} == {
        "https://kg.example/id/organization-临江银行"
    }


def test_a_graph_of_another_base_conforms(shapes: Shapes) -> None:
    """Shapes ask for the kind in an IRI, never for the base before it."""
    quads = [
        str(quad).replace("https://kg.example/id/", "https://graph.example.org/id/") for quad in merged()
    ]
    moved = pyoxigraph.parse("\n".join(f"{q} ." for q in quads).encode(), pyoxigraph.RdfFormat.N_QUADS)
    assert list(shapes.check(ARTICLE.replace("kg.example", "graph.example.org"), moved)) == []
