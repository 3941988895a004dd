"""The texts of the track that are still to come, and what goes with the next one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from receivables.case import Case, Contact, Country, Invoice
from receivables.rules.call_outcomes import AfterCall, FollowUp
from receivables.rules.dunning_procedures import PlannedStep, Step, planned
from receivables.rules.next_steps.awaiting import awaited
from receivables.rules.next_steps.beside import waited_for_beside
from receivables.rules.next_steps.calls import after_call, has_spoken, last_call
from receivables.rules.next_steps.instalments import waiting_for_instalment
from receivables.rules.next_steps.step import NextAction, NextStep
from receivables.rules.pauses import paused_invoices
from receivables.rules.payments import with_payments, without_invoices
from receivables.rules.reminder_levels import ReminderLevel, Sent, last_payment_day
from receivables.rules.standing import standing
from receivables.rules.working_days import next_working_day

_DAY = timedelta(days=1)


def about_the_track(case: Case, steps: Sequence[Step], on: date, known_on: date) -> Iterator[NextStep]:
    """The texts for what is neither paid nor promised nor in dispute nor in a plan; none where all of it is."""
    left = _left(case, known_on)
    if not left.invoices:
        return
    stands = where_it_stands(case, steps, known_on)
    call = last_call(case, on)
    track = _Track(case, tuple(steps), left.invoices, stands, on, after_call(call, case.debtor.country or Country.NL))
    coming = track.coming()
    yield from track.after(call)
    if stands and coming:
        yield from track.accompanying(stands, coming[0])
    told = {"last_day": stands.pay_by} if stands else {"due_date": track.first_due}
    for step in coming:
        hands_over = step.level is ReminderLevel.HANDED_OVER
        action = NextAction.HAND_OVER if hands_over else NextAction.SEND
        yield NextStep(_on(step), action, told if step is coming[0] else {}, step.level)
    if stands and not coming and stands.level is not ReminderLevel.HANDED_OVER:
        yield NextStep(track.no_sooner(stands.pay_by + _DAY), NextAction.HAND_OVER, told, ReminderLevel.HANDED_OVER)


def where_it_stands(case: Case, steps: Sequence[Step], known_on: date) -> Sent | None:
    """The last text of the track about what is neither paid nor promised nor in dispute; None before the first.

    Raises:
        CalendarUnknown, RateUnknown: As of `standing`.
    """
    return standing(case, steps, _left(case, known_on).invoices, on=known_on)


def _left(case: Case, known_on: date) -> Case:
    waiting = {*paused_invoices(case, known_on), *waiting_for_instalment(case, known_on)}
    return with_payments(without_invoices(case, waiting))


@dataclass(frozen=True)
class _Track:
    case: Case
    steps: tuple[Step, ...]
    invoices: tuple[Invoice, ...]
    stands: Sent | None
    on: date
    follow_up: FollowUp | None = None

    @property
    def country(self) -> Country:
        return self.case.debtor.country or Country.NL

    @property
    def first_due(self) -> date:
        return min(invoice.due_date for invoice in self.invoices)

    def no_sooner(self, day: date) -> date:
        """A day as a working day that is not over, nor before what a call or a text beside the track asked for."""
        called, named = self.follow_up and self.follow_up.on, waited_for_beside(self.case, self.invoices, self.on)
        return next_working_day(max(self.on, day, called or day, named or day), country=self.country)

    def after(self, call: Contact | None) -> Iterator[NextStep]:
        """What a call asked for, on its day, and a look at the account before it; a text is the next of the track."""
        if call and self.follow_up and self.follow_up.step is not AfterCall.WRITE:
            agreed, told = self.follow_up.agreed, {"day": call.on, "task": self.follow_up.step}
            if agreed and agreed.is_payment:
                yield from awaited(self.follow_up.by, on=self.on, country=self.country)
            yield NextStep(self.no_sooner(self.follow_up.on), NextAction.FOLLOW_UP_CALL, told)

    def coming(self) -> tuple[PlannedStep, ...]:
        """The steps that are still to come: the next one no sooner than today, the others after it."""
        later = self._later()
        if not later:
            return ()
        start = self.stands.pay_by if self.stands else self.first_due
        first, on = later[0].level, self.no_sooner(start + timedelta(days=later[0].days))
        due_dates = [invoice.due_date for invoice in self.invoices]
        last = last_payment_day(first, on=on, due_dates=due_dates, country=self.country)
        return planned(later, Sent(first, on, last), country=self.country)

    def _later(self) -> tuple[Step, ...]:
        """The steps after the one at which the track stands; a word before the due date only as long as it is so."""
        if self.stands:
            at = [step.level for step in self.steps].index(self.stands.level)
            return self.steps[at + 1 :]
        before = ReminderLevel.BEFORE_DUE
        return tuple(step for step in self.steps if step.level is not before or self.on <= self.first_due)

    def accompanying(self, stands: Sent, following: PlannedStep) -> Iterator[NextStep]:
        """What goes with the next text once a first one brought nothing: a call before it, and no new deliveries."""
        contacts, on, told = self.case.contacts, _on(following), {"last_day": stands.pay_by}
        if stands.level is ReminderLevel.BEFORE_DUE:
            return
        has_called = any(has_spoken(one) and stands.on <= one.on <= self.on for one in contacts)
        will_call = bool(self.follow_up and self.follow_up.step is AfterCall.CALL_AGAIN)
        if not has_called and not will_call and following.level is not ReminderLevel.HANDED_OVER:
            yield NextStep(on, NextAction.CALL_FIRST, told)
        if not any(one.level == ReminderLevel.SUSPENSION for one in contacts):
            yield NextStep(on, NextAction.STOP_DELIVERING, told, ReminderLevel.SUSPENSION)


def _on(step: PlannedStep) -> date:
    if not step.on:
        raise ValueError(step)
    return step.on
