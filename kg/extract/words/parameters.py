"""The parameters of `lac_small` as the installed jieba package holds them.

jieba (MIT) bundles the weights of Baidu's LAC (Apache-2.0, https://github.com/baidu/lac): a two-layer BiGRU
with a CRF over 57 tags. They are read where they lie; paddle is not needed and nothing of them is copied.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kg.errors import KgError
from kg.extract.words.jieba_package import jieba_folder

Array = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Parameters:
    """Weights by name, the character index, and the tags in the network's order."""

    weights: dict[str, Array]
    characters: dict[str, int]
    unknown: int
    tags: tuple[str, ...]


def _dims(description: bytes) -> list[int]:
    """The dimensions in a tensor's protobuf description: field 2, varints."""
    dims: list[int] = []
    i = 0
    while i < len(description):
        key, value, shift = description[i], 0, 0
        i += 1
        while True:
            byte = description[i]
            i += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                break
        if key == 0x10:
            dims.append(value)
    return dims


def _tensor(path: Path) -> Array:
    """One file: uint32, uint64 lod, uint32, int32 length, description, little-endian float32 values."""
    raw = path.read_bytes()
    (length,) = struct.unpack_from("<i", raw, 16)
    values = np.frombuffer(raw, "<f4", offset=20 + length)
    return values.reshape(_dims(raw[20 : 20 + length])).astype(np.float32)


def _table(path: Path) -> dict[str, int]:
    """Lines of "number TAB entry"."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[1]: int(row[0]) for row in rows if len(row) == 2}


@cache
def parameters() -> Parameters:
    """Read the weights, once a process.

    Raises:
        KgError: jieba is missing or its copy of the weights is damaged.
    """
    folder = jieba_folder() / "lac_small"
    try:
        weights = {p.name: _tensor(p) for p in sorted((folder / "model_baseline").iterdir())}
        characters, tags = _table(folder / "word.dic"), _table(folder / "tag.dic")
        return Parameters(weights, characters, characters["OOV"], tuple(sorted(tags, key=tags.__getitem__)))
    except (OSError, struct.error, ValueError, IndexError, KeyError) as error:
        raise KgError(f"jieba's network in {folder} cannot be read ({error}); reinstall jieba") from error
