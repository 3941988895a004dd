"""The law pages: every figure of the tables, with its days and sources, in both languages, and none typed twice."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any, override

import pytest
from visible_text import visible_text

from receivables.days import read_day, write_day
from receivables.language import Language
from receivables.rules import tables
from receivables.rules.sourced import TABLES
from receivables.site.folders import PROJECT, SITE
from receivables.site.law_pages import how_sure
from receivables.texts.labels import labels

pytestmark = pytest.mark.site

FOLDER = Path(tables.__file__).parent
PAGES = {"nl": "netherlands", "be": "belgium"}
DAY = {Language.NL: r"\d{1,2}-\d{1,2}-\d{4}", Language.EN: r"\d{1,2} [A-Z][a-z]{2,8} \d{4}"}
RATES = "statutory_interest"

SAME_BY_CHANCE = {
    "6": "millions of euros of a balance sheet, not the months of instalments nor a rate",
}
"""Digits in the pages that are figures of the tables too, and why they may stand there."""


def read_table(name: str) -> dict[str, Any]:
    """A table, as the file spells it."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


SOURCES = read_table("sources")
ROWS = {f"{table}.{name}": found for table in TABLES for name, found in read_table(table).items()}
every_name = pytest.mark.parametrize("name", ROWS)
every_rate = pytest.mark.parametrize("name", [name for name in ROWS if name.startswith(RATES)])
every_other_name = pytest.mark.parametrize("name", [name for name in ROWS if not name.startswith(RATES)])
every_language = pytest.mark.parametrize("language", Language)
every_country = pytest.mark.parametrize("country", PAGES)


@dataclass
class Row:
    """A row of a table on a page: the text of its cells and its links."""

    cells: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)


class LawTables(HTMLParser):
    """The tables of a law page; what can be unfolded below one belongs to it."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.tables: list[list[Row]] = []
        self._within = self._in_cell = self._goes_on = self._in_head = False
        self.feed(html)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "table" and given.get("class") == "law-table":
            self._within = True
            if not self._goes_on:
                self.tables.append([])
        self._goes_on = self._goes_on or given.get("class") == "law-history"
        self._in_head = {"thead": self._goes_on, "tbody": False}.get(tag, self._in_head)
        if not self._within or self._in_head:
            return
        if tag == "tr":
            self.tables[-1].append(Row())
        self._in_cell = self._in_cell or tag in {"td", "th"}
        if tag in {"td", "th"}:
            self.tables[-1][-1].cells.append("")
        if tag == "a":
            self.tables[-1][-1].links.append(given["href"] or "")
        if tag == "br":
            self.handle_data(" | ")

    @override
    def handle_endtag(self, tag: str) -> None:
        self._within = self._within and tag != "table"
        self._goes_on = self._goes_on and tag != "details"
        self._in_cell = self._in_cell and tag not in {"td", "th"}

    @override
    def handle_data(self, data: str) -> None:
        if self._within and self._in_cell and not self._in_head:
            self.tables[-1][-1].cells[-1] += data


def page_of(country: str, language: Language) -> str:
    """The built law page of a country."""
    return (SITE / language / "law" / PAGES[country] / "index.html").read_text(encoding="utf-8")


def tables_of(country: str, language: Language) -> list[list[Row]]:
    """The tables of a law page, each without its head."""
    return [rows[1:] for rows in LawTables(page_of(country, language)).tables]


def country_of(name: str) -> str:
    """The country of a name in the tables."""
    return name.split(".")[1].split("_", maxsplit=1)[0]


def shown_rows(name: str, language: Language) -> list[Row]:
    """The rows of a page that show a name: its history, or the one row in force."""
    words = labels(language, "figures")
    table, value = name.split(".")
    if table != RATES:
        what = words[table][value]["what"]
        return [row for rows in tables_of(country_of(name), language) for row in rows if row.cells[0] == what]
    history = [rows for rows in tables_of(country_of(name), language) if len(rows[0].cells) == 4]
    order = [one.split(".")[1] for one in ORDER[country_of(name)]]
    return history[order.index(value)]


def _rates_in_order(country: str) -> list[str]:
    page = (PROJECT / "docs" / "nl" / "law" / f"{PAGES[country]}.md").read_text(encoding="utf-8")
    return [f"{RATES}.{name}" for name in re.findall(r'rates_table\("(\w+)"\)', page)]


ORDER = {country: _rates_in_order(country) for country in PAGES}


def figures_of(found: Any) -> Iterator[str]:
    """All figures in a row, as the table spells them."""
    if isinstance(found, dict):
        for key, value in found.items():
            if key not in {"from", "to", "act", "sources", "sureness", "checked_on", "law", "closed"}:
                yield from figures_of(value)
    elif isinstance(found, list):
        for value in found:
            yield from figures_of(value)
    else:
        yield str(found)


def widths_of(row: dict[str, Any]) -> list[str]:
    """How wide each step of a row is above the one below it."""
    ends = [
        Decimal(step["up_to"]) for value in row.values() if isinstance(value, list) for step in value if "up_to" in step
    ]
    return [str(end - below) for below, end in pairwise(ends)]


def spelt(figure: str, language: Language) -> set[str]:
    """A figure as a page may spell it: with or without needless decimals, in this language's notation."""
    exact = Decimal(figure)
    plain, cents = f"{exact.normalize():f}", f"{exact:,.2f}"
    if language is Language.NL:
        return {plain.replace(".", ","), cents.translate(str.maketrans(",.", ".,"))}
    return {plain, cents}


def days_in(text: str, language: Language) -> list[date]:
    """The days in a text."""
    return [read_day(day) for day in re.findall(DAY[language], text)]


@every_rate
@every_language
def test_every_row_of_a_rate_is_on_its_page(name: str, language: Language) -> None:
    """The page has each period of a rate once, newest first, with both its days and the rate."""
    rows, shown = list(reversed(ROWS[name]["rows"])), shown_rows(name, language)
    assert [days_in(row.cells[0], language) for row in shown] == [[row["from"], row["to"]] for row in rows]
    for row, one in zip(rows, shown, strict=True):
        assert one.cells[1].removesuffix("%") in spelt(row["rate"], language)
        assert one.cells[1].endswith("%")


@every_other_name
@every_language
def test_what_is_in_force_is_on_its_page(name: str, language: Language) -> None:
    """Every other name has one row on the page of its country, with all of its figures and the last known day."""
    (shown,) = shown_rows(name, language)
    row = ROWS[name]["rows"][-1]
    numbers = set(re.findall(r"\d[\d.,]*\d|\d", shown.cells[1]))
    for figure in figures_of(row):
        if Decimal(figure):
            assert spelt(figure, language) & numbers, figure
    known = {text for figure in (*figures_of(row), *widths_of(row)) for text in spelt(figure, language)}
    assert numbers <= known
    assert days_in(shown.cells[-1], language) == [row["to"]]
    assert days_in(shown.cells[-2], language) == [row["checked_on"]]


@every_name
@every_language
def test_every_source_of_a_row_is_linked(name: str, language: Language) -> None:
    """Each source of a shown row is named, with its address where there is one, and the day it was checked."""
    rows = ROWS[name]["rows"]
    rows = list(reversed(rows)) if name.startswith(RATES) else rows[-1:]
    for row, shown in zip(rows, shown_rows(name, language), strict=True):
        sources = [SOURCES[key] for key in row["sources"]]
        text = " ".join(shown.cells)
        assert [source["title"] for source in sources if source["title"] not in text] == []
        assert [
            source for source in sources if (f"({source['english']})" in text) is not (language is Language.EN)
        ] == []
        assert {source["address"] for source in sources if source["address"]} <= set(shown.links)
        assert row.get("act", "") in text
        assert row["checked_on"] in days_in(text, language)


@every_rate
@every_language
def test_an_act_that_nobody_saw_is_not_the_source(name: str, language: Language) -> None:
    """An act comes first where it was seen itself, and after those that name it where it was not."""
    for row, shown in zip(reversed(ROWS[name]["rows"]), shown_rows(name, language), strict=True):
        if row.get("act") and row["sources"]:
            text, first = " ".join(shown.cells), SOURCES[row["sources"][0]]["title"]
            assert (text.index(row["act"]) <= text.index(first)) is (row["sureness"] == "official")
            assert text.count(row["act"]) == 1


@every_country
def test_both_languages_have_the_same_tables(country: str) -> None:
    """The tables of a country have the same rows, days and links in both languages."""
    dutch, english = (tables_of(country, language) for language in Language)
    assert [len(rows) for rows in dutch] == [len(rows) for rows in english]
    for one, other in zip(
        (row for rows in dutch for row in rows), (row for rows in english for row in rows), strict=True
    ):
        assert one.links == other.links
        for cell in (0, -1):
            assert days_in(one.cells[cell], Language.NL) == days_in(other.cells[cell], Language.EN)


@every_country
@every_language
def test_no_row_is_shown_twice(country: str, language: Language) -> None:
    """A page shows as many rows as the tables of its country have: nothing twice, nothing else."""
    names = [name for name in ROWS if country_of(name) == country]
    wanted = sum(len(ROWS[name]["rows"]) if name.startswith(RATES) else 1 for name in names)
    assert sum(len(rows) for rows in tables_of(country, language)) == wanted


@every_country
@every_language
def test_the_page_says_until_when_its_rates_are_known(country: str, language: Language) -> None:
    """The last day of the commercial rate stands on the page in words, and so do the rates that hold now."""
    text = " ".join(visible_text(page_of(country, language)))
    last = ROWS[f"{RATES}.{country}_commercial"]["rows"][-1]["to"]
    months = {Language.NL: "december", Language.EN: "December"}
    assert f"{last.day} {months[language]} {last.year}" in text
    for kind in ("commercial", "civil"):
        rate = ROWS[f"{RATES}.{country}_{kind}"]["rows"][-1]["rate"]
        assert any(f"{figure}%" in text for figure in spelt(rate, language))


@every_country
@every_language
def test_no_figure_is_typed_in_a_page(country: str, language: Language) -> None:
    """Apart from days, articles and what is listed with a reason, a page's source holds no figure of the tables."""
    source = (PROJECT / "docs" / language / "law" / f"{PAGES[country]}.md").read_text(encoding="utf-8")
    text = re.sub(r"\{\{.*?\}\}|\A---.*?---|\{ [.#].*?\}|\]\([^)]*\)", " ", source, flags=re.DOTALL)
    text = re.sub(r"\b\d{1,2} [A-Za-z]+ (?:19|20)\d\d\b|\b(?:19|20)\d\d\b", " ", text)
    text = re.sub(r"\b[IVXLC]+\.\d+|\b\d+:\d+\w*|\b[A-Z]-\d+/\d+|\b(?:art(?:ikel)?|article)\.? [\d.]+", " ", text)
    typed = set(re.findall(r"\d[\d.,]*\d|\d", text))
    figures = {
        text for found in ROWS.values() for figure in figures_of(found["rows"]) for text in spelt(figure, language)
    }
    assert typed & figures <= set(SAME_BY_CHANCE)


def test_each_exception_is_needed() -> None:
    """A reason stays no longer than the digits that it excuses."""
    sources = [page.read_text(encoding="utf-8") for page in (PROJECT / "docs").glob("*/law/*.md")]
    for digits in SAME_BY_CHANCE:
        assert any(re.search(rf"\b{digits}\b", source) for source in sources)


@pytest.mark.parametrize(("country", "most"), [("nl", "72"), ("be", "63")])
@every_language
def test_a_page_works_out_what_an_agency_may_ask_at_most(country: str, most: str, language: Language) -> None:
    """Of 480 euros: 15% in the Netherlands; in Belgium 30 euros and 10% of what exceeds 150."""
    text = " ".join(visible_text(page_of(country, language))).replace("\N{NO-BREAK SPACE}", " ")
    [example] = re.findall(r"480 euro.{200}", text)
    assert re.search(rf"€ *{most}[.,]00\b", example)


@every_country
@every_language
def test_a_page_says_where_todays_rates_were_seen(country: str, language: Language) -> None:
    """Each rate that holds now has a sentence with the day on which it was checked, and how sure that makes it."""
    page = page_of(country, language)
    for kind in ("commercial", "civil"):
        assert how_sure(f"{RATES}.{country}_{kind}", language, on=date.today()) in page  # noqa: DTZ011 as the page, by the day of the build


@every_language
def test_how_sure_goes_by_the_day(language: Language) -> None:
    """The row of the day is the one that was seen, not one that begins later; after the last day it is the last."""
    name = f"{RATES}.nl_civil"
    for row in ROWS[name]["rows"]:
        checked = write_day(row["checked_on"], language=language)
        assert checked in how_sure(name, language, on=row["from"])
    assert checked in how_sure(name, language, on=date(2099, 1, 1))
