"""What several processes on one machine must stand."""

import os

import pytest

from kg.engine.base import Failure
from kg.engine.local import LocalEngine
from kg.errors import UsageError
from tests.engine import work


def test_a_process_that_dies_is_named_and_replaced() -> None:
    """The item at which it died fails, with the signal; all others have their results."""
    results = list(LocalEngine(2).map(work.mortal, range(6)))
    assert [r for r in results if not isinstance(r, Failure)] == [0, 1, 3, 4, 5]
    assert isinstance(results[2], Failure)
    assert "SIGKILL" in results[2].reason


def test_what_workers_print_stays_off_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    """Standard output is for data; a worker's words go to standard error."""
    list(LocalEngine(2).map(work.talkative, range(2)))
    told = capfd.readouterr()
    assert told.out == ""
    assert "a word on standard output" in told.err


def test_workers_have_one_thread() -> None:
    """Linear algebra runs in one thread a process, whatever the environment says."""
    assert set(LocalEngine(2).map(work.threads, range(4))) == {"1"}


def test_one_job_runs_in_this_process() -> None:
    """With one job there is no other process to start."""
    assert set(LocalEngine(1).map(work.process, range(3))) == {os.getpid()}


def test_leaving_early_ends_the_processes() -> None:
    """Closing the results, as an interruption does, leaves no process behind."""
    results = LocalEngine(2).map(work.process, range(100))
    worker = next(results)
    results.close()
    assert isinstance(worker, int)
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def test_a_result_that_cannot_be_sent_fails() -> None:
    """What cannot be pickled is a Failure, not a process that hangs."""
    results = list(LocalEngine(2).map(work.unpicklable, range(2)))
    assert all(isinstance(result, Failure) for result in results)


@pytest.mark.parametrize("jobs", [0, -1])
def test_fewer_than_one_job_is_refused(jobs: int) -> None:
    """A number of jobs below one is a wrong option."""
    with pytest.raises(UsageError, match="give one or more"):
        LocalEngine(jobs)


def test_the_default_is_a_job_for_each_core() -> None:
    """Without a number, as many processes as this one may use processors."""
    assert LocalEngine().jobs == len(os.sched_getaffinity(0))
