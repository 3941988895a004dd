"""A text before it is written: the case, what the visitor chose, and the days that follow from it."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any, cast

from receivables.case import Case, Channel, Country, Dispute, Promise
from receivables.errors import CalendarUnknown, RateUnknown
from receivables.money import NOTHING, Cents, total
from receivables.rules.disputes import undisputed, unsettled
from receivables.rules.pauses import Pause, PauseReason, open_promises, paused_invoices
from receivables.rules.payment_plans.standing import missed_promise
from receivables.rules.payments import with_payments, without_invoices
from receivables.rules.promises import covered, held, received, unmet
from receivables.rules.reminder_levels import Asks, ReminderLevel, Sent, answer_day, last_payment_day, talk_day
from receivables.rules.standing import texts_sent
from receivables.rules.working_days import next_working_day
from receivables.texts.notices.days import named_days
from receivables.texts.styles import Medium

_REMINDERS = {
    ReminderLevel.FRIENDLY_REMINDER,
    ReminderLevel.SECOND_REMINDER,
    ReminderLevel.FOURTEEN_DAY_NOTICE,
    ReminderLevel.FIRST_REMINDER,
    ReminderLevel.NOTICE_OF_DEFAULT,
    ReminderLevel.FINAL_NOTICE,
}
"""What a later text can call a reminder."""
_ABOUT_OTHER_THINGS = {Asks.PAID, Asks.ORDER, Asks.DISPUTED, Asks.ANSWERED, Asks.MAINTAINED}


@dataclass(frozen=True)
class Draft:
    """A text before it is written.

    Attributes:
        whole: The case.
        letter: What was read of the group `letter`.
        on: The date of the text.
        known_on: The day on which it is written: what is promised for a later day may still come.
    """

    whole: Case
    letter: Mapping[str, Any]
    on: date
    known_on: date

    @cached_property
    def paused(self) -> Mapping[str, Pause]:
        """The invoices that are not to be chased on that day, by number.

        Raises:
            CalendarUnknown: The closing days of the banks are not known for the year in which a promise falls due.
        """
        return paused_invoices(self.whole, self.known_on)

    @cached_property
    def left_out(self) -> Mapping[str, Pause]:
        """The invoices that are left out of the text: in dispute, in a plan that is kept, or promised."""
        return {number: pause for number, pause in self.paused.items() if self._leaves_out(pause)}

    def _leaves_out(self, pause: Pause) -> bool:
        return self.level.asks not in _ABOUT_OTHER_THINGS and pause.reason is not PauseReason.PAID

    @cached_property
    def case(self) -> Case:
        """The case with only the invoices that the text can be about."""
        return without_invoices(self.whole, self._not_disputed if self.level.asks.is_about_disputes else self.left_out)

    @property
    def _not_disputed(self) -> set[str]:
        return {one.number for one in self.whole.invoices} - {one.invoice for one in self.disputes}

    @cached_property
    def disputes(self) -> tuple[Dispute, ...]:
        """The complaints that are not settled, about invoices of which something is open."""
        open_ones = {number for number, pause in self.paused.items() if pause.reason is PauseReason.DISPUTE}
        return tuple(one for one in unsettled(self.whole, self.known_on) if one.invoice in open_ones)

    @cached_property
    def undisputed(self) -> Cents:
        """How much of the disputed invoices nobody disputes and nobody has promised for a day to come, in cents.

        Raises:
            CalendarUnknown: The closing days of the banks are not known for the year of a promise.
        """
        return Cents(max(NOTHING, self._agreed_on - self._still_promised))

    @property
    def is_part_agreed_on(self) -> bool:
        """Whether it is known that part of the disputed invoices is not in dispute, promised or not."""
        return bool(self._agreed_on)

    @property
    def is_all_disputed(self) -> bool:
        """Whether it is known that all that is still open of the disputed invoices is in dispute."""
        return self.is_amount_known and not self._agreed_on

    @property
    def is_rest_promised(self) -> bool:
        """Whether all that can be asked for in a text about a complaint has been promised."""
        return bool(self._still_promised) and not self.asked_of_dispute

    @cached_property
    def left_by_answer(self) -> Cents:
        """What the answer to a complaint leaves to be paid, promised or not, in cents."""
        credited = self.letter["credited"] or NOTHING
        return Cents(max(NOTHING, total(one.outstanding for one in self.paid_case.invoices) - credited))

    @property
    def asked_of_dispute(self) -> Cents:
        """What a text about a complaint asks for: what is not in dispute, or what an answer leaves, if not promised.

        Raises:
            CalendarUnknown: As of `undisputed`.
        """
        if self.level.asks is not Asks.ANSWERED:
            return self.undisputed
        return Cents(max(NOTHING, self.left_by_answer - self._still_promised))

    @cached_property
    def _agreed_on(self) -> Cents:
        return undisputed(self.paid_case, self.known_on)

    @cached_property
    def _still_promised(self) -> Cents:
        """What is still to come for the disputed invoices; what is for others as well counts for these."""
        disputed = {one.invoice for one in self.disputes}
        return total(
            Cents(one.amount - received(one, self.whole, self.known_on))
            for one in open_promises(self.whole, self.known_on)
            if disputed & {invoice.number for invoice in covered(one, self.whole)}
        )

    @cached_property
    def broken(self) -> tuple[Promise, Cents] | None:
        """What the text refers to because it was not kept, and what came in for it: an instalment goes first."""
        asked, known_on = {invoice.number for invoice in self.case.invoices}, self.known_on
        missed = missed_promise(self.whole, known_on)
        if missed and asked & set(missed[0].invoices):
            return missed
        found = (one for one in unmet(self.whole, known_on) if asked & held(one, self.whole, known_on))
        return next(((one, received(one, self.whole, known_on)) for one in found), None)

    @property
    def is_instalment_missed(self) -> bool:
        """Whether what was not kept is an instalment of a payment plan."""
        return bool(self.broken and self.broken == missed_promise(self.whole, self.known_on))

    @property
    def level(self) -> ReminderLevel:
        """What kind of text it is."""
        return cast(ReminderLevel, self.letter["level"])

    @property
    def country(self) -> Country:
        """The reader's country: the form asks for it."""
        return cast(Country, self.case.debtor.country)

    @property
    def channel(self) -> Channel:
        """How the law sees the way it is sent; what goes with a letter is taken to go with one that was posted."""
        return Channel.EMAIL if self.letter["medium"] is Medium.EMAIL else Channel.POST

    @property
    def is_paid_here(self) -> bool:
        """Whether it asks for money on the creditor's own account: not without a deposit, nor when all is disputed."""
        if self.level.asks is Asks.ORDER:
            return bool(self.letter["deposit"])
        return self.level.is_paid_here and (not self.level.asks.is_about_disputes or bool(self.asked_of_dispute))

    @property
    def asks_for_unknown_part(self) -> bool:
        """Whether it asks for the part of a disputed invoice that is right, and nobody knows how much that is."""
        asks = self.level.asks in {Asks.DISPUTED, Asks.MAINTAINED}
        return asks and not (self.asked_of_dispute or self.is_rest_promised or self.is_all_disputed)

    @property
    def asks_only_for_a_reply(self) -> bool:
        """Whether its last day is for an answer alone: it is about a complaint, and no money is asked for."""
        return self.level.asks.is_about_disputes and not self.is_paid_here

    @property
    def is_day_chosen(self) -> bool:
        """Whether the visitor chose the last day to pay: where the law sets it, nobody does."""
        return bool(self.letter["pay_by"]) and not self.level.is_statutory

    @cached_property
    def pay_by(self) -> date:
        """The last day to pay that it names.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
            RateUnknown: The term that the law gives is not known.
        """
        if self.is_day_chosen:
            return cast(date, self.letter["pay_by"])
        due_dates = [invoice.due_date for invoice in self.paid_case.not_yet_due(self.on)]
        begin = max(self.on, self.put_right_on or self.on)
        return last_payment_day(self.level, on=begin, due_dates=due_dates, country=self.country, channel=self.channel)

    @cached_property
    def put_right_on(self) -> date | None:
        """The last day that an answer promises to put something right on, where it asks for money after that."""
        if self.level.asks is not Asks.ANSWERED or not self.asked_of_dispute:
            return None
        return max(filter(None, (self.letter["remedy_on"], *self.days_in_remedy)), default=None)

    @property
    def days_in_remedy(self) -> tuple[date, ...]:
        """The days that the visitor named in what they will do about a complaint."""
        return named_days(self.letter["remedy"] or "", on=self.on)

    @cached_property
    def reminded_on(self) -> tuple[date, ...]:
        """The days of the reminders to which the text refers, in order; the last one is as typed, where it was."""
        typed = cast(date | None, self.letter["previous_date"])
        known = {one.on for one in self._sent_earlier if one.level in _REMINDERS}
        return tuple(sorted({day for day in known if not typed or day < typed} | ({typed} if typed else set())))

    @cached_property
    def sent_before(self) -> Mapping[ReminderLevel, date]:
        """The last day on which each text about these invoices was sent before, as far as the calendar is known."""
        return {one.level: one.on for one in sorted(self._sent_earlier, key=lambda one: one.on)}

    @cached_property
    def _sent_earlier(self) -> tuple[Sent, ...]:
        """What was sent about these invoices before, as far as the calendar is known."""
        made = max((one.invoice_date for one in self.case.invoices), default=date.min)
        found: list[Sent] = []
        with suppress(CalendarUnknown, RateUnknown):
            found.extend(one for one in texts_sent(self.whole) if made <= one.on < self.on)
        return tuple(found)

    @cached_property
    def step_on(self) -> date:
        """The day of the step that it announces, or reports.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        if self.letter["step_on"]:
            return cast(date, self.letter["step_on"])
        if self.level is ReminderLevel.HANDED_OVER:
            return self.on
        return next_working_day(self.pay_by + timedelta(days=1), country=self.country)

    @cached_property
    def answer_by(self) -> date | None:
        """The day by which it says that the creditor will answer a complaint, or say how to go on.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        if not self.level.names_an_answer:
            return None
        return answer_day(self.level, pay_by=self.pay_by, country=self.country)

    @cached_property
    def answered_on(self) -> date | None:
        """The day of the answer by which it stands: as typed, or the last that is known; None where it is neither."""
        return cast(date | None, self.letter["answered_on"]) or self.sent_before.get(ReminderLevel.COMPLAINT_ANSWERED)

    @cached_property
    def talk_on(self) -> date | None:
        """The day on which it proposes to talk about what is in dispute.

        Raises:
            CalendarUnknown: It lies beyond the known public holidays.
        """
        if self.level.asks is not Asks.MAINTAINED:
            return None
        chosen = cast(date | None, self.letter["talk_on"])
        return chosen or talk_day(self.level, pay_by=self.pay_by, country=self.country)

    @property
    def in_dispute(self) -> Cents:
        """How much of what is open of the disputed invoices is in dispute; all of it where nobody knows how much."""
        return Cents(total(one.outstanding for one in self.paid_case.invoices) - self._agreed_on)

    @property
    def is_amount_known(self) -> bool:
        """Whether it is known of each complaint how much it is about."""
        return bool(self.disputes) and all(one.amount is not None for one in self.disputes)

    @cached_property
    def paid_case(self) -> Case:
        """The case with its payments counted as paid on the invoices."""
        return with_payments(self.case)

    @property
    def sent(self) -> Sent:
        """What it will be once it has been sent."""
        return Sent(self.level, self.on, self.pay_by, self.channel)
