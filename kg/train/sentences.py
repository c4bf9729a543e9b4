"""Sentences with their names from a file: one JSON a line, as CLUENER2020 has them (Xu et al. 2020).

`{"text": "…", "label": {"company": {"浙商银行": [[0, 3]]}}}`: type, name, first and last character.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import UsageError
from kg.train.examples import Example, Name, tags_of


@dataclass(frozen=True)
class Sentences:
    """The examples of a file and the names of their tags."""

    tags: tuple[str, ...]
    examples: tuple[Example, ...]


def load_sentences(path: Path, tags: Sequence[str] = ()) -> Sentences:
    """Read a file; `tags` are those of another file that it goes with.

    Raises UsageError where a line is no such sentence, or has a type that the other file has not.
    """
    told = [_row(path, n, line) for n, line in enumerate(_lines(path), 1) if line.strip()]
    if not told:
        raise UsageError(f"{path}: no sentence in this file")
    types = sorted({cls for _, names in told for _, _, cls in names})
    found = tuple(tags) or ("O", *(f"{part}-{cls}" for cls in types for part in "BI"))
    if new := [cls for cls in types if f"B-{cls}" not in found]:
        raise UsageError(f"{path}: nothing was learned of the type {new[0]}")
    return Sentences(found, tuple(_example(text, names, found) for text, names in told))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error})") from error


def _row(path: Path, number: int, line: str) -> tuple[str, list[Name]]:
    try:
        row = json.loads(line)
        text = str(row["text"])
        spans = [
            (int(start), int(last) + 1, str(cls))
            for cls, names in row["label"].items()
            for places in names.values()
            for start, last in places
        ]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path}, line {number}: no sentence with text and label ({error})") from error
    if wrong := [s for s in spans if not 0 <= s[0] < s[1] <= len(text)]:
        raise UsageError(
            f"{path}, line {number}: a name at {wrong[0][0]} to {wrong[0][1]} is not in its text"
        )
    return text, spans


def _example(text: str, names: Sequence[Name], tags: Sequence[str]) -> Example:
    return Example(text, frozenset(names), frozenset(), tags_of(len(text), names, tags))
