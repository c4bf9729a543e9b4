"""The scores of a corpus by split, topic, form or damage, and its standing against a baseline."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.errors import UsageError
from kg.evaluate.baseline import Standing, figures_of
from kg.evaluate.corpus import CorpusPage, grouped, split_fingerprint
from kg.evaluate.score import Scores
from kg.evaluate.tally import total


def only(scores: Scores, names: Collection[str]) -> Scores:
    """The scores of the named texts."""
    return Scores(tuple(score for score in scores.texts if score.text in names))


def by_aspect(scores: Scores, pages: Sequence[CorpusPage], aspect: str) -> Scores:
    """One score a group of pages, named "aspect: group (n)"; texts without a row in it are left out.

    >>> from kg.evaluate.tally import Score
    >>> page = CorpusPage("a.txt", {"topic": ("floods",)}, "")
    >>> by_aspect(Scores((Score("a.txt"), Score("b.txt"))), [page], "topic").texts[0].text
    'topic: floods (1)'
    """
    found = []
    for group, names in grouped(pages, aspect).items():
        texts = only(scores, names).texts
        if texts:
            found.append(replace(total(texts), text=f"{aspect}: {group} ({len(texts)})"))
    return Scores(tuple(found))


def standings(scores: Scores, pages: Sequence[CorpusPage]) -> dict[str, Standing]:
    """How each split stands that was scored.

    Raises UsageError where some pages of a split were scored and others not.
    """
    scored = {score.text for score in scores.texts}
    found: dict[str, Standing] = {}
    for split, names in grouped(pages, "split").items():
        if not names & scored:
            continue
        if missing := sorted(names - scored):
            raise UsageError(
                f"split {split}: no answers were given for {missing[0]} and {len(missing) - 1} more pages"
            )
        of_split = [page for page in pages if page.text in names]
        found[split] = Standing(split_fingerprint(of_split), figures_of(total(only(scores, names).texts)))
    return found
