"""How sure a fact is: how sure its names are, times how often its rule is right where they are.

The second is measured on gold answers, and smoothed by that of the rule's layer.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final

from kg.errors import KgError

Counts = Mapping[str, tuple[int, Decimal]]
"""For each rule how many of its facts were right, and how many could be by their names.

The second sums, over the facts that the rule gave, how sure the least sure name of the fact is.
"""

TABLE: Final = Path(__file__).parent.parent / "extract" / "confidence.json"
_WEIGHT: Final = 5
_LEAST, _MOST, _PLACES = Decimal("0.05"), Decimal("0.99"), Decimal("0.01")


class Confidence:
    """Rule, and how sure the fact's least sure name is -> 0.05 … 0.99.

    A rule's rate is drawn towards its layer's (what stands before the first dot) as if the layer's had been
    seen five times more; a layer's towards one half. An unknown rule has its layer's.

    >>> confidence = Confidence({"posts.chain": (9, Decimal(10)), "posts.list": (0, Decimal(5))})
    >>> [str(confidence(rule, Decimal(1))) for rule in ("posts.chain", "posts.new", "llm")]
    ['0.79', '0.58', '0.50']
    >>> str(confidence("posts.chain", Decimal("0.5")))
    '0.40'
    """

    def __init__(self, counts: Counts) -> None:
        self._layers: dict[str, Decimal] = {}
        for layer in {layer_of(rule) for rule in counts}:
            of_one = [pair for rule, pair in counts.items() if layer_of(rule) == layer]
            right, possible = sum(r for r, _ in of_one), sum((p for _, p in of_one), Decimal(0))
            self._layers[layer] = smoothed(right, possible, Decimal("0.5"))
        self._rules = {rule: smoothed(*pair, self._layer(rule)) for rule, pair in counts.items()}

    def _layer(self, rule: str) -> Decimal:
        return self._layers.get(layer_of(rule), Decimal("0.5"))

    def __call__(self, rule: str, names: Decimal) -> Decimal:
        """How sure a fact is, to two places, by its rule and its least sure name."""
        value = self._rules.get(rule, self._layer(rule)) * names
        return max(_LEAST, min(_MOST, value)).quantize(_PLACES)


def of_names(rule: str, names: Decimal) -> Decimal:
    """How sure a fact would be if its rule were never wrong.

    >>> str(of_names("posts.chain", Decimal("0.90")))
    '0.90'
    """
    return names


def layer_of(rule: str) -> str:
    """What stands before a rule's first dot.

    >>> layer_of("posts.chain")
    'posts'
    """
    return rule.partition(".")[0]


def smoothed(right: int, possible: Decimal, prior: Decimal) -> Decimal:
    """A rate drawn towards `prior`.

    >>> smoothed(9, Decimal(10), Decimal("0.5")).quantize(Decimal("0.01"))
    Decimal('0.77')
    """
    return (right + _WEIGHT * prior) / (possible + _WEIGHT)


@cache
def measured() -> Confidence:
    """The confidences of the rules that ship, from the generated table; KgError where that is damaged."""
    try:
        rules = json.loads(TABLE.read_text(encoding="utf-8"), parse_float=Decimal)["rules"]
        return Confidence({rule: (int(right), Decimal(names)) for rule, (right, names) in rules.items()})
    except (OSError, ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise KgError(f"{TABLE} cannot be read ({error}); install kg again") from error
