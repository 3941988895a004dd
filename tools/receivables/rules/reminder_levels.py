"""The levels of a reminder track (aanmaningsniveaus): what each asks for, and the last day on which it asks to be paid.

Practice, not law, but for the fourteen days of a consumer: a concrete last date, which is a working day for the reader.
What each level asks for stands in `tables/reminder_levels.toml`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from receivables.case import Channel, Country, Debtor, DebtorKind
from receivables.rules.notice_terms import belgian_last_free_day, dutch_last_free_day
from receivables.rules.tables import load
from receivables.rules.working_days import next_working_day


class Asks(StrEnum):
    """What a text is about."""

    NOT_YET_DUE = "not_yet_due"
    OVERDUE = "overdue"
    CLAIM = "claim"
    PAID = "paid"
    ORDER = "order"
    DISPUTED = "disputed"
    ANSWERED = "answered"
    MAINTAINED = "maintained"

    @property
    def is_about_disputes(self) -> bool:
        """Whether it is about what is in dispute, and not about the rest."""
        return self in {Asks.DISPUTED, Asks.ANSWERED, Asks.MAINTAINED}

    @property
    def may_be_not_yet_due(self) -> bool:
        """Whether it can be about an invoice that is not due yet."""
        return self is Asks.NOT_YET_DUE or self.is_about_disputes


class ReminderLevel(StrEnum):
    """What kind of text it is; the first eight in the order in which they are sent."""

    BEFORE_DUE = "before_due"
    FRIENDLY_REMINDER = "friendly_reminder"
    SECOND_REMINDER = "second_reminder"
    FOURTEEN_DAY_NOTICE = "fourteen_day_notice"
    """The Dutch notice to a consumer (veertiendagenbrief, art. 6:96 lid 6 BW)."""
    FIRST_REMINDER = "first_reminder"
    """The Belgian statutory first reminder to a consumer (eerste herinnering, art. XIX.2 WER)."""
    NOTICE_OF_DEFAULT = "notice_of_default"
    FINAL_NOTICE = "final_notice"
    HANDED_OVER = "handed_over"
    SUSPENSION = "suspension"
    DISPUTED = "disputed"
    COMPLAINT_ANSWERED = "complaint_answered"
    ANSWER_MAINTAINED = "answer_maintained"
    INVOICE_AGAIN = "invoice_again"
    THANK_YOU = "thank_you"
    NEW_ORDER = "new_order"

    @property
    def asks(self) -> Asks:
        """What it is about."""
        return Asks(_rule(self)["asks"])

    @property
    def only(self) -> tuple[DebtorKind | Country, ...]:
        """The kinds and countries of customers for whom it is meant; empty for all."""
        return tuple(Country(one) if one in set(Country) else DebtorKind(one) for one in _rule(self).get("only", ()))

    @property
    def is_paid_here(self) -> bool:
        """Whether it asks for money on the creditor's own account, by a last day."""
        return bool(_rule(self).get("is_paid_here", True))

    @property
    def is_demand(self) -> bool:
        """Whether it demands money that is due, for the creditor (schriftelijke aanmaning, art. 3:317 BW)."""
        asks_what_is_due = self.asks in {Asks.OVERDUE, Asks.CLAIM} and self.is_paid_here
        return asks_what_is_due and bool(_rule(self).get("is_demand", True))

    @property
    def counts_days(self) -> bool:
        """Whether it says how many days an invoice is overdue: not where it never came, or is complained about."""
        return bool(_rule(self).get("counts_days", True))

    @property
    def names_an_answer(self) -> bool:
        """Whether it says by when the creditor comes back to what is in dispute."""
        return "days_to_answer" in _rule(self)

    @property
    def is_statutory(self) -> bool:
        """Whether the law says how long the reader has."""
        return bool(_rule(self)["days_to_pay"] == "law")

    def is_meant_for(self, debtor: Debtor) -> bool:
        """Whether a text of this level may go to this customer."""
        kinds = [one for one in self.only if isinstance(one, DebtorKind)]
        countries = [one for one in self.only if isinstance(one, Country)]
        return (not kinds or debtor.kind in kinds) and (not countries or debtor.country in countries)


@dataclass(frozen=True)
class Sent:
    """A text that is sent: its level, its date, the last day to pay that it names, and how it is sent."""

    level: ReminderLevel
    on: date
    pay_by: date
    channel: Channel = Channel.EMAIL


def last_payment_day(
    level: ReminderLevel, *, on: date, due_dates: Iterable[date], country: Country, channel: Channel = Channel.EMAIL
) -> date:
    """The last day on which a text of this level asks to be paid: a working day in the reader's country.

    Args:
        level: The level of the text.
        on: The date of the text, not counted.
        due_dates: Due dates of the invoices in it that are still to come; the last one counts where they may be.
        country: The reader's country.
        channel: How it is sent; the Belgian fourteen days begin later by post.

    Raises:
        CalendarUnknown: No public holidays are known for that year.
        RateUnknown: The term that the law gives is not known for that day.

    >>> last_payment_day(ReminderLevel.FRIENDLY_REMINDER, on=date(2026, 11, 21), due_dates=[], country=Country.NL)
    datetime.date(2026, 11, 30)
    """
    if level is ReminderLevel.FOURTEEN_DAY_NOTICE:
        return dutch_last_free_day(on)
    if level is ReminderLevel.FIRST_REMINDER:
        return belgian_last_free_day(on, channel=channel)
    earliest = on + timedelta(days=_rule(level)["days_to_pay"])
    start = max([earliest, *due_dates]) if level.asks.may_be_not_yet_due else earliest
    return next_working_day(start, country=country)


def answer_day(level: ReminderLevel, *, pay_by: date, country: Country) -> date:
    """The working day by which a text of this level says that the creditor will answer.

    Raises:
        CalendarUnknown: No public holidays are known for that year.

    >>> answer_day(ReminderLevel.DISPUTED, pay_by=date(2026, 11, 30), country=Country.NL)
    datetime.date(2026, 12, 7)
    """
    return next_working_day(pay_by + timedelta(days=_rule(level)["days_to_answer"]), country=country)


def talk_day(level: ReminderLevel, *, pay_by: date, country: Country) -> date:
    """The working day on which a text of this level proposes to talk.

    Raises:
        CalendarUnknown: No public holidays are known for that year.

    >>> talk_day(ReminderLevel.ANSWER_MAINTAINED, pay_by=date(2026, 11, 30), country=Country.NL)
    datetime.date(2026, 12, 3)
    """
    return next_working_day(pay_by + timedelta(days=_rule(level)["days_to_talk"]), country=country)


def _rule(level: ReminderLevel) -> Mapping[str, Any]:
    rule: Mapping[str, Any] = load("reminder_levels")[level]
    return rule
