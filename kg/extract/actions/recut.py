"""Words that the word tagger joins or cuts against the grammar of the clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.actions import closed, verbal
from kg.extract.actions.tokens import Token
from kg.extract.words.dictionary import is_nominal
from kg.lexicon import load

_PREFIXES = "不未没各均"
_STOPPING, _PUT_RIGHT = ("停产", "停业", "停工"), ("整治", "整顿", "整改")
_INTO = ("在", "到", "给", "向", "往", "进")
_ADVERBS = "共已再仍均未不又新先"


def recut(tokens: Sequence[Token]) -> list[Token]:
    """出席会议 as verb and noun; 先|后来|到 as 先后|来到; 获|评 as 获评.

    >>> [t.text for t in recut([Token(0, 4, "出席会议", "v", "v")])]
    ['出席', '会议']
    """
    row: list[Token] = []
    for token in tokens:
        if token.text == "了" and [t.kind for t in row[-2:]] == ["v", "p"] and row[-1].text in _INTO:
            continue
        joined = _joined(row[-1], token) if row else None
        if token.kind == "v" and len(token.text) == 4 and _is_phrase(token.text):
            row += [piece(token, 0, 2, "v"), piece(token, 2, 4, "n")]
        elif row and _is_done(row[-1], token):
            row += [piece(token, 0, 1, "v"), piece(token, 1, 2, "u")]
        elif (token.kind == "v" or token.text[:1] == "各") and _is_prefixed(token.text):
            row += [piece(token, 0, 1, "d"), piece(token, 1, len(token.text), "v")]
        elif token.text == "到" and [t.text for t in row[-2:]] == ["先", "后来"]:
            row[-2:] = _one_after_another(row[-2], row[-1], token)
        elif row and token.name is not None and _is_doers(row[-1]):
            cut = len(row[-1].text) - 1
            row[-1:] = [piece(row[-1], 0, cut, "n"), piece(row[-1], cut, cut + 1, "p")]
            row.append(token)
        elif token.text == "个人" and row and row[-1].kind == "m" and row[-1].end == token.start:
            row[-1] = replace(row[-1], end=row[-1].end + 1, text=row[-1].text + "个")
            row.append(piece(token, 1, 2, "n"))
        elif row and _is_head(row[-1], token):
            row[-1] = replace(token, start=row[-1].start, text=row[-1].text + token.text)
        elif row and _is_shifted(row[-1], token):
            row[-1:] = [piece(row[-1], 0, 1, "d"), _one(piece(row[-1], 1, 2, "v"), token)]
        elif joined is not None:
            row[-1] = joined
        else:
            row.append(token)
    return row


def piece(token: Token, start: int, end: int, kind: str) -> Token:
    """Characters `start` to `end` of a token as a token of their own."""
    return Token(token.start + start, token.start + end, token.text[start:end], kind, kind)


def _is_doers(token: Token) -> bool:
    """此|案由|[区公安局]: a noun that has swallowed the 由 in front of the doer."""
    return token.kind == "n" and token.name is None and len(token.text) > 1 and token.text.endswith("由")


def _is_phrase(word: str) -> bool:
    verbs = load.verbs()
    return word not in verbs and word[:2] in verbs and word[2:] not in verbs and is_nominal(word[2:])


def _is_prefixed(word: str) -> bool:
    """不收, 各出, 新设: an adverb of one character that the word tagger leaves on its verb."""
    verbs = load.verbs()
    plain = word not in verbs and word not in load.cues()["double"] and word not in verbal.STATES
    return plain and 1 < len(word) < 4 and word[0] in _PREFIXES and word[1:] in verbs


def _is_head(first: Token, second: Token) -> bool:
    """镇|长: the head of a territory that is named by its kind alone."""
    short = first.name is not None and len(first.text) == 1 and second.text == "长"
    return short and first.end == second.start


def _is_shifted(first: Token, second: Token) -> bool:
    """共办|结: an adverb that the word tagger leaves on the first half of a verb."""
    fits = len(first.text) == 2 and len(second.text) == 1 and first.kind == "v" and first.end == second.start
    return fits and first.text[0] in _ADVERBS and first.text[1] + second.text in load.verbs()


def _one(first: Token, second: Token) -> Token:
    return replace(first, end=second.end, text=first.text + second.text, kind="v", tag="v")


def _is_done(first: Token, second: Token) -> bool:
    """换|成了: a complement with 了 that the word tagger takes for a verb."""
    if first.kind != "v" or second.kind != "v" or len(first.text) != 1 or first.end != second.start:
        return False
    return second.text[0] in closed.COMPLEMENTS and second.text[1:] == "了"


def _one_after_another(first: Token, late: Token, to: Token) -> list[Token]:
    cut = late.start + 1
    return [replace(first, end=cut, text="先后"), Token(cut, to.end, "来到", "v", "v")]


def _joined(first: Token, second: Token) -> Token | None:
    """Both as one word, where the lexicon has it: a department's stem (发改), a verb (获评), an idiom."""
    if first.name is not None or second.name is not None or first.end != second.start:
        return None
    word = first.text + second.text
    if "v" in (first.kind, second.kind) and len(word) < 5 and word in load.titles():
        return replace(first, end=second.end, text=word, kind="n", tag="n")
    if first.text in _STOPPING and second.text in _PUT_RIGHT:
        return replace(first, end=second.end, text=word, kind="v", tag="v")
    if word in verbal.RHETORIC or (first.text == "恢复" and word in load.verbs()):
        return replace(first, end=second.end, text=word, kind="v", tag="v")
    if len(first.text) != 1 or len(second.text) != 1:
        return None
    if word in load.department_stems():
        return replace(first, end=second.end, text=word, kind="n", tag="n")
    if word in load.verbs() and "v" in (first.kind, second.kind):
        return replace(first, end=second.end, text=word, kind="v", tag="v")
    return None
