"""Disputes (betwistingen): which are not settled, and what of their invoices nobody disputes.

Practice, not law: a complaint gets an answer first. What is not in dispute can be asked for by a day. Whether interest
and costs are owed on what is in dispute stands in none of our tables, so a claim leaves it out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from receivables.case import Case, Dispute, Invoice
from receivables.money import NOTHING, Cents, total
from receivables.rules.payments import with_payments, without_invoices


@dataclass(frozen=True)
class DisputedPart:
    """What of an overdue invoice is in dispute.

    Attributes:
        invoice: Its number.
        amount: How much, in cents.
        raised_on: The day on which the complaint was heard.
        is_whole: Whether nothing of the invoice is left beside it.
        is_known: Whether it is known how much; all that is open counts where it is not.
    """

    invoice: str
    amount: Cents
    raised_on: date
    is_whole: bool
    is_known: bool


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


def disputed_parts(case: Case, on: date, *, known_on: date) -> tuple[DisputedPart, ...]:
    """What is in dispute of the invoices that are overdue.

    Args:
        case: The case.
        on: The day on which they are overdue.
        known_on: The day on which it is known which disputes are settled.
    """
    disputes = unsettled(case, known_on)
    parts = (_part(invoice, disputes) for invoice in with_payments(case).overdue(on))
    return tuple(part for part in parts if part)


def without_disputed(case: Case, parts: Iterable[DisputedPart]) -> Case:
    """The case with only what is not in dispute: whole invoices left out with their money, others with the rest."""
    found = tuple(parts)
    left = without_invoices(case, [part.invoice for part in found if part.is_whole])
    amounts = {part.invoice: part.amount for part in found}
    return replace(left, invoices=tuple(_lowered(invoice, amounts) for invoice in left.invoices))


def _part(invoice: Invoice, disputes: Iterable[Dispute]) -> DisputedPart | None:
    own = [one for one in disputes if one.invoice == invoice.number]
    amount, is_known = in_dispute(invoice, own), all(one.amount is not None for one in own)
    if not amount:
        return None
    first = min(one.raised_on for one in own)
    return DisputedPart(invoice.number, amount, first, amount == invoice.amount or not is_known, is_known)


def _lowered(invoice: Invoice, amounts: Mapping[str, Cents]) -> Invoice:
    return replace(invoice, amount=Cents(invoice.amount - amounts.get(invoice.number, NOTHING)))
