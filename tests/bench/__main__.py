"""Measures what a visitor waits for, beside other ways to have Python in a page: one real Chromium, one run.

`make bench` prints tables and writes `build/bench.json`; `make bench REPEAT=1` is quicker. Nothing passes or fails.
"""

import argparse
import json
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.contestants import CONTESTANTS, make_folder
from bench.host import CommonHandler
from bench.measuring import edits, measure, memory, transfer
from bench.slowness import CONDITIONS
from bench.tables import tables
from conftest import CHROMIUM, SWITCHES
from hosts import served_by
from receivables.site.build import build_site
from receivables.site.folders import BUILD
from receivables.site.serve import SiteHandler


def starts(browser: Browser, address: str, repeat: int) -> dict[str, object]:
    """How long each contestant takes to its first outcome, under each condition."""
    return {
        condition.name: {
            one.name: measure(browser, address, one, condition, times=max(1, round(repeat * condition.share)))
            for one in CONTESTANTS
        }
        for condition in CONDITIONS
    }


def transfers(browser: Browser, folder: Path) -> dict[str, object]:
    """What each contestant fetches, file by file, from a host that compresses nothing and one that does."""
    found: dict[str, object] = {}
    for name, handler in (("plain", SiteHandler), ("compressing", CommonHandler)):
        with served_by(handler, folder) as address:
            found[name] = {one.name: transfer(browser, address, one) for one in CONTESTANTS}
    return found


def bench(folder: Path, repeat: int) -> dict[str, object]:
    """Measure everything."""
    start = time.perf_counter()
    build_site()
    took = time.perf_counter() - start
    make_folder(folder)
    with sync_playwright() as playwright, served_by(CommonHandler, folder) as address:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        results = {
            "browser": browser.version,
            "legend": {one.name: one.does for one in CONTESTANTS},
            "site_build_s": round(took, 1),
            "transfer_bytes": transfers(browser, folder),
            "first_outcome_ms": starts(browser, address, repeat),
            "memory_mb": {one.name: memory(browser, address, one) for one in CONTESTANTS},
            "edit_ms": edits(browser, address),
        }
        browser.close()
    return results


def main() -> None:
    """Measure everything and report it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=4, help="visits of each kind where nothing is slowed down")
    repeat = parser.parse_args().repeat
    with tempfile.TemporaryDirectory() as folder:
        results = bench(Path(folder), repeat)
    (BUILD / "bench.json").write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    print(tables(results))


if __name__ == "__main__":
    main()
