"""Gold answers: their values, reading, checking and spans, in one place.

python -m kg.evaluate.gold lint PAGE GOLD     what is wrong or forgotten
python -m kg.evaluate.gold spans PAGE GOLD    where the names stand; --write puts it into GOLD
"""

from __future__ import annotations

from kg.evaluate.gold_file import gold_from, load_gold, replace_spans
from kg.evaluate.gold_rows import ActionRow, EntityRow, FigureRow, Gold, PostRow, RelationRow, SpanRow
from kg.evaluate.lint import lint
from kg.evaluate.spans import fill_spans

__all__ = [
    "ActionRow",
    "EntityRow",
    "FigureRow",
    "Gold",
    "PostRow",
    "RelationRow",
    "SpanRow",
    "fill_spans",
    "gold_from",
    "lint",
    "load_gold",
    "replace_spans",
]

if __name__ == "__main__":
    from kg.evaluate.gold_tool import main

    raise SystemExit(main())
