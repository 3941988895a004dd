"""Days near today: without a year, by the day of the week, or from today; where two could be meant, neither is."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.days import EARLIEST, LATEST, read_day, retype_day, write_spoken_day
from receivables.errors import InputError
from receivables.language import Language
from receivables.near_days import Tense, is_month_first_elsewhere, is_near, read_near_day
from receivables.texts.labels import message

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
    "text",
    [
        *("v", "dag", "27", "november", "nov 27", "27 11", ""),
        *("volgende week", "volgende week d", "vrijdag over een week", "over week", "in some weeks", "over een maand"),
        *("begin december", "eind van de straat", "eind", "halverwege december"),
    ],
)
@pytest.mark.parametrize("tense", Tense)
def test_what_names_no_day_is_refused(text: str, tense: Tense) -> None:
    """A part of a month, a week without its day, or another order."""
    assert key_of(text, tense) == "day_not_read"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(("volgende week vrijdag", date(2026, 12, 4)), ("vrijdag volgende week", date(2026, 12, 4))),
        *(("next week Friday", date(2026, 12, 4)), ("on Friday of next week", date(2026, 12, 4))),
        *(("deze week vrijdag", date(2026, 11, 27)), ("Friday this week", date(2026, 11, 27))),
        *(("deze week maandag", TODAY), ("volgende week ma", date(2026, 11, 30)), ("sun next week", date(2026, 12, 6))),
        *(("over een week", date(2026, 11, 30)), ("over twee weken", date(2026, 12, 7))),
        *(
            ("in two weeks", date(2026, 12, 7)),
            ("in a fortnight", date(2026, 12, 7)),
            ("over 1 dag", date(2026, 11, 24)),
        ),
        *(("In 10 days", date(2026, 12, 3)), ("over tien dagen", date(2026, 12, 3))),
    ],
)
@pytest.mark.parametrize("tense", Tense)
def test_a_day_of_a_week_that_is_named_can_be_only_one(text: str, expected: date, tense: Tense) -> None:
    """A week begins on Monday; so much from today is counted."""
    assert read_near_day(text, on=TODAY, tense=tense) == expected


@pytest.mark.parametrize(
    ("on", "before", "after"),
    [
        (TODAY, date(2026, 11, 27), date(2026, 12, 4)),
        (date(2026, 11, 26), date(2026, 11, 27), date(2026, 12, 4)),
        (date(2026, 11, 27), date(2026, 12, 4), date(2026, 12, 11)),
    ],
)
@pytest.mark.parametrize("text", ["volgende vrijdag", "next Friday"])
@pytest.mark.parametrize("tense", Tense)
def test_next_friday_is_refused_with_both_days(text: str, on: date, before: date, after: date, tense: Tense) -> None:
    """It is the first one for one and the second one for another, and never today."""
    with pytest.raises(InputError) as caught:
        read_near_day(text, on=on, tense=tense)
    assert (caught.value.key, dict(caught.value.values)) == ("day_which", {"before": before, "after": after})


@pytest.mark.parametrize("text", ["deze vrijdag", "this Friday"])
def test_this_friday_is_that_of_this_week_where_it_can_be(text: str) -> None:
    """Once it is over, or before it has come, another one may be meant: both are named."""
    friday, saturday = date(2026, 11, 27), date(2026, 11, 28)
    assert read_near_day(text, on=TODAY, tense=COMING) == read_near_day(text, on=saturday, tense=PAST) == friday
    assert read_near_day(text, on=friday, tense=COMING) == read_near_day(text, on=friday, tense=PAST) == friday
    assert key_of(text, COMING, saturday) == key_of(text, PAST) == "day_which"


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("eind december", COMING, date(2026, 12, 31)),
        ("eind december", PAST, date(2025, 12, 31)),
        ("end of November", COMING, date(2026, 11, 30)),
        ("the end of November", PAST, date(2025, 11, 30)),
        ("eind februari", COMING, date(2027, 2, 28)),
        ("eind van de maand", COMING, date(2026, 11, 30)),
        ("end of this month", PAST, date(2026, 11, 30)),
        ("einde volgende maand", EITHER, date(2026, 12, 31)),
        ("end of next month", COMING, date(2026, 12, 31)),
    ],
)
def test_the_end_of_a_month_is_asked_about_with_its_last_day(text: str, tense: Tense, expected: date) -> None:
    """That it is the last day is a guess, so it is proposed and not taken."""
    with pytest.raises(InputError) as caught:
        read_near_day(text, on=TODAY, tense=tense)
    assert (caught.value.key, caught.value.values["day"]) == ("day_meant", expected)


def test_what_an_error_proposes_can_be_typed() -> None:
    """An unreadable day is answered with an example that lies where the day lies, and that is read."""
    for tense in Tense:
        for text in ("ooit", "21 brumaire"):
            with pytest.raises(InputError) as caught:
                read_near_day(text, on=TODAY, tense=tense)
            example = caught.value.values["typed_day"]
            assert isinstance(example, date)
            assert (example > TODAY) is (tense is COMING)
            for language in Language:
                said = message(language, caught.value)
                for typed in (retype_day(example, language=language), write_spoken_day(example, language=language)):
                    assert typed in said
                    assert read_near_day(typed, on=TODAY, tense=tense) == example


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
        *((text, True) for text in ("deze vrijdag", "Friday next week", "over twee weken")),
        *((text, False) for text in ("27 nov 2026", "vr 27-11-2026", "2026-11-27", "ooit", "", "over nul weken")),
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


@given(
    text=st.text()
    | st.text(alphabet="0123456789-/. novrijdagmth", max_size=14)
    | st.lists(st.sampled_from(["over", "in", "een", "99", "weken", "next", "week", "deze", "vr", "eind", "mei"])).map(
        " ".join
    ),
    tense=st.sampled_from(Tense),
)
def test_no_text_breaks_the_reading(text: str, tense: Tense) -> None:
    """Any text gives a day of this century, or an `InputError`; without a year it is always known to be near."""
    is_near(text), is_month_first_elsewhere(text)
    try:
        found = read_near_day(text, on=TODAY, tense=tense)
    except InputError:
        return
    assert EARLIEST <= found <= LATEST
    assert is_near(text) or str(found.year)[2:] in text
