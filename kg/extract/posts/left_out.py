"""The body of a post that its sentence leaves out: the nearest that the article has named and that fits."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from kg.extract.base import Analysis, Named
from kg.extract.posts.kinds import BODIES
from kg.extract.posts.suits import (
    KEEPERS,
    LEADING,
    class_of,
    fitting,
    held_in,
    holders_of,
    known_title,
    leads,
    may_be_of,
    section_of,
)
from kg.lexicon.posts import Holders
from kg.model import EntityClass, Mention, Post, Stretch

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
_DEPUTY, _CONGRESSES = "代表", ("人大", "人民代表大会")
_CLAUSES = "，,：:；;"
_FRAME = re.compile("(?:[^，,。；：]{0,12}[日时月年天晨晚午前后，,])?(?:在|走进|来到)?[“‘]?")
"""What may stand in front of the body of which a sentence tells."""
_GROUPS = (
    "组委会",
    "评委会",
    "筹委会",
    "领导小组",
    "专班",
    "指挥部",
    "评审团",
    "工作组",
    "评审委员会",
    "小分队",
)
"""How bodies end whose members a roster lists."""
_OPENING = 2
"""Where a body begins at the latest that its sentence is about: 目前，某公司…."""
_NEAR, _BESIDE, _ROSTER = 3, 1, 5
"""How many sentences back a body may stand, and one known by no more than its class, but for leaders;
how far back the body of a roster."""


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

    @cached_property
    def _ending(self) -> Mapping[tuple[int, int], Named]:
        """(sentence, end) -> the body that ends there, the shortest of several."""
        return {(sentence, end): named for sentence, end, _, named in reversed(self._named)}

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
        has_section = section_of(title)
        if has_section is not None:
            return self._nearest(sentence, start, has_section)
        if title == _DEPUTY:
            return self._nearest(sentence, start, lambda m: m.text.endswith(_CONGRESSES))
        topic = self._topic(sentence, start, title)
        holders = holders_of(title)
        found = self._nearest(sentence, start, fitting(holders, title)) if holders else None
        if found is not None and title.endswith(KEEPERS) and sentence - found.mention.at.sentence > _BESIDE:
            return None
        if topic is not None and (found is None or found.mention.at.sentence != sentence):
            return topic
        if found is not None and not leads(title) and sentence - found.mention.at.sentence > _NEAR:
            found = None
        return found if found is not None or not held else self._of_domain(sentence, start, title)

    def _topic(self, sentence: int, start: int, title: str) -> Named | None:
        """The body with which the sentence begins, where the title begins a later clause: 在某站，站长…."""
        text = self._analysis.readings[sentence].text
        clause = max(text.rfind(mark, 0, start) for mark in _CLAUSES)
        if clause < 0 or start - clause > _FARTHEST:
            return None
        lead = self._analysis.readings[sentence].sentence.lead
        begin = bisect_left(self._named, (sentence, 0), key=_place)
        end = bisect_right(self._named, (sentence, clause), key=_place)
        inside = [named for *_, named in self._named[begin:end]]
        first = min(inside, key=lambda n: (n.start, -n.end), default=None)
        if first is None or _FRAME.fullmatch(text[lead : first.start]) is None:
            return None
        return first if may_be_of(first.mention, title) else None

    def group(self, at: Stretch, near: int = _ROSTER) -> Named | None:
        """The body whose roster a title heads: in front of it or in one of the last `near` sentences."""
        found = self._nearest(at.sentence, at.start, lambda m: m.text.endswith(_GROUPS))
        return found if found is not None and at.sentence - found.mention.at.sentence <= near else None

    def _of_domain(self, sentence: int, start: int, title: str) -> Named | None:
        """Near by, the last body of the class in which such titles are commonest."""
        known = known_title(title)
        cls = class_of(title, _CLASSES)
        if known is None or cls is None:
            return None
        task = title.endswith(_OF_A_TASK)
        fits = fitting(None, title)
        found = self._nearest(
            sentence,
            start,
            lambda m: m.cls is cls and fits(m) and not (task and m.at.sentence == sentence),
        )
        keeper = title.endswith(KEEPERS)
        near = _NEAR if known.kind in LEADING and not keeper else _BESIDE
        return found if found is not None and sentence - found.mention.at.sentence <= near else None

    def _touching(self, sentence: int, start: int) -> Named | None:
        """The body in front of the title but for a noun that says what it is about: 某分局|执法|中队长."""
        words = self._analysis.readings[sentence].words
        at = start
        for word in reversed([w for w in words if w.end <= start]):
            named = self._ending.get((sentence, at))
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
        holders = holders_of(post.title)
        apart = named or "，" in between or "," in between or _is_territorial(holders, between)
        return not apart or holders is None or held_in(body, holders)

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
        for i in range(bisect_right(self._named, (sentence, start), key=_place) - 1, -1, -1):
            named = self._named[i][-1]
            if last is not None and named.mention.at.sentence != last.mention.at.sentence:
                break
            opens = last is not None and named.start <= _OPENING and named.end <= last.start
            if (last is None or opens) and fits(named.mention):
                last = named
        return last


def _is_territorial(holders: Holders | None, between: str) -> bool:
    """Whether 、 parts a body from the title of one in a territory: 工作队队长、|第一书记."""
    return holders is not None and holders.classes == {EntityClass.JURISDICTION} and "、" in between


def _place(row: tuple[int, int, int, Named]) -> tuple[int, int]:
    return row[:2]


def _may_hold(mention: Mention) -> bool:
    return mention.cls in BODIES and mention.rule != _OWN and len(mention.text) > 1
