"""How a claim grew: every day on which something happened, in order, and what was owed at its end."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from claim_factories import (
    BE_BUSINESS,
    BE_CONSUMER,
    NL_BUSINESS,
    NL_CONSUMER,
    Regime,
    claim,
    demand,
    owed,
    paid_in,
    statutory_notice,
)
from receivables.rules.claims.claim import Claim
from receivables.rules.claims.growth import Event, Happening, Moment, growth
from receivables.rules.ledger.ledger import Ledger

DUE = date(2025, 10, 31)
ON = date(2026, 11, 23)
DAY = timedelta(days=1)


def random_claim(seed: int) -> Claim:
    """Some invoices, payments and demands of a regime, within the days whose rates are known."""
    random = Random(seed)  # noqa: S311 a test's cases, no secrets
    regime: Regime = random.choice([NL_BUSINESS, NL_CONSUMER, BE_BUSINESS, BE_CONSUMER, (None, None)])
    dues = [DUE - timedelta(days=random.randint(0, 600)) for _ in range(random.randint(1, 4))]
    invoices = [owed(day, random.randint(1, 500_000), str(index)) for index, day in enumerate(dues)]
    days = [max(dues) + timedelta(days=random.randint(1, 380)) for _ in range(random.randint(0, 4))]
    payments = [paid_in(day, random.randint(1, 300_000), random.choice(["", "0"])) for day in days]
    sent = max(dues) + timedelta(days=random.randint(1, 60))
    notices = random.choice([[], [demand(sent, sent + 7 * DAY)], [statutory_notice(sent)]])
    terms: dict[str, Any] = {"due_dates_agreed": True, "damages_by_law": True}
    if random.random() < 0.5:
        terms["interest"] = Decimal(random.choice([3, 8, 11]))
    return claim(regime, *invoices, on=ON, payments=payments, notices=notices, **terms)


CLAIMS = [pytest.param(random_claim(seed).ledger, id=str(seed)) for seed in range(60)]


def events(moments: Sequence[Moment], happening: Happening) -> list[tuple[date, Event]]:
    """The events of one kind, with their days."""
    return [(moment.day, event) for moment in moments for event in moment.events if event.happening is happening]


@pytest.mark.parametrize("ledger", CLAIMS)
def test_moments_are_in_order_and_end_on_the_day_of_the_claim(ledger: Ledger) -> None:
    """Each day comes once, the first is the first due date, the last the day of the claim, and each has an event."""
    moments = growth(ledger)
    assert all(earlier.day < later.day for earlier, later in pairwise(moments))
    assert moments[0].day == min(debt.due_date for debt in ledger.debts)
    assert moments[-1].day == ledger.on
    assert moments[-1].events[-1] == Event(Happening.CLAIM)
    assert all(moment.events for moment in moments)
    assert len(events(moments, Happening.CLAIM)) == 1


@pytest.mark.parametrize("ledger", CLAIMS)
def test_the_last_moment_is_what_the_ledger_says(ledger: Ledger) -> None:
    """At the end of the day of the claim, principal, interest, costs and total are those of the statement."""
    last = growth(ledger)[-1]
    assert (last.principal, last.interest, last.costs) == (ledger.principal, ledger.interest, ledger.costs_open)
    assert last.total == ledger.total


@pytest.mark.parametrize("ledger", CLAIMS)
def test_before_its_payments_a_day_has_what_they_took_more(ledger: Ledger) -> None:
    """Unpaid interest and costs before the payments of a day are those after, and what these payments took of them."""
    for moment in growth(ledger):
        taken = [one for one in ledger.allocations if one.payment.on == moment.day]
        assert moment.unpaid_interest == moment.interest + sum(one.interest for one in taken)
        assert moment.unpaid_costs == moment.costs + sum(one.costs for one in taken)
        assert min(moment.principal, moment.interest, moment.costs) >= 0


@pytest.mark.parametrize("ledger", CLAIMS)
def test_everything_that_happened_is_there_once(ledger: Ledger) -> None:
    """Each due date, each cost and each payment is an event on its day."""
    moments = growth(ledger)
    assert {(day, event.name, event.amount) for day, event in events(moments, Happening.DUE)} == {
        (debt.due_date, debt.number, debt.started.principal) for debt in ledger.debts
    }
    assert {(day, event.amount) for day, event in events(moments, Happening.COSTS)} == {
        (cost.due_from, cost.amount) for cost in ledger.costs
    }
    assert {(day, event.amount) for day, event in events(moments, Happening.PAYMENT)} == {
        (one.payment.on, one.payment.amount) for one in ledger.allocations
    }


@pytest.mark.parametrize("ledger", CLAIMS)
def test_no_rate_is_named_twice_in_a_row(ledger: Ledger) -> None:
    """The first rate is named on the day before its first day; neighbours with one rate are one."""
    lines = [line for debt in ledger.debts for line in debt.lines]
    named = events(growth(ledger), Happening.RATE)
    assert bool(named) is bool(lines)
    assert all(earlier.rate != later.rate for (_, earlier), (_, later) in pairwise(named))
    assert {event.rate for _, event in named} == {line.rate for line in lines}
    assert named[:1] == [(line.after, Event(Happening.RATE, rate=line.rate)) for line in lines_in_order(lines)[:1]]


@pytest.mark.parametrize("ledger", CLAIMS)
def test_the_principal_is_that_of_the_invoices_due_by_then(ledger: Ledger) -> None:
    """Without payments the principal of a day is that of the invoices whose due dates have come."""
    if ledger.allocations:
        return
    for moment in growth(ledger):
        assert moment.principal == sum(debt.principal for debt in ledger.debts if debt.due_date <= moment.day)


def lines_in_order(lines: Sequence[Any]) -> list[Any]:
    """Lines of interest by their first days."""
    return sorted(lines, key=lambda line: line.after)


def test_a_claim_of_one_rate_names_it_once() -> None:
    """Two invoices and a payment, all at 10.4%: the rate stands on the first due date and nowhere else."""
    invoices = (owed(date(2026, 7, 10), number="A"), owed(date(2026, 8, 10), number="B"))
    found = claim(NL_BUSINESS, *invoices, on=ON, payments=[paid_in(date(2026, 9, 1), 10_000)])
    assert events(growth(found.ledger), Happening.RATE) == [
        (date(2026, 7, 10), Event(Happening.RATE, rate=Decimal("10.40")))
    ]


def test_a_new_rate_is_named_on_the_day_before_it_holds() -> None:
    """11.15% until 30 June 2025, 10.15% for a year, 10.4% from 1 July 2026."""
    moments = growth(claim(NL_BUSINESS, owed(date(2025, 6, 1)), on=ON).ledger)
    assert [(day, str(event.rate)) for day, event in events(moments, Happening.RATE)] == [
        (date(2025, 6, 1), "11.15"),
        (date(2025, 6, 30), "10.15"),
        (date(2026, 6, 30), "10.40"),
    ]


def test_half_years_of_one_rate_are_not_told_apart() -> None:
    """Belgium published 10.5% three times in a row: a reader sees it once."""
    moments = growth(claim(BE_BUSINESS, owed(date(2025, 6, 30)), on=ON).ledger)
    assert [str(event.rate) for _, event in events(moments, Happening.RATE)] == ["10.50"]


def test_the_moments_of_a_plain_claim() -> None:
    """€1,000 due in October 2026: €40 the next day, €100 a day later, 23 days at 10.4% in the end."""
    due = date(2026, 10, 31)
    found = claim(NL_BUSINESS, owed(due, number="A"), on=ON, payments=[paid_in(due + 2 * DAY, 10_000)])
    first, charged, paid, last = growth(found.ledger)
    assert (first.day, first.principal, first.interest, first.costs) == (due, 100_000, 0, 0)
    assert [event.happening for event in first.events] == [Happening.DUE, Happening.RATE]
    assert (charged.day, charged.interest, charged.costs, charged.unpaid_costs) == (due + DAY, 28, 4_000, 4_000)
    assert (paid.unpaid_interest, paid.unpaid_costs) == (57, 4_000)
    assert (paid.interest, paid.costs, paid.principal) == (0, 0, 94_057)
    assert (last.interest, last.costs, last.total) == (563, 0, 94_620)


def test_costs_that_are_charged_and_paid_on_one_day_are_seen_before_the_payment() -> None:
    """The picture has to go up and down on that day: before the payment the costs are there, after it they are not."""
    due = date(2026, 10, 31)
    found = claim(NL_BUSINESS, owed(due), on=ON, payments=[paid_in(due + DAY, 4_000)])
    (moment,) = (one for one in growth(found.ledger) if one.day == due + DAY)
    assert (moment.unpaid_costs, moment.costs) == (4_000, 0)
    assert [event.happening for event in moment.events] == [Happening.COSTS, Happening.PAYMENT]


def test_two_equal_payments_of_a_day_are_told_and_both_count() -> None:
    """Twice €100 on a day is €200 less, and a reader sees that two came in."""
    due = date(2026, 10, 31)
    found = claim(NL_BUSINESS, owed(due), on=ON, payments=[paid_in(due + 2 * DAY, 10_000)] * 2)
    moments = growth(found.ledger)
    assert moments[-1].total == found.ledger.total
    assert sum(event.amount or 0 for _, event in events(moments, Happening.PAYMENT)) == 20_000


def test_equal_costs_of_a_day_are_each_told() -> None:
    """Two Belgian invoices of one due date are €40 each: a reader sees both, as in the column of the costs."""
    invoices = (owed(DUE, number="A"), owed(DUE, number="B"))
    moments = growth(claim(BE_BUSINESS, *invoices, on=ON).ledger)
    assert moments[-1].costs == 8_000
    assert [event.amount for _, event in events(moments, Happening.COSTS)] == [4_000, 4_000]


def test_a_payment_for_an_invoice_before_its_due_date_leaves_the_others_as_they_are() -> None:
    """€400 for B, which is not due yet, does not make A smaller: of A €1,000 is open."""
    invoices = (owed(date(2026, 7, 31), number="A"), owed(date(2026, 9, 30), number="B"))
    paid_on = date(2026, 8, 15)
    moments = growth(claim(NL_BUSINESS, *invoices, on=ON, payments=[paid_in(paid_on, 40_000, "B")]).ledger)
    assert [moment.principal for moment in moments if moment.day == paid_on] == [100_000]
    assert moments[-1].principal == 160_000


def test_without_a_regime_only_invoices_and_payments_happen() -> None:
    """Where no law is known there are no rates and no costs."""
    moments = growth(claim((None, None), owed(DUE), on=ON, payments=[paid_in(ON - DAY, 10_000)]).ledger)
    happened = {event.happening for moment in moments for event in moment.events}
    assert happened == {Happening.DUE, Happening.PAYMENT, Happening.CLAIM}
