"""Who acts in a clause: named in it, or carried on from the clauses and sentences before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.base import Analysis, Named
from kg.extract.relations.claims import AGENTS
from kg.extract.relations.cues import PASSED
from kg.extract.relations.rows import Clause, Token, clauses
from kg.extract.wordlist import words
from kg.lexicon import load
from kg.model import BODIES, PERSONS, Part

JOINING = words("、 和 与 及 以及 同 跟 暨 联合 会同 携手 协同 联手")
_OBLIQUE = words(
    "在 向 为 给 对 把 将 从 自 据 根据 按照 按 依据 随着 通过 经 经过 以 围绕 依托 为了 使 让 到 于 "
    "被 受 针对 对于 关于 作为 就 除 除了 沿 借助 利用 凭借 本着 结合 深入 走进 来到 赴 因 由于 截至 "
    "截止 自从 面对"
)
_AGENT = words("由")
_WITH = words("与 和 同 跟 联合 会同 携手 协同 联手")
_JOINTLY = words("联合 会同 携手 协同 联手")
_WHEN = words("以来 后 之后 前 时 期间 之际 之时 以前 同时 之余 过程中 来 中 下 背景下 基础上 时候 时期")
_MEMBERS = re.compile(
    "(?:工作人员|干部|党员|民警|职工|员工|志愿者|网格员|社工|医护人员|班子|班子成员|负责人|上下|全体|"
    "全区|组织|队员|机关|成员|"
    "党员干部|师生|单位|方面|主办方|承办|主办|牵头|相关|有关|近日|日前|今年|目前)$"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """The names that act together; empty where somebody acts whom no name tells."""

    names: tuple[Named, ...] = ()

    @property
    def lasts(self) -> bool:
        """Whether the next sentences may go on about it."""
        return bool(self.names) and all(n.cls in BODIES for n in self.names)


UNKNOWN = Subject()


def stated(tokens: Sequence[Token]) -> Subject | None:
    """The subject that the tokens before a verb state: None if they state none, `UNKNOWN` if no name does.

    [甲区]党工委书记[张强] -> 张强; [甲区]与[乙公司]联合 -> both; 向[甲区] -> none; 企业 -> unknown.
    """
    oblique = ""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.named is None:
            met = _met(token, oblique)
            if met is None or met is UNKNOWN:
                return UNKNOWN if met is UNKNOWN else None
            at, oblique = at + 1, str(met)
        elif token.named.cls not in AGENTS:
            if not oblique:
                return _agent(tokens[at + 1 :]) or UNKNOWN
            at, oblique = at + 1, ""
        else:
            if _counted(tokens, at):
                return UNKNOWN
            names, end = _group(tokens, at)
            if oblique in _AGENT or not oblique:
                return _bearer(names, tokens, end)
            at, oblique = end, ""
    return None


def _met(token: Token, oblique: str) -> str | Subject | None:
    """What a plain word leaves open: the preposition in force, `UNKNOWN` at a noun, None at a verb."""
    leads = token.text in _OBLIQUE or token.text in _AGENT or token.text in _WITH
    if leads or (token.kind == "p" and token.text not in JOINING):
        return token.text
    if token.kind == "f":
        return ""
    if token.text in PASSED or oblique:
        return oblique
    if token.kind in ("n", "r", "vn"):
        return UNKNOWN
    return None if token.kind == "v" else oblique


def _counted(tokens: Sequence[Token], at: int) -> bool:
    """Whether what looks like a word for a body known (社区) is counted, and so is none: 19个社区, 各社区."""
    named = tokens[at].named
    if not at or named is None or not named.mention.anaphor:
        return False
    return tokens[at - 1].kind == "m" or tokens[at - 1].text in ("各", "每", "每个")


def told(clause: Clause) -> Subject | None:
    """The subject that a whole clause states; a clause that only says when (雨停后，) states none."""
    last = clause.tokens[-1]
    return None if last.kind == "f" or last.text in _WHEN else stated(clause.tokens)


def joined(tokens: Sequence[Token]) -> tuple[Named, ...]:
    """The names with which a clause without a subject begins: 联合[甲局]开展."""
    opening = next((i for i, t in enumerate(tokens) if t.kind not in ("d", "t", "c")), 0)
    if opening + 1 < len(tokens) and tokens[opening].text in _JOINTLY and tokens[opening + 1].named:
        return tuple(_group(tokens, opening + 1)[0])
    return ()


def _agent(tokens: Sequence[Token]) -> Subject | None:
    """由 and the names behind it, where a thing is what the clause is about."""
    for i, token in enumerate(tokens):
        if token.text in _AGENT and i + 1 < len(tokens):
            named = tokens[i + 1].named
            if named is not None and named.cls in AGENTS:
                names, end = _group(tokens, i + 1)
                return _bearer(names, tokens, end)
    return None


def _group(tokens: Sequence[Token], at: int) -> tuple[list[Named], int]:
    """The names from `at` on that act: of names side by side the last, of titles the bearer, of lists all."""
    names: list[Named] = []
    fresh = True
    while at < len(tokens):
        token = tokens[at]
        if token.named is not None and token.named.cls in AGENTS:
            if not fresh and names:
                names.pop()
            names.append(token.named)
            fresh = False
        elif token.text in JOINING and names and _name_follows(tokens, at + 1):
            fresh = True
        elif names and _title_of_one(tokens, at):
            fresh = False
        elif not (names and (token.text in ("等", "党组书记") or _jointly_follows(tokens, at))):
            break
        at += 1
    return names, at


def _jointly_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adverb stands between a name and its partner: [甲局]还|联合[乙局]."""
    joint = at + 2 < len(tokens) and tokens[at].kind == "d" and tokens[at + 1].text in _JOINTLY
    return joint and _name_follows(tokens, at + 2)


def _name_follows(tokens: Sequence[Token], at: int) -> bool:
    named = tokens[at].named if at < len(tokens) else None
    return named is not None and named.cls in AGENTS


def _title_of_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether titles stand here with the bearer's name right behind them: 党工委书记、管委会主任|林涛."""
    for token in tokens[at : at + 8]:
        if token.named is not None:
            if token.named.cls in PERSONS:
                return True
        elif (
            token.text not in load.titles() and token.text not in load.title_prefixes() and token.text != "、"
        ):
            return False
    return False


def _bearer(names: list[Named], tokens: Sequence[Token], end: int) -> Subject:
    """The names, unless what follows makes them owners of another subject: [甲区]多家企业, [甲区]的做法."""
    if end < len(tokens) and tokens[end].text in ("的", "之"):
        following = _nouns(tokens, end + 1)
        return Subject(tuple(names)) if _MEMBERS.search(following) else UNKNOWN
    at = end
    while at < len(tokens) and (tokens[at].kind in ("m", "a", "r") or tokens[at].text in PASSED):
        at += 1
    following = _nouns(tokens, at)
    if not following or _MEMBERS.search(following) or (at > end and tokens[end].text in PASSED):
        return Subject(tuple(names))
    after = at
    while after < len(tokens) and tokens[after].kind in ("n", "vn") and tokens[after].named is None:
        after += 1
    verbal = tokens[at].kind == "vn" and not (after < len(tokens) and tokens[after].kind == "v")
    return Subject(tuple(names)) if verbal else UNKNOWN


def _nouns(tokens: Sequence[Token], at: int) -> str:
    """The common nouns that stand together from `at` on."""
    found = ""
    while (
        at < len(tokens)
        and tokens[at].kind in ("n", "vn")
        and tokens[at].named is None
        and tokens[at].text not in PASSED
    ):
        found += tokens[at].text
        at += 1
    return found


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's clauses, by sentence, with what is known of the subject of each."""

    clauses: tuple[tuple[Clause, ...], ...]
    carried: tuple[Subject | None, ...]
    """For each sentence the subject that stands at its beginning."""
    ahead: tuple[tuple[Subject | None, ...], ...]
    """For each clause the subject of the last clause before it that states one, else the sentence's."""

    def subject(self, clause: Clause, tokens: Sequence[Token]) -> Subject | None:
        """Who does what the verb behind `tokens`, the clause's first ones, tells."""
        found = stated(tokens)
        if found is not None:
            return found
        before = self.ahead[clause.reading.index][clause.number]
        return Subject(before.names + joined(tokens)) if before is not None and before.names else before


def scene(analysis: Analysis) -> Scene:
    """The clauses of an article; subjects pass on to the next clause, sentence and paragraph."""
    rows = tuple(clauses(r) for r in analysis.readings)
    carried: list[Subject | None] = []
    ahead: list[tuple[Subject | None, ...]] = []
    current: Subject | None = None
    paragraph = 0
    for reading, row in zip(analysis.readings, rows, strict=True):
        body = reading.sentence.part is Part.BODY
        if body and reading.sentence.paragraph > paragraph + _PARAGRAPHS:
            current = None
        paragraph = reading.sentence.paragraph if body else paragraph
        carried.append(current if body else None)
        found = [told(c) for c in row]
        ahead.append(tuple(_inherited(found, carried[-1])))
        current = _going_on(found, current) if body else current
    return Scene(rows, tuple(carried), tuple(ahead))


_PARAGRAPHS = 2
"""How many paragraphs on a subject may be carried: one, and a section title between."""


def _inherited(found: Sequence[Subject | None], first: Subject | None) -> Iterator[Subject | None]:
    for subject in found:
        yield first
        first = subject if subject is not None else first


def _going_on(found: Sequence[Subject | None], current: Subject | None) -> Subject | None:
    """The subject that the next sentence may go on about, by the subjects of this one's clauses."""
    known = [s for s in found if s is not None]
    if not known:
        return current
    lasting = [s for s in known if s.lasts]
    return lasting[-1] if lasting and known[0] is not UNKNOWN else None
