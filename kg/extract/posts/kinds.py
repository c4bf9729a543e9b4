"""What a sentence is to the grammar of posts: persons, bodies, titles and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kg.extract.base import Named
from kg.model import EntityClass

BODIES = frozenset(
    {
        EntityClass.OFFICE,
        EntityClass.ENTERPRISE,
        EntityClass.INSTITUTION,
        EntityClass.TEAM,
        EntityClass.JURISDICTION,
    }
)
"""What posts are held in."""


class Kind(StrEnum):
    """What a token is to the grammar of posts."""

    PERSON = "person"
    BODY = "body"
    TITLE = "title"
    UNIT = "unit"
    PRAISE = "praise"
    LIST = "list"
    COMMA = "comma"
    ALSO = "also"
    STATUS = "status"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the sentence; `named` for persons and bodies, `status` for titles."""

    kind: Kind
    start: int
    end: int
    text: str
    named: Named | None = None
    status: str = ""
    owner: Named | None = None
    """For a Party group, the body named inside its name: 柳湾区住建局 of 柳湾区住建局党组."""
