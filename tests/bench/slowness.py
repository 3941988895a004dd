"""What slows a visitor down.

The network as DevTools do it, which holds for workers too. Not so a slower processor: DevTools slow down the page's own
thread only (tried with Chromium 156: a loop in a worker took as long as before), and Python runs in a worker. So all
processes of the browser are stopped for three quarters of each moment.
"""

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass

from playwright.sync_api import Browser, Page

MOMENT = 0.01
"""Seconds that a slow processor works; then it rests for three times as long."""

NETWORK = {"offline": False, "latency": 40, "downloadThroughput": 20e6 / 8, "uploadThroughput": 20e6 / 8}


@dataclass(frozen=True)
class Condition:
    """A visitor's machine and connection.

    Attributes:
        name: What the tables call it.
        share: How often it is measured, as a share of the repetitions asked for.
        before: Does to a page what has to be done before it is opened.
        during: Slows down the browser.
    """

    name: str
    share: float
    before: Callable[[Page], object] = lambda _page: None
    during: Callable[[Browser], AbstractContextManager[None]] = lambda _browser: nullcontext()


def slow_network(page: Page) -> None:
    """20 Mbit/s, 40 ms."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)


@contextmanager
def slow_processor(browser: Browser) -> Iterator[None]:
    """A processor that works a quarter of the time."""
    session = browser.new_browser_cdp_session()
    [process] = [
        one["id"] for one in session.send("SystemInfo.getProcessInfo")["processInfo"] if one["type"] == "browser"
    ]
    group, done = os.getpgid(process), threading.Event()

    def stop_and_go() -> None:
        while not done.is_set():
            os.killpg(group, signal.SIGSTOP)
            time.sleep(3 * MOMENT)
            os.killpg(group, signal.SIGCONT)
            time.sleep(MOMENT)

    thread = threading.Thread(target=stop_and_go)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


CONDITIONS = (
    Condition("this machine", 1),
    Condition("20 Mbit/s, 40 ms", 0.5, before=slow_network),
    Condition("processor 4x slower", 0.5, during=slow_processor),
)
