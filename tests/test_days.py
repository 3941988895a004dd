"""Days: read day first or year first, refused when they do not exist, written so that they can be read back."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from receivables.days import (
    EARLIEST,
    LATEST,
    has_two_readings,
    read_day,
    retype_day,
    write_day,
    write_days,
    write_month,
    write_short_day,
    write_weekday,
)
from receivables.errors import InputError
from receivables.language import Language

DAYS = st.dates(EARLIEST, LATEST)
LANGUAGES = st.sampled_from(Language)
TEXTS = st.text() | st.text(alphabet="0123456789-/. \u00b2janmrtok", max_size=14)


@pytest.mark.parametrize(
    "text",
    [
        "21-11-2026",
        "21/11/2026",
        "21.11.2026",
        "21 11 2026",
        "2026-11-21",
        "21.11.26",
        "21-11-26",
        "21 november 2026",
        "21 November 2026",
        "21 NOVEMBER 2026",
        "21 Nov 2026",
        "21 nov. 2026",
        "21st November 2026",
        "21 November, 2026",
        "  21-11-2026  ",
        "21  november\u00a02026",
    ],
)
def test_reads_a_day_as_people_write_it(text: str) -> None:
    """One day, written in all the ways that Dutch and British writers use, is one day."""
    assert read_day(text) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("03/04/2026", date(2026, 4, 3), id="day first"),
        pytest.param("3-4-2026", date(2026, 4, 3), id="no leading zeros"),
        pytest.param("2026-4-3", date(2026, 4, 3), id="year first, no leading zeros"),
        pytest.param("1 mrt 2026", date(2026, 3, 1), id="Dutch short month"),
        pytest.param("1 Mar 2026", date(2026, 3, 1), id="English short month"),
        pytest.param("5 mei 2026", date(2026, 5, 5), id="Dutch month"),
        pytest.param("21 Sep 2026", date(2026, 9, 21), id="Sep"),
        pytest.param("21 Sept 2026", date(2026, 9, 21), id="Sept"),
        pytest.param("29-02-2028", date(2028, 2, 29), id="29 February in a leap year"),
        pytest.param("29-02-2000", date(2000, 2, 29), id="29 February in a leap century"),
        pytest.param("1-1-00", EARLIEST, id="two digits are this century"),
        pytest.param("31-12-99", LATEST, id="up to its end"),
    ],
)
def test_reads_the_day_meant(text: str, day: date) -> None:
    """Day before month, and a year of two digits in this century."""
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("", "day_unreadable", id="empty"),
        pytest.param("morgen", "day_unreadable", id="a word"),
        pytest.param("21-11", "day_unreadable", id="no year"),
        pytest.param("november 2026", "day_unreadable", id="no day"),
        pytest.param("21-11-026", "day_unreadable", id="three digits of year"),
        pytest.param("21112026", "day_unreadable", id="no separators"),
        pytest.param("2026/11/21", "day_unreadable", id="year first with slashes"),
        pytest.param("21 brumaire 2026", "day_unreadable", id="no such month name"),
        pytest.param("2026-11-21T00:00", "day_unreadable", id="with a time"),
        pytest.param("46347", "day_unreadable", id="day number of a spreadsheet"),
        pytest.param("\u0662\u0661-\u0661\u0661-2026", "day_unreadable", id="Arabic digits"),
        pytest.param("1 \u00b2 2026", "day_unreadable", id="superscript month"),
        pytest.param("1 \u2464 2026", "day_unreadable", id="circled month"),
        pytest.param("31-02-2026", "day_does_not_exist", id="31 February"),
        pytest.param("31 februari 2026", "day_does_not_exist", id="31 February in words"),
        pytest.param("29-02-2026", "day_does_not_exist", id="29 February in a common year"),
        pytest.param("2026-06-31", "day_does_not_exist", id="31 June, year first"),
        pytest.param("0-11-2026", "day_does_not_exist", id="day zero"),
        pytest.param("32-1-2026", "day_does_not_exist", id="day 32"),
        pytest.param("21-13-2026", "day_no_such_month", id="month 13"),
        pytest.param("11/21/2026", "day_no_such_month", id="month first"),
        pytest.param("21-0-2026", "day_no_such_month", id="month zero"),
        pytest.param("31-12-1999", "day_out_of_range", id="the day before the range"),
        pytest.param("1-1-2100", "day_out_of_range", id="the day after the range"),
        pytest.param("29-02-1900", "day_does_not_exist", id="29 February in a common century"),
        pytest.param("0001-01-01", "day_out_of_range", id="year one"),
    ],
)
def test_refuses_what_is_no_day(text: str, key: str) -> None:
    """Whatever is not plainly a day in this century is refused, with its own reason."""
    with pytest.raises(InputError) as caught:
        read_day(text)
    assert caught.value.key == key


@pytest.mark.parametrize("text", ["03/04/2026", "3/12/2026", "12/11/2026", "21-11-26", "3-3-26", "3.4.26"])
def test_a_day_that_others_read_differently_is_doubtful(text: str) -> None:
    """Month first, or another order in a year of two digits, would be another day."""
    assert has_two_readings(text)


@pytest.mark.parametrize(
    "text",
    ["21/11/2026", "2026-04-03", "03/03/2026", "3/03/2026", "3-4-2026", "3.4.2026", "3 april 2026", "morgen", ""],
)
def test_a_day_with_one_reading_or_none_is_not_doubtful(text: str) -> None:
    """A slash may be American; hyphens, points and words are not, nor is a day beyond 12."""
    assert not has_two_readings(text)


@pytest.mark.parametrize(
    ("language", "full", "with_weekday", "retyped"),
    [
        (Language.NL, "3 april 2026", "vrijdag 3 april 2026", "3-4-2026"),
        (Language.EN, "3 April 2026", "Friday 3 April 2026", "3 Apr 2026"),
    ],
    ids=["Dutch", "English"],
)
def test_writes_a_day_as_the_language_does(language: Language, full: str, with_weekday: str, retyped: str) -> None:
    """Dutch months and weekdays have no capital, English ones have."""
    day = date(2026, 4, 3)
    assert write_day(day, language=language) == full
    assert write_weekday(day, language=language) == with_weekday
    assert retype_day(day, language=language) == retyped


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [
        (date(2026, 1, 1), ("jan 2026", "1 jan"), ("Jan 2026", "1 Jan")),
        (date(2026, 3, 31), ("mrt 2026", "31 mrt"), ("Mar 2026", "31 Mar")),
        (date(2026, 5, 5), ("mei 2026", "5 mei"), ("May 2026", "5 May")),
        (date(2026, 9, 21), ("sep 2026", "21 sep"), ("Sept 2026", "21 Sept")),
    ],
)
def test_writes_a_day_or_a_month_in_few_letters(day: date, dutch: tuple[str, str], english: tuple[str, str]) -> None:
    """On an axis a month has its year and a day its month, without a point behind what was cut off."""
    for language, wanted in ((Language.NL, dutch), (Language.EN, english)):
        assert (write_month(day, language=language), write_short_day(day, language=language)) == wanted


@given(day=DAYS, language=LANGUAGES)
def test_a_short_day_with_its_year_can_be_read(day: date, language: Language) -> None:
    """What an axis says of a day or a month is what a visitor may type."""
    assert read_day(f"{write_short_day(day, language=language)} {day.year}") == day
    assert read_day(f"1 {write_month(day, language=language)}") == day.replace(day=1)
    assert "." not in write_month(day, language=language) + write_short_day(day, language=language)


@given(day=DAYS, language=LANGUAGES)
def test_what_is_written_can_be_read(day: date, language: Language) -> None:
    """A day written in full, retyped or in ISO 8601 is read back."""
    assert read_day(write_day(day, language=language)) == day
    assert read_day(retype_day(day, language=language)) == day
    assert read_day(day.isoformat()) == day


@given(day=DAYS, language=LANGUAGES)
def test_what_is_retyped_is_beyond_doubt(day: date, language: Language) -> None:
    """A day that the page typed anew raises no question."""
    assert not has_two_readings(retype_day(day, language=language))


@given(day=DAYS, language=LANGUAGES)
def test_the_weekday_comes_before_the_day_in_full(day: date, language: Language) -> None:
    """A day with its weekday ends in the day as it is written without."""
    assert write_weekday(day, language=language).endswith(f" {write_day(day, language=language)}")


@given(text=TEXTS)
@example(text="1 \u00b9 2026")
def test_no_text_breaks_the_reading(text: str) -> None:
    """Any text gives a day of this century, or an `InputError`."""
    try:
        day = read_day(text)
    except InputError:
        return
    assert EARLIEST <= day <= LATEST


@given(text=TEXTS)
def test_no_text_breaks_the_question_of_doubt(text: str) -> None:
    """Only a text of numbers, day first, is ever doubtful."""
    assert not has_two_readings(text) or text.strip()[0].isdigit()


@pytest.mark.parametrize(
    ("days", "written"),
    [
        ([date(2026, 11, 2)], "2 november 2026"),
        ([date(2026, 11, 12), date(2026, 11, 2), date(2026, 11, 2)], "2 en 12 november 2026"),
        ([date(2026, 10, 31), date(2026, 11, 1)], "31 oktober en 1 november 2026"),
        ([date(2026, 12, 31), date(2027, 1, 1)], "31 december 2026 en 1 januari 2027"),
        ([date(2025, 11, 2), date(2026, 11, 2), date(2026, 11, 3)], "2 november 2025, 2 en 3 november 2026"),
    ],
)
def test_some_days_name_each_month_and_year_once(days: list[date], written: str) -> None:
    """In order, each day once; what the next one names as well is left out."""
    assert write_days(days, language=Language.NL) == written
