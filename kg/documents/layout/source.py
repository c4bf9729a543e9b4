"""The line under a headline on the web: where the text comes from, when it was published."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kg.documents.layout import credits

_KEYS = (
    "信息来源|稿件来源|文章来源|新闻来源|来源|來源|稿源|出处|发布时间|发布日期|更新时间|更新日期|发表时间|发文时间|时间|時間|日期"
    "|成文日期|印发日期|发布机构|发布单位|发布者|发布人|供稿单位|作者|记者|通讯员|责任编辑|编辑|责编|审核|校对"
    "|点击数|点击量|点击次数|点击|阅读量|阅读次数|阅读|浏览量|浏览次数|浏览|访问次数|访问量|字体|字号|分享"
    "|索引号|发文机关|发文字号|文号|主题分类|关键词|有效性|分类"
)
_KEY = re.compile(rf"(?:【|\[)?(?P<key>{_KEYS})(?:】|\])?\s*[:：]\s*")
_PLACE = re.compile(
    r"(?:您?的?当前位置|您(?:现在)?的?位置|上一篇|下一篇|上一条|下一条|相关链接|扫一扫|打印本页|关闭窗口)\s*[:：]?"
)
_NUMBER = re.compile(r"[\u3400-\u9fff]{1,12}[〔\[（(【](?:19|20)\d{2}[〕\]）)】]\s*(?:第\s*)?\d{1,4}\s*号")
_DATE = re.compile(
    r"(?P<y>(?:19|20)\d{2})\s*(?:年|[-/.])\s*(?P<m>\d{1,2})\s*(?:月|[-/.])\s*(?P<d>\d{1,2})\s*日?(?!\d)"
    r"(?:\s*(?:星期|周)[一二三四五六日天])?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
)
_MAST = re.compile(
    r"(?:[\u3400-\u9fff]{2,10}(?:日报|时报|晚报|早报|晨报|商报|周报|报)|星期[一二三四五六日]|第?\s*[A-Z]?\d{1,3}\s*版"
    r"|(?:责任|本版)?编辑|版式|美编|校对|要闻|综合|版面|[:：|｜/·•\s\u3000]|[\u3400-\u9fff]{2,4}(?=[\s\u3000]|$)|[A-Z]?\d{1,3})+"
)
_NEWSPAPER = re.compile(r"[\u3400-\u9fff]{2,10}(?:日报|时报|晚报|早报|晨报|商报|周报)")
_DATES = frozenset(
    ("发布时间", "发布日期", "发表时间", "发文时间", "时间", "時間", "日期", "印发日期", "成文日期")
)
_SOURCES = frozenset(("信息来源", "稿件来源", "文章来源", "新闻来源", "来源", "來源", "稿源", "出处"))
_PEOPLE = frozenset(("作者", "记者", "通讯员"))


@dataclass(frozen=True, slots=True)
class Source:
    """What such a line says: the day of issue (xsd:date), the newspaper or site, the writers."""

    issued: str | None = None
    newspaper: str | None = None
    names: tuple[str, ...] = ()


def parse(text: str) -> Source | None:
    """The source line that `text` is, or None.

    >>> parse("来源：云溪日报 时间：2021-03-04 10:20 记者：郑晓 浏览：12")
    Source(issued='2021-03-04', newspaper='云溪日报', names=('郑晓',))
    >>> parse("2021年3月4日")
    Source(issued='2021-03-04', newspaper=None, names=())
    >>> parse("云溪日报 2021年7月4日 星期日 第03版").newspaper
    '云溪日报'
    >>> parse("时间：下午三点，地点：礼堂。")
    """
    if len(text) > 300 or "。" in text:
        return None
    if _PLACE.match(text) or _NUMBER.fullmatch(text):
        return Source()
    day = _DATE.search(text)
    if day and not day.start() and (not text[day.end() :].strip(" |\u3000") or _KEY.search(text, day.end())):
        return _read(text, _iso(day))
    if day and (paper := _masthead(text, day)):
        return paper
    keys = [m["key"] for m in _KEY.finditer(text)]
    if not keys or not _KEY.match(text.lstrip("（(【[")):
        return None
    if len(set(keys)) > 1 or keys[0] in _SOURCES or (keys[0] in _DATES and day):
        return _read(text, None)
    return None


def _masthead(text: str, day: re.Match[str]) -> Source | None:
    """The head of a newspaper's page: its name, the day, the number of the page."""
    paper = _NEWSPAPER.search(text)
    rest = text[: day.start()] + " " + text[day.end() :]
    if not paper or len(text) > 80 or not _MAST.fullmatch(rest):
        return None
    return Source(_iso(day), paper[0])


def _read(text: str, issued: str | None) -> Source:
    newspaper: str | None = None
    names: list[str] = []
    matches = list(_KEY.finditer(text))
    for index, match in enumerate(matches):
        end = matches[index + 1].start() if index + 1 < len(matches) else len(text)
        value = text[match.end() : end].strip(" \t\u3000|｜/（）()【】[]；;，,")
        day = _DATE.search(value)
        if match["key"] in _DATES and day:
            issued = issued or _iso(day)
        elif match["key"] in _SOURCES and value:
            newspaper = newspaper or (value[: day.start()].strip() if day else value) or None
            issued = issued or (_iso(day) if day else None)
        elif match["key"] in _PEOPLE and (credit := credits.parse("记者 " + value)):
            names.extend(credit.names)
    return Source(issued, newspaper, tuple(names))


def _iso(match: re.Match[str]) -> str | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None
