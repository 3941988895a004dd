"""A case: what is open, since when, and in which order."""

from datetime import date, timedelta

import pytest

from claim_factories import paid_in
from factories import case, invoice
from receivables.case import Account, Terms

DUE = date(2026, 10, 31)


@pytest.mark.parametrize(
    ("days", "overdue"),
    [
        pytest.param(-1, 0, id="the day before"),
        pytest.param(0, 0, id="the due date itself"),
        pytest.param(1, 1, id="the day after"),
        pytest.param(23, 23, id="weeks after"),
    ],
)
def test_days_overdue_are_counted_from_the_day_after_the_due_date(days: int, overdue: int) -> None:
    """Payment on the due date is on time; every day after counts."""
    late = invoice(due_date=DUE)
    assert late.days_overdue(DUE + timedelta(days=days)) == overdue
    assert late.is_overdue(DUE + timedelta(days=days)) is (overdue > 0)


def test_an_invoice_paid_in_full_is_never_overdue() -> None:
    """Where nothing is open, nothing is late."""
    assert not invoice(due_date=DUE, amount=100, paid=100).is_overdue(DUE + timedelta(days=30))


def test_what_is_outstanding_is_the_amount_without_what_was_paid() -> None:
    """A part payment lowers what is still asked, to the cent."""
    assert invoice(amount=60_000, paid=15_050).outstanding == 44_950


def test_a_case_divides_its_open_invoices_by_their_due_date() -> None:
    """Overdue and not yet due are two lists, each by due date; what is paid is in neither."""
    late, later = invoice("late", due_date=DUE), invoice("later", due_date=DUE + timedelta(days=5))
    soon, sooner = (
        invoice("soon", due_date=DUE + timedelta(days=40)),
        invoice("sooner", due_date=DUE + timedelta(days=6)),
    )
    paid = invoice("paid", due_date=DUE, paid=125_000)
    whole = case(soon, later, paid, sooner, late)
    on = DUE + timedelta(days=6)
    assert whole.overdue(on) == (late, later)
    assert whole.not_yet_due(on) == (sooner, soon)


def test_what_a_tool_does_not_ask_for_is_empty() -> None:
    """A case has no payments, notices, terms or account unless somebody gave them."""
    whole = case()
    assert (whole.payments, whole.notices, whole.terms) == ((), (), Terms())
    assert (Account().iban, Account().holder, Account().reference) == ("", "", None)
    assert not any(getattr(Terms(), name) for name in Terms.__dataclass_fields__)


def test_a_payment_is_for_no_invoice_unless_it_says_so() -> None:
    """Who does not name an invoice leaves it to the law where the money goes."""
    assert paid_in(DUE, 10_000).invoice == ""


def test_invoices_of_one_due_date_keep_the_order_of_the_form() -> None:
    """Sorting by due date leaves the visitor's own order alone."""
    first, second = invoice("b"), invoice("a")
    assert case(first, second).overdue(DUE + timedelta(days=1)) == (first, second)
