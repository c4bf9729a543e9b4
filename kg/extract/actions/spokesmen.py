"""For which body a person speaks: 区水利局局长赵启说，… tells what the bureau does."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.actions.nouns import AGENTS
from kg.extract.actions.tokens import Token
from kg.extract.actions.topics import Scope
from kg.extract.base import Named, Reading
from kg.extract.wordlist import words
from kg.lexicon import load
from kg.model import PERSONS, EntityClass

_PARTY = tuple(words("党委 党工委 市委 县委 区委 州委 省委 镇委 乡党委 旗委 工委 党总支 党支部 党组"))
_WITH_PARTY = (EntityClass.OFFICE, EntityClass.INSTITUTION)
_REACH = 14
_FIRM_HEADS = ("总经理", "经理", "董事长", "总裁")


def note(reading: Reading, tokens: Sequence[Token], scope: Scope) -> None:
    """Remember the body in front of each person's title, the first that the article gives."""
    for i, token in enumerate(tokens):
        if token.name is not None and token.name.cls in PERSONS and token.text not in scope.bodies:
            body = _body(reading, tokens, i) or _implied(tokens, i, scope)
            if body is not None:
                scope.bodies[token.text] = (body,)


def _body(reading: Reading, tokens: Sequence[Token], i: int) -> Named | None:
    for j in range(i - 1, max(-1, i - _REACH), -1):
        name = tokens[j].name
        if name is not None:
            titled = j < i - 1 or tokens[i].text[1:] in load.titles()
            fits = name.cls in AGENTS and name.cls not in PERSONS and titled
            return _whose(reading, name) if fits else None
        if tokens[j].kind not in "nacf" and tokens[j].text != "、":
            return None
    return None


def _implied(tokens: Sequence[Token], i: int, scope: Scope) -> Named | None:
    """支行行长赵启, 院长钱悦: the last body named that such a head has."""
    if not i or tokens[i - 1].name is not None or (i > 1 and tokens[i - 2].name is not None):
        return None
    title = tokens[i - 1].text.removeprefix("副").removeprefix("常务副")
    firm = title in _FIRM_HEADS
    core = tokens[i - 2].text if i > 1 and tokens[i - 2].kind == "n" else title.removesuffix("长")
    if not firm and (core == title or not core):
        return None
    fits = (n for n in reversed(scope.met) if n.cls not in PERSONS and not n.mention.anaphor)
    if firm and core == title:
        return next((n for n in fits if n.cls is EntityClass.ENTERPRISE), None)
    return next((n for n in fits if n.mention.text.endswith(core)), None)


def _whose(reading: Reading, name: Named) -> Named | None:
    """A party committee's secretary tells what its territory or body does."""
    if not name.mention.text.endswith(_PARTY) or name.cls not in _WITH_PARTY:
        return name
    held = [n for n in reading.names if n.mention.within == name.index and n.cls in AGENTS]
    inner = [n for n in held if n.cls not in PERSONS]
    return inner[-1] if inner else None
