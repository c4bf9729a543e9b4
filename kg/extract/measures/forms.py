"""What a form of listing yields, and what stands between a set and its list."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.measures.listing import Span

HAN = "\u3400-\u9fff"
QUOTED = re.compile("“([^“”]{3,90})”")
TAIL = re.compile(
    "[”’」》]?(?:的)?(?:[一二三四五六七八九十两0-9]+[大项个])?"
    "(?:活动|政策|措施|工作法|工作|举措|机制|体系|模式|制度|行动|工程|方法|计划|方案|服务|防线|目标|任务|"
    "战役|要求"
    "|做法|品牌|方针|原则|理念|内容|标准|流程)?"
)
"""The general head behind a set's name: “三送”活动."""


@dataclass(frozen=True, slots=True)
class Form:
    """A set (`head`) and its members in one sentence, by sentence offsets."""

    head: Span
    parts: tuple[Span, ...]
    rule: str


def bare_name(text: str) -> str:
    """A name without marks and blanks, so that forms of one name compare.

    >>> bare_name("“五道岗”机制")
    '五道岗机制'
    """
    return re.sub(r"[\s“”‘’「」《》\"']", "", text)
