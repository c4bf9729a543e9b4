"""Bodies set right by the words beside and in their names: where they begin, their class, kinds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import Context
from kg.model import EntityClass

_BODIES = frozenset({EntityClass.OFFICE, EntityClass.ENTERPRISE, EntityClass.INSTITUTION, EntityClass.TEAM})
_PARTY = "(?:工程|建设|施工|监理|设计|承建|运营|运维|主办|承办|协办|合作|投资|领投)"
_FRONT = re.compile(
    f"该[局校所馆院队社厂站部行司会处科]|图为|增挂|下属|下辖|{_PARTY}(?:方|单位)|坐镇(?=[省市县区])|前报|报送"
    "|原(?![平阳州子野种创料生点本告])|(?:成立|组建)(?=[省市区县州镇乡])|[时前](?=[省市区县州镇乡](?![场口]))"
)
"""What sticks to the front of a body's name: the body it is of, its part in the work, a verb."""
_OF_ONE = re.compile("该[局校所馆院队社厂站部行司会处科]")
_JOINT = re.compile(
    "[联聯]同|会同|联合(?=[省市区县州镇乡][\u4e00-\u9fff]{2})|下属(?=[省市区县州])|下辖(?=[省市区县州])"
    "|(?<=[局办院委会站所队行])[和与及](?=[省市区县州镇乡](?![场政容民]))"
)
"""What stands between two bodies that the word tagger takes for one: 县司法局|和|县医院."""
_BEHIND = re.compile("(?<!老)干部$|民警$|职工$|政委$|工作人员$|执法人员$")
"""Those who work in a body, which the word tagger draws into its name."""
_LEADER, _LED = re.compile("副?书记"), re.compile("党组$")
_OFFICE_ENDS = frozenset("局委队会室心科所府部院站办处组大关庭股署道协行政厅社区议安央警馆台口点支班校司团")
"""How offices end: 县水务 and 市电力 are the beginnings of names."""
_TERRITORIES = ("社区", "新区", "小区", "街道")
"""How territories end that stand behind their office: 临江办事处|望湖社区."""
_OWN_PROPOSAL = "names.tagger"
_SHORTEST = 3
_LEVELS = "[省市区县州旗盟乡镇街村]"
_KIND = re.compile("各|乡镇(?!企业)|县区|区县|市县|县市区|街镇|镇街|镇村")
"""How a kind of body begins that every territory has: 乡镇|人民政府."""
_OF_EACH = re.compile(f"各(?:{_LEVELS}|街道|社区|[、，（）()和])*$|[县区]（[市区县旗、]+）$")
"""What stands in front of one: 各旗、县、|区人民政府, 县（市、区）|人民政府."""
_OWN = re.compile(
    "(?P<Institution>(?:集团|公司|银行|医院|大学|学院|中学|小学|学校|村|社区|厂|矿)(?:党委|党总支|党支部|纪委|党组|工会))$"
    "|(?P<Enterprise>供电(?:局|所|中心|站)|工程局|^中(?:铁|建|交|冶|水|电建|水电|铁建)[\u4e00-\u9fff]{0,3}局)$"
    "|(?P<Team>领导小组|临时党(?:委|总支|支部))$"
)
"""Endings that tell the class of a body whatever else seems to: 某公司|党委, 某县|供电局, 某村|临时党支部."""
_SHARED = "names.shared-kind"


def bounded(context: Context, candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates; bodies without what sticks to their front, in the class of their ending, no mere kinds.

    >>> from kg.extract.words.words import tag
    >>> text = "该局人事股通知各县、区人民政府。"
    >>> rows = [Candidate(a, b, EntityClass.OFFICE, 1.0, "x") for a, b in ((1, 5), (10, 15))]
    >>> [text[c.start : c.end] for c in bounded(Context(text, tag([text])[0]), rows)]
    ['人事股']
    """
    bodies = (part for c in candidates for part in (_parted(context, c) if _is_body(c) else [c]))
    rows = [_set_right(context, c) if _is_body(c) else c for c in bodies]
    rows = [c for c in rows if c.cls not in _BODIES or not _is_kind(context, c)]
    shared = {(c.start, c.end): c.cls for c in rows if c.rule == _SHARED and c.cls in _BODIES}
    return [c for c in rows if shared.get((c.start, c.end), c.cls) is c.cls]


def _is_body(c: Candidate) -> bool:
    return c.cls in _BODIES and not c.anaphor


def _parted(context: Context, c: Candidate) -> list[Candidate]:
    """The bodies that stand joined in what was taken for one."""
    joints = [m.span() for m in _JOINT.finditer(context.text, c.start, c.end)]
    if not joints:
        return [c]
    pairs = zip([c.start, *(b for _, b in joints)], [*(a for a, _ in joints), c.end], strict=True)
    return [replace(c, start=a, end=b, core=None) for a, b in pairs if b - a >= _SHORTEST]


def _set_right(context: Context, c: Candidate) -> Candidate:
    m = _FRONT.match(context.text, c.start, c.end)
    if m is None and c.start and _OF_ONE.match(context.text, c.start - 1, c.end):
        m = _OF_ONE.match(context.text, c.start - 1, c.end)
    start = m.end() if m and c.end - m.end() >= _SHORTEST else c.start
    end = _end(context, start + _SHORTEST, c)
    own = _OWN.search(context.text, start, end)
    cls = EntityClass(str(own.lastgroup)) if own else c.cls
    core = c.core if c.core is None else max(c.core, start)
    changed = (start, end, cls) != (c.start, c.end, c.cls)
    return replace(c, start=start, end=end, cls=cls, core=core) if changed else c


def _end(context: Context, least: int, c: Candidate) -> int:
    """Where the name ends, in front of those who work there, or of the group that its leader heads."""
    led = c.rule == _OWN_PROPOSAL and _LEADER.match(context.text, c.end)
    behind = (_LED if led else _BEHIND).search(context.text, least, c.end)
    return behind.start() if behind else c.end


def _is_kind(context: Context, c: Candidate) -> bool:
    if c.anaphor:
        return False
    if c.rule == _OWN_PROPOSAL and c.cls is EntityClass.OFFICE and _is_cut(context, c):
        return True
    behind = _OF_EACH.search(context.before(c.start, 12))
    return bool(behind or _KIND.match(context.text, c.start, c.end))


def _is_cut(context: Context, c: Candidate) -> bool:
    """Whether what the name tagger alone sees is part of an office's name, or an office and its territory."""
    return context.text[c.end - 1] not in _OFFICE_ENDS or context.text.endswith(_TERRITORIES, c.start, c.end)
