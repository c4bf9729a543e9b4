"""Who a clause is about: its subject, or the place or body that frames it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.base import Named
from kg.extract.figures.cues import PERSONS
from kg.extract.figures.openings import FRAMES, HOME, after_number, is_aside, is_origin, is_set, phrase_of
from kg.extract.figures.tokens import Kind, Line, Token
from kg.extract.wordlist import words
from kg.model import BODIES, EntityClass

_JOINING = words("、 和 与 及 以及 同 跟 或 暨 联合 会同 携手 协同")
_SAYING = words(
    "说 说道 表示 介绍 告诉 坦言 透露 称 获悉 了解 了解到 认为 指出 强调 要求 提出 希望 看到 得知 介绍说 "
    "测得 监测 监测到 预测 查明 答复 指 披露 宣布 说明 通知 估算 "
    "发现 翻看 查看 承认 提醒 预计 答复 回应 算账 解释 反映 提供 提醒说 坦承 回答 补充 通告 预报 "
    "回忆 直言 感慨 告诉记者 统计 测算 调研 视察 检查 督导 考察 显示 表明 公布 通报 发布"
)
_DEEDS = words(
    "发现 查看 翻看 提出 提供 预计 统计 测算 调研 视察 检查 督导 考察 公布 通报 发布 公告 反映 宣布 通知 "
    "披露 查明"
)
_ASIDE = re.compile(
    "牵头|配合|协办|承办|协助|主持|出席|陪同|(?:任|为)(?:该)?[^，。；任为]{0,8}(?:组长|队长|班长|主任|指挥长?|总监|书记|会长|处长|团长|成员|负责人)$|"
    "(?:担任|兼任|出任|接任)"
)
_AGES = ("岁", "周岁")
_PLANNING = ("计划", "规划", "要求", "安排", "建议")
_SPOKEN = words("说 说道 道 表示 坦言 感慨 介绍 告诉记者 笑道")
_TITLES = (
    "书记", "委员", "成员", "常委", "主任", "经理", "主席", "代表", "干事", "师", "教授", "研究员", "长",
)  # fmt: skip
_AREAS = frozenset(("平方米", "亩", "公顷", "平方公里"))
_OPENING = ("“", "‘", '"', "《")
_CLOSING, _REACH = ("”", "’", '"', "》"), 8
_HAVING = frozenset(("下辖", "所辖", "管辖", "辖"))
_INSIDE = frozenset(("的", "所在", "所属", "下辖", "所辖", "管辖", "岁"))
LASTING = BODIES | {EntityClass.PROJECT, EntityClass.SITE}
"""What a paragraph goes on about."""

COUNTABLE = frozenset(
    (
        EntityClass.SITE, EntityClass.TEAM, EntityClass.MEASURE, EntityClass.EVENT, EntityClass.PROJECT,
        EntityClass.PRODUCT,
    )
)  # fmt: skip
"""What names may stand for a kind of thing, which numbers count."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The name that a clause is about; `token` its place in the line.

    `frame`: only the place that a phrase with 在 or 走进 sets. `saying`: it says what follows, and need not
    be the owner of what is said; `does`: it says so by a deed, whose numbers are its own (检查企业5家).
    """

    named: Named
    token: int
    frame: bool = False
    saying: bool = False
    does: bool = False
    aside: bool = False

    @property
    def lasts(self) -> bool:
        """Whether the next sentence may go on about it: bodies, territories, projects, sites; no persons."""
        return not self.saying and self.named.cls in LASTING


def subject_of(line: Line, clause: tuple[int, int]) -> Subject | None:
    """The subject of a clause: the last name of the name group before its verb; else its frame.

    [经开区]党工委书记[张强] -> 张强; [经开区]企业 -> 经开区; [甲村]、[乙村] -> 甲村; 向[甲村] -> none.
    """
    at, last = clause
    if is_aside(line, clause):
        return None
    at = after_number(line, at, last)
    frame: Subject | None = None
    preposition = ""
    while at < last:
        token = line.tokens[at]
        if token.named is not None and is_kind(line, at):
            inside = _inside(line, token.named)
            return Subject(inside, at) if inside is not None else frame
        if token.named is not None and (
            is_origin(line, at) or preposition == HOME or _is_paper(line, at, last)
        ):
            at += 1
            continue
        if token.named is not None and not _is_plan(line, at):
            if not preposition:
                return frame if is_set(line, at, last) else _whole(line, at, last)
            end = group_end(line, at, last)
            if preposition in FRAMES and frame is None:
                frame = Subject(last_name(line, at, end), at, frame=True)
            joined = end < last and line.tokens[end].text in ("、", "和", "及")
            at, preposition = end, preposition if joined else ""
            continue
        follows = phrase_of(line, at, preposition)
        if follows is not None:
            preposition = follows
        elif _is_count(token) or (token.tag == "v" and token.text not in _SAYING):
            return described(line, at, clause) or frame
        at += 1
    return frame


def _is_paper(line: Line, at: int, last: int) -> bool:
    """《[锻炼标准]》合格率: a paper that only says what is measured by it."""
    quoted = at > 0 and line.tokens[at - 1].text == "《" and at + 2 < last
    return quoted and line.tokens[at + 1].text == "》" and line.tokens[at + 2].is_noun


def is_kind(line: Line, at: int) -> bool:
    """A name that a number follows names a kind of thing: 服务点2处, 新签约项目38个, 标准厂房30万平方米."""
    named = line.tokens[at].named
    quantity = line.tokens[at + 1].quantity if at + 1 < len(line.tokens) else None
    if named is None or quantity is None or named.cls not in COUNTABLE or quantity.value <= 1:
        return False
    return (quantity.kind == "count" and quantity.unit not in PERSONS) or (
        named.cls is EntityClass.SITE and quantity.unit in _AREAS
    )


def described(line: Line, at: int, clause: tuple[int, int]) -> Subject | None:
    """由[甲公司]投资建设的[乙项目], 总投资5亿元的[乙项目]: the name behind 的, where nothing governs it.

    `at` is the verb or the number before 的.
    """
    first, last = clause
    opening = {t.text for t in line.tokens[first:at] if t.kind is Kind.WORD}
    if line.tokens[at].quantity is None and "由" not in opening:
        return _modified(line, at, clause)
    if line.tokens[at].quantity is not None and any(t.tag == "v" for t in line.tokens[first:at]):
        return None
    behind = next((i + 1 for i in range(at, last) if line.tokens[i].text == "的"), last)
    if "由" in opening and behind < last and line.tokens[behind].text in _OPENING:
        behind += 1
    if behind >= last or line.tokens[behind].named is None or is_kind(line, behind):
        return None
    end = group_end(line, behind, last)
    return Subject(last_name(line, behind, end), behind)


def _modified(line: Line, at: int, clause: tuple[int, int]) -> Subject | None:
    """做仲裁的[王强]跑了三趟, 配套的[乙工程]，: the name behind a verb and 的, alone or with a verb.

    `at` is the verb before 的; but times and adverbs nothing may precede it, unless 的 follows it at once.
    """
    first, last = clause
    behind = next((i + 1 for i in range(at, last) if line.tokens[i].text == "的"), last)
    free = ("d", "t", "c", "p", "n", "f", "v") if behind < at + 4 else ("d", "t", "c", "p")
    if any(t.kind is not Kind.TIME and t.tag not in free for t in line.tokens[first:at]):
        return None
    if behind < last and line.tokens[behind].text in _OPENING:
        behind += 1
    while behind < last and line.tokens[behind].is_noun:
        behind += 1
    if behind >= last or line.tokens[behind].named is None or is_kind(line, behind):
        return None
    end = group_end(line, behind, last)
    acts = any(t.kind is Kind.WORD and t.tag == "v" for t in line.tokens[end:last])
    return Subject(last_name(line, behind, end), behind) if acts or end >= last - 1 else None


def _inside(line: Line, named: Named) -> Named | None:
    """The body that a name begins with: [[甲区]新签约项目]."""
    names = line.reading.names
    return next((n for n in names if n.mention.within == named.index and n.cls in BODIES), None)


def _is_plan(line: Line, at: int) -> bool:
    """Whether the last word of a scheme's name is a verb: 甲村计划新建…, 甲局要求…."""
    named = line.tokens[at].named
    follower = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if named is None or named.cls is not EntityClass.MEASURE or follower is None:
        return False
    return named.mention.text.endswith(_PLANNING) and follower.tag in ("v", "p", "d", "TIME")


def _is_count(token: Token) -> bool:
    return token.quantity is not None and token.quantity.unit not in _AGES


def _whole(line: Line, at: int, last: int) -> Subject:
    """The subject that begins with the name at `at`, and whether it says something."""
    end = group_end(line, at, last)
    verbs = [t for t in line.tokens[end:last] if t.kind is Kind.WORD and t.tag.startswith("v")]
    says = bool(verbs) and (verbs[0].text in _SAYING or verbs[-1].text in _SPOKEN)
    named = last_name(line, at, end)
    speaks = named.cls is EntityClass.PERSON and last < len(line.tokens) and line.tokens[last].text in "：:"
    deed = not verbs or verbs[0].text in _DEEDS or verbs[0].text not in _SAYING
    words = line.reading.text[named.end : line.tokens[last - 1].end]
    return Subject(named, at, saying=speaks or says, does=deed, aside=_ASIDE.search(words) is not None)


def group_end(line: Line, at: int, last: int) -> int:
    """Behind the names, nouns and 的 that go on from the name at `at`; a joining word ends the group.

    Passed as well: an age (96岁的退休工人) and 所在, 下辖 before 的.
    """
    end = at + 1
    while end < last and (
        _goes_on(line.tokens[end]) or _joins_titles(line, end, last) or _person_follows(line, end, last)
    ):
        if line.tokens[end].text in _HAVING and not _describes(line, end, last):
            return end
        end += 1
    return end


def _describes(line: Line, at: int, last: int) -> bool:
    """[甲区]下辖的[乙镇], not [甲队]下辖[乙]、[丙]两个中队: whether 的 follows the verb of having."""
    return at + 1 < last and line.tokens[at + 1].text == "的"


def _joins_titles(line: Line, at: int, last: int) -> bool:
    """[甲局]党组成员、总工程师[王强]: a mark between two titles of the person named behind them."""
    if line.tokens[at].text not in ("、", "兼", "兼任") or not line.tokens[at - 1].is_noun:
        return False
    if at + 1 < last and line.tokens[at + 1].named is not None and not _is_title(line.tokens[at - 1]):
        return False
    for follower in line.tokens[at + 1 : last]:
        if follower.named is not None and follower.named.cls is EntityClass.PERSON:
            return True
        if not (follower.text in ("、", "兼", "兼任", "的") or _goes_on(follower)):
            return False
    return False


def _person_follows(line: Line, at: int, last: int) -> bool:
    """[甲村]的“光伏大妈”[王强], [甲区]一家餐厅店主[王强]: marks and numbers before the person described."""
    if line.tokens[at].text not in _OPENING + _CLOSING and not line.tokens[at].text.startswith("一"):
        return False
    for follower in line.tokens[at + 1 : min(at + _REACH, last)]:
        if follower.named is not None:
            return follower.named.cls is EntityClass.PERSON
        if not (follower.is_noun or follower.text in _CLOSING or follower.tag in ("a", "b", "q", "m")):
            return False
    return False


def _is_title(token: Token) -> bool:
    return token.is_noun and token.text.endswith(_TITLES)


def _goes_on(token: Token) -> bool:
    if token.text in _JOINING:
        return False
    if token.kind is Kind.NAME or token.is_noun or token.tag in ("a", "b", "f") or token.text in _INSIDE:
        return True
    return token.quantity is not None and token.quantity.unit in _AGES


def last_name(line: Line, at: int, end: int) -> Named:
    """The last name among the tokens; there must be one."""
    named = [t.named for t in line.tokens[at:end] if t.named is not None]
    return named[-1]
