"""How likely is a candidate a name? A logistic regression on its rule, its score, and what the tagger says.

It is fitted on gold answers (kg.train.judge), so that the probability means what it says: of candidates with
0.8 four in five are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp
from typing import Final

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.tagger.model import load
from kg.extract.tagger.scores import Signs
from kg.lexicon.naming import either
from kg.model import EntityClass

THRESHOLD: Final = 0.3
"""From which probability on a candidate is worth its place in a reading."""
_ANAPHOR: Final = 0.3
_OWN: Final = "names.tagger"
_OWN_SCORE: Final = 2.0
_OWN_LEAST: Final = -1.0
"""Log-odds from which on the tagger proposes a name that no rule did."""
_PLACES: Final = ("Jurisdiction", "Site")
"""Classes of which the tagger takes kinds for names: 高风险地区."""
_SIGNS: Final = ("exact", "named", "begins", "ends", "one")


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(either("no-name"))


def class_of(candidate: Candidate) -> str:
    """The candidate's class as the tagger knows it: officials are persons."""
    return "Person" if candidate.cls is EntityClass.OFFICIAL else candidate.cls.value


def terms(candidate: Candidate, signs: Signs) -> dict[str, float]:
    """The values of the regression's terms for a candidate, of one size.

    >>> c = Candidate(0, 3, EntityClass.OFFICE, 4.0, "names.x")
    >>> terms(c, (3.0, 0, 0, 0, 0))["score"], terms(c, (3.0, 0, 0, 0, 0))["class Office"]
    (1.0, 1.0)
    """
    found = {
        "bias": 1.0,
        "score": min(candidate.score, 8.0) / 4,
        "length": (candidate.end - candidate.start) / 10,
    }
    found |= {name: value / 3 for name, value in zip(_SIGNS, signs, strict=True)}
    found["exact and score"] = signs[0] * candidate.score / 12
    return found | {f"rule {candidate.rule}": 1.0, f"class {class_of(candidate)}": 1.0}


def probability(candidate: Candidate, signs: Signs, weights: Mapping[str, float]) -> float:
    """The share of such candidates that is right; terms that were never met weigh nothing."""
    value = sum(weights.get(name, 0.0) * part for name, part in terms(candidate, signs).items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, value))))


def judged(context: Context, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with their probability above the threshold for a score; anaphors have a fixed one.

    Without a word of the tagger they stay as they are.
    """
    if context.scores is None:
        return list(candidates)
    weights = load().terms
    found = []
    for c in candidates:
        score = _ANAPHOR
        if not c.anaphor:
            score = probability(c, context.scores.signs(c.start, c.end, class_of(c)), weights) - THRESHOLD
        found.append(replace(c, score=score, confidence=score + THRESHOLD))
    return found


def proposed(context: Context, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The names that the tagger alone sees."""
    if context.scores is None:
        return
    known = {(c.start, c.end, class_of(c)) for c in candidates}
    for start, end, cls in context.scores.spans():
        sure = context.scores.signs(start, end, cls)[0] > _OWN_LEAST
        kind = cls in _PLACES and _kinds().search(context.text, start, end)
        if sure and not kind and start >= context.lead and (start, end, cls) not in known:
            yield Candidate(start, end, EntityClass(cls), _OWN_SCORE, _OWN)
