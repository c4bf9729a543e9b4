"""Who has a lasting tie with whom: 与…签订合作协议, 与…结对, 与…共建."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.base import Named
from kg.extract.relations.claims import Mood, claim
from kg.extract.relations.rows import Clause, Token
from kg.extract.relations.subjects import Scene
from kg.extract.wordlist import words
from kg.model import BODIES, Claim
from kg.vocab import Predicate

_WITH = words("与 和 同 跟 联合 携手 及")
_AGREES = re.compile(
    "(?:[^，。；！？]{0,16}?)(?:(?:签署|签订|签定|达成|签下)[^。；！？，]{0,14}?(?:合作|战略|框架|共建|"
    "结对|备忘录|伙伴|联盟)|签约|结对|结成|"
    "共建|建立了?[^，。]{0,8}(?:合作|关系|联盟|协作)|合作(?:开发|推出|打造|建设|开展|成立|建立|共建|创办)|开展[^，。]{0,8}合作|战略合作|深化合作|深度合作|合作共建|牵手|"
    "结为|缔结|展开合作|(?:签署|签订|签定|签下)[^。；！？，]{0,14}?(?:协议|合同)|合作建立|合作成立|"
    "长期合作|成为[^，。]{0,6}伙伴)"
)
_PLANNED = re.compile("将|拟|计划|准备|有望|打算|争取|意向")
_DENIED = re.compile("未|没有|没|不|取消|终止|解除|中止")
_MOST = 8


def partners(scene: Scene) -> Iterator[Claim]:
    """A claim for each partner behind 与, with the clause's subject."""
    for row in scene.clauses:
        for clause in row:
            at = next((i for i, t in enumerate(clause.tokens) if _is_with(clause.tokens, i, t)), None)
            if at is not None:
                yield from _clause(scene, clause, at)


def _is_with(tokens: Sequence[Token], at: int, token: Token) -> bool:
    """与 with a body within reach behind it, be it behind 的 or a noun in apposition (辖区单位[嘉业精密])."""
    if token.named is not None or token.text not in _WITH:
        return False
    behind = tokens[at + 1 : at + 6]
    return any(t.named is not None and t.named.cls in BODIES for t in behind)


def _clause(scene: Scene, clause: Clause, at: int) -> Iterator[Claim]:
    text = clause.reading.text
    others = _names(clause.tokens[at + 1 :])
    if not others:
        return
    m = _AGREES.match(text, others[-1].end, clause.tokens[-1].end)
    subject = scene.subject(clause, clause.tokens[:at]) if m else None
    if m is None or subject is None:
        return
    words = text[clause.tokens[0].start : others[0].start] + m.group()
    mood = Mood(bool(_DENIED.search(words)), "planned" if _PLANNED.search(words) else None)
    for one in subject.names:
        for other in others:
            found = claim(clause.reading, one, Predicate.COOPERATES_WITH, other, "cooperates", m.span(), mood)
            if found is not None:
                yield found


def _names(tokens: Sequence[Token]) -> list[Named]:
    """The bodies of the list that follows; of names side by side the last."""
    found: list[Named] = []
    end = -1
    for token in tokens:
        if token.named is not None and token.named.cls in BODIES:
            if found and token.start == end:
                found.pop()
            found.append(token.named)
            end = token.end
        elif found and token.text not in ("、", "和", "与", "及", "以及", "等"):
            break
    return found[:_MOST]
