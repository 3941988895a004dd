"""The days in the guide's examples: each is the day of the week that it says, and one on which people work."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from babel.dates import get_day_names, get_month_names
from guide_sources import NAMES, source

from receivables.case import Country
from receivables.language import Language
from receivables.rules.working_days import is_working_day

each_language = pytest.mark.parametrize("language", Language)
YEAR = 2027
"""The year in which the examples play; their invoices are numbered by it."""


def days(text: str, language: Language) -> Iterator[tuple[str, date]]:
    """The days of a page that are written with their day of the week, and which day each is."""
    months = {name: number for number, name in get_month_names("wide", locale=language.locale).items()}
    weekdays = "|".join(get_day_names("wide", locale=language.locale).values())
    pattern = rf"\b({weekdays}) (\d{{1,2}}) ({'|'.join(months)})\b(?: (\d{{4}}))?"
    for weekday, day, month, year in re.findall(pattern, text):
        yield weekday, date(int(year or YEAR), months[month], int(day))


def all_days(language: Language) -> list[tuple[str, date]]:
    """Those of the whole guide."""
    return [found for name in NAMES for found in days(source(name, language), language)]


@each_language
def test_a_day_falls_on_the_weekday_it_names(language: Language) -> None:
    """Whoever looks it up in a calendar finds the same."""
    names = get_day_names("wide", locale=language.locale)
    found = all_days(language)
    assert found
    assert [(weekday, day) for weekday, day in found if names[day.weekday()] != weekday] == []


@each_language
def test_nobody_is_asked_to_pay_on_a_holiday(language: Language) -> None:
    """Each day is a working day in both countries, and so is the one before a Friday: no long weekends."""
    found = {day for _, day in all_days(language)}
    found |= {date.fromordinal(day.toordinal() - 1) for day in found if day.weekday() == 4}
    assert [day for day in sorted(found) for country in Country if not is_working_day(day, country=country)] == []


def test_both_languages_name_the_same_days() -> None:
    """An example plays on the same days in both."""
    dutch, english = ([day for _, day in all_days(language)] for language in Language)
    assert dutch == english
