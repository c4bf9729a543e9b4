"""What the lexicon knows of a verb as it stands in a clause."""

from __future__ import annotations

from typing import Final

from kg.extract.actions import closed
from kg.extract.actions.phrases import Chunk
from kg.extract.actions.predicates import Predicate
from kg.lexicon import load

OTHER: Final = "other"
REPORTING: Final = frozenset(
    "说 说道 表示 介绍 称 指出 提出 坦言 认为 回忆 回忆道 透露 感慨 讲述 告诉 宣布 强调 谈到 提到 表态 直言 解释 回应 要求 希望 "
    "呼吁 号召 倡议 建议 提醒 嘱咐 叮嘱 勉励 承诺 期望 获悉 了解到 明确 写道 补充 说起 回答 答复".split()
)
"""Verbs whose content may go on over the clauses that follow."""


def entry(verb: Chunk) -> tuple[str, str, tuple[str, ...]] | None:
    """Type, role and frame of the verb, of its stem where the verb has a complement (送到), or None."""
    table = load.verbs()
    for text in (verb.head, verb.core[0].text):
        found = table.get(text)
        if found is not None:
            return found.type, found.role, tuple(found.frame)
    return None


def role_of(predicate: Predicate) -> str:
    """say, demand, wish, light, cause, or "" for other verbs."""
    found = entry(predicate.verb)
    return found[1] if found is not None else ""


def is_transitive(predicate: Predicate) -> bool:
    """Whether the lexicon gives the verb a direct object."""
    found = entry(predicate.verb)
    return found is not None and "obj" in found[2]


def type_of(predicate: Predicate, object_head: str) -> str:
    """The action type: of the verb, or of the deed noun behind a light verb (开展巡查)."""
    found = entry(predicate.verb)
    if found is None:
        return OTHER
    deed = load.verbs().get(object_head) if found[1] == "light" else None
    return deed.type if deed is not None else found[0]


def is_deed(predicate: Predicate) -> bool:
    """Whether the verb tells a deed: no state, no appraisal, no figure of speech."""
    word, stem = predicate.word, predicate.verb.core[0].text
    if word in closed.STATES or word in closed.RHETORIC or stem in closed.RHETORIC:
        return False
    return not (stem in closed.STATES and entry(predicate.verb) is None)
