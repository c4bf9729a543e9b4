"""How far a name reaches to the left of its suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from kg.extract.names.context import Context
from kg.extract.names.persons import is_title
from kg.extract.names.places import division_ending_at
from kg.extract.words.dictionary import is_nominal
from kg.extract.words.words import Word
from kg.lexicon import load
from kg.lexicon.figurative import deed_nouns
from kg.lexicon.naming import either, name_cues
from kg.model import EntityClass

_TEAM, _SITE = EntityClass.TEAM, EntityClass.SITE
_EVENT, _PROJECT = EntityClass.EVENT, EntityClass.PROJECT
_NAME_TAGS = frozenset({"LOC", "ORG", "ns", "nt"})
_BODY_TAGS = frozenset({"ORG", "nt"})
_PERSON_TAGS = frozenset({"PER", "nr"})
_WORD_TAGS = frozenset({"n", "nz", "nw", "vn", "an", "s", "j", "f", "a", "b", "m", "q", "xc", "v"})
_CORE_TAGS = _NAME_TAGS | _PERSON_TAGS | _WORD_TAGS
"""Tags of the words that a name may be made of."""
_LONGEST_CORE, _LONGEST_MEETING = 14, 20
"""How many characters may stand between a name's parents and its suffix."""
_NUMBERED = re.compile(
    "第[一二三四五六七八九十百0-9]+(?![天年次批期轮阶步个])"
    "|[一二三四五六七八九十]+[级位环网岗链色道化方维员]"
    "|[0-9]{1,4}路?$"
)
"""Numbers that belong to names: 第二中学, 三级联防, 269路."""
_KEPT = frozenset("防抗")
"""Verbs that begin a topic: 防|台风."""
_FORMER = "原"
"""What tells that a name is no longer borne."""
_LAST_PARENT = ("社区", "村", "公司", "集团")
"""Behind these nothing larger belongs to the name."""
_BRACKET = re.compile("[（(][^（()）]{2,8}[）)]$")
"""A place in brackets inside a firm's name: 某某（上海）有限公司."""
_INNER = re.compile("自治区|[省市区县州旗镇乡]|街道办事处|街道|办事处|开发区|示范区|实验区|社区|村")
_LEVELS = tuple("省市区县州旗盟镇乡")
_GLUED = frozenset({"代表", "新建", "改建", "援建", "建成", "建设", "规划", "计划", "新增", "配建", "筹建"})
"""Deeds that the walk takes for the name's first word: 代表|县委, 规划|建设|人才公寓."""
_OF_MEETINGS = re.compile("(?:19|20)[0-9]{2}年度?|第?[一二三四]季度|[上下]半年|集中|防|抗")
"""Words that meetings and ceremonies bear in their names: 2021年|第二季度|集中|签约仪式."""
_WHOLE, _TOPIC = re.compile("全[省市区县州旗镇乡]"), 2
"""The whole territory that a meeting is of, before a topic of so many characters: 全县|教育|工作会议."""
_ENTERED = re.compile("[进入到回驻][村镇乡]$")
"""What the word tagger takes for a village and is a way into one: 走进村, 驻村."""


_APPOINTED = re.compile(
    "(?P<who>[\u4e00-\u9fff]{2,3}(?=[任为]))?(?:任命|[现历前兼担时改升转调出接继]?任|原|由|为|经|时)"
    "(?=[省市县区州镇乡](?![省市县区州镇乡旗])[\u4e00-\u9fff]{2})"
)
"""Words of an appointment, with the one appointed, in front of an office named by its level alone."""


@cache
def _joint() -> re.Pattern[str]:
    """What the word tagger draws into a body's name; 联合 may begin one (联合会, 联合国)."""
    within = "(?<=[省市区县州镇乡村])[内里](?=[\u4e00-\u9fff]{3})"
    return re.compile(f"联合(?![社会国体总党工])|邀请|委托|{either('joining')}|{within}")


_HAN = "[\u4e00-\u9fff]"
_HELD = "[现时曾历前原兼拟改调]?任(?:命|免)?|兼|免去|通知|建议|下属|当选|增补"
_FORMERLY = "原|由|经|据|时|该[局院所委厅部行]"
_FRONT = re.compile(
    f"(?:{_HAN}{{2,3}}(?:任|为|带领|率领)(?=[省市区县州旗镇乡])|(?:{_HELD})(?:{_FORMERLY})?|{_FORMERLY})"
    f"(?=[省市区县州旗镇乡]{_HAN}{{2}}|{_HAN}{{3}})"
)
"""What sticks to the front of a body's name: a verb of holding office, a preposition, 原, 该局, a person."""
_NAMED_FRONT = re.compile(
    "任(?:丘|县|城|泽)|原(?:平|阳|州)|经(?:济|开|信|发|贸|侦|管|纬|营|办|委)|时[代尚装]|据[点守]"
)


def _behind_front(text: str, start: int) -> int:
    """How many characters from `start` on stick to a body's name and are none of it.

    >>> _behind_front("原县招商服务局", 0), _behind_front("经济发展局", 0), _behind_front("任市教育局", 0)
    (1, 0, 1)
    """
    m = None if _NAMED_FRONT.match(text, start) else _FRONT.match(text, start)
    return m.end() - start if m else 0


@dataclass(frozen=True, slots=True)
class Reach:
    """From where a name may run: `start` of the whole, `core` where its parents end, what speaks for it."""

    start: int
    core: int
    anchored: bool
    tagged: bool


@dataclass
class _Walk:
    """A walk to the left: `at` is the first character taken; `core` where the parents end, if any."""

    context: Context
    suffix: int
    floor: int
    parents: bool
    cls: EntityClass | None
    at: int = field(init=False)
    core: int | None = None
    tagged: bool = False

    def __post_init__(self) -> None:
        self.at = self.suffix

    def step(self) -> bool:
        """Take one more word; False where the name ends."""
        if self._bracket():
            return True
        word = _word_ending(self.context, self.at, self.floor)
        if word is None or not self._may_take(word):
            return False
        if _is_place(self.context, word):
            self.tagged = True
            return self._parent(word) if self.parents else self._inner_place(word)
        longest = _LONGEST_MEETING if self.cls is _EVENT else _LONGEST_CORE
        if self.core is not None or self.suffix - word.start > longest:
            return False
        self.tagged = self.tagged or word.tag == "nz" or word.tag in _PERSON_TAGS
        self.at = word.start
        return True

    def _bracket(self) -> bool:
        bracket = _BRACKET.search(self.context.text, self.floor, self.at) if self.at == self.suffix else None
        if bracket is None:
            return False
        inner = bracket.start() + 1
        if division_ending_at(self.context.text, self.at - 1, inner) != inner:
            return False
        self.at = bracket.start()
        return True

    def _may_take(self, word: Word) -> bool:
        if self.at != self.suffix:
            if word.tag in _PERSON_TAGS:
                return False
            if self.cls is _PROJECT and word.text == "及":
                return True
        if self.cls is _EVENT and _OF_MEETINGS.fullmatch(word.text):
            return True
        if self.cls is _EVENT and self.suffix - self.at >= _TOPIC and _WHOLE.fullmatch(word.text):
            return True
        if self.cls is _TEAM and word.tag == "n" and load.crowds().get(word.text) == "member":
            return True
        return _may_stand(word)

    def _parent(self, word: Word) -> bool:
        """A territory or body in front belongs to the name; larger ones may follow."""
        self.core = self.at if self.core is None else self.core
        village = self.at in self.context.ends and word.text.endswith(("社区", "村"))
        inner = _inner_start(self.context, word, self.at) if village else None
        self.at = word.start if inner is None else inner
        return not word.text.endswith(_LAST_PARENT)

    def _inner_place(self, word: Word) -> bool:
        """A territory in front ends the name (柳湾区 | 望湖社区), unless its name is the core (玉林|街道)."""
        begins = self.at == self.suffix or self.cls is _SITE
        short = begins and len(word.text) <= 3 and not word.text.endswith(_LEVELS)
        inner = word.start if short else _inner_start(self.context, word, self.at)
        self.at = inner if inner is not None else self.at
        return False


def reach(context: Context, suffix: int, parents: bool, cls: EntityClass | None = None) -> Reach:
    """Walk left from the suffix over the words that a name may be made of.

    With `parents` the names of territories and bodies that stand directly in front belong to the name
    (柳湾市|公安局); without, they end it (柳湾区 | 望湖社区). A Project may hold 及,
    a Team the word for its members (教师志愿服务队); `cls` is the class that the suffix asks for.
    """
    walk = _Walk(context, suffix, context.lead, parents, cls)
    while walk.at > walk.floor and walk.step():
        pass
    first = context.words[context.word_at[walk.at]]
    if first.text == _FORMER and walk.at < suffix:
        walk.at = first.end
    if walk.core is not None and walk.core > walk.at:
        return Reach(walk.at, walk.core, True, walk.tagged)
    start = _without_scraps(context, walk.at, suffix)
    return Reach(start, start, False, walk.tagged)


_AND = "和与及暨"
_TRADES = range(2, 11)
"""How long the first of two trades of a bureau may be: 商务|和|口岸局."""
_OF_BODY = frozenset("局委办部厅院所处会府队区县市镇乡村")


def with_first_trade(context: Context, found: Reach) -> Reach:
    """The reach of a bureau of two trades from the first on: 市|商务和口岸局, 产业发展与投资促进局."""
    at = found.start - 1
    if found.anchored or at <= context.lead or context.text[at] not in _AND:
        return found
    first = reach(context, at, True, EntityClass.OFFICE)
    trade = context.text[first.core : at]
    level = trade[:1] in _LEVELS and first.core + 1 in context.starts
    own = first.anchored or level
    if not trade or trade[-1] in _OF_BODY or len(trade) not in _TRADES:
        return found
    before = context.tag_at(first.start - 1)
    opens = first.start == context.lead or before in {"w", "v", "p"}
    return first if own or (opens and len(trade) >= 4) else found


def _without_scraps(context: Context, start: int, end: int) -> int:
    """A single verb or adjective at the front belongs to what went before: (做|细) 疫情防控…."""
    while start < end:
        word = context.words[context.word_at[start]]
        scrap = len(word.text) == 1 and word.tag in {"v", "a", "d", "f"}
        glued = word.text in _GLUED and word.start == start and word.end <= end
        governs = scrap or word.text in name_cues()["governing"]
        deed = context.text[start : start + 2] in deed_nouns() or word.text in _KEPT
        if not glued and (word.start != start or not governs or deed or word.end >= end):
            break
        start = word.end
    return start


def _word_ending(context: Context, end: int, floor: int) -> Word | None:
    """The word that ends at the offset, cut where the name begins within a word (经开区|党工委 in one)."""
    word = context.words[context.word_at[end - 1]]
    start = max(word.start, floor)
    pair = context.text[max(floor, end - 2) : end]
    lead = _lead(context, word) if word.tag in _NAME_TAGS else 0
    if end <= word.start + lead:
        return None
    start = max(start, word.start + lead)
    torn = end - start == 1 and word.tag != "w"
    if torn and (pair in deed_nouns() or (word.tag == "v" and is_nominal(pair))):
        return Word(end - 2, end, pair, "vn")
    if word.tag in _NAME_TAGS:
        start += max((m.end() for m in _joint().finditer(context.text[start:end])), default=0)
        if word.tag in _BODY_TAGS:
            start += _behind_front(context.text, start)
    return Word(start, end, context.text[start:end], word.tag) if start < end else None


def _lead(context: Context, word: Word) -> int:
    """How many characters of an appointment the word tagger draws into an office's name: 任|县教育局."""
    m = _APPOINTED.match(context.text, word.start, word.end)
    if m is None or (m.group("who") and m.group("who")[0] not in load.surnames()):
        return 0
    return m.end() - word.start


def _may_stand(word: Word) -> bool:
    if word.text in name_cues()["outside"] or word.tag not in _CORE_TAGS or is_title(word.text):
        return False
    if word.tag in _NAME_TAGS and _ENTERED.search(word.text):
        return False
    if word.tag == "v":
        return len(word.text) >= 2 and (is_nominal(word.text) or word.text in deed_nouns())
    if word.tag in {"m", "q"}:
        return bool(_NUMBERED.match(word.text))
    return True


def _is_place(context: Context, word: Word) -> bool:
    """Whether the word is a territory or body of its own."""
    return word.tag in _NAME_TAGS or division_ending_at(context.text, word.end, word.start) == word.start


def _inner_start(context: Context, word: Word, end: int) -> int | None:
    """In 柳湾区望湖 the core begins behind the territory; None where the word is a territory as a whole."""
    if division_ending_at(context.text, end, word.start) == word.start:
        return None
    text = context.text[word.start : end]
    cuts = [m.end() for m in _INNER.finditer(text) if 2 <= m.end() < len(text) - 1]
    places = [cut for cut in cuts if cut >= 3 or division_ending_at(text, cut) is not None]
    known = [cut for cut in range(2, len(text)) if division_ending_at(text, cut) == 0]
    return word.start + max(places + known, default=0)
