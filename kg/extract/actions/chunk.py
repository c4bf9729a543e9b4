"""A piece of a clause: a noun phrase, a prepositional group, a verb, an adverb, a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kg.extract.actions.tokens import Token

Kind = Literal["np", "pp", "v", "adv", "time", "and", "place", "other"]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a clause.

    `core` is the noun phrase of a group (without preposition and localizer), or the bare verb (without 了);
    `head` the preposition, or the bare verb's text.
    """

    kind: Kind
    tokens: tuple[Token, ...]
    head: str = ""
    core: tuple[Token, ...] = ()

    @property
    def start(self) -> int:
        """Sentence offset of the first character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Sentence offset behind the last character."""
        return self.tokens[-1].end


def groups(chunks: Iterable[Chunk], prepositions: Iterable[str]) -> list[Chunk]:
    """The prepositional groups that begin with one of the words."""
    wanted = frozenset(prepositions)
    return [c for c in chunks if c.kind == "pp" and c.head in wanted]
