"""Nouns that stand for a name told before: 公司, 支行, 会议, 加工厂."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.base import Analysis, Named
from kg.extract.figures.tokens import Line
from kg.model import EntityClass

_CLASSES = {
    "公司": "Enterprise", "集团": "Enterprise", "厂里": "Enterprise", "银行": "Enterprise",
    "学校": "Institution", "医院": "Institution", "协会": "Institution", "学院": "Institution",
    "合作社": "Institution",
    "办事处": "Office", "法院": "Office", "检察院": "Office", "街道办": "Office",
    "村里": "Jurisdiction", "镇上": "Jurisdiction", "镇里": "Jurisdiction",
    "县里": "Jurisdiction", "区里": "Jurisdiction", "市里": "Jurisdiction", "乡里": "Jurisdiction",
    "会议": "Event", "大会": "Event", "展会": "Event", "博览会": "Event", "本届": "Event",
}  # fmt: skip
_ALIKE = (
    "支行", "分行", "分公司", "园区", "产业园", "工业园", "开发区", "景区", "街道", "社区", "项目", "工程",
    "平台", "中心", "大队", "支队", "车间", "工厂", "加工厂", "农场", "商场", "市场", "水库", "公园", "基地",
    "专班", "党支部", "派出所", "卫生院", "学院", "论坛", "比赛", "赛事",
    "电站", "码头", "机场", "酒店", "餐厅", "超市", "养殖场", "示范区",
)  # fmt: skip
_KINDS = frozenset(("企业", "群众", "居民", "村民", "干部", "学生", "工人", "工业", "农业", "经济", "社会"))
_OF_TWO = re.compile(
    r"前者|后者|甲方|乙方|双方|两([校院地县市区镇乡村局站所馆厂企])(?!级|[^\W\d_]*[一二三]期)"
)
_ORGANIZATIONS = frozenset((EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION))
_SECOND = ("后者", "乙方")
_JOINED = re.compile("[^，。；：]{0,12}?(?:、|和|与|跟|同)[^，。；：]{0,12}?")
_MEETINGS = ("大会", "会议")
_POINTING = re.compile("(?:该|本|此)(?!报|次|届|轮|期|外|前|后|时|人|身|来|年|月|周|季)(?=.)")
_WITHIN = re.compile("(?:[全我本]([院校馆厂场所站行社队店园矿港企])|([院校馆厂所站行社队店园矿港])[里内方])$")
"""全院, 校内: all of a body, or what lies within it, by the end of its name."""
DEMONSTRATIVES = frozenset(("该", "本", "此", "这", "这个", "这家", "这座", "这所", "这支", "这项"))
_ZONES = ("园区", "开发区", "高新区", "经开区", "产业园", "工业园", "新区", "示范区", "科学城")
_STANDING: dict[str, tuple[str, ...]] = {
    "园区": _ZONES, "开发区": _ZONES, "高新区": _ZONES, "经开区": _ZONES,
    "校": ("学校", "小学", "中学", "大学", "学院", "校"), "企": ("公司", "集团", "厂"),
    "行": ("银行", "支行", "分行"),
}  # fmt: skip
"""Nouns that stand for names with other endings."""
_BACK = 40  # sentences that a reader looks back
_EVENTS = 40


def points(word: str) -> bool:
    """Whether the word points back to a name: 该馆, 该案."""
    return _POINTING.match(word) is not None


def antecedent(analysis: Analysis, line: Line, index: int, *, opens: bool = False) -> Named | None:
    """The last name before the noun at token `index` that the noun stands for; None for other nouns.

    It is of the noun's class (公司), or ends with the noun (支行: [甲银行乙支行]); any noun that opens a
    clause may stand for a name so (食堂: [甲村食堂]).
    """
    noun = line.tokens[index]
    within = _WITHIN.match(noun.text) if opens else None
    if not (noun.is_noun or points(noun.text)) or (within is None and _is_counted(line, index)):
        return None
    text, here = line.reading.text, line.reading.index
    cls = next((c for word, c in _CLASSES.items() if text.startswith(word, noun.start)), None)
    word = (within[1] or within[2]) if within is not None else _POINTING.sub("", noun.text)
    known = word in _ALIKE or word in _STANDING or word != noun.text
    if cls is None and not known and (not opens or word in _KINDS or len(word) < 2):
        return None
    back = _EVENTS if cls == "Event" else _BACK
    for reading in reversed(analysis.readings[max(0, here - back) : here + 1]):
        for named in reversed(reading.names):
            alike = named.cls.value == cls if cls else _is_named_so(named, word)
            alike = alike or (cls == "Event" and named.mention.text.endswith(_MEETINGS))
            if alike and (reading.index, named.start) < (here, noun.start):
                return named
    return None


def of_two(analysis: Analysis, line: Line, index: int) -> Named | None:
    """[甲县]与[乙县]签约。前者…: which of the last two joined names 前者 or 后者 at token `index` means.

    双方 and 两校 mean both, of which the first stands.
    """
    word = _OF_TWO.match(line.reading.text, line.tokens[index].start)
    if word is None:
        return None
    here = line.reading.index
    for reading in reversed(analysis.readings[max(0, here - 2) : here + 1]):
        limit = line.tokens[index].start if reading.index == here else len(reading.text)
        named = [n for n in reading.outer if n.end <= limit]
        for first, second in reversed(list(pairwise(named))):
            joined = _JOINED.fullmatch(reading.text, first.end, second.start)
            alike = word[1] is None or all(_is_named_so(n, word[1]) for n in (first, second))
            if joined and alike and _parties(first, second):
                return second if word.group() in _SECOND else first
    return None


def _parties(first: Named, second: Named) -> bool:
    return first.cls is second.cls or {first.cls, second.cls} <= _ORGANIZATIONS


def _is_named_so(named: Named, noun: str) -> bool:
    text = named.mention.text
    ends = _STANDING.get(noun, (noun,))
    return named.cls is not EntityClass.PERSON and text.endswith(ends) and len(text) > len(noun)


def _is_counted(line: Line, index: int) -> bool:
    """Whether a number stands beside the noun: 企业198家, 5个项目."""
    beside = line.tokens[max(0, index - 1) : index] + line.tokens[index + 1 : index + 2]
    return any(t.quantity is not None and t.quantity.kind == "count" for t in beside)
