"""The predicates of a clause: each verb with its modifiers and object, and the subject that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.actions import closed, verbal
from kg.extract.actions.chunk import Chunk
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.nouns import bearers
from kg.extract.actions.tokens import Token
from kg.extract.wordlist import words
from kg.lexicon import load
from kg.model import PERSONS

_STEPS = words("到 来到 赴 深入 走进 前往 至 来 去 下到")
"""Verbs of going that only say where, when another verb of the clause says what for."""
_EFFECTS = words(
    "让 使 令 推动 促进 促 助力 确保 保障 助 推进 带动 实现 恢复 发现 看到 严防 防止 避免 杜绝 严禁 "
    "禁止 方便 便于 支撑 拉动"
)
"""Verbs whose object may do something though it is a thing (推动项目落地)."""


_OF_CASES = words(
    "查处 查获 查出 纠正 制止 劝阻 处置 处理 化解 追回 追缴 清退 清理 取缔 打击 抓获 追捕 追加 补发 受理 "
    "接处 处罚 破获 侦破 侦办 审结 办结 调处 通报 曝光 拦截 消除 排除 收缴 查扣 暂扣 没收 抽查 抽检 接到 "
    "收到 发现 整治 清除 拆除"
)
"""Verbs behind which another verb with a number of cases is what they are done to."""
_CASES = ("起", "件", "处", "例", "宗", "项", "条", "户", "名", "家", "辆", "元", "个", "次", "吨", "人")
_ABOUT_NUMBERS = ("increase", "reduce", "achieve")
_DAYS = ("天", "日", "夜", "年", "月", "期间", "时候", "时间", "之际")
_MEASURES = (
    "工期",
    "投资",
    "面积",
    "金额",
    "资金",
    "配套",
    "期限",
    "规模",
    "产能",
    "总额",
    "费用",
    "预算",
    "编制",
)
_GOING_ON = words("比 较 均 都 全部 皆 同比 由 被")


@dataclass(slots=True)
class Predicate:
    """A verb; `before` are the adverbs, groups and times that belong to it, `after` those behind it.

    `goal` is the noun phrase behind 到, 给, 于 …; `pivot`: its subject is the object of the predicate before
    (帮助企业复工); `joined`: 、 or 并 joins it to the one before (调研、检查); `beside`: nothing stands
    between them; `rest` is all behind the verb.
    """

    verb: Chunk
    before: tuple[Chunk, ...] = ()
    object: Chunk | None = None
    goal: Chunk | None = None
    after: list[Chunk] = field(default_factory=list)
    rest: tuple[Chunk, ...] = ()
    pivot: bool = False
    joined: bool = False
    beside: bool = False

    @property
    def word(self) -> str:
        """The bare verb."""
        return self.verb.head


@dataclass(frozen=True, slots=True)
class Sketch:
    """A clause's skeleton: its subject phrase, what else stands before the first verb, its predicates.

    `topic` is a phrase in front of the subject, which a verb without an object may have as its object.
    """

    subject: Chunk | None
    lead: tuple[Chunk, ...]
    predicates: tuple[Predicate, ...]
    topic: Chunk | None = None


def sketch_of(chunks: Sequence[Chunk]) -> Sketch:
    """The skeleton of a clause."""
    row = _steps_as_groups(chunks)
    turned = _doer_last(row) or _doer_first(row)
    if turned is not None:
        return turned
    first = next((i for i, c in enumerate(row) if c.kind == "v"), len(row))
    subject, used = _subject(row[:first], row[first].head if first < len(row) else "")
    lead = tuple(c for c in row[:first] if c not in used)
    fronted = (c for c in lead if c.kind == "np" and not c.core[-1].text.endswith(_DAYS))
    topic = next((c for c in fronted if subject is not None and c.end <= subject.start), None)
    return Sketch(subject, lead, tuple(_predicates(row[first:], lead)), topic)


def _is(chunk: Chunk) -> bool:
    return chunk.kind == "v" and chunk.head.endswith("是")


def _doer_last(row: Sequence[Chunk]) -> Sketch | None:
    """捐款的是宋师傅: what stands before 的 is the deed, the name behind 是 its doer."""
    for k in range(2, len(row) - 1):
        before = row[:k] if row[k - 1].head not in ("，", ",") else row[: k - 1]
        if not _is(row[k]) or row[k + 1].kind != "np" or before[-1].head != "的":
            continue
        first = next((i for i, c in enumerate(before) if c.kind == "v"), len(before))
        if (
            first == len(before)
            or any(c.kind == "np" for c in before[:first])
            or not bearers(row[k + 1].core)
        ):
            return None
        lead = tuple(before[:first])
        return Sketch(row[k + 1], lead, tuple(_predicates(before[first:-1], lead)))
    return None


def _doer_first(row: Sequence[Chunk]) -> Sketch | None:
    """这座桥是嘉业公司承建的: the doer and the deed stand between 是 and 的."""
    at = next((i for i, c in enumerate(row[:-2]) if _is(c)), None)
    if at is None or row[-1].head != "的" or row[at + 1].kind != "np" or row[at + 2].kind not in ("v", "adv"):
        return None
    if not bearers(row[at + 1].core) or not any(c.kind == "v" for c in row[at + 2 :]):
        return None
    topic = next((c for c in reversed(row[:at]) if c.kind == "np"), None)
    lead = tuple(c for c in row[:at] if c.kind in ("time", "place", "pp"))
    first = next(i for i in range(at + 2, len(row)) if row[i].kind == "v")
    lead += tuple(row[at + 2 : first])
    return Sketch(row[at + 1], lead, tuple(_predicates(row[first:-1], lead)), topic)


def _steps_as_groups(chunks: Sequence[Chunk]) -> list[Chunk]:
    """到石桥村 before another verb is a group of place, 联合区妇联 one of partners."""
    row: list[Chunk] = []
    i = 0
    while i < len(chunks):
        chunk = chunks[i]
        later = any(c.kind == "v" for c in chunks[i + 2 :])
        behind = chunks[i + 1] if i + 1 < len(chunks) else None
        if chunk.kind != "v" or not later or behind is None or behind.kind not in ("np", "place"):
            row.append(chunk)
            i += 1
        elif chunk.head in _STEPS or (chunk.head in closed.ALLIES and bearers(behind.core)):
            head = "到" if chunk.head in _STEPS else "与"
            row.append(Chunk("pp", chunk.tokens + behind.tokens, head, behind.core))
            i += 2
        else:
            row.append(chunk)
            i += 1
    return row


def _subject(row: Sequence[Chunk], verb: str) -> tuple[Chunk | None, list[Chunk]]:
    """The subject phrase and the chunks that it is made of: the named ones that commas join, or the last."""
    told = [c for i, c in enumerate(row) if c.kind == "np" and _is_told(row, i, verb)]
    phrases = [c for c in row if c.kind == "np" and not _is_when(c) and c not in told]
    if not phrases:
        return None, []
    named = [c for c in phrases if bearers(c.core)]
    if not named:
        return phrases[-1], [phrases[-1]]
    tokens: tuple[Token, ...] = named[0].core
    named = [named[0], *(c for c in named[1:] if _is_alike(named[0], c))]
    for chunk in named[1:]:
        comma = Token(tokens[-1].end, tokens[-1].end, "，", "w", "w")
        tokens = (*tokens, comma, *chunk.core)
    return Chunk("np", tokens, "", tokens), named


def _is_told(row: Sequence[Chunk], i: int, verb: str) -> bool:
    """建筑面积680平方米，…: a noun with its number, before a comma, is a statement of its own.

    What is said of the number or of all that were counted goes on from it (合格率99%，比上年提高3个百分点).
    """
    core, known = row[i].core, load.verbs().get(verb)
    if known is None or known.type in _ABOUT_NUMBERS:
        return False
    measured = any(t.text.endswith(_MEASURES) for t in core if t.kind == "n")
    if not measured and any(c.head in _GOING_ON for c in row[i:]):
        return False
    counted = core[-1].kind == "m" and core[0].kind in "na" and not any(t.name is not None for t in core)
    return counted and i + 1 < len(row) and row[i + 1].head in ("，", ",")


def _is_when(chunk: Chunk) -> bool:
    """一上午, 三年, 日均: no subject but how often or how long."""
    counted = (
        all(t.kind in "mt" for t in chunk.core)
        and chunk.core[-1].text[-1] in "年月天日周时次夜晚季钟午岁期批轮趟遍"
    )
    named = any(t.name is not None for t in chunk.core)
    return counted or (chunk.core[-1].text in closed.WHEN and not named)


def _is_alike(first: Chunk, second: Chunk) -> bool:
    """Whether both phrases end in a person's name, or both in a body's: subjects that a comma joins."""
    alike = [bearers(c.core)[-1].cls in PERSONS for c in (first, second)]
    ends = second.core[-1].name is not None or "等" in {t.text for t in second.core}
    return alike[0] == alike[1] and ends


def _predicates(row: Sequence[Chunk], lead: tuple[Chunk, ...]) -> list[Predicate]:
    found: list[Predicate] = []
    pending = list(lead)
    joined = False
    for i, chunk in enumerate(row):
        if chunk.kind == "v":
            found.append(_opened(chunk, pending, found, joined, tuple(row[i + 1 :])))
            pending, joined = [], False
        elif chunk.kind == "and":
            joined = True
        elif chunk.kind in ("np", "place") and not joined and _lacks_object(found[-1], pending):
            _give_object(found[-1], chunk)
        elif chunk.kind == "pp" and not any(c.kind == "v" for c in row[i:]):
            found[-1].after.append(chunk)
        else:
            pending.append(chunk)
    if found:
        found[-1].after.extend(c for c in pending if c.kind == "pp")
    return _with_cases(found)


def _with_cases(found: list[Predicate]) -> list[Predicate]:
    """查处|乱倒垃圾29起: what a number counts as cases is the object of the verb before."""
    kept: list[Predicate] = []
    for predicate in found:
        last = kept[-1] if kept else None
        if last is not None and _is_case(last, predicate) and predicate.object is not None:
            between = tuple(t for c in predicate.before for t in c.tokens)
            tokens = (*between, *predicate.verb.tokens, *predicate.object.tokens)
            last.object = Chunk("np", tokens, "", tokens)
        else:
            kept.append(predicate)
    return kept


def _is_case(last: Predicate, predicate: Predicate) -> bool:
    if last.word not in _OF_CASES or last.object is not None or last.goal is not None or predicate.joined:
        return False
    if predicate.word in _OF_CASES or predicate.object is None or predicate.object.core[-1].kind != "m":
        return False
    plain = all(c.kind == "adv" and len(c.head) > 1 for c in predicate.before)
    return plain and predicate.object.core[-1].text.endswith(_CASES)


def _opened(
    verb: Chunk, pending: list[Chunk], found: list[Predicate], joined: bool, rest: tuple[Chunk, ...]
) -> Predicate:
    last = found[-1] if found else None
    pivot = last is not None and not joined and last.object is not None and _makes_act(last.word, last.object)
    bare = last is not None and last.object is None and last.goal is None and not pending
    return Predicate(verb, tuple(pending), rest=rest, pivot=pivot, joined=joined, beside=bare and not joined)


def _lacks_object(last: Predicate, pending: Sequence[Chunk]) -> bool:
    return last.object is None and last.goal is None and not any(c.kind == "np" for c in pending)


def _give_object(last: Predicate, chunk: Chunk) -> None:
    if leads(last.verb):
        last.goal = chunk
    else:
        last.object = chunk


def leads(verb: Chunk) -> bool:
    """Whether the noun behind the verb is where or to whom something goes (送到, 打给), not what goes."""
    if len(verb.core) > 1:
        return verb.core[-1].text in closed.GOALS
    word = verb.head
    if len(word) < 2 or word[-1] not in "给至往到":
        return False
    return word[-1] != "到" or word[0] in closed.CARRYING


def _makes_act(word: str, phrase: Chunk) -> bool:
    """Whether the verb's object does the next verb's deed (组织党员成立, 帮助企业解决)."""
    verb = load.verbs().get(word)
    role = verb.role if verb is not None else ""
    if role in ("demand", "wish", "cause") or word in verbal.REPORTING or word in _EFFECTS:
        return True
    last = phrase.core[-1]
    actor = is_crowd(last.text) or bool(bearers(phrase.core)) or last.text in closed.PRONOUNS
    return word in verbal.PIVOTS and actor
