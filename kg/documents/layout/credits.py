"""Who wrote and who photographed: bylines, and credits under pictures.

A byline is read as a whole or not at all: every word of it must be a role, a name, a newspaper or a credit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.documents.layout.names import personal

HAN = r"[\u3400-\u9fff\uf900-\ufaff]"
MEDIA = (
    rf"{HAN}{{1,10}}?(?:日报|时报|晚报|早报|晨报|商报|周报|周刊|都市报|快报|导报|電視台|电视台|电台|广播站"
    r"|融媒体中心|融媒中心|传媒中心|全媒体|融媒体|客户端|通讯社|在线|新闻网|新闻|报社|日報|時報|晚報|报|報|网|網)"
    r"|新华社|新華社|中新社|人民网|央视新闻"
)
ROLE = (
    rf"(?:(?:本报|本報|本刊|本网|本台|本社|首席|特约|特派|见习|見習|实习|實習|全媒体|融媒体|融媒|摄影|文字|高级|驻{HAN}{{1,4}}"
    rf"|{MEDIA}))*(?:记者|記者|通讯员|通訊員|实习生|實習生|评论员)"
    r"|(?:责任|責任|本版|值班|视觉|版面|图片|文字|执行|新媒体)?(?:编辑|編輯|责编|校对|校對|统筹|审核|終審|终审|监制|编审)"
    r"|作者|摄影|攝影|撰稿|撰文|采写|文字"
)
_CREDIT = (
    r"摄影报道|攝影報道|文\s*[/／、·]?\s*[图圖摄攝](?:片)?|[图圖]\s*[/／、·]?\s*文|摄影|攝影|摄制|供图|供圖|资料图片|资料图"
    r"|制图|视频|[摄攝图圖文]|综合报道|整理报道|联合报道|报道|報道|整理|采写|供稿"
)
_GLUED = r"摄影报道|摄影|攝影|[摄攝]|供图|文\s*[/／、·]\s*[图圖摄攝]|[图圖]\s*[/／、·]\s*文"
_PHOTO = re.compile(r"[摄攝图圖]")
_TEXT_TOO = re.compile(r"文[^\s]{0,3}[图圖摄攝]|[图圖]\s*[/／、·]?\s*文|(?<![影])报道|(?<![影])報道")
_SKIP = re.compile(r"[\s,，、:：/／|｜;；&和·•‧]+")
_DECORATION = "（）()【】[]〔〕□■●◎◆◇▲○△★☆※◤◢▌|｜-—–·• \t\u3000"
_ROLE_RE = re.compile(ROLE)
_CREDIT_RE = re.compile(rf"(?:{_CREDIT})(?!{HAN})")
_MEDIA_RE = re.compile(rf"(?:{MEDIA})(?!{HAN})")
_NAME_RE = re.compile(
    rf"{HAN}{{1,8}}(?:[·•‧]{HAN}{{1,8}})+|{HAN}{{2,4}}?(?=(?:{_GLUED})?(?!{HAN})|等(?!{HAN}))"
    rf"|{HAN}[ \u3000]{{1,2}}{HAN}(?!{HAN})"
)
_BODY_RE = re.compile(
    rf"{HAN}{{2,14}}?(?:宣传部|办公室|融媒体中心|中心|[部局办委社站台处院校厅所队会]|公司)(?!{HAN})"
)
_ETC_RE = re.compile(rf"等(?!{HAN})")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Credits:
    """What a byline says: its names in order; whether it has a role (记者), or is for pictures only."""

    names: tuple[str, ...]
    role: bool
    photo: bool


def parse(text: str, bare: bool = False) -> Credits | None:
    """The byline that `text` is as a whole, or None; with `bare`, names alone are one.

    >>> parse("记者 郑晓 通讯员 方平 何苗 文/图").names
    ('郑晓', '方平', '何苗')
    >>> parse("本报记者郑晓 摄").names
    ('郑晓',)
    >>> parse("记者 在现场看到")
    """
    text = text.strip(_DECORATION)
    if len(text) > _LONGEST:
        return None
    names: list[str] = []
    role = credit = photo = False
    trusted = False
    position = 0
    while position < len(text):
        if match := _SKIP.match(text, position) or _ETC_RE.match(text, position):
            pass
        elif match := _CREDIT_RE.match(text, position):
            credit, photo = True, photo or bool(_PHOTO.search(match[0]))
        elif match := _ROLE_RE.match(text, position):
            role = trusted = True
        elif match := _MEDIA_RE.match(text, position):
            pass
        elif (match := _NAME_RE.match(text, position)) and (trusted or personal(re.sub(r"\s", "", match[0]))):
            names.append(re.sub(r"\s", "", match[0]))
            trusted = False
        elif trusted and (match := _BODY_RE.match(text, position)):
            trusted = False
        else:
            return None
        position = match.end()
    if not names or not (role or credit or bare):
        return None
    return Credits(tuple(names), role, photo and not _TEXT_TOO.search(text))


_TERMINAL = re.compile(r"[。！？!?…；][”’」』）)\"]*")
_PARENTHESIS = re.compile(r"[（(【][^（）()【】]{2,60}[）)】]\s*$")


def glued(text: str) -> tuple[int, Credits] | None:
    """Where a byline begins that is glued to the end of a paragraph, and what it says; or None.

    Names alone count in brackets behind the last sentence.

    >>> glued("全区经济稳中向好。记者 郑晓 文/图")[0]
    9
    >>> glued("各项工作有序推进。（郑晓 方平）")[0]
    9
    """
    tail = max(0, len(text) - 90)
    stops = [m.end() for m in _TERMINAL.finditer(text, tail) if m.end() < len(text)]
    if stops and (credit := parse(text[stops[-1] :])):
        return stops[-1], credit
    bracket = _PARENTHESIS.search(text, tail)
    if bracket and bracket.start():
        behind = bool(_TERMINAL.search(text[max(0, bracket.start() - 4) : bracket.start()]))
        credit = parse(bracket[0], bare=behind)
        if credit:
            return bracket.start(), credit
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
