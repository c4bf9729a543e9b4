"""How far a name reaches to the left of its suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.names.context import Context
from kg.extract.names.persons import is_title
from kg.extract.names.places import division_ending_at
from kg.extract.words.dictionary import is_nominal
from kg.extract.words.words import Word
from kg.lexicon.figurative import deed_nouns

_CORE_TAGS = {"n", "nz", "nw", "nr", "ns", "nt", "vn", "an", "LOC", "ORG", "PER", "s", "j", "f", "a", "b", "m", "q", "xc"}
_NAME_TAGS = {"LOC", "ORG", "ns", "nt"}
_OUT = frozenset("的 之 等 各 该 本 此 某 其 我 你 他 她 它 这 那 每 多 一些 有关 相关 部分 全体 所有 任何 其他 其它 一个 一家 一批 "
                 "各个 各级 各类 多个 多家 若干 广大 众多 上述 附近 周边 沿线 共 全 均 都 已 将 还 也 并 及 和 与 或 而 但 "
                 "目前 当前 同时 近日 日前 今年 去年 今天 昨天 期间 先后 分别 以来 以及 另外 此外 通过 为了 为 在 由 向 从 对 把 被 让 使 "
                 "专设 新设 增设 下设 特设 另设 设立 整个 全体 个别 少数 当地 辖区 区内 市内 省内 县内 镇内 境内 全区 全市 全省 全县 全镇 我市 我区 我县 我省 全国 国内 国外 大型 中型 小型".split())
_LONGEST_CORE = 14
_NUMBERED = re.compile("第[一二三四五六七八九十百0-9]+(?![天年次批期轮阶步个])|[一二三四五六七八九十]+[级位环网岗链色道化方维员]|[0-9]{1,4}路?$")
_LAST_PARENT = ("社区", "村", "公司", "集团")
_JOINT = re.compile("联合(?![社会国体总党工])|会同|携手|协同|召集|指导|督促|走进|来到|前往|深入")
"""Verbs that the tagger draws into a body's name."""
_BRACKET = re.compile("[（(][^（()）]{2,8}[）)]$")
"""A place in brackets inside a firm's name: 某某（上海）有限公司."""
_INNER = re.compile("(?:自治区|[省市区县州旗镇乡]|街道办事处|街道|办事处|开发区|示范区|实验区|社区|村)")


@dataclass(frozen=True, slots=True)
class Reach:
    """From where a name may run: `start` of the whole, `core` where the parents end, and whether a place leads it."""

    start: int
    core: int
    anchored: bool
    tagged: bool


def reach(context: Context, suffix_start: int, floor: int, parents: bool, joined: bool = False) -> Reach:
    """Walk left from the suffix over the words that a name may be made of.

    With `parents` the names of territories and bodies that stand directly in front belong to the name
    (郑州市|公安局); without, they end it (金水区 | 白庙社区). `joined` lets 及 stand inside (开发及产业化项目).
    """
    at, tagged, core_end = suffix_start, False, None
    while at > floor:
        bracket = _BRACKET.search(context.text, floor, at)
        if bracket and at == suffix_start and division_ending_at(context.text, at - 1, bracket.start() + 1) == bracket.start() + 1:
            at = bracket.start()
            continue
        word = _word_ending(context, at, floor)
        if word is not None and word.tag in {"PER", "nr"} and at != suffix_start:
            break
        if word is None or not (joined and word.text == "及" and at != suffix_start) and not _may_stand(word):
            break
        place = _place(context, word)
        if place:
            tagged = True
            if not parents:
                inner = word.start if _short_place(word, at, suffix_start) else _inner_start(context, word, at)
                at = inner if inner is not None else at
                break
            core_end = at if core_end is None else core_end
            ends_here = at in context.ends and word.text.endswith(("社区", "村"))
            inner = _inner_start(context, word, at) if ends_here else None
            at = word.start if inner is None else inner
            if word.text.endswith(_LAST_PARENT):
                break
            continue
        if core_end is not None or suffix_start - word.start > _LONGEST_CORE:
            break
        tagged = tagged or word.tag in _NAME_TAGS | {"nz", "PER", "nr"}
        at = word.start
    at = _without_scraps(context, at, suffix_start) if core_end is None else at
    return Reach(at, core_end if core_end is not None else at, core_end is not None, tagged)


def _short_place(word: Word, at: int, suffix_start: int) -> bool:
    """A city's name without its level is the core of a name that follows: 玉林|街道."""
    return at == suffix_start and len(word.text) <= 3 and not word.text.endswith(tuple("省市区县州旗盟镇乡"))


_GOVERNING = frozenset("推进 推动 推广 加快 加强 深化 实施 开展 启动 参加 参与 完成 提升 助力 支持 列席 出席 举行 召开 举办 强化 优化 落实".split())


def _without_scraps(context: Context, start: int, end: int) -> int:
    """A single verb or adjective at the front belongs to what went before: (做|细) 疫情防控…."""
    while start < end:
        word = context.words[context.word_at[start]]
        scrap = len(word.text) == 1 and word.tag in {"v", "a", "d", "f"} or word.text in _GOVERNING
        if word.start != start or not scrap or word.end >= end:
            break
        start = word.end
    return start


def _word_ending(context: Context, end: int, floor: int) -> Word | None:
    """The word that ends at the offset, cut where the name itself begins within a word (经开区|党工委 in one)."""
    word = context.words[context.word_at[end - 1]]
    start = max(word.start, floor)
    pair = context.text[max(floor, end - 2) : end]
    if end - start == 1 and word.tag != "w" and (pair in deed_nouns() or word.tag == "v" and is_nominal(pair)):
        return Word(end - 2, end, pair, "vn")
    if word.tag in _NAME_TAGS:
        start += max((m.end() for m in _JOINT.finditer(context.text[start:end])), default=0)
    return Word(start, end, context.text[start:end], word.tag) if start < end else None


def _may_stand(word: Word) -> bool:
    if word.text in _OUT or word.tag not in _CORE_TAGS | {"v"}:
        return False
    if is_title(word.text):
        return False
    if word.tag == "v":
        return len(word.text) >= 2 and (is_nominal(word.text) or word.text in deed_nouns())
    if word.tag in {"m", "q"}:
        return bool(_NUMBERED.match(word.text))
    return True


def _place(context: Context, word: Word) -> bool:
    """Whether the word ends in a territory or body of its own."""
    if word.tag in _NAME_TAGS:
        return True
    begin = division_ending_at(context.text, word.end, word.start)
    return begin == word.start


def _inner_start(context: Context, word: Word, end: int) -> int | None:
    """In 金水区白庙 the core begins behind the territory; None where the word is a territory as a whole."""
    if division_ending_at(context.text, end, word.start) == word.start:
        return None
    text = context.text[word.start : end]
    cuts = [m.end() for m in _INNER.finditer(text) if 2 <= m.end() < len(text) - 1 and _territory(text[: m.end()])]
    known = [b for b in range(2, len(text)) if division_ending_at(text, b) == 0]
    return word.start + max(cuts + known, default=0)


def _territory(text: str) -> bool:
    return division_ending_at(text, len(text)) is not None or len(text) >= 3
