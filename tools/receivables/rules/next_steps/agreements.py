"""What was promised or disputed, and what to do about it: before anything else is asked."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from receivables.case import Case, Contact, Country, Dispute, Promise
from receivables.rules.disputes import unsettled
from receivables.rules.next_steps.step import NextAction, NextStep
from receivables.rules.pauses import PauseReason, open_promises, paused_invoices
from receivables.rules.promises import first_day_after, unmet
from receivables.rules.reminder_levels import ReminderLevel, answer_day, last_payment_day
from receivables.rules.working_days import next_working_day


def about_promises(case: Case, on: date) -> Iterator[NextStep]:
    """A promise that was not kept is spoken of today; one that is open, once its money could have arrived."""
    country = case.debtor.country or Country.NL
    today = next_working_day(on, country=country)
    for promise in unmet(case, on)[:1]:
        yield NextStep(today, NextAction.CALL_ABOUT_PROMISE, _told(promise))
    for promise in open_promises(case, on):
        after = max(today, first_day_after(promise.pay_by, country=country))
        yield NextStep(after, NextAction.CHECK_PROMISE, _told(promise))


def about_disputes(case: Case, on: date) -> Iterator[NextStep]:
    """A complaint is answered first; once the debtor was asked what is wrong, the answer has its day."""
    disputed = {number for number, pause in paused_invoices(case, on).items() if pause.reason is PauseReason.DISPUTE}
    for dispute in (one for one in unsettled(case, on) if one.invoice in disputed):
        yield _about(dispute, case, on)


def _about(dispute: Dispute, case: Case, on: date) -> NextStep:
    country = case.debtor.country or Country.NL
    today = next_working_day(on, country=country)
    told = {"number": dispute.invoice, "raised_on": dispute.raised_on}
    asked = [one for one in case.contacts if _asks_about(one, dispute) and one.on <= on]
    if not asked:
        return NextStep(today, NextAction.ANSWER_COMPLAINT, told, ReminderLevel.DISPUTED)
    first = min(asked, key=lambda one: one.on)
    reply = first.pay_by or last_payment_day(ReminderLevel.DISPUTED, on=first.on, due_dates=(), country=country)
    by = answer_day(ReminderLevel.DISPUTED, pay_by=reply, country=country)
    return NextStep(max(today, by), NextAction.SETTLE_COMPLAINT, told)


def _asks_about(contact: Contact, dispute: Dispute) -> bool:
    return contact.level == ReminderLevel.DISPUTED and contact.on >= dispute.raised_on


def _told(promise: Promise) -> dict[str, Any]:
    return {"amount": promise.amount, "day": promise.pay_by, "made_on": promise.made_on}
