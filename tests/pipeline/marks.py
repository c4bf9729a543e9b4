"""A reading so plain that a test knows its answer: territories by name, and figures such as 12家企业."""

import re
from dataclasses import dataclass
from time import sleep

from kg.model import Article, Basis, EntityClass, Extraction, Figure, Mention, Sentence, Stretch

_NAME = re.compile(r"[柳云石银东]..?区")
_COUNT = re.compile(r"(\d+)家企业")


@dataclass(frozen=True, slots=True)
class Marks:
    """The extractor; `marker` stands for its options."""

    marker: str = ""

    def extract(self, article: Article) -> Extraction:
        """Read one article."""
        mentions: list[Mention] = []
        figures: list[Figure] = []
        for index, sentence in enumerate(article.sentences):
            mentions += _mentions(index, sentence)
            figures += _figures(index, sentence, len(mentions) - 1)
        return Extraction(tuple(mentions), figures=tuple(figures))


def _mentions(index: int, sentence: Sentence) -> list[Mention]:
    return [
        Mention(Stretch(index, m.start(), m.end()), m[0], EntityClass.JURISDICTION, "marks.name")
        for m in _NAME.finditer(sentence.text)
    ]


def _figures(index: int, sentence: Sentence, about: int) -> list[Figure]:
    found = []
    for match in _COUNT.finditer(sentence.text):
        at = Stretch(index, match.start(), match.end())
        if about >= 0:
            basis = Basis(at, (at,), "marks.figure")
            found.append(Figure(basis, about, "企业", match[1], "家", match[0][:-2]))
    return found


@dataclass(frozen=True, slots=True)
class Faulty:
    """An extractor with a bug that one page brings out."""

    def extract(self, article: Article) -> Extraction:
        """Read one article."""
        if any("石桥区" in sentence.text for sentence in article.sentences):
            raise IndexError("list index out of range")
        return Marks().extract(article)


@dataclass(frozen=True, slots=True)
class Slow:
    """An extractor that takes its time over all pages but one."""

    def extract(self, article: Article) -> Extraction:
        """Read one article."""
        if all("柳湾区筑牢" not in sentence.text for sentence in article.sentences):
            sleep(60)
        return Marks().extract(article)
