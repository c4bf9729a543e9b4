"""What is told of pages beside them: title, date, newspaper, edition, page, place, address."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

from kg.documents import read
from kg.errors import InputError
from kg.model import PageInfo

_COLUMNS = {
    "file": "file", "title": "title", "date": "issued", "newspaper": "newspaper", "edition": "edition",
    "page": "page", "place": "place", "url": "url",
    "文件": "file", "标题": "title", "日期": "issued", "报纸": "newspaper", "版次": "edition", "版面": "page",
    "地点": "place", "网址": "url",
}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")
_URL = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known by file (resolved path), and the rows that could not be used."""

    pages: Mapping[Path, PageInfo]
    problems: tuple[InputError, ...] = ()


def load(paths: Iterable[Path]) -> Manifest:
    """Read manifests, `manifest.csv` or `manifest.toml`.

    A CSV has a header row with some of: file, title, date, newspaper, edition, page, place, URL. A TOML has a
    table `[[page]]` for each page with these keys, or a table named by the file. `file` is relative to the
    manifest. Other columns are let be. A manifest in an inner folder has the last word.
    """
    pages: dict[Path, PageInfo] = {}
    problems: list[InputError] = []
    for path in sorted(paths, key=lambda p: (len(p.parts), str(p))):
        seen: set[Path] = set()
        try:
            for where, row in _rows(path):
                _use(path, where, row, pages, seen, problems)
        except InputError as error:
            problems.append(error)
    return Manifest(pages, tuple(problems))


def _use(
    path: Path,
    where: str,
    row: Mapping[str, str],
    pages: dict[Path, PageInfo],
    seen: set[Path],
    problems: list[InputError],
) -> None:
    try:
        file, info = entry(row)
        target = (path.parent / file).resolve()
        if not target.is_file():
            raise ValueError(f"there is no file {file}")
        if target in seen:
            raise ValueError(f"{file} has a row already")
        seen.add(target)
        pages[target] = info
    except ValueError as error:
        problems.append(InputError(f"{path}, {where}: {error}"))


def _rows(path: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    text = read.decoded(path, str(path))[0]
    yield from _csv(path, text) if path.suffix == ".csv" else _toml(path, text)


def _csv(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    try:
        header = [_COLUMNS.get(name.strip().lower(), "") for name in next(reader, [])]
        if "file" not in header:
            raise InputError(f"{path}: no column named file")
        for cells in reader:
            if any(cell.strip() for cell in cells):
                row = zip(header, cells, strict=False)
                yield f"row {reader.line_num}", {name: cell.strip() for name, cell in row if name}
    except csv.Error as error:
        raise InputError(f"{path}, row {reader.line_num}: {error}") from error


def _toml(path: Path, text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{path}: {error}") from error
    for name, value in tables.items():
        entries = [{"file": name, **value}] if isinstance(value, dict) else value
        for number, item in enumerate(entries if isinstance(entries, list) else [], 1):
            if isinstance(item, dict):
                known = {_COLUMNS.get(str(k).lower(), ""): str(v).strip() for k, v in item.items()}
                yield f"table {name}" if isinstance(value, dict) else f"{name} {number}", known


def entry(row: Mapping[str, str]) -> tuple[str, PageInfo]:
    """The file and what is told of it; a ValueError says what is wrong.

    >>> entry({"file": "a.txt", "issued": "2022/11/3", "newspaper": "云溪日报"})[1].issued
    '2022-11-03'
    """
    file = row.get("file", "")
    if not file:
        raise ValueError("no file is named")
    url = row.get("url") or None
    if url and not _URL.fullmatch(url):
        raise ValueError(f"{url} is no web address")
    return file, PageInfo(
        title=row.get("title") or None,
        issued=day(row["issued"]) if row.get("issued") else None,
        newspaper=row.get("newspaper") or None,
        edition=row.get("edition") or None,
        page=row.get("page") or None,
        place=row.get("place") or None,
        url=url,
    )


def day(text: str) -> str:
    """A date as xsd:date, xsd:gYearMonth or xsd:gYear; a ValueError where `text` is none.

    >>> day("2022-11-03"), day("2022年11月"), day("2022")
    ('2022-11-03', '2022-11', '2022')
    """
    match = _DATE.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text} is no date; write 2022-11-03, 2022-11 or 2022")
    year, month, number = match.groups()
    try:
        full = date(int(year), int(month or 1), int(number or 1)).isoformat()
    except ValueError:
        raise ValueError(f"{text} is no day of the calendar") from None
    return full if number else full[:7] if month else year
