"""A clause's tokens by number, with the questions that the phrase grammar asks of them."""

from __future__ import annotations

from kg.extract.actions import closed, verbal
from kg.extract.actions.crowds import is_crowd
from kg.extract.actions.tokens import Token
from kg.extract.words.dictionary import is_nominal
from kg.lexicon import load
from kg.lexicon.figurative import deed_nouns
from kg.model import PERSONS

ATTRIBUTIVE = ("的", "之")
_RUN = frozenset("nmrtf")
_BEYOND = [""] * 8


def may_be_noun(word: str) -> bool:
    """Whether a verb stands for a noun elsewhere too.

    >>> may_be_noun("防控"), may_be_noun("成立")
    (True, False)
    """
    return word in verbal.DEED_NOUNS or is_nominal(word) or word in deed_nouns()


class Row:
    """The tokens; beyond both ends stand empty ones.

    What was read so far decides between predicate and modifier: `verb` is the last predicate's word (or ""),
    `stem` that without its complement, `behind_verb` whether nothing stands between it and here, `has_phrase`
    whether a noun phrase was read, `fronted` whether 把 or 将 was, `begun` whether anything was.
    """

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self._texts = [t.text for t in tokens] + _BEYOND
        self._kinds = [t.kind for t in tokens] + _BEYOND
        self.verb = self.stem = ""
        self.fronted = False
        self.behind_verb = self.has_phrase = self.begun = False

    def __len__(self) -> int:
        return len(self.tokens)

    def text(self, i: int) -> str:
        """The token's text, or ""."""
        return self._texts[i] if i >= 0 else ""

    def kind(self, i: int) -> str:
        """The token's kind, or ""."""
        return self._kinds[i] if i >= 0 else ""

    def is_name(self, i: int) -> bool:
        """Whether a name stands there."""
        return 0 <= i < len(self.tokens) and self.tokens[i].name is not None

    def is_person(self, i: int) -> bool:
        """Whether a person's name stands there."""
        name = self.tokens[i].name if 0 <= i < len(self.tokens) else None
        return name is not None and name.cls in PERSONS

    def is_thing(self, i: int) -> bool:
        """Whether a noun stands there that is no name and nobody."""
        return self.kind(i) == "n" and not self.is_name(i) and not is_crowd(self.text(i))

    def may_be_noun(self, i: int) -> bool:
        """Whether the verb there stands for a noun elsewhere too (防控, 复工)."""
        return may_be_noun(self.text(i))

    def is_strange(self, i: int) -> bool:
        """Whether the word there has one character and is no verb of the lexicon."""
        return len(self.text(i)) == 1 and self.text(i) not in load.verbs()

    def verb_from(self, i: int) -> bool:
        """Whether a predicate may follow from token `i` on, before the next comma."""
        for j in range(i, len(self)):
            if self.kind(j) == "w" and self.text(j) != "、":
                return False
            if self.kind(j) == "v" and self.text(j + 1) not in ATTRIBUTIVE:
                return True
        return False

    def past_verb(self, i: int) -> int:
        """The place behind the verb at `i`, its complement and 了."""
        j = i + 1
        while self.text(j) in closed.COMPLEMENTS or self.text(j) in closed.ASPECT or self.kind(j) == "v":
            j += 1
            if self.text(j - 1) == "了":
                break
        return j

    def past_nouns(self, i: int) -> int:
        """The place behind a run of nouns and what joins them."""
        j = i
        while (self.kind(j) and self.kind(j) in _RUN) or self.text(j) in ("、", "和", "与", "等"):
            j += 1
            if self.kind(j) == "a" and self.kind(j + 1) == "n":
                j += 1
        return j

    def past(self, i: int, kinds: str) -> int:
        """The place behind tokens of the kinds."""
        j = i
        while self.kind(j) and self.kind(j) in kinds:
            j += 1
        return j

    def role(self) -> str:
        """What the lexicon says of the last predicate's part in a clause (cause, light, …)."""
        known = load.verbs().get(self.verb)
        return known.role if known is not None else ""

    def type(self) -> str:
        """The last predicate's action type, or ""."""
        known = load.verbs().get(self.verb) or load.verbs().get(self.stem)
        return known.type if known is not None else ""
