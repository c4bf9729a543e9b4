"""kg evaluate: the graph compared with gold answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.common import Settings, named, settings
from kg.cli.common.exits import Exit, say
from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.evaluate.corpus import CorpusPage
    from kg.evaluate.score import Scores

_FILE = click.Path(path_type=Path, dir_okay=False)
_ASPECTS = ("split", "topic", "form", "level", "province", "year", "script", "damage")


@named(
    "evaluate",
    example="kg evaluate seeds/gold --split dev --by topic\nkg evaluate seeds/gold/zone-hefei.json --misses",
)
@click.argument("golds", nargs=-1, required=True, metavar="GOLD...", type=click.Path(path_type=Path))
@click.option("--misses", is_flag=True, help="List every row missed and every node too many.")
@click.option("--classes", is_flag=True, help="The entities' score by class.")
@click.option("--json", "as_json", is_flag=True, help="The numbers as JSON, for a program.")
@click.option("--split", "splits", multiple=True, help="Only pages of this split of the manifest.")
@click.option(
    "--by",
    "aspects",
    multiple=True,
    type=click.Choice(_ASPECTS),
    help="A line a group of pages, not a line a page.",
)
@click.option(
    "--manifest", type=_FILE, help="What groups the pages; else the manifest.csv nearest to the answers."
)
@click.option(
    "--baseline", type=_FILE, help="Compare each split with this file; exit code 1 if a layer fell."
)
@click.option("--raise", "raising", is_flag=True, help="With --baseline: write the figures into it.")
@click.option("--lower", metavar="WHY", help="With --raise: write them where they fell too, with the reason.")
@settings
def command(
    settings: Settings,
    golds: tuple[Path, ...],
    misses: bool,
    classes: bool,
    as_json: bool,
    splits: tuple[str, ...],
    aspects: tuple[str, ...],
    manifest: Path | None,
    baseline: Path | None,
    raising: bool,
    lower: str | None,
) -> int:
    """Precision, recall and F1 of the graph, layer by layer.

    GOLD are files with the right answers for a page, or folders of such files. Precision is asked of
    entities, posts, relations and figures; actions are measured by recall.
    """
    pages = _corpus(golds, manifest) if splits or aspects or baseline else ()
    scores = _scores(settings, golds, pages, splits)
    click.echo(_shown(scores, pages, aspects, misses, classes, as_json))
    return _against(scores, pages, baseline, raising, lower) if baseline else Exit.DONE


def _corpus(golds: Sequence[Path], manifest: Path | None) -> tuple[CorpusPage, ...]:
    from kg.evaluate.corpus import load_corpus, manifest_of

    found = manifest or manifest_of(golds[0])
    if found is None:
        raise UsageError(
            f"no manifest.csv beside {golds[0]} that says how its pages are grouped; give --manifest"
        )
    return load_corpus(found)


def _scores(
    settings: Settings, golds: Sequence[Path], pages: Sequence[CorpusPage], splits: Sequence[str]
) -> Scores:
    from kg.evaluate.groups import only
    from kg.wiring.graph import Graph

    with Graph(settings.graph) as graph:
        scores = graph.evaluate(golds)
        known = {Path(file.source).name for file in graph.report().files}
    if splits:
        names = {page.text for page in pages if set(page.aspects["split"]) & set(splits)}
        if not names:
            raise UsageError(f"the manifest has no page of split {' or '.join(splits)}")
        scores = only(scores, names)
    for score in scores.texts:
        if Path(score.text).name not in known:
            say(f"{score.text} is not in the graph; build it first")
    return scores


def _shown(
    scores: Scores,
    pages: Sequence[CorpusPage],
    aspects: Sequence[str],
    misses: bool,
    classes: bool,
    as_json: bool,
) -> str:
    from kg.evaluate.groups import by_aspect
    from kg.evaluate.score import Scores

    groups = [by_aspect(scores, pages, aspect) for aspect in aspects]
    if as_json:
        told = [row for one in groups for row in Scores(one.texts).as_json()[:-1]] or scores.as_json()
        return json.dumps([*told, scores.as_json()[-1]] if groups else told, ensure_ascii=False, indent=2)
    lines = [line for one in groups for line in one.group_lines(classes)]
    lines += scores.lines()[-1:] if groups else scores.lines()
    lines += scores.class_lines() if classes else []
    lines += scores.misses() if misses else []
    return "\n".join(lines)


def _against(
    scores: Scores, pages: Sequence[CorpusPage], file: Path, raising: bool, lower: str | None
) -> int:
    from kg.evaluate.baseline import load_baseline, save_baseline
    from kg.evaluate.groups import standings

    known, now = load_baseline(file), standings(scores, pages)
    if raising:
        save_baseline(file, known.renewed(now, lower))
        say(f"{file}: figures of {', '.join(now)} written")
        return Exit.DONE
    falls = known.falls(now)
    for fall in falls:
        say(f"fell: {fall}")
    return Exit.WANTS_A_LOOK if falls else Exit.DONE
