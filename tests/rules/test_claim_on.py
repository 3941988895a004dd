"""Claims in general: no law without a regime, payments in their place, remarks, and totals that never fall."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_factories import (
    BE_BUSINESS,
    BE_CONSUMER,
    BE_PUBLIC_BODY,
    NL_BUSINESS,
    NL_CONSUMER,
    NL_PUBLIC_BODY,
    Regime,
    case_of,
    claim,
    demand,
    owed,
    paid_in,
    parts,
    remarks,
    statutory_notice,
)
from receivables.case import Channel, Country, CreditorSize, DebtorKind, Notice
from receivables.money import Cents
from receivables.rules.claims.claim import claim_on

DUE = date(2026, 10, 31)
ON = date(2026, 11, 30)
REGIMES = (NL_BUSINESS, NL_PUBLIC_BODY, NL_CONSUMER, BE_BUSINESS, BE_PUBLIC_BODY, BE_CONSUMER)
EVERYTHING: dict[str, Any] = {
    "interest": Decimal(8),
    "costs": Decimal(10),
    "reminder_fee": 700,
    "due_dates_agreed": True,
    "vat_on_costs": True,
}


@pytest.mark.parametrize(
    "regime",
    [(None, None), *((kind, None) for kind in DebtorKind), *((None, country) for country in Country)],
)
def test_without_a_regime_there_is_the_principal_and_no_law(regime: Regime) -> None:
    """Where the kind or the country of the debtor is unknown, nothing is added and no law is named."""
    notices = [demand(date(2026, 11, 2)), statutory_notice(date(2026, 11, 2))]
    found = claim(regime, owed(DUE, days=90), on=date(2036, 11, 30), own_rate=Decimal(9), notices=notices, **EVERYTHING)
    assert parts(found) == (100_000, 0, 0)
    assert remarks(found) == {"regime_unknown"}
    assert {remark.law for remark in found.remarks} == {""}
    assert (found.ledger.costs, found.upcoming, found.known_until) == ((), (), None)
    assert [debt.lines for debt in found.ledger.debts] == [[]]


def test_payments_reduce_the_principal_without_a_regime() -> None:
    """What came in counts whatever law holds."""
    payments = [paid_in(date(2026, 11, 5), 30_000)]
    assert parts(claim((None, None), owed(DUE), on=ON, payments=payments)) == (70_000, 0, 0)


def test_a_claim_is_about_what_is_overdue() -> None:
    """An invoice that is due today or later is left out and listed; one that was paid is neither."""
    invoices = (
        owed(DUE, number="A"),
        owed(ON, number="B"),
        owed(ON + timedelta(days=5), number="C"),
        owed(DUE, number="D", paid=100_000),
    )
    found = claim(NL_BUSINESS, *invoices, on=ON)
    assert [invoice.number for invoice in found.invoices] == ["A"]
    assert [invoice.number for invoice in found.not_yet_due] == ["B", "C"]
    assert found.ledger.principal == 100_000


def test_a_payment_for_an_invoice_that_is_left_out_pays_no_other() -> None:
    """Money for an invoice that is not due yet stays with that invoice."""
    invoices = (owed(DUE, number="A"), owed(ON, number="B"))
    payments = [paid_in(date(2026, 11, 5), 30_000, "B")]
    found = claim(NL_BUSINESS, *invoices, on=ON, payments=payments)
    assert found.ledger.allocations == ()
    assert found.ledger.principal == 100_000


@pytest.mark.parametrize(("paid_on", "principal"), [(ON, 74_855), (ON + timedelta(days=1), 100_000)])
def test_a_payment_counts_from_its_day(paid_on: date, principal: int) -> None:
    """Of €300 that come in on the day of the claim, €40 and €8.55 go first; tomorrow's payment is not in it."""
    found = claim(NL_BUSINESS, owed(DUE), on=ON, payments=[paid_in(paid_on, 30_000)])
    assert found.ledger.principal == principal
    assert found.upcoming == ()


def test_what_was_paid_without_a_day_only_lowers_the_principal() -> None:
    """Without a day nobody can allocate to costs or interest; the claim says so."""
    found = claim(NL_BUSINESS, owed(DUE, paid=40_000), on=ON)
    assert parts(found) == (60_000, 513, 4_000)
    (remark,) = (one for one in found.remarks if one.rule == "paid_without_date")
    assert remark.values["amount"] == 40_000
    assert "paid_without_date" not in remarks(claim(NL_BUSINESS, owed(DUE), on=ON))


@pytest.mark.parametrize(("amount", "left"), [(104_855, 0), (104_856, 1)], ids=["everything", "a cent more"])
def test_what_is_paid_too_much_is_said(amount: int, left: int) -> None:
    """€1,000, €8.55 and €40: a cent more is too much."""
    found = claim(NL_BUSINESS, owed(DUE), on=ON, payments=[paid_in(ON, amount)])
    assert found.ledger.total == 0
    assert [one.values["amount"] for one in found.remarks if one.rule == "paid_too_much"] == ([left] if left else [])


def test_costs_that_fall_due_later_are_those_of_what_will_be_open() -> None:
    """What was paid until today lowers what is announced for tomorrow."""
    notices = [demand(date(2026, 11, 5), ON)]
    found = claim(NL_BUSINESS, owed(DUE), on=ON, notices=notices, payments=[paid_in(ON, 54_855)])
    (cost,) = found.upcoming
    assert (cost.due_from, cost.base, cost.amount) == (ON + timedelta(days=1), 50_000, 3_500)


def test_costs_that_fall_due_later_do_not_count_on_money_that_is_still_to_come() -> None:
    """A payment of tomorrow does not lower what is announced for the day after."""
    notices = [demand(date(2026, 11, 5), ON + timedelta(days=1))]
    payments = [paid_in(ON + timedelta(days=1), 50_000)]
    found = claim(NL_BUSINESS, owed(DUE), on=ON, notices=notices, payments=payments)
    assert [(cost.base, cost.amount) for cost in found.upcoming] == [(100_000, 11_000)]


@pytest.mark.parametrize(
    ("regime", "days", "too_long"),
    [
        (NL_BUSINESS, 60, False),
        (NL_BUSINESS, 61, True),
        (BE_BUSINESS, 60, False),
        (BE_BUSINESS, 61, True),
        (BE_PUBLIC_BODY, 61, True),
        (NL_CONSUMER, 90, False),
        ((None, Country.NL), 90, False),
    ],
)
def test_a_term_that_is_longer_than_the_law_allows_is_said(*, regime: Regime, days: int, too_long: bool) -> None:
    """Sixty days between businesses; consumers have no such rule."""
    assert ("term_too_long" in remarks(claim(regime, owed(DUE, days=days), on=ON))) is too_long


def test_a_term_from_before_the_belgian_law_is_not_judged() -> None:
    """The longest term is that of 1 February 2022: an invoice of the day before may have had a longer one."""
    on = date(2022, 6, 30)
    assert "term_too_long" in remarks(claim(BE_BUSINESS, owed(date(2022, 4, 12), days=70), on=on))
    assert "term_too_long" not in remarks(claim(BE_BUSINESS, owed(date(2022, 4, 11), days=70), on=on))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param(date(2025, 5, 1), None, id="half a year and a day before"),
        pytest.param(date(2025, 5, 2), "limitation_near_nl", id="half a year before"),
        pytest.param(date(2025, 10, 31), "limitation_near_nl", id="on the last day"),
        pytest.param(date(2025, 11, 1), "limitation_passed_nl", id="the day after"),
    ],
)
def test_a_claim_that_lapses_or_has_lapsed_is_said(on: date, expected: str | None) -> None:
    """€1,000 due by a Dutch business on 31 October 2020 can be enforced until 31 October 2025."""
    found = remarks(claim(NL_BUSINESS, owed(date(2020, 10, 31)), on=on))
    assert {one for one in found if one.startswith("limitation")} == ({expected} if expected else set())


def test_a_demand_keeps_a_dutch_claim_alive_and_not_a_belgian_one() -> None:
    """A written demand interrupts in the Netherlands; the Belgian year of a consumer sale goes on."""
    notices, on = [demand(date(2025, 1, 15))], date(2025, 7, 1)
    assert "limitation_near_nl" in remarks(claim(NL_CONSUMER, owed(date(2023, 10, 31)), on=on))
    with_demand = remarks(claim(NL_CONSUMER, owed(date(2023, 10, 31)), on=on, notices=notices))
    assert not any(one.startswith("limitation") for one in with_demand)
    belgian = remarks(claim(BE_CONSUMER, owed(date(2024, 6, 1)), on=on, notices=notices))
    assert "limitation_passed_be" in belgian


@pytest.mark.parametrize("regime", REGIMES)
def test_on_the_first_day_after_the_due_date_every_regime_answers(regime: Regime) -> None:
    """A claim can be made as soon as something is overdue, and costs no less than the principal."""
    found = claim(regime, owed(DUE), on=DUE + timedelta(days=1))
    assert found.ledger.total >= 100_000
    assert found.remarks


NOTICES = st.lists(
    st.builds(
        Notice,
        st.sampled_from([demand(ON).kind, statutory_notice(ON).kind]),
        st.dates(date(2024, 1, 1), date(2026, 12, 1)),
        st.sampled_from(Channel),
        st.none(),
        st.none() | st.dates(date(2024, 2, 1), date(2026, 12, 31)),
    ),
    max_size=3,
)
INVOICES = st.lists(
    st.tuples(st.dates(date(2023, 12, 1), date(2026, 10, 31)), st.integers(1, 5_000_000)), min_size=1, max_size=3
).map(lambda drawn: [owed(due, amount, str(number)) for number, (due, amount) in enumerate(drawn)])
TERMS = st.fixed_dictionaries(
    {
        "damages_by_law": st.booleans(),
        "due_dates_agreed": st.booleans(),
        "recurring": st.booleans(),
        "vat_on_costs": st.booleans(),
        "reminder_fee": st.none() | st.just(Cents(700)),
        "creditor_size": st.sampled_from(CreditorSize),
        "costs": st.none() | st.integers(1, 20).map(Decimal),
        "interest": st.none() | st.integers(0, 15).map(Decimal),
    }
)


@given(
    regime=st.sampled_from(REGIMES),
    invoices=INVOICES,
    notices=NOTICES,
    terms=TERMS,
    after=st.integers(1, 500),
)
def test_a_claim_never_falls_while_nothing_is_paid(
    *,
    regime: Regime,
    invoices: list[Any],
    notices: list[Notice],
    terms: dict[str, Any],
    after: int,
) -> None:
    """A day later the same debtor owes the same or more; an agreed rate may fall away, so not all have one here."""
    if regime in {NL_PUBLIC_BODY, NL_CONSUMER, BE_CONSUMER}:
        terms = {**terms, "interest": None}
    whole = case_of(regime, *invoices, notices=notices, **terms)
    on = min(min(one.due_date for one in invoices) + timedelta(days=after), date(2027, 3, 1))
    today, tomorrow = claim_on(whole, on).ledger, claim_on(whole, on + timedelta(days=1)).ledger
    assert today.principal <= tomorrow.principal
    assert today.total <= tomorrow.total
