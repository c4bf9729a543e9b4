"""The pages of a gold corpus as its manifest describes them: their split, topic, form and damage.

A manifest is a CSV with the columns `file`, `split`, `topic`, `form`, `province`, `level`, `year`,
`script`, `date`, `damage` (kinds, parted by blanks) and `fingerprint` (the first twelve hexadecimal digits of
the page's SHA-256).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from pathlib import Path, PurePosixPath

from kg.errors import UsageError

ASPECTS = ("split", "topic", "form", "level", "province", "year", "script", "damage")
"""By what the pages of a corpus can be grouped."""
_DIGITS = 12
_NONE = "none"


@dataclass(frozen=True, slots=True)
class CorpusPage:
    """One row of the manifest; `file` is relative to it, `aspects` has the page's groups by aspect."""

    file: str
    aspects: Mapping[str, tuple[str, ...]]
    fingerprint: str

    @property
    def text(self) -> str:
        """The name by which gold answers call the page."""
        return PurePosixPath(self.file).name


def load_corpus(manifest: Path) -> tuple[CorpusPage, ...]:
    """The pages of a manifest, in its order.

    Raises UsageError where it cannot be read, a row has no file, or a file stands twice.
    """
    try:
        text = manifest.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{manifest}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{manifest}: byte {error.start}: no UTF-8; save the manifest as UTF-8") from error
    rows = [_page(row, f"{manifest}, line {n}") for n, row in enumerate(csv.DictReader(StringIO(text)), 2)]
    seen: set[str] = set()
    for page in rows:
        if page.text in seen:
            raise UsageError(f"{manifest}: {page.text} stands twice; page names must differ")
        seen.add(page.text)
    return tuple(rows)


def _page(row: Mapping[str, str | None], where: str) -> CorpusPage:
    told = {key: (value or "").strip() for key, value in row.items() if key}
    if not told.get("file"):
        raise UsageError(f"{where}: has no file")
    groups: dict[str, tuple[str, ...]] = {aspect: (told.get(aspect) or _NONE,) for aspect in ASPECTS}
    groups["damage"] = tuple(told.get("damage", "").split()) or (_NONE,)
    groups["year"] = (told.get("year") or told.get("date", "")[:4] or _NONE,)
    return CorpusPage(told["file"], groups, told.get("fingerprint", ""))


def manifest_of(path: Path) -> Path | None:
    """The manifest nearest to a gold file: in its folder or one of the two above."""
    around = path.resolve().parents[:3] if path.is_file() else (path.resolve(), *path.resolve().parents[:2])
    return next((folder / "manifest.csv" for folder in around if (folder / "manifest.csv").is_file()), None)


def grouped(pages: Iterable[CorpusPage], aspect: str) -> dict[str, frozenset[str]]:
    """The names of the pages of each group, groups by name; a page of several damages is in several groups.

    >>> page = CorpusPage("pages/a.txt", {"damage": ("wrapped", "torn")}, "")
    >>> grouped([page], "damage")
    {'torn': frozenset({'a.txt'}), 'wrapped': frozenset({'a.txt'})}
    """
    found: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for group in page.aspects[aspect]:
            found[group].add(page.text)
    return {group: frozenset(found[group]) for group in sorted(found)}


def fingerprint(page: Path) -> str:
    """The fingerprint of a page's bytes."""
    return sha256(page.read_bytes()).hexdigest()[:_DIGITS]


def split_fingerprint(pages: Iterable[CorpusPage]) -> str:
    """One fingerprint of a set of pages, whatever their order.

    >>> a, b = CorpusPage("a.txt", {}, "1"), CorpusPage("b.txt", {}, "2")
    >>> split_fingerprint([a, b]) == split_fingerprint([b, a]) != split_fingerprint([a])
    True
    """
    told = "".join(sorted(f"{page.text} {page.fingerprint}\n" for page in pages))
    return sha256(told.encode()).hexdigest()[:_DIGITS]
