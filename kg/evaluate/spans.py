"""Where the entities of a gold answer stand in its page."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.evaluate.fold import FoldedText, fold
from kg.evaluate.gold_rows import Gold
from kg.model import EntityClass

Span = tuple[int, int, str]

_ACTING = frozenset(EntityClass) - {
    EntityClass.SITE,
    EntityClass.MEASURE,
    EntityClass.EVENT,
    EntityClass.PROJECT,
    EntityClass.PRODUCT,
}


def fill_spans(gold: Gold, page_text: str) -> list[Span]:
    """Propose spans (start, end, entity id; code points of the page): every occurrence of every form.

    White space and line breaks may stand inside a form. The longest form wins; a form inside another entity's
    longer one is kept where its entity is an agent (a city in its bureau's name): a reader may delete it.
    No two cross.
    A form that several entities bear goes to the one last named before it by a form of its own.

    >>> from kg.evaluate.gold_rows import EntityRow
    >>> city = EntityRow("city", "云溪市", (EntityClass.JURISDICTION,))
    >>> police = EntityRow("police", "云溪市公安局", (EntityClass.OFFICE,))
    >>> fill_spans(Gold("a.txt", (city, police)), "云溪\\n市公安局通报")
    [(0, 7, 'police'), (0, 4, 'city')]
    """
    bearers = _bearers(gold)
    found = _occurrences(bearers, FoldedText(page_text))
    owned = _owners(found, bearers)
    acting = {row.id for row in gold.entities if _ACTING.intersection(row.types)}
    kept: list[Span] = []
    for span in sorted(owned, key=lambda s: (s[0] - s[1], s)):
        if _fits(span, kept, acting):
            kept.append(span)
    return sorted(kept, key=lambda s: (s[0], -s[1]))


def crosses(a: Span, b: Span) -> bool:
    """Whether two spans overlap and neither holds the other.

    >>> crosses((0, 4, "a"), (2, 6, "b")), crosses((0, 4, "a"), (2, 4, "b"))
    (True, False)
    """
    return a[0] < b[0] < a[1] < b[1] or b[0] < a[0] < b[1] < a[1]


def _fits(span: Span, kept: Iterable[Span], acting: set[str]) -> bool:
    """Whether a span may stand beside the longer ones."""
    for other in kept:
        if crosses(span, other) or span[:2] == other[:2]:
            return False
        inside = other[0] <= span[0] and span[1] <= other[1]
        if inside and (other[2] == span[2] or span[2] not in acting):
            return False
    return True


def _bearers(gold: Gold) -> dict[str, list[str]]:
    """Folded form -> ids that bear it; single characters are no forms to search by."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for row in gold.entities:
        for form in dict.fromkeys(fold(name) for name in row.names):
            if len(form) > 1:
                bearers[form].append(row.id)
    return bearers


def _occurrences(forms: Iterable[str], text: FoldedText) -> list[tuple[int, int, str]]:
    return [(start, end, form) for form in forms for start, end in text.find(form)]


def _owners(found: Iterable[tuple[int, int, str]], bearers: Mapping[str, list[str]]) -> list[Span]:
    sure: dict[str, list[int]] = defaultdict(list)
    found = list(found)
    for start, _, form in found:
        if len(bearers[form]) == 1:
            sure[bearers[form][0]].append(start)

    def distance(entity: str, start: int) -> tuple[bool, int]:
        ways = ((at > start, abs(start - at)) for at in sure[entity])
        return min(ways, default=(True, sys.maxsize))

    return [(s, e, min(bearers[form], key=lambda one: distance(one, s))) for s, e, form in found]
