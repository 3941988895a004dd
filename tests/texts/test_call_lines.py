"""What a call sheet gives to say: open questions, no reproach, and both sides where advisers disagree."""

import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest

from call_inputs import LOOSE_ENDS, YOU, sheet
from receivables.case import AddressForm
from receivables.language import Language
from receivables.texts.advice import advice_on_calls
from receivables.texts.labels import SNIPPETS, labels
from receivables.texts.tone.findings import findings
from receivables.texts.tone.stages import DraftStage
from receivables.widgets.call_sheet.fields import CallMedium

PAY_BY = date(2026, 11, 30)
BROKEN = {"amount": "500,00", "pay_by": "19-11-2026", "made_on": "12-11-2026", "invoices": "2026-031", "method": ""}
FORMS = [pytest.param(*one, id=" ".join(one)) for one in product(Language, AddressForm)]
each_form = pytest.mark.parametrize(("language", "form"), FORMS)


def lines(language: Language, form: AddressForm) -> dict[str, Any]:
    """What `calls.toml` has for a customer."""
    found: dict[str, Any] = tomllib.loads((SNIPPETS / language / "calls.toml").read_text(encoding="utf-8"))[form]
    return found


def marked(text: str, language: Language) -> list[str]:
    """The names of the tone rules that find something."""
    found = findings(text, language=language, stage=DraftStage.PHONE_SCRIPT, pay_by=PAY_BY)
    return [one.rule for one in found]


def said(language: Language, form: AddressForm) -> Iterator[str]:
    """All that a visitor is told to say, but for the question on which advisers disagree."""
    found = lines(language, form)
    yield from (found["forward"], found["pass_on"], found["closing"], *found["causes"].values())
    yield from (one["say"] for one in found["instead"].values())
    yield from (text for name, text in found["ways"].items() if name != "ask-why-and-when")


def test_both_languages_and_forms_have_the_same_keys() -> None:
    """Nothing is said in one language, or to one kind of customer, only."""

    def keys(found: dict[str, Any]) -> list[str]:
        return [f"{name}.{below}" for name, one in found.items() for below in (one if isinstance(one, dict) else [""])]

    all_keys = [keys(lines(language, form)) for language, form in product(Language, AddressForm)]
    assert all(one == all_keys[0] for one in all_keys)


@each_form
def test_what_is_to_be_said_is_in_good_tone(language: Language, form: AddressForm) -> None:
    """The tone check finds nothing in it, and it keeps to one form of address."""
    for text in said(language, form):
        assert marked(text, language) == [], text
        assert {one for one, words in YOU.items() if words.search(text)} <= (
            {form} if language is Language.NL else set()
        )


@each_form
def test_what_is_to_be_left_unsaid_is_what_the_tone_check_marks(language: Language, form: AddressForm) -> None:
    """Each example of what to avoid breaks the very rule that it stands for."""
    for rule, one in lines(language, form)["instead"].items():
        assert rule in marked(one["avoid"], language)


@each_form
def test_every_cause_has_an_open_question(language: Language, form: AddressForm) -> None:
    """One question for each cause that the page names."""
    causes = lines(language, form)["causes"]
    assert set(causes) == set(labels(language, "causes"))
    assert all(text.endswith("?") for text in causes.values())


@each_form
@pytest.mark.parametrize("topic", ["why", "satisfaction"])
def test_where_advisers_disagree_there_are_two_ways_to_say_it(
    topic: str, language: Language, form: AddressForm
) -> None:
    """One way for the advice, one for what others say against it, each with its reason and its source."""
    (advice,) = advice_on_calls(topic, language=language)
    ways = lines(language, form)["ways"]
    others = [one for one in advice.at_odds if one.name in ways]
    assert advice.name in ways
    assert others
    assert all(one.says and one.sources for one in (advice, *others))


@each_form
@pytest.mark.parametrize("medium", CallMedium)
@pytest.mark.parametrize("promises", [[], [BROKEN]], ids=["first call", "broken promise"])
@pytest.mark.parametrize("payer", ["", "Ines"])
def test_a_call_opens_in_good_tone(
    *, language: Language, form: AddressForm, medium: CallMedium, promises: list[Any], payer: str
) -> None:
    """The first sentences say what it is about and accuse nobody; whoever owes the money is asked a question."""
    changes = {
        "debtor.language": language,
        "debtor.address_form": form,
        "call_plan.medium": medium,
        "call_plan.payer": payer,
        "promises": promises,
    }
    opening = sheet(changes).document.values["lines"]["opening"]
    assert marked(opening, language) == [], opening
    assert not LOOSE_ENDS.search(opening), opening
    is_customer_listening = medium in {CallMedium.PHONE, CallMedium.VIDEO}
    assert opening.endswith("?") is is_customer_listening
    assert ("€" in opening) is is_customer_listening
