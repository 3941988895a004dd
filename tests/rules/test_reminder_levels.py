"""The levels of a track: for whom they are, and the last day on which they ask to be paid."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import case
from receivables.case import Channel, Country, DebtorKind
from receivables.errors import CalendarUnknown, RateUnknown
from receivables.rules.reminder_levels import Asks, ReminderLevel, last_payment_day
from receivables.rules.tables import load
from receivables.rules.working_days import is_working_day

NL, BE = Country.NL, Country.BE
BEFORE, FRIENDLY, SECOND = (
    ReminderLevel.BEFORE_DUE,
    ReminderLevel.FRIENDLY_REMINDER,
    ReminderLevel.SECOND_REMINDER,
)


@pytest.mark.parametrize("level", [FRIENDLY, SECOND])
@pytest.mark.parametrize(
    ("on", "country", "expected"),
    [
        pytest.param(date(2026, 11, 23), NL, date(2026, 11, 30), id="a week later"),
        pytest.param(date(2026, 11, 21), NL, date(2026, 11, 30), id="written on a Saturday"),
        pytest.param(date(2026, 12, 18), NL, date(2026, 12, 28), id="Christmas Day, NL"),
        pytest.param(date(2026, 12, 18), BE, date(2026, 12, 28), id="Christmas Day, BE"),
        pytest.param(date(2028, 12, 19), NL, date(2028, 12, 27), id="second Christmas Day, NL"),
        pytest.param(date(2028, 12, 19), BE, date(2028, 12, 26), id="second Christmas Day, BE"),
        pytest.param(date(2027, 3, 19), NL, date(2027, 3, 30), id="Good Friday, NL"),
        pytest.param(date(2027, 3, 19), BE, date(2027, 3, 26), id="Good Friday, BE"),
        pytest.param(date(2027, 7, 14), NL, date(2027, 7, 21), id="21 July, NL"),
        pytest.param(date(2027, 7, 14), BE, date(2027, 7, 22), id="21 July, BE"),
    ],
)
def test_a_reminder_gives_a_week(level: ReminderLevel, on: date, country: Country, expected: date) -> None:
    """Seven days after the letter, or the first working day after that in the reader's country."""
    assert last_payment_day(level, on=on, due_dates=[date(2026, 10, 31)], country=country) == expected


@pytest.mark.parametrize(
    ("due_dates", "expected"),
    [
        pytest.param([date(2026, 12, 10)], date(2026, 12, 10), id="one due date"),
        pytest.param([date(2026, 12, 14), date(2026, 12, 10)], date(2026, 12, 14), id="the last of two"),
        pytest.param([date(2026, 12, 12)], date(2026, 12, 14), id="on a Saturday"),
        pytest.param([date(2026, 12, 25)], date(2026, 12, 28), id="on Christmas Day"),
    ],
)
def test_before_the_due_date_nothing_is_asked_sooner(due_dates: list[date], expected: date) -> None:
    """Before anything is overdue, the last due date holds, or the working day after it."""
    assert last_payment_day(BEFORE, on=date(2026, 11, 23), due_dates=due_dates, country=NL) == expected


@given(
    level=st.sampled_from([level for level in ReminderLevel if not level.is_statutory]),
    on=st.dates(date(2020, 1, 1), date(2034, 12, 31)),
    days=st.integers(min_value=0, max_value=90),
    country=st.sampled_from(Country),
)
def test_the_last_day_is_a_working_day_and_never_before_a_due_date(
    level: ReminderLevel, on: date, days: int, country: Country
) -> None:
    """Whatever the day of the letter, its reader can act on the last day and is never asked before the due date."""
    due = date.fromordinal(on.toordinal() + days) if level is BEFORE else on
    found = last_payment_day(level, on=on, due_dates=[due], country=country)
    assert is_working_day(found, country=country)
    assert found >= due


@given(
    level=st.sampled_from([ReminderLevel.FOURTEEN_DAY_NOTICE, ReminderLevel.FIRST_REMINDER]),
    on=st.dates(date(2023, 9, 1), date(2027, 6, 30)),
    channel=st.sampled_from(Channel),
)
def test_a_consumer_has_fourteen_whole_days(level: ReminderLevel, on: date, channel: Channel) -> None:
    """Where the law sets the days, the last one is a working day and no sooner than fourteen days after the text."""
    (country,) = (one for one in level.only if isinstance(one, Country))
    found = last_payment_day(level, on=on, due_dates=(), country=country, channel=channel)
    assert is_working_day(found, country=country)
    assert (found - on).days >= 14


@pytest.mark.parametrize(
    ("channel", "on", "expected"),
    [
        pytest.param(Channel.EMAIL, date(2026, 11, 23), date(2026, 12, 7), id="an e-mail counts from the next day"),
        pytest.param(Channel.POST, date(2026, 11, 23), date(2026, 12, 9), id="a letter from the third working day"),
        pytest.param(Channel.EMAIL, date(2026, 12, 11), date(2026, 12, 28), id="onto Christmas Day"),
    ],
)
def test_the_days_of_a_belgian_first_reminder(channel: Channel, on: date, expected: date) -> None:
    """The way it is sent decides when the fourteen days begin; the first of them is day 1."""
    found = last_payment_day(ReminderLevel.FIRST_REMINDER, on=on, due_dates=(), country=BE, channel=channel)
    assert found == expected


@pytest.mark.parametrize("channel", Channel)
def test_the_days_of_a_dutch_notice(channel: Channel) -> None:
    """Two delivery days and fourteen more, however it is sent: an e-mail is taken to arrive no sooner."""
    found = last_payment_day(
        ReminderLevel.FOURTEEN_DAY_NOTICE, on=date(2026, 11, 2), due_dates=(), country=NL, channel=channel
    )
    assert found == date(2026, 11, 18)


@pytest.mark.parametrize("level", [ReminderLevel.FOURTEEN_DAY_NOTICE, ReminderLevel.FIRST_REMINDER])
def test_a_term_that_the_law_does_not_give_yet_raises(level: ReminderLevel) -> None:
    """Beyond the days for which the law is known, no statutory last day is named."""
    with pytest.raises(RateUnknown):
        last_payment_day(level, on=date(2027, 7, 1), due_dates=(), country=NL)


@pytest.mark.parametrize("level", ReminderLevel)
def test_a_level_is_told_by_its_row(level: ReminderLevel) -> None:
    """Only a statutory level leaves its days to the law, and only such a one is for consumers of one country."""
    assert level.asks in Asks
    assert level.is_statutory is (level in {ReminderLevel.FOURTEEN_DAY_NOTICE, ReminderLevel.FIRST_REMINDER})
    assert level.is_statutory is (DebtorKind.CONSUMER in level.only)


def test_every_level_has_a_row_and_every_row_a_level() -> None:
    """The table and the levels name the same."""
    assert set(load("reminder_levels")) == set(ReminderLevel)


def test_a_demand_asks_for_what_is_due_for_the_creditor() -> None:
    """No demand, and no interruption: what isn't due, a hand-over, a complaint, a copy, thanks, an order."""
    assert {level for level in ReminderLevel if not level.is_demand} == {
        ReminderLevel.BEFORE_DUE,
        ReminderLevel.HANDED_OVER,
        ReminderLevel.DISPUTED,
        ReminderLevel.COMPLAINT_ANSWERED,
        ReminderLevel.ANSWER_MAINTAINED,
        ReminderLevel.INVOICE_AGAIN,
        ReminderLevel.THANK_YOU,
        ReminderLevel.NEW_ORDER,
    }


def test_money_comes_here_unless_somebody_else_collects_or_it_has_come() -> None:
    """A text names the creditor's account but for a thank-you and a claim that was handed over."""
    assert {level for level in ReminderLevel if not level.is_paid_here} == {
        ReminderLevel.HANDED_OVER,
        ReminderLevel.THANK_YOU,
    }


@pytest.mark.parametrize(
    ("level", "meant_for"),
    [
        (ReminderLevel.FOURTEEN_DAY_NOTICE, {(DebtorKind.CONSUMER, NL)}),
        (ReminderLevel.FIRST_REMINDER, {(DebtorKind.CONSUMER, BE)}),
        (
            ReminderLevel.NOTICE_OF_DEFAULT,
            set(product((DebtorKind.BUSINESS, DebtorKind.PUBLIC_BODY), Country)),
        ),
        (ReminderLevel.FINAL_NOTICE, set(product(DebtorKind, Country))),
    ],
)
def test_a_level_is_meant_for_certain_customers(
    level: ReminderLevel, meant_for: set[tuple[DebtorKind, Country]]
) -> None:
    """The notices of the law go to consumers of their country, a notice of default to no consumer."""
    debtors = {
        (kind, country): case(kind=kind, country=country).debtor for kind, country in product(DebtorKind, Country)
    }
    assert {regime for regime, debtor in debtors.items() if level.is_meant_for(debtor)} == meant_for


def test_a_day_beyond_the_calendar_raises() -> None:
    """Without known holidays no last day is named."""
    with pytest.raises(CalendarUnknown):
        last_payment_day(FRIENDLY, on=date(2035, 12, 27), due_dates=[], country=NL)
