"""The names that are read in gold pages, whether they are right, and what that says of how sure they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluate.gold import Gold
from kg.extract.grammar import analyse
from kg.extract.sure import KINDS, Weights, kind_of, log_odds
from kg.model import EntityClass, Mention
from kg.train.examples import Name, example, page_articles
from kg.train.judge import fit


@dataclass(frozen=True, slots=True)
class Read:
    """A name in a text: its kind (outermost, nested), what its judges say of it, whether it is right."""

    text: str
    kind: str
    confidence: float
    right: bool


def names(pages: Iterable[tuple[Path, Gold]]) -> Iterator[Read]:
    """The mentions of the pages; a right one has the place and class of a gold span, outermost or nested.

    Words that stand for a name (该公司) are left out, and names that the answers hold for optional.
    """
    for path, gold in pages:
        for article in page_articles(path):
            told = [example(sentence, gold) for sentence in article.sentences]
            for mention in analyse(article).mentions:
                answers, name = told[mention.at.sentence], _name(mention)
                if not mention.anaphor and name not in answers.optional:
                    yield Read(gold.text, kind_of(mention), mention.confidence, name in answers.names)


def _name(mention: Mention) -> Name:
    cls = EntityClass.PERSON if mention.cls is EntityClass.OFFICIAL else mention.cls
    return mention.at.start, mention.at.end, cls.value


def calibration(found: Sequence[Read]) -> dict[str, Weights]:
    """How the log-odds of each kind of name are to be stretched and shifted so that they come true.

    >>> doubted = [Read("a.txt", "nested", 0.5, right) for right in (True, True, True, False)] * 100
    >>> round(calibration(doubted)["nested"]["bias"], 1)
    1.1
    """
    table: dict[str, Weights] = {}
    for kind in KINDS:
        rows = [({"slope": log_odds(n.confidence), "bias": 1.0}, n.right) for n in found if n.kind == kind]
        table[kind] = {"slope": 1.0, "bias": 0.0} | (fit(rows) if rows else {})
    return table
