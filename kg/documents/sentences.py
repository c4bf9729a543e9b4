"""From a block to its sentences: line breaks mended, offsets kept.

A sentence ends at 。！？ or ……, with the quotation marks and brackets that close there, inside quotations
too; ；does not end it; else it ends with its block. Half-width ! and ? end it likewise where Chinese or
nothing follows, for pages set with half-width punctuation; in `Yahoo! Inc` and in web addresses they do not.
｡ and ⋯⋯ are other codes of 。 and ……

What runs on for more than LONGEST characters without an end is no sentence; it is cut at a comma, as if its
block ended there, so that no later step has to bear it.

White space mends as follows. Over a line end it goes, but for one blank between two Latin words. Within a
line it goes beside numbers and Latin words (截至 11月 2日), and stays, as one blank, between Chinese words
and in headlines, bylines and captions, where it separates.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from kg.documents.layout.lines import Joint, Line
from kg.model import Part, Run, Sentence

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CLOSERS = '”’」』）)】》〉〕］｝﹂﹄\\]"'
_STOP = re.compile(
    rf"(?:[。！？｡]|[…⋯]{{2,}}|[!?](?=[!?。！？…{_CLOSERS}\s]{{0,12}}(?:$|[{_HAN}“‘「『（《【〈])))+(?:\s*[{_CLOSERS}]+)*"
)
LONGEST = 4_000
_SPACE = re.compile(r"\s+")
_ROLL = re.compile(
    rf"(?:[{_HAN}]{{2,4}}|[{_HAN}]\s+[{_HAN}])(?:\s+(?:[{_HAN}]{{2,4}}|[{_HAN}]\s+[{_HAN}])){{2,}}"
)
"""A line of names with blanks between them, and within those of two characters: 林 涛　周小波　何敏."""
_NONSPACE = re.compile(r"\S")
_IDEOGRAPH = re.compile(rf"[{_HAN}]")


class Mended:
    """The text of a block as it reads, with the runs that lead back to the page."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.runs: list[Run] = []
        self.length = 0

    def add(self, text: str, page: int) -> None:
        """Append `text`, whose characters stand side by side in the page from `page`."""
        last = self.runs[-1] if self.runs else None
        if last and last.page + last.length == page:
            self.runs[-1] = Run(last.start, last.page, last.length + len(text))
        else:
            self.runs.append(Run(self.length, page, len(text)))
        self._parts.append(text)
        self.length += len(text)

    @property
    def text(self) -> str:
        """The text as it reads."""
        return "".join(self._parts)


def mend(page: str, lines: Sequence[Line], part: Part = Part.BODY) -> Mended:
    """Join the lines of one block.

    >>> from kg.documents.layout.lines import lines
    >>> page = "截至 11月 2日，云\\n溪市"
    >>> mend(page, lines(page)).text
    '截至11月2日，云溪市'
    """
    mended = Mended()
    for index, line in enumerate(lines):
        if index and _keeps_break(lines[index - 1], line, part):
            space = _between(page, lines[index - 1].end, line.start)
            if space >= 0:
                mended.add(" ", space)
        _add_line(mended, line, part)
    return mended


def _keeps_break(before: Line, after: Line, part: Part) -> bool:
    """A blank stands for a line end between Latin words, and between the lines of a headline or byline."""
    if after.joint is Joint.TIGHT or after.start == before.end:
        return False
    if after.joint is Joint.LOOSE:
        return _keeps_blank(before.text, after.text, part)
    if part is not Part.BODY or _ROLL.fullmatch(before.text.strip()):
        return True
    left, right = before.text[-1], after.text[0]
    return left.isascii() and right.isascii() and left.isalpha() and right.isalpha()


def _between(page: str, end: int, start: int) -> int:
    """The offset of white space behind `end` or, where the lines lie apart, before `start`; or -1."""
    space = _SPACE.search(page, end, start) if start > end else None
    if space:
        return space.start()
    return end if page[end : end + 1].isspace() else start - 1 if page[start - 1 : start].isspace() else -1


def _add_line(mended: Mended, line: Line, part: Part) -> None:
    position, joined = 0, False
    for space in _SPACE.finditer(line.text):
        mended.add(line.text[position : space.start()], line.start + position)
        left, right = line.text[max(0, space.start() - 2) : space.start()], line.text[space.end()]
        lone = left[1:].isspace() or left[:1].isspace() or len(left) == 1
        paired = lone and joined and bool(_IDEOGRAPH.match(left[-1]) and _IDEOGRAPH.match(right))
        joined = not (_keeps_blank(left, right, part) or paired)
        if not joined:
            mended.add(" ", line.start + space.start())
        position = space.end()
    mended.add(line.text[position:], line.start + position)


def _keeps_blank(left: str, right: str, part: Part) -> bool:
    """Whether the blank between two stretches of a line separates; that behind a lone surname does not."""
    before, after = left[-1], right[0]
    if part is not Part.BODY:
        return not (before in "年月第" and after.isdigit())
    if before.isascii() and after.isascii():
        return True
    if not _IDEOGRAPH.match(before) or not _IDEOGRAPH.match(after):
        return before in "讯訊电電" and after.isascii()
    return len(left) > 1 and bool(_IDEOGRAPH.match(left[-2]))


def cuts(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a block's text as (start, end), white space around them left out.

    >>> text = "“雨停了！”他说；“再看看。”堤上有人……"
    >>> [text[start:end] for start, end in cuts(text)]
    ['“雨停了！”', '他说；“再看看。”', '堤上有人……']
    """
    start = counted = quotes = 0
    for stop in _STOP.finditer(text):
        end = stop.end()
        mark = text.find('"', stop.start(), end)
        if mark >= 0:
            quotes += text.count('"', counted, mark)
            counted = mark
            end = mark if quotes % 2 == 0 else end
        yield from _bearable(text, start, end)
        start = end
    yield from _bearable(text, start, len(text))


def _bearable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch, in parts of at most LONGEST characters, cut at a comma where there is one."""
    while end - start > LONGEST:
        window = text[start : start + LONGEST]
        mark = max(window.rfind(sign) for sign in "，；、,; ")
        cut = start + (mark + 1 if mark > 0 else LONGEST)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    raw = text[start:end]
    body = raw.strip()
    if body:
        start += len(raw) - len(raw.lstrip())
        yield start, start + len(body)


def sentences(
    page: str, lines: Sequence[Line], paragraph: int, part: Part = Part.BODY, lead: int = 0
) -> Iterator[Sentence]:
    """The sentences of one block; `lead` is the length of its dateline in the text of its first line."""
    mended = mend(page, lines, part)
    text, runs = mended.text, mended.runs
    starts = [run.start for run in runs]
    for number, (start, end) in enumerate(cuts(text)):
        own = tuple(_within(runs, starts, start, end))
        ahead = 0 if number else _count(own, lines[0].start, lines[0].start + lead)
        yield Sentence(text[start:end], own, tuple(pieces(page, own)), paragraph, part, ahead)


def _count(runs: Iterable[Run], start: int, end: int) -> int:
    """How many of the characters stand in the page from `start` to `end`."""
    return sum(max(0, min(run.page + run.length, end) - max(run.page, start)) for run in runs)


def _within(runs: Sequence[Run], starts: Sequence[int], start: int, end: int) -> Iterator[Run]:
    index = bisect_right(starts, start) - 1
    while index < len(runs) and runs[index].start < end:
        run = runs[index]
        left, right = max(run.start, start), min(run.start + run.length, end)
        yield Run(left - start, run.page + left - run.start, right - left)
        index += 1


def pieces(page: str, runs: Iterable[Run]) -> Iterator[tuple[int, int]]:
    """The page spans of `runs`; runs with only white space between them are one piece."""
    start = end = -1
    for run in runs:
        following = _NONSPACE.search(page, end) if end >= 0 else None
        if following and following.start() == run.page and run.page >= end:
            end = run.page + run.length
            continue
        if end >= 0:
            yield start, end
        start, end = run.page, run.page + run.length
    if end >= 0:
        yield start, end
