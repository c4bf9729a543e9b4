"""The body of a post that its sentence leaves out: the nearest that the article has named and that fits."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property

from kg.extract.base import Analysis, Named
from kg.extract.posts.kinds import BODIES
from kg.lexicon import load
from kg.lexicon.posts import Holders, Title
from kg.model import EntityClass, Mention, Post

_OWN = "names.own-territory"
_SHORTEST, _LONGEST = 2, 6
"""How many characters may stand for a body in front of its title: 支行 in 支行行长."""
_FARTHEST = 5
"""How many characters may stand between a body and the title that is read without it."""
_NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "j", "v"})
_HAN = re.compile("[\u4e00-\u9fff]+$")
_ALIKE = {
    "办事处": ("街道",),
    "街道办事处": ("街道",),
    "管委会": ("管理委员会",),
    "村委会": ("村",),
    "居委会": ("社区",),
}
"""What else an organ named alone may mean: 办事处 that of a street."""
_FIRMS = ("公司", "企业", "集团", "厂方", "店方")
"""Words for an enterprise, whatever its name ends in."""


_CLASSES = {
    "enterprise": EntityClass.ENTERPRISE,
    "institution": EntityClass.INSTITUTION,
    "team": EntityClass.TEAM,
    "government": EntityClass.OFFICE,
    "police": EntityClass.OFFICE,
    "justice": EntityClass.OFFICE,
}
"""Domain of a title -> the class of the bodies that have such posts."""
_OF_A_TASK = ("组长", "指挥长", "指挥", "召集人", "联络员", "队长", "领队")
"""Titles in bodies set up for a task, which is not the body of the same sentence (某局局长任组长)."""
_LEADING = frozenset({"head", "deputy"})
_OPENING = 2
"""Where a body begins at the latest that its sentence is about: 目前，某公司…."""
_NEAR, _BESIDE = 3, 1
"""How many sentences back a body may stand, and one known by no more than its class, but for leaders."""


class LeftOut:
    """The bodies of an article, to be asked for the one that a title without a body belongs to."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis

    @cached_property
    def _named(self) -> Sequence[tuple[int, int, int, Named]]:
        """(sentence, end, length, name) of the bodies, in order of place."""
        found = [
            (m.at.sentence, m.at.end, m.at.end - m.at.start, Named(i, m))
            for i, m in enumerate(self._analysis.mentions)
            if _may_hold(m)
        ]
        return sorted(found, key=lambda row: row[:3])

    def body(self, sentence: int, start: int, title: str, *, held: bool = True) -> Named | None:
        """The body of a title whose words begin at `start`: by the word in front of it, else by the title.

        `held`: whether the post still is, or was just, held; one of long ago may be in any body.
        """
        touching = self._touching(sentence, start)
        if touching is not None:
            return touching
        front = _HAN.search(self._analysis.readings[sentence].text[:start])
        words = front.group()[-_LONGEST:] if front else ""
        for size in range(len(words), _SHORTEST - 1, -1):
            found = self._by_word(words[-size:], sentence, start)
            if found is not None:
                return found
        holders = _holders(title)
        found = self._nearest(sentence, start, lambda m: _held_in(m, holders)) if holders else None
        if found is not None and not _leads(title) and sentence - found.mention.at.sentence > _NEAR:
            found = None
        return found if found is not None or not held else self._of_domain(sentence, start, title)

    def _of_domain(self, sentence: int, start: int, title: str) -> Named | None:
        """Near by, the last body of the class in which such titles are commonest."""
        known = _known(title)
        cls = _CLASSES.get(known.domain) if known is not None else None
        if known is None or cls is None:
            return None
        task = title.endswith(_OF_A_TASK)
        found = self._nearest(
            sentence, start, lambda m: m.cls is cls and not (task and m.at.sentence == sentence)
        )
        near = _NEAR if known.kind in _LEADING else _BESIDE
        return found if found is not None and sentence - found.mention.at.sentence <= near else None

    def _touching(self, sentence: int, start: int) -> Named | None:
        """The body in front of the title but for a noun that says what it is about: 某分局|执法|中队长."""
        words = self._analysis.readings[sentence].words
        at = start
        for word in reversed([w for w in words if w.end <= start]):
            named = next((n for s, end, _, n in self._named if s == sentence and end == at), None)
            if named is not None and at < start:
                return named if named.cls is not EntityClass.JURISDICTION else None
            if word.tag not in _NOUNS or start - word.start > _FARTHEST or word.end != at:
                return None
            at = word.start
        return None

    def fits(self, post: Post) -> bool:
        """Whether a body may hold a post whose title stands apart from it: behind a comma or another name."""
        assert post.organization is not None
        body, at = self._analysis.mentions[post.organization], post.basis.trigger
        reading = self._analysis.readings[at.sentence]
        if body.at.sentence != at.sentence or body.at.end >= at.start or body.rule == _OWN or body.anaphor:
            return True
        between = reading.text[body.at.end : at.start]
        named = any(n.cls is EntityClass.PERSON and body.at.end <= n.start < at.start for n in reading.names)
        holders = _holders(post.title)
        apart = named or "，" in between or "," in between
        return not apart or holders is None or _held_in(body, holders)

    def organ(self, body: Named, sentence: int) -> Named | None:
        """The body that an organ named without its place (办事处) stands for."""
        found = self._by_word(body.mention.text, sentence, body.start)
        return found if found is not None else self._alike(body.mention.text, sentence, body.start)

    def _by_word(self, word: str, sentence: int, start: int) -> Named | None:
        if word in _FIRMS:
            return self._nearest(sentence, start, lambda m: m.cls is EntityClass.ENTERPRISE)
        found = self._nearest(sentence, start, lambda m: m.text.endswith(word) and len(m.text) > len(word))
        return found if found is not None else self._alike(word, sentence, start)

    def _alike(self, word: str, sentence: int, start: int) -> Named | None:
        endings = _ALIKE.get(word)
        return self._nearest(sentence, start, lambda m: m.text.endswith(endings)) if endings else None

    def _nearest(self, sentence: int, start: int, fits: Callable[[Mention], bool]) -> Named | None:
        """The body that fits and opens the nearest sentence with one, else the last one in it."""
        last: Named | None = None
        for *_, named in reversed(self._named[: bisect_right(self._named, (sentence, start), key=_place)]):
            if last is not None and named.mention.at.sentence != last.mention.at.sentence:
                break
            opens = last is not None and named.start <= _OPENING and named.end <= last.start
            if (last is None or opens) and fits(named.mention):
                last = named
        return last


def _place(row: tuple[int, int, int, Named]) -> tuple[int, int]:
    return row[:2]


def _may_hold(mention: Mention) -> bool:
    return mention.cls in BODIES and mention.rule != _OWN and len(mention.text) > 1


def _known(title: str) -> Title | None:
    """The longest known title that ends a title."""
    tails = (title[i:] for i in range(len(title)))
    return next((load.titles()[tail] for tail in tails if tail in load.titles()), None)


def _leads(title: str) -> bool:
    known = _known(title)
    return known is not None and known.kind in _LEADING


def _holders(title: str) -> Holders | None:
    known = load.title_holders()
    return next((known[title[i:]] for i in range(len(title)) if title[i:] in known), None)


def _held_in(mention: Mention, holders: Holders) -> bool:
    if mention.text.endswith("党组") or mention.cls not in holders.classes:
        return False
    return mention.text.endswith(holders.endings or ("",))
