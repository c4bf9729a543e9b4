"""Claims in the making: two names, a predicate, the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.base import Named, Reading
from kg.model import BODIES, PERSONS, Basis, Claim, EntityClass, Stretch
from kg.vocab import RELATIONS, Predicate

AGENTS = BODIES | PERSONS
PLACES = frozenset({EntityClass.JURISDICTION, EntityClass.SITE})


@dataclass(frozen=True, slots=True)
class Mood:
    """Whether what is told holds: denied, or not (yet) so."""

    negated: bool = False
    modality: str | None = None


HOLDS = Mood()


def fits(subject: EntityClass, predicate: Predicate, object_: EntityClass) -> bool:
    """Whether the ontology lets the relation lead from the one class to the other.

    >>> fits(EntityClass.OFFICE, Predicate.SUB_ORGANIZATION_OF, EntityClass.JURISDICTION)
    True
    >>> fits(EntityClass.JURISDICTION, Predicate.SUB_ORGANIZATION_OF, EntityClass.JURISDICTION)
    False
    """
    return RELATIONS[predicate].joins(subject.value, object_.value)


def claim(
    reading: Reading,
    subject: Named,
    predicate: Predicate,
    object_: Named,
    rule: str,
    trigger: tuple[int, int] | None = None,
    mood: Mood = HOLDS,
) -> Claim | None:
    """The claim that two names of a sentence make, None where their classes do not allow it.

    The evidence reaches over both names and the trigger; without one the subject's name is the trigger.
    """
    if subject.index == object_.index or not fits(subject.cls, predicate, object_.cls):
        return None
    at = trigger or (subject.start, subject.end)
    stretches = {subject.mention.at.sentence: [subject], object_.mention.at.sentence: []}
    stretches.setdefault(reading.index, [])
    stretches[object_.mention.at.sentence].append(object_)
    evidence = [Stretch(reading.index, *_hull([(n.start, n.end) for n in stretches.pop(reading.index)], at))]
    evidence += [
        Stretch(i, *_hull([(n.start, n.end) for n in names])) for i, names in sorted(stretches.items())
    ]
    basis = Basis(
        Stretch(reading.index, *at),
        tuple(evidence),
        f"relations.{rule}",
        negated=mood.negated,
        modality=mood.modality,
    )
    return Claim(basis, subject.index, predicate.value, object_.index)


def evidence_of(reading: Reading, *spans: tuple[int, int]) -> Stretch:
    """The smallest stretch of the sentence that holds all spans."""
    return Stretch(reading.index, *_hull(list(spans)))


def _hull(spans: list[tuple[int, int]], *more: tuple[int, int]) -> tuple[int, int]:
    everything = [*spans, *more]
    return min(a for a, _ in everything), max(b for _, b in everything)
