"""The annotator's command line over gold answers."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from kg.errors import KgError, UsageError
from kg.evaluate.gold_file import load_gold, replace_spans
from kg.evaluate.gold_rows import Gold
from kg.evaluate.lint import lint
from kg.evaluate.spans import fill_spans

_ENCODINGS = ("utf-8-sig", "gb18030")


def main(args: Sequence[str] | None = None) -> int:
    """Run `lint` or `spans`; 0, or 1 where lint finds an error, or 2 where an input cannot be read."""
    given = _parser().parse_args(args)
    try:
        page, gold = read_page(given.page), load_gold(given.gold)
        if given.command == "lint":
            return _lint(gold, page)
        return _spans(gold, page, given)
    except KgError as error:
        print(f"gold: {error}", file=sys.stderr)
        return error.exit_code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kg.evaluate.gold", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("lint", help="list what is wrong or forgotten in the answers")
    filling = commands.add_parser("spans", help="propose the spans of all names")
    filling.add_argument("--write", action="store_true", help="put the proposal into GOLD")
    filling.add_argument("--replace", action="store_true", help="with --write: also over spans that GOLD has")
    for command in (checking, filling):
        command.add_argument("page", type=Path)
        command.add_argument("gold", type=Path)
    return parser


def read_page(path: Path) -> str:
    """The page's text: code points as decoded, line ends as they are, no byte order mark."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {error.strerror}") from error
    for encoding in ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else _ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(f"{path}: neither UTF-8 nor GB18030 nor UTF-16")


def _lint(gold: Gold, page: str) -> int:
    lines = lint(gold, page)
    print("\n".join(lines) if lines else "nothing found")
    return int(any(line.startswith("error") for line in lines))


def _spans(gold: Gold, page: str, given: argparse.Namespace) -> int:
    spans = fill_spans(gold, page)
    if not given.write:
        for start, end, entity in spans:
            shown = page[max(0, start - 8) : start], page[start:end], page[end : end + 8]
            context = "{}[{}]{}".format(*("".join(part.split()) for part in shown))
            print(json.dumps([start, end, entity], ensure_ascii=False), context)
        return 0
    if gold.spans and not given.replace:
        raise UsageError(f"{given.gold}: has spans already; --replace puts the proposal in their place")
    replace_spans(given.gold, spans)
    print(f"{len(spans)} spans written to {given.gold}")
    return 0
