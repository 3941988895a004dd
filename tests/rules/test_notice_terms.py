"""The fourteen days of a consumer: when they begin, when they end, and that no day of them is lost."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import Channel, Country, Notice, NoticeKind
from receivables.errors import CalendarUnknown, RateUnknown
from receivables.rules.notice_terms import (
    assumed_delivery,
    belgian_last_free_day,
    dutch_last_free_day,
    last_free_day,
)
from receivables.rules.working_days import is_delivery_day, is_working_day, working_day_after

SENT = st.dates(date(2023, 12, 1), date(2027, 6, 30))
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("sent_on", "delivered_on"),
    [
        pytest.param(date(2026, 11, 2), date(2026, 11, 4), id="Monday to Wednesday"),
        pytest.param(date(2026, 11, 3), date(2026, 11, 5), id="Tuesday to Thursday"),
        pytest.param(date(2026, 11, 4), date(2026, 11, 6), id="Wednesday to Friday"),
        pytest.param(date(2026, 11, 5), date(2026, 11, 7), id="Thursday to Saturday"),
        pytest.param(date(2026, 11, 6), date(2026, 11, 10), id="Friday: Saturday counts, Sunday and Monday do not"),
        pytest.param(date(2026, 11, 7), date(2026, 11, 11), id="Saturday: the first day is Tuesday"),
        pytest.param(date(2026, 11, 8), date(2026, 11, 11), id="Sunday: the first day is Tuesday"),
        pytest.param(date(2026, 12, 23), date(2026, 12, 29), id="over Christmas"),
        pytest.param(date(2026, 12, 24), date(2026, 12, 30), id="Christmas Eve"),
        pytest.param(date(2026, 12, 30), date(2027, 1, 2), id="over New Year's Day"),
        pytest.param(date(2027, 4, 24), date(2027, 4, 29), id="over Sunday, Monday and King's Day"),
        pytest.param(date(2027, 5, 4), date(2027, 5, 8), id="over 5 May and Ascension Day"),
        pytest.param(date(2027, 3, 25), date(2027, 3, 30), id="over Good Friday and Easter"),
    ],
)
def test_a_dutch_letter_arrives_on_the_second_day_of_delivery(sent_on: date, delivered_on: date) -> None:
    """Sundays, Mondays and public holidays count neither as the day between nor as that of delivery."""
    assert assumed_delivery(sent_on) == delivered_on


@given(sent_on=st.dates(date(2020, 1, 1), date(2035, 12, 20)))
def test_no_dutch_letter_arrives_on_a_sunday_a_monday_or_a_holiday(sent_on: date) -> None:
    """Delivery falls on a day of delivery, with exactly one other such day after the day of sending."""
    delivered_on = assumed_delivery(sent_on)
    assert delivered_on.isoweekday() not in {1, 7}
    between = [sent_on + days * DAY for days in range(1, (delivered_on - sent_on).days)]
    assert is_delivery_day(delivered_on)
    assert sum(is_delivery_day(day) for day in between) == 1


@pytest.mark.parametrize(
    ("day", "delivered"),
    [
        pytest.param(date(2026, 11, 7), True, id="Saturday"),
        pytest.param(date(2026, 11, 8), False, id="Sunday"),
        pytest.param(date(2026, 11, 9), False, id="Monday"),
        pytest.param(date(2026, 11, 10), True, id="Tuesday"),
        pytest.param(date(2026, 12, 25), False, id="Christmas on a Friday"),
        pytest.param(date(2026, 12, 26), False, id="second Christmas Day on a Saturday"),
    ],
)
def test_days_on_which_letters_are_delivered(*, day: date, delivered: bool) -> None:
    """Post comes from Tuesday to Saturday, not on public holidays."""
    assert is_delivery_day(day) is delivered


@pytest.mark.parametrize(
    ("sent_on", "received_on", "last"),
    [
        pytest.param(date(2026, 11, 2), None, date(2026, 11, 18), id="Wednesday 4th and fourteen days"),
        pytest.param(date(2026, 11, 3), None, date(2026, 11, 19), id="Thursday 5th and fourteen days"),
        pytest.param(date(2026, 11, 5), None, date(2026, 11, 23), id="a Saturday moves to Monday"),
        pytest.param(date(2026, 11, 6), None, date(2026, 11, 24), id="over the Monday without post"),
        pytest.param(date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 17), id="received a day sooner"),
        pytest.param(date(2026, 11, 2), date(2026, 11, 10), date(2026, 11, 24), id="received late"),
        pytest.param(date(2026, 12, 9), date(2026, 12, 11), date(2026, 12, 28), id="Christmas moves to Monday"),
        pytest.param(date(2026, 4, 10), date(2026, 4, 13), date(2026, 4, 28), id="King's Day moves to Tuesday"),
        pytest.param(date(2024, 2, 13), date(2024, 2, 15), date(2024, 2, 29), id="a leap day counts"),
        pytest.param(date(2025, 2, 13), date(2025, 2, 15), date(2025, 3, 3), id="1 March 2025 was a Saturday"),
    ],
)
def test_the_last_of_the_dutch_fourteen_days(sent_on: date, received_on: date | None, last: date) -> None:
    """Fourteen days from the day after receipt; a last day that is no working day moves on."""
    assert dutch_last_free_day(sent_on, received_on=received_on) == last


@pytest.mark.parametrize(
    ("sent_on", "channel", "last"),
    [
        pytest.param(date(2023, 9, 18), Channel.POST, date(2023, 10, 4), id="Monday's letter begins on Thursday"),
        pytest.param(date(2023, 9, 18), Channel.EMAIL, date(2023, 10, 2), id="Monday's e-mail begins on Tuesday"),
        pytest.param(date(2026, 11, 3), Channel.POST, date(2026, 11, 19), id="Tuesday's letter begins on Friday"),
        pytest.param(date(2026, 11, 4), Channel.POST, date(2026, 11, 23), id="a Sunday moves to Monday"),
        pytest.param(date(2026, 11, 5), Channel.POST, date(2026, 11, 23), id="Saturday and Sunday are no working days"),
        pytest.param(date(2026, 11, 9), Channel.POST, date(2026, 11, 26), id="over Armistice Day"),
        pytest.param(date(2026, 11, 7), Channel.POST, date(2026, 11, 25), id="sent on a Saturday"),
        pytest.param(date(2026, 11, 7), Channel.EMAIL, date(2026, 11, 23), id="e-mailed on a Saturday"),
        pytest.param(date(2026, 11, 10), Channel.EMAIL, date(2026, 11, 24), id="e-mailed before Armistice Day"),
        pytest.param(date(2026, 12, 11), Channel.EMAIL, date(2026, 12, 28), id="Christmas moves to Monday"),
        pytest.param(date(2026, 12, 23), Channel.POST, date(2027, 1, 11), id="over Christmas into the next year"),
        pytest.param(date(2024, 2, 15), Channel.EMAIL, date(2024, 2, 29), id="a leap day counts"),
    ],
)
def test_the_last_of_the_belgian_fourteen_days(sent_on: date, channel: Channel, last: date) -> None:
    """Day 1 is the third working day after a letter, or the calendar day after an e-mail."""
    assert belgian_last_free_day(sent_on, channel=channel) == last


@given(sent_on=SENT)
def test_no_dutch_consumer_has_fewer_than_fourteen_days_and_delivery(sent_on: date) -> None:
    """The last day is a working day, at least sixteen days after sending and at most a long Easter later."""
    last = dutch_last_free_day(sent_on)
    assert is_working_day(last, country=Country.NL)
    assert timedelta(days=16) <= last - sent_on <= timedelta(days=16 + 10)
    assert assumed_delivery(sent_on) + timedelta(days=14) <= last


@given(sent_on=SENT)
def test_a_belgian_letter_never_gives_less_time_than_an_e_mail(sent_on: date) -> None:
    """Both last days are working days, and post takes longer."""
    post = belgian_last_free_day(sent_on, channel=Channel.POST)
    email = belgian_last_free_day(sent_on, channel=Channel.EMAIL)
    assert is_working_day(post, country=Country.BE)
    assert is_working_day(email, country=Country.BE)
    assert sent_on + timedelta(days=14) <= email <= post


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        pytest.param(date(2026, 11, 20), 1, date(2026, 11, 23), id="Monday is the first after Friday"),
        pytest.param(date(2026, 11, 21), 1, date(2026, 11, 23), id="and after Saturday"),
        pytest.param(date(2026, 11, 10), 3, date(2026, 11, 16), id="over Armistice Day and a weekend"),
        pytest.param(date(2026, 7, 20), 1, date(2026, 7, 22), id="over the National Day"),
        pytest.param(date(2026, 11, 20), 0, date(2026, 11, 20), id="no days"),
    ],
)
def test_working_days_are_counted_from_the_day_after(day: date, days: int, expected: date) -> None:
    """The day itself never counts."""
    assert working_day_after(day, days=days, country=Country.BE) == expected


def test_a_term_before_the_law_or_beyond_what_is_known_raises() -> None:
    """The Belgian rule begins on 1 September 2023; neither country's is vouched for after June 2027."""
    assert belgian_last_free_day(date(2023, 9, 1), channel=Channel.POST) == date(2023, 9, 19)
    with pytest.raises(RateUnknown):
        belgian_last_free_day(date(2023, 8, 31), channel=Channel.POST)
    with pytest.raises(RateUnknown):
        belgian_last_free_day(date(2027, 7, 1), channel=Channel.EMAIL)
    with pytest.raises(RateUnknown):
        dutch_last_free_day(date(2012, 6, 30))
    with pytest.raises(RateUnknown):
        dutch_last_free_day(date(2027, 7, 1))


def test_a_term_in_a_year_without_known_holidays_raises() -> None:
    """Without public holidays nobody can say when a letter arrives or whether a day is a working day."""
    with pytest.raises(CalendarUnknown):
        dutch_last_free_day(date(2019, 12, 27))
    with pytest.raises(CalendarUnknown):
        dutch_last_free_day(date(2019, 11, 1), received_on=date(2019, 11, 5))
    with pytest.raises(CalendarUnknown):
        assumed_delivery(date(2035, 12, 31))


@pytest.mark.parametrize(
    ("country", "pay_by", "expected"),
    [
        (Country.NL, None, date(2026, 11, 18)),
        (Country.NL, date(2026, 11, 17), date(2026, 11, 18)),
        (Country.NL, date(2026, 11, 18), date(2026, 11, 18)),
        (Country.NL, date(2026, 11, 20), date(2026, 11, 20)),
        (Country.BE, date(2026, 11, 17), date(2026, 11, 18)),
        (Country.BE, date(2026, 11, 20), date(2026, 11, 20)),
    ],
)
def test_a_later_day_that_the_notice_gives_is_kept(country: Country, pay_by: date | None, expected: date) -> None:
    """Costs wait for the day that the customer reads in the notice; an earlier one gives way to the law's."""
    notice = Notice(NoticeKind.STATUTORY, date(2026, 11, 2), Channel.POST, pay_by=pay_by)
    assert last_free_day(notice, country=country) == expected
