"""The track in which a text stands: the proposed one, one of the firm's own, and what such a track cannot hold."""

from datetime import date
from typing import Any

import pytest

from receivables.rules.reminder_levels import ReminderLevel
from reminder_inputs import answer_of, of_level

LEVEL = ReminderLevel
OWN = [{"level": "friendly_reminder", "days": "5"}, {"level": "suspension", "days": "1"}]


def step(level: str, days: str) -> dict[str, str]:
    """A row of a track."""
    return {"level": level, "days": days}


def test_a_track_of_ones_own_replaces_the_proposed_one() -> None:
    """Steps that were filled in are followed, blank rows are not."""
    found = of_level(LEVEL.FRIENDLY_REMINDER, {"track": [*OWN, {"level": "", "days": ""}]})
    assert [(one["level"], one["date"]) for one in found.figures["track"]] == [
        ("friendly_reminder", "2026-11-23"),
        ("suspension", "2026-12-01"),
    ]
    assert of_level(LEVEL.SECOND_REMINDER, {"track": OWN}).figures["track"] == []


def test_the_hand_over_stands_in_the_track_on_the_day_that_was_announced() -> None:
    """The track keeps to what the final notice says, whatever day was chosen."""
    for changes, day in (({}, "2026-12-01"), ({"letter.step_on": "4-12-2026"}, "2026-12-04")):
        assert of_level(LEVEL.FINAL_NOTICE, changes).figures["track"][-1] == {
            "level": "handed_over",
            "date": day,
            "pay_by": None,
        }


def sent(level: str, day: str) -> dict[str, str]:
    """A text that was sent."""
    return {"date": day, "kind": "email", "level": level}


@pytest.mark.parametrize(
    ("contacts", "earlier"),
    [
        ([], []),
        ([sent("friendly_reminder", "10-11-2026")], [("friendly_reminder", "2026-11-10")]),
        (
            [sent("friendly_reminder", "3-11-2026"), sent("friendly_reminder", "10-11-2026")],
            [("friendly_reminder", "2026-11-10")],
        ),
        ([sent("friendly_reminder", "23-11-2026")], []),
        ([sent("disputed", "10-11-2026")], []),
        ([{"date": "10-11-2026", "kind": "call", "level": "friendly_reminder"}], []),
    ],
)
def test_only_what_was_sent_stands_before_a_text(contacts: list[dict[str, str]], earlier: list[Any]) -> None:
    """An earlier step is there with its day when the case knows it; nothing is made up."""
    track = of_level(LEVEL.SECOND_REMINDER, {"contacts": contacts}).figures["track"]
    now = [one["level"] for one in track].index("second_reminder")
    assert [(one["level"], one["date"]) for one in track[:now]] == earlier


def test_the_next_step_is_among_the_days() -> None:
    """A calendar gets the day of the text, its last day and the next step; at the end of the track there is none."""
    found = of_level(LEVEL.NOTICE_OF_DEFAULT)
    assert [one.day for one in found.dates] == [date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 2)]
    assert [one.day for one in of_level(LEVEL.HANDED_OVER).dates] == [date(2026, 11, 23)]


def test_what_comes_after_a_later_hand_over_comes_later_too() -> None:
    """A step of the firm's own that follows the hand-over counts from the day that the text names."""
    track = [step("final_notice", "2"), step("handed_over", "1"), step("suspension", "2")]
    found = of_level(LEVEL.FINAL_NOTICE, {"track": track, "letter.step_on": "8-12-2026"}).figures["track"]
    assert [one["date"] for one in found] == ["2026-11-23", "2026-12-08", "2026-12-10"]


def test_a_text_outside_the_firm_s_own_track_says_so() -> None:
    """No next step is made up, and a note says why there is none."""
    outside, inside = of_level(LEVEL.SECOND_REMINDER, {"track": OWN}), of_level(LEVEL.SUSPENSION, {"track": OWN})
    assert outside.figures["track"] == []
    assert "level_outside_track" in {note.rule for note in outside.notes}
    assert "level_outside_track" not in {note.rule for note in inside.notes}


@pytest.mark.parametrize(
    ("steps", "path"),
    [
        ([step("friendly_reminder", "3"), step("friendly_reminder", "5")], "track.1.level"),
        ([step("friendly_reminder", "3"), step("thank_you", "5")], "track.1.level"),
        ([step("friendly_reminder", "3"), step("new_order", "5")], "track.1.level"),
        ([step("friendly_reminder", "3"), step("fourteen_day_notice", "5")], "track.1.level"),
        ([step("friendly_reminder", "3"), step("final_notice", "0")], "track.1.days"),
        ([step("friendly_reminder", "3"), step("final_notice", "-2")], "track.1.days"),
        ([step("friendly_reminder", "3"), step("final_notice", "91")], "track.1.days"),
        ([step("before_due", "-91")], "track.0.days"),
    ],
    ids=["twice", "a thank-you", "an order", "not for this customer", "same day", "back", "too long", "too early"],
)
def test_a_step_that_cannot_be_taken_is_pointed_out(steps: list[dict[str, str]], path: str) -> None:
    """The error stands at the field of the step, and there is no outcome until it is mended."""
    assert list(answer_of(LEVEL.FRIENDLY_REMINDER, {"track": steps}).errors) == [path]


@pytest.mark.parametrize("days", ["1", "90"])
def test_the_shortest_and_the_longest_wait_are_fine(days: str) -> None:
    """From the day after the last day to pay, up to three months."""
    track = [step("friendly_reminder", "-90"), step("final_notice", days)]
    assert answer_of(LEVEL.FRIENDLY_REMINDER, {"track": track}).errors == {}
