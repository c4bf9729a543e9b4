"""Which files are pages."""

import os
from pathlib import Path

import pytest

from kg.documents.files import collect


def write(folder: Path, *names: str) -> None:
    """Put files with a word of Chinese into `folder`."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("柳湾区", encoding="utf-8")


def sources(*paths: Path) -> list[str]:
    """The sources of the pages found, in their order."""
    return [found.source for found in collect(paths).pages]


def test_a_folder_is_read_with_all_that_is_in_it(tmp_path: Path) -> None:
    """Sources are relative to the folder given, with slashes, sorted."""
    write(tmp_path, "b.txt", "a/2.md", "a/1.markdown", "c.TEXT")
    assert sources(tmp_path) == ["a/1.markdown", "a/2.md", "b.txt", "c.TEXT"]


@pytest.mark.parametrize(
    "name",
    [
        "a.json",
        "a.pdf",
        "manifest.csv",
        "manifest.toml",
        ".hidden.txt",
        ".git/a.txt",
        "README.md",
        "GUIDELINES.md",
        "CODE_OF_CONDUCT.md",
        "LICENSE.txt",
        "LICENCE-MIT.txt",
        "README_ZH.md",
    ],
)
def test_what_is_no_page_is_left_out(tmp_path: Path, name: str) -> None:
    """Answers, manifests, hidden files and a project's own papers are no pages."""
    write(tmp_path, name, "page.txt")
    assert sources(tmp_path) == ["page.txt"]


@pytest.mark.parametrize("name", ["A01.txt", "B2.md", "RMRB.txt", "NEWS.txt", "Readme.md", "柳湾.txt"])
def test_names_like_these_are_pages(tmp_path: Path, name: str) -> None:
    """A page's number or a newspaper's name in capitals is not the name of a project's paper."""
    write(tmp_path, name)
    assert sources(tmp_path) == [name]


def test_a_file_is_its_own_source(tmp_path: Path) -> None:
    """The source of a file named outright is its name; capitals do not matter then."""
    write(tmp_path, "deep/README.md")
    assert sources(tmp_path / "deep" / "README.md") == ["README.md"]


def test_a_file_reached_twice_counts_once(tmp_path: Path) -> None:
    """A folder and a file in it give the file once, under its first source."""
    write(tmp_path, "a/1.txt")
    assert sources(tmp_path, tmp_path / "a" / "1.txt") == ["a/1.txt"]


def test_manifests_are_reported_beside_the_pages(tmp_path: Path) -> None:
    """Those in the folders looked into, and those beside a file."""
    write(tmp_path, "a/1.txt", "a/manifest.csv", "manifest.toml")
    assert collect([tmp_path]).manifests == (tmp_path / "a/manifest.csv", tmp_path / "manifest.toml")
    assert collect([tmp_path / "a/1.txt"]).manifests == (tmp_path / "a/manifest.csv",)


@pytest.mark.parametrize(
    ("name", "reason"), [("none", "no such file or folder"), ("a.pdf", "only files ending in .txt .md")]
)
def test_what_cannot_be_used_is_told(tmp_path: Path, name: str, reason: str) -> None:
    """A path that is no page is a problem of one line; the others are still found."""
    write(tmp_path, "a.pdf", "b.txt")
    found = collect([tmp_path / name, tmp_path / "b.txt"])
    assert [page.source for page in found.pages] == ["b.txt"]
    assert reason in str(found.problems[0])
    assert "\n" not in str(found.problems[0])


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rest of the tree is read all the same."""
    write(tmp_path, "closed/1.txt", "open/2.txt")
    scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = collect([tmp_path])
    assert [page.source for page in found.pages] == ["open/2.txt"]
    assert "closed: folder cannot be read (permission denied)" in str(found.problems[0])
