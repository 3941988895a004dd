"""Our own fourteen-day notices and first reminders pass our own check, in each of their shapes."""

from itertools import product
from typing import Any

import pytest

from factories import NOT_YET_DUE, OVERDUE, PART_PAID, typed
from notice_letters import checked, flaws, statuses
from receivables.case import AddressForm, Channel
from receivables.language import Language
from receivables.notice import StatutoryNotice
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.reports import Report
from receivables.texts.styles import Medium, Tone
from receivables.widgets.case_file import for_tool
from receivables.widgets.notice_check import TOOL
from receivables.widgets.outcome import Outcome
from reminder_inputs import Style, fitting, in_style

CHANNELS = {Medium.EMAIL: Channel.EMAIL, Medium.LETTER: Channel.POST}
AGREED = {"due_dates_agreed": "yes"}
CLAUSE = {"damages_by_law": "yes"}
DESCRIBED = [{**OVERDUE, "description": "acht rijlessen"}, {**PART_PAID, "description": "examenritten"}, NOT_YET_DUE]
CASES: list[tuple[ReminderLevel, dict[str, Any]]] = [
    (ReminderLevel.FOURTEEN_DAY_NOTICE, {}),
    (ReminderLevel.FOURTEEN_DAY_NOTICE, {"invoices": [OVERDUE, PART_PAID, NOT_YET_DUE]}),
    (ReminderLevel.FOURTEEN_DAY_NOTICE, {"terms": {**AGREED, "vat_on_costs": "yes"}}),
    (ReminderLevel.FOURTEEN_DAY_NOTICE, {"terms": {**AGREED, "costs": "5"}}),
    (ReminderLevel.FOURTEEN_DAY_NOTICE, {"payments": [{"date": "9-11-2026", "amount": "1.150,00", "invoice": ""}]}),
    (ReminderLevel.FIRST_REMINDER, {}),
    (ReminderLevel.FIRST_REMINDER, {"terms": CLAUSE}),
    (ReminderLevel.FIRST_REMINDER, {"terms": CLAUSE, "invoices": DESCRIBED}),
    (ReminderLevel.FIRST_REMINDER, {"terms": {"interest": "8"}}),
    (ReminderLevel.FIRST_REMINDER, {"terms": {}}),
]
STYLES = [Style(*style) for style in product(Language, AddressForm, CHANNELS, Tone)]


def check_of(level: ReminderLevel, changes: dict[str, Any], style: Style) -> Outcome[Report]:
    """What the check says to a text of our own, about the very case for which it was written."""
    text = in_style(level, style, changes).document.text
    notice = {"kind": StatutoryNotice(level), "text": text, "sent_on": "", "channel": CHANNELS[style.medium]}
    return checked({**for_tool(typed(fitting(level, changes)), TOOL), "notice": notice})


@pytest.mark.parametrize("style", STYLES, ids="-".join)
@pytest.mark.parametrize(("level", "changes"), CASES)
def test_a_text_of_our_own_has_nothing_wrong(level: ReminderLevel, changes: dict[str, Any], style: Style) -> None:
    """In both languages, formal and informal, by post and by email, in each tone: nothing is missing or wrong."""
    found = check_of(level, changes, style)
    assert flaws(found) == {}
    doubtful = {name for name, status in statuses(found).items() if status == "unknown"}
    has_clause = level is ReminderLevel.FOURTEEN_DAY_NOTICE or "damages_by_law" in str(changes.get("terms", CLAUSE))
    assert doubtful <= (set() if has_clause else {"costs_announced", "costs_amount"})
