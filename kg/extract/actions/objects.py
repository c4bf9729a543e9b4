"""Which phrase is the object of a verb: behind it, in front of it, or left to an earlier clause."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.actions import closed, verbal
from kg.extract.actions.chunk import Chunk, groups
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.nouns import bearers
from kg.extract.actions.predicates import Predicate, Sketch
from kg.extract.actions.verbs import OTHER, entry, may_be_bare, role_of, takes_object, type_of
from kg.extract.actions.wording import Thing, head_of, thing_of
from kg.extract.wordlist import words
from kg.vocab.action_types import ACTION_TYPES

_LONGEST_CLAUSE = 24
_CARRYING = words("send deliver donate issue fund manage sell export equip")
_SENDING = words("派 派出 派遣 选派 抽调 调集 召集 带 带着 带领 率 率领 邀请 聘请 招募")
_RESOLVING = words("决定 确定")
_TIMES = ("次", "遍", "趟", "轮", "回", "番", "余次", "多次")
_RESOLVING_TO = words("决定 答应 同意 商定 承诺 约定 议定")
_MONEY = ("元", "美元", "%")
_ACCOMPLISHING = words("完成 办结 发放 完工 建成 改造 拆除 新建 处置 整改 销号 清运 收割 播种 移栽 审结 化解")
_COUNTS = words("一把 一下 一趟 一次 一遍 一番 一圈 一眼 一声 一场 一会儿 一层")


@dataclass(frozen=True, slots=True)
class Given:
    """An object with its head's text (or ""), and whether it was fronted by 把, 将 or 对."""

    thing: Thing | None = None
    head: str = ""
    fronted: bool = False

    @property
    def is_vague(self) -> bool:
        """Whether the object is but a count word: 拉一把, 走一趟."""
        return self.head in _COUNTS and not self.fronted

    @property
    def is_crowd(self) -> bool:
        """Whether the object are people or bodies without a name."""
        return is_crowd(self.head)


def given_object(
    sketch: Sketch, i: int, end: int, passive: bool = False, carried: Chunk | None = None
) -> Given:
    """The object of predicate `i`: behind it, in front of it, shared with the next, or the passive's subject.

    `carried` is what 把 put before the verb of an earlier clause (把订单排好，交给商户).
    """
    predicate = sketch.predicates[i]
    if predicate.word in verbal.FORBIDDING and predicate.rest:
        return _forbidden(predicate, end)
    if (
        predicate.word in _RESOLVING_TO
        and predicate.object is None
        and 2 < end - _first(predicate) <= _LONGEST_CLAUSE
    ):
        return Given(Thing(_first(predicate), end))
    own = [c for c in groups(predicate.before, closed.FRONTING) if c.core]
    becomes = passive and sketch.subject is not None and predicate.word[-1] in "为成作入给"
    if predicate.object is not None and _is_how_often(predicate.object):
        own = own or [c for c in groups(sketch.lead, ("对",)) if c.core]
        return _given(own[-1], True) if own and takes_object(predicate) else Given()
    if predicate.object is not None and not own and is_counted(sketch, predicate):
        return _given(sketch.subject, True)
    if predicate.object is not None and not own and not becomes:
        return _direct(sketch, i, end)
    fronted = own[-1] if own else _fronted(sketch, i)
    if fronted is not None:
        return _given(fronted, True)
    if passive and all(p.object is None for p in sketch.predicates[i + 1 :]):
        return _given(sketch.subject, True)
    return _given(shared) if (shared := _shared(sketch, i)) is not None else _remote(sketch, i, carried)


def is_counted(sketch: Sketch, predicate: Predicate) -> bool:
    """玉米播种|完成|两万亩: a number behind the verb tells of how much of its subject, a thing."""
    told = predicate.object
    if told is None or sketch.subject is None or predicate is not sketch.predicates[0]:
        return False
    if any(t.kind != "m" for t in told.core) or told.core[-1].text.endswith(_MONEY):
        return False
    core = sketch.subject.core
    thing = core[-1].kind == "n" and core[-1].name is None and not is_crowd(core[-1].text)
    return thing and predicate.word in _ACCOMPLISHING and not bearers(core)


def _is_how_often(phrase: Chunk) -> bool:
    """复测|两次, 走访|三轮: how often it is done, and not what it is done to."""
    return all(t.kind == "m" for t in phrase.core) and phrase.core[-1].text.endswith(_TIMES)


def _first(predicate: Predicate) -> int:
    """Where the words behind the verb begin."""
    return predicate.rest[0].start if predicate.rest else predicate.verb.end


def _forbidden(predicate: Predicate, end: int) -> Given:
    """What is not to happen: the rest of the clause if it is short, else the noun phrase."""
    start = predicate.rest[0].start
    if end - start <= _LONGEST_CLAUSE:
        return Given(Thing(start, end))
    return _given(predicate.object)


def _given(phrase: Chunk | None, fronted: bool = False) -> Given:
    return Given() if phrase is None else Given(thing_of(phrase.core), head_of(phrase.core), fronted)


def _remote(sketch: Sketch, i: int, carried: Chunk | None) -> Given:
    """What an earlier clause or the clause's topic gives; where nothing does, where the deed leads to."""
    predicate = sketch.predicates[i]
    takes = takes_object(predicate) and type_of(predicate) != "travel"
    if (
        predicate.goal is not None
        and takes
        and predicate.word[-1] not in "于入进"
        and type_of(predicate) in _CARRYING
    ):
        return _given(carried if i == 0 else None, True)
    if predicate.goal is not None:
        return _given(predicate.goal)
    last = i == len(sketch.predicates) - 1
    return _given(sketch.topic if takes and last else None, True)


def _direct(sketch: Sketch, i: int, end: int) -> Given:
    """The noun phrase behind the verb; of a verb that makes others act, the whole clause if it is short.

    Who is sent or brought along is an object without what they are to do.
    """
    predicate = sketch.predicates[i]
    assert predicate.object is not None
    thing = thing_of(predicate.object.core)
    following = sketch.predicates[i + 1] if i + 1 < len(sketch.predicates) else None
    sent = predicate.word in _SENDING
    if thing is not None and following is not None and following.pivot and not sent:
        stop = following.object.end if following.object is not None else end
        if stop - thing.start <= _LONGEST_CLAUSE:
            thing = Thing(thing.start, stop, thing.names)
    return Given(thing, head_of(predicate.object.core))


def _fronted(sketch: Sketch, i: int) -> Chunk | None:
    """What 把 or 将 puts before this verb or one beside it; what 对 puts before a plain verb."""
    for j in range(i, -1, -1):
        found = groups(sketch.predicates[j].before, ("把", "将"))
        if found and found[-1].core:
            return found[-1]
        if j != i and sketch.predicates[j].object is not None:
            return None
    return _toward(sketch, i)


def _toward(sketch: Sketch, i: int) -> Chunk | None:
    """What 对 puts before a verb that takes an object and is neither light nor one of speaking."""
    predicate = sketch.predicates[i]
    around = predicate.before
    if i and (predicate.joined or predicate.beside):
        around = (*sketch.predicates[i - 1].before, *around)
    found = [c for c in groups(around, ("对",)) if c.core]
    plain = takes_object(predicate) or (entry(predicate.verb) is None and len(predicate.word) > 1)
    return found[-1] if found and plain and role_of(predicate) not in ("light", "say") else None


def _shared(sketch: Sketch, i: int) -> Chunk | None:
    """The object behind joined verbs belongs to each (调研、检查防汛工作)."""
    first = sketch.predicates[i]
    if not takes_object(first) or first.goal is not None or first.word in verbal.PROVIDING | _RESOLVING:
        return None
    for predicate in sketch.predicates[i + 1 :]:
        if not (predicate.joined or predicate.beside) or predicate.before or predicate.word in verbal.STATES:
            return None
        if predicate.object is not None:
            return predicate.object if _shares(sketch.predicates[i], predicate) else None
    return None


def _shares(first: Predicate, second: Predicate) -> bool:
    """Side by side (督促指导企业), and where the first needs one (新建、更新场地), always.

    Else joined by 、 only if the deeds are of one group (调研、检查).
    """
    if first.verb.end == second.verb.start or not may_be_bare(first):
        return True
    kinds = [type_of(first), type_of(second)]
    return OTHER not in kinds and len({ACTION_TYPES[kind].broader or kind for kind in kinds}) == 1
