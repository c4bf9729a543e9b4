"""A name told once in an article is known in the rest of it, in full and in the short forms that it allows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.extract.names.places import division_ending_at
from kg.extract.words.dictionary import frequency
from kg.model import EntityClass

_SURE = 2.2
_QUOTED_SURE = 0.8
_LEGAL = re.compile("(?:股份|有限|责任|集团|控股|总)*(?:公司|集团)$")
_TRADE = re.compile("(?:科技|电子|生物|工程|实业|建设|置业|药业|医药|汽车|重工|装备|能源|发展|投资|制造|工业|技术|食品|机械|化工|贸易|商贸|服务|"
                    "物流|网络|智能|信息|新能源|材料|新材料|股份|医疗|器械|农业|文化|传媒|旅游|环保|电力|通信|软件|精密|控股|集团)+$")
_BODIES = {EntityClass.ENTERPRISE, EntityClass.INSTITUTION}


def repeats(contexts: Sequence[Context], chosen: Sequence[Iterable[Candidate]]) -> list[list[Candidate]]:
    """For each sentence the candidates that other sentences of the article vouch for."""
    known: dict[str, tuple[EntityClass, float, str]] = {}
    for context, names in zip(contexts, chosen, strict=True):
        for c in names:
            quoted = c.rule.startswith("names.quoted") and c.end - c.start >= 3
            if c.anaphor or c.score < (_QUOTED_SURE if quoted else _SURE):
                continue
            name = context.text[c.start : c.end]
            _learn(known, name, c.cls, c.score, "names.repeated")
            for short in short_forms(name, c.cls):
                _learn(known, short, c.cls, 2.0, "names.short-form")
    if not known:
        return [[] for _ in contexts]
    pattern = re.compile("|".join(sorted(map(re.escape, known), key=lambda k: (-len(k), k))))
    return [list(_matches(context, pattern, known)) for context in contexts]


def _learn(known: dict[str, tuple[EntityClass, float, str]], name: str, cls: EntityClass, score: float, rule: str) -> None:
    if len(name) >= 2 and (name not in known or known[name][1] < score):
        known[name] = (cls, min(max(score, 1.4), 4.0), rule)


def _matches(
    context: Context, pattern: re.Pattern[str], known: dict[str, tuple[EntityClass, float, str]]
) -> Iterable[Candidate]:
    for m in pattern.finditer(context.text, context.lead):
        cls, score, rule = known[m.group()]
        aligned = (m.start() in context.starts) + (m.end() in context.ends)
        if len(m.group()) <= 3 and aligned == 0:
            continue
        yield Candidate(m.start(), m.end(), cls, score - 0.5 * (2 - aligned), rule)


def short_forms(name: str, cls: EntityClass) -> set[str]:
    """Shorter forms that the press makes of a full name: without place, legal form and trade.

    >>> sorted(short_forms("宁波恒泰电子股份有限公司", EntityClass.ENTERPRISE))
    ['宁波恒泰电子', '恒泰', '恒泰电子', '恒泰电子公司', '泰电子公司', '电子公司']
    """
    if cls is EntityClass.PERSON or cls not in _BODIES:
        return set()
    whole = _LEGAL.sub("", name)
    core = whole
    while True:
        begin = next((e for e in range(min(len(core) - 1, 9), 1, -1) if division_ending_at(core, e) == 0), 0)
        if not begin:
            break
        placed, core = core[:begin], core[begin:]
        if not placed.endswith(tuple("省市区县州旗")):
            break
    forms = {whole, core}
    trade = _TRADE.search(core)
    if trade and trade.start() >= 2:
        forms.add(core[: trade.start()])
        forms.add(core[: trade.start() + 2])
    if name.endswith("公司"):
        forms.update(core[i:] + "公司" for i in range(0, len(core) - 1))
    return {f for f in forms if 2 <= len(f) < len(name) and not frequency(f)}
