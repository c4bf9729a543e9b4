"""Where a query breaks, in words: the parser's own place is behind the longest keyword that it tried."""

from __future__ import annotations

import re
from typing import Final

from pyoxigraph import Store

from kg.errors import QueryError
from kg.query.guard import place
from kg.query.prefixes import prefixes
from kg.query.tokens import Sort, Token, meaningful
from kg.vocab import DEFAULT_BASE

_ERROR: Final = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_KEYWORD: Final = re.compile(r"(?<![\w\"'])[A-Za-z_]{2,}(?![\w\"'])")
_SENTENCE: Final = re.compile(r"[A-Za-z][A-Za-z']*(?: [\w'-]+)+")
_SHOWN: Final = 80
_PADDING: Final = " " * 40


def fault(text: str, base: str = DEFAULT_BASE) -> QueryError | None:
    """What is wrong with a query's syntax, with line, column and the line itself; None where nothing is.

    >>> print(fault("SELECT ?s {\\n  ?s kg:name }"))
    query: line 2, column 14: cannot go on at “}” in: ?s kg:name }
    """
    try:
        Store().query(text + _PADDING, prefixes=prefixes(base))
    except SyntaxError as error:
        return QueryError(f"query: {_told(text, str(error))}")
    except (ValueError, OSError, RuntimeError):
        return None
    return None


def _told(text: str, message: str) -> str:
    match = _ERROR.match(message)
    if match is None:
        return " ".join(message.split())
    line, column, expected = int(match[1]), int(match[2]), match[3]
    reason = _SENTENCE.search(expected.removeprefix("one of "))
    token = _token(text, _offset(text, line, column), expected, reason is not None)
    if token is None:
        return f"{place(text, len(text.rstrip()))}: the query ends too early in: {_line(text, len(text))}"
    said = _why(token, reason[0] if reason else "")
    return f"{place(text, token.start)}: {said} in: {_line(text, token.start)}"


def _why(token: Token, reason: str) -> str:
    if token.text in ("'", '"'):
        return "the string that begins here does not end"
    if reason == "Prefix not found":
        return f"there is no prefix “{token.text.partition(':')[0]}:”"
    return reason or f"cannot go on at “{token.text}”"


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")
    return sum(len(one) + 1 for one in lines[: line - 1]) + column - 1


def _token(text: str, reached: int, expected: str, in_words: bool) -> Token | None:
    """The token that the parser could not read; None where there is none left."""
    found = meaningful(text)
    unfinished = [token for token in found if token.sort is Sort.STRAY and token.text in "'\""]
    if unfinished:
        return unfinished[0]
    if in_words:
        before = [token for token in found if token.start < reached]
        return before[-1] if before else None
    steps = {len(word) for word in _KEYWORD.findall(expected.removeprefix("one of "))}
    if re.search(r"[\"'\[]", expected):
        steps.add(0)
    hit = [token for token in found if reached - token.start in steps]
    after = [token for token in found if token.start <= reached < token.end]
    return next(reversed(hit or after), None)


def _line(text: str, offset: int) -> str:
    """The line that an offset stands in, its middle around the offset where it is long."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    line = re.split(r"[\r\n]", text[start:])[0]
    at = offset - start
    cut = max(0, min(at - _SHOWN // 2, len(line) - _SHOWN))
    shown = line[cut : cut + _SHOWN].strip()
    return ("…" if cut else "") + shown + ("…" if cut + _SHOWN < len(line) else "")
