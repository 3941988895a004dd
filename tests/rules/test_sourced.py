"""How figures are looked up by day, and what holds for every row of every table."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from receivables.errors import RateUnknown
from receivables.rules import tables
from receivables.rules.sourced import (
    TABLES,
    Sourced,
    Sureness,
    cents,
    history,
    in_force,
    known_until,
    names,
    running_out,
)
from receivables.rules.tables import load

DAY = timedelta(days=1)
NAMES = list(names())
ROWS = [pytest.param(row, id=f"{row.name} {row.start}") for name in NAMES for row in history(name)]
FIRST_ENTRY = date(2026, 11, 1)
"""No figure was entered before this month."""

ROOT = Path(__file__).parents[2]
QUOTED = re.compile(r"""["'](\w+)["']""")
ADDRESS = re.compile(r"https?://[\w.-]+\.\w+(?:/\S*)?$")


def _closed() -> set[str]:
    return {name for name in NAMES if load(name.split(".")[0])[name.split(".")[1]].get("closed")}


@pytest.mark.parametrize("name", NAMES)
def test_rows_follow_one_another(name: str) -> None:
    """Rows stand oldest first, each begins the day after the one before it ends, and none ends before it begins."""
    rows = history(name)
    assert all(row.start <= row.end for row in rows)
    assert all(after.start == before.end + DAY for before, after in pairwise(rows))


@pytest.mark.parametrize("row", ROWS)
def test_a_row_holds_on_its_first_and_last_day(row: Sourced) -> None:
    """The first and the last day of a row belong to it."""
    assert in_force(row.name, on=row.start) == in_force(row.name, on=row.end) == row


@pytest.mark.parametrize("name", NAMES)
def test_a_day_before_the_first_row_raises(name: str) -> None:
    """Before the first day there is no figure, and the error says which and when."""
    _assert_unknown(name, history(name)[0].start - DAY)


@pytest.mark.parametrize("name", NAMES)
def test_a_day_after_the_last_row_raises(name: str) -> None:
    """After the last day there is no figure: the last one known does not run on."""
    _assert_unknown(name, known_until(name) + DAY)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_known_until_its_last_row_ends(name: str) -> None:
    """The last known day is the last one that has a figure."""
    assert in_force(name, on=known_until(name)) == history(name)[-1]


def test_a_name_that_is_in_no_table_raises() -> None:
    """A mistyped name is a mistake in the program, not a figure that is unknown."""
    with pytest.raises(KeyError):
        history("statutory_interest.nl_agricultural")


def test_names_are_those_of_all_tables_with_rows() -> None:
    """No table that holds rows is forgotten, and no name of it."""
    found = {
        f"{path.name.removesuffix('.toml')}.{name}"
        for path in _table_files()
        for name, value in load(path.name.removesuffix(".toml")).items()
        if isinstance(value, dict) and "rows" in value
    }
    assert set(NAMES) == found
    assert {name.split(".")[0] for name in NAMES} == set(TABLES)


def test_a_figure_is_told_from_what_every_row_has() -> None:
    """The figures of a row are its own: not its days, its law, its sources or how sure it is."""
    assert set(in_force("statutory_interest.nl_civil", on=date(2026, 1, 1)).figures) == {"rate"}
    assert set(in_force("limitation.be_contract", on=date(2026, 1, 1)).figures) == {"years"}


@pytest.mark.parametrize("text", ["0.01", "0.29", "7.50", "266.67", "1000000.00"])
def test_an_amount_in_a_table_becomes_whole_cents(text: str) -> None:
    """No cent is lost on the way from the table."""
    assert cents(text) == int(text.replace(".", ""))


def test_a_name_runs_out_when_less_than_the_time_asked_is_left() -> None:
    """With exactly 45 days left nothing is said; a day later the name is there, with its last day."""
    name, within = "statutory_interest.nl_civil", timedelta(days=45)
    end = known_until(name)
    assert name not in running_out(on=end - within, within=within)
    assert running_out(on=end - within + DAY, within=within)[name] == end


def test_a_name_that_has_run_out_stays_one() -> None:
    """Long after its last day a name is still named: somebody has to look."""
    far = max(known_until(name) for name in NAMES) + timedelta(days=3650)
    found = running_out(on=far, within=timedelta(days=45))
    ended = {name: end for name, end in found.items() if name in NAMES}
    assert ended == {name: known_until(name) for name in NAMES if name not in _closed()}


def test_a_closed_name_does_not_run_out() -> None:
    """A rate for old contracts ended for good years ago, and nobody is told to look."""
    assert _closed() == {"statutory_interest.be_commercial_old"}
    assert not _closed() & set(running_out(on=date(2026, 11, 22), within=timedelta(days=45)))


@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_as_sure_as_its_best_source(row: Sourced) -> None:
    """How sure a row is follows from its sources; without any it is derived."""
    assert row.sureness == min(_kinds(row), key=list(Sureness).index, default=Sureness.DERIVED)


@pytest.mark.parametrize("row", ROWS)
def test_the_best_source_of_a_row_stands_first(row: Sourced) -> None:
    """Sources go from the best to the least, and none is named twice."""
    kinds = _kinds(row)
    assert kinds == sorted(kinds, key=list(Sureness).index)
    assert len(set(row.sources)) == len(row.sources)


@pytest.mark.parametrize("row", ROWS)
def test_somebody_looked_and_vouches_for_a_year_at_most(row: Sourced) -> None:
    """The day of the check lies in the past, and a figure ends no more than a year after it."""
    assert FIRST_ENTRY <= row.checked_on <= datetime.now(tz=UTC).date() + DAY
    assert row.end <= row.checked_on + timedelta(days=366)


@pytest.mark.parametrize("name", sorted(set(NAMES) - _closed()))
def test_a_figure_that_holds_is_known_to_the_end_of_a_half_year(name: str) -> None:
    """Rates are fixed by half-years, and a law without an end is vouched for by half-years too."""
    assert known_until(name).strftime("%d-%m") in {"30-06", "31-12"}


def test_every_source_is_used() -> None:
    """Every source of a row is in the list of sources, and every source in the list is one of a row."""
    assert {source for row in _rows() for source in row.sources} == set(load("sources"))


@pytest.mark.parametrize("key", load("sources"))
def test_a_source_says_who_and_where(key: str) -> None:
    """A source has a title, what that means in English, a kind and an address; only a repository's may be unknown."""
    source = load("sources")[key]
    assert set(source) == {"title", "english", "address", "kind"}
    assert source["title"].strip()
    assert source["english"].strip()
    kind = Sureness(source["kind"])
    assert kind is not Sureness.DERIVED
    assert ADDRESS.match(source["address"]) or (kind is Sureness.REPOSITORY and not source["address"])


def test_every_legal_basis_can_be_looked_up() -> None:
    """The law of every row is in the list of laws, and every address in the list is one."""
    assert {row.law for row in _rows()} <= set(load("laws"))
    assert all(ADDRESS.match(address) for address in load("laws").values() if address)


def test_no_law_is_idle() -> None:
    """Every law in the list is that of a row or of a calendar, or a program, a text or a page names it."""
    in_tables = {row.law for row in _rows()} | {load("bank_holidays")["TARGET"]["law"]}
    assert sorted(set(load("laws")) - in_tables - _quoted()) == []


def _assert_unknown(name: str, day: date) -> None:
    with pytest.raises(RateUnknown) as caught:
        in_force(name, on=day)
    assert (caught.value.name, caught.value.day) == (name, day)


def _rows() -> Iterator[Sourced]:
    return (row for name in NAMES for row in history(name))


def _kinds(row: Sourced) -> list[Sureness]:
    return [Sureness(load("sources")[source]["kind"]) for source in row.sources]


def _table_files() -> list[Any]:
    return [path for path in files(tables).iterdir() if path.name.endswith(".toml")]


def _quoted() -> set[str]:
    """All that stands between quotation marks in the package, the texts and the pages; a label's own key does not."""
    places = ("tools/receivables/**/*.py", "snippets/**/*", "docs/**/*.md")
    found = (path for place in places for path in ROOT.glob(place) if path.suffix in {".py", ".toml", ".j2", ".md"})
    return {key for path in found for key in QUOTED.findall(path.read_text(encoding="utf-8"))}
