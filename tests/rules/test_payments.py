"""Where payments go, and a case without some of its invoices."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from factories import case, invoice
from receivables.case import Case, Payment
from receivables.money import Cents, total
from receivables.rules.payments import with_payments, without_invoices

NUMBERS = ["2026-031", "2026-035", "2026-040"]
PAYMENTS = st.lists(
    st.builds(
        Payment,
        st.dates(date(2026, 11, 1), date(2026, 11, 30)),
        st.integers(1, 150_000).map(Cents),
        st.sampled_from(["", *NUMBERS]),
    ),
    max_size=5,
).map(tuple)


def of(*payments: Payment) -> Case:
    """A case with three invoices, the second partly paid."""
    days = [date(2026, 10, 31), date(2026, 10, 15), date(2026, 11, 14)]
    invoices = [invoice(number, due_date=day, amount=60_000) for number, day in zip(NUMBERS, days, strict=True)]
    invoices[1] = replace(invoices[1], paid=Cents(10_000))
    return replace(case(*invoices), payments=payments)


def test_a_payment_without_a_name_goes_to_the_longest_due() -> None:
    """What is left of it goes on to the next."""
    found = with_payments(of(Payment(date(2026, 11, 2), Cents(70_000))))
    assert [one.paid for one in found.invoices] == [20_000, 60_000, 0]


def test_the_money_of_an_invoice_that_is_left_out_stays_with_it() -> None:
    """A payment that was shared between two invoices leaves only its other part."""
    found = without_invoices(of(Payment(date(2026, 11, 2), Cents(70_000))), ["2026-035"])
    assert [one.number for one in found.invoices] == ["2026-031", "2026-040"]
    assert [one.amount for one in found.payments] == [20_000]


def test_a_payment_for_what_is_left_out_is_left_out_too() -> None:
    """Nothing of it can be taken for another invoice."""
    found = without_invoices(of(Payment(date(2026, 11, 2), Cents(50_000), "2026-035")), ["2026-035"])
    assert found.payments == ()


@given(PAYMENTS, st.sets(st.sampled_from(NUMBERS)))
def test_leaving_out_invoices_changes_nothing_about_the_others(payments: tuple[Payment, ...], gone: set[str]) -> None:
    """Of each invoice that stays, as much is open as before."""
    whole = {one.number: one.outstanding for one in with_payments(of(*payments)).invoices}
    rest = {one.number: one.outstanding for one in with_payments(without_invoices(of(*payments), gone)).invoices}
    assert rest == {number: left for number, left in whole.items() if number not in gone}


@given(PAYMENTS)
def test_no_money_appears_or_is_lost(payments: tuple[Payment, ...]) -> None:
    """What the invoices took and what was over make up what came in."""
    before, after = of(*payments), with_payments(of(*payments))
    taken = total(one.paid for one in after.invoices) - total(one.paid for one in before.invoices)
    came_in = total(payment.amount for payment in payments)
    assert taken == min(came_in, total(one.outstanding for one in before.invoices))
