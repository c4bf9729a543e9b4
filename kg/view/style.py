"""How classes are drawn, and vis-network's options."""

from __future__ import annotations

from typing import Any, Final

from kg.view.shape import EDGE_FONT, FONT
from kg.vocab import LeafClass

_LARGE: Final = 2500
"""Nodes beyond which what costs time at each movement of the pointer is left out."""

_STYLES: Final[dict[LeafClass, tuple[str, str]]] = {
    LeafClass.PERSON: ("dot", "#56b4e9"),
    LeafClass.OFFICIAL: ("dot", "#0072b2"),
    LeafClass.OFFICE: ("square", "#d55e00"),
    LeafClass.ENTERPRISE: ("square", "#e69f00"),
    LeafClass.INSTITUTION: ("square", "#8c6d46"),
    LeafClass.TEAM: ("square", "#f5c28a"),
    LeafClass.JURISDICTION: ("diamond", "#007a5a"),
    LeafClass.SITE: ("diamond", "#6fcfae"),
    LeafClass.MEASURE: ("hexagon", "#cc79a7"),
    LeafClass.EVENT: ("star", "#b5a800"),
    LeafClass.PROJECT: ("hexagon", "#7b3f8c"),
    LeafClass.PRODUCT: ("hexagon", "#a0a4ad"),
}
"""A shape for each family (persons, bodies, places, schemes), and colours after Okabe and Ito that differ in
lightness within a family: no class is told by hue alone."""

GROUPS: Final = {leaf.value: {"shape": shape, "color": color} for leaf, (shape, color) in _STYLES.items()}


def _group(shape: str, color: str) -> dict[str, Any]:
    lit = {"background": color, "border": "#111827"}
    return {
        "shape": shape,
        "color": {"background": color, "border": color, "highlight": lit, "hover": lit},
    }


def options(nodes: int) -> dict[str, Any]:
    """vis-network's options for so many nodes: fixed places, straight edges.

    >>> options(10)["physics"]
    {'enabled': False}
    """
    is_large = nodes > _LARGE
    family = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif'
    label = {"size": FONT, "face": family, "color": "#1f2937", "strokeWidth": 3, "strokeColor": "#ffffff"}
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": not is_large,
            "hideEdgesOnDrag": is_large,
            "hideEdgesOnZoom": is_large,
            "multiselect": False,
            "keyboard": False,
            "tooltipDelay": 150,
        },
        "groups": {leaf.value: _group(*style) for leaf, style in _STYLES.items()},
        "nodes": {
            "borderWidth": 1,
            "borderWidthSelected": 3,
            "font": label,
            "scaling": {"label": {"drawThreshold": 10}},
        },
        "edges": {
            "smooth": False,
            "width": 1.2,
            "selectionWidth": 2,
            "hoverWidth": 0.8,
            "arrows": {"to": {"scaleFactor": 0.55}, "from": {"scaleFactor": 0.55}},
            "color": {"inherit": False},
            "font": {**label, "size": EDGE_FONT, "color": "#4b5563", "align": "middle"},
            "scaling": {"label": {"drawThreshold": 8}},
        },
    }
