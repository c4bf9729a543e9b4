"""Namespaces, and the terms in them, as IRIs."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

DEFAULT_BASE: Final = "https://kg.example/"
ONTOLOGY: Final = "https://kg.example/ontology"  # also the name of the ontology's graph; no base replaces it
KG: Final = ONTOLOGY + "#"
ORG: Final = "http://www.w3.org/ns/org#"
PROV: Final = "http://www.w3.org/ns/prov#"
DCTERMS: Final = "http://purl.org/dc/terms/"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
SCHEMA: Final = "https://schema.org/"
SEM: Final = "http://semanticweb.cs.vu.nl/2009/11/sem/"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"

PREFIXES: Final[dict[str, str]] = {
    "kg": KG, "org": ORG, "prov": PROV, "dcterms": DCTERMS, "skos": SKOS, "foaf": FOAF,
    "schema": SCHEMA, "sem": SEM, "rdf": RDF, "rdfs": RDFS, "owl": OWL, "xsd": XSD,
}  # fmt: skip

ID_PATH: Final = "id/"  # base + ID_PATH is the namespace of instances
ENTITIES_GRAPH: Final = "graph-entities"  # local name, in the namespace of instances
LANGUAGE: Final = (
    "zh"  # the tag of rdfs:label, skos:altLabel, kg:text, dcterms:title; all other texts are untagged
)


def expand(curie: str) -> str:
    """The IRI of a prefixed name.

    >>> expand("kg:within")
    'https://kg.example/ontology#within'
    """
    prefix, _, local = curie.partition(":")
    return PREFIXES[prefix] + local


class Class(StrEnum):
    """Own classes, as IRIs."""

    ENTITY = KG + "Entity"
    AGENT = KG + "Agent"
    ORGANIZATION = KG + "Organization"
    PLACE = KG + "Place"
    PERSON = KG + "Person"
    OFFICIAL = KG + "Official"
    OFFICE = KG + "Office"
    ENTERPRISE = KG + "Enterprise"
    INSTITUTION = KG + "Institution"
    TEAM = KG + "Team"
    JURISDICTION = KG + "Jurisdiction"
    SITE = KG + "Site"
    MEASURE = KG + "Measure"
    EVENT = KG + "Event"
    PROJECT = KG + "Project"
    PRODUCT = KG + "Product"
    FACT = KG + "Fact"
    POST = KG + "Post"
    ACTION = KG + "Action"
    FIGURE = KG + "Figure"
    CLAIM = KG + "Claim"
    SENTENCE = KG + "Sentence"
    ARTICLE = KG + "Article"


class Prop(StrEnum):
    """Own properties, as IRIs; what each may hold is said in `ontology/kg.ttl`."""

    LEAF_CLASS = KG + "leafClass"
    NAME = KG + "name"
    MENTIONED_IN = KG + "mentionedIn"
    ADMIN_CODE = KG + "adminCode"
    POSSIBLY_SAME = KG + "possiblySame"
    SUCCEEDED_BY = KG + "succeededBy"
    START = KG + "start"
    END = KG + "end"
    CONFIDENCE = KG + "confidence"
    EXTRACTOR = KG + "extractor"
    POLARITY = KG + "polarity"
    MODALITY = KG + "modality"
    SAID_BY = KG + "saidBy"
    DATE = KG + "date"
    START_DATE = KG + "startDate"
    END_DATE = KG + "endDate"
    DATE_TEXT = KG + "dateText"
    EARLIEST = KG + "earliest"
    LATEST = KG + "latest"
    STATUS = KG + "status"
    VERB = KG + "verb"
    ACTION_TYPE = KG + "actionType"
    AGENT = KG + "agent"
    OBJECT = KG + "object"
    OBJECT_TEXT = KG + "objectText"
    RECIPIENT = KG + "recipient"
    PLACE = KG + "place"
    MEASURE = KG + "measure"
    ABOUT = KG + "about"
    INDICATOR = KG + "indicator"
    VALUE = KG + "value"
    UNIT = KG + "unit"
    VALUE_TEXT = KG + "valueText"
    BOUND = KG + "bound"
    BASE = KG + "base"
    BASE_TEXT = KG + "baseText"
    PART_OF = KG + "partOf"
    CHANGE = KG + "change"
    COMPARED_WITH = KG + "comparedWith"
    WITHIN = KG + "within"
    LIVES_IN = KG + "livesIn"
    KIN_OF = KG + "kinOf"
    ADOPTED_BY = KG + "adoptedBy"
    APPLIES_TO = KG + "appliesTo"
    UNDERTAKEN_BY = KG + "undertakenBy"
    COOPERATES_WITH = KG + "cooperatesWith"
    UNDER = KG + "under"
    TEXT = KG + "text"
    ARTICLE = KG + "article"
    CONTINUED_IN = KG + "continuedIn"
    BYLINE = KG + "byline"
    SHA256 = KG + "sha256"
    EDITION = KG + "edition"
    PAGE = KG + "page"


class Std(StrEnum):
    """Terms of standard vocabularies that a graph uses, as IRIs."""

    TYPE = RDF + "type"
    STATEMENT = RDF + "Statement"
    SUBJECT = RDF + "subject"
    PREDICATE = RDF + "predicate"
    OBJECT = RDF + "object"
    LABEL = RDFS + "label"
    ALT_LABEL = SKOS + "altLabel"
    SAME_AS = OWL + "sameAs"
    IS_REPLACED_BY = DCTERMS + "isReplacedBy"
    DERIVED_FROM = PROV + "wasDerivedFrom"
    PROV_ENTITY = PROV + "Entity"
    FOAF_PERSON = FOAF + "Person"
    ADMINISTRATIVE_AREA = SCHEMA + "AdministrativeArea"
    ORG_ORGANIZATION = ORG + "Organization"
    MEMBERSHIP = ORG + "Membership"
    ROLE = ORG + "Role"
    HAS_ROLE = ORG + "role"
    MEMBER = ORG + "member"
    IN_ORGANIZATION = ORG + "organization"
    SUB_ORGANIZATION_OF = ORG + "subOrganizationOf"
    MEMBER_OF = ORG + "memberOf"
    HAS_PART = DCTERMS + "hasPart"
    AGE = FOAF + "age"
    TITLE = DCTERMS + "title"
    CREATOR = DCTERMS + "creator"
    ISSUED = DCTERMS + "issued"
    SOURCE = DCTERMS + "source"
    PUBLISHER = DCTERMS + "publisher"
    URL = SCHEMA + "url"
