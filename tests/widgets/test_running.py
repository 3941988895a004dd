"""Running a tool: an outcome or errors for any input, retyped for the page, with a warning about the example."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_inputs import CASES, DEMAND, DISPUTE, PAYMENT, claim_answer, claim_case, typed_claim
from factories import OVERDUE, PART_PAID, TODAY, answer, letter_text, outcome, typed
from receivables.language import Language
from receivables.widgets.reminder import TOOL
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import Answer, example, retyped, run
from receivables.widgets.tools import TOOLS

NAMES = [field.name for group in TOOL.groups for field in group.fields]
PATHS = [group.name for group in TOOL.groups] + [
    f"{group.name}.{'0.' if group.repeated else ''}{field.name}" for group in TOOL.groups for field in group.fields
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(), below, max_size=4),
    max_leaves=6,
)


@given(path=st.sampled_from([*PATHS, "invoices.0", "invoices.1", "payment"]), value=JSON)
def test_any_value_anywhere_gives_an_outcome_or_errors(path: str, value: Any) -> None:
    """Whatever a program sends in a field, a group or a row, it gets a letter or sentences, never an exception."""
    came_in = {"date": "20-11-2026", "amount": "10,00", "invoice": ""}
    rows = {
        "payments": [came_in],
        "promises": [
            {"amount": "10,00", "pay_by": "27-11-2026", "made_on": "20-11-2026", "invoices": "", "method": ""}
        ],
        "payment_plan": {"agreed_on": "20-11-2026", "invoices": "", "schedule": "27-11-2026 10,00"},
        "disputes": [{"invoice": OVERDUE["number"], "raised_on": "20-11-2026", "settled_on": "23-11-2026"}],
        "notices": [DEMAND],
        "contacts": [{"date": "20-11-2026", "kind": "call"}],
        "track": [{"level": "second_reminder", "days": "3"}],
    }
    given_back = answer({**rows, path: value})
    assert (given_back.outcome is None) is bool(given_back.errors)
    assert all(isinstance(sentence, str) and sentence for sentence in given_back.errors.values())


@given(whole=st.dictionaries(st.sampled_from([group.name for group in TOOL.groups]) | st.text(), JSON, max_size=6))
def test_any_input_at_all_gives_an_outcome_or_errors(whole: dict[str, Any]) -> None:
    """An input without a business name and a customer gives errors, whatever else is in it."""
    assert run(TOOL, whole, language=Language.EN, on=TODAY).errors


def test_an_answer_with_errors_has_no_outcome_but_shows_what_was_understood() -> None:
    """One wrong field leaves the others read and retyped."""
    given_back = answer({"account.iban": "NL20", "invoices.0.amount": "1250"}, language=Language.EN)
    assert given_back.outcome is None
    assert list(given_back.errors) == ["account.iban"]
    assert given_back.understood["invoices.0.amount"].text == "\u20ac1,250.00"
    assert given_back.typed["invoices"][0]["amount"] == "1,250.00"


def test_a_doubtful_amount_is_read_in_the_language_it_was_typed_in() -> None:
    """On the English page, an amount typed on the Dutch page still means what it meant there."""
    input_ = typed({"invoices.0.amount": "1.250"})
    there = run(TOOL, input_, language=Language.EN, on=TODAY, typed_in=Language.NL)
    here = run(TOOL, input_, language=Language.EN, on=TODAY)
    assert there.typed["invoices"][0]["amount"] == "1,250.00"
    assert here.typed["invoices"][0]["amount"] == "1.25"


@pytest.mark.parametrize("language", Language)
def test_what_was_retyped_gives_the_same_outcome(language: Language) -> None:
    """Sending back what the page shows changes nothing, in whichever language it is shown."""
    first = answer({"invoices": [OVERDUE, PART_PAID], "letter.date": "24-11-2026"}, language=language)
    again = run(TOOL, first.typed, language=language, on=TODAY)
    assert again.outcome == first.outcome
    assert again.typed == first.typed


def test_the_page_language_changes_no_figure_and_no_letter() -> None:
    """The same input gives the same letter and figures on both pages."""
    dutch, english = (outcome({"invoices": [OVERDUE, PART_PAID]}, language=language) for language in Language)
    assert letter_text(dutch) == letter_text(english)
    assert dutch.figures == english.figures
    assert [one.day for one in dutch.dates] == [one.day for one in english.dates]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"letter.date": "27-12-2035"}, id="letter at the end of the last known year"),
        pytest.param(
            {"invoices.0.due_date": "2-1-2036", "letter.level": "before_due"}, id="due after the last known year"
        ),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_beyond_the_calendar_there_is_no_letter(changes: dict[str, Any], language: Language) -> None:
    """Where the public holidays are not known, no last day to pay is made up."""
    given_back = answer(changes, language=language)
    known = {Language.NL: "feestdagen", Language.EN: "public holidays"}
    assert given_back.outcome is None
    assert len(given_back.errors) == 1
    assert known[language] in next(iter(given_back.errors.values()))


@pytest.mark.parametrize("language", Language)
def test_the_example_runs_and_is_its_own_retyped_form(language: Language) -> None:
    """The example of each language is typed as that page types, and its letter is in that language."""
    whole = example(TOOL, language)
    given_back = _run_example(whole, language)
    assert given_back.errors == {}
    assert given_back.typed == whole
    assert given_back.outcome is not None
    assert given_back.outcome.document.language is language


def test_the_example_is_the_same_case_in_both_languages() -> None:
    """Only words differ between the two examples, not a figure or a day."""
    dutch, english = (_run_example(example(TOOL, language), language).outcome for language in Language)
    assert dutch is not None
    assert english is not None
    assert dutch.figures == english.figures
    assert [one.day for one in dutch.dates] == [one.day for one in english.dates]


def test_what_is_missing_is_told_apart_from_what_is_wrong() -> None:
    """A blank field and a choice that was not made are missing; an amount that cannot be read is not."""
    given = answer({"debtor.name": "", "debtor.country": "", "invoices": [{**OVERDUE, "amount": "veel"}]})
    assert given.missing == ("debtor.name", "debtor.country")
    assert "invoices.0.amount" in given.errors


CLAIM = TOOLS["claim"]
CLAIM_PATHS = [group.name for group in CLAIM.groups] + [
    f"{group.name}.{'0.' if group.repeated else ''}{field.name}" for group in CLAIM.groups for field in group.fields
]
CLAIM_TEXTS = st.sampled_from(["", "0", "1,5", "100", "1.000.000,00", "1-1-2012", "1-2-2026", "23-11-2026", "1-3-2027"])


@given(path=st.sampled_from([*CLAIM_PATHS, "payments.1", "notices.1"]), value=JSON | CLAIM_TEXTS)
def test_any_value_anywhere_gives_a_statement_or_errors(path: str, value: Any) -> None:
    """Whatever a program sends to the claim tool, it gets a statement or sentences, never an exception."""
    rows = {"payments.0": PAYMENT, "notices.0": DEMAND, "disputes.0": DISPUTE}
    given_back = claim_answer({**rows, path: value})
    assert (given_back.outcome is None) is bool(given_back.errors)
    assert all(isinstance(sentence, str) and sentence for sentence in given_back.errors.values())


@given(
    kind=st.sampled_from(["business", "consumer", "public_body", ""]),
    country=st.sampled_from(["NL", "BE", ""]),
    terms=st.dictionaries(
        st.sampled_from(["interest", "costs", "least_costs", "reminder_fee", "postage"]),
        st.sampled_from(["", "0", "0,01", "7,5", "12", "100"]),
    ),
    answers=st.dictionaries(
        st.sampled_from(["due_dates_agreed", "damages_by_law", "recurring", "vat_on_costs"]), st.sampled_from(["yes"])
    ),
    due=st.dates(date(2015, 1, 1), date(2027, 2, 1)),
    paid=st.sampled_from(["0,01", "40,00", "100,00", "2.000,00"]),
    later=st.integers(1, 60),
)
def test_any_claim_that_is_computed_can_be_shown(  # noqa: PLR0913 one for each thing that a visitor chooses
    *, kind: str, country: str, terms: dict[str, str], answers: dict[str, str], due: date, paid: str, later: int
) -> None:
    """Whoever owes what, by any agreement: where there is a statement there is a page to show it."""
    invoice = {**OVERDUE, "invoice_date": f"{due:%d-%m-%Y}", "due_date": f"{due:%d-%m-%Y}"}
    sent = {**DEMAND, "notice": "statutory", "sent_on": f"{due + timedelta(days=1):%d-%m-%Y}", "pay_by": ""}
    on = due + timedelta(days=later)
    typed_in = {
        "debtor.kind": kind,
        "debtor.country": country,
        "terms": {**terms, **answers},
        "invoices": [invoice],
        "notices": [sent],
        "payments": [{**PAYMENT, "date": f"{on:%d-%m-%Y}", "amount": paid}],
    }
    given_back = claim_answer(typed_in, on=on)
    assert given_back.outcome is not None or given_back.errors
    if given_back.outcome is not None:
        assert outcome_html(given_back.outcome)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_claim_that_was_retyped_is_the_same_claim(file: Any) -> None:
    """Sending back what the page in the other language shows changes no figure and no word of the statement."""
    case = claim_case(file)
    for language in Language:
        first = run(CLAIM, case.typed, language=language, on=TODAY, typed_in=case.language)
        again = run(CLAIM, first.typed, language=language, on=TODAY)
        assert first.outcome is not None
        assert again.outcome == first.outcome
        assert again.typed == first.typed


@pytest.mark.parametrize("page", TOOLS.values(), ids=TOOLS)
def test_all_tools_are_retyped_whichever_page_one_is_on(page: Any) -> None:
    """The groups of every tool are typed anew; what cannot be read, and what no tool has, stays as it was."""
    typed_before = {
        **typed(),
        **typed_claim({"payments.0": {**PAYMENT, "amount": "1.500"}, "terms": {"interest": "8,5"}}),
        "claim": {"date": "1/12/2026", "own_rate": "veel"},
        "unknown": {"amount": "1.500"},
    }
    typed_before["letter"] = {**typed()["letter"], "date": "24-11-2026"}
    shown = retyped(
        typed_before,
        tools=[page, *(tool for tool in TOOLS.values() if tool is not page)],
        typed_in=Language.NL,
        shown_in=Language.EN,
        on=TODAY,
    )
    assert shown["payments"] == [{"date": "9 Nov 2026", "amount": "1,500.00", "invoice": ""}]
    assert shown["terms"] == {"interest": "8.5%"}
    assert shown["claim"] == {"date": "1 Dec 2026", "own_rate": "veel"}
    assert shown["letter"]["date"] == "24 Nov 2026"
    assert shown["invoices"][0]["amount"] == "1,000.00"
    assert shown["account"] == typed_before["account"]
    assert shown["unknown"] == {"amount": "1.500"}
    assert list(shown) == list(typed_before)


def test_nothing_is_retyped_into_nothing() -> None:
    """What was not typed is not made up."""
    assert retyped({}, tools=TOOLS.values(), typed_in=Language.NL, shown_in=Language.EN, on=TODAY) == {}


def _run_example(whole: Any, language: Language) -> Answer:
    return run(TOOL, whole, language=language, on=TOOL.example.on)
