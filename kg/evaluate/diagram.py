"""Reliability diagrams as one SVG picture: how sure against how often right, a panel a kind of thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from math import sqrt
from typing import Final

from kg.evaluate.reliability import Point, bins, calibration_error

_SIDE: Final = 200
"""Pixels from 0 to 1."""
_WIDTH, _HEIGHT = 280, 290
"""Of a panel with its title and labels."""
_LEFT, _TOP = 60, 40
_COLUMNS: Final = 3
_LARGEST: Final = 16
"""Pixels of the radius of a dot that has all points in it."""
_COLORS: Final = ("#0072b2", "#d55e00", "#007a5a", "#7b3f8c", "#8c6d46")


def diagram(panels: Mapping[str, Sequence[Point]], title: str) -> str:
    """The picture. Dots are bins, their areas the share of the points in them; the dashed line is the ideal.

    >>> diagram({"posts": [(0.9, True)]}, "Reliability").count("<circle")
    1
    """
    rows = -(-len(panels) // _COLUMNS)
    width, height = _COLUMNS * _WIDTH, rows * _HEIGHT + 30
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="sans-serif" font-size="12" fill="#1f2937">',
        f"<title>{escape(title)}</title>",
        '<rect width="100%" height="100%" fill="#ffffff"/>',
        _text(width / 2, 22, title, "middle", "15"),
    ]
    for number, (name, points) in enumerate(panels.items()):
        x, y = number % _COLUMNS * _WIDTH, number // _COLUMNS * _HEIGHT + 30
        lines.append(f'<g transform="translate({x + _LEFT} {y + _TOP})">')
        lines += [*_axes(name, points), *_curve(points, _COLORS[number % len(_COLORS)]), "</g>"]
    return "\n".join([*lines, "</svg>", ""])


def _axes(name: str, points: Sequence[Point]) -> Iterator[str]:
    """Frame, scales, diagonal, and what the panel shows."""
    heading = f"{name}: {len(points):,}, error {calibration_error(points):.3f}"
    yield _text(_SIDE / 2, -12, heading, "middle", "13")
    for tenths in range(0, 11, 2):
        at = tenths * _SIDE / 10
        yield f'<path d="M{at:g} 0V{_SIDE}M0 {at:g}H{_SIDE}" stroke="#e5e7eb"/>'
        yield _text(at, _SIDE + 16, f"{tenths / 10:g}", "middle")
        yield _text(-8, _SIDE - at + 4, f"{tenths / 10:g}", "end")
    yield f'<rect width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#6b7280"/>'
    yield f'<path d="M0 {_SIDE}L{_SIDE} 0" stroke="#6b7280" stroke-dasharray="4 4"/>'
    yield _text(_SIDE / 2, _SIDE + 34, "confidence", "middle")
    yield f'<g transform="translate(-40 {_SIDE / 2:g}) rotate(-90)">'
    yield _text(0, 0, "share right", "middle") + "</g>"


def _curve(points: Sequence[Point], color: str) -> Iterator[str]:
    found = [(b.confidence * _SIDE, _SIDE - b.right * _SIDE, b.count) for b in bins(points)]
    way = "L".join(f"{x:.1f} {y:.1f}" for x, y, _ in found)
    if way:
        yield f'<path d="M{way}" fill="none" stroke="{color}" stroke-width="1.5"/>'
    for x, y, count in found:
        radius = max(2.0, _LARGEST * sqrt(count / len(points)))
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{color}" fill-opacity="0.6"/>'


def _text(x: float, y: float, words: str, anchor: str, size: str = "") -> str:
    font = f' font-size="{size}"' if size else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{font}>{escape(words)}</text>'
