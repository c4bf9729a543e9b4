"""What a quantity counts: the noun behind it, the noun before it, or the deed."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.figures import cues
from kg.extract.figures.changes import Counted, changed
from kg.extract.figures.deeds import deed, done_in
from kg.extract.figures.edges import edge_of
from kg.extract.figures.nearby import before_aside, label
from kg.extract.figures.phrases import is_head, leftwards, rightwards
from kg.extract.figures.quantities import Quantity
from kg.extract.figures.shares import share_verb
from kg.extract.figures.subjects import COUNTABLE, is_kind
from kg.extract.figures.tokens import Kind, Line, Token
from kg.model import EntityClass

_PLACES = frozenset((EntityClass.JURISDICTION, EntityClass.SITE))
_PARTICLES = frozenset(("d", "p", "c", "u"))
_COPULA = re.compile("(?:均|都|则|分别)?(?:为|是|属于?|系)")
_VERBAL = frozenset(("v", "d", "u", "ad", "vd"))


def counted(line: Line, index: int) -> Counted | None:
    """What the quantity at token `index` counts, read from its own clause; None where that does not say."""
    quantity = line.tokens[index].quantity
    if quantity is None:
        return None
    first, last = line.clause_of(index)
    verb = share_verb(line, index)
    shared = verb is not None and quantity.kind == "percent"
    edge = edge_of(line.tokens, verb if verb is not None and shared else index, first)
    change = changed(line, index, edge, first)
    words = line.reading.text[line.tokens[first].start : line.tokens[index].start]
    rest = cues.REST.search(words) is not None
    before = None if rest else _noun_before(line, edge, first, quantity) or before_aside(line, edge, first)
    before = before or label(line, edge, first, quantity)
    acts = edge >= first and line.tokens[edge].tag == "v" and quantity.kind != "count"
    behind = _without_copula(line, _noun_behind(line, index, last, quantity, alone=before is None, acts=acts))
    if change is not None or (rest and behind is None):
        return change
    spent = done_in(line, index, last, before)
    if spent is not None:
        return spent
    if before is not None and (behind is None or _precedes(quantity, before) or _leads_on(line, behind)):
        return replace(before, rule="figures.share") if shared else before
    verbal = _topic(line, edge, first) or deed(line, index, edge, first, last)
    people = _people(line, index, edge, first)
    return behind or verbal or _each(line, index, edge) or people


def _without_copula(line: Line, behind: Counted | None) -> Counted | None:
    """69家为规上工业企业: the noun is counted, not the verb that says what it is."""
    if behind is None:
        return None
    copula = _COPULA.match(line.reading.text, behind.start, behind.end)
    return replace(behind, start=copula.end()) if copula and copula.end() < behind.end else behind


def _noun_before(line: Line, edge: int, first: int, quantity: Quantity) -> Counted | None:
    tokens = line.tokens
    if edge < first:
        return None
    token = tokens[edge]
    if _is_kind(token, quantity) or is_kind(line, edge):
        return Counted(token.start, token.end, "figures.named")
    if token.text == "的" and edge > first and tokens[edge - 1].kind in (Kind.TIME, Kind.NAME):
        return Counted(0, 0, "figures.share") if quantity.kind == "percent" else None
    if token.text in cues.DIMENSIONS and quantity.kind == "measure":
        return Counted(token.start, token.end, "figures.named")
    if token.text == "比" and edge > first and is_head(tokens[edge - 1]):
        return Counted(leftwards(line, edge - 1)[0], token.end, "figures.named")
    if is_head(token) or token.text in cues.SPANS:
        return Counted(*leftwards(line, edge), "figures.named")
    if token.text == "的" and edge > first:
        return _headless(line, edge, first)
    if token.text in '”"’':
        return _quoted_before(tokens, edge, first)
    return _verb_before(line, edge, first, quantity) if token.kind is Kind.WORD and token.tag == "v" else None


def _verb_before(line: Line, edge: int, first: int, quantity: Quantity) -> Counted | None:
    """完成投资25亿元, 商品类投诉56件: a verb that is a noun here; else the noun before it."""
    token, before = line.tokens[edge], line.tokens[edge - 1] if edge > first else None
    if before is not None and before.text in cues.LIGHT:
        return Counted(token.start, token.end, "figures.named")
    matter = token.text in cues.MATTER and quantity.unit in cues.MATTERS
    if before is not None and matter and is_head(before):
        return Counted(*leftwards(line, edge), "figures.named")
    return _fronted(line, edge, first, quantity)


def _people(line: Line, index: int, edge: int, first: int) -> Counted | None:
    """全村286户1030人, 共有286户1030人: those who live there, whom the unit alone names."""
    quantity = line.tokens[index].quantity
    if quantity is None or quantity.unit not in ("户", "人", "口"):
        return None
    if first <= edge == index - 1 and line.tokens[edge].quantity is not None:
        behind = _people(line, edge, edge_of(line.tokens, edge, first), first)
        return behind and Counted(quantity.end - len(quantity.unit), quantity.end, behind.rule)
    if edge >= first and not _is_whole(line.tokens[edge]):
        return None
    beside = line.tokens[index - 1 : index] + line.tokens[index + 1 : index + 2]
    units = {t.quantity.unit for t in beside if t.quantity is not None}
    if edge < first and not units & {"户", "人", "口"}:
        return None
    return Counted(quantity.end - len(quantity.unit), quantity.end, "figures.people")


def _is_whole(token: Token) -> bool:
    """Whether it stands for all who live at a place: 全村, 辖区, [甲村]."""
    if token.named is None:
        return cues.WHOLE.fullmatch(token.text) is not None
    return token.named.mention.anaphor or token.named.cls in _PLACES


def _is_kind(token: Token, quantity: Quantity) -> bool:
    """A name that is counted names a kind of thing: 服务点2处, 5支志愿队."""
    return (
        token.named is not None
        and token.named.cls in COUNTABLE
        and quantity.kind == "count"
        and quantity.unit not in cues.PERSONS
        and quantity.value > 1
    )


def _headless(line: Line, edge: int, first: int) -> Counted | None:
    """企业复工的有49家: the noun before the verb; 正常生产的占90%: else the words before 的."""
    at = edge - 1
    if cues.REST.search(line.tokens[at].text + "的") or line.tokens[at].kind is not Kind.WORD:
        return None
    if line.tokens[at].tag == "v" and at > first and is_head(line.tokens[at - 1]):
        return Counted(*leftwards(line, at - 1), "figures.fronted")
    while at > first and _is_word(line.tokens[at - 1]) and line.tokens[at - 1].tag not in _PARTICLES:
        at -= 1
    return Counted(line.tokens[at].start, line.tokens[edge - 1].end, "figures.fronted")


def _quoted_before(tokens: tuple[Token, ...], edge: int, first: int) -> Counted | None:
    for at in range(edge - 1, first, -1):
        if tokens[at - 1].text in '“"‘':
            return Counted(tokens[at].start, tokens[edge - 1].end, "figures.named")
    return None


def _fronted(line: Line, edge: int, first: int, quantity: Quantity) -> Counted | None:
    """企业复工49家, 企业跑了74家: the noun before the verb, if the unit can count it."""
    at = edge - 1
    while at >= first and _is_word(line.tokens[at]) and line.tokens[at].tag in _VERBAL:
        at -= 1
    if at < first or not is_head(line.tokens[at]) or quantity.unit in cues.DEED_UNITS:
        return None
    if quantity.unit in cues.MATTERS and cues.BODY.search(line.tokens[at].text):
        return None
    start, end = leftwards(line, at)
    person = cues.PERSON_NOUN.search(line.reading.text[start:end]) is not None
    if (quantity.unit in cues.PERSONS) != person:
        return None
    return Counted(start, end if quantity.kind == "count" else line.tokens[edge].end, "figures.fronted")


def _noun_behind(
    line: Line, index: int, last: int, quantity: Quantity, *, alone: bool, acts: bool
) -> Counted | None:
    if index + 1 < last and quantity.unit in cues.BATCHES and line.tokens[index + 1].quantity is not None:
        index += 1  # 5批42条措施 are batches of what is counted next
    if index + 1 >= last:
        return None
    follower = line.tokens[index + 1]
    weighed = quantity.kind == "measure" and follower.named and follower.named.cls is EntityClass.PRODUCT
    if (weighed or _is_kind(follower, quantity)) and (
        index + 2 == last or not _nominal(line.tokens[index + 2])
    ):
        return Counted(follower.start, follower.end, "figures.counted")
    if quantity.kind == "money" and follower.tag == "v" and cues.MONEY_NOUN.search(follower.text):
        return Counted(follower.start, follower.end, "figures.counted")
    if follower.tag == "v" and (not alone or quantity.unit in ("人", "人次")):
        return None
    found = rightwards(line, index + 1, deeds=quantity.unit in cues.ABSTRACT)
    if found is not None and follower.tag == "v" and acts:
        # 投资1800万元建起工厂 tells of two deeds, 设立1亿元纾困基金 of money
        found = found if cues.MONEY.search(line.reading.text[slice(*found)]) else None
    return None if found is None else Counted(*_bodies(line, found, quantity), "figures.counted")


def _bodies(line: Line, found: tuple[int, int], quantity: Quantity) -> tuple[int, int]:
    """22个重点项目开工率 counts the projects."""
    inside = [t for t in line.tokens if found[0] <= t.start < found[1]]
    if quantity.kind == "count" and len(inside) > 1 and cues.EACH.fullmatch(inside[-1].text):
        return found[0], inside[-2].end
    if quantity.kind == "count" and len(inside) > 2 and cues.EACH.fullmatch(inside[-2].text):
        return found[0], inside[-3].end
    if quantity.kind == "count" and len(inside) > 1 and cues.ATTRIBUTE.search(inside[-1].text):
        return found[0], inside[-2].end
    return found


def _precedes(quantity: Quantity, before: Counted) -> bool:
    """Amounts and rates follow what they measure; counts stand before what they count."""
    return quantity.kind != "count" and before.rule != "figures.fronted"


def _leads_on(line: Line, behind: Counted) -> bool:
    """Whether the words behind belong elsewhere: 企业198家员工6.7万人, 重点工程有17个重启."""
    inside = [t for t in line.tokens if behind.start <= t.start < behind.end]
    follower = next((i for i, t in enumerate(line.tokens) if t.quantity and t.start == behind.end), None)
    if follower is None:
        return bool(inside) and inside[-1].tag == "vn"
    # 7个乡镇12万名群众: the next quantity has a noun of its own behind it
    return follower + 1 == len(line.tokens) or not line.tokens[follower + 1].is_noun


def _each(line: Line, index: int, edge: int) -> Counted | None:
    """每人每年3000元: for whom or how often, where nothing else is said."""
    each = [t for t in line.tokens[edge + 1 : index] if t.text.startswith("每")]
    return Counted(each[0].start, each[-1].end, "figures.named") if each else None


def _topic(line: Line, edge: int, first: int) -> Counted | None:
    """专项资金，已拨付48万元: the clause before is nothing but what the verb acts on."""
    if edge < first or line.tokens[edge].tag not in ("v", "u"):
        return None
    before = next((c for c in line.clauses if c[1] == first - 1), None)
    if before is None or any(t.kind is not Kind.WORD or not _nominal(t) for t in line.tokens[slice(*before)]):
        return None
    head = before[1] - 1
    return Counted(*leftwards(line, head), "figures.fronted") if is_head(line.tokens[head]) else None


def _is_word(token: Token) -> bool:
    return token.kind is Kind.WORD


def _nominal(token: Token) -> bool:
    return token.is_noun or token.tag in ("a", "b", "f", "u", "c")
