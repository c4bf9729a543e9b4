"""The leaf classes of entities, their kinds, and the superclasses that a graph states with them."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from kg.vocab.terms import KG, Class, Std


class Kind(StrEnum):
    """The first part of an entity's local name, `id:{kind}-{key}`: kinds are steadier than classes."""

    PERSON = "person"
    ORGANIZATION = "organization"
    JURISDICTION = "jurisdiction"
    SITE = "site"
    MEASURE = "measure"
    EVENT = "event"
    PROJECT = "project"
    PRODUCT = "product"


class LeafClass(StrEnum):
    """The twelve classes that an entity can be said to be: exactly one each."""

    PERSON = "Person"
    OFFICIAL = "Official"
    OFFICE = "Office"
    ENTERPRISE = "Enterprise"
    INSTITUTION = "Institution"
    TEAM = "Team"
    JURISDICTION = "Jurisdiction"
    SITE = "Site"
    MEASURE = "Measure"
    EVENT = "Event"
    PROJECT = "Project"
    PRODUCT = "Product"

    @property
    def iri(self) -> str:
        """The class in the ontology."""
        return KG + self.value

    @property
    def kind(self) -> Kind:
        """The kind that stands in the IRIs of its members."""
        return _KIND.get(self) or Kind(self.value.lower())

    @property
    def superclasses(self) -> tuple[str, ...]:
        """All classes to state beside the leaf class, so that no reasoner is needed (IRIs)."""
        return SUPERCLASSES[self.iri]


_ORGANIZATIONS: Final = (LeafClass.OFFICE, LeafClass.ENTERPRISE, LeafClass.INSTITUTION, LeafClass.TEAM)
_KIND: Final[dict[LeafClass, Kind]] = {
    LeafClass.OFFICIAL: Kind.PERSON,
    **dict.fromkeys(_ORGANIZATIONS, Kind.ORGANIZATION),
}

_PERSON_UP: Final = (Class.ENTITY, Class.AGENT, Std.FOAF_PERSON)
_ORGANIZATION_UP: Final = (Class.ENTITY, Class.AGENT, Class.ORGANIZATION, Std.ORG_ORGANIZATION)
_FACT_UP: Final = (Class.FACT, Std.PROV_ENTITY)

SUPERCLASSES: Final[dict[str, tuple[str, ...]]] = {
    Class.PERSON: _PERSON_UP,
    Class.OFFICIAL: (*_PERSON_UP, Class.PERSON),
    **{leaf.iri: _ORGANIZATION_UP for leaf in _ORGANIZATIONS},
    Class.JURISDICTION: (
        Class.ENTITY, Class.AGENT, Class.PLACE, Std.ORG_ORGANIZATION, Std.ADMINISTRATIVE_AREA
    ),
    Class.SITE: (Class.ENTITY, Class.PLACE),
    **dict.fromkeys((Class.MEASURE, Class.EVENT, Class.PROJECT, Class.PRODUCT), (Class.ENTITY,)),
    Class.POST: (*_FACT_UP, Std.MEMBERSHIP),
    Class.ACTION: _FACT_UP,
    Class.FIGURE: _FACT_UP,
    Class.CLAIM: (*_FACT_UP, Std.STATEMENT),
}  # fmt: skip
