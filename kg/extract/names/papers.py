"""Papers by their titles without marks (a line that is 关于…的通知), and hotlines by their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.candidates import Candidate
from kg.extract.names.context import HAN, Context
from kg.extract.names.nested import TITLED_LINE
from kg.model import EntityClass

_CHARACTER = f"[{HAN}0-9A-Za-z（）()〔〕《》“”、·—-]"
_KINDS = (
    "通知|通报|公告|通告|意见|决定|批复|报告|请示|函|办法|方案|公示|决议|细则|规定|议案|倡议书|公开信|一封信"
)
_BULLETINS = "任免名单|公报|简报|(?:情况|工作)通报|公示|公告|通告|白皮书"
_TITLE = re.compile(
    f"\\s*(?:[{HAN}]{{2,8}}[〔（([][0-9]{{4}}[〕）)\\]][0-9]+号\\s*)?"
    f"((?:{_CHARACTER}{{0,40}}关于{_CHARACTER}{{4,90}}的(?:{_KINDS})|{_CHARACTER}{{3,40}}(?:{_BULLETINS}))"
    "(?:（[^（）]{1,12}）)?)\\s*"
)
"""A line that is a paper's title, behind its number where it bears one."""
_TOLD = re.compile("发布|印发|下发|提出|公布|接到|收到|出台|热议|审议|通过|听取|签发")
"""Deeds with a paper: the line tells of it."""
_LINE = "(?:热线|平台|专线|电话)(?:电话)?"
_HOTLINE = re.compile(
    "(?<![0-9A-Za-z.－—-])“?(1[0-9]{4}|9[0-9]{4,5})(?![0-9])”?"
    f"(?:(?P<known>(?:市民|政务|便民|服务|投诉|举报|维权|消费|民生|监督|公共法律)*{_LINE})"
    f"|(?P<other>[{HAN}]{{1,6}}?{_LINE}))?"
)
_SERVICE = re.compile("12|9[56]")
"""How numbers begin that name a hotline by themselves."""
_PUBLIC = re.compile("12(?:3[0-9]{2})$")
"""Numbers of public services; others show themselves by the words beside them."""
_SHOWN = re.compile("(?:拨打|拨通|致电|打|电话|热线|专线|号码|[转到入])[:：是为了]{0,2}“?$")
_COUNTED = re.compile(
    "[0-9.,，]*[0-9]|[%％‰]|\\s*[万亿余多]?(?:[人家户件元个名次吨亩米辆套条项处份号楼株头只张宗场台岁千年天平立]|公里|公斤|小时)"
)


def papers(context: Context) -> Iterator[Candidate]:
    """The paper whose title the whole sentence is."""
    m = _TITLE.fullmatch(context.text)
    if m and m.start(1) >= context.lead and not _TOLD.search(_own_part(m.group(1))):
        yield Candidate(*m.span(1), EntityClass.PRODUCT, 7.0, TITLED_LINE, core=m.end(1))


def _own_part(title: str) -> str:
    """The words in front of 关于, or the whole."""
    return title.partition("关于")[0] if "关于" in title else title


def hotlines(context: Context) -> Iterator[Candidate]:
    """Hotlines by their numbers: 12345热线, 拨打12315."""
    for m in _HOTLINE.finditer(context.text, context.lead):
        counted = _COUNTED.match(context.text, m.end(1))
        headed = m["known"] or (m["other"] and not counted)
        if headed or (not counted and _is_number_called(context, m)):
            start, end = m.span() if headed else m.span(1)
            yield Candidate(start, end, EntityClass.MEASURE, 3.0, "names.hotline", core=end)


def _is_number_called(context: Context, m: re.Match[str]) -> bool:
    shown = _SERVICE.match(m.group(1)) and _SHOWN.search(context.before(m.start(1), 6))
    return bool(shown or _PUBLIC.match(m.group(1)))
