"""The same sources build with Zensical, and a reader sees the same words."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from visible_text import visible_text

from receivables.language import Language
from receivables.site.folders import PROJECT, SITE

pytestmark = pytest.mark.site

CONFIGS = {Language.NL: "mkdocs.yml", Language.EN: "mkdocs.en.yml"}
FURNITURE = {
    "Skip to content",
    "Ga naar inhoud",
    "Navigation",
    "Navigatie",
    "Search",
    "Zoeken",
    "Initializing search",
    "Zoeken initialiseren",
    "Table of contents",
    "On this page",
    "Inhoudsopgave",
}


@pytest.fixture(scope="module", params=list(Language))
def zensical_site(request: pytest.FixtureRequest) -> tuple[Language, Path]:
    """One language, built by Zensical from the same configuration, into a folder of its own."""
    language: Language = request.param
    folder = PROJECT / "build" / "zensical" / language
    config = PROJECT / f".zensical.{language}.yml"
    text = (PROJECT / CONFIGS[language]).read_text(encoding="utf-8")
    config.write_text(re.sub(r"(?m)^site_dir: .*$", f"site_dir: build/zensical/{language}", text), encoding="utf-8")
    try:
        command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", config.name]
        subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    finally:
        config.unlink()
    return language, folder


def words(page: Path) -> list[str]:
    """What stands on a page, without the words that the themes themselves add."""
    return [text for text in visible_text(page.read_text(encoding="utf-8")) if text not in FURNITURE]


def test_both_builders_say_the_same(zensical_site: tuple[Language, Path]) -> None:
    """Every page of both builds has the same visible text."""
    language, folder = zensical_site
    pages = {page.relative_to(folder) for page in folder.rglob("*.html")}
    assert pages == {page.relative_to(SITE / language) for page in (SITE / language).rglob("*.html")}
    for page in sorted(pages):
        assert words(folder / page) == words(SITE / language / page), page
