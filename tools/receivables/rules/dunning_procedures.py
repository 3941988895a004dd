"""The reminder track (aanmaningstraject): what comes after what, and on which days.

Practice, not law. The tracks that we propose stand in `tables/dunning_procedures.toml`; a firm can have its own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from receivables.case import Country, Debtor, DebtorKind
from receivables.errors import CalendarUnknown, RateUnknown
from receivables.rules.reminder_levels import ReminderLevel, Sent, last_payment_day
from receivables.rules.tables import load
from receivables.rules.working_days import next_working_day


@dataclass(frozen=True)
class Step:
    """One step of a track.

    Attributes:
        level: What is sent.
        days: How many days after the last day to pay that the step before named; after the due date where none did.
    """

    level: ReminderLevel
    days: int


@dataclass(frozen=True)
class PlannedStep:
    """A step with its days; None for a step before the one at which the track stands."""

    level: ReminderLevel
    on: date | None = None
    pay_by: date | None = None


def proposed_track(debtor: Debtor) -> tuple[Step, ...]:
    """The track that we propose for a customer."""
    kind = "consumer" if debtor.kind is DebtorKind.CONSUMER else "business"
    steps = load("dunning_procedures")[debtor.country or Country.NL][kind]["steps"]
    return tuple(Step(ReminderLevel(step["level"]), step["days"]) for step in steps)


def planned(
    steps: Sequence[Step], sent: Sent, *, country: Country, hand_over_on: date | None = None
) -> tuple[PlannedStep, ...]:
    """The track from where it stands: each later step on a working day of the reader's country.

    It ends where the calendar, or a term that the law gives, is no longer known.

    Args:
        steps: The track.
        sent: The text at which it stands; a level that is not in the track gives no plan.
        country: The reader's country.
        hand_over_on: The day of the hand-over, where the text names it.
    """
    levels = [step.level for step in steps]
    if sent.level not in levels:
        return ()
    at = levels.index(sent.level)
    earlier = tuple(PlannedStep(level) for level in levels[:at])
    now = PlannedStep(sent.level, sent.on, sent.pay_by)
    return (*earlier, now, *_later(steps[at + 1 :], sent, country, hand_over_on))


def _later(steps: Sequence[Step], sent: Sent, country: Country, hand_over_on: date | None) -> Iterator[PlannedStep]:
    last_day = sent.pay_by
    named = {ReminderLevel.HANDED_OVER: hand_over_on}
    for step in steps:
        try:
            on = named.get(step.level) or next_working_day(last_day + timedelta(days=step.days), country=country)
            last_day = last_payment_day(step.level, on=on, due_dates=(), country=country, channel=sent.channel)
        except (CalendarUnknown, RateUnknown):
            return
        yield PlannedStep(step.level, on, last_day if step.level.is_paid_here else None)
