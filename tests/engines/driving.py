"""The three engines that browsers are made of, as Debian has them, all driven by Selenium."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from marionette import MarionetteFirefox
from selenium import webdriver
from selenium.webdriver.remote.webdriver import WebDriver

from conftest import CHROMIUM, SWITCHES

FIREFOX = "firefox" if shutil.which("firefox") and not shutil.which("firefox-esr") else "firefox-esr"


@dataclass(frozen=True)
class Engine:
    """A browser engine.

    Attributes:
        name: Its name.
        programs: What it needs on this machine.
        start: Starts it, on a display (":1").
    """

    name: str
    programs: tuple[str, ...]
    start: Callable[[str], WebDriver]

    @property
    def missing(self) -> list[str]:
        """The programs that are not there."""
        return [program for program in self.programs if not shutil.which(program)]


def start_chromium(_display: str) -> WebDriver:
    """Chromium or Chrome, without a window."""
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for switch in ("--headless", *SWITCHES):
        options.add_argument(switch)
    return webdriver.Chrome(options, webdriver.ChromeService(shutil.which("chromedriver")))


def start_firefox(_display: str) -> WebDriver:
    """Firefox, without a window."""
    return MarionetteFirefox(FIREFOX)


def start_webkit(display: str) -> WebDriver:
    """WebKitGTK's own small browser, which needs a display."""
    service = webdriver.WebKitGTKService(shutil.which("WebKitWebDriver"), env={**os.environ, "DISPLAY": display})
    return webdriver.WebKitGTK(service=service)


ENGINES = (
    Engine("Chromium", (CHROMIUM or "chromium", "chromedriver"), start_chromium),
    Engine("Firefox", (FIREFOX,), start_firefox),
    Engine("WebKitGTK", ("WebKitWebDriver", "Xvfb"), start_webkit),
)


@contextmanager
def display() -> Iterator[str]:
    """A display that nobody sees, as ":1"; none without Xvfb, which only an engine that is skipped then misses."""
    if not shutil.which("Xvfb"):
        yield ""
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()
