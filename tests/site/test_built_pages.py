"""The built pages: two languages from one set of paths, each in its own words, and nothing from elsewhere."""

import re
from pathlib import Path

import pytest

from receivables.language import Language
from receivables.site.folders import PROJECT, SITE
from receivables.site.security import policy

pytestmark = pytest.mark.site

PAGES = sorted(page.relative_to(SITE) for page in SITE.rglob("*.html"))
LANGUAGE_PAGES = [page for page in PAGES if page.parts[0] in list(Language)]
CONTENT_PAGES = [page for page in LANGUAGE_PAGES if page.name == "index.html"]
LOADED = re.compile(r"<(?:script|img|iframe|source)\b[^>]*\bsrc=\"?([^\" >]+)|<link\b([^>]*)>|url\([\"']?([^\"')]+)")


def html(page: Path) -> str:
    """A built page."""
    return (SITE / page).read_text(encoding="utf-8")


def below(language: str) -> set[Path]:
    """The pages of a language, without the language."""
    return {page.relative_to(language) for page in LANGUAGE_PAGES if page.parts[0] == language}


def description(page: Path) -> str:
    """What a page says of itself to a search engine."""
    found = re.search(r'name="description" content="([^"]+)"', html(page))
    assert found
    return found[1]


def sister(page: Path) -> Path:
    """The same page in the other language."""
    language = Language.EN if page.parts[0] == Language.NL else Language.NL
    return Path(language, *page.parts[1:])


def test_both_languages_have_the_same_pages() -> None:
    """Every page of one language is there in the other."""
    assert below("nl") == below("en")
    assert Path("tools/reminder/index.html") in below("nl")


@pytest.mark.parametrize("page", LANGUAGE_PAGES, ids=str)
def test_a_page_names_its_language(page: Path) -> None:
    """`<html lang>` is the language of the folder, on the page for a missing address too."""
    assert f'<html lang="{page.parts[0]}"' in html(page)


@pytest.mark.parametrize("page", CONTENT_PAGES, ids=str)
def test_the_language_switch_stays_on_the_page(page: Path) -> None:
    """The link to the other language leads, without a script, to the same page in it."""
    link = re.search(r'site-language">\s*<a href="([^"]+)" hreflang="(\w\w)"', html(page))
    assert link
    target = (SITE / page.parent / link[1]).resolve() / "index.html"
    assert target == (SITE / sister(page)).resolve()
    assert target.is_file()
    assert link[2] == sister(page).parts[0]


@pytest.mark.parametrize("page", CONTENT_PAGES, ids=str)
def test_a_page_names_its_sister_for_search_engines(page: Path) -> None:
    """`hreflang` gives the absolute address of the page in both languages, and of the page that offers both."""
    found = dict(re.findall(r'<link rel="alternate ?" hreflang="([\w-]+)" href="([^"]+)"', html(page)))
    rest = "/".join(page.parts[1:-1])
    for language in Language:
        assert re.fullmatch(rf"https?://[^/]+(/.*)?/{language}/{rest}/?", found[language])
    assert found["x-default"].endswith("/")
    assert not found["x-default"].endswith(("/nl/", "/en/"))


@pytest.mark.parametrize("page", CONTENT_PAGES, ids=str)
def test_a_page_describes_itself(page: Path) -> None:
    """Each page has a description of its own."""
    assert [one for one in CONTENT_PAGES if one != page and description(one) == description(page)] == []


@pytest.mark.parametrize(("language", "words"), [("nl", "Deze pagina is er niet"), ("en", "This page does not exist")])
def test_a_missing_page_is_missed_in_its_language(language: str, words: str) -> None:
    """Each language has its own page for an address that does not exist; the root's speaks both."""
    assert words in html(Path(language, "404.html"))
    assert words in html(Path("404.html"))


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_nothing_is_loaded_from_elsewhere(page: Path) -> None:
    """No script, style, font or picture of a page comes from another host."""
    for source, link, url in LOADED.findall(html(page)):
        address = source or url or ("" if 'rel="canonical"' in link or "alternate" in link else link)
        assert "//" not in address.replace("http://www.w3.org/2000/svg", "")


@pytest.mark.parametrize("style", sorted(SITE.rglob("*.css")), ids=lambda style: style.name)
def test_no_style_loads_from_elsewhere(style: Path) -> None:
    """No style sheet fetches a font or a picture from another host."""
    addresses = re.findall(r"url\([\"']?([^\"')]+)", style.read_text(encoding="utf-8"))
    assert [address for address in addresses if re.match(r"(?:https?:)?//", address)] == []


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_a_page_carries_the_policy_that_fits_it(page: Path) -> None:
    """The Content-Security-Policy stands before all that loads and allows only the inline scripts of the site."""
    text = html(page)
    start = text.index('<meta http-equiv="Content-Security-Policy"')
    assert start < min(text.index(tag) for tag in ("<title", "<style", "<link", "<script") if tag in text)
    wanted = policy(*map(html, PAGES))
    assert f'content="{wanted}"' in text
    assert "'unsafe-inline'" not in wanted
    assert "'unsafe-eval'" not in wanted


def test_the_configuration_is_strict() -> None:
    """A mistake in a page or a macro stops the build."""
    shared = (PROJECT / "mkdocs.shared.yml").read_text(encoding="utf-8")
    for setting in ("strict: true", "on_error_fail: true", "on_undefined: strict"):
        assert setting in shared
