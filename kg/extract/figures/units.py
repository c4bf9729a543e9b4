"""Measure words and units where they stand behind a numeral."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kg.extract.wordlist import words
from kg.lexicon.quantities import units

_KINDS = {"money": "money", "percent": "percent", "time": "time"}
_MEASURED = frozenset(("length", "area", "volume", "weight", "energy", "data"))
_RATIOS = frozenset(("摄氏度", "℃", "分贝", "兆帕", "微克/立方米", "毫克/升", "分"))


_TIMES = words("""
    岁 周岁 年 个月 天 小时 个小时 个半小时 个半月 分钟 秒 秒钟 周 星期 个星期 工作日 个工作日 昼夜
    个昼夜 学年 个季度
""")
_WHOLE = frozenset(("个月", "个工作日"))
_NO_UNITS = words("""
    人员 级别 粉丝 步数 网点 工位 床位 点位 个点位 条线路 单元 个单元 机架 比例 户居民 户家庭 元钱 吨级
    角 分钱 毛钱 马克 亩地 座次 通话 眼井 人家 户人家 伙人 班人 堂课 条数据 宗地 载重吨 公顷次
""")
"""In the lexicon, but nouns of their own, which the indicator wants."""

# A single character counts only where the next one does not make another word of it (家庭, 项目, 处理): the
# next character is the only witness before words are known. Left out is what mostly is no count: 路, 级, 段.
_GUARDS = {
    "人": "民大类物事文心均工力格气体缘居家才选", "名": "单牌称优校录额义胜", "位": "于置居移",
    "口": "罩岸碑头号味腔", "户": "外籍口主", "家": "庭长园电教具乡属政禽", "个": "体性人税", "项": "目",
    "件": "", "条": "件例", "处": "理置罚级长方", "座": "谈", "所": "有在属以谓长", "台": "风阶账湾商资",
    "套": "餐", "辆": "", "艘": "", "架": "构设", "只": "有要需能为是", "头": "条等雁部脑", "匹": "配",
    "羽": "毛", "尾": "气矿", "株": "", "棵": "", "粒": "", "颗": "", "枚": "", "块": "状", "片": "区警长",
    "张": "", "份": "额", "册": "", "本": "地市区县省科土级次月年着报人", "部": "门委分队长署位", "篇": "",
    "幅": "度员", "封": "", "箱": "", "桶": "", "袋": "", "瓶": "颈", "盒": "", "包": "括含联保村",
    "批": "准评复示发", "组": "织成建长团合员", "栋": "", "幢": "", "间": "", "层": "面级层", "孔": "",
    "眼": "", "道": "路德理歉", "根": "据治本", "顶": "", "面": "积对向临前貌料", "副": "", "类": "",
    "门": "店诊口户槛类", "种": "植", "款": "项", "宗": "", "起": "来草到", "例": "如", "单": "位元",
    "笔": "", "桩": "", "场": "地馆所景面合", "期": "间限望货", "轮": "", "趟": "", "遍": "", "列": "入为",
    "回": "应家复收访归升暖落头款迁乡国", "节": "目能约点水日假", "席": "", "桌": "", "床": "", "句": "",
    "次": "日数要第", "首": "", "班": "", "对": "接于企外口象策应标比症", "双": "", "车": "", "束": "",
    "分": "钟别类公局之为工段批管布支队店行级层区享析担头组片离散配成发摄内外列院校厂部数红明",
    "升": "级至到格温学降幅高任华", "里": "程", "吨": "级", "元": "旦素宝件老首", "米": "面粉",
    "克": "服难己", "斤": "", "亩": "", "顷": "", "瓦": "斯", "秒": "", "天": "然津气候空", "倍": "增感受加",
    "年": "级代轻限均轮来味货度", "周": "边期年报刊末岁", "岁": "月末", "卷": "", "针": "对", "剂": "",
    "碗": "", "杯": "", "堂": "", "朵": "", "盏": "", "扇": "", "盆": "", "支": "持部撑出援付委书",
    "票": "据房价务证面根", "柜": "子员台面机", "段": "时落位子级差内", "把": "手握关控脉柄玩它他这",
    "管": "理网道线委护控辖", "坛": "",
    "%": "", "％": "", "‰": "", "℃": "", "成": "立为功本长员效果熟绩都年品交语形群就份",
}  # fmt: skip
_ARABIC_ONLY = words("票 柜 段 把 管 头 口 班 层 车 列 里 对 双 首 单 分 升 克 针 堂 卷")
_COMPOUND = re.compile("[人户车台班架场件家艘头批课例趟辆项处]次|标台|百分点")
_PER = re.compile(
    r"[/／](?:平方米|立方米|平方公里|公里|亩|公顷|吨|千克|公斤|升|人|天|日|年|月|小时|千瓦时|户|台|套|米)"
)
_TEAM = re.compile("支队(?!伍)")
_TOWNS = re.compile("家(?=乡镇)")


class Unit(NamedTuple):
    """A unit as the graph writes it, and its kind: count, money, percent, time, or measure for the rest."""

    text: str
    kind: str


@cache
def _by_first() -> dict[str, tuple[str, ...]]:
    """The units that begin with a character, the longest first."""
    found: dict[str, list[str]] = {}
    for text in {*units(), *_TIMES, "成"}:
        if _is_unit(text):
            found.setdefault(text[0], []).append(text)
    return {first: tuple(sorted(texts, key=lambda t: (-len(t), t))) for first, texts in found.items()}


def _is_unit(text: str) -> bool:
    if len(text) == 1:
        return text in _GUARDS
    if text in _NO_UNITS:
        return False
    return text in _TIMES or units()[text].kind != "time"


def unit_at(text: str, start: int) -> str | None:
    """The words of the unit that stands at `start`; None where none does.

    >>> unit_at("5家企业", 1), unit_at("5家庭", 1), unit_at("6元/吨。", 1), unit_at("3.9万户次", 4)
    ('家', None, '元/吨', '户次')
    """
    if match := _COMPOUND.match(text, start):
        return match.group()
    for unit in _by_first().get(text[start : start + 1], ()):
        end = start + len(unit)
        if text.startswith(unit, start) and not (len(unit) == 1 and _is_other_word(text, start)):
            per = _PER.match(text, end)
            return unit + (per.group() if per else "")
    return None


def _is_other_word(text: str, start: int) -> bool:
    if _TOWNS.match(text, start):
        return False
    behind = text[start + 1 : start + 2]
    return bool(behind and behind in _GUARDS[text[start]]) or _TEAM.match(text, start) is not None


@cache
def unit_of(text: str, arabic: bool) -> Unit | None:
    """The unit that the words say; None where they are none behind such a numeral.

    >>> unit_of("人民币", True), unit_of("户次", True), unit_of("头", False)
    (Unit(text='元', kind='money'), Unit(text='户次', kind='count'), None)
    """
    if not arabic and text in _ARABIC_ONLY:
        return None
    if text in _TIMES:
        plain = text.replace("半", "")
        return Unit(plain if plain in _WHOLE else plain.removeprefix("个"), "time")
    known = units().get(text) or units().get(re.split("[/／]", text)[0])
    if known is None:
        return Unit(text, "count")
    canonical = known.canonical if known.text == text else text
    if text in _RATIOS:
        return Unit(canonical, "measure")
    kind = "percent" if text == "倍" else _KINDS.get(known.kind)
    return Unit(canonical, kind or ("measure" if known.kind in _MEASURED else "count"))
