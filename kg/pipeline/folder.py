"""What a graph's folder says of its graph: the base of its IRIs, and the ledger of its files.

DIR/readings/             what each page says (`shelf`)
DIR/ledger-<hash>.jsonl   what became of each file, one for each generation of the store (`ledger`)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import GraphError
from kg.pipeline.disk import cause, put
from kg.pipeline.ledger import Ledger, ledger_name, load_ledger
from kg.store.folder import open_graph
from kg.vocab import DEFAULT_BASE

READINGS: Final = "readings"


@dataclass(frozen=True, slots=True)
class About:
    """The builder's note beside a generation of the store; `ledger` is a file's name, None before a build."""

    base: str = DEFAULT_BASE
    ledger: str | None = None


def about_from(note: Mapping[str, str]) -> About:
    """The note of an opened graph."""
    return About(note.get("base", DEFAULT_BASE), note.get("ledger"))


def about_of(folder: Path, fresh: bool = False) -> About:
    """The note of the graph in a folder; with `fresh`, or where there is none yet, that of an empty one.

    Raises GraphError where the graph is damaged.
    """
    if fresh or not (folder / "current").exists():
        return About()
    graph = open_graph(folder)
    try:
        return about_from(graph.about)
    finally:
        graph.close()


def ledger_of(folder: Path, about: About) -> Ledger:
    """The ledger that goes with a graph; raises GraphError where it is damaged."""
    return load_ledger(folder / about.ledger) if about.ledger else Ledger()


def save_ledger(folder: Path, ledger: Ledger, before: About, base: str) -> dict[str, str]:
    """Write a ledger beside the one before, and return the note that will point to it."""
    content = ledger.to_bytes()
    name = ledger_name(content)
    try:
        for old in folder.glob("ledger-*"):
            if old.name not in (name, before.ledger):
                old.unlink()
        put(folder / name, content)
    except OSError as error:
        raise GraphError(f"{folder}: {cause(error)}; nothing has changed, what was read is kept") from error
    return {"base": base, "ledger": name}
