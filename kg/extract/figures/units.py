"""Measure words and units, and where they stand behind a numeral."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit as the graph writes it, and its kind: count, money, percent, time, or measure for the rest."""

    text: str
    kind: str


_MONEY = {
    "元": "元", "元人民币": "元", "块": "元", "美元": "美元", "美金": "美元",
    "欧元": "欧元", "日元": "日元", "港元": "港元", "港币": "港元", "英镑": "英镑", "韩元": "韩元",
    "卢布": "卢布", "澳元": "澳元", "加元": "加元", "瑞士法郎": "瑞士法郎", "新台币": "新台币",
}  # fmt: skip
_MEASURES = (
    "公里 千米 米 厘米 毫米 微米 海里 延米 平方公里 平方千米 平方米 平方厘米 公顷 亩 平米 平方 立方米 立方 升 毫升 "
    "吨 千克 公斤 斤 克 毫克 微克 吨标准煤 吨标煤 千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 瓦 瓦时 千伏 千伏安 兆伏安 "
    "摄氏度 ℃ 兆 字节 GB TB MB PB GW MW KW kW kWh km m mm cm kg g t L ml 标准箱 标台 TEU 分贝 帕 伏 安 里"
).split()
_TIMES = (
    "岁 周岁 年 个月 个季度 个星期 星期 周 个工作日 工作日 天 个小时 小时 个钟头 分钟 秒 秒钟 昼夜 个昼夜 学年 周年"
).split()
# a measure word, and the characters behind it with which it is the beginning of another word
_COUNTS = {
    "人": "民大类物事文心均工力格气体缘居家才选", "名": "单牌称优校录额师义胜", "位": "于置居移", "口": "罩岸碑头号味腔",
    "户": "外籍口主", "家": "庭长园电教具乡属政禽", "个": "体性人税", "项": "目", "件": "", "条": "件例", "处": "理置罚级长方",
    "座": "谈", "所": "有在属以谓长", "台": "风阶账湾商资", "套": "餐", "辆": "", "艘": "", "架": "构设", "只": "有要需能为是",
    "头": "条等雁部脑", "匹": "配", "羽": "毛", "尾": "气矿", "株": "", "棵": "", "粒": "", "颗": "", "支": "持部撑出援付委书",
    "枚": "", "块": "状", "片": "区警长", "张": "", "份": "额", "册": "", "本": "地市区县省科土级次月年着报人", "部": "门委分队长署位",
    "篇": "", "幅": "度员", "封": "", "箱": "", "桶": "", "袋": "", "瓶": "颈", "盒": "", "包": "括含联保村", "批": "准评复示发",
    "组": "织成建长团合员", "栋": "", "幢": "", "间": "", "层": "面级层", "孔": "", "眼": "", "道": "路德理歉", "根": "据治本",
    "顶": "", "面": "积对向临前貌料", "副": "", "门": "店诊口户槛类", "类": "", "种": "植", "款": "项", "宗": "", "起": "来草到",
    "例": "如", "案": "例件", "单": "位元", "笔": "", "桩": "", "场": "地馆所景面合", "期": "间限望货", "轮": "", "趟": "",
    "遍": "", "回": "应家复收访归升暖落头款迁乡国", "列": "入为", "节": "目能约点水日假", "课时": "", "学时": "", "学分": "",
    "席": "", "桌": "", "床": "", "次": "日数要第", "票": "", "句": "", "首": "", "曲": "", "标段": "", "班": "", "封信": "",
    "分": "钟别类公局之为工段批管布支队店行级层区享析担头组片离散配成发摄内外列院校厂部数红明",
    "对": "接于企外口象策应标比症", "双": "", "车": "", "单元": "", "集": "",
}  # fmt: skip
# these count only behind figures, or with what stands behind them: 两头, 三班, 五里 are no counts
_ARABIC_ONLY = {
    "头",
    "口",
    "班",
    "层",
    "车",
    "列",
    "集",
    "里",
    "对",
    "双",
    "首",
    "单",
    "分",
    "m",
    "g",
    "t",
    "L",
    "安",
    "伏",
    "帕",
    "方",
    "兆",
}
_TIMES_OF = "人户车台班架场件家艘头批课例趟辆项处"
_PER = r"(?:[/／](?:平方米|立方米|平方公里|公里|亩|公顷|吨|千克|公斤|斤|升|人|天|日|年|月|小时|千瓦时|度|次|户|台|套|瓶|盒|米|个))?"


@cache
def unit_pattern() -> str:
    """A pattern that matches a unit where one stands; longest first."""
    plain = sorted([*_MONEY, *_MEASURES, *_TIMES], key=lambda t: -len(t))
    counts = sorted(_COUNTS, key=lambda t: -len(t))
    guarded = [t + (f"(?![{_COUNTS[t]}])" if _COUNTS[t] else "") for t in counts]
    return "|".join(
        [
            "[%％‰]",
            "个?百分点",
            f"[{_TIMES_OF}]次",
            *(re.escape(t) + (_PER if t not in _TIMES else "") for t in plain),
            "倍(?!增)",
            "支(?!队(?!伍))",
            *guarded,
        ]
    )


def unit_of(text: str, arabic: bool) -> Unit | None:
    """The unit that the words say; None where they are none behind such a numeral.

    >>> unit_of("块", True), unit_of("户次", True), unit_of("头", False)
    (Unit(text='元', kind='money'), Unit(text='户次', kind='count'), None)
    """
    if not arabic and text in _ARABIC_ONLY:
        return None
    if text in ("%", "％"):
        return Unit("%", "percent")
    if text in ("‰", "百分点", "个百分点", "倍"):
        return Unit(text, "percent")
    if text.split("/")[0] in _MONEY:
        return Unit(_MONEY.get(text, text), "money")
    if text in _TIMES:
        return Unit(text.removeprefix("个") if text != "个月" else "个月", "time")
    return Unit(text, "count" if text in _COUNTS or text.endswith("次") else "measure")
