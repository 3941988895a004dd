"""What is said and sent after a call: one form of address, no reproach, a concrete day, an open question."""

from datetime import date
from itertools import product

import pytest

from call_inputs import FITTING, LOOSE_ENDS, YOU, after_call, agreed
from receivables.case import AddressForm, CallOutcome, Country
from receivables.days import write_day, write_spoken_day
from receivables.language import Language
from receivables.texts.letters import Letter
from receivables.texts.styles import LONGEST_MESSAGE, Medium
from receivables.texts.tone.findings import findings
from receivables.texts.tone.stages import DraftStage
from receivables.widgets.outcome import Outcome

NL, EN = Language
ALL_AGREED = [
    agreed(who, what, "26-11-2026", details="de bestelbon")
    for who in ("debtor", "creditor")
    for what in ("pay", "approve", "send_invoice", "answer", "call_back", "propose_plan", "other")
    if (who, what) != ("creditor", "pay")
]
AGREEMENTS = {"fitting": None, "none": [], "every": ALL_AGREED, "no_day": [agreed("debtor", "pay")]}
CASES = [
    pytest.param(*one, id=" ".join(one)) for one in product(CallOutcome, Language, AddressForm, Country, AGREEMENTS)
]
every_text = pytest.mark.parametrize(("outcome", "language", "form", "country", "rows"), CASES)


def texts(outcome: CallOutcome, language: Language, form: AddressForm, country: Country, rows: str) -> list[str]:
    """What is said at the end of the call and what is sent, whatever the language of the page."""
    changes = {
        "debtor.language": language,
        "debtor.address_form": form,
        "debtor.country": country,
        "call.invoices": "2026-031",
        "agreements": FITTING[outcome] if AGREEMENTS[rows] is None else AGREEMENTS[rows],
    }
    found = after_call(outcome, changes, language=NL)
    return [*said(found), sent(found)]


def said(found: Outcome[Letter]) -> list[str]:
    """What is to be said."""
    return [one.text for one in found.before if one.name in {"closing", "voicemail"}]


def sent(found: Outcome[Letter]) -> str:
    """What is sent, subject included where it has one."""
    letter = found.document
    return letter.text if letter.medium is Medium.MESSAGE else f"{letter.subject}\n\n{letter.text}"


@every_text
def test_the_tone_check_finds_nothing(
    outcome: CallOutcome, language: Language, form: AddressForm, country: Country, rows: str
) -> None:
    """No reproach, no pressure, no closed question and no vague day in anything that a call leads to."""
    *spoken, written = texts(outcome, language, form, country, rows)
    by = date(2026, 11, 30)
    for text in spoken:
        found = findings(text, language=language, stage=DraftStage.PHONE_SCRIPT, pay_by=by)
        assert [(one.rule, one.words) for one in found] == [], text
    found = findings(written, language=language, stage=DraftStage.REMINDER, pay_by=by)
    assert [(one.rule, one.words) for one in found] == [], written


@every_text
def test_a_text_keeps_to_one_form_of_address_and_has_no_loose_ends(
    outcome: CallOutcome, language: Language, form: AddressForm, country: Country, rows: str
) -> None:
    """Formal Dutch never says je and informal Dutch never u, English neither; nothing is left of a template."""
    for text in texts(outcome, language, form, country, rows):
        assert {one for one, words in YOU.items() if words.search(text)} <= ({form} if language is NL else set())
        assert not LOOSE_ENDS.search(text), text


@every_text
def test_every_text_names_a_day_to_come(
    outcome: CallOutcome, language: Language, form: AddressForm, country: Country, rows: str
) -> None:
    """Whoever reads or hears it knows when something happens next."""
    days = [date(2026, 11, day) for day in range(23, 31)] + [date(2026, 12, day) for day in range(1, 5)]
    for text in texts(outcome, language, form, country, rows):
        words = [write(day, language=language) for day in days for write in (write_day, write_spoken_day)]
        assert any(word in text for word in words), text


@pytest.mark.parametrize("outcome", [CallOutcome.VOICEMAIL, CallOutcome.UNREACHABLE])
@pytest.mark.parametrize("language", Language)
def test_nobody_spoken_to_gives_a_short_message(outcome: CallOutcome, language: Language) -> None:
    """Without a conversation there is nothing to confirm: a message that fits on a telephone says what it is about."""
    found = after_call(outcome, {"debtor.language": language})
    assert found.document.medium is Medium.MESSAGE
    assert len(found.document.text) <= LONGEST_MESSAGE


@pytest.mark.parametrize("language", Language)
def test_a_voicemail_tells_a_consumers_household_nothing(language: Language) -> None:
    """Others may hear a recording: it names no amount, and to a consumer no invoice."""
    for kind, is_named in (("business", True), ("consumer", False)):
        (spoken,) = said(after_call(CallOutcome.VOICEMAIL, {"debtor.language": language, "debtor.kind": kind}))
        assert "€" not in spoken
        assert ("2026-031" in spoken) is is_named
