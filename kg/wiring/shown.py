"""A portrait that shows itself."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from io import StringIO

from kg.query import layout
from kg.query.show import Portrait


@dataclass(frozen=True, repr=False)
class Shown:
    """All that a graph knows of one thing: `portrait` for programs; printed, it is a text for readers."""

    portrait: Portrait
    base: str

    def __repr__(self) -> str:
        out = StringIO()
        layout.write(self.portrait, out, self.base)
        return out.getvalue()

    def _repr_html_(self) -> str:
        return f"<pre>{escape(repr(self))}</pre>"
