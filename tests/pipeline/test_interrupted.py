"""Builds that break off: what was read is kept, and the graph before stays."""

import errno
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import GraphError
from kg.pipeline import build, disk
from tests.pipeline.conftest import House


def stop_after(files: int) -> object:
    """A progress that presses Ctrl-C once so many files are read."""

    def progress(doing: str, done: int, total: int) -> None:
        if (doing, done) == ("reading", files):
            raise KeyboardInterrupt

    return progress


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupted_build_goes_on_where_it_was(house: House, jobs: int) -> None:
    """After Ctrl-C the files that were read need not be read again."""
    with pytest.raises(KeyboardInterrupt):
        house.build(progress=stop_after(2), jobs=jobs)  # type: ignore[arg-type]
    assert house.build().read == 1


def test_an_interrupted_build_leaves_the_graph_before(house: House) -> None:
    """Readers see the old graph until the new one is whole."""
    house.build(house.pages / "a.txt")
    before = house.quads()
    with pytest.raises(KeyboardInterrupt):
        house.build(progress=stop_after(1))  # type: ignore[arg-type]
    assert house.quads() == before


def test_a_killed_build_goes_on_where_it_was(house: House) -> None:
    """A process that is killed in mid-build leaves its readings, and no lock."""
    script = (
        "import sys, time; from pathlib import Path; from tests.pipeline.conftest import House; "
        "wait = lambda doing, done, total: time.sleep(60 if done == 2 else 0); "
        "House(Path(sys.argv[1])).build(progress=wait)"
    )
    root = Path(__file__).parents[2]
    process = subprocess.Popen([sys.executable, "-c", script, str(house.folder)], cwd=root)
    shelf = house.graph / "readings"
    while len(list(shelf.glob("??/[!.]*"))) < 2 and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert house.build().read == 1


def test_a_file_that_vanishes_in_mid_build_is_named(house: House) -> None:
    """It is gone when its turn comes; the rest is built."""

    def vanish(doing: str, done: int, total: int) -> None:
        (house.pages / "c.txt").unlink(missing_ok=True)

    summary = house.build(progress=vanish)
    assert summary.files == 2
    assert [trouble.rpartition("/")[2] for trouble in summary.troubles] == ["c.txt: is gone"]


def test_what_a_file_said_stands_while_it_cannot_be_opened(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A known file whose bytes cannot be had this time is named, and its reading stays in the graph."""
    house.build()
    before = house.quads()
    monkeypatch.setattr("kg.pipeline.plan.hash_of", lambda path: "")
    monkeypatch.setattr("kg.documents.read._bytes", refused)
    monkeypatch.setattr(build, "_is_readable", lambda path: path.name != "b.txt")
    summary = house.build(house.pages / "a.txt", house.pages / "b.txt")
    assert any("b.txt: may not be read" in trouble for trouble in summary.troubles)
    assert house.quads() == before


def refused(path: Path, source: str) -> bytes:
    """Reads every file but one."""
    from kg.errors import InputError

    if path.name == "b.txt":
        raise InputError(f"{source}: may not be read (no permission)")
    return path.read_bytes()


def test_a_full_disk_ends_the_build_and_keeps_what_was_read(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One clear line; the graph before stays; with space again, the build goes on."""
    house.build(house.pages / "a.txt")
    before, put = house.quads(), disk.put

    def full(target: Path, content: bytes) -> None:
        if len(list((house.graph / "readings").glob("??/*"))) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")
        put(target, content)

    monkeypatch.setattr("kg.pipeline.shelf.put", full)
    with pytest.raises(GraphError, match=r"no space is left on the disk.*what was read is kept"):
        house.build()
    assert house.quads() == before
    monkeypatch.undo()
    assert house.build().read == 1


def test_a_disk_that_is_full_when_the_ledger_is_written_changes_nothing(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ledger is the last thing before the switch."""
    house.build(house.pages / "a.txt")
    before = house.quads()

    def full(target: Path, content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("kg.pipeline.folder.put", full)
    with pytest.raises(GraphError, match="nothing has changed"):
        house.build()
    assert house.quads() == before


def test_a_file_is_written_wholly_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was there before stays when a write fails, and no half file is left beside it."""
    target = tmp_path / "file"
    disk.put(target, b"old")

    def full(self: Path, content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        disk.put(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert target.read_bytes() == b"old"
