"""Which tests run: those that want a browser only where there is one, unless CI demands them."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests.browser.chromium import chromium

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI") == "true":  # one commit, one verdict; at home each run tries new examples
    settings.load_profile("ci")

_LEFT_OUT = pytest.StashKey[int]()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out browser tests where no Chromium is found; with CI=true they stay, and fail without it."""
    wanting = [item for item in items if item.get_closest_marker("browser")]
    if not wanting or chromium() or os.environ.get("CI") == "true":
        return
    items[:] = [item for item in items if item not in wanting]
    config.hook.pytest_deselected(items=wanting)
    config.stash[_LEFT_OUT] = len(wanting)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say that browser tests were left out."""
    if count := config.stash.get(_LEFT_OUT, 0):
        wanted = "chromium with chromedriver (apt-get install chromium chromium-driver fonts-noto-cjk)"
        terminalreporter.write_line(f"{count} browser tests left out: there is no {wanted}")
