"""The ontology's terms as plain strings: what a graph may say, in one place, without any RDF library.

`ontology/kg.ttl` defines the same terms for the outside; a test holds the two together. Names of standard
vocabularies are used as they are wherever their definition fits. `LeafClass` members equal (and hash as) the
strings of `kg.model.EntityClass`, so that either finds its way in the tables here.

>>> LeafClass.OFFICE.iri, LeafClass.OFFICE.kind
('https://kg.example/ontology#Office', <Kind.ORGANIZATION: 'organization'>)
>>> Class.AGENT in LeafClass.OFFICE.superclasses
True
>>> "Official" in RELATIONS[Predicate("kg:livesIn")].subjects
True
>>> ACTION_TYPES["inspect"].broader
'govern'
"""

from kg.vocab.action_types import ACTION_SCHEME, ACTION_TYPES, ActionType, action_iri
from kg.vocab.closed import DATE_TYPES, Bound, Change, Modality, Polarity, Status
from kg.vocab.leaf import SUPERCLASSES, Kind, LeafClass
from kg.vocab.relations import RELATIONS, Predicate, Relation
from kg.vocab.terms import (
    DCTERMS,
    DEFAULT_BASE,
    ENTITIES_GRAPH,
    FOAF,
    ID_PATH,
    KG,
    LANGUAGE,
    ONTOLOGY,
    ORG,
    OWL,
    PREFIXES,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SKOS,
    XSD,
    Class,
    Prop,
    Std,
    expand,
)

__all__ = [
    "ACTION_SCHEME",
    "ACTION_TYPES",
    "DATE_TYPES",
    "DCTERMS",
    "DEFAULT_BASE",
    "ENTITIES_GRAPH",
    "FOAF",
    "ID_PATH",
    "KG",
    "LANGUAGE",
    "ONTOLOGY",
    "ORG",
    "OWL",
    "PREFIXES",
    "PROV",
    "RDF",
    "RDFS",
    "RELATIONS",
    "SCHEMA",
    "SEM",
    "SKOS",
    "SUPERCLASSES",
    "XSD",
    "ActionType",
    "Bound",
    "Change",
    "Class",
    "Kind",
    "LeafClass",
    "Modality",
    "Polarity",
    "Predicate",
    "Prop",
    "Relation",
    "Status",
    "Std",
    "action_iri",
    "expand",
]
