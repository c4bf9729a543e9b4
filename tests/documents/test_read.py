"""From a file to a page."""

import hashlib
from pathlib import Path

import pytest

from kg.documents.read import LARGEST, read
from kg.errors import InputError
from kg.model import PageInfo

TEXT = "柳湾区连日暴雨，\r\n河水上涨。\n\n　干部上堤巡查。\r"


def put(folder: Path, data: bytes) -> Path:
    """A file with these bytes."""
    path = folder / "a.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_the_text_is_that_of_the_bytes(tmp_path: Path, encoding: str) -> None:
    """Line ends and blanks stay; a byte order mark is not part of the text."""
    assert read(put(tmp_path, TEXT.encode(encoding)), "a.txt").text == TEXT


def test_a_page_carries_what_is_known_of_it(tmp_path: Path) -> None:
    """Its source, the hash of its bytes, its encoding, and what the manifest says."""
    data = TEXT.encode("gb18030")
    page = read(put(tmp_path, data), "in/a.txt", PageInfo(issued="2021"))
    assert (page.source, page.encoding, page.info.issued) == ("in/a.txt", "gb18030", "2021")
    assert page.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        ("\ufeff".encode(), "is empty"),
        (bytes(range(256)) * 8, "is a binary file"),
        (b"%PDF-1.7 " + TEXT.encode(), "is a PDF"),
        (b"PK\x03\x04" + bytes(100), "is a ZIP or Office file"),
        (b"\x89PNG\r\n" + bytes(100), "is a picture"),
        ("서울특별시는 코로나 방역 대책을 발표하였다".encode("euc-kr"), "unknown encoding; save it as UTF-8"),
        (("柳湾区连日暴雨" * 4).encode() + b"\xff\xfe\xfd", "is damaged UTF-8 (byte 84)"),
        (b"It rained all day. The river rose.", "no Chinese in it"),
        ("<!DOCTYPE html>\n<html><body>柳湾区</body></html>".encode(), "is HTML"),
        ("<div><p>柳湾区</p><p>河水</p></div>".encode(), "is HTML"),
        (b"a" * (LARGEST + 1), "is larger than 4 MB"),
    ],
)
def test_what_is_no_page_is_refused_in_one_line(tmp_path: Path, data: bytes, reason: str) -> None:
    """The message names the source and says what is wrong."""
    with pytest.raises(InputError) as caught:
        read(put(tmp_path, data), "in/a.txt")
    assert str(caught.value).startswith(f"in/a.txt: {reason}")
    assert "\n" not in str(caught.value)


def test_a_file_that_has_gone_is_told(tmp_path: Path) -> None:
    """It was there when the folder was looked into."""
    with pytest.raises(InputError, match=r"a\.txt: is gone"):
        read(tmp_path / "a.txt", "a.txt")


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No permission is a reason of its own."""

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match="may not be read"):
        read(tmp_path / "a.txt", "a.txt")


def test_a_folder_is_no_page(tmp_path: Path) -> None:
    """Other troubles of the system are told in its words."""
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path, "a.txt")


def test_a_few_tags_do_not_make_html(tmp_path: Path) -> None:
    """Markdown may hold some."""
    text = "柳湾区连日暴雨，河水上涨。<br>" * 2 + "干部上堤巡查，排除险情三处，转移群众二百人。" * 6
    assert read(put(tmp_path, text.encode()), "a.md").text == text
