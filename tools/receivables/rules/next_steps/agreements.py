"""What was promised or disputed, and what to do about it: before anything else is asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from receivables.case import CallOutcome, Case, Contact, ContactKind, Country, Dispute, Promise
from receivables.rules.call_outcomes import follow_up
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

    After the answer one looks, once its last day has passed, whether that settled it. An answer that was not accepted
    is looked at again at once, and kept with a proposal by a day; after that one looks what became of it, and says how
    to go on. What was only said in a call is no answer yet, as for the track beside it (`was_sent`).
    """
    paused = paused_invoices(case, known_on)
    disputed = {number for number, pause in paused.items() if pause.reason is PauseReason.DISPUTE}
    for dispute in (one for one in unsettled(case, known_on) if one.invoice in disputed):
        yield from _about(_Dispute.of(dispute, case, on))


@dataclass(frozen=True)
class _Dispute:
    """A complaint that is not settled, and what was sent and said since it was heard.

    Attributes:
        dispute: The complaint.
        since: The contacts since then, in order of days.
        on: The day on which it is asked what to do.
        country: The debtor's country.
    """

    dispute: Dispute
    since: tuple[Contact, ...]
    on: date
    country: Country

    @classmethod
    def of(cls, dispute: Dispute, case: Case, on: date) -> "_Dispute":
        since = sorted((one for one in case.contacts if dispute.raised_on <= one.on <= on), key=lambda one: one.on)
        return cls(dispute, tuple(since), on, case.debtor.country or Country.NL)

    @property
    def told(self) -> dict[str, Any]:
        """What every step names."""
        return {"number": self.dispute.invoice, "raised_on": self.dispute.raised_on}

    @property
    def first_day(self) -> date:
        """The first working day, counted."""
        return next_working_day(self.on, country=self.country)

    def last(self, level: ReminderLevel) -> Contact | None:
        """The last text of a level."""
        return next((one for one in reversed(self.since) if was_sent(one, level)), None)

    def after(self, text: Contact) -> date:
        """The first working day on which one need no longer wait for the last day of a text."""
        return max(self.first_day, day_after_payment(named_day(text, country=self.country), country=self.country))

    def refused(self, answer: Contact | None) -> tuple[date, date] | None:
        """When the answer was not accepted, last, and the day by which one comes back to that."""
        said = [(one.on, day) for one in self.since if answer and answer.on < one.on and (day := self.call_day(one))]
        day = self.dispute.refused_on
        if day and day <= self.on and (not answer or answer.on <= day):
            said.append((day, follow_up(CallOutcome.DISPUTE, on=day, country=self.country, agreements=()).on))
        return max(said, key=lambda one: one[0], default=None)

    def call_day(self, contact: Contact) -> date | None:
        """The day on which a call about a complaint said that it would be answered; None of anything else."""
        if contact.outcome is not CallOutcome.DISPUTE:
            return None
        following = after_call(contact, self.country)
        return following.on if following else None

    def answer_day(self, contact: Contact) -> date | None:
        """The day on which a text or a call about a complaint said that it would be answered; None of any other."""
        if was_sent(contact, ReminderLevel.DISPUTED):
            last = named_day(contact, country=self.country)
            return answer_day(ReminderLevel.DISPUTED, pay_by=last, country=self.country)
        return self.call_day(contact)


def _about(one: _Dispute) -> Iterator[NextStep]:
    answer, proposal = one.last(ReminderLevel.COMPLAINT_ANSWERED), one.last(ReminderLevel.ANSWER_MAINTAINED)
    if proposal and (not answer or answer.on <= proposal.on):
        yield from _after_proposal(one, proposal)
    elif refused := one.refused(answer):
        told = one.told | {"refused_on": refused[0], "write_by": max(one.first_day, refused[1])}
        yield NextStep(one.first_day, NextAction.MAINTAIN_ANSWER, told, ReminderLevel.ANSWER_MAINTAINED)
    else:
        yield _before_or_after_answer(one, answer)


def _after_proposal(one: _Dispute, proposal: Contact) -> Iterator[NextStep]:
    """One looks what the debtor chose, unless they said no already, and says in time how to go on.

    What was said on the day of the proposal was said about the answer before it.
    """
    last = named_day(proposal, country=one.country)
    told = one.told | {"proposed_on": proposal.on, "day": last}
    refused = one.refused(proposal)
    if not refused or refused[0] == proposal.on:
        yield NextStep(one.after(proposal), NextAction.AFTER_PROPOSAL, told)
    decide_by = answer_day(ReminderLevel.ANSWER_MAINTAINED, pay_by=last, country=one.country)
    told |= {"decide_by": decide_by}
    yield NextStep(max(one.first_day, decide_by), NextAction.DECIDE_DISPUTE, told)


def _before_or_after_answer(one: _Dispute, answer: Contact | None) -> NextStep:
    later = (contact for contact in one.since if not answer or contact.on > answer.on)
    answers = [(contact, day) for contact in later if (day := one.answer_day(contact))]
    if answer and not answers:
        told = one.told | {"answered_on": answer.on, "day": named_day(answer, country=one.country)}
        return NextStep(one.after(answer), NextAction.AFTER_ANSWER, told)
    if not answers:
        return NextStep(one.first_day, NextAction.ANSWER_COMPLAINT, one.told, ReminderLevel.DISPUTED)
    contact, day = answers[0]
    told = one.told | {"called_on" if contact.kind is ContactKind.CALL else "asked_on": contact.on}
    return NextStep(max(one.first_day, day), NextAction.SETTLE_COMPLAINT, told, ReminderLevel.COMPLAINT_ANSWERED)


def _told(promise: Promise) -> dict[str, Any]:
    return {"amount": promise.amount, "day": promise.pay_by, "made_on": promise.made_on}
