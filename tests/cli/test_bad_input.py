"""Bad input: one clear line each, exit code 1 while others are built, nothing lost."""

import os

import pytest

from tests.cli.conftest import Program

LONG = "河水上涨，" * (10 * 1024 * 1024 // 3)  # 50 MB of UTF-8 in one line

BAD = [
    ("an empty file", b"", "is empty"),
    ("blanks alone", b" \n\n ", "is empty"),
    ("a binary file", bytes(range(256)) * 20, "binary file"),
    ("a PDF", b"%PDF-1.7\n\x00\x01", "PDF"),
    ("an unknown encoding", bytes(range(128, 256)) * 3, "unknown encoding; save it as UTF-8"),
    ("a line of 50 MB", LONG.encode("utf-8"), "too large for a page; split it"),
    ("no Chinese", b"The quick brown fox jumps over the lazy dog.\n", "Chinese"),
    ("HTML as .txt", "<!DOCTYPE html><html><body><p>柳湾区</p></body></html>".encode(), "HTML"),
]


@pytest.mark.parametrize(("content", "reason"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_bad_file_is_named_and_the_rest_is_built(built: Program, content: bytes, reason: str) -> None:
    """Exit code 1, one line with the file and the reason, the other files in the graph."""
    built.write("pages/bad.txt", content)
    told = built("build", "pages", "--jobs", "1")
    assert told.code == 1
    assert told.err.startswith("kg: pages/bad.txt: ")
    assert reason in told.err
    assert told.err.count("\n") == 1
    assert told.out.startswith("files     3 (1 read now)\n")


def test_an_unreadable_folder_is_named_and_the_rest_is_built(
    built: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be looked into is no reason to stop."""
    built.write("pages/inner/d.txt", "云溪区召开会议。\n")
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("inner"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    told = built("build", "pages")
    assert told.code == 1
    assert told.err == "kg: pages/inner: folder cannot be read (permission denied)\n"


def test_a_path_that_is_not_there_is_named_and_the_rest_is_built(built: Program) -> None:
    """A typing error in one of several PATHs does not stop the others."""
    told = built("build", "pages", "pgaes")
    assert (told.code, told.err) == (1, "kg: pgaes: no such file or folder\n")


def test_bad_inputs_alone_are_code_2(kg: Program) -> None:
    """Nothing to build a graph from: each input has its line, and there is no graph."""
    kg.write("pages/a.txt", "")
    kg.write("pages/b.txt", "no Chinese")
    told = kg("build", "pages")
    assert (told.code, told.out) == (2, "")
    assert told.err.count("\n") == 3
    assert kg("report").code == 3


def test_an_empty_folder_is_code_2(kg: Program) -> None:
    """A folder without pages is said to have none."""
    (kg.folder / "pages").mkdir()
    told = kg("build", "pages")
    assert told.code == 2
    assert "there is no page to read" in told.err


def test_a_graph_folder_that_cannot_be_made_is_code_3(built: Program) -> None:
    """A file stands where the graph should be."""
    built.write("file", "text")
    told = built("build", "pages", "-g", "file")
    assert told.code == 3
    assert told.err.startswith("kg: file: ")


def test_a_bad_manifest_row_is_named_and_its_file_built(built: Program) -> None:
    """What is told of a page may be wrong; the page is read without it."""
    built.write("pages/manifest.csv", "file,date\na.txt,yesterday\n")
    told = built("build", "pages")
    assert told.code == 1
    assert "yesterday is no date" in told.err


def test_a_pipe_is_no_page(built: Program) -> None:
    """What would keep its reader waiting is named, not opened."""
    os.mkfifo(built.folder / "pages" / "pipe.txt")
    told = built("build", "pages")
    assert (told.code, told.err) == (1, "kg: pages/pipe.txt: is no file\n")
