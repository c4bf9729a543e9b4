from __future__ import annotations

import warnings

import pyoxigraph
import pytest
import rdflib
from rdflib.namespace import DCTERMS, OWL, RDF, RDFS, SKOS

from kg.resources import bundled, ontology_text
from kg.vocab import (
    ACTION_SCHEME,
    ACTION_TYPES,
    DATE_TYPES,
    KG,
    ONTOLOGY,
    RELATIONS,
    SCHEMA,
    SUPERCLASSES,
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
from tests.ontology.graphs import HEAD, good

FILES = ("kg.ttl", "shapes.ttl")
INCLUDES = {
    "domain": rdflib.URIRef(SCHEMA + "domainIncludes"),
    "range": rdflib.URIRef(SCHEMA + "rangeIncludes"),
}
ACTIONS = {action_iri(code) for code in ACTION_TYPES}


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    """The ontology as a graph."""
    return rdflib.Graph().parse(data=ontology_text("kg.ttl"), format="turtle")


def own(graph: rdflib.Graph) -> set[str]:
    """The own terms that a graph speaks of."""
    return {str(s) for s in graph.subjects() if str(s).startswith(KG)}


def languages(graph: rdflib.Graph, subject: str, predicate: rdflib.URIRef) -> list[str]:
    """The language of each text of a property."""
    texts = graph.objects(rdflib.URIRef(subject), predicate)
    return sorted(str(text.language) for text in texts if isinstance(text, rdflib.Literal))


@pytest.mark.parametrize("name", FILES)
def test_two_parsers_read_each_file_alike_and_without_a_word(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """rdflib and Oxigraph find the same number of triples, with neither a warning nor a line in the log."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        by_rdflib = rdflib.Graph().parse(bundled("ontology", name), format="turtle")
        by_oxigraph = set(
            pyoxigraph.parse(path=bundled("ontology", name), format=pyoxigraph.RdfFormat.TURTLE)
        )
    assert len(by_rdflib) == len(by_oxigraph) > 1000
    assert caplog.records == []


def test_program_and_ontology_know_the_same_terms(ontology: rdflib.Graph) -> None:
    """Every own term of the program is defined in the ontology, and the other way round."""
    assert own(ontology) == {*Class, *Prop, *ACTIONS, ACTION_SCHEME}


@pytest.mark.parametrize("term", Class)
def test_classes_are_classes(ontology: rdflib.Graph, term: str) -> None:
    """What the program calls a class is an owl:Class."""
    assert (rdflib.URIRef(term), RDF.type, OWL.Class) in ontology


@pytest.mark.parametrize("term", Prop)
def test_properties_are_of_one_sort(ontology: rdflib.Graph, term: str) -> None:
    """A property leads either to nodes or to literals."""
    sorts = set(ontology.objects(rdflib.URIRef(term), RDF.type)) & {OWL.ObjectProperty, OWL.DatatypeProperty}
    assert len(sorts) == 1


@pytest.mark.parametrize("term", [*Class, *Prop, ACTION_SCHEME])
def test_terms_are_explained_in_both_languages(ontology: rdflib.Graph, term: str) -> None:
    """Each class and property has one label and one comment in Chinese, and one in English."""
    assert languages(ontology, term, RDFS.label) == ["en", "zh"]
    assert languages(ontology, term, RDFS.comment) == ["en", "zh"]


@pytest.mark.parametrize("term", Std)
def test_standard_terms_are_labelled_for_readers(ontology: rdflib.Graph, term: str) -> None:
    """A standard term has a label in both languages, and a note on how a graph uses it."""
    assert languages(ontology, term, RDFS.label) == ["en", "zh"]
    assert languages(ontology, term, SKOS.scopeNote) == ["en", "zh"]


@pytest.mark.parametrize("term", Prop)
def test_properties_say_what_they_join(ontology: rdflib.Graph, term: str) -> None:
    """Each property documents its subjects and its values."""
    for predicate in INCLUDES.values():
        assert list(ontology.objects(rdflib.URIRef(term), predicate))


@pytest.mark.parametrize("predicate", [RDFS.domain, RDFS.range])
def test_no_property_infers_a_class(ontology: rdflib.Graph, predicate: rdflib.URIRef) -> None:
    """There is no rdfs:domain or rdfs:range: a reasoner would make classes of wrong data."""
    assert list(ontology.subject_objects(predicate)) == []


def test_no_name_is_inferred_to_be_a_label(ontology: rdflib.Graph) -> None:
    """kg:name is below no property: foaf:name and schema:name lie below rdfs:label, of which there is one."""
    assert list(ontology.objects(rdflib.URIRef(Prop.NAME), RDFS.subPropertyOf)) == []


def test_there_are_no_blank_nodes(ontology: rdflib.Graph) -> None:
    """Every node of the ontology has a name."""
    assert [node for node in ontology.all_nodes() if isinstance(node, rdflib.BNode)] == []


def test_the_header_names_version_licence_and_maker(ontology: rdflib.Graph) -> None:
    """A reader of the file alone knows whose it is and what it allows."""
    head = rdflib.URIRef(ONTOLOGY)
    assert (head, RDF.type, OWL.Ontology) in ontology
    assert (head, DCTERMS.creator, rdflib.Literal("kg project")) in ontology
    assert ontology.value(head, OWL.versionInfo)
    assert str(ontology.value(head, DCTERMS.license)).startswith("https://")


@pytest.mark.parametrize("cls", sorted(SUPERCLASSES))
def test_stated_superclasses_follow_from_the_ontology(ontology: rdflib.Graph, cls: str) -> None:
    """What a graph states beside a class is what a reasoner would find, less classes of alignment."""
    above = {str(c) for c in ontology.transitive_objects(rdflib.URIRef(cls), RDFS.subClassOf)} - {cls}
    stated = set(SUPERCLASSES[cls])
    assert stated <= above
    assert {c for c in above if c.startswith(KG)} <= stated


@pytest.mark.parametrize("leaf", LeafClass)
def test_leaf_classes_have_no_own_class_below_them_but_official(
    ontology: rdflib.Graph, leaf: LeafClass
) -> None:
    """A leaf class is the most specific there is; Official alone refines another."""
    below = {str(c) for c in ontology.subjects(RDFS.subClassOf, rdflib.URIRef(leaf.iri))}
    assert below == ({Class.OFFICIAL} if leaf is LeafClass.PERSON else set())


@pytest.mark.parametrize(("predicate", "relation"), RELATIONS.items())
def test_relations_lead_from_and_to_what_the_ontology_says(
    ontology: rdflib.Graph, predicate: Predicate, relation: Relation
) -> None:
    """The classes that the program lets a relation join are the leaves of those that the ontology names."""
    subjects, objects, symmetric = relation
    term = rdflib.URIRef(predicate.iri)
    leaves = {
        side: {
            leaf
            for leaf in LeafClass
            for named in ontology.objects(term, includes)
            if str(named) in (leaf.iri, *leaf.superclasses)
        }
        for side, includes in INCLUDES.items()
    }
    assert leaves == {"domain": subjects, "range": objects}
    assert ((term, RDF.type, OWL.SymmetricProperty) in ontology) == symmetric


@pytest.mark.parametrize(
    ("term", "values"),
    [
        (Prop.STATUS, Status),
        (Prop.POLARITY, Polarity),
        (Prop.MODALITY, Modality),
        (Prop.BOUND, Bound),
        (Prop.CHANGE, Change),
    ],
)
def test_closed_vocabularies_are_explained(ontology: rdflib.Graph, term: str, values: type[Status]) -> None:
    """The comments of a property with a closed vocabulary name each value."""
    for comment in ontology.objects(rdflib.URIRef(term), RDFS.comment):
        assert [v for v in values if v not in str(comment)] == []


@pytest.mark.parametrize("term", [Prop.DATE, Prop.START_DATE, Prop.END_DATE])
def test_dates_are_of_the_six_types(ontology: rdflib.Graph, term: str) -> None:
    """The ontology and the program allow the same types of date."""
    assert {str(t) for t in ontology.objects(rdflib.URIRef(term), INCLUDES["range"])} == set(DATE_TYPES)


@pytest.mark.parametrize("code", ACTION_TYPES)
def test_action_types_are_concepts_of_the_scheme(ontology: rdflib.Graph, code: str) -> None:
    """Code, names, examples and place in the tree are the same in the program and in the ontology."""
    concept, known = rdflib.URIRef(action_iri(code)), ACTION_TYPES[code]
    assert (concept, SKOS.inScheme, rdflib.URIRef(ACTION_SCHEME)) in ontology
    assert str(ontology.value(concept, SKOS.notation)) == code
    names = {str(getattr(n, "language", None)): str(n) for n in ontology.objects(concept, SKOS.prefLabel)}
    assert names == {"zh": known.zh, "en": known.en}
    assert ontology.value(concept, SKOS.example)
    if known.broader:
        assert list(ontology.objects(concept, SKOS.broader)) == [rdflib.URIRef(action_iri(known.broader))]
    else:
        assert (concept, SKOS.topConceptOf, rdflib.URIRef(ACTION_SCHEME)) in ontology


def test_the_tree_of_action_types_has_two_levels() -> None:
    """Groups stand at the top, types below them, and nothing deeper."""
    groups = {code for code, known in ACTION_TYPES.items() if not known.broader}
    assert {known.broader for known in ACTION_TYPES.values()} <= {"", *groups}
    assert "other" in groups


def test_names_of_action_types_are_unique() -> None:
    """No two types share a name, so that a reader can choose one by it."""
    for names in ([t.zh for t in ACTION_TYPES.values()], [t.en for t in ACTION_TYPES.values()]):
        assert len(set(names)) == len(names)


def test_the_readme_names_every_class() -> None:
    """The explanation beside the files leaves no class out."""
    text = bundled("ontology", "README.md").read_text(encoding="utf-8")
    assert [cls for cls in Class if f"kg:{cls.removeprefix(KG)}" not in text] == []


def test_the_query_of_the_readme_answers() -> None:
    """The example finds, over types and groups alike, what was done for an enterprise."""
    text = bundled("ontology", "README.md").read_text(encoding="utf-8")
    store = good()
    store.load(ontology_text("kg.ttl").encode("utf-8"), format=pyoxigraph.RdfFormat.TURTLE)
    rows = store.query(
        HEAD + text.partition("```sparql\n")[2].partition("```")[0], use_default_graph_as_union=True
    )
    assert isinstance(rows, pyoxigraph.QuerySolutions)
    assert [[cell.value for cell in row] for row in rows] == [["青云区经济发展局", "配送", "物资"]]
