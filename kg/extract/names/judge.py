"""How likely is a candidate a name? A logistic regression on its rule, its score, and the name tagger.

It is fitted on gold answers (kg.train.judge), so that the probability means what it says: of candidates with
0.8 four in five are right. There are two: "outer" says how likely a candidate is a name that stands in no
other, which is what the reading of a sentence is made of, and "inner" how likely one inside such a name is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from kg.extract.logistic import share
from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.tagger.model import load
from kg.extract.tagger.scores import Signs
from kg.lexicon import load as lexicon
from kg.lexicon.naming import either
from kg.model import EntityClass

THRESHOLD: Final = 0.25
"""From which probability on a candidate is worth its place in a reading."""
_THRESHOLDS: Final = {"Person": 0.4, "Jurisdiction": 0.4}
"""The same for classes that are read so well that an unlikely name costs more than it brings.

Half of the F1 with which a class is read is where telling begins to pay (Lipton, Elkan, Narayanaswamy 2014).
"""
_ANAPHOR: Final = 0.3
_OWN: Final = "names.tagger"
_OWN_SCORE: Final = 2.0
_OWN_LEAST: Final = -1.0
"""Log-odds from which on the name tagger proposes a name that no rule did."""
_PLACES: Final = ("Jurisdiction", "Site")
"""Classes of which the name tagger takes kinds for names: 高风险地区."""
_SIGNS: Final = ("exact", "named", "begins", "ends", "one")


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(either("no-name"))


def _likely(name: str, cls: str) -> bool:
    """Whether the words may be a name of the class: no kind of place, given name alone, number."""
    if cls == "Person":
        return name[0] in lexicon.surnames() or name[:2] in lexicon.surnames() or "·" in name or len(name) > 3
    return not name.isdigit() and (cls not in _PLACES or not _kinds().search(name))


def class_of(candidate: Candidate) -> str:
    """The candidate's class as the name tagger knows it: officials are persons."""
    return "Person" if candidate.cls is EntityClass.OFFICIAL else candidate.cls.value


def terms(candidate: Candidate, signs: Signs, agreeing: int = 1) -> dict[str, float]:
    """The values of the regression's terms for a candidate, of one size; `agreeing` rules see the same name.

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
    found["agreeing"] = min(agreeing - 1, 2) / 2
    cls = f"class {class_of(candidate)}"
    of_class = {f"{cls} {name}": found[name] for name in ("score", *_SIGNS)}
    return found | of_class | {f"rule {candidate.rule}": 1.0, cls: 1.0}


def probability(candidate: Candidate, signs: Signs, weights: Mapping[str, float], agreeing: int = 1) -> float:
    """The share of such candidates that is right; terms that were never met weigh nothing."""
    value = sum(weights.get(name, 0.0) * part for name, part in terms(candidate, signs, agreeing).items())
    return share(value)


def place_of(candidate: Candidate) -> tuple[int, int, str]:
    """Start, end and class: what candidates agree on."""
    return candidate.start, candidate.end, class_of(candidate)


def agreement(candidates: Iterable[Candidate]) -> Counter[tuple[int, int, str]]:
    """How many rules see each name."""
    return Counter(place for place, _ in {(place_of(c), c.rule) for c in candidates})


def judged(context: Context, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with their probability above the threshold for a score.

    Anaphors have a fixed one, and what comes with a probability of its own keeps it.

    Without a word of the name tagger they stay as they are.
    """
    if context.scores is None:
        return list(candidates)
    weights, same = load().terms["outer"], agreement(candidates)
    found = []
    for c in candidates:
        likely = c.confidence if c.confidence is not None else _ANAPHOR + THRESHOLD
        if c.confidence is None and not c.anaphor:
            signs = context.scores.signs(c.start, c.end, class_of(c))
            likely = probability(c, signs, weights, same[place_of(c)])
        least = THRESHOLD if c.anaphor else _THRESHOLDS.get(class_of(c), THRESHOLD)
        found.append(replace(c, score=likely - least, confidence=likely))
    return found


def judged_inside(context: Context, outer: Candidate, inner: Iterable[Candidate]) -> Iterator[Candidate]:
    """Names inside another one, each with the probability that both are right."""
    for c in inner:
        if context.scores is None or outer.confidence is None:
            yield c
            continue
        signs = context.scores.signs(c.start, c.end, class_of(c))
        yield replace(c, confidence=outer.confidence * probability(c, signs, load().terms["inner"]))


def proposed(context: Context, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The names that the name tagger alone sees."""
    if context.scores is None:
        return
    known = {place_of(c) for c in candidates}
    in_persons = {i for c in candidates if class_of(c) == "Person" for i in range(c.start + 1, c.end)}
    for start, end, cls in context.scores.spans():
        given = cls == "Person" and start in in_persons
        likely = not given and _likely(context.text[start:end], cls)
        if not likely or start < context.lead or (start, end, cls) in known:
            continue
        if context.scores.signs(start, end, cls)[0] > _OWN_LEAST:
            yield Candidate(start, end, EntityClass(cls), _OWN_SCORE, _OWN)
