"""What a build says when it has ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.pipeline.ledger import Ledger
from kg.pipeline.plan import is_gone


@dataclass(frozen=True, slots=True)
class Summary:
    """The graph in numbers, and what wants a look.

    `files` could be used, `read` of them were read in this build. `nothing` are files that gave nothing and
    why, `troubles` inputs that could not be used and why, `same` files that repeat another byte for byte,
    `gone` files that dropped out, `missing` files that are gone and still in the graph.
    """

    files: int
    read: int
    articles: int
    entities: Mapping[str, int]
    posts: int
    actions: int
    figures: int
    relations: int
    seconds: float
    nothing: tuple[tuple[str, str], ...] = ()
    troubles: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def summary(
    ledger: Ledger, read: int, entities: Mapping[str, int], gone: Sequence[str], seconds: float
) -> Summary:
    """Add up a ledger."""
    files = [file for file in ledger.files if file.key]
    articles = [article for file in files for article in file.articles]
    return Summary(
        files=len(files),
        read=read,
        articles=len(articles),
        entities=dict(sorted(entities.items())),
        posts=sum(a.posts for a in articles),
        actions=sum(a.actions for a in articles),
        figures=sum(a.figures for a in articles),
        relations=sum(a.relations for a in articles),
        seconds=seconds,
        nothing=tuple((f.source, f.nothing) for f in files if f.nothing),
        troubles=ledger.troubles,
        same=tuple(f.source for f in files if f.same_as),
        gone=tuple(gone),
        missing=tuple(f.source for f in files if is_gone(Path(f.path))),
    )
