"""Records as text and back: compact, the same text for the same record, refused where the model has changed.

A value of the model is a JSON array of its fields in order, without those at the end that have their default.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from hashlib import sha256
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from kg.errors import InputError
from kg.model import Record

_Decoder = Callable[[Any], Any]


def to_json(record: Record) -> str:
    """One line of JSON.

    >>> from kg.model import Article
    >>> to_json(Record(Article("a1", "one.txt", "00", ())))[-27:]
    '[["a1","one.txt","00",[]]]]'
    """
    return json.dumps([fingerprint(), _encoded(record)], ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Record:
    """The record that `to_json` wrote.

    Raises InputError where the text is damaged, or was written when the model was another.
    """
    try:
        made_by, values = json.loads(text)
    except (ValueError, TypeError) as error:
        raise InputError(f"damaged record: {error}; read the page anew") from error
    if made_by != fingerprint():
        raise InputError("record made by another version of kg; read the page anew")
    try:
        record: Record = _decoder(Record)(values)
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(f"damaged record: {error}; read the page anew") from error
    return record


@cache
def fingerprint() -> str:
    """What changes whenever the model's shape does: 12 hexadecimal digits."""
    shapes: dict[str, list[str]] = {}
    _collect(Record, shapes)
    return sha256(json.dumps(shapes, sort_keys=True).encode("utf-8")).hexdigest()[:12]


def _collect(cls: Any, shapes: dict[str, list[str]]) -> None:
    if is_dataclass(cls) and isinstance(cls, type) and cls.__name__ not in shapes:
        hints = get_type_hints(cls)
        shapes[cls.__name__] = [f"{f.name}: {f.type} = {_default(f)!r}" for f in fields(cls)]
        for hint in hints.values():
            _collect(hint, shapes)
    for inner in get_args(cls):
        _collect(inner, shapes)


def _default(field: Field[Any]) -> Any:
    return None if field.default is MISSING else field.default


@cache
def _encoder(cls: type) -> tuple[Callable[[Any], tuple[Any, ...]], tuple[Any, ...]]:
    names = [field.name for field in fields(cls)]
    get = attrgetter(*names)
    return get, tuple(field.default for field in fields(cls))


def _encoded(value: Any) -> Any:
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, str):
        return value.value if isinstance(value, StrEnum) else value
    if isinstance(value, tuple):
        return [_encoded(one) for one in value]
    cls: type = type(value)
    get, defaults = _encoder(cls)
    values = get(value)
    end = len(values)
    while end and defaults[end - 1] is not MISSING and values[end - 1] == defaults[end - 1]:
        end -= 1
    return [_encoded(one) for one in values[:end]]


@cache
def _decoder(hint: Any) -> _Decoder:
    if is_dataclass(hint) and isinstance(hint, type):
        return _of_class(hint)
    if get_origin(hint) in (Union, UnionType):
        return _optional(next(_decoder(one) for one in get_args(hint) if one is not NoneType))
    if get_origin(hint) is tuple:
        return _of_tuple(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    return _of_plain(hint)


def _of_class(cls: type) -> _Decoder:
    hints = get_type_hints(cls)
    decoders = [_decoder(hints[field.name]) for field in fields(cls)]

    def decode(values: Any) -> Any:
        if not isinstance(values, list) or len(values) > len(decoders):
            raise ValueError(f"no {cls.__name__}: {str(values)[:40]}")
        return cls(*(decoder(value) for decoder, value in zip(decoders, values, strict=False)))

    return decode


def _of_tuple(hints: tuple[Any, ...]) -> _Decoder:
    if len(hints) == 2 and hints[1] is Ellipsis:
        each = _decoder(hints[0])
        return lambda values: tuple(map(each, values))
    decoders = [_decoder(one) for one in hints]
    return lambda values: tuple(d(value) for d, value in zip(decoders, values, strict=True))


def _optional(decoder: _Decoder) -> _Decoder:
    return lambda value: None if value is None else decoder(value)


def _of_plain(cls: type) -> _Decoder:
    def decode(value: Any) -> Any:
        if type(value) is not cls:
            raise ValueError(f"no {cls.__name__}: {str(value)[:40]}")
        return value

    return decode
