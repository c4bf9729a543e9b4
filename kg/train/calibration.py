"""The names that are read in gold pages, each with its confidence and whether it is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.evaluate.gold import Gold
from kg.evaluate.reliability import Point
from kg.extract.grammar import analyse
from kg.model import EntityClass, Mention
from kg.train.examples import Name, example, page_articles


def named(pages: Iterable[tuple[Path, Gold]]) -> Iterator[Point]:
    """The mentions of the pages, outermost and nested; a right one has the place and class of a gold span.

    Words that stand for a name (该公司) are left out, and names that the answers hold for optional.
    """
    for path, gold in pages:
        for article in page_articles(path):
            told = [example(sentence, gold) for sentence in article.sentences]
            for mention in analyse(article).mentions:
                answers, name = told[mention.at.sentence], _name(mention)
                if not mention.anaphor and name not in answers.optional:
                    yield mention.confidence, name in answers.names


def _name(mention: Mention) -> Name:
    cls = EntityClass.PERSON if mention.cls is EntityClass.OFFICIAL else mention.cls
    return mention.at.start, mention.at.end, cls.value
