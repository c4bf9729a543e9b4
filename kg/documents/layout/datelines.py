"""What stands before the news: 本报讯, 新华社…电, （记者 …）, （上接…版）."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.documents.layout.credits import HAN, MEDIA, ROLE, parse
from kg.documents.layout.names import personal

_DAY = r"(?:\d{4}\s*年)?(?:\d{1,2}\s*月)?\d{1,2}\s*日"
_CREDITED = r"[（(][^（）()]{0,20}(?:记者|記者|通讯员|通訊員)[^（）()]{0,60}[）)]"
_AGENCY = "新华社|新華社|中新社|中新网|人民网|新华网|央视网|光明网|中国新闻网"
_DATELINE = re.compile(
    rf"(?:[【\[〔（(]?(?:(?:本报|本報|本刊|本网|本網|本台|本站|{MEDIA})(?:{HAN}{{0,8}}?\s*{_DAY})?\s*(?:讯|訊|消息|电|電)"
    rf"|(?:{_AGENCY}|{HAN}{{1,6}}(?:社|网)){HAN}{{1,10}}\s*{_DAY}\s*(?:专?电|電|讯))[】\]〕）)]?(?:\s*{_CREDITED})?)"
    rf"|{_CREDITED}"
)
_CONTINUED = re.compile(r"[（(【](?:上接|紧接|接)[^（）()【】]{1,14}[）)】]")
_AFTER = re.compile(r"[\s:：]*")
_ROLE = re.compile(rf"(?:{ROLE})[\s:：]*")
_NAME = re.compile(rf"({HAN}{{2,4}})(?:[\s、，]+|(?=文/图|摄影报道|报道))")
_REPORTS = re.compile(r"(?:文/图|摄影报道|报道|報道)[\s:：]+")
_REPORT = re.compile(
    rf"(?:本报|本報)?记者[\s:：]*{HAN}{{2,3}}(?:[\s、]+{HAN}{{2,3}})*\s*(?:摄影)?报道(?:[\s:：]+|$)"
)
_MARK = re.compile(r"^.*(?:讯|訊|消息|电|電)")
_ROLES = re.compile("记者|記者|通讯员|通訊員")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Dateline:
    """The first `length` characters of a paragraph: its reporters, their words, whether an article begins."""

    length: int
    names: tuple[str, ...] = ()
    byline: str | None = None
    begins: bool = True


def dateline(text: str) -> Dateline | None:
    """The dateline that `text` begins with, or None.

    >>> dateline("本报讯 （记者 郑晓）昨日，雨停了。")
    Dateline(length=11, names=('郑晓',), byline='记者 郑晓', begins=True)
    >>> dateline("新华社云溪5月2日电 雨停了。").length
    11
    >>> dateline("（上接A01版）区长要求，").begins
    False
    """
    head = text[:_LONGEST]
    continued = _CONTINUED.match(head)
    if continued:
        return Dateline(_skip(head, continued.end()), begins=False)
    match = _DATELINE.match(head) or _REPORT.match(head)
    if not match:
        return None
    length = _reporters(head, _skip(head, match.end()))
    for part in re.split(r"[（()）】]", head[:length]):
        role = _ROLES.search(part)
        words = _MARK.sub("", part[: role.start()]) + part[role.start() :] if role else ""
        words = words.strip(" \u3000:：】")
        credit = parse(words) if role else None
        if credit:
            return Dateline(length, credit.names, words)
    return Dateline(length)


def _reporters(text: str, start: int) -> int:
    """Where the reporters end that stand behind 本报讯 without brackets; `start` where none do."""
    end = start
    while role := _ROLE.match(text, end):
        position = role.end()
        while (name := _NAME.match(text, position)) and personal(name[1]):
            position = name.end()
        if position == role.end():
            return end
        end = position
    report = _REPORTS.match(text, end) if end > start else None
    return report.end() if report else end


def _skip(text: str, position: int) -> int:
    match = _AFTER.match(text, position)
    return match.end() if match else position
