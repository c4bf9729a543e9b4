"""Direct relations: claims, plain triples, and what lies under what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Claim
from tests.graph.saying import built, said, short
from tests.records import COMMITTEE, COMMUNITY, DISTRICT, FIRST, LIN, PAGE, basis, record


def test_a_claim_has_its_plain_triple() -> None:
    """A claim is a statement, and its plain triple stands beside it."""
    graph = built(record())
    claim = said(graph, f"id:claim-a1-{PAGE.index('柳湾区委')}")
    assert claim["rdf:predicate"] == ["org:subOrganizationOf"]
    assert said(graph, "id:organization-柳湾区委")["org:subOrganizationOf"] == ["id:jurisdiction-柳湾区"]


@pytest.mark.parametrize("mood", [{"negated": True}, {"modality": "planned"}])
def test_what_is_denied_or_planned_has_no_plain_triple(mood: dict[str, object]) -> None:
    """Such a claim stands alone, and nothing lies under anything by it."""
    given = record()
    claims = tuple(replace(c, basis=replace(c.basis, **mood)) for c in given.claims)  # type: ignore[arg-type]
    graph = built(replace(given, claims=claims))
    predicates = {short(q.predicate) for q in graph.quads}
    assert not predicates & {"kg:within", "org:subOrganizationOf", "kg:under"}
    assert "rdf:subject" in predicates


def test_a_symmetric_relation_has_both_triples_and_one_claim() -> None:
    """Told from either side, it is one claim."""
    given = record()
    words = basis(1, FIRST, "林涛", "林涛到望湖社区")
    both = (
        Claim(words, COMMUNITY, "kg:cooperatesWith", COMMITTEE),
        Claim(words, COMMITTEE, "kg:cooperatesWith", COMMUNITY),
    )
    graph = built(replace(given, claims=both))
    assert said(graph, "id:jurisdiction-望湖社区")["kg:cooperatesWith"] == ["id:organization-柳湾区委"]
    assert said(graph, "id:organization-柳湾区委")["kg:cooperatesWith"] == ["id:jurisdiction-望湖社区"]
    assert sum(short(q.predicate) == "rdf:subject" for q in graph.quads) == 1


def test_an_age_is_an_integer() -> None:
    """foaf:age leads to a number."""
    claim = Claim(basis(1, FIRST, "林涛", "林涛"), LIN, "foaf:age", value=61)
    graph = built(replace(record(), claims=(claim,)))
    assert said(graph, "id:person-林涛")["foaf:age"] == ["61"]


@pytest.mark.parametrize(
    "claim",
    [
        Claim(
            basis(1, FIRST, "林涛", "林涛"), LIN, "kg:relatedTo", COMMITTEE
        ),  # outside the closed vocabulary
        Claim(basis(1, FIRST, "林涛", "林涛"), DISTRICT, "kg:within", DISTRICT),  # a thing and itself
        Claim(basis(1, FIRST, "林涛", "林涛"), LIN, "foaf:age"),
        Claim(basis(1, FIRST, "林涛", "林涛"), LIN, "kg:livesIn"),
    ],
)
def test_a_relation_that_says_nothing_is_left_out(claim: Claim) -> None:
    """No unknown relation, none of a thing to itself, none that leads nowhere."""
    graph = built(replace(record(), claims=(claim,)))
    assert len(graph.notes) == 1
    assert not [q for q in graph.quads if short(q.object) == "kg:Claim"]


def test_under_is_the_closure_within_the_article() -> None:
    """What belongs to what lies in something lies under it, and circles do not hang."""
    given = record()
    words = basis(1, FIRST, "林涛", "林涛")
    claims = (
        Claim(words, COMMITTEE, "org:subOrganizationOf", COMMUNITY),
        Claim(words, COMMUNITY, "kg:within", DISTRICT),
        Claim(words, DISTRICT, "kg:within", COMMUNITY),
    )
    graph = built(replace(given, claims=claims))
    assert sorted(said(graph, "id:organization-柳湾区委")["kg:under"]) == [
        "id:jurisdiction-望湖社区",
        "id:jurisdiction-柳湾区",
    ]
    assert said(graph, "id:jurisdiction-望湖社区")["kg:under"] == ["id:jurisdiction-柳湾区"]
