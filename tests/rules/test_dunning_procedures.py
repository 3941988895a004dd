"""Tracks: what comes after what, on which days, and what a track of one's own changes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_factories import BE_BUSINESS, BE_CONSUMER, NL_BUSINESS, NL_CONSUMER, NL_PUBLIC_BODY, Regime
from factories import case
from receivables.case import Channel, Country, DebtorKind
from receivables.rules.dunning_procedures import PlannedStep, Step, planned, proposed_track
from receivables.rules.reminder_levels import Asks, ReminderLevel, Sent, last_payment_day
from receivables.rules.tables import load
from receivables.rules.working_days import is_working_day

LEVEL = ReminderLevel
MONDAY = date(2026, 11, 23)
OWN = (Step(LEVEL.FRIENDLY_REMINDER, 5), Step(LEVEL.SUSPENSION, 0), Step(LEVEL.FINAL_NOTICE, 10))

every_regime = pytest.mark.parametrize("regime", [NL_BUSINESS, NL_PUBLIC_BODY, NL_CONSUMER, BE_BUSINESS, BE_CONSUMER])


def track_of(regime: Regime) -> tuple[Step, ...]:
    """The track that is proposed for a kind of customer in a country."""
    kind, country = regime
    return proposed_track(case(kind=kind, country=country).debtor)


def sent(level: ReminderLevel, pay_by: date, *, on: date = MONDAY, channel: Channel = Channel.EMAIL) -> Sent:
    """A text that stands at a level."""
    return Sent(level, on, pay_by, channel)


@every_regime
def test_a_proposed_track_is_meant_for_its_customer(regime: Regime) -> None:
    """Nobody is led to a text that is not for them, and no text comes twice."""
    kind, country = regime
    debtor = case(kind=kind, country=country).debtor
    levels = [step.level for step in track_of(regime)]
    assert all(level.is_meant_for(debtor) for level in levels)
    assert len(levels) == len(set(levels))


@every_regime
def test_a_proposed_track_goes_from_before_the_due_date_to_the_hand_over(regime: Regime) -> None:
    """It begins before the due date, announces the hand-over before it reports it, and never goes back in time."""
    first, *later = track_of(regime)
    assert (first.level, first.days < 0) == (LEVEL.BEFORE_DUE, True)
    assert [step.level for step in later[-2:]] == [LEVEL.FINAL_NOTICE, LEVEL.HANDED_OVER]
    assert all(step.days > 0 for step in later)


@pytest.mark.parametrize(
    ("regime", "notice", "others"),
    [
        (NL_CONSUMER, LEVEL.FOURTEEN_DAY_NOTICE, {LEVEL.FIRST_REMINDER, LEVEL.NOTICE_OF_DEFAULT}),
        (
            BE_CONSUMER,
            LEVEL.FIRST_REMINDER,
            {LEVEL.FOURTEEN_DAY_NOTICE, LEVEL.NOTICE_OF_DEFAULT, LEVEL.FRIENDLY_REMINDER},
        ),
        (NL_BUSINESS, LEVEL.NOTICE_OF_DEFAULT, {LEVEL.FOURTEEN_DAY_NOTICE, LEVEL.FIRST_REMINDER}),
        (BE_BUSINESS, LEVEL.NOTICE_OF_DEFAULT, {LEVEL.FOURTEEN_DAY_NOTICE, LEVEL.FIRST_REMINDER}),
    ],
)
def test_the_notice_of_the_law_comes_before_anything_that_costs(
    regime: Regime, notice: ReminderLevel, others: set[ReminderLevel]
) -> None:
    """Each track has the one notice that its customer's law asks for, before the first text that asks for costs."""
    levels = [step.level for step in track_of(regime)]
    claiming = [level for level in levels if level.asks is Asks.CLAIM]
    assert levels.index(notice) < levels.index(claiming[0])
    assert not others & set(levels)


def test_a_public_body_has_the_track_of_a_business() -> None:
    """Only consumers have a track of their own."""
    assert track_of(NL_PUBLIC_BODY) == track_of(NL_BUSINESS)


def test_a_track_is_data() -> None:
    """A firm that changes the table changes the track, step for step."""
    rows = load("dunning_procedures")["BE"]["consumer"]["steps"]
    assert [(step.level, step.days) for step in track_of(BE_CONSUMER)] == [(row["level"], row["days"]) for row in rows]


def test_a_plan_counts_from_the_last_day_of_the_text_before() -> None:
    """Each later step waits its days after the last day that the one before named, and names its own."""
    assert planned(track_of(NL_BUSINESS), sent(LEVEL.NOTICE_OF_DEFAULT, date(2026, 11, 30)), country=Country.NL) == (
        PlannedStep(LEVEL.BEFORE_DUE),
        PlannedStep(LEVEL.FRIENDLY_REMINDER),
        PlannedStep(LEVEL.SECOND_REMINDER),
        PlannedStep(LEVEL.NOTICE_OF_DEFAULT, MONDAY, date(2026, 11, 30)),
        PlannedStep(LEVEL.FINAL_NOTICE, date(2026, 12, 2), date(2026, 12, 9)),
        PlannedStep(LEVEL.HANDED_OVER, date(2026, 12, 10)),
    )


@pytest.mark.parametrize(
    ("pay_by", "next_on"),
    [
        pytest.param(date(2026, 11, 25), date(2026, 11, 27), id="onto a Friday"),
        pytest.param(date(2026, 11, 26), date(2026, 11, 30), id="past a Saturday"),
        pytest.param(date(2026, 12, 23), date(2026, 12, 28), id="past Christmas"),
    ],
)
def test_a_step_falls_on_a_working_day(pay_by: date, next_on: date) -> None:
    """Two days after the last day, or the first working day after that."""
    plan = planned(track_of(NL_BUSINESS), sent(LEVEL.FRIENDLY_REMINDER, pay_by), country=Country.NL)
    assert plan[2].on == next_on


def test_holidays_are_those_of_the_reader() -> None:
    """On 21 July nobody in Belgium gets a reminder."""
    text = sent(LEVEL.FRIENDLY_REMINDER, date(2026, 7, 19), on=date(2026, 7, 13))
    days = {country: planned(track_of(NL_BUSINESS), text, country=country)[2].on for country in Country}
    assert days == {Country.NL: date(2026, 7, 21), Country.BE: date(2026, 7, 22)}


@pytest.mark.parametrize(
    ("regime", "before", "channel"),
    [
        (NL_CONSUMER, LEVEL.FRIENDLY_REMINDER, Channel.EMAIL),
        (BE_CONSUMER, LEVEL.BEFORE_DUE, Channel.EMAIL),
        (BE_CONSUMER, LEVEL.BEFORE_DUE, Channel.POST),
    ],
)
def test_a_plan_gives_the_days_of_the_law(regime: Regime, before: ReminderLevel, channel: Channel) -> None:
    """A statutory text in a plan has the term that the law gives it, by the way the first text goes out."""
    _, country = regime
    assert country
    plan = planned(track_of(regime), sent(before, date(2026, 11, 30), channel=channel), country=country)
    notice = next(step for step in plan if step.level.is_statutory)
    assert notice.on == date(2026, 12, 2)
    assert notice.pay_by == last_payment_day(notice.level, on=notice.on, due_dates=(), country=country, channel=channel)
    assert plan[-2].on is not None
    assert plan[-2].on > (notice.pay_by or notice.on)


def test_a_track_of_ones_own_is_followed() -> None:
    """Any levels in any order, with any number of days, make a plan."""
    plan = planned(OWN, sent(LEVEL.FRIENDLY_REMINDER, date(2026, 11, 30)), country=Country.NL)
    assert [(step.level, step.on) for step in plan] == [
        (LEVEL.FRIENDLY_REMINDER, MONDAY),
        (LEVEL.SUSPENSION, date(2026, 11, 30)),
        (LEVEL.FINAL_NOTICE, date(2026, 12, 17)),
    ]


@pytest.mark.parametrize("level", [LEVEL.SECOND_REMINDER, LEVEL.THANK_YOU, LEVEL.NEW_ORDER])
def test_a_text_outside_the_track_has_no_plan(level: ReminderLevel) -> None:
    """What does not stand in the track leads nowhere in it."""
    assert planned(OWN, sent(level, date(2026, 11, 30)), country=Country.NL) == ()


def test_the_last_step_has_nothing_after_it() -> None:
    """At the end of a track everything lies behind."""
    plan = planned(OWN, sent(LEVEL.FINAL_NOTICE, date(2026, 11, 30)), country=Country.NL)
    assert [step.on for step in plan] == [None, None, MONDAY]


def test_where_no_money_comes_here_no_last_day_is_planned() -> None:
    """A text that reports the hand-over asks for nothing."""
    plan = planned(track_of(NL_BUSINESS), sent(LEVEL.FINAL_NOTICE, date(2026, 11, 30)), country=Country.NL)
    assert (plan[-1].on, plan[-1].pay_by) == (date(2026, 12, 1), None)


@given(
    days=st.lists(st.integers(0, 40), min_size=1, max_size=6),
    pay_by=st.dates(date(2024, 1, 1), date(2026, 6, 30)),
    country=st.sampled_from(Country),
)
def test_a_plan_never_goes_back(days: list[int], pay_by: date, country: Country) -> None:
    """Each step comes on a working day, no sooner than the last day that the one before it named."""
    levels = [level for level in ReminderLevel if DebtorKind.CONSUMER not in level.only][: len(days) + 1]
    track = [Step(level, more) for level, more in zip(levels, [0, *days], strict=False)]
    text = sent(levels[0], pay_by, on=pay_by - timedelta(days=7))
    last_day = pay_by
    for step in planned(track, text, country=country)[1:]:
        assert step.on is not None
        assert is_working_day(step.on, country=country)
        assert step.on >= last_day
        last_day = step.pay_by or step.on


@pytest.mark.parametrize(
    ("regime", "pay_by", "last"),
    [
        (NL_BUSINESS, date(2035, 12, 20), LEVEL.SECOND_REMINDER),
        (NL_CONSUMER, date(2027, 6, 30), LEVEL.FRIENDLY_REMINDER),
        (NL_CONSUMER, date(2027, 6, 25), LEVEL.HANDED_OVER),
    ],
)
def test_a_plan_ends_with_what_is_known(regime: Regime, pay_by: date, last: ReminderLevel) -> None:
    """Neither holidays nor terms of the law are made up; the text itself is not refused for what comes after it."""
    _, country = regime
    assert country
    text = sent(LEVEL.FRIENDLY_REMINDER, pay_by, on=pay_by - timedelta(days=7))
    assert planned(track_of(regime), text, country=country)[-1].level is last
