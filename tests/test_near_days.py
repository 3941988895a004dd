"""Days near today: without a year, by the day of the week, or from today; where two could be meant, neither is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.days import EARLIEST, LATEST, read_day, retype_day, write_spoken_day
from receivables.errors import InputError
from receivables.language import Language
from receivables.near_days import Tense, is_month_first_elsewhere, is_near, read_near_day

PAST, COMING, EITHER = Tense.PAST, Tense.COMING, Tense.EITHER
TODAY = date(2026, 11, 23)
"""A Monday."""


def key_of(text: str, tense: Tense, on: date = TODAY) -> str:
    """The key of the error that a text gives."""
    with pytest.raises(InputError) as caught:
        read_near_day(text, on=on, tense=tense)
    return caught.value.key


@pytest.mark.parametrize("tense", Tense)
@pytest.mark.parametrize("text", ["21 nov", "21 november", "21 Nov", "21 Nov.", "21st November", "21-11", "21/11"])
def test_a_day_without_a_year_is_the_one_that_is_near(text: str, tense: Tense) -> None:
    """Two days ago, whatever is asked: nobody means eleven months from now."""
    assert read_near_day(text, on=TODAY, tense=tense) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("23 nov", PAST, TODAY),
        ("24 nov", PAST, date(2025, 11, 24)),
        ("24 nov", EITHER, date(2026, 11, 24)),
        ("22 feb", EITHER, date(2027, 2, 22)),
        ("23 feb", EITHER, date(2026, 2, 23)),
        ("3 jan", COMING, date(2027, 1, 3)),
        ("23 sep", COMING, date(2027, 9, 23)),
        ("24 sep", COMING, date(2026, 9, 24)),
    ],
)
def test_how_far_ahead_it_lies_follows_from_what_is_asked(text: str, tense: Tense, expected: date) -> None:
    """Nothing that has happened lies ahead; elsewhere three months do, or ten for what is to come."""
    assert read_near_day(text, on=TODAY, tense=tense) == expected


@pytest.mark.parametrize("text", ["vrijdag", "Vrijdag", "vr", "vrij.", "Friday", "fri", "FRI."])
def test_a_day_of_the_week_is_the_next_or_the_last_one(text: str) -> None:
    """By its name in either language, or the beginning of it."""
    assert read_near_day(text, on=TODAY, tense=COMING) == date(2026, 11, 27)
    assert read_near_day(text, on=TODAY, tense=PAST) == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "tense", "days"),
    [
        ("maandag", COMING, (TODAY, date(2026, 11, 30))),
        ("monday", PAST, (date(2026, 11, 16), TODAY)),
        ("friday", EITHER, (date(2026, 11, 20), date(2026, 11, 27))),
        ("maandag", EITHER, (TODAY, date(2026, 11, 30))),
    ],
)
def test_a_day_of_the_week_that_could_be_two_days_is_refused_with_both(
    text: str, tense: Tense, days: tuple[date, date]
) -> None:
    """That of today, and any where the day may lie on either side."""
    with pytest.raises(InputError) as caught:
        read_near_day(text, on=TODAY, tense=tense)
    assert caught.value.key == "day_which"
    assert (caught.value.values["before"], caught.value.values["after"]) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        *(("eergisteren", -2), ("gisteren", -1), ("vandaag", 0), ("Morgen", 1), ("overmorgen", 2)),
        *(("yesterday", -1), ("today", 0), ("Tomorrow", 1)),
    ],
)
@pytest.mark.parametrize("tense", Tense)
def test_a_day_is_counted_from_today(text: str, days: int, tense: Tense) -> None:
    """In either language; whether it fits what is asked is for the checks to say."""
    assert read_near_day(text, on=TODAY, tense=tense) == TODAY + timedelta(days)


@pytest.mark.parametrize("text", ["vrijdag 27 november", "Friday 27 Nov 2026", "vr. 27-11", "friday, 27/11/2026"])
def test_a_day_of_the_week_before_a_date_has_to_be_right(text: str) -> None:
    """Who names both is told when they don't agree, and which day it is."""
    assert read_near_day(text, on=TODAY, tense=COMING) == date(2026, 11, 27)
    with pytest.raises(InputError) as caught:
        read_near_day(text.replace("27", "26"), on=TODAY, tense=COMING)
    assert (caught.value.key, caught.value.values["day"]) == ("day_other_weekday", date(2026, 11, 26))


@pytest.mark.parametrize(
    "text", ["volgende vrijdag", "next friday", "v", "dag", "27", "november", "nov 27", "eind november", "27 11", ""]
)
@pytest.mark.parametrize("tense", Tense)
def test_what_people_disagree_about_is_refused(text: str, tense: Tense) -> None:
    """Next Friday is this week's for one and next week's for another."""
    assert key_of(text, tense) == "day_unreadable"


@pytest.mark.parametrize(
    ("text", "key"),
    [("31 februari", "day_does_not_exist"), ("32/1", "day_does_not_exist"), ("21/13", "day_no_such_month")],
)
def test_a_day_that_no_year_has_is_refused(text: str, key: str) -> None:
    """With the reason that it would have with a year."""
    assert key_of(text, COMING) == key


def test_the_leap_day_needs_its_year_where_none_is_near() -> None:
    """In November 2026 it could be that of 2024 or of 2028; in November 2027 the next one is near."""
    assert key_of("29 feb", COMING) == "day_without_year"
    assert read_near_day("29 feb", on=date(2027, 11, 23), tense=COMING) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        *((text, True) for text in ("27 nov", "27/11", "vrijdag", "morgen", "vr 27 nov")),
        *((text, False) for text in ("27 nov 2026", "vr 27-11-2026", "2026-11-27", "ooit", "")),
    ],
)
def test_what_hangs_on_today_is_known(text: str, near: bool) -> None:  # noqa: FBT001
    """It has no year: tomorrow it may be another day."""
    assert is_near(text) is near


@pytest.mark.parametrize(
    ("text", "doubtful"), [("3/4", True), ("12/11", True), ("3/3", False), ("13/4", False), ("3-4", False)]
)
def test_what_others_would_read_month_first_is_doubtful(text: str, doubtful: bool) -> None:  # noqa: FBT001
    """As it is with a year."""
    assert is_month_first_elsewhere(text) is doubtful


@given(
    day=st.dates(date(2001, 1, 1), date(2098, 12, 31)),
    on=st.dates(date(2001, 1, 1), date(2098, 12, 31)),
    tense=st.sampled_from(Tense),
    language=st.sampled_from(Language),
)
def test_a_whole_day_is_read_as_ever(day: date, on: date, tense: Tense, language: Language) -> None:
    """Whatever day it is today, and with its day of the week before it."""
    typed = retype_day(day, language=language)
    assert read_near_day(typed, on=on, tense=tense) == day == read_day(typed)
    spoken = write_spoken_day(day, language=language)
    assert read_near_day(f"{spoken} {day.year}", on=on, tense=tense) == day


@given(
    day=st.dates(date(2001, 1, 1), date(2098, 12, 31)), ahead=st.integers(-270, 90), language=st.sampled_from(Language)
)
def test_a_day_as_one_says_it_is_the_day_that_was_meant(day: date, ahead: int, language: Language) -> None:
    """Within the months that are near, "Friday 27 November" is that one, and no other."""
    on = day - timedelta(ahead)
    if on.year in range(2001, 2099):
        spoken = write_spoken_day(day, language=language)
        assert read_near_day(spoken, on=on, tense=COMING if ahead > -60 else EITHER) == day


@given(text=st.text() | st.text(alphabet="0123456789-/. novrijdagmth", max_size=14), tense=st.sampled_from(Tense))
def test_no_text_breaks_the_reading(text: str, tense: Tense) -> None:
    """Any text gives a day of this century, or an `InputError`; without a year it is always known to be near."""
    is_near(text), is_month_first_elsewhere(text)
    try:
        found = read_near_day(text, on=TODAY, tense=tense)
    except InputError:
        return
    assert EARLIEST <= found <= LATEST
    assert is_near(text) or str(found.year)[2:] in text
