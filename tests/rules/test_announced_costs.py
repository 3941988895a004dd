"""The costs that a notice announces are those that a claim charges once it has been sent, to the cent."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from claim_factories import (
    BE_BUSINESS,
    BE_CONSUMER,
    BE_PUBLIC_BODY,
    NL_BUSINESS,
    NL_CONSUMER,
    NL_PUBLIC_BODY,
    case_of,
    owed,
    paid_in,
)
from receivables.case import Case, Channel, Invoice, Notice, NoticeKind
from receivables.money import Cents
from receivables.rules.claims.claim import claim_on
from receivables.rules.demands import demand
from receivables.rules.reminder_levels import ReminderLevel, Sent, last_payment_day

LEVELS = {
    NL_BUSINESS: ReminderLevel.NOTICE_OF_DEFAULT,
    NL_PUBLIC_BODY: ReminderLevel.NOTICE_OF_DEFAULT,
    NL_CONSUMER: ReminderLevel.FOURTEEN_DAY_NOTICE,
    BE_BUSINESS: ReminderLevel.NOTICE_OF_DEFAULT,
    BE_PUBLIC_BODY: ReminderLevel.NOTICE_OF_DEFAULT,
    BE_CONSUMER: ReminderLevel.FIRST_REMINDER,
}
KINDS = dict.fromkeys(LEVELS.values(), NoticeKind.STATUTORY) | {ReminderLevel.NOTICE_OF_DEFAULT: NoticeKind.REMINDER}
DAYS_AFTER_THE_TERM = (1, 2, 30)
AMOUNTS = st.integers(1, 40_000_00)


@st.composite
def invoices(draw: st.DrawFn, on: date) -> list[Invoice]:
    """Up to four invoices that are overdue, some of them paid in part."""
    found = []
    for number in range(draw(st.integers(1, 4))):
        due = on - timedelta(days=draw(st.integers(1, 200)))
        amount = draw(AMOUNTS)
        found.append(owed(due, amount, f"F{number}", paid=draw(st.integers(0, amount - 1) | st.just(0))))
    return found


@st.composite
def cases(draw: st.DrawFn, on: date) -> Case:
    """A case of any kind of customer, with any agreement, earlier messages and payments."""
    late = draw(invoices(on))
    before = st.dates(on - timedelta(days=60), on - timedelta(days=1))
    notices = [
        Notice(draw(st.sampled_from(NoticeKind)), sent, Channel.EMAIL, pay_by=sent + timedelta(days=14))
        for sent in draw(st.lists(before, max_size=2))
    ]
    numbers = st.sampled_from(["", *(invoice.number for invoice in late)])
    return case_of(
        draw(st.sampled_from(sorted(LEVELS))),
        *late,
        payments=[
            paid_in(day, draw(st.integers(1, 100_000)), draw(numbers)) for day in draw(st.lists(before, max_size=2))
        ],
        notices=notices,
        due_dates_agreed=draw(st.booleans()),
        damages_by_law=draw(st.booleans()),
        recurring=draw(st.booleans()),
        vat_on_costs=draw(st.booleans()),
        costs=draw(st.none() | st.sampled_from([Decimal(5), Decimal("12.5")])),
        least_costs=draw(st.none() | st.just(Cents(7_500))),
        interest=draw(st.none() | st.sampled_from([Decimal(2), Decimal(8), Decimal(15)])),
    )


@given(data=st.data(), on=st.dates(date(2024, 6, 1), date(2026, 11, 1)), channel=st.sampled_from(Channel))
def test_what_is_announced_is_what_a_claim_charges(data: st.DataObject, on: date, channel: Channel) -> None:
    """Costs open before it and costs announced by it add up to the costs of a claim on any day after its term."""
    of = data.draw(cases(on))
    kind, country = of.debtor.kind, of.debtor.country
    assert kind
    assert country
    level = LEVELS[kind, country]
    pay_by = last_payment_day(level, on=on, due_dates=(), country=country, channel=channel)
    asked = demand(of, Sent(level, on, pay_by, channel))
    assume(asked.invoices)
    sent = Notice(KINDS[level], on, channel, pay_by=pay_by)
    after = Case(of.creditor, of.debtor, of.account, of.invoices, of.payments, (*of.notices, sent), of.terms)
    for days in DAYS_AFTER_THE_TERM:
        charged = claim_on(after, max([pay_by, *(rule.due_from for rule in asked.upcoming)]) + timedelta(days=days))
        assert charged.ledger.costs_open == asked.announced
        assert charged.ledger.principal == asked.principal


@given(data=st.data(), on=st.dates(date(2024, 6, 1), date(2026, 11, 1)))
def test_no_text_asks_for_more_than_a_claim_of_its_day(data: st.DataObject, on: date) -> None:
    """Whatever the level, neither interest nor costs nor the sum is above what a claim of that day gives."""
    of = data.draw(cases(on))
    limit = claim_on(of, on).ledger
    country = of.debtor.country
    assert country
    for level in ReminderLevel:
        if level.is_meant_for(of.debtor):
            asked = demand(of, Sent(level, on, last_payment_day(level, on=on, due_dates=(), country=country)))
            assert asked.interest <= limit.interest
            assert asked.costs <= limit.costs_open
            assert asked.total <= limit.total
