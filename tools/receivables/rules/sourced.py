"""Figures that a law or a publication fixes: for which days, by what, seen where, and how sure that makes them.

They stand in `tables/*.toml`, one name a figure, one row a period. A day outside the rows has no figure, and nothing
stands in for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from receivables.errors import RateUnknown
from receivables.money import Cents
from receivables.rules.tables import load

TABLES = ("statutory_interest", "collection_costs", "consumer_caps", "notice_terms", "payment_terms", "limitation")

CALENDARS = ("public_holidays", "bank_holidays")

_OF_EVERY_ROW = {"from", "to", "law", "act", "sources", "sureness", "checked_on"}


class Sureness(StrEnum):
    """The best source there is for a figure."""

    OFFICIAL = "official"
    """The law, a court or a government says so."""
    SECONDARY = "secondary"
    """A law firm, an accountant or the press says so."""
    REPOSITORY = "repository"
    """A public repository says so and names an official source."""
    DERIVED = "derived"
    """It follows from the rule in the law; no publication of it was seen."""


@dataclass(frozen=True)
class Sourced:
    """Figures for a period.

    Attributes:
        name: Table and name, such as "statutory_interest.nl_civil".
        figures: The figures, as the table spells them.
        start: The first day for which they are known.
        end: The last day for which they are known.
        law: Key of the legal basis in `tables/laws.toml`.
        act: The publication that fixed them, where it is known.
        sources: Keys of the places where they were seen, in `tables/sources.toml`; the best first.
        sureness: What that makes of them.
        checked_on: The day on which somebody looked.
    """

    name: str
    figures: Mapping[str, Any]
    start: date
    end: date
    law: str
    act: str
    sources: tuple[str, ...]
    sureness: Sureness
    checked_on: date


@cache
def history(name: str) -> tuple[Sourced, ...]:
    """All rows of a name, oldest first.

    >>> history("statutory_interest.be_civil")[-1].figures["rate"]
    '4.50'
    """
    table, value = name.split(".")
    found = load(table)[value]
    return tuple(_sourced(name, {"law": found["law"], **row}) for row in found["rows"])


def in_force(name: str, *, on: date) -> Sourced:
    """The row that holds on a day.

    Raises:
        RateUnknown: There is none.

    >>> in_force("statutory_interest.nl_civil", on=date(2025, 12, 31)).figures["rate"]
    '6.00'
    """
    for row in history(name):
        if row.start <= on <= row.end:
            return row
    raise RateUnknown(name, on)


def known_until(name: str) -> date:
    """The last day for which anything is known."""
    return history(name)[-1].end


def names() -> Iterator[str]:
    """All names of all tables that hold rows."""
    return (f"{table}.{value}" for table in TABLES for value in load(table))


def cents(euros: str) -> Cents:
    """An amount as a table spells it.

    >>> cents("266.67")
    26667
    """
    return Cents(int(Decimal(euros).scaleb(2)))


def last_known_days() -> dict[str, date]:
    """The last day for which anything is known, by name: of all figures and of the calendars.

    Names whose last row lies in the past for good, such as a rate for old contracts, are left out: they are `closed`.
    """
    figures = {name: known_until(name) for name in names() if not _is_closed(name)}
    calendars = {f"{table}.{name}": days["known_until"] for table in CALENDARS for name, days in load(table).items()}
    return figures | calendars


def running_out(*, on: date, within: timedelta) -> dict[str, date]:
    """The names of which nothing is known beyond some days from now, with the last day of each."""
    return {name: end for name, end in last_known_days().items() if end < on + within}


def _is_closed(name: str) -> bool:
    table, value = name.split(".")
    return bool(load(table)[value].get("closed", False))


def _sourced(name: str, row: Mapping[str, Any]) -> Sourced:
    return Sourced(
        name=name,
        figures={key: value for key, value in row.items() if key not in _OF_EVERY_ROW},
        start=row["from"],
        end=row["to"],
        law=row["law"],
        act=row.get("act", ""),
        sources=tuple(row["sources"]),
        sureness=Sureness(row["sureness"]),
        checked_on=row["checked_on"],
    )
