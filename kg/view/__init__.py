"""Pictures of a graph: from the store to a plain dict, and from the dict to one HTML file.

>>> from kg.store.embedded import EmbeddedStore
>>> picture = subgraph(EmbeddedStore())
>>> picture["drawn"], render(picture).startswith("<!DOCTYPE html>")
(0, True)
"""

from kg.view.html import render
from kg.view.subgraph import MAX_NODES, subgraph

__all__ = ["MAX_NODES", "render", "subgraph"]
