"""All the names of an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from kg.extract.base import Reading
from kg.extract.names.anaphors import anaphors
from kg.extract.names.bodies import known_bodies, tagged_names
from kg.extract.names.bounded import bounded
from kg.extract.names.candidates import Candidate, overlap
from kg.extract.names.context import Context
from kg.extract.names.foreign import foreign
from kg.extract.names.framed import framed
from kg.extract.names.happenings import happenings
from kg.extract.names.judge import judged, judged_inside, proposed
from kg.extract.names.lattice import best, carried
from kg.extract.names.made import created
from kg.extract.names.marks import balanced
from kg.extract.names.nested import BRANDED, inside
from kg.extract.names.papers import hotlines, papers
from kg.extract.names.parents import parents, with_core
from kg.extract.names.patterns import patterns
from kg.extract.names.persons import persons
from kg.extract.names.places import divisions, goes_on, is_division, streets
from kg.extract.names.repeat import repeats
from kg.extract.names.schemes import numbered, quoted
from kg.extract.names.shared import shared
from kg.extract.names.silent import heard
from kg.extract.names.suffixed import is_kind, suffixed
from kg.extract.names.swallowed import persons_told, unswallowed
from kg.extract.names.tiers import tiers
from kg.extract.names.titled import titled
from kg.extract.names.titles import organs, territories
from kg.extract.names.whole import whole
from kg.model import EntityClass, Mention, Stretch

_LEVELS = ("省", "市", "区", "县", "州", "旗", "盟", "镇", "乡", "村", "街道", "社区")
_BRANCHES = ("支行", "分行", "分公司", "供电公司", "中心支行", "分理处", "营业部")
"""How the names of firms end that are named by where they work."""
_SOURCES: tuple[Callable[[Context], Iterable[Candidate]], ...] = (
    persons,
    framed,
    foreign,
    divisions,
    streets,
    suffixed,
    known_bodies,
    tagged_names,
    quoted,
    numbered,
    organs,
    anaphors,
    created,
    patterns,
    papers,
    hotlines,
    happenings,
    titled,
    shared,
)


def find(readings: Sequence[Reading]) -> tuple[Mention, ...]:
    """The mentions of an article's sentences, in order; what one makes certain helps to read the others.

    >>> from kg.extract.words.words import tag
    >>> from kg.model import Run, Sentence
    >>> text = "柳湾区教育局召开会议。"
    >>> sentence = Sentence(text, (Run(0, 0, len(text)),), ((0, len(text)),), 0)
    >>> [(m.text, m.within) for m in find((Reading(0, sentence, tag([text])[0]),))]
    [('柳湾区教育局', None), ('柳湾区', 0)]
    """
    mentions: list[Mention] = []
    for reading, (context, found) in zip(readings, candidates(readings), strict=True):
        mentions.extend(_read(reading, context, found, len(mentions)))
    return _without_brands(mentions)


def candidates(readings: Sequence[Reading]) -> list[tuple[Context, list[Candidate]]]:
    """What may be a name in each sentence, also by what is certain in others; scores by rule."""
    contexts = [Context(r.text, r.words, r.sentence.lead, r.scores) for r in readings]
    found = [_clean(c, (name for source in _SOURCES for name in source(c))) for c in contexts]
    found = [
        _clean(c, [*names, *tiers(c, names), *_told(c, proposed(c, names))])
        for c, names in zip(contexts, found, strict=True)
    ]
    chosen = [best(carried(names)) for names in found]
    extra, told = repeats(contexts, chosen), persons_told(contexts, chosen)
    together = zip(contexts, found, extra, strict=True)
    return [(c, unswallowed(c, _clean(c, [*names, *more]), told)) for c, names, more in together]


def _clean(context: Context, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates that the words round them leave, with the ends that those show."""
    return whole(context, bounded(context, balanced(context, heard(context, candidates))))


def _told(context: Context, proposals: Iterable[Candidate]) -> Iterator[Candidate]:
    """What the name tagger alone sees, without kinds of territory and cities that begin a road's name."""
    for c in proposals:
        name = context.text[c.start : c.end]
        place = c.cls is EntityClass.JURISDICTION
        if not place or not (is_kind(name) or (is_division(name) and goes_on(context.text, c.start, c.end))):
            yield c


def _read(reading: Reading, context: Context, candidates: list[Candidate], offset: int) -> Iterator[Mention]:
    """A sentence's mentions; `offset` is the index of the first of them."""
    certain = judged(context, [*candidates, *territories(context, [])])
    chosen = best(carried(with_core(context, certain)))
    touching = _touching(chosen, [*candidates, *territories(context, chosen)])
    number = offset
    for outer, others in zip(chosen, touching, strict=True):
        yield _mention(reading, outer, None)
        here = number
        number += 1
        for inner in judged_inside(
            context, outer, inside(context, outer, [*others, *parents(context, outer)])
        ):
            yield _mention(reading, inner, here)
            number += 1


def _touching(chosen: Sequence[Candidate], candidates: Iterable[Candidate]) -> list[list[Candidate]]:
    """For each of the names chosen, which share no character, the candidates that overlap it."""
    found: list[list[Candidate]] = [[] for _ in chosen]
    ends = [c.end for c in chosen]
    for c in candidates:
        at = bisect_right(ends, c.start)
        while at < len(chosen) and overlap(c, chosen[at]):
            found[at].append(c)
            at += 1
    return found


def _without_brands(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """A place in a firm's, school's or product's name counts where the article names it elsewhere."""
    branded = [
        m.within is not None and m.cls is EntityClass.JURISDICTION and _brands(mentions[m.within], m.text)
        for m in mentions
    ]
    elsewhere = {m.text for m, b in zip(mentions, branded, strict=True) if not b}
    kept = [not b or m.text in elsewhere for m, b in zip(mentions, branded, strict=True)]
    numbers = list(accumulate(kept, initial=0))
    return tuple(
        replace(m, within=numbers[m.within] if m.within is not None else None)
        for m, keep in zip(mentions, kept, strict=True)
        if keep
    )


def _brands(outer: Mention, place: str) -> bool:
    """Whether a place in such a name may be but a brand; not with its level in a school's or a branch's."""
    if not place.endswith(_LEVELS):
        return outer.cls in BRANDED or outer.cls is EntityClass.INSTITUTION
    return outer.cls in BRANDED and outer.cls is not EntityClass.SITE and not outer.text.endswith(_BRANCHES)


def _mention(reading: Reading, c: Candidate, within: int | None) -> Mention:
    at = Stretch(reading.index, c.start, c.end)
    confidence = min(0.99, 0.5 + 0.1 * c.score if c.confidence is None else c.confidence)
    return Mention(at, reading.text[c.start : c.end], c.cls, c.rule, confidence, c.anaphor, within)
