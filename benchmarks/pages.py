"""Any number of pages that differ, made from the demo pages: other numbers, other names, other order."""

from __future__ import annotations

import random
import re
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds" / "demo" / "pages"
_NUMBER = re.compile(r"\d+")
_CORES = "安宁平昌永丰新华光明东兴南阳西城北原长乐金山石泉云岭天河海清林江湖泽"
_SHIFTED = re.compile("银河|金水|宋庄|亚太|文苑|东风|太乙|徐州|郑州")


def write_pages(folder: Path, count: int) -> int:
    """Write `count` pages, always the same; returns how many characters they hold."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    total = 0
    for number in range(count):
        text = varied(sources[number % len(sources)], random.Random(number))
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
        total += len(text)
    return total


def varied(text: str, chance: random.Random) -> str:
    """The page with other numbers and names of places, and its paragraphs in another order."""
    names: dict[str, str] = {}

    def other_name(match: re.Match[str]) -> str:
        return names.setdefault(match[0], "".join(chance.sample(_CORES, 2)))

    def other_number(match: re.Match[str]) -> str:
        return "".join(chance.choice("123456789") for _ in match[0])

    head, *paragraphs = text.strip().split("\n\n")
    chance.shuffle(paragraphs)
    whole = "\n\n".join([head, *paragraphs])
    return _NUMBER.sub(other_number, _SHIFTED.sub(other_name, whole)) + "\n"
