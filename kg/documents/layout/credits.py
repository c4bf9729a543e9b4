"""Who wrote and who photographed: bylines, credits under pictures, datelines.

A byline is read as a whole or not at all: every word of it must be a role, a name, a newspaper or a credit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HAN = r"[\u3400-\u9fff\uf900-\ufaff]"
_MEDIA = (
    rf"{_HAN}{{1,10}}?(?:日报|时报|晚报|早报|晨报|商报|周报|周刊|都市报|快报|导报|電視台|电视台|电台|广播站|融媒体中心|融媒中心"
    r"|传媒中心|全媒体|融媒体|客户端|通讯社|在线|新闻网|报社|日報|時報|晚報|报|報|网|網)|新华社|新華社|中新社|人民网|央视新闻"
)
_ROLE = (
    rf"(?:(?:本报|本報|本刊|本网|本台|本社|首席|特约|特约|特派|见习|实习|全媒体|融媒体|融媒|摄影|文字|高级|驻{_HAN}{{1,4}}|{_MEDIA}))*"
    r"(?:记者|記者|通讯员|通訊員|实习生|實習生|评论员)"
    r"|(?:责任|責任|本版|值班|视觉|版面|图片|文字|执行|新媒体)?(?:编辑|編輯|责编|校对|校對|统筹|审核|終審|终审|监制|编审)"
    r"|作者|摄影|攝影|撰稿|撰文|采写|文字"
)
_CREDIT = (
    r"文\s*[/／、·]?\s*[图圖摄攝](?:片)?|[图圖]\s*[/／、·]?\s*文|摄影报道|攝影報道|摄影|攝影|摄制|供图|供圖|资料图片|资料图|制图|视频|[摄攝图圖文]"
    r"|综合报道|整理报道|联合报道|报道|報道|整理|采写|供稿"
)
_PHOTO = re.compile(r"[摄攝图圖]")
_TEXT_TOO = re.compile(r"文[^\s]{0,3}[图圖摄攝]|[图圖]\s*[/／、·]?\s*文|报道|報道")
_SKIP = re.compile(r"[\s,，、:：/／|｜;；&和]+")
_DECORATION = "（）()【】[]〔〕□■●◎◆◇▲○△★☆※◤◢▌|｜-—–·• \t\u3000"
_ROLE_RE = re.compile(_ROLE)
_CREDIT_RE = re.compile(rf"(?:{_CREDIT})(?!{_HAN})")
_MEDIA_RE = re.compile(rf"(?:{_MEDIA})(?!{_HAN})")
_NAME_RE = re.compile(
    rf"{_HAN}{{1,8}}(?:[·•‧]{_HAN}{{1,8}})+|{_HAN}{{2,4}}?(?=(?:{_CREDIT})?(?!{_HAN})|等(?!{_HAN}))|{_HAN}[ \u3000]{{1,2}}{_HAN}(?!{_HAN})"
)
_ETC_RE = re.compile(rf"等(?!{_HAN})")


@dataclass(frozen=True, slots=True)
class Credits:
    """What a byline says: its names in order; whether it has a role (记者); whether it is for pictures only."""

    names: tuple[str, ...]
    role: bool
    photo: bool


def parse(text: str) -> Credits | None:
    """The byline that `text` is as a whole, or None.

    >>> parse("记者 郑晓 通讯员 方平 何苗 文/图").names
    ('郑晓', '方平', '何苗')
    >>> parse("本报记者郑晓 摄").names
    ('郑晓',)
    >>> parse("记者 在现场看到")
    """
    text = text.strip(_DECORATION)
    names: list[str] = []
    role = credit = photo = False
    position = 0
    while position < len(text):
        if match := _SKIP.match(text, position) or _ETC_RE.match(text, position):
            pass
        elif match := _CREDIT_RE.match(text, position):
            credit, photo = True, photo or bool(_PHOTO.search(match[0]))
        elif match := _ROLE_RE.match(text, position):
            role = True
        elif match := _MEDIA_RE.match(text, position):
            pass
        elif match := _NAME_RE.match(text, position):
            names.append(re.sub(r"\s", "", match[0]))
        else:
            return None
        position = match.end()
    if not names or not (role or credit) or (photo and not role and len(names[0]) > 3 and "·" not in names[0]):
        return None
    return Credits(tuple(names), role, photo and not _TEXT_TOO.search(text))


_TERMINAL = re.compile(r"[。！？!?…；][”’」』）)\"]*")
_PARENTHESIS = re.compile(r"[（(【][^（）()【】]{2,60}[）)】]\s*$")


def glued(text: str) -> int | None:
    """Where a byline begins that is glued to the end of a paragraph, or None.

    >>> glued("全区经济稳中向好。记者 郑晓 文/图")
    9
    >>> glued("各项工作有序推进。（记者 郑晓 通讯员 方平）")
    9
    """
    tail = max(0, len(text) - 90)
    stops = [m.end() for m in _TERMINAL.finditer(text, tail) if m.end() < len(text)]
    if stops and parse(text[stops[-1] :]):
        return stops[-1]
    bracket = _PARENTHESIS.search(text, tail)
    if bracket and bracket.start() and parse(bracket[0]):
        return bracket.start()
    return None


_CAPTION = re.compile(r"[\s（(。！？，,：:](?=\S)")


def caption(text: str) -> Credits | None:
    """The credit of a picture's caption: `text` is some words, then a name and 摄 or 图.

    >>> caption("雨中巡堤 方平 摄").names
    ('方平',)
    """
    if len(text) > 160:
        return None
    for match in _CAPTION.finditer(text, max(0, len(text) - 40)):
        credits = parse(text[match.end() :])
        if credits and credits.photo:
            return credits
    return None


_MONTH_DAY = r"(?:\d{4}\s*年)?(?:\d{1,2}\s*月)?\d{1,2}\s*日"
_CREDITED = r"[（(][^（）()]{0,20}(?:记者|記者|通讯员|通訊員)[^（）()]{0,60}[）)]"
_DATELINE = re.compile(
    rf"(?:[【\[〔（(]?(?:(?:本报|本報|本刊|本网|本網|本台|本站|{_MEDIA})(?:{_HAN}{{0,8}}?\s*{_MONTH_DAY})?\s*(?:讯|訊|消息|电|電)"
    rf"|(?:新华社|新華社|中新社|中新网|人民网|新华网|央视网|光明网|中国新闻网|{_HAN}{{1,6}}(?:社|网)){_HAN}{{1,10}}\s*{_MONTH_DAY}\s*(?:专?电|電|讯)"
    rf")[】\]〕）)]?"
    rf"(?:\s*{_CREDITED})?)|{_CREDITED}"
)
_AFTER = re.compile(r"[\s:：]*")
_UNBRACKETED = re.compile(rf"(?:{_ROLE})[\s:：]*(?:{_HAN}{{2,4}}(?:[\s、，]+|$))+(?:(?:文/图|摄影报道|报道|報道)[\s:：]*)?")
_REPORT = re.compile(rf"(?:本报|本報)?记者[\s:：]*{_HAN}{{2,3}}(?:[\s、]+{_HAN}{{2,3}})*[\s]*(?:摄影)?报道(?:[\s:：]+|$)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The first `length` characters of a paragraph, 本报讯 and what goes with it; the names of its reporters."""

    length: int
    names: tuple[str, ...] = ()


def dateline(text: str) -> Dateline | None:
    """The dateline that `text` begins with, or None.

    >>> dateline("本报讯 （记者 郑晓）昨日，雨停了。")
    Dateline(length=11, names=('郑晓',))
    >>> dateline("新华社云溪5月2日电 雨停了。").length
    12
    """
    head = text[:160]
    match = _DATELINE.match(head)
    if not match:
        match = _REPORT.match(head)
        if not match:
            return None
    end = _AFTER.match(head, match.end())
    length = end.end() if end else match.end()
    while more := _UNBRACKETED.match(head, length):
        length = more.end()
    credits = [parse(part) for part in re.split(r"[（()）】]", head[:length]) if re.search("记者|記者|通讯员|通訊員", part)]
    names = tuple(name for c in credits if c for name in c.names)
    if not names and (found := re.search(rf"(?:{_ROLE}).*", head[:length])) and (c := parse(found[0].rstrip("）)"))):
        names = c.names
    return Dateline(length, names)
