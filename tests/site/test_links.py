"""The links of the built site: each leads somewhere, and to every page leads one."""

import html as markup
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from receivables.language import Language
from receivables.site.folders import SITE

pytestmark = pytest.mark.site

PAGES = sorted(page for language in Language for page in (SITE / language).rglob("index.html"))
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.parent.relative_to(SITE)))
ELSEWHERE = ("http:", "https:", "mailto:", "data:")


@cache
def html(page: Path) -> str:
    """A built page."""
    return page.read_text(encoding="utf-8")


def targets(page: Path, part: str) -> Iterator[tuple[Path, str]]:
    """Where the links of a page lead within the site: the file, and the place in it or ""."""
    for address in re.findall(r'<a\b[^>]*\bhref="?([^" >]+)', part):
        if not address.startswith(ELSEWHERE):
            path, _, place = address.partition("#")
            file = (page.parent / path.partition("?")[0]).resolve() if path else page
            yield (file / "index.html" if file.is_dir() else file), place


def article(page: Path) -> str:
    """What stands on a page itself, without menus."""
    text = html(page)
    return text[text.index("<article") : text.rindex("</article>")]


def places(page: Path) -> set[str]:
    """The names of places on a page to which a link can lead."""
    return set(re.findall(r'\bid="?([^" >]+)', html(page))) if page.suffix == ".html" else set()


def is_there(file: Path, place: str) -> bool:
    """Whether a file has the place that a link names, or offers each choice that it makes."""
    if "=" not in place:
        return not place or place in places(file)
    chosen = [pair.split("=") for pair in markup.unescape(place).split("&")]
    return all(re.search(rf'name="?{re.escape(path)}"? value="?{choice}\b', html(file)) for path, choice in chosen)


@each_page
def test_every_link_leads_somewhere(page: Path) -> None:
    """Each link within the site, menus too, leads to a file, and to a place or a choice in it where it names one."""
    found = set(targets(page, html(page)))
    assert found
    assert [(file, place) for file, place in found if not file.is_file() or not is_there(file, place)] == []


@pytest.mark.parametrize("language", Language)
def test_no_page_is_an_orphan(language: Language) -> None:
    """From the front page, links on the pages themselves lead to every page, in four steps at most."""
    reached = {SITE / language / "index.html"}
    for _ in range(4):
        reached |= {
            file for page in reached for file, _ in targets(page, article(page)) if file.is_relative_to(SITE / language)
        }
        reached = {page for page in reached if page.name == "index.html"}
    assert [str(page) for page in PAGES if page.is_relative_to(SITE / language) and page not in reached] == []


@each_page
def test_every_page_is_in_the_menu(page: Path) -> None:
    """The menu of a page leads to the page itself, so that a reader sees where they are."""
    text = html(page)
    menu = text[: text.index("<article")]
    assert page in {file for file, _ in targets(page, menu)}


@each_page
def test_every_page_begins_in_the_same_way(page: Path) -> None:
    """One title, and below it a sentence that answers it or says what the page is for."""
    text = article(page)
    assert len(re.findall(r"<h1\b", text)) == 1
    assert re.search(r"</h1>\s*<p\b", text)
