"""What the lexicon knows of a verb as it stands in a clause."""

from __future__ import annotations

from functools import cache
from typing import Final

from kg.extract.actions import closed, verbal
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.predicates import Predicate, Sketch
from kg.extract.wordlist import words
from kg.lexicon import load
from kg.lexicon.load import Verb

OTHER: Final = "other"
_DONE_TO = words(
    "plan adopt issue implement inspect manage register approve found hold send fund sell produce "
    "build start complete repair open close equip deliver donate solve test clean train award publish "
    "inform rescue protect prevent support punish appoint recruit"
)
_ENDS = "满好完成起齐"
_THERE_IS_NOT = "设建配备装种养"
_BEHIND = closed.COMPLEMENTS | words("来 去 过 妥 毕 尽 中 遍 光 倒 跑 成 到位 完毕 过来 过去 进来")
_BEFORE = words(
    "新 再 共 重 互 代 初 试 补 加 增 首 各 先 齐 另 亲 连 速 快 深 联 合 力 广 多 分 主 严 精 细 "
    "联合 共同 集中 统一 全面 重新 合作 协助 先行 率先 追加 自主 双重 照常 提前 陆续"
)
_EVERYDAY = words("看 听 让 叫 看看 听听")
_LYING = words("写 挂 存 印 贴 装 放 记 摆 堆 晒 插 刻 标 画 立 停 藏 夹 压 绣 盖 铺 搭 摊 别 系 码 排 列 注")
_PUTTING = ("把", "将", "被")


def entry(verb: Chunk) -> Verb | None:
    """The lexicon's verb, or that of its stem where it has a complement (送到)."""
    table = load.verbs()
    return table.get(verb.head) or table.get(verb.core[0].text)


@cache
def derived(word: str) -> Verb | None:
    """A verb that another makes: with a complement (摆出), an adverb (补演), or the next deed (检查验收).

    >>> derived("搬出") == load.verbs()["搬"], derived("联合破获") == load.verbs()["破获"], derived("柳湾")
    (True, True, None)
    """
    table = load.verbs()
    for stem in (word[:-1], word[:-2]):
        if stem in table and word[len(stem) :] in _BEHIND:
            return table[stem]
    for front in (1, 2):
        if len(word) > front and word[:front] in _BEFORE and word[front:] in table:
            return table[word[front:]]
    first, second = table.get(word[:2]), table.get(word[2:])
    return first if len(word) == 4 and second is not None else None


def role_of(predicate: Predicate) -> str:
    """say, demand, wish, light, cause, or "" for other verbs."""
    found = entry(predicate.verb)
    return found.role if found is not None else ""


def is_asking(predicate: Predicate) -> bool:
    """Whether the verb asks somebody to do the next verb's deed, rather than has it done."""
    if predicate.word in ("请", "劝", "邀请", "判决"):
        return True
    return role_of(predicate) == "demand" and predicate.word not in ("引导", "动员")


def takes_object(predicate: Predicate) -> bool:
    """Whether the lexicon gives the verb a direct object."""
    found = entry(predicate.verb)
    return found is not None and "obj" in found.frame


def type_of(predicate: Predicate, object_head: str = "") -> str:
    """The action type: of the verb, or of the deed noun behind a light verb (开展巡查)."""
    found = entry(predicate.verb) or derived(predicate.word)
    if found is None:
        return OTHER
    deed = load.verbs().get(object_head) if found.role == "light" else None
    return deed.type if deed is not None else found.type


def is_done_to(predicate: Predicate) -> bool:
    """Whether a thing as subject, with no object behind, is what the deed is done to (活动举办)."""
    found = entry(predicate.verb)
    ended = predicate.word[-1] in _ENDS and len(predicate.word) > 1
    return found is not None and (found.type in _DONE_TO or ended or predicate.word in verbal.PIVOTS)


def may_be_bare(predicate: Predicate) -> bool:
    """Whether the deed is told without an object."""
    found = entry(predicate.verb)
    if found is None:
        return False
    if found.type == "say":
        return predicate.word in verbal.REPORTING | verbal.SPEAKING
    return "none" in found.frame or "obj" not in found.frame or found.type in verbal.BARE


def is_copula(word: str) -> bool:
    """Whether the verb says what something is, or that something is there."""
    there = word.endswith("有") and word[0] not in _THERE_IS_NOT
    return word in verbal.COPULAS or (len(word) < 4 and (word.endswith("是") or there))


def turns(word: str) -> bool:
    """Whether the verb makes those before it part of what is told of: 复工企业有85家, 发放补贴是大事."""
    return is_copula(word) and word[-1] in "是有占达"


def is_reckoning(predicate: Predicate) -> bool:
    """算了一笔账, 算过账: not what something counts as."""
    done = any(t.text in closed.ASPECT for t in predicate.verb.tokens)
    counts = predicate.object is not None and predicate.object.core[-1].text.endswith("账")
    return predicate.word == "算" and (done or counts)


def is_everyday(predicate: Predicate) -> bool:
    """看护栏, 听意见, 让钱悦送菜种: verbs of sense and of causing with somebody or something behind them."""
    if predicate.word not in _EVERYDAY or predicate.object is None:
        return is_reckoning(predicate)
    if predicate.word == "叫" and not any(c.kind == "v" for c in predicate.rest):
        return False
    return predicate.object.core[-1].kind == "n"


def is_state(predicate: Predicate) -> bool:
    """Whether the verb tells how things stand and nothing is behind it."""
    return predicate.word in verbal.STATES and predicate.object is None and predicate.goal is None


def is_deed(predicate: Predicate, sketch: Sketch) -> bool:
    """Whether the verb tells a deed: no state, no aim, no appraisal, no figure of speech."""
    if _is_lying(predicate, sketch):
        return False
    word, stem = predicate.word, predicate.verb.core[0].text
    put = any(c.kind == "pp" and c.head in _PUTTING for c in predicate.before)
    if put and (word in verbal.SEEING_AS or (word in verbal.STATES and predicate.goal is not None)):
        return True
    if is_everyday(predicate):
        return True
    if _is_idiom(predicate, word, stem) or word in verbal.AIMS or _ends_in_attribute(predicate):
        return False
    if word in verbal.STATES or word in verbal.RHETORIC or stem in verbal.RHETORIC:
        return False
    return stem not in verbal.STATES or entry(predicate.verb) is not None


def _is_lying(predicate: Predicate, sketch: Sketch) -> bool:
    """墙上挂着地图, 里头存着电话: what is somewhere, and nobody's deed."""
    stays = predicate.verb.tokens[-1].text == "着" and predicate.word in _LYING
    before = sketch.lead[-1] if sketch.lead else None
    place = before is not None and (before.kind == "place" or before.tokens[-1].kind == "f")
    bare = before is None and sketch.subject is None
    return stays and predicate is sketch.predicates[0] and (place or bare)


def _is_idiom(predicate: Predicate, word: str, stem: str) -> bool:
    """不顾, 不怕, 稳生产: the word in front makes another word of it."""
    fronts = {c.head for c in predicate.before}
    double = load.cues()["double"]
    return "稳" in fronts or ("不" in fronts and ("不" + word in double or "不" + stem in double))


def _ends_in_attribute(predicate: Predicate) -> bool:
    """任务完成的: a clause that ends in 的 names somebody and tells nothing."""
    return len(predicate.rest) == 1 and predicate.rest[0].head == "的"
