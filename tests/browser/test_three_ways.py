"""One specification, three ways in: command line, static page and live page say the same, byte for byte."""

import json
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from playwright.sync_api import Page
from walking import open_file

from receivables.drivers.cli import main
from receivables.drivers.page import static_tool
from receivables.language import Language
from receivables.widgets.case_file import CaseFile, for_tool, read_case_file
from receivables.widgets.tools import TOOLS

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parents[1] / "cases"
CASES = {
    "reminder": sorted(FOLDER.glob("*.json")),
    **{
        name: sorted((FOLDER / name).glob("*.json"))
        for name in (
            "anonymise",
            "bad-debt",
            "buffer",
            "call-sheet",
            "call-summary",
            "claim",
            "contact-log",
            "credit-insurance",
            "next-step",
            "notice-check",
            "payment-plan",
            "tone-check",
        )
    },
}
ON = date(2026, 11, 23)

type LivePages = Callable[[str], Page]

every_case = pytest.mark.parametrize(
    ("tool", "case"),
    [pytest.param(tool, case, id=f"{tool}-{case.stem}") for tool, cases in CASES.items() for case in cases],
)


@cache
def command_line(tool: str, case: Path, language: Language, form: str) -> str:
    """What the command line prints for a case."""
    options = ["--lang", language, "--on", ON.isoformat(), "--input", str(case), "--format", form]
    with TextIOWrapper(BytesIO(), encoding="utf-8") as printed, redirect_stdout(printed):
        assert main(["run", tool, *options]) == 0
        printed.flush()
        return printed.buffer.getvalue().decode().removesuffix("\n")


def read(case: Path) -> CaseFile:
    """The case in a file."""
    return read_case_file(case.read_text(encoding="utf-8"), tools=TOOLS.values())


def test_there_are_enough_cases() -> None:
    """Each tool has at least a dozen cases that go through all three ways."""
    assert set(CASES) == set(TOOLS)
    assert [tool for tool, cases in CASES.items() if len(cases) < 12] == []


@every_case
def test_static_page_equals_command_line(tool: str, case: Path) -> None:
    """The outcome in a static page is the command line's HTML."""
    read_case = read(case)
    page = static_tool(TOOLS[tool], read_case.language, for_tool(read_case.typed, TOOLS[tool]))
    outcome = page.split("<output ")[1].split(">", 1)[1].split("</output>")[0]
    assert outcome == command_line(tool, case, read_case.language, "html")


@every_case
@pytest.mark.parametrize("language", list(Language))
def test_live_page_equals_command_line(tool: str, case: Path, language: Language, live_pages: LivePages) -> None:
    """The live page's answer is the command line's, as JSON and as HTML, on a page in either language."""
    page = live_pages(f"/{language}/tools/{tool}/")
    answer = open_file(page, case)
    html = command_line(tool, case, language, "html")
    assert answer["html"] == html
    assert json.dumps(answer["outcome"], ensure_ascii=False, indent=2) == command_line(tool, case, language, "json")
    shown = page.evaluate("document.querySelector('[data-outcome]').innerHTML")
    assert shown == page.evaluate(
        "(html) => { const t = document.createElement('template'); t.innerHTML = html; return t.innerHTML }", html
    )
