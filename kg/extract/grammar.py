"""The extractor that ships: a trained tagger, lexicons and grammar; no connection."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.actions.find import find as find_actions
from kg.extract.base import Analysis, Reading, with_mentions
from kg.extract.figures.find import find as find_figures
from kg.extract.measures.find import find as find_measures
from kg.extract.names.find import find as find_names
from kg.extract.posts.find import find as find_posts
from kg.extract.relations.find import find as find_relations
from kg.extract.script import restored, simplified
from kg.extract.sure import calibrated, measured
from kg.extract.tagger.model import load
from kg.extract.tagger.scores import read
from kg.extract.times.lead import with_year
from kg.model import Article, Extraction


@dataclass(frozen=True, slots=True)
class GrammarExtractor:
    """Reads an article layer by layer: words, names, parts of measures, then the facts.

    Raises KgError where the name tagger's model cannot be read: once, before any page is.

    >>> from kg.model import Run, Sentence
    >>> text = "柳湾区委书记陈立伟到石桥村调研。"
    >>> sentence = Sentence(text, (Run(0, 0, len(text)),), ((0, len(text)),), 0)
    >>> found = GrammarExtractor().extract(Article("k", "a.txt", "", (sentence,)))
    >>> [(p.title, found.mentions[p.person].text) for p in found.posts]
    [('区委书记', '陈立伟')]
    """

    def __post_init__(self) -> None:
        load()

    def extract(self, article: Article) -> Extraction:
        """Read one article; the result depends on nothing but the article."""
        plain = simplified(article)
        found = facts(analyse(plain))
        return found if plain is article else restored(found, article)


def analyse(article: Article) -> Analysis:
    """The article's sentences cut into words, with the names and the named parts of measures."""
    article = with_year(article)
    readings = tagged(article)
    named = with_mentions(Analysis(article, readings), find_names(readings))
    return with_mentions(named, find_measures(named))


def tagged(article: Article) -> tuple[Reading, ...]:
    """The article's sentences cut into words, with what the name tagger says of them."""
    told = read([s.text for s in article.sentences], load())
    return tuple(
        Reading(i, sentence, words, scores=scores)
        for i, (sentence, (words, scores)) in enumerate(zip(article.sentences, told, strict=True))
    )


def facts(analysis: Analysis) -> Extraction:
    """The facts of an analysed article."""
    posts = find_posts(analysis)
    return Extraction(
        calibrated(analysis.mentions, measured()),
        posts,
        find_actions(analysis),
        find_figures(analysis),
        find_relations(analysis, posts),
    )
