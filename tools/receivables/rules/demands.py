"""What a text of a reminder level asks for, and what follows if it is not paid: no more than a claim would give.

Costs that a notice announces are those that a claim will charge once the notice has been sent, to the cent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from receivables.case import Case, Invoice, Notice, NoticeKind, Terms
from receivables.money import NOTHING, Cents, total
from receivables.rules.claims.claim import Claim, claim_on
from receivables.rules.claims.entitlement import Remark
from receivables.rules.consumer_caps import applies, interest_ceiling
from receivables.rules.interest import RateOrigin
from receivables.rules.ledger.costs import Cost
from receivables.rules.payments import with_payments
from receivables.rules.reminder_levels import Asks, ReminderLevel, Sent


@dataclass(frozen=True)
class Demand:
    """What is asked for.

    Attributes:
        invoices: The invoices that the text is about, with what is open of each.
        left_out: Open invoices that can wait.
        interest: Interest that is asked, in cents.
        costs: Costs that are asked, in cents.
        due: Costs that are due but not asked yet, in cents.
        upcoming: Costs that follow if it is not paid by the last day.
        rate: Agreed interest that is owed too, in per cent a year; None where there is none, or the statutory rate.
        remarks: What to know about what may be asked.
    """

    invoices: tuple[Invoice, ...]
    left_out: tuple[Invoice, ...] = ()
    interest: Cents = NOTHING
    costs: Cents = NOTHING
    due: Cents = NOTHING
    upcoming: tuple[Cost, ...] = ()
    rate: Decimal | None = None
    remarks: tuple[Remark, ...] = ()

    @property
    def principal(self) -> Cents:
        """What is open of the invoices, in cents."""
        return total(invoice.outstanding for invoice in self.invoices)

    @property
    def announced(self) -> Cents:
        """The costs that will be owed after the last day, in cents: those that are due now, and those that follow."""
        return total((self.due, *(cost.amount for cost in self.upcoming)))

    @property
    def total(self) -> Cents:
        """All that is asked, in cents."""
        return total((self.principal, self.interest, self.costs))


ANNOUNCED_BY: Mapping[ReminderLevel, NoticeKind] = {
    ReminderLevel.FOURTEEN_DAY_NOTICE: NoticeKind.STATUTORY,
    ReminderLevel.FIRST_REMINDER: NoticeKind.STATUTORY,
    ReminderLevel.NOTICE_OF_DEFAULT: NoticeKind.REMINDER,
}
"""The texts that announce costs, and what kind of message each is to the law."""


def demand(case: Case, text: Sent, *, with_charges: bool = True) -> Demand:
    """Work out what a text asks for.

    Args:
        case: The case.
        text: The text: its level, its days and how it is sent.
        with_charges: Whether it asks for interest and costs too, where its level does.

    Raises:
        RateUnknown: A rate or a figure that it needs is not known.
        CalendarUnknown: A term lies beyond the known public holidays.
    """
    paid = with_payments(case)
    overdue, later = paid.overdue(text.on), paid.not_yet_due(text.on)
    if text.level in ANNOUNCED_BY and overdue:
        return _announcing(case, text)
    if text.level.asks is Asks.CLAIM and with_charges and case.overdue(text.on):
        return _claimed(case, text.on)
    about_others: Mapping[Asks, tuple[Invoice, ...]] = {
        Asks.NOT_YET_DUE: later,
        Asks.PAID: tuple(invoice for invoice in paid.invoices if not invoice.outstanding),
        Asks.ORDER: (),
        Asks.DISPUTED: (*overdue, *later),
        Asks.ANSWERED: (*overdue, *later),
        Asks.MAINTAINED: (*overdue, *later),
    }
    if text.level.asks in about_others:
        return Demand(about_others[text.level.asks])
    return Demand(overdue, later)


def _announcing(case: Case, text: Sent) -> Demand:
    """The principal, and the costs that a claim will charge once this notice has been sent."""
    notice = Notice(ANNOUNCED_BY[text.level], text.on, text.channel, pay_by=text.pay_by)
    claim = claim_on(replace(case, notices=(*case.notices, notice)), text.on)
    invoices = _open_invoices(claim)
    is_first_reminder = text.level is ReminderLevel.FIRST_REMINDER
    rate, about_rate = _clause_rate(case.terms, text, invoices) if is_first_reminder else (_agreed_rate(claim), ())
    return Demand(
        invoices,
        claim.not_yet_due,
        due=claim.ledger.costs_open,
        upcoming=claim.upcoming,
        rate=rate,
        remarks=(*claim.remarks, *_to_charges(claim), *about_rate),
    )


def _clause_rate(terms: Terms, text: Sent, invoices: tuple[Invoice, ...]) -> tuple[Decimal | None, tuple[Remark, ...]]:
    """The rate of a clause that a Belgian first reminder may name: none above the ceiling (art. XIX.4 WER)."""
    by_law = all(applies(due_date=invoice.due_date) for invoice in invoices)
    if not terms.interest or not by_law:
        return None, ()
    ceiling = min(period.rate for period in interest_ceiling(after=text.on - timedelta(days=1), until=text.on))
    if terms.interest <= ceiling:
        return terms.interest, ()
    return None, (Remark("interest_clause_too_high", "wer_xix_4", is_warning=True, values={"rate": ceiling}),)


def _agreed_rate(claim: Claim) -> Decimal | None:
    """The agreed rate at which interest runs now."""
    latest = max(
        (line for debt in claim.ledger.debts for line in debt.lines), key=lambda line: line.until, default=None
    )
    return latest.rate if latest and latest.origin is RateOrigin.AGREED else None


def _claimed(case: Case, on: date) -> Demand:
    claim = claim_on(case, on)
    return Demand(
        _open_invoices(claim),
        claim.not_yet_due,
        interest=claim.ledger.interest,
        costs=claim.ledger.costs_open,
        remarks=(*claim.remarks, *_to_charges(claim)),
    )


def _to_charges(claim: Claim) -> Iterator[Remark]:
    """What of the payments went to costs and interest: so much more of the invoices is open (art. 6:44 BW)."""
    amount = total(part for one in claim.ledger.allocations for part in (one.costs, one.interest))
    if amount:
        yield Remark("payment_to_charges", claim.allocation_law, values={"amount": amount})


def _open_invoices(claim: Claim) -> tuple[Invoice, ...]:
    """The invoices with what the claim leaves open of each, after payments went to costs and interest first."""
    left = {debt.number: debt.principal for debt in claim.ledger.debts}
    invoices = (replace(one, paid=Cents(one.amount - left[one.number])) for one in claim.invoices)
    return tuple(invoice for invoice in invoices if invoice.outstanding)
