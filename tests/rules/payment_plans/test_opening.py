"""What a plan is for: the invoices alone or the claim, payments counted, what is disputed left out."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from factories import case, invoice
from plan_wishes import MONTHLY, ON, agreed, owing, schedule_of, wished
from receivables.case import Case, Country, DebtorKind, Dispute, Payment
from receivables.money import Cents
from receivables.rules.claims.claim import claim_on
from receivables.rules.payment_plans.opening import opening
from receivables.rules.payment_plans.wish import Cover, PlanInterest

FIRST, SECOND = "2026-031", "2026-032"
CLAIM = wished(cover=Cover.CLAIM)


def with_payments(found: Case, *payments: tuple[date, int, str]) -> Case:
    """The case with money that came in."""
    return replace(found, payments=tuple(Payment(on, Cents(amount), number) for on, amount, number in payments))


def test_the_invoices_alone_are_what_is_open_of_them() -> None:
    """Payments go to the invoices, and nothing of them to interest or costs."""
    paid = with_payments(owing(), (date(2026, 11, 9), 35_000, ""))
    ledger = opening(paid, wished())
    assert (ledger.principal, ledger.interest, ledger.costs_open) == (150_000, 0, 0)


def test_the_claim_is_what_the_claim_tool_says() -> None:
    """Principal, interest and costs of the same day, to the cent."""
    paid = with_payments(owing(100_000, 85_000), (date(2026, 11, 9), 35_000, ""))
    ledger, claimed = opening(paid, CLAIM), claim_on(paid, ON).ledger
    assert (ledger.principal, ledger.interest, ledger.costs_open) == (
        claimed.principal,
        claimed.interest,
        claimed.costs_open,
    )


@pytest.mark.parametrize("own_rate", [None, Decimal("9.5")])
def test_a_plan_that_is_kept_is_what_the_claim_tool_says_later(own_rate: Decimal | None) -> None:
    """With its instalments as payments, the claim of its last day comes to nothing, as far as its costs go."""
    two = owing(100_000, 85_000, kind=DebtorKind.BUSINESS)
    number = 1 if own_rate is None else 12
    wish = replace(CLAIM, interest=PlanInterest.STATUTORY, own_rate=own_rate, number=number)
    plan = schedule_of(two, wish)
    came = with_payments(two, *((one.on, one.amount, "") for one in plan.instalments))
    later = claim_on(came, plan.last_day, own_rate=own_rate).ledger
    assert later.total == 0
    assert [(one.costs, one.interest, one.principal) for one in later.allocations] == [
        (one.costs, one.interest, one.principal) for one in plan.instalments
    ]


@pytest.mark.parametrize("at", [1, 4, 8])
def test_what_is_left_is_what_the_claim_tool_says_on_that_day(at: int) -> None:
    """After each instalment, with the interest that has run on the invoices that were not reached yet."""
    two = owing(100_000, 85_000)
    rate = Decimal(9)
    plan = schedule_of(two, replace(CLAIM, interest=PlanInterest.STATUTORY, own_rate=rate, number=9))
    came = with_payments(two, *((one.on, one.amount, "") for one in plan.instalments[:at]))
    assert plan.instalments[at - 1].left == claim_on(came, plan.instalments[at - 1].on, own_rate=rate).ledger.total


def test_what_is_disputed_is_left_out_with_its_money() -> None:
    """Unless the plan names it."""
    disputed = replace(owing(100_000, 85_000), disputes=(Dispute(FIRST, date(2026, 11, 18)),))
    disputed = with_payments(disputed, (date(2026, 11, 9), 40_000, FIRST))
    assert opening(disputed, wished()).total == 85_000
    assert opening(disputed, wished(invoices=(FIRST,))).total == 60_000


def test_money_of_later_days_is_no_part_of_it() -> None:
    """What comes after the agreement keeps the plan."""
    later = with_payments(owing(), (date(2026, 11, 24), 35_000, ""))
    assert opening(later, wished()).total == 185_000


@pytest.mark.parametrize(("amount", "named", "left"), [(30_000, SECOND, 30_000), (130_000, "", 55_000)])
def test_an_invoice_that_is_not_due_yet_is_put_off_without_interest(amount: int, named: str, left: int) -> None:
    """What was paid for it counts, and so does what the others left over."""
    coming = invoice(SECOND, due_date=date(2026, 12, 10), amount=60_000)
    paid = with_payments(case(invoice(FIRST), coming), (date(2026, 11, 9), amount, named))
    found = {debt.number: debt for debt in opening(paid, CLAIM).debts}
    assert found[SECOND].started.since is None
    assert found[SECOND].principal == (left if named else 60_000 - (130_000 - claim_total(paid)))


def claim_total(found: Case) -> int:
    """What the overdue invoice comes to when the money comes in."""
    first = replace(found, invoices=found.invoices[:1], payments=())
    return claim_on(first, date(2026, 11, 9)).ledger.total


def test_only_invoices_that_are_not_due_yet_make_a_plan_too() -> None:
    """There is nothing to claim, and something to pay."""
    coming = case(invoice(FIRST, due_date=date(2026, 12, 10), amount=60_000))
    assert opening(coming, CLAIM).total == 60_000
    assert schedule_of(coming, CLAIM).total == 60_000


def test_interest_goes_on_only_where_there_is_default() -> None:
    """A Dutch consumer without a demand is not in default, and a plan does not put him there."""
    consumer = owing(kind=DebtorKind.CONSUMER)
    statutory = wished(interest=PlanInterest.STATUTORY)
    assert schedule_of(consumer, statutory).interest == 0
    assert schedule_of(owing(), replace(statutory, number=1)).interest > 0


def test_without_a_known_debtor_nothing_but_the_principal_runs() -> None:
    """There is no law to go by."""
    nobody = owing(kind=None)
    assert schedule_of(nobody, replace(CLAIM, interest=PlanInterest.STATUTORY)).total == 185_000


def test_an_agreed_rate_runs_over_the_principal_as_one_debt() -> None:
    """Interest and costs of before the agreement are paid first and bear nothing."""
    plan = schedule_of(owing(100_000, 85_000), agreed("7.3", cover=Cover.CLAIM, number=2))
    first = plan.instalments[0]
    days = (first.on - ON).days
    assert first.costs == 4_000
    assert first.interest == plan.opening.interest + round(185_000 * Decimal("0.073") * days / 365)


def test_belgian_interest_of_a_clause_goes_on_within_its_ceiling() -> None:
    """An agreed rate of a contract between businesses needs no table."""
    agreed_in_contract = owing(country=Country.BE)
    found = replace(agreed_in_contract, terms=replace(agreed_in_contract.terms, interest=Decimal(8)))
    plan = schedule_of(found, replace(CLAIM, interest=PlanInterest.STATUTORY, rhythm=MONTHLY))
    assert plan.known_until is None
    assert plan.interest > 0
