"""Names of a fixed shape: lines and numbered roads, projects beside their amount, places of one character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.extract.words.dictionary import frequency
from kg.lexicon import load
from kg.lexicon.naming import either
from kg.model import EntityClass

_LINE = re.compile(
    "(?:地铁|轻轨|轨道交通)?[0-9０-９一二三四五六七八九十]{1,3}号线"
    "|(?<![0-9])[BK]?[0-9]{1,3}路(?=公交|车|司机|线|班车|、|，|等|的|党员|优秀|调度|纯电动|新车|驾驶员)"
    "(?:(?:公交车|公交|线路)(?!司机|驾驶员|车长))?"
    "|(?<![0-9])[BK]?[0-9]{1,3}路(?:区间车|支线|快线|环线|大站快车)"
    "|(?<![0-9])[0-9]{1,3}线路"
    f"|[GSX][0-9]{{1,4}}(?:[{HAN}]{{1,4}})?(?:高速公路|高速|国道|省道|线)?"
    "|[0-9]{3}(?:国道|省道|县道)|(?:国道|省道|县道)[GSX]?[0-9]{2,3}线?"
    "|(?:(?<=首班)|(?<=末班)|(?<=乘坐)|(?<=换乘)|(?<=[0-9]路、))[BK]?[0-9]{1,3}路(?:区间车|公交车|公交)?"
)
"""Bus lines need a neighbour that shows them; 269路 alone may be a count."""
_POWER = re.compile(
    f"(?:[0-9]{{1,4}}(?:千伏|[kK][vV])[{HAN}]{{2,5}}?(?:[0-9一二三四五六]|[ⅠⅡⅢI]+)?线)(?![路上下])"
    f"|(?P<works>(?:[0-9]{{1,4}}(?:千伏|[kK][vV]))[{HAN}]{{2,10}}?(?:输变电|变电站|线路|配套)[{HAN}]{{0,4}}?工程)"
)
"""What the grid names by its voltage: 10千伏年丰线, 110千伏柳湾输变电工程."""
_SENDING = frozenset({"LOC", "ORG", "ns", "nt"})
_AMOUNT = "[0-9.]+(?:万|亿|余|多)*(?:美|欧|港|日)?元"
_NAME = f"[{HAN}A-Za-z0-9（）()“”·+-]"


_GOES_ON = (
    f"(?=[^{HAN}]|$|落户|签约|开工|落地|投产|竣工|启动|建成|动工|入驻|正式|顺利"
    "|[已在将于由]|占地|选址|位于|预计|计划|达产|完成)"
)
"""What follows a project's name."""
_GENERIC = re.compile(
    "(?:重点|重大|大型|大|各类|建设|投资|产业|工业|招商|引资|签约|亿元|以上"
    "|新|好|优质|在建|续建|新建|合作|这个|该|个)*"
    "(?:项目|工程|基地)$"
)
"""Kinds of project that no words tell apart: 重大|招商引资|项目."""


@cache
def _priced() -> tuple[re.Pattern[str], ...]:
    """Projects behind their amount (20亿元的某某项目), before it (某某项目总投资20亿元), by their output."""
    ending, name = either("project-ending"), f"(?:(?![的、，]){_NAME})"
    return (
        re.compile(f"{_AMOUNT}的({_NAME}{{2,28}}?{ending})(?![{HAN}])"),
        re.compile(f"(?<=[、，,：:；;和及])({_NAME}{{4,28}}?{ending})(?=(?:总?投资)?{_AMOUNT})"),
        re.compile(f"{_AMOUNT}(?:的|[新投兴]?建设?|实施|打造|引进)?({name}{{2,24}}?{ending}){_GOES_ON}"),
        re.compile(f"(年(?:产|加工|处理|生产|出栏|屠宰)(?=[0-9])[0-9.]+{name}{{3,24}}?{ending}){_GOES_ON}"),
    )


_ROADSIDE = re.compile(
    f"(?:高速公路|高速|快速路)[{HAN}]{{1,8}}?(?:收费站|服务区|检查站|出入口|出口|入口|路口|枢纽|站)"
)


_MISSION = re.compile(
    f"(第[一二三四五六七八九十0-9]+批)?(?:援|驻(?!村)|对口支援|支援)[{HAN}]{{1,8}}?"
    "(?:工作队|工作组|医疗队|小分队|专家组|服务队|救援队|支教队|帮扶队|指挥部)"
    "(?:第[一二三四五六七八九十0-9]+(?:小组|小队|分队|组|队))?"
)


def _missions(context: Context) -> Iterator[Candidate]:
    """Teams sent out: 柳湾市|第八批|援藏工作组, 柳湾海关|驻某县工作组."""
    for m in _MISSION.finditer(context.text, context.lead):
        start = m.start()
        while start > context.lead and context.tag_at(start - 1) in _SENDING and start in context.starts:
            start = context.words[context.word_at[start - 1]].start
        if start < m.start() or m.group(1):
            yield Candidate(start, m.end(), EntityClass.TEAM, 12.0, "names.mission", core=m.start())


def _roadside(context: Context) -> Iterator[Candidate]:
    """What lies on an expressway bears its name: 某某高速|某某收费站."""
    for m in _ROADSIDE.finditer(context.text, context.lead):
        word = context.words[context.word_at[m.start()]]
        start = _road_start(context, word.start, m.start())
        if m.end() in context.ends and start < m.start():
            yield Candidate(start, m.end(), EntityClass.SITE, 5.0, "names.roadside", core=m.end())


def _road_start(context: Context, start: int, end: int) -> int:
    """Where the expressway's name begins: with its word, behind 区内, or with a name in front."""
    inner = max((context.text.rfind(mark, start, end) + 1 for mark in "内里在从"), default=0)
    if inner > start:
        return inner
    before = context.words[context.word_at[start - 1]] if start > context.lead else None
    return before.start if start == end and before and before.tag in {"nz", "LOC", "ns", "j"} else start


def patterns(context: Context) -> Iterator[Candidate]:
    """Candidates of a fixed shape."""
    for m in _LINE.finditer(context.text, context.lead):
        yield Candidate(m.start(), m.end(), EntityClass.SITE, 2.4, "names.line")
    for m in _POWER.finditer(context.text, context.lead):
        cls = EntityClass.PROJECT if m.group("works") else EntityClass.SITE
        yield Candidate(m.start(), m.end(), cls, 5.0, "names.power-line", core=m.end())
    for m in _moved().finditer(context.text, context.lead):
        word = frequency(context.text[m.start() : m.end(1)])
        if m.start() in context.starts and not word and not context.tag_at(m.start()).startswith("n"):
            yield Candidate(m.start(1), m.end(1), EntityClass.JURISDICTION, 3.0, "names.abbreviated-place")
    yield from _roadside(context)
    yield from _missions(context)
    if "元" in context.text or "年" in context.text:
        yield from _projects(context)


def _projects(context: Context) -> Iterator[Candidate]:
    for shape in _priced():
        for m in shape.finditer(context.text, context.lead):
            at = m.end(1)
            if _GENERIC.match(m.group(1)) or m.start(1) not in context.starts:
                continue
            yield Candidate(m.start(1), at, EntityClass.PROJECT, 2.6, "names.priced-project", core=at)


@cache
def _moved() -> re.Pattern[str]:
    """A place's one-character name behind a verb of motion: 返徐, 入郑."""
    places = "".join(sorted(load.abbreviations()))
    behind = "[的人车员企后前返务投工、，。,和或]|就业|创业|复工|从|在"
    return re.compile(f"(?:返|入|来|离|抵|驻|赴)([{places}])(?={behind})")
