"""Where payments go while nothing but the principal is asked: the invoice that a payment names, else the longest due.

Source: art. 6:43 BW. What goes to costs and interest first is worked out in `ledger`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from receivables.case import Case, Invoice, Payment
from receivables.money import Cents, total
from receivables.rules.allocation import in_order


def with_payments(case: Case) -> Case:
    """The case with its payments counted as paid on the invoices: the one a payment names, else the longest due."""
    parts = list(_parts(case))
    return replace(case, invoices=tuple(_with_parts(invoice, parts) for invoice in case.invoices))


def without_invoices(case: Case, numbers: Iterable[str]) -> Case:
    """The case without some invoices, nor the money that went to them."""
    gone = set(numbers)
    left = tuple(invoice for invoice in case.invoices if invoice.number not in gone)
    stayed = tuple(
        replace(payment, amount=Cents(payment.amount - taken))
        for payment, taken in _taken(case, gone)
        if taken < payment.amount
    )
    return replace(case, invoices=left, payments=stayed)


def _taken(case: Case, numbers: set[str]) -> Iterator[tuple[Payment, Cents]]:
    """Each payment, and how much of it went to these invoices."""
    parts = list(_parts(case))
    for index, payment in enumerate(case.payments):
        yield payment, total(part for at, number, part in parts if at == index and number in numbers)


def _with_parts(invoice: Invoice, parts: list[tuple[int, str, Cents]]) -> Invoice:
    paid = total(part for _, number, part in parts if number == invoice.number)
    return replace(invoice, paid=Cents(invoice.paid + paid))


def _parts(case: Case) -> Iterator[tuple[int, str, Cents]]:
    """What each payment, by its place in the case, gave to which invoice."""
    left = {invoice.number: invoice.outstanding for invoice in case.invoices}
    for index, payment in enumerate(case.payments):
        rest = payment.amount
        for invoice in in_order(case.invoices, named=payment.invoice):
            part = Cents(min(rest, left[invoice.number]))
            left[invoice.number], rest = Cents(left[invoice.number] - part), Cents(rest - part)
            yield index, invoice.number, part
