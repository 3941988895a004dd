"""Short messages: at most 300 characters, or a note that says so; what can be missed goes first."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories import NOT_YET_DUE, OVERDUE
from receivables.case import AddressForm
from receivables.language import Language
from receivables.rules.reminder_levels import Asks, ReminderLevel
from receivables.texts.letters import Letter
from receivables.texts.styles import LONGEST_MESSAGE, Medium, Tone
from receivables.widgets.outcome import Outcome
from reminder_inputs import DISPUTE, LESSONS, Style, countries_of, in_style

LEVEL = ReminderLevel
ABOUT_INVOICES = [level for level in ReminderLevel if level.asks is not Asks.ORDER]
WITH_ACCOUNT = [level for level in ABOUT_INVOICES if level.is_paid_here]
IBAN = "NL20 INGB 0001 2345 67"
SHORT: dict[str, Any] = {"creditor.contact": "", "creditor.name": "Pi", "debtor.contact": "Bo", "account.holder": "Pi"}
every_style = pytest.mark.parametrize(
    "style", [Style(*style) for style in product(Language, AddressForm, [Medium.MESSAGE], Tone)], ids=" ".join
)


def rows(level: ReminderLevel, count: int, length: int = 8) -> list[dict[str, str]]:
    """As many invoices as a test wants, that fit the level."""
    row = {**(NOT_YET_DUE if level is LEVEL.BEFORE_DUE else OVERDUE), "description": LESSONS}
    if level is LEVEL.THANK_YOU:
        row["paid"] = row["amount"]
    return [{**row, "number": f"{index:02}".rjust(length, "7")} for index in range(count)]


def about(level: ReminderLevel, count: int, length: int = 8) -> dict[str, Any]:
    """As many invoices as a test wants, and what makes them fit the level."""
    invoices = rows(level, count, length)
    if not level.asks.is_about_disputes:
        return {"invoices": invoices}
    return {"invoices": invoices, "disputes": [{**DISPUTE, "invoice": one["number"]} for one in invoices]}


def message(level: ReminderLevel, changes: dict[str, Any], style: Style | None = None) -> Outcome[Letter]:
    """The outcome with a short message."""
    return in_style(level, style or Style(medium=Medium.MESSAGE), changes)


@every_style
@pytest.mark.parametrize("level", ReminderLevel)
def test_a_usual_message_fits(level: ReminderLevel, style: Style) -> None:
    """With usual names, up to three invoices and the longest Belgian words, a message has at most 300 characters."""
    for country in countries_of(level):
        invoices = {} if level is LEVEL.NEW_ORDER else about(level, 3)
        found = message(level, {"debtor.country": country, **invoices}, style)
        assert len(found.document.text) <= LONGEST_MESSAGE
        assert "message_too_long" not in {note.rule for note in found.notes}


@given(
    level=st.sampled_from(ReminderLevel),
    language=st.sampled_from(Language),
    form=st.sampled_from(AddressForm),
    tone=st.sampled_from(Tone),
    name=st.integers(1, 120),
    contact=st.integers(0, 120),
    reader=st.integers(0, 120),
    count=st.integers(1, 12),
    length=st.integers(2, 40),
)
def test_a_message_fits_or_says_that_it_does_not(  # noqa: PLR0913 one for each thing that makes a message longer
    *,
    level: ReminderLevel,
    language: Language,
    form: AddressForm,
    tone: Tone,
    name: int,
    contact: int,
    reader: int,
    count: int,
    length: int,
) -> None:
    """Whatever the names and however many invoices: at most 300 characters, or else a warning with the count."""
    changes: dict[str, Any] = {
        "creditor.name": "n" * name,
        "creditor.contact": "c" * contact,
        "debtor.contact": "r" * reader,
    }
    if level is not LEVEL.NEW_ORDER:
        changes |= about(level, count, length)
    found = message(level, changes, Style(language, form, Medium.MESSAGE, tone))
    (warned,) = [note.text for note in found.notes if note.rule == "message_too_long"] or [""]
    if len(found.document.text) <= LONGEST_MESSAGE:
        assert warned == ""
    else:
        assert str(len(found.document.text)) in warned
        assert str(LONGEST_MESSAGE) in warned


@pytest.mark.parametrize("level", WITH_ACCOUNT)
def test_the_account_goes_first_and_the_numbers_go_last(level: ReminderLevel) -> None:
    """All is in a message that has room; then account and name of the writer go, then the numbers of the invoices."""
    counts = range(2, 40)
    seen = [_what_is_in(message(level, {**SHORT, **about(level, count)}).document.text) for count in counts]
    assert seen[0] in {(True, True), (False, True)}
    assert seen[-1] == (False, False)
    assert seen == sorted(seen, reverse=True)
    assert (True, False) not in seen


def _what_is_in(text: str) -> tuple[bool, bool]:
    return IBAN in text, "77777700" in text


@pytest.mark.parametrize("level", WITH_ACCOUNT)
@pytest.mark.parametrize("language", Language)
def test_a_message_without_room_for_numbers_counts_the_invoices(level: ReminderLevel, language: Language) -> None:
    """The reader still learns how many invoices there are, and the sum."""
    found = message(level, {**SHORT, **about(level, 30)}, Style(language, medium=Medium.MESSAGE))
    assert ("30 facturen" if language is Language.NL else "30 invoices") in found.document.text
    assert len(found.document.text) <= LONGEST_MESSAGE


def test_a_message_is_as_long_as_it_may_be() -> None:
    """At 300 characters the account is still there; one character more, and it is gone."""
    reader = {"debtor.contact": "", "creditor.contact": ""}
    usual = len(message(LEVEL.FRIENDLY_REMINDER, {**reader, "creditor.name": "n"}).document.text)
    spare = LONGEST_MESSAGE - usual
    exact, over = (
        message(LEVEL.FRIENDLY_REMINDER, {**reader, "creditor.name": "n", "account.holder": "h" * (1 + more)})
        for more in (spare, spare + 1)
    )
    assert len(exact.document.text) == LONGEST_MESSAGE
    assert IBAN in exact.document.text
    assert IBAN not in over.document.text


def test_only_a_message_is_measured() -> None:
    """An e-mail of more than 300 characters is an e-mail."""
    found = in_style(LEVEL.FRIENDLY_REMINDER, Style(medium=Medium.EMAIL))
    assert len(found.document.text) > LONGEST_MESSAGE
    assert "message_too_long" not in {note.rule for note in found.notes}
