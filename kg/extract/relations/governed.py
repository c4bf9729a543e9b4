"""The verb that a name is the object of, who does it, and whether it was done."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.extract.base import Named
from kg.extract.relations.claims import AGENTS, Mood
from kg.extract.relations.moods import mood_of
from kg.extract.relations.rows import Clause, Token
from kg.extract.relations.subjects import JOINING, UNKNOWN, Scene, Subject, stated
from kg.extract.wordlist import words

_FARTHEST = 16
_VERBAL = frozenset({"v", "vn", "n", "d", "a", "p"})
_NAMING = re.compile(
    "(?:即|也就是|分别是|分别为|分别|包括|取名|取名为|名为|名叫|命名为|叫做|叫作|叫|称为|称|定名为|统称|"
    "起名|起名叫|也)+"
)
_COMPOSED = words("组成 构成 建成 形成")
_LIGHT_VERBS = words("开展 实施 启动 举办 举行 组织 推进 召开 推行 推出")
_LIGHT = words("了 着 过 起 出 起了 出了 好 成")


@dataclass(frozen=True, slots=True)
class Deed:
    """`agents` do what `verb` (sentence offsets) says with the name asked for."""

    agents: tuple[Named, ...]
    verb: tuple[int, int]
    word: str
    mood: Mood
    form: str


def deeds(
    scene: Scene,
    clause: Clause,
    at: int,
    verbs: Collection[str],
    follow: Collection[str],
    parts: Collection[int] = (),
) -> Iterator[Deed]:
    """What is done with the name at token `at`, where one of `verbs` says so.

    `follow` are verbs of those who take up what others made (落实, 参加): they never count. `parts` are the
    mentions that may stand between a verb and its object as members of the set that the object is.
    """
    tokens = [t for t in clause.tokens[: at + 1] if t.named is None or t.named.index not in parts]
    found = _object(scene, clause, tokens, len(tokens) - 1, verbs, follow) or _listed(
        scene, clause, at, verbs, follow
    )
    if found is not None:
        yield found
    held = _topic(scene, clause, at, verbs)
    if held is not None and (found is None or held.verb != found.verb):
        yield held


def _object(
    scene: Scene,
    clause: Clause,
    tokens: Sequence[Token],
    at: int,
    verbs: Collection[str],
    follow: Collection[str],
) -> Deed | None:
    """The name as object of a verb in front of it, or behind 的 and a relative clause."""
    for index in _governors(tokens, at, verbs, follow):
        relative = _is_relative(tokens, index)
        if relative:
            subject = _near_subject(tokens, index, verbs) if tokens[index].text not in _COMPOSED else None
        else:
            subject = scene.subject(clause, tokens[:index])
        if subject is not None and subject.names:
            mood = mood_of(scene, clause, tokens[:index])
            verb = (tokens[index].start, tokens[index].end)
            form = "relative" if relative else "object"
            return Deed(subject.names, verb, _word(tokens[index].text, verbs), mood, form)
        if not relative:
            return None
    return None


def _is_relative(tokens: Sequence[Token], verb: int) -> bool:
    """Whether 的 follows the verb, so that its clause describes what comes."""
    behind = [t.text for t in tokens[verb + 1 : verb + 3]]
    return behind[:1] == ["的"] or (len(behind) > 1 and behind[0] in _LIGHT and behind[1] == "的")


def _listed(
    scene: Scene, clause: Clause, at: int, verbs: Collection[str], follow: Collection[str]
) -> Deed | None:
    """The name as what an object in the clause before is said to be: …四支队伍，分别是…, …一支队伍，取名…."""
    row = scene.clauses[clause.reading.index]
    if not clause.number or not row[clause.number - 1].tokens:
        return None
    before = row[clause.number - 1]
    ahead = clause.tokens[:at]
    opened = "".join(t.text for t in ahead if t.named is None and t.text not in JOINING)
    if not (_NAMING.fullmatch(opened) if opened else before.after in "：:"):
        return None
    last = before.tokens[-1]
    if last.kind not in ("n", "vn", "name", "f", "v") or (
        last.named is not None and last.named.cls in AGENTS and not opened
    ):
        return None
    target = Token(last.end, last.end, "", "name", clause.tokens[at].named)
    return _object(scene, before, [*before.tokens, target], len(before.tokens), verbs, follow)


def _governors(
    tokens: Sequence[Token], at: int, verbs: Collection[str], follow: Collection[str]
) -> Iterator[int]:
    """The tokens of the verbs whose object the name may be, the nearest first; before it all lead to 的."""
    other: int | None = None
    reach = _FARTHEST
    for i in range(at - 1, -1, -1):
        token = tokens[i]
        if token.text == "、" or (token.named is not None and _joined(tokens, i, at)):
            reach = 2 * _FARTHEST
        elif token.named is not None or _follows(token, follow):
            return
        if sum(len(t.text) for t in tokens[i + 1 : at]) > reach:
            return
        if token.named is None and _word(token.text, verbs) and token.kind in _VERBAL:
            if i and tokens[i - 1].text in follow:
                return
            if other is None or other == i + 1 or _modified(tokens, other, at) or _nominal(tokens, i, at):
                yield i
            if not _is_relative(tokens, i):
                return
            other = i if other is None else other
        elif token.kind == "v":
            other = i if other is None else other


def _follows(token: Token, follow: Collection[str]) -> bool:
    """Whether the token is a verb of those who take up what others made, or ends in one."""
    text = token.text
    return text in follow or (token.kind == "v" and any(text[-n:] in follow for n in range(2, len(text))))


def _joined(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether two names are of one class, and only joining words and heads stand between them."""
    a, b = tokens[first].named, tokens[last].named
    if a is None or b is None or a.cls is not b.cls:
        return False
    between = tokens[first + 1 : last]
    if not between or tokens[last - 1].named is not None:
        return True
    return any(t.text in JOINING for t in between) and all(
        t.text in JOINING or t.named or t.kind in ("n", "vn", "m") for t in between
    )


def _modified(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Whether a verb between the two belongs to a clause before 的: 推出|惠及百姓的|“…”."""
    return any(t.text == "的" for t in tokens[verb + 1 : at])


def _nominal(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """Whether what stands between a light verb and the name describes it: 开展|案件查办|“…”行动."""
    between = tokens[verb + 1 : at]
    return _word(tokens[verb].text, _LIGHT_VERBS) != "" and all(
        t.named is None and (t.kind in ("n", "vn", "a") or (t.kind == "v" and len(t.text) > 1))
        for t in between
    )


def _word(text: str, verbs: Collection[str]) -> str:
    """The verb in a token: 开展, 组织开展, 开展了."""
    bare = text
    for light in ("起了", "出了", "了", "着", "过"):
        bare = bare.removesuffix(light)
    if bare in verbs:
        return bare
    return next((bare[i:] for i in range(1, len(bare) - 1) if bare[i:] in verbs), "")


def _near_subject(tokens: Sequence[Token], verb: int, verbs: Collection[str]) -> Subject | None:
    """The names directly before a relative clause's verb: [甲区]近日推出的, 由[甲局]主办、[乙公司]承办的."""
    start = verb
    while start and _leads(tokens[start - 1]):
        start -= 1
    found = stated(tokens[start:verb]) if start < verb else None
    if (
        found is not None
        and start > 1
        and tokens[start - 1].kind == "v"
        and _word(tokens[start - 1].text, verbs)
    ):
        earlier = _near_subject(tokens, start - 1, verbs)
        if earlier is not None:
            return Subject(earlier.names + found.names)
    return found


def _leads(token: Token) -> bool:
    """Whether a token may stand between the beginning of a relative clause and its verb."""
    if token.named is not None:
        return token.named.cls in AGENTS
    return token.kind in ("d", "t", "p", "m") or token.text in JOINING


def _topic(scene: Scene, clause: Clause, at: int, verbs: Collection[str]) -> Deed | None:
    """The name as what its clause is about: …由[甲区]启动, …，由[甲区]主办."""
    row = scene.clauses[clause.reading.index]
    rest = list(clause.tokens[at + 1 :])
    spans = [rest]
    if (
        clause.number + 1 < len(row)
        and row[clause.number + 1].tokens[0].text == "由"
        and clause.after in "，,"
    ):
        spans.append(list(row[clause.number + 1].tokens))
    for tokens in spans:
        for i, token in enumerate(tokens):
            if token.text == "由" and i < 8:
                found = _by(scene, clause, tokens, i, verbs)
                if found is not None:
                    return found
    return None


def _by(
    scene: Scene, clause: Clause, tokens: Sequence[Token], at: int, verbs: Collection[str]
) -> Deed | None:
    subject = stated(tokens[at:])
    if subject is None or subject is UNKNOWN:
        return None
    for i, token in enumerate(tokens[at + 1 :], at + 1):
        word = _word(token.text, verbs) if token.named is None else ""
        if word:
            mood = mood_of(scene, clause, tokens[:i])
            return Deed(subject.names, (token.start, token.end), word, mood, "passive")
    return None
