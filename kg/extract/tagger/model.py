"""The trained model as its file holds it: a numpy archive, weights in half precision, and a description."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np

from kg.errors import KgError
from kg.extract.words.parameters import Array

VERSION: Final = 1
SHIPPED: Final = Path(__file__).parent / "model.npz"
CLASSES: Final = (
    "Person", "Office", "Enterprise", "Institution", "Team", "Jurisdiction",
    "Site", "Measure", "Event", "Project", "Product",
)  # fmt: skip
"""The classes that are told apart; officials are persons."""
TAGS: Final = ("O", *(f"{part}-{cls}" for cls in CLASSES for part in "BI"))


@dataclass(frozen=True)
class Model:
    """`weights` by name, `flags` in the order of the network's inputs, `terms` of the judge of candidates.

    `about` tells seed, fingerprint of the gold answers, and F1.
    """

    weights: Mapping[str, Array]
    flags: Mapping[str, int]
    terms: Mapping[str, float]
    about: Mapping[str, object]


def save(model: Model, path: Path) -> None:
    """Write a model, whole or not at all."""
    told = {
        "version": VERSION,
        "tags": list(TAGS),
        "flags": sorted(model.flags, key=model.flags.__getitem__),
        "terms": model.terms,
        "about": model.about,
    }
    arrays = {name: value.astype(np.float16) for name, value in sorted(model.weights.items())}
    described = np.frombuffer(json.dumps(told, ensure_ascii=False, sort_keys=True).encode(), np.uint8)
    buffer = BytesIO()
    np.savez(buffer, described=described, **arrays)  # type: ignore[arg-type]
    beside = path.with_suffix(".new")
    beside.write_bytes(buffer.getvalue())
    beside.replace(path)


@cache
def load(path: Path = SHIPPED) -> Model:
    """Read a model, once a process.

    Raises KgError where the file is missing, damaged or of another version.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            told = json.loads(bytes(archive["described"]))
            weights = {n: archive[n].astype(np.float32) for n in archive.files if n != "described"}
        if told["version"] != VERSION or tuple(told["tags"]) != TAGS:
            raise KgError(f"the model {path} is of another version; make it anew with: kg train seeds")
        flags = {flag: n for n, flag in enumerate(told["flags"])}
        return Model(weights, flags, told["terms"], told["about"])
    except (OSError, ValueError, KeyError, BadZipFile, EOFError) as error:
        raise KgError(
            f"the model {path} is missing or damaged ({error}); make it anew with: kg train seeds"
        ) from error
