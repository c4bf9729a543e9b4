"""From a picture to one HTML file that needs nothing else: no network, no folder beside it.

pyvis makes nodes, edges and options of the picture's networkx graph, and brings the library vis-network. Its
own page is not used: it links to other hosts, and puts texts into the page unescaped. In ours all data stand
in one block of JSON, and are shown as text alone.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

import networkx
import pyvis
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pyvis.edge import Edge
from pyvis.network import Network

from kg.errors import KgError
from kg.view.picture import Picture
from kg.view.shape import FONT, font, lines, radius
from kg.view.style import GROUPS, options

_PAGE: Final = Path(__file__).parent / "page"
_SCRIPTS: Final = (
    "words",
    "facts",
    "names",
    "drawing",
    "panel",
    "search",
    "legend",
    "main",
)
_LIBRARY: Final = "lib/vis-*/vis-network.min.js"
_ESCAPES: Final = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def render(data: Picture) -> str:
    """The page of a picture that has places (see `kg.view.layout`)."""
    scripts = [_library(), _own_scripts()]
    page = _environment().get_template("page.html")
    return page.render(
        policy=_policy(scripts),
        style=Markup(_read("page.css")),
        scripts=[Markup(script) for script in scripts],
        picture=Markup(as_json({**data, "vis": _network(data), "groups": GROUPS})),
    )


def as_json(data: Mapping[str, Any]) -> str:
    """JSON that may stand in a page: whatever could end the block or begin a tag is written as \\u003c.

    >>> as_json({"name": "</script>&"})
    '{"name":"\\\\u003c/script\\\\u003e\\\\u0026"}'
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES).encode("utf-8", "replace").decode("utf-8")


def _network(data: Picture) -> dict[str, Any]:
    """Nodes, edges and options as pyvis has them for vis-network."""
    net, graph = Network(directed=True), _graph(data)
    for index, told in graph.nodes(data=True):
        net.add_node(index, **told)
    for a, b, told in graph.edges(data=True):
        # not add_edge, which looks through all nodes for each edge
        net.edges.append(Edge(a, b, directed=False, **told).options)
    net.set_options(json.dumps(options(data["drawn"])))
    return {"nodes": [_plain(node) for node in net.nodes], "edges": net.edges, "options": net.options}


def _graph(data: Picture) -> networkx.DiGraph[int]:
    graph: networkx.DiGraph[int] = networkx.DiGraph()
    for index, thing in enumerate(data["things"][: data["drawn"]]):
        size = font(thing["links"])
        graph.add_node(
            index,
            label=lines(thing["label"]),
            group=thing["cls"],
            size=radius(thing["links"]),
            x=thing["x"],
            y=thing["y"],
            **({"font": {"size": size}} if size != FONT else {}),
        )
    graph.add_edges_from((edge["a"], edge["b"], {"id": i}) for i, edge in enumerate(data["edges"]))
    return graph


def _plain(node: Mapping[str, Any]) -> dict[str, Any]:
    """A node without what its group says for all of its class."""
    return {name: value for name, value in node.items() if name not in ("shape", "color")}


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(_PAGE), autoescape=True, undefined=StrictUndefined)


def _read(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")


@cache
def _own_scripts() -> str:
    return '"use strict";\n(() => {\n' + "\n".join(_read(f"{name}.js") for name in _SCRIPTS) + "\n})();\n"


@cache
def _library() -> str:
    """vis-network, from the installed pyvis."""
    found = sorted(Path(pyvis.__file__).parent.glob(_LIBRARY))
    if not found:
        raise KgError(f"pyvis {pyvis.__version__} brings no {_LIBRARY}; install pyvis 0.3.2")
    return found[-1].read_text(encoding="utf-8").replace("</script", "<\\/script")


def _policy(scripts: list[str]) -> str:
    """What the page may load: its own scripts by their hashes, and nothing from anywhere else."""
    hashes = (base64.b64encode(sha256(script.encode("utf-8")).digest()).decode() for script in scripts)
    allowed = " ".join(f"'sha256-{one}'" for one in hashes)
    rest = "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {allowed}; {rest}"
