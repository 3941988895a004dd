"""What is sent about a payment plan: polite, in one form of address, with the words of the country, and whole."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from call_inputs import LOOSE_ENDS, YOU
from factories import letter_text, parts_of
from plan_inputs import AGREED, plan_outcome
from receivables.case import AddressForm, Country
from receivables.days import write_weekday
from receivables.language import Language
from receivables.money import Cents, write_amount
from receivables.texts.letters import AmountTable, Letter
from receivables.texts.schedules import InstalmentTable
from receivables.texts.tone.findings import findings
from receivables.texts.tone.stages import DraftStage
from receivables.widgets.outcome import Outcome
from receivables.widgets.payment_plan.fields import PlanText
from receivables.widgets.rendering import outcome_html

NL, EN = Language
PLANS: dict[str, dict[str, Any]] = {
    "plain": {},
    "one instalment": {"wish.number": "1"},
    "down payment": {"wish.down_payment": "200", "wish.number": "1"},
    "with charges": {"wish.covers": "claim", "wish.interest": "agreed", "wish.rate": "2%", "wish.down_payment": "100"},
    "interest goes on": {"wish.interest": "statutory", "wish.own_rate": "9%", "invoices.1.paid": "600,00"},
    "a new plan": {"payment_plan": {**AGREED, "agreed_on": "2-11-2026"}},
    "no way to answer": {"creditor.phone": "", "creditor.email": "", "creditor.contact": "", "account.iban": ""},
}
every_new_text = pytest.mark.parametrize(
    ("text", "language", "form", "country", "plan"),
    [
        pytest.param(*one, id=" ".join(one))
        for one in product(
            (PlanText.PROPOSAL, PlanText.AGREEMENT, PlanText.CONFIRMATION), Language, AddressForm, Country, PLANS
        )
    ],
)
MISSED: dict[str, dict[str, Any]] = {
    "one": {"payments": [{"date": "1-12-2026", "amount": "500,00", "invoice": ""}]},
    "part": {"payments": [{"date": "1-12-2026", "amount": "700,00", "invoice": ""}]},
    "several": {},
    "several, a part": {"payments": [{"date": "1-12-2026", "amount": "100,00", "invoice": ""}]},
}
every_reminder = pytest.mark.parametrize(
    ("language", "form", "country", "paid"),
    [pytest.param(*one, id=" ".join(one)) for one in product(Language, AddressForm, Country, MISSED)],
)


def about(language: Language, form: AddressForm, country: Country) -> dict[str, str]:
    """Who reads it."""
    return {"debtor.language": language, "debtor.address_form": form, "debtor.country": country}


def missed(changes: Mapping[str, Any]) -> Outcome[Letter]:
    """The reminder of a plan of three instalments, one week after the second."""
    plan = {"payment_plan": AGREED, "plan_text.text": PlanText.MISSED}
    return plan_outcome({**plan, **changes}, on=date(2027, 1, 11))


def in_euros(amount: str, language: Language) -> str:
    """An amount of the figures as a letter names it."""
    return write_amount(Cents(int(Decimal(amount) * 100)), language=language)


def holds(text: str, language: Language, form: AddressForm) -> None:
    """The tone check has nothing to say, it keeps to one form of address, and nothing is left of a template."""
    found = findings(text, language=language, stage=DraftStage.REMINDER, pay_by=date(2026, 12, 15))
    assert [(one.rule, one.words) for one in found] == [], text
    assert {one for one, words in YOU.items() if words.search(text)} <= ({form} if language is NL else set())
    assert not LOOSE_ENDS.search(text), text


@every_new_text
def test_a_text_about_a_new_plan_is_fit_to_be_sent(
    text: PlanText, language: Language, form: AddressForm, country: Country, plan: str
) -> None:
    """Proposal, agreement and confirmation: polite, in one form of address, whole."""
    found = plan_outcome({**about(language, form, country), **PLANS[plan], "plan_text.text": text})
    holds(letter_text(found), language, form)


@every_reminder
def test_a_reminder_of_a_missed_instalment_is_fit_to_be_sent(
    language: Language, form: AddressForm, country: Country, paid: str
) -> None:
    """What is missing, by when and what follows, without reproach."""
    found = missed({**about(language, form, country), **MISSED[paid]})
    holds(letter_text(found), language, form)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("text", [PlanText.AGREEMENT, PlanText.CONFIRMATION])
def test_whoever_signs_or_confirms_reads_every_day_and_amount(text: PlanText, language: Language) -> None:
    """The text names each instalment, the sum of all, how many days there are to catch up, and where to pay."""
    found = plan_outcome({"debtor.language": language, "plan_text.text": text})
    written = letter_text(found)
    for one in found.figures["instalments"]:
        day = date.fromisoformat(one["date"])
        assert f"{write_weekday(day, language=language)}: {in_euros(one['amount'], language)}" in written
    assert in_euros(found.figures["total"], language) in found.document.subject
    assert ("minstens 7 dagen" if language is NL else "at least 7 days") in written
    assert "NL20 INGB 0001 2345 67" in written


def test_a_consumer_gets_fourteen_days_to_catch_up() -> None:
    """As many as the notices of the law give."""
    assert "minstens 14 dagen" in letter_text(plan_outcome({"debtor.kind": "consumer"}))


def test_the_words_are_those_of_the_country() -> None:
    """A Dutch customer signs a betalingsregeling and pays rente, a Belgian one an afbetalingsplan and interest."""
    charged = {**PLANS["with charges"], "plan_text.text": "agreement"}
    dutch, belgian = (letter_text(plan_outcome({**charged, "debtor.country": country})) for country in Country)
    assert "deze betalingsregeling" in dutch
    assert "2% rente" in dutch
    assert "aanbetaling" in dutch
    assert "dit afbetalingsplan" in belgian
    assert "2% interest" in belgian
    assert "voorschot" in belgian
    assert "overschrijven" in belgian


@pytest.mark.parametrize(("country", "expected"), [(Country.NL, "Rente"), (Country.BE, "Interest")])
def test_a_column_has_the_word_of_the_country(country: Country, expected: str) -> None:
    """On the sheet as in the text."""
    found = plan_outcome({**PLANS["with charges"], "debtor.country": country})
    [table] = parts_of(found.document, InstalmentTable)
    assert table.interest == expected
    assert f">{expected}</th>" in outcome_html(found)


def test_only_an_agreement_is_signed() -> None:
    """Both parties have room for a name, a place, a date and a signature, and only there the debt is acknowledged."""
    texts = {text: letter_text(plan_outcome({"plan_text.text": text})) for text in PlanText if text != "missed"}
    assert [text for text, written in texts.items() if "Handtekening:" in written] == [PlanText.AGREEMENT]
    assert [text for text, written in texts.items() if "U erkent" in written] == [PlanText.AGREEMENT]
    assert texts[PlanText.AGREEMENT].count("Handtekening:") == 2


def test_a_proposal_does_not_say_where_to_pay() -> None:
    """Nothing has been agreed yet: there is no account in it, and no code."""
    found = plan_outcome({"plan_text.text": "proposal"})
    assert "NL20 INGB" not in found.document.text
    assert found.document.transfers == ()


def test_a_later_plan_says_which_one_it_replaces() -> None:
    """An earlier agreement is named by its day; the same one, noted a moment ago, is not."""
    earlier = {"payment_plan": {**AGREED, "agreed_on": "2-11-2026"}}
    assert "De afspraak van 2 november 2026 vervalt daarmee." in letter_text(plan_outcome(earlier))
    assert "vervalt" not in letter_text(plan_outcome({"payment_plan": AGREED}))


def test_a_reminder_names_what_is_missing_and_how_the_plan_goes_on() -> None:
    """Of the second instalment a part came: the rest is asked by a working day, and the third one is named."""
    text = letter_text(missed(MISSED["part"]))
    euros = "\u20ac\u00a0"
    assert f"De termijn van maandag 4 januari 2027 ({euros}500,00) hebben wij nog niet helemaal ontvangen." in text
    assert f"Daarvan hebben wij {euros}200,00 ontvangen." in text
    assert f"Wilt u {euros}300,00 uiterlijk op maandag 18 januari 2027 overmaken?" in text
    assert f"de volgende termijn van {euros}699,50 is dan op maandag 1 februari 2027 aan de beurt" in text
    assert "vanaf dinsdag 19 januari 2027" in text


def test_a_reminder_of_several_instalments_lists_them() -> None:
    """Each with what is missing of it, and the sum; the invoices themselves are named, not listed."""
    found = missed(MISSED["several, a part"])
    assert [(line.name, line.amount) for part in parts_of(found.document, AmountTable) for line in part.lines] == [
        ("Termijn van 1 december 2026", 40_000),
        ("Termijn van 4 januari 2027", 50_000),
        ("Totaal", 90_000),
    ]
    assert found.document.invoices == ()
    assert "de facturen 2026-031 en 2026-035" in found.document.text
