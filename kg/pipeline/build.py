"""Files into a graph in its folder; what was read before is not read again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from kg.engine.base import Engine, Failure
from kg.errors import InputError
from kg.extract.base import Extractor
from kg.graph.build import ontology_quads
from kg.graph.footing import ConfidenceOf
from kg.graph.iris import Iris
from kg.pipeline.fingerprint import reading_key
from kg.pipeline.folder import READINGS, about_of, ledger_of, save_ledger
from kg.pipeline.ledger import FileEntry, Ledger, shown
from kg.pipeline.page import PageReader, PageReading, Task
from kg.pipeline.plan import Options, Plan, plan
from kg.pipeline.quality import warnings
from kg.pipeline.shelf import Shelf
from kg.pipeline.sources import settled
from kg.pipeline.summary import Summary, summary
from kg.pipeline.write import Writer
from kg.store.embedded import EmbeddedStore
from kg.store.folder import new_graph

Progress = Callable[[str, int, int], None]
"""Called with what is being done ("reading", "writing"), how many files are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a build is put together from."""

    extractor: Extractor
    engine: Engine
    confidence: ConfidenceOf
    ontology: str


def build(paths: Iterable[Path], folder: Path, parts: Parts, options: Options, progress: Progress) -> Summary:
    """Read what is new or changed in `paths`, and make of all that was read a new generation of the graph.

    Raises InputError where nothing in `paths` can be used, GraphError where the folder cannot; the graph
    before then stays. So it does when the build is interrupted, and what was read until then is kept.
    """
    began = time.monotonic()
    about_of(folder, options.fresh)  # a damaged graph is named before anything in its folder is touched
    note: dict[str, str] = {}
    with new_graph(folder, note) as store, _let_go(store):
        before = about_of(folder, options.fresh)
        earlier = ledger_of(folder, before)
        iris = Iris(options.base or before.base)
        shelf = Shelf(folder / READINGS)
        work = plan(tuple(paths), earlier, shelf, parts.extractor, options)
        files = settled(_read(work, earlier, shelf, parts, progress))
        _check_usable(work, files)
        writer = Writer(files, shelf, iris, parts.confidence, lambda n: progress("writing", n, len(files)))
        store.add(chain(ontology_quads(parts.ontology), writer.quads()))
        ledger = Ledger(tuple(writer.entries), work.problems)
        note.update(save_ledger(folder, ledger, before, iris.base))
        shelf.keep({entry.key for entry in (*ledger.files, *earlier.files) if entry.key})
    return summary(ledger, len(work.todo), writer.entities, work.gone, time.monotonic() - began)


@contextmanager
def _let_go(store: EmbeddedStore) -> Iterator[None]:
    """Close the store where the build breaks off: whoever catches the error may keep its frames alive."""
    try:
        yield
    except BaseException:
        store.close()
        raise


def _read(work: Plan, earlier: Ledger, shelf: Shelf, parts: Parts, progress: Progress) -> Iterator[FileEntry]:
    """What becomes of each file; each reading is on the shelf before the next is waited for."""
    for known in work.known:
        yield _entry(known.task, known.key, shelf)
    before = {entry.path: entry for entry in earlier.files}
    with closing(parts.engine.map(PageReader(parts.extractor), work.todo)) as results:
        for number, (task, result) in enumerate(zip(work.todo, results, strict=True), 1):
            if isinstance(result, PageReading):
                key = reading_key(task, result.sha256, parts.extractor)
                shelf.put(key, result)
                yield _entry(task, key, shelf)
            else:
                yield _failed(task, result, before.get(str(task.path)), shelf)
            progress("reading", number, len(work.todo))


def _entry(task: Task, key: str, shelf: Shelf) -> FileEntry:
    page = shelf.page(key)
    return FileEntry(
        path=str(task.path),
        given=task.source,
        source=task.source,
        info=task.info,
        issued=task.issued,
        sha256=page.sha256,
        encoding=page.encoding,
        characters=len(page.text),
        key=key,
        warnings=warnings(page.text),
    )


def _failed(task: Task, result: InputError | Failure, before: FileEntry | None, shelf: Shelf) -> FileEntry:
    """The entry of a file that was not read; where its bytes cannot be had, what was read before stands."""
    reason = result.reason if isinstance(result, Failure) else str(result).removeprefix(f"{task.source}: ")
    if before and before.key and shelf.is_whole(before.key) and not _is_readable(task.path):
        return replace(before, problem=reason, articles=())
    return FileEntry(str(task.path), task.source, task.source, task.info, task.issued, problem=reason)


def _is_readable(path: Path) -> bool:
    try:
        path.open("rb").close()
    except OSError:
        return False
    return True


def _check_usable(work: Plan, files: Sequence[FileEntry]) -> None:
    """Raise InputError, with a note for each input, where nothing that was given can be used."""
    if work.gone or any(e.key and not e.problem and Path(e.path) in work.given for e in files):
        return
    lines = [*work.problems, *(f"{shown(e.path)}: {e.problem}" for e in files if Path(e.path) in work.given)]
    if len(lines) == 1:
        raise InputError(f"{lines[0]}; no graph was built")
    error = InputError("there is no page to read in what was given; no graph was built")
    for line in lines:
        error.add_note(line)
    raise error
