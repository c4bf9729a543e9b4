"""The direct relations of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.base import Analysis
from kg.extract.measures.sets import sets
from kg.extract.relations.belonging import belonging
from kg.extract.relations.chains import chains
from kg.extract.relations.deeds import Adoption, adoptions, foundings, undertakings
from kg.extract.relations.namesakes import made_by_namesake, named_after
from kg.extract.relations.papers import issuers
from kg.extract.relations.partners import partners
from kg.extract.relations.parts import other_names, parts
from kg.extract.relations.persons import persons
from kg.extract.relations.subjects import scene
from kg.extract.relations.ties import holdings, ties
from kg.model import Claim, Post
from kg.vocab import Predicate


def find(analysis: Analysis, posts: Sequence[Post]) -> tuple[Claim, ...]:
    """Every direct relation that the article states or shows in a name.

    `posts` keep apart who is a member by a post and who is one otherwise.
    """
    setting = scene(analysis)
    listing = sets(analysis)
    listed = tuple(parts(analysis, listing))
    members = frozenset(c.object for c in listed if c.object is not None)
    stated = (
        *chains(analysis),
        *(claim for reading in analysis.readings for claim in (*ties(reading), *holdings(reading))),
        *partners(setting),
        *persons(analysis, posts),
        *listed,
        *_adopted(analysis, list(adoptions(setting, members))),
        *foundings(setting),
        *undertakings(setting),
        *issuers(analysis),
    )
    stated = tuple(_plainest(analysis, stated))
    same = other_names(analysis, listing)
    found = (
        *stated,
        *belonging(analysis, setting, stated),
        *named_after(analysis, stated),
        *made_by_namesake(analysis, stated),
    )
    return tuple(replace(c, subject=same[c.subject]) if c.subject in same else c for c in found)


def _plainest(analysis: Analysis, found: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without those of a name alone (云溪|旅游节), where the text states who held it."""
    told = {
        (_name(analysis, c), c.predicate)
        for c in found
        if c.basis.rule not in _BY_NAME and c.predicate in _ONE and not c.basis.negated
    }
    for claim in found:
        by_name = claim.basis.rule == "relations.nested-name"
        if not by_name or (_name(analysis, claim), claim.predicate) not in told:
            yield claim


_ONE = frozenset({Predicate.WITHIN.value, Predicate.ADOPTED_BY.value})
_BY_NAME = frozenset({"relations.nested-name", "relations.own-place", "relations.own-site"})


def _adopted(analysis: Analysis, found: list[Adoption]) -> list[Claim]:
    """Where the article says who made a measure, others that carry it on (开展, 实施) are no adopters."""
    made = {_name(analysis, a.claim) for a in found if a.made}
    return [a.claim for a in found if a.made or _name(analysis, a.claim) not in made]


def _name(analysis: Analysis, claim: Claim) -> str:
    return analysis.mentions[claim.subject].text
