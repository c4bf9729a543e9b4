"""Closed vocabularies: the only values that some properties may hold."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from kg.vocab.terms import XSD


class Status(StrEnum):
    """How a person stands to a post."""

    CURRENT = "current"
    ACTING = "acting"
    PROPOSED = "proposed"
    APPOINTED = "appointed"
    REMOVED = "removed"
    FORMER = "former"
    HONORARY = "honorary"


class Polarity(StrEnum):
    """Stated only where the text denies the fact."""

    NEGATED = "negated"


class Modality(StrEnum):
    """Stated only where the fact is not (yet) so."""

    PLANNED = "planned"
    DEMANDED = "demanded"
    WISHED = "wished"


class Bound(StrEnum):
    """How a figure's value is meant."""

    EXACT = "exact"
    AT_LEAST = "atLeast"
    AT_MOST = "atMost"
    ABOUT = "about"


class Change(StrEnum):
    """The direction of a figure that says how much something changed."""

    INCREASE = "increase"
    DECREASE = "decrease"


DATE_TYPES: Final = tuple(XSD + t for t in ("date", "gYearMonth", "gYear", "gMonthDay", "gMonth", "dateTime"))
