"""What holds for every table of the lexicon."""

from collections import Counter
from importlib.resources import files

import pytest

from kg.lexicon import load, tsv
from kg.lexicon.tsv import LexiconError

TABLES = sorted(entry.name for entry in files("kg.lexicon").joinpath("tables").iterdir())
LISTED = [
    ("suffixes.tsv", (0,), 4),
    ("departments.tsv", (), 1),
    ("titles.tsv", (0,), 3),
    ("title_prefixes.tsv", (), 3),
    ("title_organs.tsv", (), 1),
    ("roles.tsv", (), 1),
    ("not_names.tsv", (), 1),
    ("address_forms.tsv", (), 2),
    ("units.tsv", (), 2),
    ("bounds.tsv", (), 2),
    ("verbs.tsv", (), 3),
    ("cues.tsv", (0,), 1),
    ("clause_words.tsv", (0,), 1),
    ("crowds.tsv", (), 1),
    ("anaphors.tsv", (), 3),
    ("name_parts.tsv", (0,), 1),
]


def test_tables_are_found() -> None:
    """The folder holds the tables that the tests below go through."""
    assert len(TABLES) >= 24
    assert {name for name, _, _ in LISTED} <= set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_every_table_names_source_licence_and_columns(table: str) -> None:
    """A table's head says where it comes from, under which licence, and what its columns are."""
    comments = [line[1:].strip().partition(": ") for line in tsv.text(table).split("\n") if line[:1] == "#"]
    told = {key for key, colon, value in comments if colon and value}
    assert told >= {"source", "licence", "columns"}


@pytest.mark.parametrize("table", TABLES)
def test_cells_hold_no_stray_white_space(table: str) -> None:
    """No cell and no member of a cell begins or ends with white space, and no member is empty."""
    width = len(next(line for line in tsv.text(table).split("\n") if not line.startswith("#")).split("\t"))
    for row in tsv.rows(table, width):
        for cell in row:
            assert all(part and part == part.strip() for part in tsv.parts(cell)), row


@pytest.mark.parametrize(("table", "group", "column"), LISTED)
def test_nothing_is_listed_twice(table: str, group: tuple[int, ...], column: int) -> None:
    """A word stands once in its table, or once in its group where a word may have several readings."""
    width = len(next(line for line in tsv.text(table).split("\n") if not line.startswith("#")).split("\t"))
    seen = Counter(
        (*(row[i] for i in group), word) for row in tsv.rows(table, width) for word in tsv.parts(row[column])
    )
    assert [entry for entry, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("name", [name for name in load.__all__ if name[0].islower()])
def test_every_loader_returns_the_same_filled_value(name: str) -> None:
    """A loader takes nothing, returns something, and keeps it."""
    loader = getattr(load, name)
    assert loader()
    assert loader() is loader()


def test_a_missing_table_is_one_clear_line() -> None:
    """A table that is not there is named, with what to do."""
    with pytest.raises(LexiconError, match=r"^lexicon table none\.tsv cannot be read .*install kg again$"):
        tsv.text("none.tsv")


def test_a_damaged_archive_is_one_clear_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compressed data that cannot be read back is named, with what to do."""
    raw = bytearray(files("kg.lexicon").joinpath("tables", "streets.tsv.gz").read_bytes())
    raw[40:60] = b"\xff" * 20
    monkeypatch.setattr("pathlib.Path.read_bytes", lambda _: bytes(raw))
    with pytest.raises(
        LexiconError, match=r"^lexicon table streets\.tsv\.gz cannot be read .*install kg again$"
    ):
        tsv.text("streets.tsv.gz")


def test_a_row_of_wrong_width_is_one_clear_line() -> None:
    """A row with a cell too few is named by table and line."""
    with pytest.raises(
        LexiconError, match=r"^countries\.tsv, line 4: 3 cells instead of 5; install kg again$"
    ):
        list(tsv.rows("countries.tsv", 5))
