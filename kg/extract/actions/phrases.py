"""Tokens of a clause to chunks: noun phrases, prepositional groups, verbs, adverbs, times.

A relative clause (企业遇到的困难) is part of its noun phrase, so that its verb is no predicate.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.extract.actions import closed, verbal
from kg.extract.actions.closed import words
from kg.extract.actions.noun_phrases import opens, phrase_end, relative
from kg.extract.actions.row import Row
from kg.extract.actions.tokens import Token
from kg.lexicon import load

Kind = Literal["np", "pp", "v", "adv", "time", "and", "place", "other"]
_OPEN_ENDED = words("在 当 自 从 自从 随着 经 经过 通过 到 至 以 用 除 除了")
_AFTER_DEED = words("时 同时 期间 之际 以来 后 之后 以后 前 之前 方式 形式 外")
_DONE_WELL = words("protect serve implement solve patrol manage prevent")
_GROUNDS = words("前提 情况 背景 基础 过程 形势 条件 指导 带领 支持 帮助 领导 推动 陪同 努力 见证 工作")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a clause.

    `core` is the noun phrase of a group (without preposition and localizer), or the bare verb (without 了);
    `head` the preposition, or the bare verb's text.
    """

    kind: Kind
    tokens: tuple[Token, ...]
    head: str = ""
    core: tuple[Token, ...] = ()

    @property
    def start(self) -> int:
        """Sentence offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Sentence offset behind the last character."""
        return self.tokens[-1].end


def chunks_of(tokens: Sequence[Token]) -> tuple[Chunk, ...]:
    """The chunks of a clause, in order; together they hold all its tokens."""
    row = Row(tuple(tokens))
    chunks: list[Chunk] = []
    i = 0
    while i < len(row):
        chunk = _next(row, i)
        chunks.append(chunk)
        i += len(chunk.tokens)
        _remember(row, chunk)
    return tuple(chunks)


def groups(chunks: Iterable[Chunk], prepositions: Iterable[str]) -> list[Chunk]:
    """The prepositional groups that begin with one of the words."""
    wanted = frozenset(prepositions)
    return [c for c in chunks if c.kind == "pp" and c.head in wanted]


def _remember(row: Row, chunk: Chunk) -> None:
    row.begun = True
    row.behind_verb = chunk.kind == "v"
    if chunk.kind == "v":
        row.verb, row.stem = chunk.head, chunk.tokens[0].text
    elif chunk.kind == "np":
        row.has_phrase = True
    elif chunk.head in closed.FRONTING:
        row.fronted = True


def _next(row: Row, i: int) -> Chunk:
    token = row.tokens[i]
    if token.kind == "w":
        return Chunk("and" if token.text == "、" else "other", (token,), token.text)
    if token.text == "作为" and row.fronted:
        return _verb(row, i)
    if _opens_object(row, i):
        return _noun_phrase(row, i, phrase_end(row, i, "group"))
    if _is_preposition(row, i):
        return _group(row, i)
    if _is_modal(row, i):
        return Chunk("adv", (token,), token.text)
    if token.kind == "t" and not _modifies(row, i):
        return Chunk("time", (token,))
    end = phrase_end(row, i, "object" if row.verb else "subject")
    if end > i:
        return _noun_phrase(row, i, end)
    if token.kind == "v":
        return _verb(row, i)
    if token.kind in ("d", "a"):
        return Chunk("adv", (token,), token.text)
    return Chunk("and" if token.kind == "c" else "other", (token,), token.text)


def _opens_object(row: Row, i: int) -> bool:
    """Whether a group or an adverb behind the verb belongs to its object (加强对企业的服务)."""
    if not row.behind_verb or row.kind(i) not in ("p", "d") or row.text(i) in closed.FRONTING:
        return False
    return relative(row, i, inside=True) is not None


def _is_preposition(row: Row, i: int) -> bool:
    token = row.tokens[i]
    if token.name is not None or i + 1 >= len(row):
        return False
    if token.text == "代表" and row.is_name(i + 1):
        return row.verb_from(i + 1)
    if token.text == "就":
        return row.kind(i + 1) in ("n", "v", "r") and _is_about(row, i) > 0
    if token.text in ("将", "为", "用"):
        return _opens_group(row, i)
    if token.text == "在" and row.kind(i + 1) in ("v", "d"):
        return _closer(row, i + 1, i + 1) is not None
    if token.text == "坚持":
        return row.kind(i + 1) not in ("p", "d", "t")
    if token.text in closed.FRAMERS and _principle(row, i):
        return True
    if token.text in closed.FRAMERS:
        return row.verb_from(i + 1) or token.kind == "p" or not row.has_phrase
    return (
        token.kind == "p"
        or token.text in ("被", "由", "把", "自从", "随着")
        or (token.text == "归" and row.is_name(i + 1))
    )


def _is_about(row: Row, i: int) -> int:
    """就合作建厂达成意向: the place of the verb that says what was done about it, or 0."""
    return next((j for j in range(i + 2, len(row)) if row.kind(j) == "v" and row.text(j) in verbal.ABOUT), 0)


def _principle(row: Row, i: int) -> int:
    """按照…的要求, 本着…的原则: the place behind the noun that closes it, or 0."""
    for j in range(i + 1, len(row) - 1):
        if row.kind(j) == "w" and row.text(j) != "、":
            return 0
        if row.text(j) == "的" and row.text(j + 1) in closed.PRINCIPLES:
            return j + 2
    return 0


def _opens_group(row: Row, i: int) -> bool:
    """将, 为 and 用 are prepositions before a noun that a verb follows, be it in the next clause for 将."""
    if row.text(i) == "为" and _is_purpose(row, i + 1):
        return True
    if not opens(row, i + 1):
        return False
    alone = row.text(i) == "将" and row.kind(i) == "p" and row.text(i + 1) != "在"
    return row.verb_from(i + 1) or alone


def _is_modal(row: Row, i: int) -> bool:
    if row.text(i) == "将":
        return True
    if row.text(i) not in closed.MODALS:
        return False
    if row.text(i) in ("来", "去") and row.text(i + 1) == "到":
        return False
    if row.text(i) in ("准备", "计划", "开始", "继续", "争取", "负责") and _is_deed_noun(row, i + 1):
        return False
    return row.kind(i) == "d" or row.kind(i + 1) in ("v", "d", "p", "a", "t", "u")


def _is_deed_noun(row: Row, i: int) -> bool:
    """准备|复工方案: the deed is part of a noun."""
    behind = row.kind(i + 1) == "n" and not row.is_name(i + 1)
    return (
        row.kind(i) == "v"
        and row.may_be_noun(i)
        and (behind or (row.kind(i + 1) == "v" and row.may_be_noun(i + 1)))
    )


def _modifies(row: Row, i: int) -> bool:
    """Whether a time stands before a noun as its modifier (24小时热线, 当天的工作)."""
    if row.text(i + 1) == "的":
        return True
    deed = row.kind(i + 1) == "v" and row.may_be_noun(i + 1) and row.kind(i + 2) == "n"
    return row.behind_verb and (row.kind(i + 1) == "n" or deed) and row.tokens[i].time is None


def _noun_phrase(row: Row, i: int, end: int) -> Chunk:
    """The phrase; with a localizer behind it, it says where or when."""
    core = row.tokens[i:end]
    if core[-1].tag == "s" and not row.behind_verb and core[-1].name is None:
        return Chunk("place", core, "", core)
    if row.kind(end) == "f" and row.text(end) not in ("以来",):
        return Chunk("place", row.tokens[i : end + 1], row.text(end), core)
    return Chunk("np", core, "", core)


def _group(row: Row, i: int) -> Chunk:
    word = row.text(i)
    if word == "坚持":
        return Chunk("pp", row.tokens[i : _purpose_end(row, i)], "frame")
    if word == "就":
        j = _is_about(row, i)
        while row.kind(j - 1) == "d":
            j -= 1
        return Chunk("pp", row.tokens[i:j], word, row.tokens[i + 1 : j])
    end = _principle(row, i) if word in closed.FRAMERS else 0
    if end:
        return Chunk("pp", row.tokens[i:end], "frame", row.tokens[end - 1 : end])
    if word in closed.PURPOSE and _is_purpose(row, i + 1):
        return Chunk("pp", row.tokens[i : _purpose_end(row, i)], "purpose")
    end = phrase_end(row, i + 1, "group")
    if word == "为" and (served := _served(row, end)) > end:
        return Chunk("pp", row.tokens[i:served], word, row.tokens[i + 1 : end])
    closer = _closer(row, i + 1, end) if word in _OPEN_ENDED else None
    if closer is not None:
        head = word if end == closer else "frame"
        return Chunk("pp", row.tokens[i : closer + 1], head, row.tokens[i + 1 : closer])
    if end == i + 1:
        return _deed_group(row, i)
    stop = end + 1 if row.kind(end) == "f" else end
    return Chunk("pp", row.tokens[i:stop], word, row.tokens[i + 1 : end])


def _served(row: Row, i: int) -> int:
    """为企业健康发展|提供支撑: where what is served ends, before the verb that says how."""
    for j in range(i, len(row)):
        if row.kind(j) == "w" and row.text(j) != "、":
            return 0
        if row.text(j) in verbal.CONTRIBUTING and row.kind(j) == "v":
            while j > i and row.kind(j - 1) == "d":
                j -= 1
            return j
    return 0


def _is_purpose(row: Row, i: int) -> bool:
    """Whether 为 opens an aim (为做好防汛工作) rather than a recipient."""
    j = i
    while row.kind(j) == "d" or row.text(j) in closed.DEGREES:
        j += 1
    return row.kind(j) == "v" and relative(row, j, inside=True) is None


def _purpose_end(row: Row, i: int) -> int:
    """An aim goes on to the next stop."""
    return next((j for j in range(i, len(row)) if row.kind(j) == "w" and row.text(j) != "、"), len(row))


def _closer(row: Row, i: int, phrase: int) -> int | None:
    """The localizer that closes 在…下, 在…的同时, with a deed in between or directly behind the phrase."""
    if phrase > i and row.text(phrase) in closed.CLOSERS and row.kind(phrase) in ("f", "n", "u"):
        return phrase
    if row.text(i - 1) in ("从", "自", "到", "至"):
        return None
    for k in range(max(phrase, i), len(row)):
        if row.kind(k) == "w" and row.text(k) != "、":
            return None
        if row.text(k) in closed.CLOSERS and row.kind(k) in ("f", "n") and _closes(row, k):
            return k
    return None


def _closes(row: Row, k: int) -> bool:
    strong = row.text(k) in _AFTER_DEED and row.kind(k + 1) != "n"
    return strong or row.text(k - 1) in _GROUNDS


def _deed_group(row: Row, i: int) -> Chunk:
    """通过开展培训, 经排查: a deed as the group's content."""
    j = row.past(i + 1, "da")
    if row.kind(j) != "v" or row.text(i) in closed.FRONTING | closed.PASSIVE:
        return Chunk("pp", row.tokens[i : i + 1], row.text(i))
    j = row.past_nouns(row.past_verb(j))
    return Chunk("pp", row.tokens[i:j], "frame", row.tokens[i + 1 : j])


def _verb(row: Row, i: int) -> Chunk:
    """The verb with its complement, then 了 着 过."""
    j = i + 1
    while _complements(row, i, j):
        j += 1
    k = j
    while row.text(k) in closed.ASPECT and row.kind(k) in ("u", "x"):
        k += 1
    core = row.tokens[i:j]
    return Chunk("v", row.tokens[i:k], "".join(t.text for t in core), core)


def _complements(row: Row, i: int, j: int) -> bool:
    """One character behind a verb of one, few behind a longer one; 说道 is one verb."""
    text = row.text(j)
    if text == "道":
        known = load.verbs().get(row.text(i))
        return known is not None and known.role == "say"
    wanted = closed.COMPLEMENTS if len(row.text(i)) == 1 else closed.LONG_COMPLEMENTS
    if text == "好" and len(row.text(i)) == 2:
        known = load.verbs().get(row.text(i))
        return known is not None and known.type in _DONE_WELL
    return text in wanted and row.kind(j) != "n" and row.tokens[j].start == row.tokens[j - 1].end
