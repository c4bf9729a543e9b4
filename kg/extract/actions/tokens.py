"""Words, names, times and quoted terms of a sentence as one row of tokens, which the clause grammar reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.base import Named, Reading
from kg.extract.times.find import TimeMention
from kg.extract.words.words import Word
from kg.lexicon import load
from kg.model import EntityClass

_KINDS = {
    **dict.fromkeys(("n", "nz", "nr", "nw", "ns", "nt", "an", "s", "vn", "PER", "LOC", "ORG"), "n"),
    **dict.fromkeys(("d", "ad", "vd"), "d"),
    **dict.fromkeys(("m", "q"), "m"),
    **dict.fromkeys(("TIME", "t"), "t"),
    **dict.fromkeys(("u", "xc"), "u"),
    **{tag: tag for tag in ("v", "a", "p", "c", "r", "f", "w")},
}
_OPEN, _CLOSE = "“「『‘", "”」』’"
_STOPS = frozenset("，,；;：:。！？!?…")
_ENDS = frozenset("。！？!?…")
_PREPOSITIONS = frozenset("向在到对为由把将被于从给以")
_HOLDING = ("召开", "举行", "举办")
_LABEL = re.compile(r"【[^】]{1,12}】")
_FURNITURE = re.compile(
    "(?:下转|上接)第?[一二三四五六七八九十0-9A-Z]{1,3}版|本版(?:责编|责任编辑|编辑)|新闻热线[:：]?[0-9]{5,12}"
)
"""What the make-up of a printed page leaves within its sentences."""
_LONGEST_TERM = 40
_LONGEST_ASIDE = 80


@dataclass(frozen=True, slots=True)
class Token:
    """A word, name, time or quoted term at sentence offsets `start` to `end`.

    `kind` is one letter: n(oun), v(erb), d (adverb), a(djective), p(reposition), c(onjunction), u (particle),
    m (number, measure word), r (pronoun), f (localizer), t(ime), w (punctuation); `tag` is the word tagger's.
    """

    start: int
    end: int
    text: str
    kind: str
    tag: str
    name: Named | None = None
    time: TimeMention | None = None


def tokens_of(reading: Reading, times: Sequence[TimeMention] = ()) -> tuple[Token, ...]:
    """The tokens behind the dateline, without blanks and bracketed asides, quoted terms as one token.

    >>> from kg.extract.words.words import tag
    >>> from kg.model import Run, Sentence
    >>> text = "该区开展“敲门行动”（第一期）。"
    >>> sentence = Sentence(text, (Run(0, 0, len(text)),), ((0, len(text)),), 0)
    >>> [t.text for t in tokens_of(Reading(0, sentence, tag([text])[0]))]
    ['该区', '开展', '“敲门行动”', '。']
    """
    fixed = sorted(_fixed(reading, times), key=lambda t: t.start)
    label = _LABEL.match(reading.text)
    lead = max(
        reading.sentence.lead, 2 if reading.text.startswith("图为") else 0, label.end() if label else 0
    )
    row = [t for t in _merged(reading, fixed) if t.start >= lead and not t.text.isspace()]
    for found in _FURNITURE.finditer(reading.text):
        row = list(_without(row, found.start(), found.end()))
    return tuple(_quoted(_without_asides(row), reading.text))


def _fixed(reading: Reading, times: Sequence[TimeMention]) -> Iterator[Token]:
    """Tokens that are settled before words are looked at: outer names, and times where no name stands."""
    names = [n for n in reading.outer if not _is_clause(n)]
    torn = {n.index for n in reading.outer} - {n.index for n in names}
    names += [n for n in reading.names if n.mention.within in torn]
    for name in names:
        yield Token(name.start, name.end, reading.text[name.start : name.end], "n", "name", name)
    for time in times:
        if not any(n.start < time.end and time.start < n.end for n in names):
            text = reading.text[time.start : time.end]
            yield Token(time.start, time.end, text, "t", "TIME", time=time)


def _is_clause(name: Named) -> bool:
    """柳湾区人大常委会召开第七次会议: a clause that was taken for the meeting's name."""
    return name.cls is EntityClass.EVENT and any(verb in name.mention.text for verb in _HOLDING)


def _merged(reading: Reading, fixed: Sequence[Token]) -> Iterator[Token]:
    """Words where nothing is settled, cut where a settled token reaches into them."""
    rest = list(fixed)
    for word in reading.words:
        start = word.start
        while rest and rest[0].start < word.end:
            if rest[0].start > start:
                yield _word(reading.text, word, start, rest[0].start)
            start = max(start, rest[0].end)
            if rest[0].end > word.end:
                break
            yield rest.pop(0)
        if start < word.end:
            yield _word(reading.text, word, start, word.end)


def _word(text: str, word: Word, start: int, end: int) -> Token:
    """A word, or what a name leaves of it: then a preposition, a conjunction or a verb rather than a name."""
    piece = text[start:end]
    tag = word.tag
    if (start, end) != (word.start, word.end) and tag in ("PER", "LOC", "ORG", "nz", "nw"):
        known = "v" if piece in load.verbs() else "n"
        tag = "p" if piece in _PREPOSITIONS else "c" if piece in "与和及" else known
    return Token(start, end, piece, _KINDS.get(tag, "n"), tag)


def _without(row: list[Token], start: int, end: int) -> Iterator[Token]:
    """The tokens without those characters; what stands beside them in a token stays."""
    for token in row:
        if token.end <= start or end <= token.start or token.name is not None:
            yield token
            continue
        for first, last in ((token.start, start), (end, token.end)):
            if first < last:
                text = token.text[first - token.start : last - token.start]
                yield Token(first, last, text, token.kind, token.tag)


def _without_asides(row: list[Token]) -> list[Token]:
    """Drop what stands in round brackets; a bracket that never closes is dropped alone."""
    kept, i = list[Token](), 0
    while i < len(row):
        if row[i].text in "（(":
            end = next((j for j in range(i, min(len(row), i + _LONGEST_ASIDE)) if row[j].text in "）)"), i)
            i = end + 1
        else:
            kept.append(row[i])
            i += 1
    return kept


def _quoted(row: list[Token], text: str) -> Iterator[Token]:
    """Make one token of each quoted term and of each title in 《》; longer quotations keep their marks."""
    i = 0
    while i < len(row):
        end = _closing(row, i)
        if end is None and _opens_name(row, i):
            i += 1
        elif end is not None and _is_term(row, i, end):
            yield _term(row[i : end + 1], text)
            i = end + 1
        else:
            yield row[i]
            i += 1


def _opens_name(row: list[Token], i: int) -> bool:
    """“甲”“乙”两支队: a mark in front of a name that holds the mark which closes it."""
    mark, name = row[i].text, row[i + 1] if i + 1 < len(row) else None
    if mark not in ("“", "「", "『") or name is None or name.name is None:
        return False
    closing = _CLOSE[_OPEN.index(mark)]
    return name.text.count(closing) > name.text.count(mark)


def _closing(row: list[Token], i: int) -> int | None:
    mark = row[i].text
    if mark in ("《", "〈"):
        closing = "》〉"
    elif mark in ("“", "「", "『", "‘"):
        closing = _CLOSE[_OPEN.index(mark)]
    else:
        return None
    for j in range(i + 1, len(row)):
        if row[j].start - row[i].start > _LONGEST_TERM:
            return None
        if row[j].text in closing:
            return j
    return None


def _is_term(row: list[Token], i: int, end: int) -> bool:
    """Whether a quotation is a term in its clause rather than somebody's words."""
    inside = [t.text for t in row[i + 1 : end]]
    if not inside:
        return False
    if not _STOPS.intersection(inside):
        return True
    if _ENDS.intersection(inside) or (i and row[i - 1].text in "：:"):
        return False
    return end + 1 < len(row) and row[end + 1].kind == "n" and i > 0 and row[i - 1].kind != "w"


def _term(row: list[Token], text: str) -> Token:
    names = [t.name for t in row if t.name is not None]
    inner = [t for t in row[1:-1] if t.kind != "w"]
    name = names[0] if len(names) == 1 and inner and inner[-1].name is names[0] else None
    start, end = row[0].start, row[-1].end
    return Token(start, end, text[start:end], "n", "quote", name)
