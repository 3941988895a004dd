"""What can be noted in the case once a text has gone out: rows that the form itself would take."""

import html
import json
import re
from typing import Any

import pytest

from factories import TODAY, answer, outcome, typed
from receivables.case import NoticeKind
from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.edits import Edit, Version
from receivables.texts.styles import Medium
from receivables.widgets.case_file import for_tool
from receivables.widgets.contact_log import TOOL as LOG
from receivables.widgets.noting import rows_to_note
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import run, with_edit
from reminder_inputs import fitting, of_level

LEVEL = ReminderLevel
FOR_THE_LAW = {
    LEVEL.FOURTEEN_DAY_NOTICE: NoticeKind.STATUTORY,
    LEVEL.FIRST_REMINDER: NoticeKind.STATUTORY,
    LEVEL.NOTICE_OF_DEFAULT: NoticeKind.REMINDER,
}


@pytest.mark.parametrize("level", LEVEL)
@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize("language", Language)
def test_what_is_noted_can_be_read_again(level: LEVEL, medium: Medium, language: Language) -> None:
    """The rows give no error in the contact log, on a page in either language, and hold the whole text."""
    found = of_level(level, {"letter.medium": medium}, language=language)
    rows = rows_to_note(found)
    case = for_tool({**typed(fitting(level)), "log": {"date": ""}}, LOG)
    given = run(LOG, {**case, **rows}, language=language, on=TODAY, typed_in=language)
    [contact] = rows["contacts"]
    assert {path for path in given.errors if path.split(".")[0] in rows} == set()
    assert contact["text"] == found.document.text
    assert bool(contact["level"]) is (medium is not Medium.PHONE)


@pytest.mark.parametrize("level", LEVEL)
@pytest.mark.parametrize("medium", Medium)
def test_a_notice_that_the_law_counts_is_noted_as_one(level: LEVEL, medium: Medium) -> None:
    """Only in writing: what is said or sent from a telephone is no such notice."""
    rows = rows_to_note(of_level(level, {"letter.medium": medium}))
    written = medium in {Medium.EMAIL, Medium.LETTER}
    assert [one["notice"] for one in rows.get("notices", [])] == (
        [FOR_THE_LAW[level]] if level in FOR_THE_LAW and written else []
    )


def test_a_text_of_a_later_day_is_not_noted_yet() -> None:
    """It has not gone out."""
    found = outcome({"letter.date": "24-11-2026"})
    assert rows_to_note(found) == {}
    assert "data-note" not in str(outcome_html(found))


def test_own_words_are_noted_as_they_went_out() -> None:
    """What the visitor changed in the letter stands in the log."""
    written = Version(outcome().document.subject, outcome().document.text)
    own = Version("Onze facturen", written.text.replace("Geachte", "Beste"))
    edited = with_edit(answer(), Edit(written, own)).outcome
    assert edited is not None
    [contact] = rows_to_note(edited)["contacts"]
    assert contact["summary"] == "Onze facturen"
    assert contact["text"].startswith("Beste")


@pytest.mark.parametrize("name", ["'><script>", '"quoted"', "&amp;"])
def test_nothing_that_was_typed_leaves_the_attribute(name: str) -> None:
    """Whatever a customer is called, the button holds it as data and the page has no other element for it."""
    page = str(outcome_html(outcome({"debtor.contact": name})))
    [held] = re.findall(r"data-note='([^']*)'", page)
    rows: Any = json.loads(html.unescape(held))
    assert rows["contacts"][0]["person"] == name
    assert "<script>" not in page
