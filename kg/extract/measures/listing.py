"""A stretch of text cut into the members of a list."""

from __future__ import annotations

import re

from kg.extract.measures.counts import Count

Span = tuple[int, int]

_LIST = re.compile(r"[、，,；;]|以及|和|及(?!时)|与|\s*[—－–\-]{1,2}>?\s*|→")
_FINE = re.compile(r"、|以及|和|及(?!时)|与|”\s*“")
_COARSE = re.compile(r"[、，,；;]|”\s*“")
_LONG = re.compile(r"[；;]")
DASHES = re.compile(r"\s*(?:[—－–]{1,2}|--?)>?\s*|→|➝")
_NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|[（(][一二三四五六七八九十0-9][)）]|"
    r"[0-9①-⑩][.、．]?|其[一二三四五六七八九十])[,，、:：]?"
)
_STRIP = " \u3000“”‘’\"'《》「」（）()：:，,、；;。\n"
_NO_MEMBER = re.compile(
    r"^[0-9０-９%％.多余]+$|[。！？!?，,；;：:]|等$|^等|[我你他她它]们?|^(?:并|还|也|又|以|为|使|让|从而|"
    r"进而|其中|同时)"
)
LONGEST = 14


def trimmed(text: str, start: int, end: int) -> Span:
    """The stretch less numbering, marks and blanks at its ends."""
    m = _NUMBERING.match(text[start:end].lstrip(_STRIP))
    while start < end and text[start] in _STRIP:
        start += 1
    if m and m.end() < end - start:
        start += m.end()
    while start < end and text[start] in _STRIP:
        start += 1
    while end > start and (text[end - 1] in _STRIP or (text[end - 1] == "等" and end - start > 3)):
        end -= 1
    return start, end


def cut(text: str, start: int, end: int, marks: re.Pattern[str]) -> list[Span]:
    """The members between the marks, trimmed."""
    spans, at = [], start
    for m in marks.finditer(text, start, end):
        spans.append((at, m.start()))
        at = m.end()
    spans.append((at, end))
    return [s for s in (trimmed(text, a, b) for a, b in spans) if s[0] < s[1]]


def is_member(word: str) -> bool:
    """Whether a stretch may be the name of a part: 2 to 14 characters, no sentence.

    >>> is_member("银企对接"), is_member("我们大家"), is_member("的")
    (True, False, False)
    """
    return 2 <= len(word) <= LONGEST and not _NO_MEMBER.search(word)


def parallel(words: list[str]) -> bool:
    """Whether the members are built alike: one first or last character, or nearly one length.

    >>> parallel(["送医", "送药", "送教上门"]), parallel(["减租", "贴息"]), parallel(["减租", "出口退税提速"])
    (True, True, False)
    """
    lengths = [len(w) for w in words]
    same = len({w[0] for w in words}) == 1 or len({w[-1] for w in words}) == 1
    return same or max(lengths) - min(lengths) <= 2


def members(text: str, start: int, end: int, count: Count | None, fewest: int = 3) -> tuple[Span, ...]:
    """The members that stand between `start` and `end`; none unless they agree with the set's number.

    Coarse marks are tried after fine ones: in 减租、贴息，稳岗和扩岗 the commas may part members or clauses.
    """
    run = _run(text, start, end, count)
    if run:
        return run
    for marks in (_FINE, _COARSE, _LONG, DASHES):
        spans = cut(text, start, end, marks)
        if (count is not None and len(spans) != count.total) or (count is None and len(spans) < fewest):
            continue
        words = [text[a:b] for a, b in spans]
        if all(is_member(w) for w in words) and len(set(words)) == len(words) and (count or parallel(words)):
            return tuple(spans)
    return ()


def _run(text: str, start: int, end: int, count: Count | None) -> tuple[Span, ...]:
    """Members that follow each other without a mark, each begun by its key: 送医送药送教强体."""
    if count is None or not count.keys or any(len(key) > 1 for _, key in count.keys):
        return ()
    starts = [i for i in range(start, end) if any(text[i] == key for _, key in count.keys)]
    if len(starts) != count.total or starts[0] != trimmed(text, start, end)[0]:
        return ()
    order = "".join(text[i] for i in starts)
    if order != "".join(key * n for n, key in count.keys):
        return ()
    spans = [trimmed(text, a, b) for a, b in zip(starts, [*starts[1:], end], strict=True)]
    return tuple(spans) if all(is_member(text[a:b]) and len(text[a:b]) <= 8 for a, b in spans) else ()


def keyed(text: str, start: int, end: int, count: Count) -> tuple[Span, ...]:
    """A row of members that share the set's characters (送医、送药、送教), none if one is missing."""
    spans = [s for s in cut(text, start, end, _LIST) if len(text[s[0] : s[1]]) <= 8]
    found: list[Span] = []
    for number, key in count.keys:
        own = [s for s in spans if text[s[0] : s[1]].endswith(key) or (len(key) == 1 and text[s[0]] == key)]
        own = [s for s in own if s[1] - s[0] > len(key)]
        if len({text[a:b] for a, b in own}) != number:
            return ()
        found.extend({text[a:b]: (a, b) for a, b in reversed(_shortened(own, len(key) == 1))}.values())
    return tuple(sorted(found)) if len(found) == count.total else ()


def _shortened(spans: list[Span], by_head: bool) -> list[Span]:
    """The last member of a list without what the sentence goes on with: 送医、送药、送教|到村里."""
    lengths = {b - a for a, b in spans[:-1]}
    start, end = spans[-1]
    if by_head and len(lengths) == 1 and end - start > max(lengths):
        return [*spans[:-1], (start, start + max(lengths))]
    return spans
