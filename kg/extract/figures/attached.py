"""Owners that the words right round a quantity name: projects, agents, items of lists, speakers."""

from __future__ import annotations

import re

from kg.extract.base import Named
from kg.extract.figures.cues import DWELL, VALUE
from kg.extract.figures.subjects import LASTING, Subject, group_end, last_name
from kg.extract.figures.tokens import Kind, Line
from kg.extract.wordlist import words
from kg.model import BODIES, EntityClass

_SPOKEN_FOR = BODIES - {EntityClass.JURISDICTION}
_JOINING = frozenset(("、", "和", "与", "及"))
_BRINGING = frozenset(("引进", "引入", "招引", "引来", "引进了", "引入了", "招来", "引荐"))
_FORMING = words("""
    组建 成立 更名为 改名为 更名 组建成 组建为 改组为 改为 设立 新设 创办 合并为 组成 创建 创立 合办 开办
    建起 建成 搭起 打造 设置 增设 共建 推出 开设 启动 实施 发起
    组建了 成立了 组成了 设立了 推出了 创办了 共同组建 共同设立
""")
_MAKING = words("改成 改造成 改造为 改建成 改建为 变成 打造成 建成 升级为 升格为 扩建为 转型为 更名为")
_SUMMING = frozenset(("等", "共", "共计", "一共"))
_RUNNING = frozenset(("合办", "开办", "创办", "联办"))
_CALLED = frozenset(("叫", "名叫", "叫做", "是", "为"))
_COST = re.compile(
    "(?:计划|项目|预计|工程)?(?:总投资|投资总额|总?占地|总?用地|规划面积|总?建筑面积|总规模|建设规模|设计|概算|工期|建设期|装机)"
)
_SIZE = re.compile("(?:全长|总长|线路长|主线长|净?宽$|长$|深$)")
_YIELD = re.compile("(?:达产|投产|建成|竣工|落成|投运|运营|投用|完工|使用)[^，。；]{0,6}后")
_BUILT = re.compile("建|打造|开工|动工|修")
_GIVING = frozenset(
    (
        "出资",
        "投资",
        "承担",
        "补贴",
        "补助",
        "捐赠",
        "捐资",
        "拨付",
        "支付",
        "列支",
        "筹集",
        "筹资",
        "投入",
        "安排",
        "垫付",
    )
)
_ONE_IS = re.compile("(?:另|其中)?一[家个所座处支][^，。；]{0,4}是")
_THERE = frozenset(("那里", "这里", "此处", "此地"))
_LED = frozenset("院校馆厂行站所社场会")
_QUOTES = ("“", "‘", '"')
_CLOSING = ("”", "’", '"')
_AGENTS = frozenset(("由", "被"))


def project_of(line: Line, index: int) -> Named | None:
    """50亿元的[新能源项目]: an amount that stands before a project is the project's."""
    tokens, quantity = line.tokens, line.tokens[index].quantity
    at = index + 1 + (index + 1 < len(tokens) and tokens[index + 1].text == "的")
    if quantity is None or quantity.kind not in ("money", "measure") or at >= len(tokens):
        return None
    named = tokens[at].named
    return named if named and named.cls is EntityClass.PROJECT else None


def work_of(line: Line, index: int, words: tuple[int, int]) -> Named | None:
    """[甲公司]签约[乙项目]，总投资5亿元，占地60亩: what a work costs and covers, and what it will yield.

    The work is the project, or the site that is being built, named last before the clause in its sentence.
    """
    text, number = line.reading.text, line.clause_number(index)
    sized = _SIZE.match(text, words[0], words[1]) is not None
    if not (sized or _COST.match(text, words[0], words[1]) or _YIELD.search(text, *_before(line, index))):
        return None
    for first, last in reversed(line.clauses[:number]):
        named = [t.named for t in line.tokens[first:last] if t.named is not None]
        built = _BUILT.search(text, line.tokens[first].start, line.tokens[last - 1].end)
        site = (built or sized) and bool(named) and named[-1].cls is EntityClass.SITE
        if named and (named[-1].cls is EntityClass.PROJECT or site):
            return named[-1]
        if named:
            return None
    return None


def _before(line: Line, index: int) -> tuple[int, int]:
    """The stretch from the beginning of the token's clause to the token."""
    return line.tokens[line.clause_of(index)[0]].start, line.tokens[index].start


def newcomer(line: Line, clause: tuple[int, int]) -> Subject | None:
    """[甲区]引进[乙公司]，投资5亿元: who is brought in acts from then on."""
    first, last = clause
    while last - first > 1 and line.tokens[last - 1].text in _CLOSING:
        last -= 1
    named = line.tokens[last - 1].named
    if named is not None and named.cls is EntityClass.PERSON and last - first > 1:
        words = line.reading.text[line.tokens[first].start : named.start]
        called = line.tokens[last - 2].text in _CALLED or "的是" in words
        return Subject(named, last - 1) if called else None
    if named is not None and _becomes(line, first, last):
        return Subject(named, last - 1)
    if named is None or named.cls not in _SPOKEN_FOR | {EntityClass.MEASURE}:
        return None
    before = [t.text for t in line.tokens[first : last - 1] if t.text not in _QUOTES]
    if _ONE_IS.match(line.reading.text, line.tokens[first].start):
        return Subject(named, last - 1)
    forms = _RUNNING if named.cls is EntityClass.MEASURE else _FORMING
    brings = not _BRINGING.isdisjoint(before) or bool(before and before[-1] in forms)
    return Subject(named, last - 1) if brings else None


def _becomes(line: Line, first: int, last: int) -> bool:
    """[王强]把小楼改成[乙客栈]: whether the last name of the clause is what something else was made into."""
    at = last - 2
    while at > first and (line.tokens[at].text in _QUOTES or line.tokens[at].is_noun):
        at -= 1
    return at > first and line.tokens[at].text in _MAKING


def agent_of(line: Line, index: int) -> Named | None:
    """志愿者20名由[甲公司]派出; 3000人住在[翠竹苑]: the agent, or the place of those who live there."""
    first, last = line.clause_of(index)
    given = _giver(line, first, index)
    if given is not None:
        return given
    for at in range(index + 1, last - 1):
        token, follower = line.tokens[at], line.tokens[at + 1]
        if token.text in DWELL and follower.text == "在" and at + 2 < last:
            follower = line.tokens[at + 2]
        if (token.text in _AGENTS or token.text in DWELL) and follower.named is not None:
            return last_name(line, at + 1, group_end(line, at + 1, last))
    return None


def _giver(line: Line, first: int, index: int) -> Named | None:
    """由[甲公司]出资2亿元: who gives the money."""
    if index - 1 <= first or line.tokens[index - 1].text not in _GIVING:
        return None
    at = next((i for i in range(index - 2, first - 1, -1) if line.tokens[i].text in _AGENTS), None)
    if at is None or line.tokens[at + 1].named is None:
        return None
    return last_name(line, at + 1, group_end(line, at + 1, index))


def item_of(line: Line, index: int) -> Named | None:
    """[甲项目]5亿元、[乙项目]3亿元: the name in the quantity's own part of a list of quantities."""
    first, _ = line.clause_of(index)
    start = next((i for i in range(index - 1, first, -1) if line.tokens[i].text == "、"), first)
    if start == first or line.tokens[start - 1].kind is not Kind.QUANTITY:
        return None
    named = (i for i in range(start, index) if line.tokens[i].named is not None)
    return next((line.tokens[i].named for i in named if line.tokens[i - 1].text not in _QUOTES), None)


def is_item(line: Line, at: int) -> bool:
    """其中[甲港]80万吨: a name with nothing but words of having between it and its quantity."""
    for token in line.tokens[at + 1 : at + 4]:
        if token.kind is Kind.QUANTITY:
            return True
        if token.text == "在" or not (token.text in VALUE or token.tag == "d"):
            return False
    return False


def members(line: Line, index: int) -> int | None:
    """The first token of a list with names that the quantity sums up, None where it sums up none.

    [张强]、[李明]等17名书记; [甲镇]、[乙镇]和丙镇三个乡镇; but [甲厂] in [甲厂]铸造、冲压两个车间 has them.
    """
    quantity = line.tokens[index].quantity
    last = index
    while last and line.tokens[last - 1].text in _SUMMING:
        last -= 1
    at, joints, names = last, list[int](), list[int]()
    while at > 0 and quantity is not None and quantity.kind == "count":
        token = line.tokens[at - 1]
        if token.text in _JOINING:
            joints.append(at - 1)
        elif token.named is not None:
            names.append(at - 1)
        elif not token.is_noun:
            break
        at -= 1
    if not names or not (joints or last < index) or at == last:
        return None
    counted, nearest = line.tokens[last].text in _SUMMING - {"等"}, line.tokens[names[0]].named
    if counted and nearest is not None and nearest.cls is not EntityClass.PERSON:
        return None  # those of [甲队]、[乙队]共96人
    if joints and max(names) < joints[-1] and line.tokens[joints[-1] - 1].named is None:
        return None
    return at


def spoken_for(line: Line, speaker: Subject) -> int:
    """Who speaks for a body (甲公司经理) speaks of it, others of themselves."""
    last = line.clause_of(speaker.token)[1]
    group = line.tokens[speaker.token : group_end(line, speaker.token, last)]
    bodies = [t.named for t in group if t.named is not None and t.named.cls in _SPOKEN_FOR]
    return bodies[0].index if bodies else speaker.named.index


def body_led(line: Line, speaker: Subject) -> str:
    """院 for 院长[王强]: the end of the name of the body that a title tells of; "" where it tells of none."""
    first = speaker.token
    if not first or line.tokens[first].named is not speaker.named:
        return ""
    title = line.tokens[first - 1].text
    return title[0] if len(title) == 2 and title[0] in _LED and title[1] == "长" else ""


def place_meant(line: Line, at: int) -> Named | None:
    """分到[甲校]，那里有床位60张: the body or place named last before a clause that opens with 那里."""
    if line.tokens[at].text not in _THERE:
        return None
    before = [t.named for t in line.tokens[:at] if t.named is not None]
    return next((n for n in reversed(before) if n.cls in LASTING), None)
