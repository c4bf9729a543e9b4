"""What the lexicon knows of a verb as it stands in a clause."""

from __future__ import annotations

from typing import Final

from kg.extract.actions import verbal
from kg.extract.actions.closed import words
from kg.extract.actions.phrases import Chunk
from kg.extract.actions.predicates import Predicate
from kg.lexicon import load

OTHER: Final = "other"


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


def is_asking(predicate: Predicate) -> bool:
    """Whether the verb asks somebody to do the next verb's deed, rather than has it done."""
    return (role_of(predicate) == "demand" and predicate.word not in ("引导", "动员")) or predicate.word in (
        "请",
        "劝",
        "邀请",
    )


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


_DONE_TO = words(
    "plan adopt issue implement inspect manage register approve found hold send fund sell produce "
    "build start complete repair open close equip deliver donate solve test clean train award publish "
    "inform rescue protect prevent support punish appoint recruit"
)


def is_done_to(predicate: Predicate) -> bool:
    """Whether a thing as subject without an object behind the verb is what somebody does the deed to (活动举办)."""
    found = entry(predicate.verb)
    ended = predicate.word[-1] in "满好完成起齐到进" and len(predicate.word) > 1
    return found is not None and (found[0] in _DONE_TO or ended or predicate.word in verbal.PIVOTS)


def is_copula(word: str) -> bool:
    """Whether the verb says what something is, or that something is there."""
    there = word.endswith("有") and word[0] not in "设建配备装种养"
    return word in verbal.COPULAS or (len(word) < 4 and (word.endswith("是") or there))


def may_be_bare(predicate: Predicate) -> bool:
    """Whether the deed is told without an object."""
    found = entry(predicate.verb)
    if found is not None and found[0] == "say":
        return predicate.word in verbal.REPORTING | verbal.SPEAKING
    return found is not None and ("none" in found[2] or "obj" not in found[2] or found[0] in verbal.BARE)


def turns(word: str) -> bool:
    """Whether the verb makes the verbs before it part of what is told of: 复工企业有85家, 发放补贴是大事."""
    return is_copula(word) and word[-1] in "是有占达"


def is_deed(predicate: Predicate) -> bool:
    """Whether the verb tells a deed: no state, no aim, no appraisal, no figure of speech."""
    word, stem = predicate.word, predicate.verb.core[0].text
    if word in verbal.SEEING_AS and any(
        c.kind == "pp" and c.head in ("把", "将", "被") for c in predicate.before
    ):
        return True
    if any("不" + w in load.cues()["double"] for w in (word, stem)) and any(
        c.head == "不" for c in predicate.before
    ):
        return False
    if any(c.head == "稳" for c in predicate.before):
        return False
    if word in verbal.AIMS or (
        predicate.rest and predicate.rest[0].head == "的" and len(predicate.rest) == 1
    ):
        return False
    if word in verbal.STATES or word in verbal.RHETORIC or stem in verbal.RHETORIC:
        return False
    return not (stem in verbal.STATES and entry(predicate.verb) is None)
