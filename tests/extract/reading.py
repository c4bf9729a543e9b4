"""A small notation for analysed articles, so that a test can say which names stand where.

`[柳湾区|Jurisdiction]有企业212家。` is a sentence with a name. `[[柳湾区|Jurisdiction]教育局|Office]` nests,
`[该局|Office~]` is an anaphor; where no class is given (`[嘉业精密]`) it is Enterprise. A line is a
paragraph; one that begins with `# ` is the headline, with `## ` a section title, `^ ` a byline, `! ` a
caption. Sentences end at 。！？ with the marks that close there. Words come from the tagger, unless
`tagged=False`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.extract.base import Analysis, Reading, with_mentions
from kg.extract.words import words
from kg.extract.words.words import Word
from kg.model import Article, EntityClass, Mention, PageInfo, Part, Run, Sentence, Stretch

_MARKS = {
    "## ": Part.SECTION,
    "# ": Part.HEADLINE,
    "^ ": Part.BYLINE,
    "! ": Part.CAPTION,
}
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）)]*|[^。！？]+")


@dataclass
class _Name:
    start: int
    end: int = 0
    cls: EntityClass = EntityClass.ENTERPRISE
    anaphor: bool = False
    within: int | None = None

    def close(self, end: int, label: str) -> None:
        self.end, self.anaphor = end, label.endswith("~")
        self.cls = EntityClass(label.rstrip("~") or EntityClass.ENTERPRISE)


@dataclass
class _Plain:
    text: str = ""
    names: list[_Name] = field(default_factory=list)


def reading_of(notation: str, issued: str | None = None, *, tagged: bool = True) -> Analysis:
    """The analysis that the notation describes; the mentions stand in the order of their opening brackets.

    >>> analysis = reading_of("[甲区|Jurisdiction]有[[甲区|Jurisdiction]教育局|Office]。[该局|Office~]很小。")
    >>> [(m.text, m.cls.value, m.at.sentence, m.anaphor, m.within) for m in analysis.mentions]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('甲区', 'Jurisdiction', 0, False, None), ('甲区教育局', 'Office', 0, False, None),
     ('甲区', 'Jurisdiction', 0, False, 1), ('该局', 'Office', 1, True, None)]
    >>> [r.text for r in analysis.readings]
    ['甲区有甲区教育局。', '该局很小。']
    """
    plain = _parse(notation)
    sentences = _sentences(plain.text)
    texts = [s.text for s in sentences]
    tagged_words: list[tuple[Word, ...]] = words.tag(texts) if tagged else [()] * len(texts)
    article = Article("test", "test.txt", "0" * 64, sentences, info=PageInfo(issued=issued))
    readings = tuple(Reading(i, s, w) for i, (s, w) in enumerate(zip(sentences, tagged_words, strict=True)))
    mentions = tuple(_mention(plain.text, sentences, name) for name in plain.names)
    return with_mentions(Analysis(article, readings), mentions)


def _parse(notation: str) -> _Plain:
    plain, opened = _Plain(), list[int]()
    end = 0
    while end < len(notation):
        char = notation[end]
        if char == "[":
            within = opened[-1] if opened else None
            opened.append(len(plain.names))
            plain.names.append(_Name(len(plain.text), within=within))
        elif char in "|]" and opened:
            closing = notation.index("]", end)
            plain.names[opened.pop()].close(len(plain.text), notation[end + 1 : closing])
            end = closing
        else:
            plain.text += char
        end += 1
    return plain


def _sentences(text: str) -> tuple[Sentence, ...]:
    found, start = list[Sentence](), 0
    for paragraph, line in enumerate(text.split("\n")):
        mark = next((m for m in _MARKS if line.startswith(m)), "")
        for match in _SENTENCE.finditer(line, len(mark)):
            at, end = start + match.start(), start + match.end()
            runs = (Run(0, at, end - at),)
            part = _MARKS.get(mark, Part.BODY)
            found.append(Sentence(match.group(), runs, ((at, end),), paragraph, part))
        start += len(line) + 1
    return tuple(found)


def _mention(text: str, sentences: tuple[Sentence, ...], name: _Name) -> Mention:
    number = next(i for i, s in enumerate(sentences) if s.pieces[0][0] <= name.start < s.pieces[0][1])
    first = sentences[number].pieces[0][0]
    at = Stretch(number, name.start - first, name.end - first)
    words_ = text[name.start : name.end]
    return Mention(at, words_, name.cls, "test", anaphor=name.anaphor, within=name.within)
