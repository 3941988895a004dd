"""Disputes (betwistingen): which are not settled, and what of their invoices nobody disputes.

Practice, not law: a complaint gets an answer first. What is not in dispute can be asked for by a day.
"""

from datetime import date

from receivables.case import Case, Dispute
from receivables.money import NOTHING, Cents, total


def unsettled(case: Case, on: date) -> tuple[Dispute, ...]:
    """The disputes that are not settled on a day."""
    return tuple(one for one in case.disputes if not one.settled_on or one.settled_on > on)


def undisputed(case: Case, on: date) -> Cents:
    """How much of what is open of the disputed invoices is not in dispute, in cents.

    Nothing of an invoice of which nobody knows how much is disputed.

    Args:
        case: The case, its payments counted as paid on the invoices.
        on: The day.
    """
    disputed = {one.invoice: one.amount for one in unsettled(case, on)}
    return total(
        Cents(max(NOTHING, invoice.outstanding - (disputed[invoice.number] or invoice.amount)))
        for invoice in case.invoices
        if invoice.number in disputed
    )
