"""The trained model as its file holds it: a numpy archive of weights, and a description.

Weights are in half precision, those of the n-grams in 255 steps (Jacob and others 2018, quantization).
"""

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
import numpy.typing as npt

from kg.errors import KgError
from kg.extract.tagger.grams import Known, Numbers
from kg.extract.words.parameters import Array

VERSION: Final = 3
SHIPPED: Final = Path(__file__).parent / "model.npz"
CLASSES: Final = (
    "Person", "Office", "Enterprise", "Institution", "Team", "Jurisdiction",
    "Site", "Measure", "Event", "Project", "Product",
)  # fmt: skip
"""The classes that are told apart; officials are persons."""
_APART: Final = ("described", "numbers", "step")
"""What is no weight in the archive."""
_STEPS: Final = 127
"""How many steps there are up from 0, and as many down."""
TAGS: Final = ("O", *(f"{part}-{cls}" for cls in CLASSES for part in "BI"))
Stored = npt.NDArray[np.generic]
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
    arrays = packed(model.weights)
    described = np.frombuffer(json.dumps(told, ensure_ascii=False, sort_keys=True).encode(), np.uint8)
    buffer = BytesIO()
    np.savez_compressed(buffer, described=described, numbers=model.grams, **arrays)  # type: ignore[arg-type]
    beside = path.with_suffix(".new")
    beside.write_bytes(buffer.getvalue())
    beside.replace(path)


def packed(weights: Mapping[str, Array]) -> dict[str, Stored]:
    """The weights as the file holds them; "step" is how much a step of the n-grams weighs.

    >>> found = packed({"grams": np.array([[1.27, -0.008]], np.float32)})
    >>> found["grams"].tolist(), round(float(found["step"]), 4)
    ([[127, -1]], 0.01)
    """
    found: dict[str, Stored] = {n: value.astype(np.float16) for n, value in sorted(weights.items())}
    if "grams" in weights:
        step = np.float32(max(float(np.abs(weights["grams"]).max(initial=0)), 1e-6) / _STEPS)
        found |= {"grams": np.round(weights["grams"] / step).astype(np.int8), "step": np.array(step)}
    return found


def unpacked(arrays: Mapping[str, Stored]) -> dict[str, Array]:
    """The weights of a file's arrays.

    >>> unpacked(packed({"out": np.ones(2, np.float32)}))["out"].tolist()
    [1.0, 1.0]
    """
    found = {name: value.astype(np.float32) for name, value in arrays.items() if name not in _APART}
    if "grams" in found:
        found["grams"] *= arrays["step"].astype(np.float32)
    return found


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

    Raises KgError where the file is missing, damaged or of another version, or tells other classes apart.
    """
    if _IN_USE and path == SHIPPED:
        return _IN_USE[-1]
    found = read_model(path)
    if found.tags != TAGS:
        raise KgError(f"the model {path} is of other classes; make it anew with: kg train seeds")
    return found


@cache
def read_model(path: Path) -> Model:
    """The model of a file, whatever classes it tells apart.

    Raises KgError where the file is missing, damaged or of another version.

    >>> read_model(SHIPPED).tags == TAGS
    True
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            told = json.loads(bytes(archive["described"]))
            if told["version"] != VERSION:
                raise KgError(f"the model {path} is of another version; make it anew with: kg train seeds")
            weights = unpacked({name: archive[name] for name in archive.files})
            flags = {flag: n for n, flag in enumerate(told["flags"])}
            grams, tags = archive["numbers"], tuple(told["tags"])
            return Model(weights, flags, told["terms"], told["about"], grams, tags)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, BadZipFile, EOFError) as error:
        raise KgError(
            f"the model {path} is missing or damaged ({error}); make it anew with: kg train seeds"
        ) from error
