"""The tools of a section are all in sight on the page of each: the bar leads to the first only."""

import re

import pytest

from receivables.language import Language
from receivables.site.folders import SITE

pytestmark = pytest.mark.site

SECTIONS = (
    ("next-step", "contact-log"),
    ("call-sheet", "call-summary"),
    ("claim", "bad-debt", "credit-insurance", "buffer"),
    ("tone-check", "notice-check"),
)
ALONE = ("reminder", "payment-plan", "anonymise")


def named(language: Language, tool: str) -> tuple[list[str], list[str]]:
    """The tools to which the row of a page leads, and the one that it marks as the page itself."""
    html = (SITE / language / "tools" / tool / "index.html").read_text(encoding="utf-8")
    row = re.search(r'<nav class="?site-section.*?</nav>', html, re.DOTALL)
    links = re.findall(r'<a href="?([^" >]+)"?( aria-current)?', row[0]) if row else []
    tools = [tool if address == "./" else address.strip("./") for address, _ in links]
    return tools, [one for one, (_, current) in zip(tools, links, strict=True) if current]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section[0])
def test_each_tool_leads_to_the_others_of_its_section(section: tuple[str, ...], language: Language) -> None:
    """In the order of the menu, with itself marked."""
    for tool in section:
        assert named(language, tool) == (list(section), [tool])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("tool", ALONE)
def test_a_tool_without_a_section_of_tools_has_no_row(tool: str, language: Language) -> None:
    """There is nothing to lead to."""
    assert named(language, tool) == ([], [])


def test_every_tool_is_in_one_place() -> None:
    """A new tool stands in a section or alone."""
    known = {*ALONE, *(tool for section in SECTIONS for tool in section)}
    assert {page.parent.name for page in (SITE / "nl" / "tools").glob("*/index.html")} == known
