"""Odd but right input of the tools: it stands in letters, notes and messages as it was typed."""

import pytest

from claim_inputs import INVOICE, claim_answer, claim_outcome
from factories import PAID, answer, letter_text, outcome
from receivables.language import Language

HOSTILE = [
    pytest.param("\u0645\u0637\u0628\u0639\u0629 \u0627\u0644\u0646\u0648\u0631", id="Arabic"),
    pytest.param("\u05d3\u05e4\u05d5\u05e1 \u05d0\u05d5\u05e8", id="Hebrew"),
    pytest.param("\U0001f468\u200d\U0001f469\u200d\U0001f467 & \U0001f697", id="emoji with joiners"),
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param("<img src=x onerror=y>", id="event handler"),
    pytest.param("&lt;b&gt; &amp;", id="entities"),
    pytest.param("{{ 7*7 }}", id="Jinja expression"),
    pytest.param("{% raw %}", id="Jinja raw"),
    pytest.param("{# weg #}", id="Jinja comment"),
    pytest.param("{0} {name} {", id="format braces"),
    pytest.param("%0D%0ABcc: x", id="encoded CRLF"),
    pytest.param("${x} $(x) `x`", id="shell"),
    pytest.param("'; DROP TABLE x; --", id="SQL"),
    pytest.param("=1+1", id="spreadsheet formula"),
    pytest.param("\\n \\u0041 %s", id="escapes"),
]
PLAIN = "Onopvallend"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    "path",
    ["creditor.name", "creditor.contact", "debtor.contact", "account.holder", "account.reference", "invoices.0.number"],
)
def test_odd_input_stands_in_the_letter_as_typed_and_changes_nothing_else(
    path: str, text: str, language: Language
) -> None:
    """A letter with an odd text differs from one with a plain text in that text only."""
    odd, plain = (letter_text(outcome({path: value, "debtor.language": language})) for value in (text, PLAIN))
    assert text in odd
    assert odd == plain.replace(PLAIN, text)


@pytest.mark.parametrize("text", HOSTILE)
def test_odd_input_does_not_break_the_notes(text: str) -> None:
    """A note names an odd invoice number as it was typed."""
    found = outcome({"invoices.1": {**PAID, "number": text}})
    assert [note.text for note in found.notes if text in note.text and note.rule == "paid_in_full"]


@pytest.mark.parametrize("text", HOSTILE)
def test_odd_input_does_not_break_the_messages(text: str) -> None:
    """A message names an odd invoice number as it was typed."""
    given = answer({"invoices.0.number": text, "letter.level": "before_due"})
    assert text in given.errors["letter.level"]


@pytest.mark.parametrize("text", HOSTILE)
def test_odd_input_does_not_break_the_notes_of_a_claim(text: str) -> None:
    """Notes, figures and moments name an odd invoice number as it was typed, whether the invoice counts or waits."""
    later = {**INVOICE, "number": f"{text}2", "due_date": "30-11-2026"}
    found = claim_outcome({"invoices": [{**INVOICE, "number": text, "invoice_date": "1-8-2026"}, later]})
    told = {note.rule: note.text for note in found.notes}
    assert text in told["term_too_long"]
    assert f"{text}2" in told["not_yet_due"]
    assert found.figures["debts"][0]["number"] == text
    assert found.growth[0].events[0].name == text


@pytest.mark.parametrize("text", HOSTILE)
def test_a_payment_for_an_odd_number_finds_its_invoice(text: str) -> None:
    """A number is compared as it was typed: the payment counts for that invoice, and an unknown one is refused."""
    changes = {
        "invoices": [INVOICE, {**INVOICE, "number": text}],
        "payments": [{"date": "9-11-2026", "amount": "50,00", "invoice": text}],
    }
    debts = {debt["number"]: debt["principal"] for debt in claim_outcome(changes).figures["debts"]}
    assert debts["F-1"] == "1000.00"
    assert debts[text] != "1000.00"
    unknown = {**changes, "invoices": [INVOICE]}
    assert list(claim_answer(unknown).errors) == ["payments.0.invoice"]
