"""What the first and last characters of a stretch of text say of how it goes on."""

from __future__ import annotations

import re

from kg.documents.layout.datelines import dateline

_CLOSED = re.compile(r"(?:[。！？!?｡]|[…⋯]{2}|\.{6})[”’」』）)】》〉〕\"\s]*$")
_BRACKETED = re.compile(r"[（(【][^（）()【】]+[）)】]")
_LONGEST = 200
_COMMA = re.compile(r"[，、；,;“‘「『（(《〈]$")
_CONTINUES = re.compile(r"[，。、；：！？,;:”’」』）)》〉】〕]|…|[—–](?=[^—–]*[—–])")
_STARTS = re.compile(
    r"[一二三四五六七八九十]{1,3}[、．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d))|第[一二三四五六七八九十\d]{1,3}[条章节]"
    r"|[●■◆▲★□◎○△▼※☆◇►▶·•][\s\u3000]?|[①-⑳]|【|[-*+] "
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_DIVIDED = re.compile(r"\S{2,40}(?:[ \u3000]+\S{2,40})+$")
_CLAUSE = re.compile(r"[，,。；;]")


def closed(text: str) -> bool:
    """Whether the text ends where a sentence ends, or stands in brackets as a whole.

    >>> closed("他说：“雨停了。”"), closed("（经区政府会议通过）"), closed("转移群众（含老人）")
    (True, True, False)
    """
    return bool(_CLOSED.search(text[-8:])) or (len(text) < _LONGEST and bool(_BRACKETED.fullmatch(text)))


def comma(text: str) -> bool:
    """Whether the text ends in a mark that something must follow."""
    return bool(_COMMA.search(text[-1:]))


def continues(text: str) -> bool:
    """Whether the text begins with a mark that something must precede.

    >>> continues("”，他说"), continues("“好”，他说")
    (True, False)
    """
    return bool(_CONTINUES.match(text))


def starts(text: str) -> bool:
    """Whether the text begins with what begins a paragraph: a dateline, a number of a list, a bullet."""
    return bool(_STARTS.match(text)) or dateline(text) is not None


def introduces(before: str, after: str) -> bool:
    """Whether a short line with a colon goes on in what it introduces: 任命： and then the appointments.

    >>> introduces("会议决定：", "郑晓任局长；"), introduces("各街道办事处：", "现将办法印发给你们。")
    (True, False)
    """
    return len(before) <= 8 and before[-1] in "：:" and before[0] not in "各区县镇" and closed_or_list(after)


def closed_or_list(text: str) -> bool:
    """Whether the text ends as a sentence or a member of a list does."""
    return closed(text) or text[-1:] in "；;"


def divided(text: str) -> bool:
    """Whether the text is parts set off by blanks, as headlines are.

    >>> divided("三级联动守堤坝 千名干部上一线"), divided("截至 11月 2日，河水")
    (True, False)
    """
    if not _DIVIDED.match(text) or _CLAUSE.search(text):
        return False
    parts = text.split()
    return max(map(len, parts)) >= 4 and all(_HAN.search(part) for part in parts)


_PAIRS = dict(zip("”’」』）)》】〉〕", "“‘「『（(《【〈〔", strict=True))
_DEPTH = 16
_OPENERS = frozenset(_PAIRS.values())
_DANGLING = re.compile(r"(?:[的和与及或将把被从向以并且第]|(?<!不)在)$")


def balance(text: str) -> tuple[str, str]:
    """The closing marks that nothing opened and the opening marks that nothing closes, each in their order.

    >>> balance("少？”她问：“还剩多")
    ('”', '“')
    """
    loose: list[str] = []
    opened: list[str] = []
    for mark in text:
        if mark in _OPENERS:
            opened.append(mark)
            del opened[:-_DEPTH]
        elif mark in _PAIRS:
            if opened and _PAIRS[mark] in opened:
                while opened.pop() != _PAIRS[mark]:
                    pass
            else:
                loose.append(mark)
    return "".join(loose), "".join(opened)


def unbalanced(text: str) -> bool:
    """Whether a quotation mark or bracket lacks its partner."""
    return any(balance(text))


def closes(opened: str, loose: str) -> bool:
    """Whether the first closing mark that nothing opened is the partner of the last opening mark left open.

    >>> closes("“", "”"), closes("（", "”")
    (True, False)
    """
    return bool(opened and loose and _PAIRS[loose[0]] == opened[-1])


def dangling(text: str) -> bool:
    """Whether the last word asks for another: 在, 的, 和 …"""
    return bool(_DANGLING.search(text[-2:]))
