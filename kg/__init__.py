"""Read Chinese local-government news into a knowledge graph whose every fact shows its words.

    import kg

    graph = kg.build("seeds/demo")        # files and folders into the graph in ./graph
    graph = kg.open("graph")         # a graph that is there
    graph.query("officials")         # a named query, a file, or SPARQL
    kg.read("……")                    # the articles of one text
    kg.extract("……")                 # all that one text says, without a graph

What is named here is imported when it is first used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.wiring.api import build, open, read
    from kg.wiring.graph import Graph

__version__ = "0.1.0"
__all__ = ["Graph", "KgError", "__version__", "build", "open", "read"]

_HOME = {
    "Graph": "kg.wiring.graph",
    "KgError": "kg.errors",
    "build": "kg.wiring.api",
    "open": "kg.wiring.api",
    "read": "kg.wiring.api",
}


def __getattr__(name: str) -> Any:
    if name == "extract":
        return import_module("kg.extract")
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}; it has {', '.join(sorted(__all__))}")


class _Extract(ModuleType):
    """`kg.extract` is a room of the package and, for its users, a function."""

    def __call__(self, text: str, *, date: str | None = None) -> Any:
        """All that one text says: a record for each article (`kg.wiring.api.extract`)."""
        return import_module("kg.wiring.api").extract(text, date=date)


class _Package(ModuleType):
    """Whoever imports `kg.extract` first, it can be called."""

    def __setattr__(self, name: str, value: object) -> None:
        if name == "extract" and type(value) is ModuleType:
            value.__class__ = _Extract
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
