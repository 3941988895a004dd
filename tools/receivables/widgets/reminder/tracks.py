"""The track in which a text stands: ours, or the firm's own, held against the customer and the law."""

from dataclasses import replace
from datetime import date
from typing import Any

from receivables.errors import ErrorCollector, InputError
from receivables.rules.dunning_procedures import PlannedStep, Step, planned, proposed_track
from receivables.rules.reminder_levels import Asks, ReminderLevel
from receivables.widgets.case_groups import case_from
from receivables.widgets.reminder.draft import Draft
from receivables.widgets.spec import Values

_LONGEST_WAIT = 90
"""Days; who waits longer after a last day that he named himself no longer has a track."""

_IN_NO_TRACK = {Asks.PAID, Asks.ORDER, Asks.DISPUTED, Asks.ANSWERED, Asks.MAINTAINED}


def check_track(values: Values, errors: ErrorCollector) -> None:
    """Point out the steps of a firm's own track that cannot be taken."""
    seen: set[ReminderLevel] = set()
    for index, row in enumerate(values["track"]):
        if row is not None:
            _check_step(row, f"track.{index}", values, seen, errors)
            seen.add(row["level"])


def _check_step(row: dict[str, Any], at: str, values: Values, seen: set[ReminderLevel], errors: ErrorCollector) -> None:
    level, least = row["level"], 1 if seen else -_LONGEST_WAIT
    if level in seen:
        errors.add(f"{at}.level", InputError("step_twice"))
    elif level.asks in _IN_NO_TRACK:
        errors.add(f"{at}.level", InputError("step_in_no_track"))
    elif not level.is_meant_for(case_from(values).debtor):
        errors.add(f"{at}.level", InputError(f"level_only_{'_'.join(level.only).lower()}"))
    if not least <= row["days"] <= _LONGEST_WAIT:
        errors.add(f"{at}.days", InputError("number_out_of_range", least=least, most=_LONGEST_WAIT))


def own_track(values: Values) -> tuple[Step, ...]:
    """The firm's own track; empty where none is filled in."""
    return tuple(Step(row["level"], row["days"]) for row in values["track"] if row is not None)


def track_of(values: Values, draft: Draft) -> tuple[PlannedStep, ...]:
    """What was sent of the track, and the steps from where the text stands, on their days; none for a text in no track.

    An earlier step of which the case knows nothing may never have been taken, and is left out.
    """
    steps = own_track(values) or proposed_track(draft.case.debtor)
    announced = draft.step_on if draft.level is ReminderLevel.FINAL_NOTICE else None
    sent = draft.sent_before
    found = planned(steps, draft.sent, country=draft.country, hand_over_on=announced)
    return tuple(replace(one, on=one.on or sent[one.level]) for one in found if one.on or one.level in sent)


def days_ahead(track: tuple[PlannedStep, ...], draft: Draft) -> tuple[date, ...]:
    """The days of the steps that are still to come."""
    return tuple(step.on for step in track if step.on and step.on > draft.on)
