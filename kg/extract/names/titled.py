"""Names that a number or a fixed head shows: sessions, reliefs, chambers, reservoirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.extract.names.endings import endings
from kg.extract.names.grow import reach
from kg.extract.names.series import series
from kg.model import EntityClass

_NUMBER = "[一二三四五六七八九十0-9]+"
_SESSION = re.compile(
    f"(?:第{_NUMBER}届[{HAN}]{{2,16}}?|(?:人大|政协|党委|县委|市委|区委|省委)(?:{_NUMBER}届)?|{_NUMBER}届)"
    f"(?:第?{_NUMBER}次(?:全体)?(?:会议|全会))"
)
"""第六届人民代表大会第二次会议, 市委十二届五次全会."""
_HELD = re.compile("(?:召开|举行|召集)(?:了|其)?(?=第)")
"""A body holds its session: 第十届人大常委会|举行|第九次会议."""
_RELIEF = re.compile(
    "(?:享受|落实|兑现|适用|用好|执行)(?:了|到|好)?"
    f"([{HAN}]{{2,10}}?(?:扣除|抵扣|抵免|退税|缓缴|即征即退|贴息|返还)政策)"
)
"""A relief under its own name: 研发费用加计扣除政策."""
_WATER = (
    "等(?:[0-9一二三四五六七八九十两多]+[座条个处])?(?:大中型|大型|中型|小型)?"
    "(?:水库|河流|湖泊|水电站|码头|渔港|景区|大桥|隧道)"
)
_SHARED = re.compile(_WATER)
_WATERS = re.compile(f"((?:[{HAN}]{{2,4}}、)+[{HAN}]{{2,4}}){_WATER}")
"""Cores that share a head: 横山、白河等水库."""
_CHAMBER = re.compile(
    "(?:(?:民事|刑事|行政|商事|家事|少年|未成年人|环境资源|知识产权|立案|速裁|综合)(?:审判)?第?[一二三四五六]?(?:审判)?"
    "|[民刑行][一二三四五]?)庭"
)
_OF_COURT = re.compile("副?庭长|(?:员额)?法官|审判员|书记员|负责人")
"""A court's chamber, behind its court or in front of a title: 民事审判庭|庭长."""
_CHANNEL = re.compile(
    f"(?:设立|开通|开辟|建立|设置|开设)(?:了|起)?([{HAN}]{{2,8}}“([^“”]{{2,8}})”)(?![{HAN}])"
)
"""A platform that quotation marks and its users name: 设立重点项目“绿色通道”."""
_ROW = re.compile(
    "(?:开发|研发|生产|研制|推出|培育|注册)(?:出|了|的)*"
    f"((?:“[^“”]{{2,6}}”[{HAN}]{{2,4}}?[、和])*“[^“”]{{2,6}}”[{HAN}]{{2,4}}?)(?=[，。；等])"
)
_BRANDED = re.compile(f"“[^“”]{{2,6}}”([{HAN}]{{2,4}}?)(?=[、，。；等和])")
"""Goods under a quoted brand: 开发出“云上红”苹果脯."""
_CAMPUS = re.compile("(?<=中学|小学|学校|大学|学院|医院)[新老东西南北主]?[校院]区")
_GOODS_TAGS = frozenset({"n", "nz", "nw"})
_MEMBER = re.compile("[^、]+")


def titled(context: Context) -> Iterator[Candidate]:
    """Candidates for what bears a number or a title as its name."""
    for m in _SESSION.finditer(context.text, context.lead):
        held = _HELD.search(m.group())
        start = m.start() + held.end() if held else reach(context, m.start(), parents=True).start
        yield Candidate(start, m.end(), EntityClass.EVENT, 9.0, "names.session", core=m.end())
    for m in _RELIEF.finditer(context.text, context.lead):
        if m.start() in context.starts:
            yield Candidate(m.start(1), m.end(1), EntityClass.MEASURE, 2.4, "names.relief", core=m.end(1))
    for m in _CHAMBER.finditer(context.text, context.lead):
        found = reach(context, m.start(), parents=True)
        if found.anchored or _OF_COURT.match(context.after(m.end(), 4)):
            start = found.start if found.anchored else m.start()
            yield Candidate(start, m.end(), EntityClass.OFFICE, 6.0, "names.chamber", core=m.start())
    for m in _CAMPUS.finditer(context.text, context.lead):
        found = reach(context, m.start(), parents=True)
        if found.anchored:
            yield Candidate(found.start, m.end(), EntityClass.SITE, 6.0, "names.campus", core=m.start())
    yield from _waters(context)
    yield from _quoted(context)


def _quoted(context: Context) -> Iterator[Candidate]:
    """Platforms and goods whose quoted part is but one part of the name."""
    for m in _CHANNEL.finditer(context.text, context.lead):
        known = endings().get(m.group(2), ())
        if known and known[0].cls is EntityClass.MEASURE and m.start(1) in context.starts:
            yield Candidate(m.start(1), m.end(1), EntityClass.MEASURE, 3.0, "names.channel", core=m.end(1))
    for row in _ROW.finditer(context.text, context.lead):
        for m in _BRANDED.finditer(context.text, row.start(1), row.end(1) + 1):
            near = context.words[context.word_at[m.start(1)] : context.word_at[m.end(1) - 1] + 1]
            nouns = [w for w in near if m.start(1) <= w.start and w.end <= m.end(1)]
            named = m.group(1)[-2:] in endings() or m.end() not in context.ends
            if nouns and {w.tag for w in nouns} <= _GOODS_TAGS and not named:
                end = m.end()
                yield Candidate(m.start(), end, EntityClass.PRODUCT, 3.5, "names.branded-goods", core=end)


def _waters(context: Context) -> Iterator[Candidate]:
    """Members of a list that shares its head: each is a site of that kind."""
    for m in series(_WATERS, _SHARED, context.text, context.lead):
        for member in _MEMBER.finditer(context.text, m.start(1), m.end(1)):
            last = context.words[context.word_at[member.end() - 2]]
            start = max(member.start(), last.start)
            if member.end() in context.ends and member.end() - start >= 2:
                yield Candidate(start, member.end(), EntityClass.SITE, 5.0, "names.shared-head", core=start)
