"""From a file to a page: its bytes decoded, nothing else changed."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from kg.documents import encodings
from kg.errors import InputError
from kg.model import Page, PageInfo

LARGEST = 4 * 1024 * 1024
_MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "a ZIP or Office file", b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x89PNG": "a picture", b"\xff\xd8\xff": "a picture", b"GIF8": "a picture", b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a compressed file", b"Rar!": "a compressed file", b"7z\xbc\xaf": "a compressed file",
    b"SQLite": "a database",
}  # fmt: skip
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,9}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</(?:p|div|span|td|tr|table|a|li|ul|h[1-6]|body|html)>|<br\s*/?>", re.I)
_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def read(path: Path, source: str, info: PageInfo = PageInfo()) -> Page:  # noqa: B008 - frozen
    """The page in the file `path`.

    The text is that of the bytes, without a byte order mark; line ends stay as they are, so that an offset in
    `text` finds its place in the file again.

    Raises: InputError: there is no such file, it cannot be opened, or it is no page: empty, larger than 4 MB,
    binary, in an unknown encoding, HTML, or without a Chinese character.
    """
    text, encoding, data = decoded(path, source)
    if _HTML.match(text) or _tagged(text):
        raise InputError(f"{source}: is HTML; save its text, or read it with a tool for HTML")
    if not _CHINESE.search(text):
        raise InputError(f"{source}: no Chinese in it")
    return Page(source, text, sha256(data).hexdigest(), encoding, info)


def decoded(path: Path, source: str) -> tuple[str, str, bytes]:
    """The text of a file, its encoding and its bytes; an InputError where it has none."""
    data = _bytes(path, source)
    for magic, kind in _MAGIC.items():
        if data.startswith(magic):
            raise InputError(f"{source}: is {kind}, no text")
    found = encodings.detect(data)
    if found is None:
        raise InputError(f"{source}: {_unknown(data)}")
    encoding, mark = found
    try:
        text = data[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{source}: is damaged {encoding} (byte {mark + error.start})") from error
    if "\0" in text:
        raise InputError(f"{source}: is a binary file")
    if not text.strip():
        raise InputError(f"{source}: is empty")
    return text, encoding, data


def _bytes(path: Path, source: str) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise InputError(f"{source}: is gone") from None
    except PermissionError:
        raise InputError(f"{source}: may not be read (no permission)") from None
    except OSError as error:
        raise InputError(f"{source}: cannot be read ({error.strerror or error})") from error
    if len(data) > LARGEST:
        raise InputError(f"{source}: is larger than {LARGEST >> 20} MB, too large for a page; split it")
    if not data:
        raise InputError(f"{source}: is empty")
    return data


def _unknown(data: bytes) -> str:
    """Why no encoding was found."""
    if b"\0" in data[:65_536]:
        return "is a binary file"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        sound = data[: error.start].decode("utf-8")
        if sum(not c.isascii() for c in sound) >= 20:
            return f"is damaged UTF-8 (byte {error.start}); mend it"
    return "unknown encoding; save it as UTF-8"


def _tagged(text: str) -> bool:
    """Whether the text is full of HTML tags."""
    sample = text[:20_000]
    return len(_TAG.findall(sample)) * 60 > len(sample)
