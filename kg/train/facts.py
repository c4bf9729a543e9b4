"""What the judges of facts learn from: the pages as they are read with the judges of names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from kg.evaluate.gold import Gold
from kg.extract.grammar import analyse
from kg.extract.tagger.model import Model, using
from kg.train.deeds import answered, deeds
from kg.train.examples import page_articles
from kg.train.owners import FigureCase, asked, cases, weighed
from kg.train.ranked import fit_choice
from kg.train.sparse import SignRow, fit_signs


@dataclass
class Facts:
    """The deeds and figures of some pages."""

    deeds: list[SignRow] = field(default_factory=list)
    figures: list[FigureCase] = field(default_factory=list)


def facts_of(pages: Iterable[tuple[Path, Gold]], model: Model) -> Facts:
    """The deeds and figures of the pages, as rules tell them with the names that the model finds."""
    found = Facts()
    with using(model):
        for path, gold in pages:
            analyses = [analyse(article) for article in page_articles(path)]
            for analysis, ids in zip(analyses, answered(analyses, gold), strict=True):
                found.deeds.extend(deeds(analysis, ids, gold))
                found.figures.extend(cases(analysis, ids, gold))
    return found


def fact_terms(parts: list[Facts]) -> dict[str, dict[str, float]]:
    """The terms of the judges of deeds, of owners, and of figures; each part is read apart from the others.

    The judge of figures learns from owners chosen by weights that have not seen the part.
    """
    rows = list[SignRow]()
    for part in parts:
        others = [case for other in parts if other is not part for case in other.figures]
        rows.extend(weighed(part.figures, fit_choice(asked(others or part.figures))))
    return {
        "action": fit_signs([row for part in parts for row in part.deeds]),
        "owner": fit_choice(asked(case for part in parts for case in part.figures)),
        "figure": fit_signs(rows),
    }
