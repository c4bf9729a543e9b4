"""How sure a name is: what its judges say of it, drawn to how often such names proved right.

A judge weighs one candidate against others; whether the name that was chosen is one, in whatever longer name,
is measured on gold answers (kg.train.calibration).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp, log
from pathlib import Path
from typing import Final

from kg.errors import KgError
from kg.model import Mention

Weights = Mapping[str, float]
"""The "slope" and the "bias" of log-odds."""
KINDS: Final = ("outermost", "nested")
"""What is calibrated apart: names, and those that stand inside others."""
TABLE: Final = Path(__file__).parent / "calibration.json"
_LEAST, _MOST = 0.01, 0.99


def kind_of(mention: Mention) -> str:
    """The kind of a name.

    >>> from kg.model import EntityClass, Stretch
    >>> kind_of(Mention(Stretch(0, 0, 3), "柳湾区", EntityClass.JURISDICTION, "names.place", within=0))
    'nested'
    """
    return KINDS[mention.within is not None]


def log_odds(confidence: float) -> float:
    """The log-odds of a probability, which is kept off 0 and 1.

    >>> log_odds(0.5), round(log_odds(1.0), 2)
    (0.0, 4.6)
    """
    kept = max(_LEAST, min(_MOST, confidence))
    return log(kept / (1 - kept))


def drawn(confidence: float, weights: Weights) -> float:
    """The share of names of a confidence that is right.

    Platt: Probabilistic Outputs for Support Vector Machines. Advances in Large Margin Classifiers, 1999.

    >>> drawn(0.8, {"slope": 1.0, "bias": 0.0}), drawn(0.5, {"slope": 1.0, "bias": 9.9})
    (0.8, 0.99)
    """
    odds = weights["slope"] * log_odds(confidence) + weights["bias"]
    return round(max(_LEAST, min(_MOST, 1 / (1 + exp(-odds)))), 4)


def calibrated(mentions: Sequence[Mention], table: Mapping[str, Weights]) -> tuple[Mention, ...]:
    """The mentions as sure as the table makes them; words that stand for names stay as they are."""
    return tuple(
        m if m.anaphor else replace(m, confidence=drawn(m.confidence, table[kind_of(m)])) for m in mentions
    )


@cache
def measured() -> Mapping[str, Weights]:
    """The table that ships, by kind of name; KgError where it is damaged."""
    try:
        found = json.loads(TABLE.read_text(encoding="utf-8"))
        return {kind: {w: float(found[kind][w]) for w in ("slope", "bias")} for kind in KINDS}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KgError(f"{TABLE} cannot be read ({error}); install kg again") from error
