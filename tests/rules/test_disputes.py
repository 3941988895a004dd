"""Disputes in a claim: what stands apart, and what is left to ask."""

from datetime import date

import pytest

from factories import invoice
from receivables.case import Account, Case, Country, Creditor, Debtor, DebtorKind, Dispute, Payment
from receivables.language import Language
from receivables.money import Cents
from receivables.rules.claims.claim import claim_on
from receivables.rules.disputes import disputed_parts, without_disputed

RAISED, ON = date(2026, 11, 3), date(2026, 11, 23)
DUE = date(2026, 10, 31)
DEBTOR = Debtor("Drukkerij Inktvis", DebtorKind.BUSINESS, Country.NL, Language.NL)


def _case(*disputes: Dispute, payments: tuple[Payment, ...] = (), due: date = DUE, paid: int = 0) -> Case:
    invoices = (invoice("1", due_date=due, amount=100_000, paid=paid), invoice("2", due_date=DUE, amount=50_000))
    return Case(Creditor("Kwast"), DEBTOR, Account(), invoices, payments=payments, disputes=disputes)


def _about(amount: int | None = None, settled_on: date | None = None) -> Dispute:
    return Dispute("1", RAISED, settled_on=settled_on, amount=None if amount is None else Cents(amount))


def _left(case: Case, *, known_on: date = ON) -> dict[str, int]:
    rest = without_disputed(case, disputed_parts(case, ON, known_on=known_on))
    return {one.number: one.amount for one in rest.invoices}


@pytest.mark.parametrize(
    ("amount", "left", "is_whole"),
    [
        (1, {"1": 99_999, "2": 50_000}, False),
        (99_999, {"1": 1, "2": 50_000}, False),
        (100_000, {"2": 50_000}, True),
        (None, {"2": 50_000}, True),
    ],
)
def test_a_claim_keeps_what_nobody_disputes(amount: int | None, left: dict[str, int], *, is_whole: bool) -> None:
    """To the cent; where nobody knows how much is in dispute, nothing of the invoice is left."""
    (part,) = disputed_parts(_case(_about(amount)), ON, known_on=ON)
    assert (part.amount, part.is_whole, part.is_known) == (amount or 100_000, is_whole, amount is not None)
    assert _left(_case(_about(amount))) == left


@pytest.mark.parametrize(("settled_on", "is_apart"), [(None, True), (date(2026, 11, 24), True), (ON, False)])
def test_a_settled_complaint_sets_nothing_apart(settled_on: date | None, *, is_apart: bool) -> None:
    """From the day on which it was settled the invoice counts again."""
    case = _case(_about(40_000, settled_on))
    assert bool(disputed_parts(case, ON, known_on=ON)) is is_apart


@pytest.mark.parametrize(("due", "is_apart"), [(ON, False), (date(2026, 11, 22), True)])
def test_only_what_is_overdue_is_set_apart(due: date, *, is_apart: bool) -> None:
    """What is not due yet is in no claim."""
    assert bool(disputed_parts(_case(_about(40_000), due=due), ON, known_on=ON)) is is_apart


@pytest.mark.parametrize(("received", "apart", "left"), [(60_000, 40_000, 60_000), (70_000, 30_000, 70_000)])
def test_money_pays_what_nobody_disputes_first(received: int, apart: int, left: int) -> None:
    """What came in for the invoice is no longer in dispute beyond the part that is open."""
    payment = Payment(date(2026, 11, 9), Cents(received), "1")
    case = _case(_about(40_000), payments=(payment,))
    (part,) = disputed_parts(case, ON, known_on=ON)
    assert part.amount == apart
    assert _left(case)["1"] == left


def test_money_for_an_invoice_that_is_set_apart_goes_with_it() -> None:
    """It does not pay another invoice."""
    case = _case(_about(), payments=(Payment(date(2026, 11, 9), Cents(60_000), "1"),))
    rest = without_disputed(case, disputed_parts(case, ON, known_on=ON))
    assert rest.payments == ()
    assert claim_on(rest, ON).ledger.principal == 50_000


def test_no_interest_or_costs_are_counted_on_what_is_in_dispute() -> None:
    """The claim is that of an invoice of the rest alone."""
    disputed = _case(_about(40_000))
    plain = Case(
        Creditor("Kwast"),
        DEBTOR,
        Account(),
        (invoice("1", due_date=DUE, amount=60_000), invoice("2", due_date=DUE, amount=50_000)),
    )
    rest = without_disputed(disputed, disputed_parts(disputed, ON, known_on=ON))
    assert claim_on(rest, ON).ledger.total == claim_on(plain, ON).ledger.total


def test_an_invoice_whose_rest_was_paid_leaves_nothing_to_claim() -> None:
    """Money without a day pays the part that nobody disputes."""
    case = _case(_about(40_000), paid=60_000)
    rest = without_disputed(case, disputed_parts(case, ON, known_on=ON))
    assert [one.number for one in rest.overdue(ON)] == ["2"]
