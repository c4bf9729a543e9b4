"""Facts pointed at entities; what is said twice in one article becomes one fact with several sentences."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from kg.lexicon.roles import role_of
from kg.model import BODIES, Action, Basis, Claim, EntityClass, Figure, Mention, Post, Stretch
from kg.vocab import RELATIONS, Predicate

Fact = TypeVar("Fact", Post, Action, Figure, Claim)
Entities = Mapping[int, int]
_TELLING = ("acting", "honorary", "proposed", "removed", "appointed", "former", "current")
"""Statuses of a post, the one that says most of it first."""


def posts(found: Iterable[Post], entity: Entities, likely: Entities) -> tuple[Post, ...]:
    """Posts whose person is known; one for each (person, title, organisation).

    `likely` has bodies for the anaphors that `entity` leaves open.
    """
    bodies = {**likely, **entity}
    pointed = [
        replace(
            p,
            basis=_basis(p.basis, entity),
            person=entity[p.person],
            organization=_maybe(p.organization, bodies),
        )
        for p in found
        if p.person in entity
    ]
    telling = sorted(_without_bare(pointed), key=lambda p: _TELLING.index(p.status))
    status = {(p.person, p.title, p.organization): p.status for p in reversed(telling)}
    settled = (replace(p, status=status[p.person, p.title, p.organization]) for p in _without_bare(pointed))
    return _once(_without_short(list(settled)), lambda p: (p.person, p.title, p.organization))


def _without_short(found: list[Post]) -> list[Post]:
    """书记 gives way to 党支部书记 of the same person in the same body."""
    full = {(p.person, p.organization, role_of(p.title)) for p in found if role_of(p.title) != p.title}
    return [p for p in found if (p.person, p.organization, p.title) not in full]


def _without_bare(found: list[Post]) -> list[Post]:
    """A post told without its body gives way to the same post told with it."""
    full = {(p.person, p.title) for p in found if p.organization is not None}
    return [p for p in found if p.organization is not None or (p.person, p.title) not in full]


def actions(found: Iterable[Action], entity: Entities) -> tuple[Action, ...]:
    """Actions with the arguments that are known."""
    return tuple(
        replace(
            a,
            basis=_basis(a.basis, entity),
            agents=_all(a.agents, entity),
            objects=_all(a.objects, entity),
            recipients=_all(a.recipients, entity),
            places=_all(a.places, entity),
            measures=_all(a.measures, entity),
        )
        for a in found
        if not a.agents or _all(a.agents, entity)
    )


def figures(found: Iterable[Figure], entity: Entities) -> tuple[Figure, ...]:
    """Figures whose owner is known; the same figure told again is one."""
    kept = [(number, _pointed(f, entity)) for number, f in enumerate(found) if f.about in entity]
    table: dict[Hashable, Figure] = {}
    for _, figure in kept:
        key = _told(figure)
        table[key] = _joined(table[key], figure) if key in table else figure
    order = {key: place for place, key in enumerate(table)}
    place = {number: order[_told(figure)] for number, figure in kept}
    return tuple(replace(f, part_of=_other(f.part_of, i, place)) for i, f in enumerate(table.values()))


def _pointed(figure: Figure, entity: Entities) -> Figure:
    base = _maybe(figure.base, entity)
    return replace(figure, basis=_basis(figure.basis, entity), about=entity[figure.about], base=base)


def _told(figure: Figure) -> Hashable:
    """What two tellings of one figure have in common."""
    return (figure.about, figure.indicator, figure.value, figure.unit, figure.bound, figure.change)


def _other(part_of: int | None, own: int, place: Mapping[int, int]) -> int | None:
    """The figure that one is part of, by its new index; none is part of itself."""
    whole = place.get(part_of) if part_of is not None else None
    return whole if whole != own else None


def claims(found: Iterable[Claim], entity: Entities) -> tuple[Claim, ...]:
    """Claims whose both ends are known and two."""
    known = (c for c in found if c.subject in entity and (c.object is None or c.object in entity))
    pointed = [
        replace(c, basis=_basis(c.basis, entity), subject=entity[c.subject], object=_maybe(c.object, entity))
        for c in known
    ]
    apart = [c for c in pointed if c.object != c.subject and (c.object is not None or c.value is not None)]
    return _once(apart, _claimed)


def at_home(found: Iterable[Claim], mentions: Sequence[Mention], homes: Mapping[int, int]) -> Iterator[Claim]:
    """The claims of bodies named by their level (市委), each pointed at the territory that its label bears.

    `homes` maps the mention of such a body to one of its territory, where the article names that.
    """
    for claim in found:
        of_territory = claim.object is not None and mentions[claim.object].cls is EntityClass.JURISDICTION
        if claim.predicate != Predicate.SUB_ORGANIZATION_OF or not of_territory or claim.subject not in homes:
            yield claim
        else:
            territory = homes[claim.subject]
            told = _told_at(mentions[claim.subject].at, mentions[territory].at)
            yield replace(claim, object=territory, basis=replace(claim.basis, evidence=told))


def _told_at(one: Stretch, other: Stretch) -> tuple[Stretch, ...]:
    """The smallest stretches that hold two mentions."""
    if one.sentence != other.sentence:
        return tuple(sorted((one, other), key=lambda at: at.sentence))
    return (Stretch(one.sentence, min(one.start, other.start), max(one.end, other.end)),)


def seated(found: Iterable[Post], classes: Sequence[EntityClass]) -> tuple[Post, ...]:
    """Posts without the body that turned out to be none: a road, a measure."""
    return tuple(
        p if p.organization is None or classes[p.organization] in BODIES else replace(p, organization=None)
        for p in found
    )


def lawful(found: Iterable[Claim], classes: Sequence[EntityClass]) -> tuple[Claim, ...]:
    """The claims that the ontology allows between entities of these classes.

    What was read as two names (沿江街道 and 沿江街道办事处) may be one thing, of the class of either.
    """
    return tuple(c for c in found if c.object is None or _fits(c, classes[c.subject], classes[c.object]))


def _fits(claim: Claim, subject: EntityClass, object_: EntityClass) -> bool:
    return RELATIONS[Predicate(claim.predicate)].joins(subject.value, object_.value)


def _claimed(c: Claim) -> Hashable:
    """What two tellings of one relation have in common."""
    return (c.subject, c.predicate, c.object, c.value, c.basis.negated, c.basis.modality)


def _maybe(index: int | None, entity: Entities) -> int | None:
    return entity.get(index) if index is not None else None


def _all(indices: Iterable[int], entity: Entities) -> tuple[int, ...]:
    return tuple(dict.fromkeys(entity[i] for i in indices if i in entity))


def _basis(basis: Basis, entity: Entities) -> Basis:
    return replace(basis, said_by=_maybe(basis.said_by, entity))


def _once(found: Iterable[Fact], key: Callable[[Fact], Hashable]) -> tuple[Fact, ...]:
    table: dict[Hashable, Fact] = {}
    for fact in found:
        k = key(fact)
        table[k] = _joined(table[k], fact) if k in table else fact
    return tuple(table.values())


def _joined(first: Fact, second: Fact) -> Fact:
    """The first with the second's sentences; a date that only the second has is taken over."""
    stretches: dict[int, Stretch] = {}
    for s in (*first.basis.evidence, *second.basis.evidence):
        stretches.setdefault(s.sentence, s)
    when = first.basis.when or second.basis.when
    return replace(first, basis=replace(first.basis, evidence=tuple(stretches.values()), when=when))
