"""The word tagger's verbs and nouns corrected by their neighbours, before the clause grammar reads them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.actions import closed, verbal
from kg.extract.actions.deed_nouns import befalls, is_noun, is_stricken
from kg.extract.actions.deed_verbs import is_verb
from kg.extract.actions.line import Line
from kg.extract.actions.recut import piece, recut
from kg.extract.actions.tokens import Token

_DUMMY = ("作", "再作", "加以", "予以")
_BOTH_HANDS = ("一手", "一边", "一面")
_NUMERALS = tuple("一二三四五六七八九十")
_NAMELIKE = ("nz", "nw", "ORG", "LOC")
_FUNCTION = ("向", "对", "在", "从", "到", "由", "把", "将", "为", "给", "与", "被", "赴", "自", "按")
"""What the word tagger, misled by a rare name beside it, takes for part of a noun."""
_BY_VOTE = ("表决", "投票", "举手")
_VOTING = (*_BY_VOTE, "审议", "讨论", "评审", "审核")
_AT_ONCE = ("二话没", "二话不")
_SENTENCE_ADVERBS = ("第一时间", "多次", "随后", "随即")


def mended(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The same tokens; a verb that its place shows to be a noun is kind n, and the other way round.

    >>> row = [Token(0, 2, "积极", "d", "ad"), Token(2, 4, "培训", "n", "vn"), Token(4, 6, "农民", "n", "n")]
    >>> [t.kind for t in mended(row)]
    ['d', 'v', 'n']
    """
    line = Line(recut(tokens))
    for i in range(len(line)):
        if not line.is_name(i) and line.kind(i) != "w":
            _mend(line, i)
    return tuple(line.tokens)


def _mend(line: Line, i: int) -> None:
    token = line.tokens[i]
    function = _as_function(line, i)
    if function:
        line.retell(i, function)
        return
    if is_stricken(line, i):
        line.retell(i, "a")
        line.retell(i + 1, "a")
    elif (
        token.text in ("让", "使", "令")
        or _appoints(line, i)
        or (token.text == "通过" and _is_passing(line, i))
    ):
        line.retell(i, "v")
    elif token.text == "逐" and _is_one_by_one(line, i):
        line.retell(i, "d")
        line.retell(i + 1, "d")
    elif token.text in closed.FUTURE or _is_adverb(line, i) or _is_planning(line, i):
        line.retell(i, "d")
    elif token.kind == "v" and token.text.startswith(_BOTH_HANDS) and len(token.text) > 2:
        line.tokens[i] = replace(token, start=token.start + 2, text=token.text[2:])
    elif token.text in _DUMMY and _is_deed(line, i + 1):
        _pass_on(line, i)
    elif _is_got(line, i) or (token.text in closed.ALLIES and _is_jointly(line, i)):
        line.retell(i, "d")
        line.retell(i + 1, "v")
    elif token.kind == "v":
        _mend_verb(line, i)
    elif token.tag in ("vn", "n", "vd") and is_verb(line, i):
        line.retell(i, "v")


def _as_function(line: Line, i: int) -> str:
    """The kind of a word, tagged as a noun or verb, that only joins or counts; "" for others."""
    token = line.tokens[i]
    if _is_item(line, i):
        return "u"
    if token.text == "时" and token.kind == "n" and line.kind(i - 1) in ("v", "n"):
        return "f"
    if len(token.text) == 4 and token.text[0] == "一" and token.text[:2] == token.text[2:]:
        return "d"
    if token.text == "量" and token.kind == "n" and _is_measuring(line, i):
        return "v"
    if token.text == "说" and (line.text(i - 2) + line.text(i - 1)).endswith(_AT_ONCE):
        return "d"
    if token.kind == "n" and token.text in _FUNCTION and _is_function(line, i):
        return "v" if token.text in verbal.WAYS else "p"
    return ""


def _is_measuring(line: Line, i: int) -> bool:
    """[钱悦]量|体温, 量|完|体温: the verb behind who measures, and not an amount."""
    actor = line.is_name(i - 1) or line.is_crowd(i - 1) or line.kind(i - 1) in ("w", "d", "")
    return actor and (line.kind(i + 1) == "n" or line.text(i + 1) in ("完", "了", "过"))


def _is_function(line: Line, i: int) -> bool:
    """赵启|向|钱悦询问: a word between a name or a stop and a noun, in front of a verb."""
    before = line.is_name(i - 1) or line.kind(i - 1) in ("w", "t", "")
    return before and line.kind(i + 1) in ("n", "m", "r", "p") and line.deed_follows(i)


def _is_item(line: Line, i: int) -> bool:
    """一是, 二要 at a clause's beginning: it counts the items of a list and says nothing."""
    word, before = line.text(i), line.text(i - 1)
    if word == "是":
        return before in _NUMERALS and line.kind(i - 2) in ("w", "")
    if line.kind(i - 1) not in ("w", ""):
        return False
    return (
        line.text(i + 1) == "是"
        if word in _NUMERALS
        else len(word) == 2 and word[0] in _NUMERALS and word[1] == "是"
    )


def _appoints(line: Line, i: int) -> bool:
    """任命|赵启为局长, 免去：: before a person or alone."""
    if line.text(i) not in verbal.GIVING | verbal.TAKING or len(line.text(i)) < 2:
        return False
    alone = line.kind(i + 1) in ("w", "") and line.kind(i - 1) in ("w", "", "d", "v")
    return alone or (line.is_name(i + 1) and line.kind(i - 1) != "u")


def _is_passing(line: Line, i: int) -> bool:
    """产品通过验收, 表决通过名单: the verb behind a subject, 已 or a vote, with but its noun behind."""
    if line.text(i - 1) in _VOTING:
        if line.text(i - 1) in _BY_VOTE:
            line.retell(i - 1, "d")
        return True
    stop = next((j for j in range(i + 1, i + 5) if line.kind(j) in ("w", "")), 0)
    return line.kind(i - 1) in ("n", "d") and stop > 0 and not line.verb_follows(i)


def _mend_verb(line: Line, i: int) -> None:
    if befalls(line, i):
        line.retell(i, "a")
    elif is_noun(line, i):
        line.retell(i, "n")


def _is_one_by_one(line: Line, i: int) -> bool:
    """逐|家|检查: one after another."""
    return line.kind(i + 1) in ("n", "m") and len(line.text(i + 1)) < 3 and line.kind(i + 2) in ("v", "n")


def _is_adverb(line: Line, i: int) -> bool:
    """Whether a noun stands before a verb as its adverb (全员上岗), and not behind 到 as a place."""
    if line.text(i) not in closed.ADVERBIAL_NOUNS or line.text(i - 1) in verbal.WAYS:
        return False
    if line.text(i + 1) in closed.BY or (line.text(i) == "一起" and line.kind(i - 1) == "v"):
        return False
    return line.kind(i + 1) in ("v", "d", "p") or line.text(i) in _SENTENCE_ADVERBS


def _is_got(line: Line, i: int) -> bool:
    """得到|改善 at a clause's end: the deed is told, and not who got it."""
    return line.text(i) == "得到" and _is_deed(line, i + 1) and line.kind(i + 2) in ("w", "")


def _is_jointly(line: Line, i: int) -> bool:
    """[区教育局]、[区妇联]|联合|整治: behind those who do it together, in front of the deed."""
    actor = line.is_name(i - 1) or line.is_crowd(i - 1) or line.text(i - 1) == "等"
    ends = line.kind(i + 2) in ("n", "m", "w", "") and line.text(i + 2) not in ("、", "和")
    return actor and line.kind(i + 1) == "n" and _is_deed(line, i + 1) and ends


def _is_planning(line: Line, i: int) -> bool:
    """柳湾区|计划|新建: a noun between a name and a verb."""
    front = line.is_name(i - 1) or line.kind(i - 1) in ("w", "t", "d", "")
    return line.text(i) in ("计划", "打算", "预计") and front and line.kind(i + 1) in ("v", "d")


def _is_deed(line: Line, i: int) -> bool:
    known = line.verb(i) is not None and line.kind(i) in ("n", "v")
    return known and line.tokens[i].tag in ("vn", "v")


def _pass_on(line: Line, i: int) -> None:
    """再作细化、完善: the dummy verb is an adverb, the deeds behind it are the verbs."""
    line.retell(i, "d")
    j = i + 1
    while _is_deed(line, j):
        line.retell(j, "v")
        if line.text(j + 1) not in ("、", "和"):
            break
        j += 2


def with_predicate(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """A clause without a verb: the first deed noun behind a name, crowd, adverb or time is its verb."""
    line = Line(tokens)
    verbs = [i for i in range(len(line)) if line.kind(i) == "v" and not _is_ally(line, i)]
    if verbs == [0] and _is_told_of(line):
        line.retell(0, "n")
        return tuple(line.tokens)
    if verbs:
        return tokens
    for i in range(len(line)):
        found = _as_predicate(line, i) or (_behind_group(line, i) if i else ())
        if found:
            return (*tokens[:i], *found, *tokens[i + 1 :])
    return _closed_by_deed(line, tokens)


def _closed_by_deed(line: Line, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """[区监察局]按职责|督查, 由[村委会]每周四|碰头: the deed noun that ends a clause which an agent opens."""
    last = len(line) - 1
    opens = line.is_name(0) or (line.is_name(1) and line.kind(0) in ("p", "a"))
    told = any(
        line.kind(j) in ("p", "t", "d") or line.text(j) in closed.ADVERBIAL_NOUNS for j in range(1, last)
    )
    if last < 2 or not opens or not told or line.is_name(last) or line.kind(last) != "n":
        return tokens
    if (
        len(line.text(last)) != 2
        or line.verb(last) is None
        or line.text(last - 1) in ("的", "和", "与", "、")
    ):
        return tokens
    return (*tokens[:last], replace(tokens[last], kind="v"))


def _is_told_of(line: Line) -> bool:
    """防控形势总体平稳: the only verb opens the clause, which an adjective ends."""
    if line.text(0) in verbal.PIVOTS or not line.may_be_noun(0):
        return False
    return line.kind(len(line) - 1) == "a" and line.kind(1) == "n"


def _is_ally(line: Line, i: int) -> bool:
    """联合 between two names."""
    return line.text(i) in closed.ALLIES and line.is_name(i - 1) and line.is_name(i + 1)


def _behind_group(line: Line, i: int) -> tuple[Token, ...]:
    """通过机制|排查|隐患: the deed noun behind a group, before a noun that ends the clause."""
    token = line.tokens[i]
    ends = line.kind(i + 1) == "n" and i + 2 >= len(line) - 1
    if token.tag != "vn" or line.verb(i) is None or not ends or line.kind(i - 1) != "n":
        return ()
    opened = any(line.kind(j) == "p" for j in range(i - 1))
    return (replace(token, kind="v"),) if opened else ()


def _as_predicate(line: Line, i: int) -> tuple[Token, ...]:
    """The token at `i` as the clause's verb, or as verb and noun; empty where it is none."""
    token = line.tokens[i]
    actor = line.is_name(i - 1) or line.is_crowd(i - 1) or line.text(i - 1) in closed.BODIES
    told = i > 0 and _is_named(line, i) and _speaks(line, i)
    if (
        line.kind(i - 1) not in ("d", "t")
        and not actor
        and not (i == 0 and _is_counting(line, i))
        and not (i == 0 and token.tag in _NAMELIKE)
        and not told
    ):
        return ()
    if (
        i
        and token.tag == "vn"
        and line.verb(i) is not None
        and line.kind(i + 1) in ("n", "m", "r", "a", "", "w")
    ):
        return (replace(token, kind="v"),)
    if token.tag in ("n", "vn") and (actor or i == 0) and _is_counting(line, i):
        return (replace(token, kind="v"),)
    if i and token.tag in ("n", "vn") and (told or (actor and _speaks(line, i))):
        return (replace(token, kind="v"),)
    long = token.name is None and token.tag in _NAMELIKE and len(token.text) > 3
    if long and _takes_object(Line([piece(token, 0, 2, "v")])):
        return (piece(token, 0, 2, "v"), piece(token, 2, len(token.text), "n"))
    return ()


def _is_counting(line: Line, i: int) -> bool:
    """试点|六所|学校, [区财政局]补贴|两百元: a deed noun before what it counts."""
    known = line.verb(i)
    return known is not None and "obj" in known.frame and line.kind(i + 1) == "m" and len(line.text(i)) == 2


def _takes_object(line: Line) -> bool:
    known = line.verb(0)
    return known is not None and "obj" in known.frame and not line.may_be_noun(0)


def _speaks(line: Line, i: int) -> bool:
    """市委组织部|要求，…: a noun for a saying that ends the clause, behind who says it."""
    known = line.verb(i)
    return known is not None and known.role in ("say", "demand") and line.kind(i + 1) in ("", "w")


def _is_named(line: Line, i: int) -> bool:
    """赵启在会上|要求: whether the clause begins with a name and goes on with a place."""
    return line.kind(i - 1) == "f" and (line.is_name(0) or line.is_name(1)) and line.kind(0) != "p"
