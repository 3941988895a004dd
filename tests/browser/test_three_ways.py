"""One specification, three ways in: command line, static page and live page say the same, byte for byte."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from walking import go_live, open_file

from receivables.drivers.page import static_tool
from receivables.language import Language
from receivables.widgets.case_file import CaseFile, for_tool, read_case_file
from receivables.widgets.tools import TOOLS

pytestmark = pytest.mark.browser

CASES = sorted((Path(__file__).parents[1] / "cases").glob("*.json"))
RECEIVABLES = Path(sys.executable).with_name("receivables")
TOOL = TOOLS["reminder"]
ON = date(2026, 11, 23)


def command_line(case: Path, language: Language, form: str) -> str:
    """What the command line prints for a case."""
    options = ["--lang", language, "--on", ON.isoformat(), "--input", str(case), "--format", form]
    done = subprocess.run([RECEIVABLES, "run", TOOL.name, *options], capture_output=True, text=True, check=True)
    return str(done.stdout).removesuffix("\n")


def read(case: Path) -> CaseFile:
    """The case in a file."""
    return read_case_file(case.read_text(encoding="utf-8"), tools=TOOLS.values())


@pytest.fixture(scope="module")
def live_pages(chromium: Any, base_url: str) -> Callable[[Language], Page]:
    """A live page a language, shared by all cases."""
    pages: dict[Language, Page] = {}

    def live_page(language: Language) -> Page:
        if language not in pages:
            context: BrowserContext = chromium.new_context(base_url=base_url)
            context.clock.set_fixed_time("2026-11-23T10:00:00")
            pages[language] = context.new_page()
            go_live(pages[language], f"/{language}/tools/reminder/")
        return pages[language]

    return live_page


def test_there_are_enough_cases() -> None:
    """At least a dozen cases go through all three ways."""
    assert len(CASES) >= 12


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_static_page_equals_command_line(case: Path) -> None:
    """The outcome in a static page is the command line's HTML."""
    read_case = read(case)
    page = static_tool(TOOL, read_case.language, for_tool(read_case.typed, TOOL))
    outcome = page.split("<output ")[1].split(">", 1)[1].split("</output>")[0]
    assert outcome == command_line(case, read_case.language, "html")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_live_page_equals_command_line(case: Path, language: Language, live_pages: Callable[[Language], Page]) -> None:
    """The live page's answer is the command line's, as JSON and as HTML, on a page in either language."""
    page = live_pages(language)
    answer = open_file(page, case)
    html = command_line(case, language, "html")
    assert answer["html"] == html
    assert json.dumps(answer["outcome"], ensure_ascii=False, indent=2) == command_line(case, language, "json")
    shown = page.evaluate("document.querySelector('[data-outcome]').innerHTML")
    assert shown == page.evaluate(
        "(html) => { const t = document.createElement('template'); t.innerHTML = html; return t.innerHTML }", html
    )
