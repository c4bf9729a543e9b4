"""The direct relations of entities: from which classes to which."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from kg.vocab.leaf import LeafClass
from kg.vocab.terms import expand


class Predicate(StrEnum):
    """The direct relations, as prefixed names; each is a plain triple and a kg:Claim."""

    SUB_ORGANIZATION_OF = "org:subOrganizationOf"
    WITHIN = "kg:within"
    MEMBER_OF = "org:memberOf"
    LIVES_IN = "kg:livesIn"
    KIN_OF = "kg:kinOf"
    ADOPTED_BY = "kg:adoptedBy"
    HAS_PART = "dcterms:hasPart"
    APPLIES_TO = "kg:appliesTo"
    UNDERTAKEN_BY = "kg:undertakenBy"
    COOPERATES_WITH = "kg:cooperatesWith"
    AGE = "foaf:age"

    @property
    def iri(self) -> str:
        """The property in its vocabulary."""
        return expand(self.value)


class Relation(NamedTuple):
    """The leaf classes that a relation leads from and to; `objects` is empty where it holds a number."""

    subjects: frozenset[LeafClass]
    objects: frozenset[LeafClass]
    symmetric: bool = False

    def joins(self, subject: str, object_: str) -> bool:
        """Whether it may lead from a thing of the one leaf class to one of the other.

        >>> RELATIONS[Predicate.SUB_ORGANIZATION_OF].joins("Office", "Jurisdiction")
        True
        >>> RELATIONS[Predicate.SUB_ORGANIZATION_OF].joins("Jurisdiction", "Jurisdiction")
        False
        """
        return subject in self.subjects and object_ in self.objects


_ALL: Final = frozenset(LeafClass)
_PERSONS: Final = frozenset({LeafClass.PERSON, LeafClass.OFFICIAL})
_ORGANIZATIONS: Final = frozenset(
    {LeafClass.OFFICE, LeafClass.ENTERPRISE, LeafClass.INSTITUTION, LeafClass.TEAM}
)
_BODIES: Final = _ORGANIZATIONS | {LeafClass.JURISDICTION}
_PLACES: Final = frozenset({LeafClass.JURISDICTION, LeafClass.SITE})
_MEASURES: Final = frozenset({LeafClass.MEASURE})

RELATIONS: Final[dict[Predicate, Relation]] = {
    Predicate.SUB_ORGANIZATION_OF: Relation(_ORGANIZATIONS, _BODIES),
    Predicate.WITHIN: Relation(_ALL - _PERSONS, _PLACES),
    Predicate.MEMBER_OF: Relation(_PERSONS, _BODIES),
    Predicate.LIVES_IN: Relation(_PERSONS, _PLACES),
    Predicate.KIN_OF: Relation(_PERSONS, _PERSONS, symmetric=True),
    Predicate.ADOPTED_BY: Relation(_MEASURES | {LeafClass.EVENT}, _PERSONS | _BODIES),
    Predicate.HAS_PART: Relation(_MEASURES, _MEASURES | _BODIES),
    Predicate.APPLIES_TO: Relation(_MEASURES, _ALL),
    Predicate.UNDERTAKEN_BY: Relation(frozenset({LeafClass.PROJECT, LeafClass.PRODUCT}), _PERSONS | _BODIES),
    Predicate.COOPERATES_WITH: Relation(_BODIES, _BODIES, symmetric=True),
    Predicate.AGE: Relation(_PERSONS, frozenset()),
}
