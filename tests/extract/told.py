"""The claims of a notation as lines, so that a test reads like a list of triples."""

from __future__ import annotations

from kg.extract.base import with_mentions
from kg.extract.measures.find import find as find_measures
from kg.extract.posts.find import find as find_posts
from kg.extract.relations.find import find
from tests.extract.reading import reading_of


def told(notation: str, *, rules: bool = False) -> set[str]:
    """`subject predicate object`, with the mood behind it where it is not plain."""
    analysis = reading_of(notation)
    analysis = with_mentions(analysis, find_measures(analysis))
    lines = set()
    for claim in find(analysis, find_posts(analysis)):
        object_ = claim.value if claim.object is None else analysis.mentions[claim.object].text
        mood = " denied" * claim.basis.negated + (f" {claim.basis.modality}" if claim.basis.modality else "")
        rule = f" {claim.basis.rule}" * rules
        predicate = claim.predicate.partition(":")[2]
        lines.add(f"{analysis.mentions[claim.subject].text} {predicate} {object_}{mood}{rule}")
    return lines
