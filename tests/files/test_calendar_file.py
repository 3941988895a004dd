"""Days for a calendar, read back by another parser than the library that wrote them."""

from datetime import UTC, date, datetime, timedelta

import vobject

from receivables.files.calendar_file import CalendarDay, write_calendar

TODAY = date(2026, 11, 23)
LAST_DAY = CalendarDay(date(2026, 11, 30), "Laatste dag: Webatelier Pixelkade", "Herinnering: één factuur")
NEXT_STEP = CalendarDay(date(2026, 12, 1), "Volgende stap: Webatelier Pixelkade", "Tweede herinnering")


def test_another_parser_finds_whole_days_with_their_words() -> None:
    """Each day is there once, without a time of day, and takes no room in an agenda."""
    calendar = vobject.readOne(write_calendar([LAST_DAY, NEXT_STEP], on=TODAY).decode())
    assert calendar.version.value == "2.0"
    found = [(event.dtstart.value, event.summary.value, event.description.value) for event in calendar.vevent_list]
    assert found == [(one.day, one.title, one.about) for one in (LAST_DAY, NEXT_STEP)]
    assert [type(event.dtstart.value) for event in calendar.vevent_list] == [date, date]
    assert {event.transp.value for event in calendar.vevent_list} == {"TRANSPARENT"}


def test_a_file_is_what_the_standard_describes() -> None:
    """Byte for byte: the properties that the standard asks for and no others."""
    assert write_calendar([NEXT_STEP], on=TODAY).split(b"\r\n") == [
        b"BEGIN:VCALENDAR",
        b"VERSION:2.0",
        b"PRODID:-//receivables//calendar file//EN",
        b"BEGIN:VEVENT",
        b"SUMMARY:Volgende stap: Webatelier Pixelkade",
        b"DTSTART;VALUE=DATE:20261201",
        b"DTSTAMP:20261123T000000Z",
        b"UID:1bb31cb8f1633ec55a46eb1fbe3f22714c995afbb8b17fed88899d99fabf2a3e",
        b"DESCRIPTION:Tweede herinnering",
        b"TRANSP:TRANSPARENT",
        b"BEGIN:VALARM",
        b"ACTION:DISPLAY",
        b"DESCRIPTION:Volgende stap: Webatelier Pixelkade",
        b"TRIGGER:PT9H",
        b"END:VALARM",
        b"END:VEVENT",
        b"END:VCALENDAR",
        b"",
    ]


def test_the_alarm_goes_in_the_morning_of_the_day_itself() -> None:
    """Nine hours after the day begins, wherever the visitor is."""
    [event] = vobject.readOne(write_calendar([LAST_DAY], on=TODAY).decode()).vevent_list
    assert event.valarm.trigger.value == timedelta(hours=9)
    assert event.valarm.action.value == "DISPLAY"


def test_the_file_knows_no_clock() -> None:
    """It was made on the day of the outcome, and twice the same gives the same bytes."""
    first, second = (write_calendar([LAST_DAY, NEXT_STEP], on=TODAY) for _ in range(2))
    assert first == second
    assert {event.dtstamp.value for event in vobject.readOne(first.decode()).vevent_list} == {
        datetime(2026, 11, 23, tzinfo=UTC)
    }


def test_a_day_keeps_its_identity_and_shares_it_with_no_other() -> None:
    """Made again on a later day it is the same entry; another day or title is another entry."""
    moved = CalendarDay(date(2026, 12, 2), NEXT_STEP.title, NEXT_STEP.about)
    assert identities(LAST_DAY, on=TODAY) == identities(LAST_DAY, on=date(2026, 11, 24))
    assert len(identities(LAST_DAY, NEXT_STEP, moved, on=TODAY)) == 3


def test_what_was_typed_stays_text() -> None:
    """Commas, semicolons, backslashes, line breaks and right-to-left names begin no new property."""
    hostile = 'A; B, C\\ "D"\nBEGIN:VALARM\r\nأحمد 🧁'
    [event] = vobject.readOne(write_calendar([CalendarDay(TODAY, hostile, hostile)], on=TODAY).decode()).vevent_list
    assert event.summary.value.splitlines() == hostile.splitlines()
    assert len(event.valarm_list) == 1


def test_lines_are_folded_as_the_standard_asks() -> None:
    """No line is longer than 75 bytes, each ends in CR LF, and no letter is cut in two."""
    long_title = CalendarDay(TODAY, "Laatste dag: " + "één " * 60, "")
    lines = write_calendar([long_title], on=TODAY).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""
    assert all("\n" not in line.decode() for line in lines)


def identities(*days: CalendarDay, on: date) -> set[str]:
    """The identities of some days in a calendar file."""
    return {event.uid.value for event in vobject.readOne(write_calendar(days, on=on).decode()).vevent_list}
