"""Verbs that a noun beside them binds: they tell which people, what is measured, what is told of."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.actions import closed, verbal
from kg.extract.actions.line import Line
from kg.extract.wordlist import words
from kg.lexicon import load

_CHANGING = ("increase", "reduce", "achieve", "complete", "change", "plan", "publish")
_COUNTS = words(
    "面积 金额 人数 总额 数量 标的额 里程 户数 件数 总量 规模 时间 时长 次数 比例 能力 容量 占比 成本 长度"
)
_MEANWHILE = words("拟 将 已 均 正 现 仍 尚 正在 已经 现已 均已 全部 先后 陆续 也 都 即将")
_DESCRIBING = words(
    "外出 务工 返乡 回乡 返岗 返程 退休 离休 在职 下岗 失业 待业 留守 驻村 驻企 驻点 驻厂 援藏 援疆 挂职 "
    "转业 退役 复员 包村 离任 离职 创业 独居 参会 参赛 与会 参训 执勤 值守 值班 住院 就诊 陪护"
)
"""Verbs that in front of a noun for people tell which people (外出务工人员)."""
_IDLE = words(
    "闲置 空置 破损 老化 损坏 废弃 滞销 受损 受灾 倒伏 堵塞 积压 开裂 闲散 占道 在建 续建 拟建 待建 在册 "
    "在售 超标 超限 超载 过期 出口 进口 违建 流失 散落 被占"
)
"""Verbs that in front of a thing mostly tell its state."""
_BESIDE_TITLES = words("执行 代理 驻会 见习 返聘 兼职 专职")


def is_bound(line: Line, i: int) -> bool:
    """Whether the verb at `i` is part of the noun phrase in which it stands."""
    beside = _is_measured(line, i) or _is_fronted(line, i) or _tells_which(line, i) or _is_idle(line, i)
    return beside or _is_topic(line, i) or _is_timed(line, i)


def _is_idle(line: Line, i: int) -> bool:
    """盘活|闲置|低效用地, 搬走|占道|货物: the state of what the verb before it is done to."""
    front = i - 1
    while line.text(front) in closed.ASPECT or line.kind(front) == "m":
        front -= 1
    behind = i + 1 + (line.kind(i + 1) == "a")
    return line.text(i) in _IDLE and line.kind(front) in ("v", "p") and line.is_thing(behind)


def _is_timed(line: Line, i: int) -> bool:
    """开展|复工|前|联合|检查: what is carried out, to the end of the clause."""
    if not line.is_light(i - 1) or line.text(i + 1) not in ("前", "后"):
        return False
    j = i + 2
    while line.kind(j) in ("d", "v", "n"):
        j += 1
    if j == i + 2 or line.kind(j) not in ("w", "") or not line.may_be_noun(j - 1):
        return False
    for k in range(i + 1, j):
        line.tokens[k] = replace(line.tokens[k], kind="n", tag="n")
    return True


def _is_fronted(line: Line, i: int) -> bool:
    """把|续贷|批给商户: 把 fronts a noun, not the predicate behind it."""
    if line.text(i - 1) != "把" or line.kind(i - 1) != "p" or len(line.text(i)) < 2:
        return False
    return line.kind(i + 1) in ("p", "v", "d") and line.text(i + 1) not in closed.COMPLEMENTS | closed.GOALS


def _is_topic(line: Line, i: int) -> bool:
    """编织|车间|拟|投产: at a clause's beginning, with an adverb and another verb behind the noun."""
    if line.kind(i - 1) not in ("w", "") or line.text(i - 1) == "、" or not line.is_thing(i + 1):
        return False
    if len(line.text(i)) < 2 or line.text(i) in verbal.PIVOTS or line.text(i + 2) not in _MEANWHILE:
        return False
    return line.verb_follows(i + 2)


def _is_measured(line: Line, i: int) -> bool:
    """铺设|面积|1800平方米: what a number counts, unless the verb says how it changed."""
    if line.kind(i + 1) != "n" or line.text(i + 1) not in _COUNTS or line.kind(i + 2) not in ("m", "d"):
        return False
    known = line.verb(i)
    return known is not None and known.type not in _CHANGING


def _tells_which(line: Line, i: int) -> bool:
    """返乡|大学生, 外出|务工|人员: people stand behind it, or behind one more such word."""
    last = i + 1 if line.text(i + 1) in _DESCRIBING else i
    if line.text(i) in _BESIDE_TITLES and not line.is_person(i - 1):
        return line.kind(i + 1) == "n" and line.text(i + 1) in load.titles()
    people = line.is_crowd(last + 1) or (line.is_thing(last + 1) and line.is_person(last + 2))
    return line.text(i) in _DESCRIBING and people
