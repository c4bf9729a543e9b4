"""One JSON object of a gold file, read key by key; whatever is wrong is named with file, place and reason."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NoReturn, TypeVar

from kg.errors import UsageError

T = TypeVar("T")

_DATE = re.compile(
    r"(?P<y>\d{4})(-(?P<m>\d\d)(-(?P<d>\d\d)(T(?P<t>\d\d:\d\d(:\d\d(\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?)?)?"
    r"|--(?P<mm>\d\d)(-(?P<dd>\d\d))?"
)


def is_date(text: str) -> bool:
    """Whether it is a day, month, year, yearless day or month, or instant that the calendar knows.

    >>> [is_date(d) for d in ("2024-02-29", "--02-29", "--06", "2024", "2024-06-30T17:00:00")]
    [True, True, True, True, True]
    >>> [is_date(d) for d in ("2023-02-29", "--13", "6月", "24-06-30")]
    [False, False, False, False]
    """
    found = _DATE.fullmatch(text)
    if not found:
        return False
    part = found.groupdict()
    day = f"{part['y'] or '2024'}-{part['m'] or part['mm'] or '01'}-{part['d'] or part['dd'] or '01'}"
    try:
        datetime.fromisoformat(f"{day}T{(part['t'] or '00:00')[:8]}")
    except ValueError:
        return False
    return True


class Reader:
    """A JSON object at `place` of `file`."""

    def __init__(self, file: Path, place: str, value: object, known: Collection[str]) -> None:
        self.file, self.place = file, place
        if not isinstance(value, dict):
            self.fail("", f"wants an object, has {_shown(value)}")
        self.values: dict[str, object] = {k: v for k, v in value.items() if v is not None}
        for key in value:
            if key not in known:
                self.fail(key, f"unknown key; known are {', '.join(known)}")

    def fail(self, key: str, reason: str) -> NoReturn:
        """Raise the UsageError for a key of this object."""
        where = ".".join(part for part in (self.place, key) if part)
        raise UsageError(f"{self.file}: {where}: {reason}" if where else f"{self.file}: {reason}")

    def text(self, key: str) -> str:
        """A string that must be there."""
        value = self.values.get(key)
        if not isinstance(value, str) or not value.strip():
            self.fail(key, f"wants a string, has {_shown(value)}" if key in self.values else "is missing")
        return value

    def note(self, key: str) -> str:
        """A string that may be left out."""
        return self.text(key) if key in self.values else ""

    def texts(self, key: str, least: int = 0) -> tuple[str, ...]:
        """A list of strings, `least` at the fewest; left out it is empty."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            self.fail(key, f"wants a list of strings, has {_shown(value)}")
        found = tuple(v for v in value if v.strip())
        if len(found) < least:
            self.fail(key, "is empty" if key in self.values else "is missing")
        return found

    def flag(self, key: str) -> bool:
        """True or false; left out it is false."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.fail(key, f"wants true or false, has {_shown(value)}")
        return value

    def choice(self, key: str, known: tuple[str, ...]) -> str | None:
        """One of the known words, or None where the key is left out."""
        if key not in self.values:
            return None
        return self.known(key, self.text(key), known)

    def known(self, key: str, value: str, known: tuple[str, ...]) -> str:
        """The value, which must be one of the known words."""
        if value not in known:
            self.fail(key, f"unknown value {value!r}; known are {', '.join(known)}")
        return value

    def date(self, key: str) -> str | None:
        """A date in one of the forms of `is_date`, or None."""
        if key not in self.values:
            return None
        if not is_date(value := self.text(key)):
            self.fail(key, f"no date {value!r}; write 2023-06-30, 2023-06, 2023, --06-30 or --06")
        return value

    def number(self, key: str) -> Decimal:
        """A finite number, given as a number or as a string of digits."""
        value = self.values.get(key)
        try:
            found = Decimal("NaN") if isinstance(value, bool) else Decimal(str(value))
        except InvalidOperation:
            found = Decimal("NaN")
        if not found.is_finite():
            self.fail(key, f"wants a number, has {_shown(value)}" if key in self.values else "is missing")
        return found.normalize()

    def rows(self, key: str, known: Collection[str], make: Callable[[Reader], T]) -> tuple[T, ...]:
        """A list of objects, each read by `make`; left out it is empty."""
        return tuple(make(Reader(self.file, place, value, known)) for place, value in self.items(key))

    def items(self, key: str) -> Iterator[tuple[str, object]]:
        """Each value of a list with its place."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            self.fail(key, f"wants a list, has {_shown(value)}")
        for i, item in enumerate(value):
            yield f"{key}[{i}]", item


def read_json(file: Path) -> object:
    """The JSON value of a file; UsageError where it cannot be read, is broken or has one key twice."""
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"), object_pairs_hook=lambda p: _once(file, p))
    except json.JSONDecodeError as error:
        raise UsageError(
            f"{file}: line {error.lineno}, column {error.colno}: broken JSON: {error.msg}"
        ) from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: byte {error.start}: no UTF-8; save the gold answers as UTF-8") from error
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror}") from error


def _once(file: Path, pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [key for key, _ in pairs]
        twice = next(key for key in names if names.count(key) > 1)
        raise UsageError(f"{file}: key {twice!r} stands twice in {_shown(found)}")
    return found


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."
