"""Bodies known by name: banks, central enterprises, universities, national organs, media; and what the tagger alone sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.places import is_division
from kg.lexicon import load
from kg.model import EntityClass

_ENTERPRISE_LIKE = re.compile("(?:集团|公司|银行|科技|电子|重工|药业|医药|生物|汽车|能源|股份|控股|实业|建设|置业|地产|食品|机械|化工|"
                              "通信|电力|物流|商贸|纺织|钢铁|水泥|新材|材料|光电|智能|网络|传媒|文化|装备|动力|农业|牧业|乳业|超市|百货)$")
_INSTITUTION_LIKE = re.compile("(?:团|会|社|院|校|队|馆|盟|组织|乐团|部落|党)$")
_SITE_LIKE = re.compile("(?:路|街|道|桥|站|港|场|园|山|河|湖|江|海|岛|湾|库|渠|寺|庙|塔|馆|院|楼|厦|苑|城|府|庄|坊|里|弄|号|线|口|隧道|高速|高铁|铁路)$")
_MIDDLE = frozenset("的和与及、，")
_KINDS = re.compile("风险|重点|疫区|外地|当地|各地|本地|异地|基层|一线|现场|全国|国内|境内|境外|海外")


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted((f for f in load.bodies() if len(f) >= 2), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)))


def known_bodies(context: Context) -> Iterator[Candidate]:
    """Bodies of the lexicon, with a branch's place behind them left to the grammar."""
    for m in _pattern().finditer(context.text, context.lead):
        if m.start() not in context.starts and m.end() not in context.ends:
            continue
        aligned = (m.start() in context.starts) + (m.end() in context.ends)
        score = 0.4 + 0.9 * aligned + 0.25 * len(m.group())
        body = load.bodies()[m.group()]
        yield Candidate(m.start(), m.end(), EntityClass(body.cls), score, "names.known-body")


def tagged_names(context: Context) -> Iterator[Candidate]:
    """Words that the tagger calls ORG or LOC and whose ending the lexicons do not know."""
    for word in context.words:
        if word.start < context.lead or len(word.text) < 2 or word.tag not in {"ORG", "nt", "LOC", "ns"}:
            continue
        if _MIDDLE & set(word.text) or _KINDS.search(word.text) or is_division(word.text):
            continue
        if word.tag in {"ORG", "nt"}:
            score = 1.0 if _ENTERPRISE_LIKE.search(word.text) else 0.5
            cls = EntityClass.INSTITUTION if _INSTITUTION_LIKE.search(word.text) else EntityClass.ENTERPRISE
            yield Candidate(word.start, word.end, cls, score, "names.tagged-organization")
        elif len(word.text) >= 3 or _SITE_LIKE.search(word.text):
            cls = EntityClass.SITE if _SITE_LIKE.search(word.text) else EntityClass.JURISDICTION
            yield Candidate(word.start, word.end, cls, 0.4, "names.tagged-place")
