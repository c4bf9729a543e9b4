"""How far the confidences of names and facts are to be believed, on the pages of a split of a gold corpus:

    python -m kg.wiring.calibration seeds dev --svg benchmarks/reliability.svg

prints, of the names and of each layer of facts, how sure they were against how often they are right, and the
expected calibration error; `--svg` draws it. The tables of `kg.wiring.confidence` are made from the dev
split; so the errors are printed too that come with tables of other texts: each half of the split with the
tables that the other half gives.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.evaluate.diagram import diagram
from kg.evaluate.gold import load_gold
from kg.evaluate.judged import Judged
from kg.evaluate.reliability import Point, calibration_error, table
from kg.extract import sure
from kg.extract.sure import Weights, drawn
from kg.pipeline.confidence import Confidence, measured, of_names
from kg.train.calibration import Read, calibration, names
from kg.wiring.confidence import judged, of_split, table_from

LAYERS = ("posts", "relations", "figures", "actions")


def by_layer(facts: Iterable[Judged], confidence: Confidence) -> dict[str, list[Point]]:
    """The facts of each layer, judged; `facts` have the confidence of their names alone."""
    found: dict[str, list[Point]] = {layer: [] for layer in LAYERS}
    for fact in facts:
        found[fact.layer].append((float(confidence(fact.rule, fact.confidence)), fact.right))
    return found


def of_names_read(found: Iterable[Read], table: Mapping[str, Weights]) -> list[Point]:
    """The names, judged."""
    return [(drawn(name.confidence, table[name.kind]), name.right) for name in found]


def by_other_texts(found: Sequence[Read], facts: Sequence[Judged]) -> dict[str, list[Point]]:
    """Names and facts with the tables of other texts: every second text by the rest, and the reverse."""
    texts = sorted({fact.text for fact in facts} | {name.text for name in found})
    apart: dict[str, list[Point]] = defaultdict(list)
    for own in (set(texts[::2]), set(texts[1::2])):
        table = calibration([name for name in found if name.text not in own])
        rates = Confidence(table_from(fact for fact in facts if fact.text not in own))
        apart["names"] += of_names_read((name for name in found if name.text in own), table)
        for layer, points in by_layer((fact for fact in facts if fact.text in own), rates).items():
            apart[layer] += points
    return dict(apart)


def told(kinds: Mapping[str, Sequence[Point]], apart: Mapping[str, Sequence[Point]]) -> list[str]:
    """All numbers as lines of text."""
    lines = [line for name, points in kinds.items() for line in (*table(name, points), "")]
    errors = (f"{layer} {calibration_error(points):.3f}" for layer, points in apart.items())
    return [*lines, "with the tables of other texts: " + ", ".join(errors)]


def main(args: Sequence[str]) -> None:
    """Print the tables, and draw them if asked."""
    asked = ArgumentParser(prog="python -m kg.wiring.calibration")
    asked.add_argument("corpus", type=Path)
    asked.add_argument("split")
    asked.add_argument("--svg", type=Path)
    given = asked.parse_args(args)
    pages, golds = of_split(given.corpus, given.split)
    found = list(names(zip(pages, map(load_gold, golds), strict=True)))
    facts = judged(pages, golds, of_names)
    kinds = {"names": of_names_read(found, sure.measured()), **by_layer(facts, measured())}
    print("\n".join(told(kinds, by_other_texts(found, facts))))
    if given.svg:
        title = f"How sure, and how often right: {len(pages)} pages of the split {given.split}"
        given.svg.write_text(diagram(kinds, title), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
