"""What was promised or disputed, and what to do about it: before anything else is asked."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from receivables.case import CallOutcome, Case, Contact, ContactKind, Country, Dispute, Promise
from receivables.rules.days_to_act import day_after_payment
from receivables.rules.disputes import unsettled
from receivables.rules.next_steps.awaiting import awaited
from receivables.rules.next_steps.beside import named_day, was_sent
from receivables.rules.next_steps.calls import after_call
from receivables.rules.next_steps.step import NextAction, NextStep
from receivables.rules.pauses import PauseReason, open_promises, paused_invoices
from receivables.rules.promises import unmet
from receivables.rules.reminder_levels import ReminderLevel, answer_day
from receivables.rules.working_days import next_working_day


def about_promises(case: Case, on: date, known_on: date) -> Iterator[NextStep]:
    """A promise that was not kept is spoken of at once; one that is open, once its money could have arrived."""
    country = case.debtor.country or Country.NL
    today = next_working_day(on, country=country)
    for promise in unmet(case, known_on)[:1]:
        yield NextStep(today, NextAction.CALL_ABOUT_PROMISE, _told(promise))
    for promise in open_promises(case, known_on):
        yield from awaited(promise.pay_by, on=on, country=country)
        after = max(today, day_after_payment(promise.pay_by, country=country))
        yield NextStep(after, NextAction.CHECK_PROMISE, _told(promise))


def about_disputes(case: Case, on: date, known_on: date) -> Iterator[NextStep]:
    """A complaint is answered first; once the debtor was asked or heard about it, the answer has its day.

    After the answer one looks, once its last day has passed, whether that settled it. What was only said in a call is
    no answer yet, as for the track beside it (`was_sent`).
    """
    paused = paused_invoices(case, known_on)
    disputed = {number for number, pause in paused.items() if pause.reason is PauseReason.DISPUTE}
    for dispute in (one for one in unsettled(case, known_on) if one.invoice in disputed):
        yield _about(dispute, case, on)


def _about(dispute: Dispute, case: Case, on: date) -> NextStep:
    country = case.debtor.country or Country.NL
    today = next_working_day(on, country=country)
    told: dict[str, Any] = {"number": dispute.invoice, "raised_on": dispute.raised_on}
    since = sorted((one for one in case.contacts if dispute.raised_on <= one.on <= on), key=lambda one: one.on)
    given = next((one for one in reversed(since) if was_sent(one, ReminderLevel.COMPLAINT_ANSWERED)), None)
    answers = [(one, day) for one in since if (not given or one.on > given.on) and (day := _answer_day(one, country))]
    if given and not answers:
        last = named_day(given, country=country)
        told |= {"answered_on": given.on, "day": last}
        return NextStep(max(today, day_after_payment(last, country=country)), NextAction.AFTER_ANSWER, told)
    if not answers:
        return NextStep(today, NextAction.ANSWER_COMPLAINT, told, ReminderLevel.DISPUTED)
    contact, day = answers[0]
    told["called_on" if contact.kind is ContactKind.CALL else "asked_on"] = contact.on
    return NextStep(max(today, day), NextAction.SETTLE_COMPLAINT, told, ReminderLevel.COMPLAINT_ANSWERED)


def _answer_day(contact: Contact, country: Country) -> date | None:
    """The day on which a text or a call about a complaint said that it would be answered; None of any other."""
    if contact.outcome is CallOutcome.DISPUTE and (follow_up := after_call(contact, country)):
        return follow_up.on
    if not was_sent(contact, ReminderLevel.DISPUTED):
        return None
    return answer_day(ReminderLevel.DISPUTED, pay_by=named_day(contact, country=country), country=country)


def _told(promise: Promise) -> dict[str, Any]:
    return {"amount": promise.amount, "day": promise.pay_by, "made_on": promise.made_on}
