"""Tokens of a clause to chunks: noun phrases, prepositional groups, verbs, adverbs, times.

A relative clause (企业遇到的困难) is part of its noun phrase, so that its verb is no predicate.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kg.extract.actions import closed
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.tokens import Token
from kg.extract.words.dictionary import is_nominal
from kg.lexicon import load

Kind = Literal["np", "pp", "v", "adv", "time", "and", "place", "other"]
Role = Literal["subject", "object", "group"]
_ATTRIBUTIVE = ("的", "之")


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
    return tuple(_Chunker(tuple(tokens)).run())


def groups(chunks: Iterable[Chunk], prepositions: Iterable[str]) -> list[Chunk]:
    """The prepositional groups that begin with one of the words."""
    wanted = frozenset(prepositions)
    return [c for c in chunks if c.kind == "pp" and c.head in wanted]


class _Chunker:
    """Reads from left to right; what was read before decides between a predicate and a modifier."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.row = tokens
        self.chunks: list[Chunk] = []

    def run(self) -> list[Chunk]:
        i = 0
        while i < len(self.row):
            chunk = self._next(i)
            self.chunks.append(chunk)
            i += len(chunk.tokens)
        return self.chunks

    def _next(self, i: int) -> Chunk:
        token = self.row[i]
        if token.kind == "w":
            return Chunk("and" if token.text == "、" else "other", (token,), token.text)
        if self._is_preposition(i):
            return self._group(i)
        if self._is_modal(i):
            return Chunk("adv", (token,), token.text)
        if token.kind == "t" and not self._modifies(i):
            return Chunk("time", (token,))
        end = self._np(i, "object" if self._last("v") else "subject")
        if end > i:
            return self._noun_phrase(i, end)
        if token.kind == "v":
            return self._verb(i)
        if token.kind in "da":
            return Chunk("adv", (token,), token.text)
        return Chunk("and" if token.kind == "c" else "other", (token,), token.text)

    # what a token is

    def _text(self, i: int) -> str:
        return self.row[i].text if 0 <= i < len(self.row) else ""

    def _kind(self, i: int) -> str:
        return self.row[i].kind if 0 <= i < len(self.row) else ""

    def _last(self, kind: Kind) -> Chunk | None:
        return next((c for c in reversed(self.chunks) if c.kind == kind), None)

    def _verb_after(self, i: int) -> bool:
        """Whether a predicate may follow in the clause from token `i` on."""
        return any(
            t.kind == "v" and self._text(j + 1) not in _ATTRIBUTIVE
            for j, t in enumerate(self.row[i:], i)
        )

    def _is_preposition(self, i: int) -> bool:
        token = self.row[i]
        if token.name is not None or i + 1 >= len(self.row):
            return False
        if token.text == "将":
            return self._opens_np(i + 1) and self._verb_after(i + 1)
        if token.text == "在" and self._kind(i + 1) in "vd":
            return False
        if token.text in closed.FRAMERS:
            return self._verb_after(i + 1) or (token.kind == "p" or not self._last("np"))
        if token.text == "用":
            return self._verb_after(i + 1) and self._opens_np(i + 1)
        return token.kind == "p" or token.text in ("被", "由", "把", "自从", "随着")

    def _is_modal(self, i: int) -> bool:
        token = self.row[i]
        if token.text == "将":
            return True
        if token.text not in closed.MODALS:
            return False
        return token.kind == "d" or self._kind(i + 1) in ("v", "d", "p", "a", "t", "u")

    def _modifies(self, i: int) -> bool:
        """Whether a time stands before a noun as its modifier (24小时热线, 当天的工作)."""
        if self._text(i + 1) == "的":
            return True
        before = self.chunks[-1].kind if self.chunks else ""
        return before == "v" and self._kind(i + 1) == "n" and self.row[i].time is None

    # noun phrases

    def _opens_np(self, i: int) -> bool:
        kind = self._kind(i)
        if kind in ("n", "m", "r"):
            return True
        if kind == "t":
            return self._text(i + 1) == "的" or self._kind(i + 1) == "n"
        if kind == "a":
            return self._kind(i + 1) in ("n", "a", "m") or self._text(i + 1) in ("的", "、")
        return kind == "v" and self._relative(i) is not None

    def _np(self, i: int, role: Role) -> int:
        """Where the noun phrase that begins at `i` ends; `i` where none does."""
        j = i
        while j < len(self.row):
            step = self._step(i, j, role)
            if step == j:
                break
            j = step
        while j > i and (self._text(j - 1) in _ATTRIBUTIVE or self._text(j - 1) in closed.JOINERS):
            j -= 1
        return j

    def _step(self, i: int, j: int, role: Role) -> int:
        """The place behind the next piece of the noun phrase from `i`, or `j` where it ends."""
        token = self.row[j]
        if token.text in closed.JOINERS or token.text in closed.ALLIES:
            return j + 1 if j > i and self._joins(j, role) else j
        if token.kind in ("n", "m", "r", "t", "x") or (token.kind == "u" and token.text in ("等", "等等", "们")):
            return j + 1 if token.kind != "t" or self._opens_np(j) or j > i else j
        if token.text in _ATTRIBUTIVE:
            return j + 1 if j > i and self._continues(j + 1) else j
        if token.kind == "a":
            return j + 1 if self._opens_np(j) else j
        if token.kind == "f":
            return j + 1 if j > i and self._in_phrase(j, role) else j
        if token.kind in "vdp":
            relative = self._relative(j, inside=j > i or role == "group")
            if relative is not None:
                return relative
        return j + 1 if token.kind == "v" and j > i and self._is_compound(j, role) else j

    def _continues(self, i: int) -> bool:
        return self._opens_np(i) or self._kind(i) in ("a",) or (self._kind(i) == "v" and is_nominal(self._text(i)))

    def _in_phrase(self, j: int, role: Role) -> bool:
        """Whether a localizer is inside the phrase: 规上企业, 疫情下的企业, 小区内部风险; 全区上下."""
        if self._text(j - 1) in ("规", "线") or self._text(j) in ("上下", "内外", "上线"):
            return True
        if self._text(j + 1) in _ATTRIBUTIVE:
            return True
        return role != "subject" and self._kind(j + 1) in ("n", "m") and self.row[j + 1].time is None

    def _joins(self, j: int, role: Role) -> bool:
        """Whether 、 or 和 at `j` joins nouns, rather than this phrase with a verb."""
        if self._text(j) in closed.ALLIES:
            return self._kind(j + 1) == "n" and self._verb_after(j + 1)
        if self._kind(j + 1) in ("n", "m", "r", "x"):
            return not (self._text(j) in ("与", "同", "跟") and role == "object" and self._verb_after(j + 1))
        if self._kind(j + 1) in ("a", "t"):
            return self._opens_np(j + 1)
        if self._relative(j + 1, inside=True) is not None:
            return True
        if self._kind(j + 1) != "v" or not is_nominal(self._text(j + 1)):
            return False
        follows = self._text(j + 2)
        ends = follows in ("", "等", *closed.JOINERS)
        return ends and (self.row[j - 1].tag in ("vn", "v") or follows == "等") and role != "subject"

    def _is_compound(self, j: int, role: Role) -> bool:
        """Whether the verb at `j` is part of a compound noun (疫情防控工作)."""
        token, before = self.row[j], self.row[j - 1]
        nominal = is_nominal(token.text)
        if not nominal or before.kind not in ("n", "v") or before.name is not None:
            return False
        if role != "object" and is_crowd(before.text):
            return False
        follows = self._kind(j + 1) == "n" or self._text(j + 1) in ("", "等", "的", *closed.JOINERS)
        if role == "object":
            return follows and not self._is_pivot(before)
        return self._kind(j + 1) in ("n", "v") and self._verb_after(j + 1)

    def _is_pivot(self, before: Token) -> bool:
        """Whether the last verb makes its object do something (帮助企业复工)."""
        last = self._last("v")
        verb = load.verbs().get(last.head) if last is not None else None
        return verb is not None and verb.role == "cause" and is_crowd(before.text)

    # relative clauses

    def _relative(self, i: int, inside: bool = False) -> int | None:
        """The place of the 的 that makes the words from `i` a modifier of the noun behind it."""
        j = i
        while self._kind(j) == "d":
            j += 1
        if self._kind(j) == "p" and self._text(j) not in closed.FRONTING:
            j = self._past_group(j)
        while self._kind(j) == "d":
            j += 1
        if self._kind(j) != "v":
            return self._attributive_group(i, j, inside)
        behind = self._past_verb(j)
        if self._text(behind) in _ATTRIBUTIVE:
            return behind if self._head_follows(behind) else None
        stop = self._plain(behind)
        if stop == behind or self._text(stop) not in _ATTRIBUTIVE or not self._head_follows(stop):
            return None
        return stop if self._takes_object_along(i, stop, inside) else None

    def _attributive_group(self, i: int, j: int, inside: bool) -> int | None:
        """对企业的服务: a group before 的, in an object."""
        if j > i and self._kind(i) == "p" and self._text(j) in _ATTRIBUTIVE and inside:
            return j if self._head_follows(j) else None
        return None

    def _past_group(self, j: int) -> int:
        return self._plain(j + 1)

    def _past_verb(self, j: int) -> int:
        j += 1
        while j < len(self.row) and (
            self._text(j) in closed.COMPLEMENTS or self._text(j) in closed.ASPECT or self._kind(j) == "v"
        ):
            j += 1
        return j

    def _plain(self, j: int) -> int:
        """Past a run of nouns, with what joins them."""
        while j < len(self.row) and (self._kind(j) in ("n", "m", "r", "t", "f") or self._text(j) in ("、", "和", "与", "等")):
            j += 1
        return j

    def _head_follows(self, i: int) -> bool:
        return self._kind(i + 1) in ("n", "m", "r", "a", "t") or self._kind(i + 1) == "v"

    def _takes_object_along(self, i: int, stop: int, inside: bool) -> bool:
        """Whether in V O 的 N the verb modifies N (参加会议的代表) rather than governs it (推进项目的建设)."""
        before = self.chunks[-1] if self.chunks else None
        if inside:
            return True
        end = self._plain(stop + 1)
        head = self.row[end - 1] if end > stop + 1 else None
        names = head is not None and (head.name is not None or is_crowd(head.text))
        if before is not None and before.kind == "v":
            return not self._moves(before)
        if self._verb_after(end):
            return names or self._last("np") is None
        return head is not None and head.name is not None and not self.chunks

    def _moves(self, chunk: Chunk) -> bool:
        verb = load.verbs().get(chunk.head)
        return verb is not None and ("place" in verb.frame or "clause" in verb.frame or verb.role == "light")

    # groups and verbs

    def _noun_phrase(self, i: int, end: int) -> Chunk:
        """The phrase; with a localizer behind it, it says where or when."""
        core = self.row[i:end]
        if self._kind(end) == "f" and self._text(end) not in ("以来",):
            return Chunk("place", self.row[i : end + 1], self._text(end), core)
        return Chunk("np", core, "", core)

    def _group(self, i: int) -> Chunk:
        word = self._text(i)
        if word in closed.PURPOSE and self._is_purpose(i + 1):
            return Chunk("pp", self.row[i:], "purpose", self.row[i + 1 :])
        end = self._np(i + 1, "group")
        closer = self._closer(i + 1, end) if word in ("在", "当", "自", "从", "自从", "随着", "经", "经过", "通过", "到", "以", "用", "除", "除了") else None
        if closer is not None:
            return Chunk("pp", self.row[i : closer + 1], word if end == closer else "frame", self.row[i + 1 : closer])
        if end == i + 1:
            return self._deed_group(i)
        stop = end + 1 if self._kind(end) == "f" else end
        return Chunk("pp", self.row[i:stop], word, self.row[i + 1 : end])

    def _is_purpose(self, i: int) -> bool:
        j = i
        while self._kind(j) == "d" or (self._kind(j) == "a" and self._kind(j + 1) in ("d", "v")) or self._text(j) in ("更好", "更", "地", "进一步", "切实"):
            j += 1
        return self._kind(j) == "v" and self._relative(j, inside=True) is None

    def _closer(self, i: int, np_end: int) -> int | None:
        """The localizer that closes 在…下, 在…的同时, with a deed in between or directly behind the phrase."""
        if self._text(np_end) in closed.CLOSERS and np_end > i and self._kind(np_end) in ("f", "n", "u"):
            return np_end
        for k in range(max(np_end, i), len(self.row)):
            if self._text(k) in closed.CLOSERS and self._kind(k) in ("f", "n") and self._closes(k):
                return k
        return None

    def _closes(self, k: int) -> bool:
        strong = self._text(k) in ("时", "同时", "期间", "之际", "以来", "后", "之后", "以后", "前", "之前", "方式", "形式", "过程中")
        made = self._text(k - 1) in ("前提", "情况", "背景", "基础", "过程", "形势", "条件", "指导", "带领", "支持", "帮助", "领导", "推动", "陪同", "努力", "见证")
        return (strong and self._kind(k + 1) != "n") or made

    def _deed_group(self, i: int) -> Chunk:
        """通过开展培训, 经排查: a deed as the group's content."""
        j = i + 1
        while self._kind(j) in ("d", "a"):
            j += 1
        if self._kind(j) != "v" or self._text(i) in closed.FRONTING | closed.PASSIVE:
            return Chunk("pp", self.row[i : i + 1], self._text(i))
        j = self._plain(self._past_verb(j))
        return Chunk("pp", self.row[i:j], "frame", self.row[i + 1 : j])

    def _verb(self, i: int) -> Chunk:
        """The verb with its complement, then 了 着 过."""
        j = i + 1
        while self._text(j) in closed.COMPLEMENTS and self._kind(j) != "n" and self._complements(i, j):
            j += 1
        core, k = self.row[i:j], j
        while self._text(k) in closed.ASPECT and self._kind(k) in ("u", "x"):
            k += 1
        return Chunk("v", self.row[i:k], "".join(t.text for t in core), core)

    def _complements(self, i: int, j: int) -> bool:
        """过 and 在 are complements only in front of a goal; others stand where they stand."""
        if self._text(j) in ("过", "在"):
            return False
        return self.row[j].start == self.row[j - 1].end
