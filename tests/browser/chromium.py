"""Where Chromium and its driver are."""

from __future__ import annotations

from functools import cache
from shutil import which

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@cache
def chromium() -> tuple[str, str] | None:
    """The paths of browser and driver; None where either is missing."""
    browser = next(filter(None, map(which, _BROWSERS)), None)
    driver = which("chromedriver")
    return (browser, driver) if browser and driver else None
