"""Two columns set side by side, line by line, put one below the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.documents.layout.lines import Joint, Line, columns

_GUTTER = re.compile(r"(?<=\S)(?:[ \t]{3,}|\u3000{2,}|\t)[ \t\u3000]*(?=\S)")
_FEWEST = 3
_NARROWEST = 16
_LOOSE = 3


def unfolded(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines in the order of reading: where a wide gap runs down several lines, first the left column.

    >>> from kg.documents.layout.lines import lines
    >>> left = ["柳湾区连日暴雨，河", "水上涨，干部们上堤", "巡查，排除险情。  "]
    >>> right = ["公交集团调整线路，", "十二路绕行滨河路。", "出行未受影响。"]
    >>> page = "\\n".join(f"{a}    {b}" for a, b in zip(left, right))
    >>> [line.text for line in unfolded(lines(page))][2:4]
    ['巡查，排除险情。', '公交集团调整线路，']
    """
    found: list[Line] = []
    run: list[Line] = []
    for line in lines:
        if run and (line.gap > 1 or line.level or line.joint):
            found.extend(_run(run))
            run = []
        run.append(line)
    found.extend(_run(run))
    return tuple(found)


def _run(run: list[Line]) -> list[Line]:
    """One stretch of lines."""
    cuts = [_gutter(line) for line in run]
    places = sorted(cut[2] for cut in cuts if cut)
    if len(places) < _FEWEST or any(line.joint is not Joint.NONE for line in run):
        return run
    middle = places[len(places) // 2]
    fitting = [cut for cut in cuts if cut and abs(cut[2] - middle) <= _LOOSE]
    widths = sorted(columns(line.text[: cut[0]]) for line, cut in zip(run, cuts, strict=True) if cut)
    if len(fitting) * 4 < len(run) * 3 or widths[len(widths) // 2] < _NARROWEST:
        return run
    left: list[Line] = []
    right: list[Line] = []
    for line, cut in zip(run, cuts, strict=True):
        if cut and abs(cut[2] - middle) <= _LOOSE:
            left.append(line.part(0, cut[0]))
            right.append(replace(line.part(cut[1]), indent=max(0, cut[2] - middle)))
        elif line.indent >= middle - _LOOSE:
            right.append(replace(line, indent=max(0, line.indent - middle)))
        elif line.indent + line.width <= middle:
            left.append(line)
        else:
            return run
    right[0] = replace(right[0], gap=1)
    return left + right


def _gutter(line: Line) -> tuple[int, int, int] | None:
    """The one wide gap of a line: where it begins and ends in its text, and the column behind it."""
    gaps = [match.span() for match in _GUTTER.finditer(line.text)]
    if len(gaps) != 1:
        return None
    start, end = gaps[0]
    return start, end, line.indent + columns(line.text[:end])
