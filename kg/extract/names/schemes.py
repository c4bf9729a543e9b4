"""Schemes, papers and products that stand in quotation marks or title marks, and numbered sets (三送一强, 金水十条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context, Quote
from kg.extract.names.persons import is_title
from kg.extract.names.suffixed import endings
from kg.extract.words.dictionary import is_nominal
from kg.lexicon import load
from kg.lexicon.figurative import metaphors
from kg.model import EntityClass

_NUMBER = "[一二三四五六七八九十两双百千万0-9０-９]"
_NUMBERED = re.compile(
    f"^(?:{_NUMBER}[{HAN}]{{1,3}}){{1,6}}$|^[{HAN}]{{0,6}}{_NUMBER}+(?:条|策|招|项|举措|条措施)$|^[{HAN}A-Za-z]{{0,4}}{_NUMBER}\\+"
    f"[{HAN}A-Za-z0-9]{{1,8}}$"
)
_SENTENCE_LIKE = re.compile(r"[—–]|、.*、|[，。！？；：,!?;]|[我你他她您]|(?:就是|不是|才是|吗|吧|呢|啊|了)$|^不|^要|^没")
_HEAD = re.compile(
    "(?:的)?(?:[一二三四五六七八九十两0-9]+[大项个级类种位])?"
    "(主题|系列|专项|专题|专场|线上|线下|志愿|服务|便民|惠民|帮扶|普法|宣传|党建|工作|管理|治理|监管|保障|运行|联动|政务|微信|手机)*"
    "(活动|机制|体系|行动|工程|政策|措施|模式|平台|小程序|公众号|制度|热线|专线|岗|岗位|工作法|品牌|计划|清单|办法|方案|系统|专区|窗口|"
    "项目|课堂|讲堂|品牌|招牌|套餐|礼包|改革|战略|战役|攻坚战|APP|App|app|码|直通车|驿站|联盟|仪式|论坛|大会|大赛|比赛|会议|展|节)"
)
_MADE_BY = re.compile(
    "(?:出台|实施|推行|开展|启动|建立|打造|推出|落实|创新|探索|深化|上线|开通|执行|构建|制定|设立|组织|举办|举行|发布|推广|"
    "运用|采用|依托|借助|坚持|践行|形成|完善|健全|实行|深入|用好|登录|登陆|通过|聚焦|围绕|参加|参与|印发)(?:了|着|起|好)?$"
)
_NAMED = re.compile("(?:取名|命名|名为|名叫|叫做|叫作|称为|称作|起名|定名|题为|主题是)(?:为|叫|了|是)?[“]?$")
_MODEL = re.compile("[0-9０-９]+[号型式]$")
_OWN_HEADS = ("机制", "体系", "制度", "模式", "工作法", "系统", "平台", "小程序", "公众号", "清单", "行动", "工程", "计划")
"""Heads that belong to the name; 活动, 政策, 服务 do not."""
_GOODS = re.compile("(?:[\\w]{0,4})(盾构机|号|列车|专列|班列|轮|舰|卫星|火箭|贷|险|手册|指南|读本|图书|白酒|茶|大米|品种)")
_PAPER = ("条例", "办法", "意见", "方案", "规划", "通知", "细则", "规定", "措施", "计划", "纲要", "决定", "政策", "十条", "条")
_BOOK = ("手册", "指南", "读本", "报告", "公报", "年鉴", "地图", "书", "目录", "清单", "表", "证", "协议", "合同", "备忘录")
_MEDIA = ("日报", "晚报", "时报", "早报", "周报", "晨报", "都市报", "商报", "快报")


def quoted(context: Context) -> Iterator[Candidate]:
    """Candidates in quotation marks “…” and title marks 《…》."""
    for quote in context.quotes:
        found = _titled(context, quote) if quote.title else _scheme(context, quote)
        if found:
            yield found


def _titled(context: Context, quote: Quote) -> Candidate:
    if quote.text.endswith(_MEDIA):
        return Candidate(quote.start, quote.end, EntityClass.INSTITUTION, 7.0, "names.titled-medium", core=quote.end)
    if quote.text.endswith(_PAPER):
        issued = re.search("(?:印发|编制|编印|下发|起草|修订)(?:了)?[《]?$", context.before(quote.start, 6))
        cls = EntityClass.PRODUCT if issued else EntityClass.MEASURE
        return Candidate(quote.start, quote.end, cls, 7.0, "names.titled-paper", core=quote.end)
    return Candidate(quote.start, quote.end, EntityClass.PRODUCT, 6.6, "names.titled-work", core=quote.end)


def _scheme(context: Context, quote: Quote) -> Candidate | None:
    text, ahead, behind = quote.text, context.before(quote.start - 1, 6), context.after(quote.end + 1, 12)
    head, made = _HEAD.match(behind) or _described(context, quote), _MADE_BY.search(ahead)
    figurative = text in metaphors() and not (head and head.group().endswith(_OWN_HEADS))
    if len(text) < 2 or len(text) > 24 or figurative or is_title(text):
        return None
    goods = _GOODS.match(behind)
    ending = _own_ending(text)
    place = ending in {EntityClass.JURISDICTION, EntityClass.SITE} and context.tag_at(quote.end - 1) not in {"LOC", "ns"}
    if ending is not None and (place or _SENTENCE_LIKE.search(text) or is_nominal(text)):
        ending = None
    if ending is not None and ending not in {EntityClass.MEASURE, EntityClass.EVENT, EntityClass.PROJECT, EntityClass.PRODUCT}:
        return Candidate(quote.start, quote.end, ending, 2.4, "names.quoted-body", core=quote.end)
    score = -1.2 + (2.2 if head else 0.0) + (1.2 if made else 0.0) + (1.4 if _NUMBERED.match(text) else 0.0)
    score += 1.6 if ending else 0.0
    named = _NAMED.search(context.before(quote.start - 1, 6))
    score += 2.5 if named else 0.0
    score += 1.6 if _MODEL.search(text) else 0.0
    score += 1.0 if re.search(r"[A-Za-z+＋]", text) and not text.isdigit() else 0.0
    score -= 3.0 if _SENTENCE_LIKE.search(text) else 0.0
    score -= 0.8 if len(text) > 12 else 0.0
    cls, end = _class_of(head.group() if head else "", ending), quote.end
    if named and not ending and not head:
        cls = _kind_before(context, quote.start)
    if (goods or _MODEL.search(text)) and not head:
        cls, score = EntityClass.PRODUCT, score + 2.0
    if score <= 0:
        return None
    if head and cls is EntityClass.MEASURE and head.group().endswith(_OWN_HEADS):
        return Candidate(quote.start - 1, quote.end + 1 + head.end(), cls, score, "names.quoted-head", core=quote.end)
    return Candidate(quote.start, end, cls, score, "names.quoted-scheme", core=quote.end)


def _described(context: Context, quote: Quote) -> re.Match[str] | None:
    """A head that nouns lead to: “点对点”|配送体系."""
    at = quote.end + 1
    while at < len(context.text) and at in context.starts and at - quote.end < 9:
        word = context.words[context.starts[at]]
        if word.tag not in {"n", "vn", "nz", "an", "v"}:
            return None
        at = word.end
        if word.text.endswith(_OWN_HEADS):
            return re.compile(".*").match(context.text[quote.end + 1 : at])
    return None


def _kind_before(context: Context, offset: int) -> EntityClass:
    """What bears the name that follows 取名, 名为: the last body or team spoken of, else a scheme."""
    for word in reversed([w for w in context.words if w.end <= offset]):
        for length in range(min(4, len(word.text)), 1, -1):
            readings = endings().get(word.text[-length:])
            if readings and readings[0].strength >= 2:
                return EntityClass(readings[0].cls)
    return EntityClass.MEASURE


def _own_ending(text: str) -> EntityClass | None:
    """The class that the quoted words' own ending asks for."""
    for length in range(min(6, len(text) - 1), 0, -1):
        readings = endings().get(text[-length:])
        if readings and readings[0].strength >= 2:
            return EntityClass(readings[0].cls)
    return None


def _class_of(head: str, ending: EntityClass | None) -> EntityClass:
    if head.endswith(("仪式", "论坛", "大会", "大赛", "比赛", "会议", "展", "节")):
        return EntityClass.EVENT
    if head.endswith("项目"):
        return EntityClass.PROJECT
    return ending or EntityClass.MEASURE


_CREATED = re.compile(
    "(?:出台|推行|实行|建立健全|建立|建起|健全|推出|创新|探索|构建|制定|设立|搭建|创建|创设|试行|施行|启动|开通|打造|依托|借助|运用|用好|深化)(?:了|起|出)?(?:一套|一个|一项|一种)?"
    f"([{HAN}]{{3,14}}?(?:机制|体系|制度|模式|工作法|办法|平台|清单|名单|热线|专线|小程序|行动|工程|计划))(?![{HAN}])"
)
_CAME = re.compile(
    f"(?<=[，。；：、,;:”])([{HAN}]{{5,14}}(?:机制|体系|制度|模式|工作法|办法|平台|热线|专线|小程序|计划))"
    "(?=(?:也|随之|随即|由此|已|已经|正式|率先|全面|先后|相继|就此)*(?:建立|成立|出台|启动|上线|开通|推出|形成|建起|落地|印发|施行))"
)
_VAGUE = re.compile("的|和|与|各|该|相关|有关|长效|^.{0,2}工作机制$|^(?:完善|健全|科学|严格|全面|有效|高效|良好|规范|相应|配套|应急|现代|新型|一系列)")


def created(context: Context) -> Iterator[Candidate]:
    """A scheme by its describing name behind a verb of making: 建立科级干部分片包干制度."""
    for m in _CREATED.finditer(context.text, context.lead):
        if not _VAGUE.search(m.group(1)) and len(m.group(1)) >= 5 and m.start() in context.starts:
            yield Candidate(m.start(1), m.end(1), EntityClass.MEASURE, 2.0, "names.created-scheme", core=m.end(1))
    for m in _CAME.finditer(context.text, context.lead):
        if not _VAGUE.search(m.group(1)):
            yield Candidate(m.start(1), m.end(1), EntityClass.MEASURE, 1.8, "names.created-scheme", core=m.end(1))


_FREE = re.compile(
    f"(?<![{HAN}])(?:{_NUMBER}[送包保联访帮定级项单查清访促进减免补]){{1}}(?:{_NUMBER}[{HAN}]){{1,3}}(?![{HAN}])"
)


def numbered(context: Context) -> Iterator[Candidate]:
    """Numbered sets without quotation marks: 三送一强 between boundaries."""
    for m in _FREE.finditer(context.text, context.lead):
        yield Candidate(m.start(), m.end(), EntityClass.MEASURE, 1.6, "names.numbered-scheme")
