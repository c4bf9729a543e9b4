"""The same figure told again in an article is one figure with several sentences."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from kg.extract.figures.asked import Found
from kg.extract.figures.draft import Draft
from kg.extract.figures.main_body import same
from kg.vocab import Bound

_ALIKE = 0.5
_SMALLEST, _LARGE = 2, 20  # small numbers agree by chance


def joined(drafts: list[Draft]) -> list[Draft]:
    """The drafts without repeats; the first telling that names its owner stays, and takes in the others."""
    kept: dict[int, Draft] = {}
    alike: dict[tuple[Decimal, str | None], list[int]] = {}
    for place, draft in enumerate(drafts):
        places = alike.setdefault((draft.quantity.value, draft.quantity.unit), [])
        same = next((p for p in places if _repeats(kept[p], draft)), None)
        if same is None:
            places.append(place)
            kept[place] = draft
        elif _weak(kept[same]) and not _weak(draft):
            draft.told = [kept[same], *kept[same].told]
            kept[same] = draft
        else:
            kept[same].told.append(draft)
    return list(kept.values())


def _weak(draft: Draft) -> bool:
    return draft.headline or draft.owner.how in (Found.PARAGRAPH, Found.ARTICLE)


def _repeats(first: Draft, second: Draft) -> bool:
    a, b = first.quantity, second.quantity
    if first.number == second.number or a.value < _SMALLEST:
        return False
    if a.bound is not b.bound and Bound.EXACT not in (a.bound, b.bound):
        return False
    if first.counted.change != second.counted.change:
        return False
    if not _alike(first.words, second.words, a.value >= _LARGE):
        return False
    return _weak(first) or _weak(second) or same(first.owner_text, second.owner_text)


def _alike(first: str, second: str, large: bool) -> bool:
    """One is the head of the other, or half of their characters are shared; small numbers want one head."""
    if same(first, second):
        return True
    shared = 2 * (Counter(first) & Counter(second)).total() / (len(first) + len(second))
    return shared >= _ALIKE and (large or first[-2:] == second[-2:])
