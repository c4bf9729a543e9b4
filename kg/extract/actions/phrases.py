"""Tokens of a clause to chunks: noun phrases, prepositional groups, verbs, adverbs, times.

A relative clause (企业遇到的困难) is part of its noun phrase, so that its verb is no predicate.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.actions import closed, verbal
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.noun_phrases import phrase_end
from kg.extract.actions.prepositions import group_at, is_preposition
from kg.extract.actions.relatives import relative
from kg.extract.actions.row import Row
from kg.extract.actions.tokens import Token
from kg.extract.wordlist import words
from kg.lexicon import load

_DONE_WELL = words("protect serve implement solve patrol manage prevent")


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
    if is_preposition(row, i):
        return group_at(row, i)
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


def _is_modal(row: Row, i: int) -> bool:
    if row.text(i) == "将":
        return True
    if row.text(i) not in closed.MODALS or (row.text(i + 1) == "了" and not row.behind_verb):
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
    if row.behind_verb and row.verb in verbal.LIGHT and _is_when(row.text(i)):
        return row.kind(i + 1) in ("n", "a") or (row.kind(i + 1) == "v" and row.kind(i + 2) in ("", "n"))
    return row.behind_verb and (row.kind(i + 1) == "n" or deed) and row.tokens[i].time is None


def _is_when(text: str) -> bool:
    """夜间, 节前: a time without a number, which may describe a deed."""
    return not any(c.isdigit() or c in "一二三四五六七八九十两" for c in text)


def _noun_phrase(row: Row, i: int, end: int) -> Chunk:
    """The phrase; with a localizer behind it, it says where or when."""
    core = row.tokens[i:end]
    if core[-1].tag == "s" and not row.behind_verb and core[-1].name is None:
        return Chunk("place", core, "", core)
    if row.kind(end) == "f" and row.text(end) not in ("以来",):
        return Chunk("place", row.tokens[i : end + 1], row.text(end), core)
    return Chunk("np", core, "", core)


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
