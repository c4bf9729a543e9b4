"""How far the confidences of names and facts are to be believed, on the pages of a split of a gold corpus:

    python -m kg.wiring.calibration seeds dev --svg benchmarks/reliability.svg

prints, of the names and of each layer of facts, how sure they were against how often they are right, and the
expected calibration error; `--svg` draws it. The tables of `kg.wiring.confidence` and the judge of names are
made from the dev split; so for facts the error is printed too that they have with the rates of other texts:
each half of the split with the rates that the other half gives.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kg.evaluate.diagram import diagram
from kg.evaluate.gold import load_gold
from kg.evaluate.judged import Judged
from kg.evaluate.reliability import Point, calibration_error, table
from kg.pipeline.confidence import Confidence, measured, of_names
from kg.train.calibration import named
from kg.wiring.confidence import judged, of_split, table_from

LAYERS = ("posts", "relations", "figures", "actions")


def by_layer(facts: Iterable[Judged], confidence: Confidence) -> dict[str, list[Point]]:
    """The facts of each layer, judged; `facts` have the confidence of their names alone."""
    found: dict[str, list[Point]] = {layer: [] for layer in LAYERS}
    for fact in facts:
        found[fact.layer].append((float(confidence(fact.rule, fact.confidence)), fact.right))
    return found


def by_other_texts(facts: Sequence[Judged]) -> dict[str, list[Point]]:
    """The same with the rates that the rules have in other texts: every second text by the rest, and back."""
    texts = sorted({fact.text for fact in facts})
    halves = [[fact for fact in facts if fact.text in set(texts[start::2])] for start in (0, 1)]
    one, other = (by_layer(halves[n], Confidence(table_from(halves[1 - n]))) for n in (0, 1))
    return {layer: one[layer] + other[layer] for layer in LAYERS}


def told(kinds: Mapping[str, Sequence[Point]], apart: Mapping[str, Sequence[Point]]) -> list[str]:
    """All numbers as lines of text."""
    lines = [line for name, points in kinds.items() for line in (*table(name, points), "")]
    errors = (f"{layer} {calibration_error(points):.3f}" for layer, points in apart.items())
    return [*lines, "with the rates of other texts: " + ", ".join(errors)]


def main(args: Sequence[str]) -> None:
    """Print the tables, and draw them if asked."""
    asked = ArgumentParser(prog="python -m kg.wiring.calibration")
    asked.add_argument("corpus", type=Path)
    asked.add_argument("split")
    asked.add_argument("--svg", type=Path)
    given = asked.parse_args(args)
    pages, golds = of_split(given.corpus, given.split)
    facts = judged(pages, golds, of_names)
    kinds = {
        "names": list(named(zip(pages, map(load_gold, golds), strict=True))),
        **by_layer(facts, measured()),
    }
    print("\n".join(told(kinds, by_other_texts(facts))))
    if given.svg:
        title = f"How sure, and how often right: {len(pages)} pages of the split {given.split}"
        given.svg.write_text(diagram(kinds, title), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
