"""The tagger's verbs and nouns corrected by their neighbours, before the clause grammar reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.actions import closed, verbal
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.row import Row
from kg.extract.actions.tokens import Token, retold
from kg.extract.words.dictionary import is_nominal
from kg.lexicon import load
from kg.lexicon.figurative import deed_nouns

_ATTRIBUTES = ("participate", "travel", "work", "resume", "live")
_GIVING = ("deliver", "donate", "acquire", "sell", "equip")
_PAIRED = ("plan", "register", "inspect", "visit", "meet")
_NOT_QUANTIFYING = ("次", "遍", "起", "边", "家", "户", "手", "同", "并", "道")


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same tokens; a verb that its place shows to be a noun is kind n, and the other way round.

    >>> row = [Token(0, 2, "积极", "d", "ad"), Token(2, 4, "培训", "n", "vn"), Token(4, 6, "农民", "n", "n")]
    >>> [t.kind for t in mended(row)]
    ['d', 'v', 'n']
    """
    row = _recut(tokens)
    for i in range(len(row)):
        _mend(row, i)
    return tuple(row)


def _recut(tokens: Sequence[Token]) -> list[Token]:
    """出席会议 as verb and noun; 先|后来|到 as 先后|来到; 获|评 as 获评."""
    row: list[Token] = []
    for token in tokens:
        if token.kind == "v" and len(token.text) == 4 and _is_phrase(token.text):
            row += [_piece(token, 0, 2, "v"), _piece(token, 2, 4, "n")]
        elif token.text == "到" and [t.text for t in row[-2:]] == ["先", "后来"]:
            late = row.pop()
            row[-1] = replace(row[-1], end=late.start + 1, text="先后")
            row.append(Token(late.start + 1, token.end, "来到", "v", "v"))
        elif (
            row
            and row[-1].name is None
            and token.name is None
            and row[-1].text + token.text in verbal.RHETORIC
        ):
            row[-1] = replace(row[-1], end=token.end, text=row[-1].text + token.text, kind="v", tag="v")
        elif row and row[-1].text == "恢复" and "恢复" + token.text in load.verbs():
            row[-1] = replace(row[-1], end=token.end, text="恢复" + token.text)
        elif row and _is_trade(row[-1], token):
            row[-1] = replace(row[-1], end=token.end, text=row[-1].text + token.text, kind="n", tag="n")
        elif row and _is_one(row[-1], token):
            row[-1] = replace(row[-1], end=token.end, text=row[-1].text + token.text, kind="v", tag="v")
        else:
            row.append(token)
    return row


def _is_trade(first: Token, second: Token) -> bool:
    """发|改, 卫|健: a department's stem cut apart."""
    plain = first.name is None and second.name is None and len(first.text) == len(second.text) == 1
    return plain and first.end == second.start and first.text + second.text in load.department_stems()


def _is_one(first: Token, second: Token) -> bool:
    """Two characters cut apart that the lexicon has as one verb."""
    plain = first.name is None and second.name is None and len(first.text) == len(second.text) == 1
    return (
        plain
        and first.end == second.start
        and first.text + second.text in load.verbs()
        and "v" in first.kind + second.kind
    )


def _is_phrase(word: str) -> bool:
    verbs = load.verbs()
    return word not in verbs and word[:2] in verbs and word[2:] not in verbs and is_nominal(word[2:])


def _piece(token: Token, start: int, end: int, kind: str) -> Token:
    return Token(token.start + start, token.start + end, token.text[start:end], kind, kind)


def _mend(row: list[Token], i: int) -> None:
    token = row[i]
    if token.name is not None or token.kind == "w":
        return
    if _is_stricken(row, i):
        row[i], row[i + 1] = retold(token, "a"), retold(row[i + 1], "a")
    elif token.text == "通过" and _is_passing(row, i):
        row[i] = retold(token, "v")
    elif token.text in closed.FUTURE or (token.text in closed.ADVERBIAL_NOUNS and _precedes_verb(row, i)):
        row[i] = retold(token, "d")
    elif token.kind == "v" and token.text.startswith(("一手", "一边", "一面")) and len(token.text) > 2:
        row[i] = replace(token, start=token.start + 2, text=token.text[2:])
    elif token.text in ("作", "再作", "加以", "予以") and _is_deed(row, i + 1):
        row[i] = retold(token, "d")
        for j in range(i + 1, len(row), 2):
            if not _is_deed(row, j):
                break
            row[j] = retold(row[j], "v")
            if _text(row, j + 1) not in ("、", "和"):
                break
    elif token.kind == "v" and _suffers(row, i):
        row[i] = retold(token, "a")
    elif token.kind == "v" and _is_noun(row, i):
        row[i] = retold(token, "n")
    elif token.tag in ("vn", "n", "vd") and _is_verb(row, i):
        row[i] = retold(token, "v")


def with_predicate(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A clause without a verb: the first deed noun behind a name, crowd, adverb or time is its verb."""
    verbs = [i for i, t in enumerate(tokens) if t.kind == "v" and not _is_ally(tokens, i)]
    effect = tokens[0].text in verbal.PIVOTS
    if (
        verbs == [0]
        and not effect
        and tokens[-1].kind == "a"
        and _kind(tokens, 1) == "n"
        and Row(tokens).may_be_noun(0)
    ):
        return (retold(tokens[0], "n"), *tokens[1:])
    if verbs:
        return tokens
    for i in range(1, len(tokens)):
        before, token = tokens[i - 1], tokens[i]
        actor = before.kind in ("d", "t") or before.name is not None or is_crowd(before.text)
        if (
            actor
            and token.tag == "vn"
            and token.text in load.verbs()
            and _kind(tokens, i + 1) in ("n", "m", "r", "a", "")
        ):
            return (*tokens[:i], retold(token, "v"), *tokens[i + 1 :])
        if actor and token.tag in ("nz", "nw") and len(token.text) > 3 and token.text[:2] in load.verbs():
            cut = (_piece(token, 0, 2, "v"), _piece(token, 2, len(token.text), "n"))
            return (*tokens[:i], *cut, *tokens[i + 1 :])
    return tokens


def _is_ally(tokens: Sequence[Token], i: int) -> bool:
    """联合 between two names."""
    named = 0 < i < len(tokens) - 1 and tokens[i - 1].name is not None and tokens[i + 1].name is not None
    return named and tokens[i].text in closed.ALLIES


def _near(row: Sequence[Token], i: int) -> Token | None:
    return row[i] if 0 <= i < len(row) else None


def _kind(row: Sequence[Token], i: int) -> str:
    return row[i].kind if 0 <= i < len(row) else ""


def _text(row: Sequence[Token], i: int) -> str:
    return row[i].text if 0 <= i < len(row) else ""


def _is_noun(row: list[Token], i: int) -> bool:
    """A verb behind 的, a quantifier or a light verb stands for a noun; so do two of one character before a noun."""
    before, behind = _text(row, i - 1), _text(row, i + 1)
    if behind in ("的", "了", "着", "过"):
        return False
    if (
        row[i].text in deed_nouns()
        and _kind(row, i - 1) in ("w", "")
        and is_crowd(behind)
        and _verb_follows(row, i)
    ):
        return before != "、"
    if row[i].text in deed_nouns() and _kind(row, i - 1) == "v" and _kind(row, i + 1) == "n":
        return row[i - 1].text not in verbal.PIVOTS and not closed.MODALS.intersection((before,))
    if len(row[i].text) == 1 and _kind(row, i + 1) == "v" and len(behind) == 1 and _kind(row, i + 2) == "n":
        return behind not in closed.COMPLEMENTS
    if len(row[i].text) == len(before) == 1 and _kind(row, i - 1) == "n" and behind in ("、", "和"):
        return True
    if (
        len(row[i].text) == 1
        and _near(row, i - 1) is not None
        and row[i - 1].tag == "v"
        and _kind(row, i - 1) == "n"
    ):
        return len(before) == 1
    if row[i].text == "负责" and behind in ("同志", "人", "人员"):
        if before == "主要":
            row[i - 1] = retold(row[i - 1], "a")
        return True
    if behind in ("这", "这一") and _kind(row, i - 1) in ("w", ""):
        return _kind(row, i + 2) in ("m", "n")
    if _is_strange(row, i) or _describes(row, i):
        return True
    if len(row[i].text) == 2 and (_is_goods(row, i) or _is_goods(row, i - 1)):
        return True
    noun = Row(tuple(row[i : i + 1])).may_be_noun(0)
    if before == "的":
        return noun or _kind(row, i + 1) in ("", "w")
    if before == "所":
        return False
    if before in closed.QUANTIFIERS:
        return noun
    if _kind(row, i - 1) == "m" and not before.endswith(_NOT_QUANTIFYING):
        return noun
    more = _kind(row, i + 1) == "v" and Row(tuple(row[i + 1 : i + 2])).may_be_noun(0)
    return _is_light(row, i - 1) and noun and (more or _kind(row, i + 1) in ("w", "n", "c", ""))


def _is_strange(row: Sequence[Token], i: int) -> bool:
    """A verb that the lexicon does not know, between a verb or its noun and a noun: 查获走私香烟, 查看商户进货台账."""
    if row[i].text in load.verbs() or len(row[i].text) != 2 or _kind(row, i + 1) != "n":
        return False
    if _kind(row, i - 1) == "v":
        known = load.verbs().get(row[i - 1].text)
        return (
            known is not None
            and "obj" in known.frame
            and row[i - 1].text not in verbal.PIVOTS | closed.MODALS
        )
    if _kind(row, i - 1) != "n" or row[i - 1].name is not None:
        return False
    opened = next((t for t in reversed(row[:i]) if t.kind in "vw" and t.text != "、"), None)
    return opened is not None and opened.kind == "v" and opened.text not in verbal.PIVOTS


def _describes(row: list[Token], i: int) -> bool:
    """保障|返岗|人员, 返|徐|人员: a way of going or working in front of those who do."""
    if (
        row[i].text in ("返", "入", "来", "赴", "驻", "离")
        and _kind(row, i + 1) == "n"
        and len(row[i + 1].text) < 3
    ):
        return _kind(row, i + 2) == "n" and row[i + 1].name is not None
    known = load.verbs().get(row[i].text)
    if known is None or known.type not in _ATTRIBUTES or not is_crowd(_text(row, i + 1)):
        return False
    if len(row[i].text) < 2 or row[i].text in verbal.WAYS:
        return False
    j = i - 1
    while _kind(row, j) == "d":
        j -= 1
    first = load.verbs().get(_text(row, j))
    plain = first is not None and "obj" in first.frame and first.text not in closed.MODALS
    if plain and _kind(row, j) == "v":
        row[j + 1 : i] = [retold(t, "a") for t in row[j + 1 : i]]
        return True
    return False


def _suffers(row: Sequence[Token], i: int) -> bool:
    """将|被困|群众, 一名|落水|儿童: what befell somebody, in front of the noun."""
    known = load.verbs().get(row[i].text)
    if known is None or known.type != "die" or not is_crowd(_text(row, i + 1)):
        return False
    return _kind(row, i - 1) in ("m", "v", "p") or _text(row, i - 1) in closed.FRONTING


def _is_goods(row: Sequence[Token], i: int) -> bool:
    """送去|防暑|降温|物资, 准备|复工|复产|方案: two deeds that describe the thing."""
    j = i - 1
    while j >= 0 and row[j].text in ("去", "来", "了"):
        j -= 1
    first, second = load.verbs().get(_text(row, j)), load.verbs().get(row[i].text)
    if first is None or _kind(row, j) != "v" or (second is not None and second.type == first.type):
        return False
    nouns = Row(tuple(row[i : i + 2]))
    apart = first.text not in verbal.PIVOTS and nouns.may_be_noun(0) and nouns.may_be_noun(1)
    if first.type not in _GIVING and not apart:
        return False
    if _kind(row, i + 2) != "n" or len(_text(row, i + 1)) != 2:
        return False
    third = load.verbs().get(row[i + 1].text)
    pair = second is not None and third is not None and second.type == third.type
    return _kind(row, i + 1) == "v" or (pair and apart)


def _is_light(row: Sequence[Token], i: int) -> bool:
    return _text(row, i) in verbal.LIGHT and _kind(row, i) == "v"


def _is_verb(row: Sequence[Token], i: int) -> bool:
    """A deed noun behind an adverb, 将 or 已, or before 了, is the verb that the lexicon knows."""
    token, before, behind = row[i], _kind(row, i - 1), _text(row, i + 1)
    if token.text not in load.verbs() or behind == "的":
        return False
    if token.tag == "vd":
        return _kind(row, i + 1) == "n" and not _verb_follows(row, i)
    if behind in ("了", "过", "着"):
        return True
    if token.tag != "vn":
        return False
    if _behind_way(row, i) or (before == "m" and row[i - 1].text.endswith("元")):
        return _kind(row, i + 1) in ("n", "m", "w", "v", "")
    if before == "d":
        return row[i - 1].text not in ("最", "更", "很", "较")
    if before == "v":
        return row[i - 1].text in closed.MODALS or _is_twin(row, i)
    if before == "w" and row[i - 1].text == "、":
        return _is_listed_deed(row, i)
    opens = before == "w" and row[i - 1].text != "、"
    return opens and _kind(row, i + 1) in ("n", "m", "r") and not _verb_follows(row, i)


def _is_listed_deed(row: Sequence[Token], i: int) -> bool:
    """张贴文件、宣传知识、劝导群众: between deeds of which others are verbs."""
    if _kind(row, i + 1) != "n" or _kind(row, i - 2) not in ("n", "v"):
        return False
    if _kind(row, i - 2) == "v" or _follows_deed(row, i - 2):
        return True
    opened = None
    for j in range(i - 2, -1, -1):
        if row[j].kind == "w" and row[j].text != "、":
            break
        if row[j].kind == "v":
            opened = row[j]
    if opened is None or opened.text in verbal.LIGHT:
        return False
    for j in range(i + 1, len(row) - 1):
        if row[j].kind == "w" and row[j].text != "、":
            return False
        if row[j].text == "、":
            return row[j + 1].kind == "v"
    return False


def _follows_deed(row: Sequence[Token], i: int) -> bool:
    """Whether the item of a list that ends at `i` was a verb with its noun, behind another item."""
    j = i
    while j > 0 and row[j].kind == "n":
        j -= 1
    return row[j].kind == "v" and _text(row, j - 1) == "、"


def _behind_way(row: Sequence[Token], i: int) -> bool:
    """到石桥村等地调研: the deed behind where somebody went."""
    if (
        row[i - 1].text not in ("等地", "等处", "现场", "一线", "实地", "地", "处")
        and row[i - 1].name is None
    ):
        return False
    for j in range(i - 1, max(-1, i - 12), -1):
        if row[j].kind == "w" and row[j].text != "、":
            return False
        if row[j].text in verbal.WAYS:
            return True
    return False


def _is_twin(row: Sequence[Token], i: int) -> bool:
    """安排部署, 排查登记 at a clause's end: two deeds of one type."""
    first, second = load.verbs().get(row[i - 1].text), load.verbs().get(row[i].text)
    same = first is not None and second is not None and first.type == second.type and first.role != "light"
    if not same:
        return False
    return _kind(row, i + 1) in ("w", "") or (second is not None and second.type in _PAIRED)


def _is_deed(row: Sequence[Token], i: int) -> bool:
    return _kind(row, i) in ("n", "v") and row[i].tag in ("vn", "v") and row[i].text in load.verbs()


def _is_stricken(row: Sequence[Token], i: int) -> bool:
    """被困群众, 受灾农户, 所住小区: a passive of two characters in front of its noun."""
    if row[i].text not in ("被", "受", "所") or _kind(row, i + 1) != "v" or len(row[i + 1].text) > 1:
        return False
    noun = _near(row, i + 2)
    return noun is not None and noun.kind == "n" and noun.name is None


def _is_passing(row: Sequence[Token], i: int) -> bool:
    """通过 is the verb (产品通过验收) behind a subject or 已, where no other verb follows."""
    return _kind(row, i - 1) in ("n", "d") and not _verb_follows(row, i)


def _precedes_verb(row: Sequence[Token], i: int) -> bool:
    if _text(row, i - 1) in verbal.WAYS:
        return False
    if _text(row, i + 1) in closed.BY:
        return False
    return _kind(row, i + 1) in ("v", "d", "p") or row[i].text in ("第一时间", "多次", "随后", "随即")


def _verb_follows(row: Sequence[Token], i: int) -> bool:
    for token in row[i + 1 :]:
        if token.kind == "w" and token.text != "、":
            return False
        if token.kind == "v" and len(token.text) > 1:
            return True
    return False
