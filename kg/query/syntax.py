"""Where a query breaks, in words.

The parser tells how far it looked, and it looks as far ahead as its longest keyword. So it is given the
query with its white space widened: then it never looks from one word into the next, and what it tells
is certain but for words that stand side by side.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pyoxigraph import Store

from kg.errors import QueryError
from kg.query.guard import place
from kg.query.prefixes import prefixes, undeclared
from kg.query.tokens import Sort, Token, meaningful
from kg.vocab import DEFAULT_BASE

_ERROR: Final = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)
_KEYWORD: Final = re.compile(r"(?<![\w\"'])[A-Za-z_]{2,}(?![\w\"'])")
_SENTENCE: Final = re.compile(r"[A-Za-z][A-Za-z']*(?: [\w'-]+)+")
_SHOWN: Final = 80
_WIDE: Final = " " * 40


def fault(text: str, base: str = DEFAULT_BASE) -> QueryError | None:
    """What is wrong with a query's syntax, with line, column and the line itself; None where nothing is.

    >>> print(fault("SELECT ?s {\\n  ?s kg:name }"))
    query: line 2, column 14: cannot go on at “}” in: ?s kg:name }
    """
    found = meaningful(text)
    unfinished = [token for token in found if token.sort is Sort.STRAY and token.text in "'\""]
    if unfinished:
        return QueryError(f"query: {_told(text, unfinished[0], 'the string that begins here does not end')}")
    spread, starts = _spread(text, found)
    try:
        Store().query(spread, prefixes=prefixes(base))
    except SyntaxError as error:
        match = _ERROR.match(str(error))
        if match is None:
            return QueryError(f"query: {' '.join(str(error).split())}")
        expected = match[3].removeprefix("one of ")
        reason = _SENTENCE.search(expected)
        reached = _offset(spread, int(match[1]), int(match[2]))
        token = None
        if reached < len(spread) or reason:
            token = _stopped_at(found, starts, reached, _steps(expected), reason is not None)
        return QueryError(f"query: {_told(text, token, reason[0] if reason else '')}")
    except (ValueError, OSError, RuntimeError):
        return None
    return None


def _spread(text: str, found: Sequence[Token]) -> tuple[str, list[int]]:
    """The query with wide gaps between its words, and where each token begins in it."""
    spread, starts = "", []
    for before, token in pairwise([Token(Sort.SPACE, "", 0), *found]):
        spread += _WIDE if text[before.end : token.start] else ""
        starts.append(len(spread))
        spread += token.text
    return spread + _WIDE, starts


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")
    return sum(len(one) + 1 for one in lines[: line - 1]) + column - 1


def _steps(expected: str) -> set[int]:
    """How far beyond a word's beginning the parser may have looked: the lengths of its keywords."""
    steps = {len(word) for word in _KEYWORD.findall(expected)}
    return steps | {0} if re.search(r"[\"'\[]", expected) else steps


def _stopped_at(
    found: Sequence[Token], starts: Sequence[int], reached: int, steps: set[int], is_behind: bool
) -> Token | None:
    """The token that the parser could not read; `is_behind`: it read it, and says what is wrong with it."""
    before = bisect_right(starts, reached - is_behind) - 1
    if before < 0:
        return None
    hits = [before]
    if not is_behind:
        side = before
        while side and starts[side] == starts[side - 1] + len(found[side - 1].text):
            side -= 1
        hits += [place for place in range(side, before + 1) if reached - starts[place] in steps]
    return found[hits[-1]]


def _told(text: str, token: Token | None, reason: str) -> str:
    if token is None:
        end = len(text.rstrip())
        return f"{place(text, end)}: the query ends too early in: {_line(text, end)}"
    prefix = token.text.partition(":")[0]
    if token.sort is Sort.NAME and prefix in undeclared(text) - prefixes().keys():
        reason = f"there is no prefix “{prefix}:”"
    reason = reason or f"cannot go on at “{token.text}”"
    return f"{place(text, token.start)}: {reason} in: {_line(text, token.start)}"


def _line(text: str, offset: int) -> str:
    """The line that an offset stands in; of a long one the part around it."""
    start = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
    line = re.split(r"[\r\n]", text[start:])[0]
    cut = max(0, min(offset - start - _SHOWN // 2, len(line) - _SHOWN))
    shown = line[cut : cut + _SHOWN].strip()
    return ("…" if cut else "") + shown + ("…" if cut + _SHOWN < len(line) else "")
