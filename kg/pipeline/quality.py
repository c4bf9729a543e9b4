"""What is odd about a page's text: signs that it was damaged before it came here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from kg.documents.sentences import LONGEST

_HAN: Final = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_MOJIBAKE: Final = re.compile("锟斤拷|烫烫烫|屯屯屯|ï¿½|Ã[\u0080-\u00bf]")
_STOP: Final = re.compile("[。！？!?…\n]")
_LEAST_CHINESE: Final = 0.3
_LONG_LINE: Final = 20_000


def warnings(text: str) -> tuple[str, ...]:
    """A line for each oddity.

    >>> warnings("柳湾区\\ufffd雨")
    ('1 character was lost before the file was written (U+FFFD)',)
    """
    return tuple(_warnings(text))


def _warnings(text: str) -> Iterator[str]:
    if lost := text.count("\ufffd"):
        yield f"{_counted(lost)} lost before the file was written (U+FFFD)"
    if private := sum(unicodedata.category(c) == "Co" for c in set(text)):
        yield f"{_counted(private)} known to one font only (private use)"
    if match := _MOJIBAKE.search(text):
        yield f"{match[0]}: the text was decoded wrongly before the file was written"
    letters = sum(c.isalnum() for c in text)
    if len(_HAN.findall(text)) < _LEAST_CHINESE * letters:
        yield "less than a third of the letters are Chinese"
    if max(map(len, _STOP.split(text))) > LONGEST:
        yield f"a sentence is longer than {LONGEST} characters; it was read in parts"
    if max(map(len, text.split("\n"))) > _LONG_LINE:
        yield f"a line is longer than {_LONG_LINE} characters"


def _counted(number: int) -> str:
    return "1 character was" if number == 1 else f"{number} characters were"
