"""Schemes, papers and products in quotation marks or title marks, and numbered sets (三送一强, 惠企十条)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context, Quote
from kg.extract.names.endings import endings
from kg.extract.names.persons import is_title
from kg.extract.words.dictionary import is_nominal
from kg.lexicon.figurative import metaphors
from kg.lexicon.naming import either, name_cues
from kg.model import EntityClass

_NUMBER = "[一二三四五六七八九十两双百千万0-9０-９]"
_NUMBERED = re.compile(
    f"^(?:{_NUMBER}[{HAN}]{{1,3}}){{1,6}}$"
    f"|^(?:{_NUMBER}[{HAN}]{{1,4}}){{2}}$"
    f"|^[{HAN}]{{0,6}}{_NUMBER}+(?:条|策|招|项|举措|条措施)$"
    f"|^[{HAN}A-Za-z]{{0,4}}{_NUMBER}\\+[{HAN}A-Za-z0-9]{{1,8}}$"
)
_COUNTED_LIST = re.compile(f"(?:{_NUMBER}个?[{HAN}]{{1,4}}、){{1,5}}{_NUMBER}个?[{HAN}]{{1,4}}$")
"""Sets whose members are counted one by one: 一核心、两平台、三机制."""
_BOOKLET = re.compile("[册卡书本图单表]$")
_FREE = re.compile(
    f"(?<![{HAN}]){_NUMBER}[送包保联访帮定级项单查清访促进减免补](?:{_NUMBER}[{HAN}]){{1,3}}(?![{HAN}])"
)
"""Numbered sets that stand between boundaries."""
_SENTENCE_LIKE = re.compile(
    "[—–]|、.*、|[，。！？；：,!?;]|[我你他她您]|(?:怎么办|就是|不是|才是|吗|吧|呢|啊|了)$|^不|^要|^没"
)
"""What shows that the quoted words are said and name nothing."""
_DEEDS = re.compile("([\u4e00-\u9fff]{2,4})、([\u4e00-\u9fff]{2,4})(?:、[\u4e00-\u9fff]{2,4})?$")
"""Two or three deeds in a row, which a mechanism bears in its name: “领办、督办、评办”工作机制."""
_PERIOD = re.compile("十[一二三四五六]五$")
"""A five-year period: a time."""
_SHARING = re.compile("(?:积分|爱心|道德|文明|时间|信用|公益).{0,4}(?:超市|银行|集市|存折|食堂)$")
"""A scheme that figures as a shop: “道德积分超市”."""
_MEMBER = re.compile("[^、，]+")
_LOANS = ("贷", "险", "宝")
_GOODS_HEAD = re.compile(
    "等?(?:[0-9一二两三四五六七八九十]+[个款种类项])?(?:信贷|金融|贷款|保险|特色|系列)产品"
)
_BRACKETS = re.compile("[（(][^（()）]*[）)]$")
"""What a paper's title may end in: the years, 试行."""
_DESCRIBED = ("活动", "行动")
_MODEL = re.compile("[0-9０-９]+[号型式]$")
_LETTERS = re.compile("[A-Za-z+＋]")
_COUNTS = re.compile(_NUMBER)
_PLACES = frozenset({EntityClass.JURISDICTION, EntityClass.SITE})
_THINGS = frozenset({EntityClass.MEASURE, EntityClass.EVENT, EntityClass.PROJECT, EntityClass.PRODUCT})
_LONGEST, _LONG = 24, 12
"""Characters of the longest scheme, and from where on the length speaks against one."""
_SAYING = 4
"""How many characters most schemes' short names have: “银税互动”."""
_TELLING = range(3, 9)
"""Lengths of schemes that are told of without more."""
_DOES = re.compile(
    "(?:已经?|自[0-9]|正式|率先|全面|昨日|今起)?(?:自[0-9]|由|启用|上线|覆盖|惠及|运行|推广|落地|推开|铺开|开通|实施|推行|挪到|设到|签下|受理|收来|接到)"
)
"""What a scheme does or undergoes, directly behind its name."""
_PARALLEL = re.compile(
    "(?!一.一样)(.).\\1.$|先.[后再].$|[你我].[我你他].$|即.即.$|[一二三四五六七八九十]..即.{2}$"
)
"""Schemes in the form of a saying: 随到随办, 先放后检, 你点我检."""
_HEAD_REACH = 9
"""How far behind the quotation marks a head that nouns lead to may end."""


@cache
def _head() -> re.Pattern[str]:
    """The noun behind a quoted name that tells what it is: 主题|活动, 三大|行动, 项目."""
    count = "(?:的)?(?:[一二三四五六七八九十两0-9]+[大项个级类种位号])?"
    return re.compile(f"{count}{either('head-modifier')}*(?:{either('scheme-head', 'event-head')}|项目)")


@cache
def _made_by() -> re.Pattern[str]:
    return re.compile(f"{either('made-before', 'made-surely')}(?:了|着|起|好)?$")


@cache
def _surely_made() -> re.Pattern[str]:
    return re.compile(f"(?:{either('made-surely')}|(?:^|[\u4e00-\u9fff，。])推)(?:了|起|好)?$")


@cache
def _named() -> re.Pattern[str]:
    return re.compile(f"{either('named')}(?:为|叫|了|是)?[“]?$")


@cache
def _goods() -> re.Pattern[str]:
    kinds = name_cues()["goods"]
    long, short = (sorted(k for k in kinds if (len(k) > 1) is more) for more in (True, False))
    return re.compile(f"\\w{{0,4}}(?:{'|'.join(long)})|(?:{'|'.join(short)})")


@cache
def _issued() -> re.Pattern[str]:
    return re.compile(f"{either('issued')}了?《?$")


@cache
def _ends(kind: str) -> tuple[str, ...]:
    return tuple(sorted(name_cues()[kind]))


def numbered(context: Context) -> Iterator[Candidate]:
    """Numbered sets without quotation marks: 三送一强 between boundaries."""
    for m in _FREE.finditer(context.text, context.lead):
        yield Candidate(m.start(), m.end(), EntityClass.MEASURE, 1.6, "names.numbered-scheme")


def quoted(context: Context) -> Iterator[Candidate]:
    """Candidates in quotation marks “…” and title marks 《…》."""
    for quote in context.quotes:
        goods = [] if quote.title else list(_listed_goods(context, quote))
        found = _titled(context, quote) if quote.title else _unlabelled(context, quote)
        yield from goods or ([found] if found else [])


def _listed_goods(context: Context, quote: Quote) -> Iterator[Candidate]:
    """Products that share a pair of quotation marks: “甲贷、乙贷、丙贷”等信贷产品."""
    if "、" not in quote.text:
        return
    members = list(_MEMBER.finditer(context.text, quote.start, quote.end))
    shown = _GOODS_HEAD.match(context.after(quote.end + 1, 10))
    if shown or all(m.group().endswith(_LOANS) for m in members):
        for m in members:
            yield Candidate(m.start(), m.end(), EntityClass.PRODUCT, 2.4, "names.quoted-list", core=m.end())


def _titled(context: Context, quote: Quote) -> Candidate:
    cls, score, rule = EntityClass.PRODUCT, 6.6, "names.titled-work"
    title = _BRACKETS.sub("", quote.text)
    if title.endswith(_ends("medium")):
        cls, score, rule = EntityClass.INSTITUTION, 7.0, "names.titled-medium"
    elif title.endswith(_ends("paper")):
        issued = _issued().search(context.before(quote.start, 6))
        cls, score, rule = EntityClass.PRODUCT if issued else EntityClass.MEASURE, 7.0, "names.titled-paper"
    return Candidate(quote.start, quote.end, cls, score, rule, core=quote.end)


@dataclass(frozen=True, slots=True)
class _Signs:
    """What stands in and around quotation marks; `head` is the noun behind them, "" for none."""

    text: str
    head: str
    made: bool
    named: bool
    goods: bool
    issued: bool
    ending: EntityClass | None
    surely: bool
    does: bool

    @property
    def own_head(self) -> bool:
        """Whether the noun behind belongs to the name (机制, 工作法; not 活动, 政策)."""
        return self.head.endswith(_ends("own-head"))

    def score(self) -> float:
        """Evidence that the quoted words name something."""
        text = self.text
        weights = (
            (2.2, bool(self.head)),
            (1.2, self.made),
            (0.3, self.made and len(text) == _SAYING),
            (0.2, self.made and self.surely),
            (1.3, self.does and len(text) in _TELLING),
            (1.3, _PARALLEL.match(text)),
            (1.4, _NUMBERED.match(text) and (len(text) > 2 or self.head or self.made)),
            (1.6, self.ending is not None),
            (2.5, self.named),
            (1.6, _MODEL.search(text)),
            (1.3, _LETTERS.search(text) and not text.isdigit()),
            (1.4, _COUNTED_LIST.match(text)),
            (-3.0, _SENTENCE_LIKE.search(text) and not _is_list(text, bool(self.head))),
            (2.5, self.issued),
            (-0.8, len(text) > _LONG),
            (2.0, self.is_goods),
        )
        return -1.2 + sum(weight for weight, holds in weights if holds)

    @property
    def is_goods(self) -> bool:
        """Whether a product's kind or a model's number shows a product."""
        return self.issued or (not self.head and (self.goods or bool(_MODEL.search(self.text))))


def _unlabelled(context: Context, quote: Quote) -> Candidate | None:
    """A body or scheme in plain quotation marks, or None where the words name nothing."""
    signs = _signs(context, quote)
    figurative = quote.text in metaphors() and not signs.own_head
    figurative = figurative or (bool(_PERIOD.match(quote.text)) and not signs.head)
    title = is_title(quote.text) and not signs.own_head
    if not 2 <= len(quote.text) <= _LONGEST or figurative or title:
        return None
    if signs.ending is EntityClass.JURISDICTION and signs.own_head:
        signs = replace(signs, ending=None)
    if signs.ending is not None and signs.ending not in _THINGS:
        return Candidate(quote.start, quote.end, signs.ending, 2.4, "names.quoted-body", core=quote.end)
    score = signs.score()
    return _scheme(context, quote, signs, score) if score > 0 else None


def _scheme(context: Context, quote: Quote, signs: _Signs, score: float) -> Candidate:
    cls = _class_of(signs)
    if signs.is_goods:
        cls = EntityClass.PRODUCT
    elif signs.named and not signs.ending and not signs.head:
        cls = _kind_before(context, quote.start)
    if cls is EntityClass.EVENT or (cls is EntityClass.MEASURE and signs.own_head):
        end = quote.end + 1 + len(signs.head)
        return Candidate(quote.start - 1, end, cls, score, "names.quoted-head", core=quote.end)
    return Candidate(quote.start, quote.end, cls, score, "names.quoted-scheme", core=quote.end)


def _signs(context: Context, quote: Quote) -> _Signs:
    ahead, behind = context.before(quote.start - 1, 6), context.after(quote.end + 1, 12)
    head = _head().match(behind)
    return _Signs(
        quote.text,
        head.group() if head else _described(context, quote),
        bool(_made_by().search(ahead)),
        bool(_named().search(ahead)),
        bool(_goods().match(behind)),
        bool(_issued().search(ahead) and _BOOKLET.search(quote.text)),
        _ending(context, quote),
        bool(_surely_made().search(ahead)),
        bool(_DOES.match(behind)),
    )


def _is_list(text: str, headed: bool) -> bool:
    """Whether the words are a row that a name may be made of, and no sentence."""
    return bool(_COUNTED_LIST.match(text) or (headed and _DEEDS.match(text)))


def _described(context: Context, quote: Quote) -> str:
    """A head that nouns lead to (“点对点”|配送体系), "" for none."""
    at = quote.end + 1
    while at < len(context.text) and at in context.starts and at - quote.end < _HEAD_REACH:
        word = context.words[context.starts[at]]
        if word.tag not in {"n", "vn", "nz", "an", "v"}:
            return ""
        at = word.end
        if word.text.endswith((*_ends("own-head"), *_DESCRIBED)):
            return context.text[quote.end + 1 : at]
    return ""


def _kind_before(context: Context, offset: int) -> EntityClass:
    """What bears the name that follows 取名, 名为: the last body or team spoken of, else a scheme."""
    for i in range(context.word_at[offset] - 1, -1, -1):
        cls = _class_by_ending(context.words[i].text, 4, 2)
        if cls is not None:
            return cls
    return EntityClass.MEASURE


def _ending(context: Context, quote: Quote) -> EntityClass | None:
    """The class that the quoted words' own ending asks for, None for common words and sayings."""
    known = endings().get(quote.text, ())
    if known and known[0].cls is EntityClass.MEASURE and known[0].tag == "institution":
        return EntityClass.MEASURE
    cls = _class_by_ending(quote.text[1:], 6, 1)
    if _SHARING.search(quote.text):
        return EntityClass.MEASURE
    place = cls in _PLACES and context.tag_at(quote.end - 1) not in {"LOC", "ns"}
    place = place or (cls in _PLACES and bool(_COUNTS.match(quote.text)))
    return None if place or _SENTENCE_LIKE.search(quote.text) or is_nominal(quote.text) else cls


def _class_by_ending(text: str, longest: int, shortest: int) -> EntityClass | None:
    """The class of the longest ending of the lexicon that is more than a weak one."""
    for length in range(min(longest, len(text)), shortest - 1, -1):
        readings = endings().get(text[-length:])
        if length == 1 and readings and readings[0].cls is EntityClass.OFFICE:
            return EntityClass.MEASURE if text.endswith("办") else None
        if readings and readings[0].strength >= 2:
            return readings[0].cls
    return None


def _class_of(signs: _Signs) -> EntityClass:
    if signs.head.endswith(_ends("event-head")):
        return EntityClass.EVENT
    if signs.head.endswith("项目"):
        return EntityClass.PROJECT
    if signs.own_head and signs.ending is EntityClass.PRODUCT:
        return EntityClass.MEASURE
    return signs.ending or EntityClass.MEASURE
