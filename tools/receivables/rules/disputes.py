"""Disputes (betwistingen): which are not settled, and what of their invoices nobody disputes.

Practice, not law: a complaint gets an answer first. What is not in dispute can be asked for by a day.
"""

from collections.abc import Iterable
from datetime import date

from receivables.case import Case, Dispute, Invoice
from receivables.money import Cents, total


def unsettled(case: Case, on: date) -> tuple[Dispute, ...]:
    """The disputes that are not settled on a day."""
    return tuple(one for one in case.disputes if not one.settled_on or one.settled_on > on)


def in_dispute(invoice: Invoice, disputes: Iterable[Dispute]) -> Cents:
    """How much of what is open of an invoice is in dispute, in cents: all of it where nobody knows how much.

    Args:
        invoice: The invoice, its payments counted.
        disputes: The disputes that are not settled.
    """
    amounts = (one.amount or invoice.amount for one in disputes if one.invoice == invoice.number)
    return Cents(min(invoice.outstanding, total(amounts)))


def undisputed(case: Case, on: date) -> Cents:
    """How much of what is open of the disputed invoices is not in dispute, in cents.

    Nothing of an invoice of which nobody knows how much is disputed.

    Args:
        case: The case, its payments counted as paid on the invoices.
        on: The day.
    """
    disputes = unsettled(case, on)
    disputed = {one.invoice for one in disputes}
    return total(
        Cents(invoice.outstanding - in_dispute(invoice, disputes))
        for invoice in case.invoices
        if invoice.number in disputed
    )
