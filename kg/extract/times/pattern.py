"""The grammar of time expressions, as regular expressions."""

from __future__ import annotations

import re
import unicodedata

_D = "[0-9０-９]"
_C = "〇○零一二三四五六七八九"
_SMALL = rf"(?:(?<![0-9０-９.．]){_D}{{1,2}}|(?<![第{_C}十百千万])[{_C}十廿卅]{{1,3}})"

_YEAR = (
    rf"(?:(?P<year>(?<![0-9０-９.．])[12１２]{_D}{{3}}|(?<![{_C}十百千万])[一二][{_C}]{{3}})\s*年"
    r"(?![级代限均轮历来])度?"
    r"|(?P<ryear>去年|今年|明年|前年|上年|本年|当年|同年|次年|翌年)度?)"
)
_MONTH = (
    rf"(?:(?P<month>{_SMALL})\s*月(?![票饼嫂薪租亮球])|"
    r"(?P<rmonth>本月|上个?月|这个?月|下个?月|当月|同月|(?<=[，,。；;于到至自从在拟将者])月(?=[底初末])))份?"
)
_DAY = rf"(?P<day>{_SMALL})\s*[日号]"
_THIRD = r"(?P<third>上旬|中旬|下旬|中下旬|上中旬|底|初|末)"
_PART = (
    r"(?P<part>上半年|下半年|前?第?[一二三四1-4]个?季度|首季度?|全年|(?<=年)[底末初](?![一二三四五六七中])|"
    r"年[底末初](?![一二三四五六七])|前(?P<months>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})个?月)"
)
_BARE = (
    r"(?P<bare>(?<![0-9０-９.．近第满每共达约超过续期时了路楼院长短])[0-9０-９]{1,2})\s*"
    r"(?:日(?!\s*[内游行后前来均间余之]|以内|以后|左右|时间)"
    r"|号(?=$|[，。；、]|[上下中]午|[早晚凌晨当起至到前后以之开]))"
)
_RELATIVE = (
    r"(?P<rday>昨[日天晚夜]|今[日天晨晚]|明[日天晚]|前[日天]|后天|当[日天晚]|同[日天]|同一[日天]|次日|翌日|"
    r"(?<![^，。；：、！？“”\s])(?:第二天(?!的)|(?P<later>[两二三四五六七八九十]|[0-9０-９]{1,2})天后(?!的)))"
)
_LUNAR = (
    r"(?P<lunar>(?:农历|阴历)?(?:除夕夜?|大年(?:三十|初[一二三四五六七八九十])|"
    r"[正腊]月(?:初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十)))"
)
_HALF = (
    r"上午|下午|中午|晚上|晚间|凌晨|傍晚|早上|早晨|清晨|夜间|深夜|午后|"
    r"[早晚晨夜](?=\s*[0-9０-９一二三四五六七八九十])"
)
_CLOCK = (
    rf"(?P<hour>{_SMALL})\s*(?:[:：]\s*(?P<colon>[0-5０-５]{_D})(?!{_D})(?:\s*[:：]\s*{_D}{{2}})?|"
    rf"[时点](?![建意要措体间候期效刻段工限钟长])(?:整|许)?(?:(?P<past>半|{_SMALL}(?=\s*分))\s*分?)?|点钟)"
)
_WEEKDAY = r"(?:\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?)?"
_FIRST = (
    "(?:[0-9０-９〇○零一二三四五六七八九十廿卅去今明前上本当同下这首全昨后次翌中晚凌傍早清夜深午晨年第两正腊除农阴]"
    "|大年)"
)

POINT = re.compile(
    rf"(?={_FIRST})(?:{_YEAR}\s*)?(?:{_LUNAR}|{_MONTH}\s*(?:{_DAY}|{_THIRD})?|{_PART}|{_BARE}|{_RELATIVE})?"
    rf"{_WEEKDAY}(?:(?:\s*的?(?P<half>{_HALF}))?(?:\s*{_CLOCK})?)?"
)
"""A point of time, or a half, a quarter, a third of one; may match nothing, and clock times alone."""

JOINT = re.compile(r"\s*(?:至|到|[-—–－─~～]+)\s*")
"""What joins the two ends of a span."""

OPENING = re.compile(rf"(?P<number>[12１２]{_D}{{3}}|{_SMALL})\s*(?:至|到|[-—–－─~～]+)\s*$")
"""The first number of 1至5月, 15至20日, 2018-2022年, in front of the second."""

UNTIL = re.compile(r"(?:截至到?|截止到?|截止至|(?<![^，,；;（(。、\s])[到至])\s*$")
SINCE = re.compile(r"(?:从|自从?|自打)\s*$")
SINCE_BEHIND = re.compile(
    r"\s*(?:份)?(?:以来|开始|起(?![来草身伏义点床诉飞步码])|之后|以后|后(?![台续方勤备面排期天半]))"
)
UNTIL_BEHIND = re.compile(
    r"\s*(?:以前|之前|前(?![来往沿列期台身言提所端后半0-9０-９一二两三四五六七八九十])|为止|止(?!步))"
)

STOP = re.compile("[，,。；;！？]")

AHEAD = re.compile(
    r"将(?=[于在会对举开进陆继全正达迎有建完实启投推再以按出])|计划|拟(?=[于在对将举开建投])|预计|定于|即将|力争|争取|"
    r"届时|底前|明年|下月|下个月|下周"
)
"""Words by which a clause tells of what is to come."""

VAGUE = re.compile(
    r"(?:近日|近期|日前|目前|当前|眼下|最近|近来|近年来?|近几年来?|不久前|此前|当时|如今|现在|现阶段|迄今|至今|"
    r"近[两二三四五六七八九十0-9０-９]+(?:个月|[年天日周])来?|"
    r"(?:春节|国庆|五一|端午|中秋|元旦|清明|暑假|寒假|假日|节日|节假日|疫情|汛期|两会|小长假|黄金周)(?:假期|防控|高峰)?(?:前夕?|后|期间)|"
    r"(?:农历)?(?:正月|腊月)(?:初?[一二三四五六七八九十廿]{1,3})?|大年(?:三十|初[一二三四五六七八九十]+)|除夕夜?|年初[一二三四五六七]|"
    r"(?:上|本|下|这)(?:个星期|周)[一二三四五六日]?|[两二三四五六七八九十0-9]+(?:年|个月)来)(?:以来|之前)?"
)
"""When without a date."""

PLAN = re.compile(
    r"[“\"]?(?P<plan>[六七八九十]|十[一二三四五六七八])五[”\"]?(?:规划|计划)?(?P<which>期间|时期|以来|末|收官|开局)"
)
"""A five-year plan: 十三五 is 2016 to 2020."""


def small(text: str) -> int:
    """The number that a year, month, day or hour is written with, 0 for characters that write none (十十).

    >>> small("二十一"), small("二〇二二"), small("１０"), small("十")
    (21, 2022, 10, 10)
    """
    plain = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    if plain.isdecimal():
        return int(plain)
    tens, _, ones = plain.replace("廿", "2十").replace("卅", "3十").partition("十")
    if not f"{tens}{ones}0".isdecimal():
        return 0
    return int(tens or 1) * 10 + int(ones or 0)


_PLAIN = str.maketrans("〇○零一二三四五六七八九", "000123456789")
