"""The tagger: a network and n-grams, trained apart, whose scores are added in one CRF.

Adding the scores of models trained apart is a logarithmic opinion pool (Smith, Cohn, Osborne 2005).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from kg.extract.tagger.model import Model, packed, unpacked
from kg.extract.tagger.scores import read
from kg.extract.words.parameters import Array
from kg.train.examples import Example, Name
from kg.train.fit import Heard, Plan, Prepared, fit, flag_index
from kg.train.grams import Table, fit_grams

_CHAIN: Final = ("moves", "first", "last")
_LIGHT: Final = 0.05
"""N-grams whose every weight is lighter are left out."""
_AT_ONCE: Final = 64


class Parts(NamedTuple):
    """What was trained apart: the network with the numbers of its flags, and the n-grams."""

    flags: dict[str, int]
    network: dict[str, Array]
    table: Table


def fit_tagger(stretches: Sequence[Prepared], tags: tuple[str, ...], plan: Plan, hear: Heard) -> Model:
    """A model without judges."""
    return pooled(fit_parts(stretches, len(tags), plan, hear), tags)


def fit_parts(stretches: Sequence[Prepared], tags: int, plan: Plan, hear: Heard) -> Parts:
    """Both parts, for so many tags."""
    flags = flag_index(stretches)
    network = fit(stretches, flags, tags, plan, hear)
    return Parts(flags, network, fit_grams(stretches, tags, plan.seed, hear))


def pooled(parts: Parts, tags: tuple[str, ...], heard: tuple[float, float] = (1.0, 1.0)) -> Model:
    """The sum of both, each heard so much."""
    (numbers, grams), network = parts.table, parts.network
    heavy = np.abs(grams["grams"][:-1]).max(axis=1, initial=0) >= _LIGHT
    weights = {name: value for name, value in network.items() if name not in _CHAIN}
    weights |= {name: heard[0] * network[name] for name in ("out", "out.bias")}
    weights |= {name: heard[0] * network[name] + heard[1] * grams[name] for name in _CHAIN}
    weights["grams"] = heard[1] * grams["grams"][np.append(heavy, True)]
    rounded = unpacked(packed(weights))  # what is measured is what ships
    return Model(rounded, parts.flags, grams=numbers[heavy], tags=tags)


class Found:
    """Names found and wanted, by type; optional ones left out."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = {}

    def add(self, given: set[Name], wanted: set[Name]) -> None:
        """Count a sentence."""
        for place, names in enumerate((given & wanted, given, wanted)):
            for name in names:
                self._counts.setdefault(name[2], [0, 0, 0])[place] += 1

    def f1(self, types: Sequence[str] = ()) -> float:
        """F1 of the types, else of all; 0 where there is nothing."""
        rows = [row for cls, row in self._counts.items() if not types or cls in types]
        hit, given, wanted = (sum(row[place] for row in rows) for place in range(3))
        return 2 * hit / (given + wanted) if given + wanted else 0.0

    def by_type(self) -> dict[str, float]:
        """F1 of each type."""
        return {cls: self.f1((cls,)) for cls in sorted(self._counts)}


def measured(examples: Sequence[Example], model: Model) -> Found:
    """The tagger's spans against the outermost names of the examples, type and place exact."""
    found = Found()
    for at in range(0, len(examples), _AT_ONCE):
        some = examples[at : at + _AT_ONCE]
        for one, (_, scores) in zip(some, read([e.text for e in some], model), strict=True):
            found.add(set(scores.spans()) - one.optional, set(one.outermost) - one.optional)
    return found
