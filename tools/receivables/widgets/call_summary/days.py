"""The days that follow from a call: when it was, what is done when, and the next step."""

from collections.abc import Iterator
from datetime import date

from receivables.language import Language
from receivables.rules.agreements import Agreement, Party
from receivables.rules.call_outcomes import AfterCall, day_to_act
from receivables.texts.labels import label
from receivables.widgets.call_summary.held_call import HeldCall
from receivables.widgets.outcome import NamedDay, named_day


def days_of(held: HeldCall, language: Language) -> Iterator[NamedDay]:
    """The day of the call, then the working days on which something is done or looked after, in their order.

    Raises:
        CalendarUnknown: One lies beyond the known public holidays.
    """
    yield named_day(language, held.on, "call")
    step = NamedDay(held.follow_up.on, label(language, f"next_steps.{held.follow_up.step}"))
    agreed = (day for one in held.agreements for day in _day_of(one, held, language))
    ahead = dict.fromkeys([step, *agreed])
    yield from sorted(ahead, key=lambda one: one.day)


def days_of_step(held: HeldCall) -> tuple[date, ...]:
    """The working days of the next step: one for each part where what was promised comes in parts.

    Raises:
        CalendarUnknown: One lies beyond the known public holidays.
    """
    first = held.follow_up
    if not first.agreed or not first.agreed.is_payment:
        return (first.on,)
    days = {day_to_act(one, one.by, on=held.on, country=held.country) for one in held.payments if one.by}
    return tuple(sorted(days))


def _day_of(one: Agreement, held: HeldCall, language: Language) -> Iterator[NamedDay]:
    if not one.by or not one.who:
        return
    day = day_to_act(one, one.by, on=held.on, country=held.country)
    if one.is_payment:
        yield NamedDay(day, label(language, f"next_steps.{AfterCall.CHECK_ACCOUNT}"))
    elif day != held.follow_up.on:
        yield named_day(language, day, "own_task" if one.who is Party.CREDITOR else "check_agreed")
