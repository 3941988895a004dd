"""What Lighthouse makes of the site on a phone: `make lighthouse`. On a machine with other work, its times say little.

It isn't among the project's packages: it brings some two hundred others, and only this asks for it. The site is
compressed on the way and comes over few connections, as nearly every host does it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from conftest import CHROMIUM
from hosts import CompressingHandler, served_by
from receivables.language import Language

LIGHTHOUSE = "lighthouse@12.8.2"
WANTED = 95
TIMES = 3
"""Visits to each page; the middle one by performance counts, as Lighthouse advises for a machine whose speed varies."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("", "guide/topics/tone/", "tools/claim/")
"""The front page, a topic and a tool."""


class UsualHandler(CompressingHandler):
    """Compresses, and keeps a connection for the next request."""

    protocol_version = "HTTP/1.1"


def report(address: str, folder: Path) -> dict[str, Any]:
    """What Lighthouse found at an address.

    Raises:
        subprocess.CalledProcessError: It could not be fetched, or found no browser.
    """
    file = folder / "report.json"
    switches = ("--quiet", "--output=json", f"--output-path={file}", "--chrome-flags=--headless=new --no-sandbox")
    command = ["npx", "--yes", LIGHTHOUSE, address, *switches, f"--only-categories={','.join(CATEGORIES)}"]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": CHROMIUM or ""}, stderr=subprocess.DEVNULL)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def middle(reports: list[dict[str, Any]]) -> dict[str, Any]:
    """The report in the middle by performance."""
    return sorted(reports, key=lambda one: float(one["categories"]["performance"]["score"]))[len(reports) // 2]


def scores(found: dict[str, Any]) -> dict[str, int]:
    """The score of each category, of 100."""
    return {name: round(100 * found["categories"][name]["score"]) for name in CATEGORIES}


def shortcomings(found: dict[str, Any]) -> list[str]:
    """What lowers a score, by the names of the audits."""
    counted = {one["id"] for name in CATEGORIES for one in found["categories"][name]["auditRefs"] if one["weight"]}
    audits = found["audits"]
    short = [name for name in sorted(counted) if audits[name]["score"] not in {1, None}]
    return [f"{name} {audits[name].get('displayValue', '')}".rstrip() for name in short]


def main() -> int:
    """Print the scores of a few pages in both languages; fail when one is too low."""
    lowest = 100
    with served_by(UsualHandler) as site, TemporaryDirectory() as folder:
        for path in (f"{language}/{page}" for language in Language for page in PAGES):
            found = middle([report(f"{site}/{path}", Path(folder)) for _ in range(TIMES)])
            lowest = min(lowest, *scores(found).values())
            print(f"{path:<26}", *(f"{name} {score}" for name, score in scores(found).items()))
            print(*(f"    {one}" for one in shortcomings(found)), sep="\n")
    return int(lowest < WANTED)


if __name__ == "__main__":
    sys.exit(main())
