"""The days in a notice: last days to pay, due dates, and others."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from babel.dates import get_month_names

from receivables.days import read_day
from receivables.errors import InputError
from receivables.language import Language
from receivables.notice import SaidDay, SaidTerm
from receivables.texts.notices.passages import Passage
from receivables.texts.notices.wording import wordings

_FIGURES = r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
_BEFORE = 60
"""How far before a day a word may stand that says what it is, in characters."""


@dataclass(frozen=True)
class _Found:
    day: date
    start: int


def said_days(passages: Sequence[Passage], language: Language, *, on: date) -> Iterator[SaidDay]:
    """The days of all passages; one without a year lies as near as can be to the day of the notice."""
    for passage in passages:
        for found in _days(passage.text, on):
            before = passage.text[max(0, found.start - _BEFORE) : found.start]
            after = passage.text[found.start : found.start + _BEFORE]
            is_due = bool(
                wordings(language, "due.before").search(before) or wordings(language, "due.after").search(after)
            )
            yield SaidDay(found.day, passage.text, is_due)


def last_days(passages: Sequence[Passage], language: Language, *, on: date) -> Iterator[SaidTerm]:
    """The days after that of the notice that are named as the last to pay; the one before, where it says "before"."""
    for passage in passages:
        for found in _days(passage.text, on):
            before = passage.text[max(0, found.start - _BEFORE) : found.start]
            if found.day > on and wordings(language, "last_day.until").search(before):
                yield SaidTerm(passage.text, last_day=found.day)
            elif found.day > on and wordings(language, "last_day.before").search(before):
                yield SaidTerm(passage.text, last_day=found.day - timedelta(days=1))


def named_days(text: str, *, on: date) -> tuple[date, ...]:
    """The days that a text names, in either language; one without a year lies as near as can be to a given day.

    >>> named_days("We schilderen het raam op 3 december nog een keer.", on=date(2026, 11, 23))
    (datetime.date(2026, 12, 3),)
    """
    return tuple(found.day for found in _days(text, on))


def _days(text: str, on: date) -> Iterator[_Found]:
    for match in _pattern().finditer(text):
        with suppress(InputError):
            yield _Found(_read(match, on), match.start())


def _read(match: re.Match[str], on: date) -> date:
    if match["figures"] or match["year"]:
        return read_day(match[0].replace(",", ""))
    nearest = (read_day(f"{match[0]} {year}") for year in (on.year - 1, on.year, on.year + 1))
    return min(nearest, key=lambda day: abs(day - on))


@cache
def _pattern() -> re.Pattern[str]:
    """A day in figures, or with the name of its month."""
    names = {
        name.rstrip(".")
        for language in Language
        for width in ("wide", "abbreviated")
        for name in get_month_names(width, locale=language.locale).values()
    }
    months = "|".join(sorted(names, key=len, reverse=True))
    named = rf"[0-9]{{1,2}}(?:st|nd|rd|th)? (?:{months})(?:\.?,? (?P<year>[0-9]{{4}}))?"
    return re.compile(rf"(?<![\w./-])(?:(?P<figures>{_FIGURES})|{named})(?!\w|[/-][0-9])", re.IGNORECASE)
