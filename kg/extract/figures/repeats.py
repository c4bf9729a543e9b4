"""The same figure told again in an article is one figure with several sentences."""

from __future__ import annotations

from collections import Counter

from kg.extract.figures.draft import Draft
from kg.vocab import Bound

_ALIKE = 0.5
_LARGE = 20  # small numbers agree by chance


def joined(drafts: list[Draft]) -> list[Draft]:
    """The drafts without repeats; the first telling that names its owner stays, and takes in the others."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((k for k in kept if _repeats(k, draft)), None)
        if same is None:
            kept.append(draft)
        elif _weak(same) and not _weak(draft):
            draft.told = [same, *same.told]
            kept[kept.index(same)] = draft
        else:
            same.told.append(draft)
    return kept


def _weak(draft: Draft) -> bool:
    return draft.owner.how in ("paragraph", "article")


def _repeats(first: Draft, second: Draft) -> bool:
    a, b = first.quantity, second.quantity
    if a.value != b.value or a.unit != b.unit or first.number == second.number or a.value < 3:
        return False
    if a.bound is not b.bound and Bound.EXACT not in (a.bound, b.bound):
        return False
    if first.counted.change != second.counted.change:
        return False
    if not _alike(first.words, second.words, a.value >= _LARGE):
        return False
    return _weak(first) or _weak(second) or _same_owner(first.owner_text, second.owner_text)


def _same_owner(first: str, second: str) -> bool:
    return first.endswith(second) or second.endswith(first)


def _alike(first: str, second: str, large: bool) -> bool:
    """One is the head of the other, or half of their characters are shared; small numbers want one head."""
    if first.endswith(second) or second.endswith(first):
        return True
    shared = 2 * (Counter(first) & Counter(second)).total() / (len(first) + len(second))
    return shared >= _ALIKE and (large or first[-2:] == second[-2:])
