"""The day or the year of issue that a page bears for all its articles, be the line torn or glued."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_DAY = r"(?P<y>(?:19|20)\d\d)[年./-](?P<m>\d{1,2})[月./-](?P<d>\d\d(?=\d{1,2}：\d\d)|\d{1,2}(?!\d))日?"
_SIGNED = re.compile(rf"(?:发布|发表|更新|发文|印发|成文)?(?:时间|時間|日期)[:：】]{_DAY}")
_HEAD = re.compile(rf"^[^。，,；;！？!?]{{0,24}}?{_DAY}(?!\d{{0,2}}[，,]|[\u3400-\u9fff]{{0,12}}[，,])")
_SOURCE = re.compile(rf"(?:来源|來源|稿源)[:：][^。，；]{{1,30}}?{_DAY}")
_FOOT = re.compile(rf"{_DAY}(?:[（(][^。]{{0,12}}|(?:编辑|责编|责任|审核|抄送|附件|印发)[^。]{{0,60}})?$")
_OPENING = re.compile(rf"[讯电](?:[（(][^）)]{{0,30}}[）)])?{_DAY}")
_Y = r"(?P<y>(?<!\d)(?:19|20)\d\d)"
_NAMED = (
    re.compile(rf"[〔\[【（]{_Y}[〕\]】）]第?\d+号"),
    re.compile(rf"[“《「][^”》」\d]{{0,8}}{_Y}(?![\d年—–~～至到-])[^”》」\d]{{0,30}}[”》」]"),
    re.compile(rf"{_Y}年度?第[一二三四五六七八九十\d]+(?:批|次|届|期|场)"),
    re.compile(rf"(?:召开|举办|举行)的?{_Y}年(?!度|工作总结)"),
)
"""A paper's number, and what happens once a year and bears its year: they are the year's own news."""
_ANY_YEAR = re.compile(rf"{_Y}年(?!代)")
_AIM = re.compile(r"(?:[到至—–~～-]|将|拟|计划|预计|力争|争取|确保|目标)[^，。；]{0,8}$")
_AIMED = re.compile(r"[—–~～至到-]|底前|[^，。；]{0,9}(?:投产|交付|完工|竣工|建成|开工|通车)")
_LAST_YEAR = re.compile("(?:去年|上年|前年)[^。！？]{0,80}$")
_MONTH = re.compile(r"(?<!\d)(\d{1,2})月\d{1,2}日")
_SPACE = re.compile(r"\s+")
_REACH = 400
"""Characters at either end of a page that are looked at."""
_SAFE = range(2, 12)
"""Months whose neighbours lie in the same year; of January and December the month is kept."""


def page_date(text: str) -> str | None:
    """The day (xsd:date) that a page's head, source line or foot bears, else the year of a report's opening.

    Where there is none of these, the year of its papers' numbers and yearly events.

    >>> page_date("云溪日报 2021年7月4日 第三版\\n柳湾区开会\\n本报讯 昨日，柳湾区开会。")
    '2021-07-04'
    >>> page_date("柳湾区开会\\n来源：柳湾政务网　发布日期：2010-08\\n-03　字体：大\\n昨日，柳湾区开会。")
    '2010-08-03'
    >>> page_date("柳湾区开会\\n本报讯（记者 郑晓）2022年5月3日，柳湾区开会。")
    '2022'
    >>> page_date("柳湾区公告\\n自五月一日起停水。\\n柳湾区水利局\\n二〇二一年四月三十日")
    '2021-04-30'
    >>> page_date("5月3日，柳湾区印发《防汛方案》（柳政办〔2021〕9号）。")
    '2021'
    >>> page_date("2021年7月4日，柳湾区开会。")
    """
    head, tail = _squeezed(text[:_REACH]), _squeezed(text[-_REACH:])
    for pattern in (_SIGNED, _SOURCE, _HEAD):
        if (match := pattern.search(head)) and (day := _iso(match)):
            return day
    found = _FOOT.search(tail) or _SIGNED.search(tail)
    if found and (day := _iso(found)):
        return day
    whole = _squeezed(text)
    opening = {_year(match) for match in _OPENING.finditer(whole)}
    return opening.pop() if len(opening) == 1 else None if opening else _named_year(whole)


def _named_year(text: str) -> str | None:
    """The latest year that papers and events of the text bear, if it tells of none behind it.

    None where the text names days at both ends of a year: some are then of the year before, or the next.
    """
    named = [m for pattern in _NAMED for m in pattern.finditer(text)]
    latest = max(named, key=lambda m: m["y"], default=None)
    if latest is None or _LAST_YEAR.search(text, max(0, latest.start() - 90), latest.start()):
        return None
    year: str = latest["y"]
    if any(m["y"] > year and not _is_aim(text, m) for m in _ANY_YEAR.finditer(text)):
        return None
    months = {int(number) for number in _MONTH.findall(text)}
    return None if months & {1, 2} and months & {11, 12} else year


def _is_aim(text: str, match: re.Match[str]) -> bool:
    aims = _AIM.search(text, max(0, match.start() - 12), match.start())
    return aims is not None or _AIMED.match(text, match.end()) is not None


def _squeezed(text: str) -> str:
    plain = _SPACE.sub("", unicodedata.normalize("NFKC", text)).translate(_MARKS)
    return _HAN_DATE.sub(_in_digits, plain)


_HAN_DATE = re.compile(
    "(?P<y>[一二][〇○零Ｏ一二三四五六七八九]{3})年(?P<m>[一二三四五六七八九十]{1,2})月(?P<d>[一二三四五六七八九十]{1,3})日"
)
_DIGITS = str.maketrans("〇○零Ｏ一二三四五六七八九", "0000123456789")


def _in_digits(match: re.Match[str]) -> str:
    """二〇二一年十月三十日 as 2021年10月30日."""
    month, day = (_small(match[name]) for name in ("m", "d"))
    return f"{match['y'].translate(_DIGITS)}年{month}月{day}日"


def _small(text: str) -> int:
    tens, ten, ones = text.translate(_DIGITS).partition("十")
    if not f"{tens}{ones}0".isdecimal():
        return 0
    return int(tens or 1) * 10 + int(ones or 0) if ten else int(tens)


_MARKS = str.maketrans(":(),;", "：（），；")
"""NFKC makes half-width marks of them."""


def _iso(match: re.Match[str]) -> str | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
    except ValueError:
        return None


def _year(match: re.Match[str]) -> str:
    month = int(match["m"])
    return match["y"] if month in _SAFE else f"{match['y']}-{month:02}"
