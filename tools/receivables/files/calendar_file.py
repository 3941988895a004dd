"""Days for a calendar: an iCalendar file (RFC 5545) that any calendar can open."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

_PRODUCT = "-//receivables//calendar file//EN"
_MORNING = timedelta(hours=9)


@dataclass(frozen=True)
class CalendarDay:
    """A whole day in a calendar.

    Attributes:
        day: Which day.
        title: What a calendar shows on it.
        about: What one reads on opening it.
    """

    day: date
    title: str
    about: str


def write_calendar(days: Iterable[CalendarDay], *, on: date) -> bytes:
    """Write days as whole days that leave the rest of the calendar free, with an alarm at nine in the morning.

    The same day with the same title keeps its identity: opened once more, it replaces what a calendar already has.

    Args:
        days: The days.
        on: The day on which the file says that it was made.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", _PRODUCT)
    for one in days:
        calendar.add_component(_event(one, datetime.combine(on, time.min, UTC)))
    return bytes(calendar.to_ical())


def _event(one: CalendarDay, made_at: datetime) -> Any:
    from icalendar import Alarm, Event

    event, alarm = Event(), Alarm()
    event.add("uid", hashlib.sha256(f"{one.day} {one.title}".encode()).hexdigest())
    event.add("dtstamp", made_at)
    event.add("dtstart", one.day)
    event.add("summary", one.title)
    event.add("description", one.about)
    event.add("transp", "TRANSPARENT")
    alarm.add("action", "DISPLAY")
    alarm.add("description", one.title)
    alarm.add("trigger", _MORNING)
    event.add_component(alarm)
    return event
