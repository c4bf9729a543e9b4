"""Names of a fixed shape: lines and numbered roads, projects behind their amount."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.lexicon import load
from kg.model import EntityClass

_LINE = re.compile(
    f"(?:(?:地铁|轻轨|轨道交通)?[0-9０-９一二三四五六七八九十]{{1,3}}号线|(?<![0-9])[BK]?[0-9]{{1,3}}路(?=公交|车|司机|线|班车|、|，|等|的|党员|优秀|调度)(?:公交车|公交|线路)?"
    f"|(?<![0-9])[0-9]{{1,3}}线路|[GSX][0-9]{{1,4}}(?:[{HAN}]{{1,4}})?(?:高速公路|高速|国道|省道|线)?|[0-9]{{3}}(?:国道|省道|县道))"
)
_PRICED = re.compile(
    f"[0-9.]+(?:万|亿|余|多)*(?:美|欧|港|日)?元的([{HAN}A-Za-z0-9（）()“”·+-]{{2,28}}?(?:项目|工程|基地|产业园|生产线))(?![{HAN}])"
)

_PRICE_BEHIND = re.compile(
    f"(?<=[、，,：:；;和及])([{HAN}A-Za-z0-9（）()“”·+-]{{4,28}}?(?:项目|工程|基地|产业园|生产线))(?=(?:总?投资)?[0-9.]+(?:万|亿|余|多)*(?:美|欧|港)?元)"
)


def patterns(context: Context) -> Iterator[Candidate]:
    """Candidates of a fixed shape."""
    for m in _LINE.finditer(context.text, context.lead):
        yield Candidate(m.start(), m.end(), EntityClass.SITE, 2.4, "names.line")
    for m in _moved().finditer(context.text, context.lead):
        if m.start() in context.starts and not context.tag_at(m.start()).startswith("n"):
            yield Candidate(m.start(1), m.end(1), EntityClass.JURISDICTION, 3.0, "names.abbreviated-place")
    for shape in (_PRICED, _PRICE_BEHIND):
        for m in shape.finditer(context.text, context.lead):
            yield Candidate(m.start(1), m.end(1), EntityClass.PROJECT, 2.6, "names.priced-project", core=m.end(1))


@cache
def _moved() -> re.Pattern[str]:
    """A place's one-character name behind a verb of motion: 返徐, 入郑."""
    places = "".join(sorted(load.abbreviations()))
    return re.compile(f"(?:返|入|来|离|抵|驻|赴)([{places}])(?=[的人车员企后前返务投工、，。,和或]|就业|创业|复工|从|在)")
