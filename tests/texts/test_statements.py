"""Statements: every figure stands in the text and on the sheet, in the customer's language, with nothing left over."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from visible_text import visible_text

from claim_inputs import (
    CASES,
    DEMAND,
    INVOICE,
    PAYMENT,
    STATUTORY,
    claim_case,
    claim_outcome,
    outcome_of_case,
)
from factories import TODAY
from receivables.days import write_day
from receivables.language import Language
from receivables.money import Cents, write_amount
from receivables.percentages import write_percentage
from receivables.texts.labels import label, labels
from receivables.texts.reports import Report, write_report
from receivables.widgets.claim import TOOL
from receivables.widgets.rendering import outcome_html, sheet_html
from receivables.widgets.running import run

HOSTILE = [
    pytest.param("\u0645\u0637\u0628\u0639\u0629", id="Arabic"),
    pytest.param("\U0001f468\u200d\U0001f469 & \U0001f697", id="emoji with joiners"),
    pytest.param("<script>alert(1)</script>", id="script"),
    pytest.param("&lt;b&gt; &amp;", id="entities"),
    pytest.param("{{ 7*7 }}{% raw %}{# weg #}", id="Jinja"),
    pytest.param("{0} {name} {", id="format braces"),
    pytest.param("${x} $(x) `x`", id="shell"),
    pytest.param("=1+1", id="spreadsheet formula"),
    pytest.param("\\n %s %0D%0A", id="escapes"),
]
PLAIN = "Onopvallend"
every_language = pytest.mark.parametrize("language", Language)
every_case = pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
FEES = {
    "debtor.kind": "consumer",
    "debtor.country": "BE",
    "notices": [{**STATUTORY, "sent_on": "2-11-2026"}, {**DEMAND, "sent_on": "18-11-2026", "pay_by": ""}],
    "terms": {"reminder_fee": "5"},
}
VAT = {
    "debtor.kind": "consumer",
    "notices.0": {**STATUTORY, "sent_on": "2-11-2026"},
    "terms": {"due_dates_agreed": "yes", "vat_on_costs": "yes"},
}
COSTS: dict[str, dict[str, Any]] = {
    "fixed_sum": {},
    "scale": {"notices.0": DEMAND},
    "vat": VAT,
    "agreed": {"notices.0": DEMAND, "terms": {"costs": "20"}},
    "damages": {
        "debtor.kind": "consumer",
        "debtor.country": "BE",
        "notices.0": {**STATUTORY, "sent_on": "2-11-2026"},
        "terms": {"damages_by_law": "yes", "interest": "8"},
    },
    "reminder": FEES,
}


def texts_of(statement: Report, html: str) -> dict[str, str]:
    """The plain text and the words of the sheet, with ordinary spaces."""
    words = " ".join(visible_text(html))
    return {name: " ".join(text.split()) for name, text in (("text", statement.text), ("sheet", words))}


def written(amount: Cents, language: Language) -> str:
    """An amount as it stands in a text, with an ordinary space."""
    return write_amount(amount, language=language).replace("\u00a0", " ")


@every_case
def test_text_and_sheet_hold_every_figure(file: Path) -> None:
    """Each line's base, rate, days and amount, each cost, each payment and its parts, and the total stand in both."""
    found = outcome_of_case(file)
    statement = found.document
    ledger, language = statement.values["ledger"], statement.language
    lines = [line for debt in ledger.debts for line in debt.lines]
    amounts = [ledger.total, *(debt.started.principal for debt in ledger.debts)]
    amounts += [amount for line in lines for amount in (line.base, line.amount)]
    amounts += [cost.amount for cost in ledger.costs]
    parts = ("costs", "interest", "principal")
    amounts += [getattr(one, part) for one in ledger.allocations for part in parts]
    amounts += [one.payment.amount for one in ledger.allocations]
    for name, text in texts_of(statement, str(sheet_html(found))).items():
        assert [written(amount, language) for amount in amounts if written(amount, language) not in text] == [], name
        for line in lines:
            assert write_percentage(line.rate, language=language) in text, name
            assert str(line.days) in text, name
        assert write_day(found.on, language=language) in text, name


@every_case
def test_the_summary_adds_up(file: Path) -> None:
    """Invoices, interest and costs less payments make the total that is asked, as a reader adds them up."""
    values = outcome_of_case(file).document.values
    asked = values["claimed"] + values["interest"] + values["costs"] - values["paid"]
    assert asked == values["ledger"].total


@every_language
@every_case
def test_a_statement_is_written_in_one_language(file: Path, language: Language) -> None:
    """In either language, the names of laws, costs and the method are those of that language and not of the other."""
    case = claim_case(file)
    typed = {**case.typed, "debtor": {**case.typed["debtor"], "language": language}}
    found = run(TOOL, typed, language=case.language, on=TODAY, typed_in=case.language).outcome
    assert found is not None
    assert found.document.language is language
    (other,) = (one for one in Language if one is not language)
    own, foreign = (
        {*labels(one, "laws").values(), *labels(one, "costs").values(), label(one, "statement.compounding")}
        for one in (language, other)
    )
    for text in texts_of(found.document, str(sheet_html(found))).values():
        assert [words for words in foreign - own if words in text] == []
        assert "{" not in text or "{{ 7" in text


@pytest.mark.parametrize(
    ("country", "said"), [("NL", {"rente", "Kosten"}), ("BE", {"verwijlinterest", "Schadevergoeding"})]
)
def test_a_customer_reads_the_words_of_their_own_law(country: str, said: set[str]) -> None:
    """A Belgian statement speaks of late-payment interest and damages, and a Dutch one of interest and costs."""
    found = claim_outcome({"debtor.country": country})
    for text in texts_of(found.document, str(sheet_html(found))).values():
        assert {word for word in ("rente", "Kosten", "verwijlinterest", "Schadevergoeding") if word in text} == said


def test_our_own_doubt_stands_with_the_tool() -> None:
    """That a rate was worked out and not seen published is a note for the visitor, and not for their customer."""
    found = claim_outcome({"debtor.country": "BE"})
    assert "rate_derived" in {one.rule for one in found.notes}
    for text in texts_of(found.document, str(sheet_html(found))).values():
        assert "bekendmaking" not in text


@every_language
@pytest.mark.parametrize("kind", COSTS)
def test_each_kind_of_costs_is_named_with_its_law(kind: str, language: Language) -> None:
    """Each kind of costs has its name, its first day and its legal basis, in the text and on the sheet."""
    found = claim_outcome({**COSTS[kind], "debtor.language": language}, language=language, on=date(2026, 12, 1))
    cost = next(one for one in found.document.values["ledger"].costs if one.kind == kind)
    for text in texts_of(found.document, str(sheet_html(found))).values():
        assert label(language, f"costs.{kind}") in text
        assert label(language, f"laws.{cost.law}") in text


def test_every_kind_of_costs_is_tried() -> None:
    """No kind of costs goes without a look at its words."""
    assert set(COSTS) == set(labels(Language.NL, "costs"))


@pytest.mark.parametrize(("sent_on", "words"), [("22-11-2026", "1 dag,"), ("21-11-2026", "2 dagen,")])
def test_one_day_is_not_called_days(sent_on: str, words: str) -> None:
    """A line of a single day is one of a day."""
    text = claim_outcome({"invoices.0.due_date": sent_on}).document.text
    assert words in text


@pytest.mark.parametrize(
    ("changes", "sections"),
    [
        pytest.param({"debtor.kind": ""}, 1, id="invoices only"),
        pytest.param({}, 4, id="interest, costs and the method"),
        pytest.param({"payments.0": PAYMENT}, 5, id="a payment"),
        pytest.param({"debtor.kind": "", "payments.0": PAYMENT}, 2, id="invoices and a payment"),
    ],
)
def test_a_section_with_nothing_in_it_is_left_out(changes: dict[str, Any], sections: int) -> None:
    """Headings in capitals stand above something; where there is nothing to say there is none."""
    text = claim_outcome(changes).document.text
    headings = re.findall(r"(?m)^[A-Z0-9 -]{5,}$", text)
    assert len(headings) == sections
    assert "\n\n\n" not in text
    for heading in headings:
        assert not text.endswith(heading)


def test_a_statement_mentions_compounding_only_where_it_happened() -> None:
    """A statement of a few weeks says nothing about interest on interest; one of years does, in law and in words."""
    old = {"invoices": [{**INVOICE, "invoice_date": "1-10-2024", "due_date": "31-10-2024"}]}
    words = label(Language.NL, "statement.compounding")
    assert words in sheet_html(claim_outcome(old))
    assert words in claim_outcome(old).document.text
    assert words not in sheet_html(claim_outcome())
    assert words not in sheet_html(claim_outcome({**old, "debtor.country": "BE"}))


def test_a_line_over_interest_is_explained_although_that_interest_was_paid_since() -> None:
    """A base above the invoice begs the question why: the method answers it, whatever is left to pay."""
    old = {**INVOICE, "invoice_date": "1-10-2024", "due_date": "31-10-2024"}
    paid = {**PAYMENT, "date": "15-1-2026", "amount": "500,00"}
    found = claim_outcome({"invoices": [old], "payments.0": paid, "claim.date": "1-6-2026"})
    bases = [Decimal(line["base"]) for line in found.figures["debts"][0]["interest_lines"]]
    assert max(bases) > Decimal("1000.00")
    words = label(Language.NL, "statement.compounding")
    assert words in sheet_html(found)
    assert words in found.document.text


def test_the_method_does_not_say_more_than_was_done() -> None:
    """Where the rates end before the day of the statement, interest runs up to their end, and that is what it says."""
    found = claim_outcome({"claim.date": "15-2-2027"})
    assert found.figures["debts"][0]["interest_lines"][-1]["until"] == "2026-12-31"
    method = {"text": found.document.text.split("ZO IS GEREKEND")[1], "sheet": str(sheet_html(found))}
    method["sheet"] = method["sheet"][method["sheet"].index('class="statement-method"') :]
    for name, text in method.items():
        assert "31 december 2026" in text, name
        assert "15 februari 2027" not in text, name
        assert "dag van deze specificatie" not in text, name


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("path", ["creditor.name", "debtor.name", "invoices.0.number"])
@every_language
def test_odd_input_stands_in_the_statement_as_typed_and_changes_nothing_else(
    path: str, text: str, language: Language
) -> None:
    """A statement with an odd text differs from one with a plain text in that text only."""
    odd, plain = (
        claim_outcome({path: value, "payments.0": PAYMENT, "debtor.language": language}).document
        for value in (text, PLAIN)
    )
    assert text in odd.text
    assert odd.text == plain.text.replace(PLAIN, text)
    assert odd.subject == plain.subject


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "&lt;b&gt;"])
def test_odd_input_is_escaped_on_the_sheet(text: str) -> None:
    """Names, addresses and numbers are text on the sheet, in headings too."""
    changes = {
        "creditor": {"name": text, "address": text},
        "debtor.name": text,
        "debtor.address": text,
        "invoices.0.number": text,
        "payments.0": {**PAYMENT, "invoice": text},
    }
    html = str(outcome_html(claim_outcome(changes)))
    assert "<script" not in html
    assert "<img" not in html
    assert visible_text(html).count(text) >= 5


def test_the_first_line_of_a_template_is_the_subject() -> None:
    """Subject and body are told apart, and the words do not come twice."""
    found = claim_outcome()
    again = write_report("statement", language=Language.NL, values=found.document.values)
    assert again == found.document
    assert "\n" not in again.subject
    assert again.subject not in again.text
    assert again.text == again.text.strip()
