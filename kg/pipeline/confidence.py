"""How sure a rule's facts are: the precision of the rule on gold answers, smoothed by that of its layer."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from kg.errors import KgError

Counts = Mapping[str, tuple[int, int]]
"""For each rule how many of its facts were right, and how many it gave."""

TABLE: Final = Path(__file__).parent.parent / "extract" / "confidence.json"
_WEIGHT: Final = 5
_LEAST, _MOST, _PLACES = Decimal("0.05"), Decimal("0.99"), Decimal("0.01")


class Confidence:
    """Rule -> 0.05 … 0.99.

    A rule's precision is drawn towards its layer's (what stands before the first dot) as if the layer's had
    been seen five times more; a layer's towards one half. An unknown rule has its layer's.

    >>> confidence = Confidence({"posts.chain": (9, 10), "posts.list": (0, 5)})
    >>> str(confidence("posts.chain")), str(confidence("posts.new")), str(confidence("llm"))
    ('0.79', '0.58', '0.50')
    """

    def __init__(self, counts: Counts) -> None:
        self._layers: dict[str, Decimal] = {}
        for layer in {layer_of(rule) for rule in counts}:
            of_one = [pair for rule, pair in counts.items() if layer_of(rule) == layer]
            right, given = sum(r for r, _ in of_one), sum(g for _, g in of_one)
            self._layers[layer] = smoothed(right, given, Decimal("0.5"))
        self._rules = {rule: smoothed(*pair, self._layer(rule)) for rule, pair in counts.items()}

    def _layer(self, rule: str) -> Decimal:
        return self._layers.get(layer_of(rule), Decimal("0.5"))

    def __call__(self, rule: str) -> Decimal:
        """How sure the facts of a rule are, to two places."""
        value = self._rules.get(rule, self._layer(rule))
        return max(_LEAST, min(_MOST, value)).quantize(_PLACES)


def layer_of(rule: str) -> str:
    """What stands before a rule's first dot.

    >>> layer_of("posts.chain")
    'posts'
    """
    return rule.partition(".")[0]


def smoothed(right: int, given: int, prior: Decimal) -> Decimal:
    """A precision drawn towards `prior`.

    >>> smoothed(9, 10, Decimal("0.5")).quantize(Decimal("0.01"))
    Decimal('0.77')
    """
    return (right + _WEIGHT * prior) / (given + _WEIGHT)


@cache
def measured() -> Confidence:
    """The confidences of the rules that ship, from the generated table; KgError where that is damaged."""
    try:
        rules = json.loads(TABLE.read_text(encoding="utf-8"))["rules"]
        return Confidence({rule: (int(right), int(given)) for rule, (right, given) in rules.items()})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise KgError(f"{TABLE} cannot be read ({error}); install kg again") from error
