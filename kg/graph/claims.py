"""Direct relations as plain triples, with the claims that bear their evidence, and what lies under what."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.graph.evidence import UnlawfulError
from kg.graph.footing import Footing, Sound, grouped
from kg.graph.quads import Quads
from kg.graph.terms import integer, term
from kg.model import Claim
from kg.vocab import RELATIONS, Class, Predicate, Prop, Std

_CONTAINING: Final = (Predicate.SUB_ORGANIZATION_OF, Predicate.WITHIN)
Edge = tuple[NamedNode, NamedNode]


def write_claims(ground: Footing, claims: Sequence[Claim]) -> None:
    """Claims, one for each relation of two things.

    A claim that is neither denied nor planned has its plain triple too.
    """

    def words(claim: Claim) -> Iterable[str]:
        _ends(ground, claim)
        return ()

    def same(claim: Claim) -> Hashable:
        predicate, subject, obj = _ends(ground, claim)
        ends = frozenset((subject, obj)) if RELATIONS[predicate].symmetric else (subject, obj)
        return predicate, ends, claim.basis.negated, claim.basis.modality

    edges: list[Edge] = []
    for told in grouped(ground.sound("claim", claims, words), same):
        edges.extend(_write_claim(ground, told))
    write_under(ground.out, edges)


def _ends(ground: Footing, claim: Claim) -> tuple[Predicate, NamedNode, NamedNode | Literal]:
    """The predicate and both ends of a claim; raises UnlawfulError where they do not fit together."""
    try:
        predicate = Predicate(claim.predicate)
    except ValueError:
        raise UnlawfulError(f"no relation {claim.predicate!r}") from None
    subject = ground.entity(claim.subject)
    obj = _object(ground, claim, predicate)
    if subject == obj:
        raise UnlawfulError(f"{claim.predicate} of a thing to itself")
    if claim.basis.said_by is not None:
        ground.entity(claim.basis.said_by)
    return predicate, subject, obj


def _object(ground: Footing, claim: Claim, predicate: Predicate) -> NamedNode | Literal:
    if RELATIONS[predicate].objects:
        if claim.object is None:
            raise UnlawfulError(f"{claim.predicate} leads to nothing")
        return ground.entity(claim.object)
    if claim.value is None:
        raise UnlawfulError(f"{claim.predicate} has no value")
    return integer(claim.value)


def _write_claim(ground: Footing, told: list[Sound[Claim]]) -> list[Edge]:
    """The quads of a claim and its repeats; returns the edge that it adds to what lies under what."""
    claim, out = told[0].fact, ground.out
    predicate, subject, obj = _ends(ground, claim)
    iri = ground.write(Class.CLAIM, told)
    out.add(iri, term(Std.SUBJECT), subject)
    out.add(iri, term(Std.PREDICATE), term(predicate.iri))
    out.add(iri, term(Std.OBJECT), obj)
    if claim.basis.negated or claim.basis.modality:
        return []
    out.add(subject, term(predicate.iri), obj)
    if RELATIONS[predicate].symmetric and isinstance(obj, NamedNode):
        out.add(obj, term(predicate.iri), subject)
    return [(subject, obj)] if predicate in _CONTAINING and isinstance(obj, NamedNode) else []


def write_under(out: Quads, edges: Iterable[Edge]) -> None:
    """`kg:under`: the closure of what this article says of belonging and containment.

    It stands in the article's own graph and follows from that graph alone, so that it goes when the graph is
    dropped. A chain over several articles is asked for by the path `kg:under+`.
    """
    above: dict[NamedNode, list[NamedNode]] = {}
    for lower, upper in dict.fromkeys(edges):
        above.setdefault(lower, []).append(upper)
    for lower in above:
        for upper in _reached(lower, above):
            out.add(lower, term(Prop.UNDER), upper)


def _reached(start: NamedNode, above: dict[NamedNode, list[NamedNode]]) -> list[NamedNode]:
    """All that can be reached from `start`, itself left out even where the edges run in a circle."""
    reached: dict[NamedNode, None] = {}
    todo = list(above[start])
    while todo:
        node = todo.pop()
        if node != start and node not in reached:
            reached[node] = None
            todo.extend(above.get(node, ()))
    return list(reached)
