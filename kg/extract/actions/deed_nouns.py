"""Verbs that their place shows to be nouns, or to describe the noun behind them."""

from __future__ import annotations

from kg.extract.actions import closed, verbal
from kg.extract.actions.line import Line
from kg.extract.actions.modifiers import is_bound
from kg.extract.wordlist import words
from kg.lexicon import load
from kg.lexicon.figurative import deed_nouns

_ATTRIBUTES = ("participate", "travel", "work", "resume", "live")
_GIVING = ("deliver", "donate", "acquire", "sell", "equip")
_NOT_QUANTIFYING = ("次", "遍", "起", "边", "家", "户", "手", "同", "并", "道", "元", "%")
_DUTY = ("单位", "部门", "机构", "方")
_ORDINALS, _SQUADS, _SUFFIXES = map(frozenset, ("一二三四五六七八九", "队组班科室", "点管岗站室组队"))
_ITEMS = frozenset("处个家座台辆批条项间栋所支艘架幢")
_TAKING_IN = ("受理", "接到", "收到", "接报", "办结", "接待")
_ENDING = ("完成", "启动", "结束", "过半", "收官", "展开")
_CARRYING_OUT = words("承担 负责 抓好 做好 进行 予以 加以 开展 实行 实施 作 作出 推行 试行 得到")
_TALKING = words("讲 谈 议 抓 管 学 练")
_PAPERS = ("say", "report", "demand", "fund", "donate")
_IN_CHARGE = ("分管", "主管", "带班", "值班", "驻村", "挂职", "带队")
_GOING = ("travel", "visit")
_ASKED_FOR = words("办理 完成 受理 办结 核准 审批 承接")
_REACH = 40
_HOLDING = ("召开", "举行", "举办", "参加", "出席", "组织", "主持")
_TOWARDS_HERE = ("返", "入", "来", "赴", "驻", "离", "援", "留")


def is_noun(line: Line, i: int) -> bool:
    """Whether the verb at `i` stands for a noun or is part of one."""
    if line.text(i + 1) in ("的", *closed.ASPECT):
        return False
    if _is_first_half(line, i) or is_bound(line, i):
        return True
    settled = _by_pair(line, i) if len(line.text(i)) == 1 else _by_compound(line, i)
    if settled is not None:
        return settled
    return _is_described(line, i) or _by_front(line, i)


def _is_first_half(line: Line, i: int) -> bool:
    """检查|组, 记录|本, 代|局长: two characters do nothing to one, so that they are one noun."""
    word, behind = line.text(i), line.text(i + 1)
    if word == "代" and behind in load.titles() and line.kind(i + 1) == "n":
        return line.kind(i - 1) in ("w", "n", "") or line.text(i - 1) in closed.BY
    if len(word) == len(behind) == 2 and behind[0] in _ORDINALS and behind[1] in _SQUADS:
        return word[1] not in closed.COMPLEMENTS | closed.GOALS
    if len(word) != 2 or len(behind) != 1 or line.is_name(i + 1):
        return False
    if behind == "会" and line.kind(i + 1) == "n" and word not in _HOLDING:
        return True
    if line.kind(i + 1) != "n":
        if behind not in _SUFFIXES or line.kind(i + 1) not in ("v", "m"):
            return False
        line.retell(i + 1, "n")
    if (line.kind(i + 2) == "n" and not line.is_person(i + 2)) or behind in closed.CLOSERS:
        return False
    known = line.verb(i)
    goes = word[1] in closed.COMPLEMENTS | closed.GOALS or (known is not None and known.type in _GOING)
    beside = line.tokens[i].end == line.tokens[i + 1].start
    return beside and not goes and line.text(i + 2) not in closed.ASPECT


def _by_pair(line: Line, i: int) -> bool | None:
    """Two verbs of one character before a noun are jargon (租住人员); one behind a short noun too (商超)."""
    before, behind = line.text(i - 1), line.text(i + 1)
    if line.text(i) in ("拟", "要", "应"):
        return None
    if line.text(i) == "会" and line.text(i + 1) == "由" and before in ("，", "；", ""):
        return True
    if line.text(i) == "会" and line.kind(i + 1) in ("m", "w", ""):
        return line.kind(i - 1) == "n"
    if line.kind(i + 1) == "v" and len(behind) == 1 and line.kind(i + 2) == "n":
        return behind not in closed.COMPLEMENTS
    if line.kind(i - 1) != "n" or len(before) != 1:
        return None
    return True if behind in ("、", "和") or line.tokens[i - 1].tag == "v" else None


def _by_compound(line: Line, i: int) -> bool | None:
    """保供单位 at a clause's beginning, 交给保供单位 behind a verb: a deed that names a kind of body."""
    before = line.kind(i - 1)
    if line.text(i + 1) in _DUTY and before in ("w", "") and line.text(i - 1) != "、":
        return line.text(i) not in verbal.PIVOTS and line.kind(i + 2) in ("v", "d", "p")
    if line.text(i) not in deed_nouns():
        return None
    if before in ("w", "") and line.is_crowd(i + 1) and line.verb_follows(i):
        return line.text(i - 1) != "、" and line.text(i) not in verbal.PIVOTS
    if before == "v" and line.kind(i + 1) == "n":
        return line.text(i - 1) not in verbal.PIVOTS | closed.MODALS
    return None


def _is_described(line: Line, i: int) -> bool:
    """Whether the verb describes the noun behind it."""
    if line.text(i) in _IN_CHARGE and line.text(i + 1).removeprefix("副") in load.titles():
        return line.kind(i + 1) == "n" and not line.is_name(i + 1)
    if line.text(i) == "负责" and line.text(i + 1) in ("同志", "人", "人员"):
        if line.text(i - 1) == "主要":
            line.retell(i - 1, "a")
        return True
    if line.text(i + 1) in ("这", "这一") and line.kind(i - 1) in ("w", ""):
        return line.kind(i + 2) in ("m", "n")
    if _is_strange(line, i) or _describes(line, i) or _is_case(line, i):
        return True
    return len(line.text(i)) == 2 and (_is_goods(line, i) or _is_goods(line, i - 1))


def _by_front(line: Line, i: int) -> bool:
    """Behind 的, a quantifier or a light verb a deed is a noun, if it may be one."""
    before, noun = line.text(i - 1), line.may_be_noun(i)
    if before == "的":
        return noun or line.kind(i + 1) in ("", "w")
    if before == "所":
        return False
    if before == "负责" and line.tokens[i].tag == "vn" and line.kind(i + 1) in ("w", ""):
        return True
    if before in closed.QUANTIFIERS:
        return noun
    if _is_one_of(line, i):
        return True
    if line.text(i + 1) == "由" and line.is_thing(i - 1) and line.verb_follows(i + 1):
        return len(line.text(i)) > 1
    if line.kind(i - 1) == "m" and not before.endswith(_NOT_QUANTIFYING):
        return noun
    if _is_received(line, i) or _is_counted(line, i):
        return True
    if noun and _is_done_again(line, i):
        line.retell(i - 1, "a")
        return True
    if noun and line.text(i + 1) in _ENDING and line.kind(i - 1) == "n" and line.is_thing(i - 1):
        return True
    if before in _CARRYING_OUT | _TALKING and line.kind(i - 1) == "v" and _ends(line, i):
        return True
    more = line.kind(i + 1) == "v" and line.may_be_noun(i + 1)
    return line.is_light(i - 1) and noun and (more or line.kind(i + 1) in ("w", "n", "c", ""))


def _is_one_of(line: Line, i: int) -> bool:
    """一处|废弃|砖厂: between what counts and what is counted a verb describes it."""
    if (
        line.kind(i - 1) != "m"
        or line.text(i - 1)[-1] not in _ITEMS
        or line.kind(i - 2) not in ("v", "p", "u")
    ):
        return False
    return len(line.text(i)) == 2 and line.is_thing(i + 1) and line.text(i - 2) != "分"


def _ends(line: Line, i: int) -> bool:
    """Whether the clause ends behind the verb, or behind the next one beside it (负责|宣传|发动)."""
    j = i + 1 + (line.kind(i + 1) == "v" and len(line.text(i + 1)) == len(line.text(i)))
    if line.kind(j) not in ("w", "") or line.text(j) == "、" or len(line.text(i)) < 2:
        return False
    if j == i + 2:
        line.retell(i + 1, "n")
    return True


def _is_done_again(line: Line, i: int) -> bool:
    """进行|再|部署, 实行|统一|管理: an adverb between a light verb and the deed that ends the clause."""
    light = line.text(i - 2) in _CARRYING_OUT and line.kind(i - 2) == "v"
    return light and line.kind(i - 1) == "d" and line.kind(i + 1) in ("w", "") and line.text(i + 1) != "、"


def _is_received(line: Line, i: int) -> bool:
    """受理|投诉|197件: a number behind what came in tells that it is a noun."""
    known, first = line.verb(i), line.verb(i - 1)
    if line.text(i - 1) in _ASKED_FOR and line.kind(i - 1) == "v" and line.kind(i + 1) == "m":
        return True
    if known is None or known.type not in _PAPERS or line.kind(i + 1) != "m":
        return False
    if line.kind(i - 1) == "n" and line.text(i - 2) in _TAKING_IN and line.kind(i - 2) == "v":
        return True
    if line.kind(i - 1) != "v":
        return False
    plain = line.text(i - 1) not in verbal.PIVOTS | closed.MODALS and first is not None and first.role == ""
    return plain and first is not None and "obj" in first.frame and first.type != known.type


def _is_counted(line: Line, i: int) -> bool:
    """其中，投诉|38件，咨询|52件; 核定编制|26名: what came in or was granted, by number."""
    if line.kind(i + 1) != "m":
        return False
    known = line.verb(i)
    if line.text(i) == "编制":
        return True
    papers = known is not None and known.type in ("say", "report", "meet") and line.may_be_noun(i)
    return papers and line.kind(i - 1) in ("w", "") and line.text(i + 1).endswith(("件", "起", "例", "人次"))


def _is_strange(line: Line, i: int) -> bool:
    """A verb that the lexicon does not know, before a noun: 查获走私香烟, 查看商户进货台账."""
    if line.verb(i) is not None or len(line.text(i)) != 2 or line.kind(i + 1) != "n":
        return False
    if line.text(i) in verbal.STATES or line.text(i)[-1] in "是有":
        return False
    first = i - 2 if line.text(i - 1) in closed.ASPECT else i - 1
    if line.kind(first) == "v":
        before = line.verb(first)
        takes = before is not None and "obj" in before.frame
        return takes and line.text(first) not in verbal.PIVOTS | closed.MODALS
    if line.kind(i - 1) != "n" or line.is_name(i - 1):
        return False
    opened = next(
        (j for j in range(i - 1, max(-1, i - _REACH), -1) if line.kind(j) == "v" or line.is_stop(j)), -1
    )
    return opened >= 0 and line.kind(opened) == "v" and line.text(opened) not in verbal.PIVOTS


def _is_case(line: Line, i: int) -> bool:
    """审结一起|拖欠|工资案件, 通报某公司违法|排污|案件: what the case behind another verb is about."""
    noun = next((j for j in range(i + 1, i + 4) if line.kind(j) != "n" or line.text(j) in closed.CASES), i)
    before = line.text(i - 1)
    fits = line.kind(i - 1) in ("m", "n", "v", "a") or before == "一起" or before in closed.UNLAWFUL
    if line.text(noun) not in closed.CASES or not fits or not _is_behind_verb(line, i):
        return False
    if before in closed.UNLAWFUL:
        line.retell(i - 1, "a")
    return True


def _is_behind_verb(line: Line, i: int) -> bool:
    """Whether a verb stands before it in the same clause."""
    for j in range(i - 1, max(-1, i - _REACH), -1):
        if line.kind(j) == "v" or line.is_stop(j):
            return line.kind(j) == "v"
    return False


def _describes(line: Line, i: int) -> bool:
    """保障|返岗|人员, 返|徐|人员: a way of going or working in front of those who do."""
    if line.text(i) in _TOWARDS_HERE and _is_place(line, i + 1) and len(line.text(i + 1)) < 3:
        return line.kind(i + 2) == "n"
    known = line.verb(i)
    if known is None or known.type not in _ATTRIBUTES or not line.is_crowd(i + 1):
        return False
    if len(line.text(i)) < 2 or line.text(i) in verbal.WAYS:
        return False
    j = i - 1
    while line.kind(j) == "d":
        j -= 1
    first = line.verb(j)
    if first is None or line.kind(j) != "v" or "obj" not in first.frame or first.text in closed.MODALS:
        return False
    for k in range(j + 1, i):
        line.retell(k, "a")
    return True


def _is_place(line: Line, i: int) -> bool:
    return line.is_name(i) or (i < len(line) and line.tokens[i].tag in ("LOC", "ns"))


def _is_goods(line: Line, i: int) -> bool:
    """送去|防暑|降温|物资, 准备|复工|复产|方案: two deeds that describe the thing."""
    j = i - 1
    while line.text(j) in ("去", "来", "了"):
        j -= 1
    first, second, third = line.verb(j), line.verb(i), line.verb(i + 1)
    if first is None or line.kind(j) != "v" or (second is not None and second.type == first.type):
        return False
    if line.kind(i + 2) != "n" or len(line.text(i + 1)) != 2:
        return False
    apart = first.text not in verbal.PIVOTS and line.may_be_noun(i) and line.may_be_noun(i + 1)
    pair = second is not None and third is not None and second.type == third.type
    if line.kind(i + 1) == "v":
        return apart or first.type in _GIVING
    return apart and pair


def befalls(line: Line, i: int) -> bool:
    """Whether the verb says what befell somebody, in front of the noun: 将|被困|群众, 一名|落水|儿童."""
    known = line.verb(i)
    if known is None or known.type != "die" or not line.is_crowd(i + 1):
        return False
    if line.kind(i - 1) in ("", "w"):
        return line.verb_follows(i)
    return line.kind(i - 1) in ("m", "v", "p") or line.text(i - 1) in closed.FRONTING


def is_stricken(line: Line, i: int) -> bool:
    """Whether a passive of two characters begins, in front of its noun: 被困群众, 受灾农户, 所住小区."""
    if line.text(i) not in ("被", "受", "所") or line.kind(i + 1) != "v" or len(line.text(i + 1)) > 1:
        return False
    return line.kind(i + 2) == "n" and not line.is_name(i + 2)
