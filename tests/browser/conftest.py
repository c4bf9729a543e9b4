"""A headless Chromium for all tests of the page."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.ui import WebDriverWait

from kg.view import render
from kg.view.picture import Picture
from tests.browser.chromium import chromium

SECONDS = 30
Opener = Callable[[Picture], WebDriver]


@pytest.fixture(scope="session")
def browser() -> Iterator[WebDriver]:
    """The browser, which keeps a log of its console and of what it asks the network for."""
    found = chromium()
    assert found, "no chromium with chromedriver; apt-get install chromium chromium-driver fonts-noto-cjk"
    options = webdriver.ChromeOptions()
    options.binary_location = found[0]
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1280,800"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(found[1]))
    yield driver
    driver.quit()


@pytest.fixture
def opened(browser: WebDriver, tmp_path: Path) -> Opener:
    """Opens a picture's page and waits until it is drawn."""

    def open_page(picture: Picture) -> WebDriver:
        path = tmp_path / "graph.html"
        path.write_text(render(picture), encoding="utf-8")
        logs(browser, "browser")
        logs(browser, "performance")
        browser.set_window_size(1280, 800)
        browser.get(path.as_uri())
        wait(browser, "return document.body.dataset.ready === 'yes'")
        return browser

    return open_page


def logs(driver: WebDriver, kind: str) -> list[dict[str, Any]]:
    """What a log has gathered since it was last read."""
    found: list[dict[str, Any]] = driver.get_log(kind)  # type: ignore[attr-defined]
    return found


def wait(driver: WebDriver, script: str) -> None:
    """Wait until a script says true."""
    WebDriverWait(driver, SECONDS, poll_frequency=0.05).until(lambda one: one.execute_script(script))


def asked_for(driver: WebDriver) -> list[str]:
    """The addresses that the page has asked for."""
    messages = (json.loads(entry["message"])["message"] for entry in logs(driver, "performance"))
    return [
        one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"
    ]
