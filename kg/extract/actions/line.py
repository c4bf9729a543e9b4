"""A sentence's tokens while they are mended: what stands where, and what the lexicon knows of it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.actions import verbal
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.row import may_be_noun
from kg.extract.actions.tokens import Token
from kg.lexicon import load
from kg.lexicon.load import Verb
from kg.model import PERSONS

_REACH = 60
"""How far a look ahead goes, so that a sentence without stops takes linear time."""


class Line:
    """The tokens, which may be told anew one by one; beyond both ends stand empty ones."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = list(tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    def text(self, i: int) -> str:
        """The token's text, or ""."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def kind(self, i: int) -> str:
        """The token's kind, or ""."""
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else ""

    def is_name(self, i: int) -> bool:
        """Whether a name stands there."""
        return 0 <= i < len(self.tokens) and self.tokens[i].name is not None

    def is_person(self, i: int) -> bool:
        """Whether a person's name stands there."""
        name = self.tokens[i].name if 0 <= i < len(self.tokens) else None
        return name is not None and name.cls in PERSONS

    def is_thing(self, i: int) -> bool:
        """Whether a noun stands there that is no name and nobody."""
        return self.kind(i) == "n" and not self.is_name(i) and not self.is_crowd(i)

    def is_crowd(self, i: int) -> bool:
        """Whether a noun for people or bodies stands there."""
        return is_crowd(self.text(i))

    def verb(self, i: int) -> Verb | None:
        """What the lexicon knows of the word there."""
        return load.verbs().get(self.text(i))

    def may_be_noun(self, i: int) -> bool:
        """Whether the verb there stands for a noun elsewhere too."""
        return may_be_noun(self.text(i))

    def is_light(self, i: int) -> bool:
        """Whether a verb stands there that takes a deed noun."""
        return self.kind(i) == "v" and self.text(i) in verbal.LIGHT

    def is_stop(self, i: int) -> bool:
        """Whether punctuation other than 、 stands there."""
        return self.kind(i) == "w" and self.text(i) != "、"

    def verb_follows(self, i: int) -> bool:
        """Whether a verb of two characters follows before the next stop."""
        for j in range(i + 1, min(len(self.tokens), i + _REACH)):
            if self.is_stop(j):
                return False
            if self.kind(j) == "v" and len(self.text(j)) > 1:
                return True
        return False

    def deed_follows(self, i: int) -> bool:
        """Whether a verb or a deed noun of two characters follows before the next stop."""
        for j in range(i + 1, min(len(self.tokens), i + _REACH)):
            if self.is_stop(j):
                return False
            if self.tokens[j].tag in ("v", "vn") and self.verb(j) is not None:
                return True
        return False

    def retell(self, i: int, kind: str) -> None:
        """Read the token there as another part of speech."""
        t = self.tokens[i]
        self.tokens[i] = Token(t.start, t.end, t.text, kind, t.tag, t.name, t.time)
