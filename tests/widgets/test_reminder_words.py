"""What the words of a reminder take for granted: only what the case knows."""

import re
from itertools import product

import pytest

from receivables.case import AddressForm
from receivables.language import Language
from receivables.rules.reminder_levels import Asks, ReminderLevel
from receivables.texts.labels import label
from receivables.texts.styles import Medium, Tone
from receivables.widgets.reminder.fields import REFERS_BACK
from receivables.widgets.rendering import sheet_html
from reminder_inputs import Style, in_style, of_level

STYLES = [Style(language, form, Medium.EMAIL, tone) for language, form, tone in product(Language, AddressForm, Tone)]
OVERDUE = [one for one in ReminderLevel if one.asks in {Asks.OVERDUE, Asks.CLAIM} or one.asks.is_about_disputes]
REFERS_TO_A_REMINDER = re.compile(r"\b(herinner|schre|stuurde|remind(?!er)|wrote|sent|eerder|earlier)", re.IGNORECASE)


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize("level", REFERS_BACK)
def test_nothing_is_said_of_a_reminder_that_is_not_known(level: ReminderLevel, style: Style) -> None:
    """Where the case knows of no earlier text, the letter opens with what is open."""
    opening = in_style(level, style, {"letter.previous_date": ""}).document.parts[0].text.split("\n\n", 1)[1]
    assert not REFERS_TO_A_REMINDER.search(opening)
    assert opening == opening.strip()


@pytest.mark.parametrize("level", REFERS_BACK)
def test_a_text_refers_to_the_last_reminder_that_the_case_knows(level: ReminderLevel) -> None:
    """That of the case when no day is typed; an invoice that was sent again, or a day after the text, is none."""
    sent = [("friendly_reminder", "9-11-2026"), ("invoice_again", "12-11-2026"), ("second_reminder", "23-11-2026")]
    contacts = [{"date": day, "kind": "email", "level": name} for name, day in sent]
    opening = of_level(level, {"letter.previous_date": "", "contacts": contacts}).document.parts[0].text
    assert "9 november 2026" in opening
    assert "12 november" not in opening


NAMED = {
    Language.NL: ("2 en 12 november 2026", "30 oktober, 2 en 12 november 2026"),
    Language.EN: ("2 and 12 November 2026", "30 October, 2 and 12 November 2026"),
}


@pytest.mark.parametrize("style", STYLES, ids=str)
@pytest.mark.parametrize("level", REFERS_BACK)
def test_a_text_names_every_reminder_that_the_case_knows(level: ReminderLevel, style: Style) -> None:
    """Each with its day: two of one level as well; a day that was typed takes the place of a later one."""
    sent = [("2-11-2026", "friendly_reminder"), ("12-11-2026", "friendly_reminder")]
    contacts = [{"date": day, "kind": "email", "level": name} for day, name in sent]
    notice = {"notice": "reminder", "sent_on": "30-10-2026", "channel": "email", "pay_by": "", "received_on": ""}
    two, three = NAMED[style.language]
    changes = {"letter.previous_date": "", "contacts": contacts}
    assert two in in_style(level, style, changes).document.parts[0].text
    typed = {**changes, "letter.previous_date": "11-11-2026"}
    assert two.replace("12", "11") in in_style(level, style, typed).document.parts[0].text
    opening = in_style(level, style, {**changes, "notices": [notice]}).document.parts[0].text
    assert three in opening
    assert not re.search(r"een herinnering|a reminder", opening)


@pytest.mark.parametrize("level", OVERDUE)
def test_how_late_it_is_stands_where_it_helps(level: ReminderLevel) -> None:
    """Not in an invoice that is sent once more, nor in a text about a complaint: in table and text alike."""
    found = of_level(level)
    counts = "dagen geleden" in found.document.text
    assert counts is level.counts_days
    assert (label(Language.NL, "columns.days_overdue") in str(sheet_html(found))) is counts
