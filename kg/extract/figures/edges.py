"""Where, left of a quantity, the words of having and reaching end and what is counted may begin."""

from __future__ import annotations

import re

from kg.extract.figures import cues
from kg.extract.figures.tokens import Kind, Token

_TO = re.compile("[至到]了?$")
_FROM = frozenset(("由", "从"))
_ORIGIN = frozenset(("原来", "原先", "此前", "过去", "最初", "同期", "同月", "年底", "年初"))
_REACHES = re.compile(
    "(?:[提调做增减升降压缩扩涨跌补拉控延保恢加跳翻涨改砍放变][到至为成]|调整[到至为]|(?:提[高升]|缩[短小减]|压[缩减]|扩[大展]|恢复|下[降调]|上[升调]|增[加长])[到至为])了?$"
)
"""Verbs of change that end at a value: 提到90%, 调至104元."""
_TIMES = frozenset(("TIME", "t"))


def edge_of(tokens: tuple[Token, ...], index: int, first: int) -> int:
    """The last token before the one at `index` that is no verb of having or reaching; `first` - 1 for none.

    Passed as well: adverbs, times, 由 and the end that a change or a range comes from (由10天缩短至3天).
    """
    at, reached = index - 1, False
    while at >= first:
        token = tokens[at]
        if token.kind in (Kind.NAME, Kind.MARK):
            break
        if token.quantity is not None:
            if not (reached or token.quantity.partner):
                break
        elif token.kind is Kind.WORD and not (
            _passes(token, reached)
            or _is_of_time(tokens, at, first)
            or (token.text == "于" and tokens[at + 1].kind is Kind.TIME)
        ):
            break
        reached = reached or _TO.search(token.text) is not None
        at -= 1
    return at


def _passes(token: Token, reached: bool) -> bool:
    if (
        token.text in cues.VALUE
        or token.text in _FROM
        or _REACHES.match(token.text)
        or token.tag in ("d", "ad", "TIME")
    ):
        return True
    if token.tag == "r" and token.text.startswith("每"):
        return True
    return reached and (token.tag == "v" or token.text in cues.CHANGES or token.text == "的")


def _is_of_time(tokens: tuple[Token, ...], at: int, first: int) -> bool:
    """Whether the token belongs to 去年同期的 before a value."""
    if tokens[at].text == "的":
        before = tokens[at - 1]
        return at > first and (before.kind is Kind.TIME or before.tag in _TIMES or before.text in _ORIGIN)
    return tokens[at].text in _ORIGIN
