"""Which quantities are no figures: ranks, ages, idioms, pronouns, attributes, times that measure no deed."""

from __future__ import annotations

import re

from kg.extract.figures.cues import ATTRIBUTE, VALUE
from kg.extract.figures.quantities import Quantity
from kg.extract.figures.tokens import Kind, Line
from kg.extract.figures.units import unit_at
from kg.model import EntityClass

_RANK = re.compile(r"(?:第|前|名列|位列|位居|排名|跻身)(?:全[国省市区县]|同类)?(?:地区)?$")
_FOR = frozenset(("对", "凡", "凡是", "给予", "向", "针对"))
_CONTEST = re.compile("(?:自由泳|蛙泳|蝶泳|仰泳|接力|跑|栏|冠军|亚军|季军|决赛|比赛|项目|赛道|射击|步枪|气)")
_EVERY = re.compile("每[隔逢]?$")
_CHAIN = re.compile(
    r"(?<![第一二两三四五六七八九十百千万])[一二两三四五六七八九十]([^\W\d_一二两三四五六七八九十百千万]{1,2})"
    r"(?:[一二两三四五六七八九十]([^\W\d_一二两三四五六七八九十百千万]{1,2}))+"
)
_QUOTED = re.compile(r"[“\"《]([^”\"》，。；]{1,10})[”\"》]")
_NO_NOUN = re.compile(
    "一批|不|必须|坚持|确保|维护|自信|意识|全面|着力|统筹|转变|聚焦|方面|层面|维度|字|阶段|环节|关键|人$"
)
_NUMBERED = re.compile("(?:热线|电话|号码|编号|邮编|代码|学号|账号|车牌)[^，。；]{0,4}$")

_AROUND_TIME = re.compile(r"[前来]|以[来前]|之前|(?:之|以)?[后内](?=[，。；、]|$)")
_BEHIND_TIME = re.compile(r"[值坐营候轮制有核全随无]|不[间离打停得]|在[线岗]")
_RUNNING = re.compile(r"(?:连续|连着|接连|一连|历时|用时|耗时|为期|长达|持续)了?$")
_COPULA = re.compile(r"(?:[为是达至到]|仅|只有)\s*$")
_BECOMES = re.compile(r"\w{0,3}[至到为]")


def is_figure(line: Line, index: int) -> bool:
    """Whether the quantity at token `index` says how many or how much of something."""
    token = line.tokens[index]
    quantity = token.quantity
    if quantity is None:
        return False
    text = line.reading.text
    before, behind = text[max(0, token.start - 14) : token.start], text[token.end : token.end + 8]
    if _is_rank(quantity, before) or _is_in_name(text, quantity):
        return False
    if quantity.unit in ("岁", "周岁") or _is_threshold(line, index) or _is_contest(quantity, behind):
        return False
    if quantity.unit in ("千伏", "伏") and not _COPULA.search(before):
        return False  # 10千伏线路
    if quantity.kind == "time" and index and _is_rest_of_time(line, index):
        return False
    if quantity.kind == "time":
        return _is_measured(before, behind) or _ends_deed(line, index, quantity)
    if quantity.kind == "bare":
        return _is_value(text, quantity, before, behind)
    return quantity.arabic or _counts(line, index, quantity, behind)


def _is_rank(quantity: Quantity, before: str) -> bool:
    if _RANK.search(before):
        return True
    return quantity.unit in ("位", "名") and quantity.kind == "count" and before.endswith(("列", "居"))


def _is_in_name(text: str, quantity: Quantity) -> bool:
    """At the head of short quotation marks (“4+1”, “两不愁”), or in a chain of numerals (三送一强)."""
    start, end = max(0, quantity.start - 12), quantity.end + 12
    for match in _QUOTED.finditer(text, start, end):
        if match.start(1) == quantity.start or (
            match.start() < quantity.start < match.end() and not quantity.arabic
        ):
            return True
    chains = [] if quantity.arabic else list(_CHAIN.finditer(text, start, end))
    return any(m.start() <= quantity.start and quantity.end <= m.end() and not _counts_on(m) for m in chains)


def _counts_on(chain: re.Match[str]) -> bool:
    """三项占六成: a unit and a verb between two numerals."""
    return len(chain[1]) > 1 and unit_at(chain.string, chain.start(1)) is not None


def _is_threshold(line: Line, index: int) -> bool:
    """10亿元以上项目8个, 500人以上企业: a limit of what the next quantity counts; 500米覆盖率."""
    quantity, at = line.tokens[index].quantity, index + 1
    if quantity is None or at >= len(line.tokens) or quantity.kind == "percent":
        return False
    if quantity.kind == "measure" and line.tokens[at].is_noun and ATTRIBUTE.search(line.tokens[at].text):
        return True
    if quantity.above in ("以上", "以下", "以内"):
        noun = at + (line.tokens[at].text == "的")
        things = quantity.kind != "count" or quantity.unit == "人"
        return things and noun < len(line.tokens) and line.tokens[noun].is_noun
    return _is_condition(line, index)


def _is_condition(line: Line, index: int) -> bool:
    """对首次突破10亿元的企业给予奖励: who falls under a rule."""
    first, last = line.clause_of(index)
    quantity = line.tokens[index].quantity
    near = line.tokens[max(first, index - 5) : index]
    if (
        quantity is None
        or quantity.kind == "count"
        or index + 2 >= last
        or not any(t.text in _FOR for t in near)
    ):
        return False
    cue = next(i for i, t in enumerate(near) if t.text in _FOR)
    if any(t.named is not None for t in near[cue:]):
        return False  # 对甲公司作出罚款5万元的处罚: what one was given
    return line.tokens[index + 1].text == "的" and line.tokens[index + 2].is_noun


def _is_contest(quantity: Quantity, behind: str) -> bool:
    """100米冠军, 4x100米接力: the name of a contest."""
    return quantity.kind == "measure" and _CONTEST.match(behind) is not None


def _is_measured(before: str, behind: str) -> bool:
    """Lengths of time count where they measure a deed or a result; not as 24小时值守, 三天前, 每两天."""
    if _RUNNING.search(before):
        return True
    return not (_EVERY.search(before) or _AROUND_TIME.match(behind) or _BEHIND_TIME.match(behind))


def _is_rest_of_time(line: Line, index: int) -> bool:
    """2小时15分41秒: minutes and seconds behind the hours."""
    before = line.tokens[index - 1].quantity
    return before is not None and before.kind == "time" and before.end == line.tokens[index].start


def _ends_deed(line: Line, index: int, quantity: Quantity) -> bool:
    """苦劝3个小时: a length of time that ends the clause behind its verb."""
    tokens = line.tokens
    if (
        quantity.unit in ("年", "学年")
        or index == 0
        or (index + 1 < len(tokens) and not tokens[index + 1].is_break)
    ):
        return False
    verb = tokens[index - 2] if tokens[index - 1].text in ("了", "过") and index > 1 else tokens[index - 1]
    return verb.kind is Kind.WORD and verb.tag == "v" and verb.text not in VALUE


def _is_value(text: str, quantity: Quantity, before: str, behind: str) -> bool:
    """A number without a unit counts as a value that something is or has reached: 指数为105.3; 人口68万."""
    digits = quantity.end - quantity.start
    if not quantity.arabic or digits > 7 or _NUMBERED.search(before):
        return False
    if re.search("[由从][^，。；]{0,10}$", before) and _BECOMES.match(behind):
        return True
    closed = not behind or not (behind[0].isalnum() or behind[0] in "+×:/-%")
    scaled = text[quantity.end - 1] in "万亿" and bool(before) and before[-1].isalpha()
    return closed and (scaled or _COPULA.search(before) is not None)


def _counts(line: Line, index: int, quantity: Quantity, behind: str) -> bool:
    """Whether a numeral in characters counts: 两人 for two who are named and 四个坚持 do not."""
    follower = line.tokens[index + 1] if index + 1 < len(line.tokens) else None
    leader = line.tokens[index - 1] if index else None
    if quantity.unit == "人" and quantity.value < 10:
        if leader is None:
            return False
        if leader.named is not None:
            return leader.named.cls is not EntityClass.PERSON
        return leader.kind is Kind.WORD and leader.tag == "v"
    if quantity.unit == "条" and (follower is None or follower.kind is Kind.MARK):
        return leader is None or not leader.is_noun  # 稳经济二十条 is a title
    if quantity.unit in ("个", "项"):
        verbal = follower is not None and follower.kind is Kind.WORD and follower.tag in ("v", "d", "p", "c")
        return not verbal and not _NO_NOUN.match(behind)
    return True
