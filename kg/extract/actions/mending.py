"""The tagger's verbs and nouns corrected by their neighbours, before the clause grammar reads them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.actions import closed
from kg.extract.actions.tokens import Token, retold
from kg.extract.words.dictionary import is_nominal
from kg.lexicon import load

_LIGHT = "light"


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same tokens; a verb that its place shows to be a noun is kind n, and the other way round.

    >>> row = [Token(0, 2, "积极", "d", "ad"), Token(2, 4, "培训", "n", "vn"), Token(4, 6, "农民", "n", "n")]
    >>> [t.kind for t in mended(row)]
    ['d', 'v', 'n']
    """
    row = list(tokens)
    for i in range(len(row)):
        if _is_stricken(row, i):
            row[i], row[i + 1] = retold(row[i], "a"), retold(row[i + 1], "a")
        elif row[i].text == "通过" and _is_passing(row, i):
            row[i] = retold(row[i], "v")
        elif row[i].kind == "v" and _is_noun(row, i):
            row[i] = retold(row[i], "n")
        elif row[i].tag in ("vn", "n", "vd") and row[i].name is None and _is_verb(row, i):
            row[i] = retold(row[i], "v")
    return tuple(row)


def _near(row: Sequence[Token], i: int) -> Token | None:
    return row[i] if 0 <= i < len(row) else None


def _is_noun(row: Sequence[Token], i: int) -> bool:
    """A verb behind 的, behind a quantifier or behind a light verb stands for a noun."""
    before, token, after = _near(row, i - 1), row[i], _near(row, i + 1)
    if before is None or (after is not None and after.text in ("的", "了", "着", "过")):
        return False
    if before.text == "的":
        return is_nominal(token.text) or after is None or after.kind == "w"
    if before.text in closed.QUANTIFIERS:
        return is_nominal(token.text)
    if before.kind == "m" and not before.text.endswith(("次", "遍", "起", "边", "家", "户")):
        return is_nominal(token.text) and before.text not in ("一同", "一并", "一道")
    return _is_light(before) and is_nominal(token.text) and (after is None or after.kind in "wnc")


def _is_stricken(row: Sequence[Token], i: int) -> bool:
    """被困群众, 受灾农户: a passive of two characters in front of its noun."""
    verb, noun = _near(row, i + 1), _near(row, i + 2)
    return (
        row[i].text in ("被", "受")
        and verb is not None and len(verb.text) == 1 and verb.kind == "v"
        and noun is not None and noun.kind == "n" and noun.name is None
    )  # fmt: skip


def _is_passing(row: Sequence[Token], i: int) -> bool:
    """通过 is the verb (产品通过验收) behind a subject or 已, where no other verb follows."""
    before = _near(row, i - 1)
    return before is not None and before.kind in ("n", "d") and not _verb_follows(row, i)


def _is_light(token: Token) -> bool:
    verb = load.verbs().get(token.text)
    return verb is not None and verb.role == _LIGHT and token.kind == "v"


def _is_verb(row: Sequence[Token], i: int) -> bool:
    """A deed noun behind an adverb, 将 or 已, or before 了, is the verb that the lexicon knows."""
    token, before, after = row[i], _near(row, i - 1), _near(row, i + 1)
    if token.text not in load.verbs() or (after is not None and after.text == "的"):
        return False
    if token.tag == "vd":
        return after is not None and after.kind == "n" and not _verb_follows(row, i)
    if after is not None and after.text in ("了", "过", "着"):
        return True
    if before is None or before.kind not in "dwtpv":
        return False
    if before.kind == "d":
        return token.tag == "vn" and before.text not in ("最", "更", "很", "较")
    if before.kind == "v":
        return before.text in closed.MODALS and token.tag == "vn"
    opens = before.kind == "w" and before.text != "、"
    return opens and token.tag == "vn" and after is not None and after.kind in "nmr" and not _verb_follows(row, i)


def _verb_follows(row: Sequence[Token], i: int) -> bool:
    for token in row[i + 1 :]:
        if token.kind == "w" and token.text != "、":
            return False
        if token.kind == "v":
            return True
    return False
