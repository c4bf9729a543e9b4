"""The body or territory that an article is about."""

from __future__ import annotations

from collections import Counter

from kg.extract.base import Analysis
from kg.extract.figures.subjects import LASTING
from kg.model import BODIES, EntityClass, Part

_OWN = ("全", "我", "本")
_CHANCE = 2  # a body that is named once in the body of an article may be any


def main_body(
    analysis: Analysis,
    *,
    nested: bool = False,
    classes: frozenset[EntityClass] = LASTING,
    certain: bool = True,
) -> int | None:
    """The body or territory that the article names most, its headline and first sentence counting more.

    `nested`: names inside names count as well. `certain`: none where the article names it but once
    among others.
    """
    scores: Counter[str] = Counter()
    first: dict[str, int] = {}
    for reading in analysis.readings:
        if reading.sentence.part is Part.BYLINE:
            continue
        weight = 3 if reading.sentence.part is Part.HEADLINE or reading.index == 0 else 1
        for named in reading.names if nested else reading.outer:
            if named.cls in classes and not named.mention.anaphor:
                scores[named.mention.text] += 2 * weight if named.cls in BODIES else weight
                first.setdefault(named.mention.text, named.index)
    if not scores:
        return None
    joined = _with_short_forms(scores)
    best = max(joined, key=lambda t: (joined[t], -first[t]))
    fullest = max((t for t in scores if same(best, t)), key=lambda t: (scores[t], -first[t]))
    chance = certain and joined[best] <= _CHANCE and len(joined) >= 3
    return None if chance else first[fullest]


def _with_short_forms(scores: Counter[str]) -> Counter[str]:
    """Each name's score with those of all names that may be its short form, or whose short form it may be."""
    joined = Counter(scores)
    for text, score in scores.items():
        for short in {text[i:] for i in range(1, len(text))} & scores.keys():
            joined[text] += scores[short]
            joined[short] += score
    return joined


def same(text: str, other: str) -> bool:
    """Whether one name may be the other's short form: 柳湾区, 云溪市柳湾区."""
    return text.endswith(other) or other.endswith(text)


def own_territory(analysis: Analysis) -> int | None:
    """全市, 我县: the word by which the article means the territory that it reports on, the commonest one."""
    words = Counter[str]()
    first: dict[str, int] = {}
    for index, mention in enumerate(analysis.mentions):
        own = mention.anaphor and mention.cls is EntityClass.JURISDICTION and mention.text.startswith(_OWN)
        if own:
            words[mention.text] += 1
            first.setdefault(mention.text, index)
    return first[max(words, key=lambda w: (words[w], -first[w]))] if words else None
