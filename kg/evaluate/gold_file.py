"""A gold file: read into values, and written a row on a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

from kg.evaluate.gold_json import Reader, read_json
from kg.evaluate.gold_rows import (
    BOUNDS,
    MODALITIES,
    POLARITIES,
    PREDICATES,
    STATUSES,
    ActionRow,
    EntityRow,
    FigureRow,
    Gold,
    PostRow,
    RelationRow,
    Row,
    SpanRow,
)  # fmt: skip
from kg.model import EntityClass

_ANY = ("optional", "note")
_TOP = ("text", "entities", "spans", "posts", "relations", "figures", "actions", "note")
_ENTITY = ("id", "name", "aka", "type", *_ANY)
_POST = ("person", "title", "in", "status", *_ANY)
_RELATION = ("s", "p", "o", *_ANY)
_FIGURE = ("about", "indicator", "value", "unit", "bound", "date", *_ANY)
_ACTION = ("agent", "verb", "object", "place", "recipient", "date", "modality", "polarity", *_ANY)


def load_gold(path: str | Path) -> Gold:
    """Read a gold file.

    Raises UsageError, naming file, place and reason, where the JSON is broken, a key, class, predicate, date,
    number or word is not of the format, an id stands twice or leads nowhere.
    """
    return gold_from(read_json(Path(path)), Path(path))


def gold_from(value: object, file: Path) -> Gold:
    """The gold answers in a JSON value; `file` is named in errors.

    >>> row = {"id": "lw", "name": "柳湾区", "type": ["Jurisdiction"]}
    >>> gold_from({"text": "a.txt", "entities": [row]}, Path("a.json")).entities[0].name
    '柳湾区'
    """
    top = Reader(file, "", value, _TOP)
    entities = top.rows("entities", _ENTITY, _entity)
    ids = _ids(top, entities)
    return Gold(
        top.text("text"),
        entities,
        tuple(_span(top, place, item, ids) for place, item in top.items("spans")),
        top.rows("posts", _POST, lambda row: _post(row, ids)),
        top.rows("relations", _RELATION, lambda row: _relation(row, ids)),
        top.rows("figures", _FIGURE, lambda row: _figure(row, ids)),
        top.rows("actions", _ACTION, lambda row: _action(row, ids)),
    )


def _ids(top: Reader, entities: Iterable[EntityRow]) -> frozenset[str]:
    seen: set[str] = set()
    for i, row in enumerate(entities):
        if row.id in seen:
            top.fail(f"entities[{i}].id", f"{row.id!r} stands twice")
        seen.add(row.id)
    return frozenset(seen)


def _resolved(row: Reader, key: str, found: tuple[str, ...], ids: frozenset[str]) -> tuple[str, ...]:
    for one in found:
        if one not in ids:
            row.fail(key, f"no entity has the id {one!r}")
    return found


def _entity(row: Reader) -> EntityRow:
    classes = tuple(c.value for c in EntityClass)
    types = tuple(EntityClass(row.known("type", t, classes)) for t in row.texts("type", 1))
    return EntityRow(
        row.text("id"), row.text("name"), types, row.texts("aka"), row.flag("optional"), row.note("note")
    )


def _span(top: Reader, place: str, item: object, ids: frozenset[str]) -> SpanRow:
    match item:
        case [int(start), int(end), str(entity)] if 0 <= start < end:
            span = SpanRow(start, end, _resolved(top, place, (entity,), ids)[0])
        case _:
            top.fail(place, f"wants [start, end, entity id], has {json.dumps(item, ensure_ascii=False)}")
    return span


def _post(row: Reader, ids: frozenset[str]) -> PostRow:
    return PostRow(
        _resolved(row, "person", (row.text("person"),), ids)[0],
        row.texts("title", 1),
        _resolved(row, "in", row.texts("in"), ids),
        row.choice("status", STATUSES) or "current",
        row.flag("optional"),
        row.note("note"),
    )


def _relation(row: Reader, ids: frozenset[str]) -> RelationRow:
    return RelationRow(
        _resolved(row, "s", (row.text("s"),), ids)[0],
        row.known("p", row.text("p"), PREDICATES),
        _resolved(row, "o", row.texts("o", 1), ids),
        row.flag("optional"),
        row.note("note"),
    )


def _figure(row: Reader, ids: frozenset[str]) -> FigureRow:
    return FigureRow(
        _resolved(row, "about", row.texts("about"), ids),
        row.texts("indicator", 1),
        row.number("value"),
        row.texts("unit"),
        row.choice("bound", BOUNDS),
        row.date("date"),
        row.flag("optional"),
        row.note("note"),
    )


def _action(row: Reader, ids: frozenset[str]) -> ActionRow:
    return ActionRow(
        _resolved(row, "agent", row.texts("agent"), ids),
        row.texts("verb", 1),
        row.texts("object"),
        _resolved(row, "place", row.texts("place"), ids),
        _resolved(row, "recipient", row.texts("recipient"), ids),
        row.date("date"),
        row.choice("modality", MODALITIES),
        row.choice("polarity", POLARITIES),
        row.flag("optional"),
        row.note("note"),
    )


_KEYS = {
    "types": "type",
    "titles": "title",
    "bodies": "in",
    "subject": "s",
    "predicate": "p",
    "objects": "o",
    "indicators": "indicator",
    "units": "unit",
}
_ACTION_KEYS = {
    "agents": "agent",
    "verbs": "verb",
    "objects": "object",
    "places": "place",
    "recipients": "recipient",
}


def as_json(row: Row) -> dict[str, object]:
    """A row as its file has it, less what holds its default.

    >>> as_json(RelationRow("ba", "kg:adoptedBy", ("liuwan",)))
    {'s': 'ba', 'p': 'kg:adoptedBy', 'o': ['liuwan']}
    """
    names = _ACTION_KEYS if isinstance(row, ActionRow) else _KEYS
    shown: dict[str, object] = {}
    for part in fields(row):
        value = getattr(row, part.name)
        if value != part.default:
            shown[names.get(part.name, part.name)] = _plain(value)
    return shown


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return list(value) if isinstance(value, tuple) else value


def replace_spans(path: Path, spans: Iterable[tuple[int, int, str]]) -> None:
    """Put other spans into a gold file; the rest of it stays, a row on a line."""
    value = read_json(path)
    top = Reader(path, "", value, _TOP)
    whole = {"text": top.text("text"), "entities": [], **top.values, "spans": [list(span) for span in spans]}
    ordered = {key: whole[key] for key in _TOP if key in whole}
    path.write_text(_laid_out(ordered), encoding="utf-8")


def _laid_out(value: dict[str, object]) -> str:
    parts = []
    for key, item in value.items():
        shown = json.dumps(item, ensure_ascii=False)
        if isinstance(item, list) and item:
            rows = ",\n    ".join(json.dumps(row, ensure_ascii=False) for row in item)
            shown = f"[\n    {rows}\n  ]"
        parts.append(f"  {json.dumps(key)}: {shown}")
    return "{\n" + ",\n".join(parts) + "\n}\n"
