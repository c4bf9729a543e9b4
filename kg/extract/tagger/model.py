"""The trained model as its file holds it: a numpy archive, weights in half precision, and a description."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np

from kg.errors import KgError
from kg.extract.tagger.grams import Known, Numbers
from kg.extract.words.parameters import Array

VERSION: Final = 2
SHIPPED: Final = Path(__file__).parent / "model.npz"
CLASSES: Final = (
    "Person", "Office", "Enterprise", "Institution", "Team", "Jurisdiction",
    "Site", "Measure", "Event", "Project", "Product",
)  # fmt: skip
"""The classes that are told apart; officials are persons."""
_APART: Final = ("described", "numbers")
"""What is no weight in the archive."""
TAGS: Final = ("O", *(f"{part}-{cls}" for cls in CLASSES for part in "BI"))
Terms = Mapping[str, float]
"""The weight of each term of a judge."""


@dataclass(frozen=True)
class Model:
    """`weights` by name, `flags` in the order of the network's inputs, n-grams, `terms` of the judges.

    `grams` are the numbers of the n-grams that have weights (kg.extract.tagger.grams), in the order of the
    rows of the weights "grams". `about` tells seed, fingerprint of the gold answers, and F1.
    """

    weights: Mapping[str, Array]
    flags: Mapping[str, int]
    terms: Mapping[str, Terms] = field(default_factory=dict)
    about: Mapping[str, object] = field(default_factory=dict)
    grams: Numbers = field(default_factory=lambda: np.zeros(0, np.uint64))
    tags: tuple[str, ...] = TAGS

    @cached_property
    def known(self) -> Known:
        """The n-grams that have weights."""
        return Known(self.grams)


def save(model: Model, path: Path) -> None:
    """Write a model, whole or not at all."""
    told = {
        "version": VERSION,
        "tags": list(model.tags),
        "flags": sorted(model.flags, key=model.flags.__getitem__),
        "terms": model.terms,
        "about": model.about,
    }
    arrays = {name: value.astype(np.float16) for name, value in sorted(model.weights.items())}
    described = np.frombuffer(json.dumps(told, ensure_ascii=False, sort_keys=True).encode(), np.uint8)
    buffer = BytesIO()
    np.savez_compressed(buffer, described=described, numbers=model.grams, **arrays)  # type: ignore[arg-type]
    beside = path.with_suffix(".new")
    beside.write_bytes(buffer.getvalue())
    beside.replace(path)


_IN_USE: Final[list[Model]] = []


@contextmanager
def using(model: Model) -> Iterator[None]:
    """Read with this model in place of the one that ships, for as long as the block lasts.

    >>> with using(Model({}, {}, about={"f1": 1})):
    ...     load().about
    {'f1': 1}
    """
    _IN_USE.append(model)
    try:
        yield
    finally:
        _IN_USE.pop()


def load(path: Path = SHIPPED) -> Model:
    """The model in use, or that of a file, which is read once a process.

    Raises KgError where the file is missing, damaged or of another version.
    """
    return _IN_USE[-1] if _IN_USE and path == SHIPPED else _read(path)


@cache
def _read(path: Path) -> Model:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            told = json.loads(bytes(archive["described"]))
            if told["version"] != VERSION:
                raise KgError(f"the model {path} is of another version; make it anew with: kg train seeds")
            weights = {n: archive[n].astype(np.float32) for n in archive.files if n not in _APART}
            flags = {flag: n for n, flag in enumerate(told["flags"])}
            grams, tags = archive["numbers"], tuple(told["tags"])
            return Model(weights, flags, told["terms"], told["about"], grams, tags)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, BadZipFile, EOFError) as error:
        raise KgError(
            f"the model {path} is missing or damaged ({error}); make it anew with: kg train seeds"
        ) from error
