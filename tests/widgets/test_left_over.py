"""What is left of a worked example in somebody's own document: by name, or by what was never touched."""

from collections.abc import Collection
from typing import Any

import pytest

from factories import OVERDUE, TODAY, outcome, typed
from receivables.language import Language
from receivables.widgets.case_file import for_tool
from receivables.widgets.outcome import Note
from receivables.widgets.reminder import TOOL
from receivables.widgets.running import Answer, example, run, with_untouched
from receivables.widgets.tools import TOOLS

WHOLE = example(TOOL, Language.NL)
ALL = {f"invoices.{index}.{name}" for index, row in enumerate(WHOLE["invoices"]) for name in row}


@pytest.mark.parametrize("language", Language)
def test_the_untouched_example_has_no_warning(language: Language) -> None:
    """Nobody is warned about an example that they only look at."""
    assert _left(example(TOOL, language), language) is None


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("choice", TOOL.example.fitting(Language.NL))
def test_the_untouched_example_of_a_link_has_no_warning(choice: str, language: Language) -> None:
    """Nor about the example of the text that a link led to; with another customer in it, it is no example any more."""
    looked_at = example(TOOL, language, choice)
    assert _left(looked_at, language) is None
    assert _left({**looked_at, "debtor": {**looked_at["debtor"], "name": "Kapsalon Scheerling"}}, language)


def test_an_own_input_has_no_warning() -> None:
    """Whoever filled in everything themselves is not asked to do it again."""
    assert "example_left" not in {note.rule for note in outcome().notes}


@pytest.mark.parametrize(
    ("own", "left"),
    [
        pytest.param({"creditor": "creditor"}, "Rekeningnummer (IBAN)", id="own name, the example's account"),
        pytest.param({"creditor": "creditor", "account": "account"}, "Naam van de klant", id="the example's customer"),
        pytest.param({"debtor": "debtor"}, "Naam van je bedrijf", id="the example's business"),
        pytest.param({"invoices": "invoices"}, "Rekeningnummer (IBAN)", id="own invoices only"),
    ],
)
def test_part_of_the_example_left_over_is_warned_about(own: dict[str, str], left: str) -> None:
    """Own details beside the example's: a warning comes first and names what is still to be filled in."""
    whole = {**example(TOOL, Language.NL), **{name: typed()[name] for name in own}}
    assert left in str(_left(whole, Language.NL))


@pytest.mark.parametrize(
    ("group", "field", "value"),
    [("account", "holder", "Rijschool Rotonde"), ("creditor", "name", "Rijschool Rotonde")],
    ids=["a field that the example leaves empty", "a field that the example fills"],
)
def test_one_own_detail_makes_the_rest_of_the_example_a_warning(group: str, field: str, value: str) -> None:
    """As soon as one detail is somebody's own, the example's account in the letter is dangerous."""
    whole = example(TOOL, Language.NL)
    whole = {**whole, group: {**whole[group], field: value}}
    assert "Rekeningnummer (IBAN)" in str(_left(whole, Language.NL))


def test_an_own_invoice_below_the_example_makes_it_a_warning() -> None:
    """An invoice of somebody's own, asked for on the example's account, is warned about."""
    whole = example(TOOL, Language.NL)
    whole = {**whole, "invoices": [*whole["invoices"], OVERDUE]}
    assert "Rekeningnummer (IBAN)" in str(_left(whole, Language.NL))


def test_the_warning_names_each_field_with_its_row() -> None:
    """Two invoices left over are two things to look at."""
    whole = {**example(TOOL, Language.NL), "creditor": typed()["creditor"]}
    assert "Factuur 1, Factuurnummer; Factuur 2, Factuurnummer" in str(_left(whole, Language.NL))


def test_the_warning_is_about_what_stands_in_the_text() -> None:
    """An e-mail has no addresses: those of the example are no danger there, and in a letter they are."""
    whole = {**example(TOOL, Language.NL), "creditor": {**example(TOOL, Language.NL)["creditor"], "contact": "Sanne"}}
    on_paper = {**whole, "letter": {**whole["letter"], "medium": "letter"}}
    assert "Adres" not in str(_left(whole, Language.NL)).replace("E-mailadres", "")
    assert "Adres" in str(_left(on_paper, Language.NL)).replace("E-mailadres", "")


def test_other_figures_in_the_example_make_it_somebodys_own() -> None:
    """Whoever types amounts of their own may send the letter: then the example's account number is named."""
    whole = example(TOOL, Language.NL)
    invoices = [{**row, "amount": "2.000,00", "due_date": "1-11-2026"} for row in whole["invoices"]]
    assert "IBAN" in str(_left({**whole, "invoices": invoices}, Language.NL))


def test_the_example_in_other_notation_is_still_the_example() -> None:
    """Amounts and days typed otherwise, and a letter in the other language, change nothing."""
    whole = example(TOOL, Language.EN)
    invoices = [{**row, "invoice_date": row["invoice_date"].lower()} for row in whole["invoices"]]
    assert _left({**whole, "invoices": invoices}, Language.EN) is None
    assert _left({**whole, "debtor": {**whole["debtor"], "language": "nl"}}, Language.EN) is None


def test_an_amount_that_nobody_touched_is_named() -> None:
    """With another amount, what the example had paid of the invoice is still the example's."""
    own = [WHOLE["invoices"][0], {**WHOLE["invoices"][1], "amount": "318,50"}]
    (note,) = _untouched({**WHOLE, "invoices": own}, ALL - {"invoices.1.amount"})
    assert [place.path for place in note.places if place.words.startswith("Factuur 2")] == [
        "invoices.1.number",
        "invoices.1.invoice_date",
        "invoices.1.due_date",
        "invoices.1.paid",
    ]


def test_a_row_that_nobody_touched_is_named_as_a_whole() -> None:
    """An invoice of the example below one's own is one thing to look at, found at its first field."""
    own = [OVERDUE, WHOLE["invoices"][1]]
    (note,) = _untouched({**WHOLE, "invoices": own}, {path for path in ALL if ".1." in path})
    assert [(place.path, place.words) for place in note.places] == [("invoices.1.number", "Factuur 2")]


def test_the_note_is_its_words_with_the_places_in_them() -> None:
    """What stands before, between and after the links is the text that a program gets."""
    own = {**WHOLE, "creditor": typed()["creditor"]}
    (note,) = _untouched(own, {"invoices.0.amount", "account.iban"})
    before, after = note.around
    assert f"{before}Factuur 1, Bedrag; Rekeningnummer (IBAN){after}" == note.text


def test_what_was_typed_is_ones_own_though_it_equals_the_example() -> None:
    """Where every field was touched there is nothing to warn about, whatever stands in them."""
    assert _untouched({**WHOLE, "creditor": typed()["creditor"]}, ()) == []


def test_a_path_that_is_no_field_is_nothing() -> None:
    """What a page says of fields that are not there changes nothing."""
    assert _untouched({**WHOLE, "creditor": typed()["creditor"]}, {"invoices.9.amount", "nothing", ""}) == []


def test_the_untouched_example_has_no_warning_though_nothing_was_touched() -> None:
    """Nobody is warned about an example that they only look at, in a live page neither."""
    assert _untouched(WHOLE, ALL) == []


def test_what_is_left_of_another_tool_s_example_is_pointed_out() -> None:
    """A claim over the invoices of the reminder's example says so: they are nobody's own."""
    taken = for_tool(example(TOOLS["reminder"], Language.NL), TOOLS["claim"])
    assert isinstance(taken["debtor"], dict)
    own = {**taken, "debtor": {**taken["debtor"], "name": "Kapsalon Scheerling"}}
    found = run(TOOLS["claim"], own, language=Language.NL, on=TODAY).outcome
    assert found is not None
    (note,) = (note for note in found.notes if note.rule == "example_left")
    assert "Factuurnummer" in note.text


def _untouched(whole: Any, paths: Collection[str]) -> list[Note]:
    found = with_untouched(_run_example(whole, Language.NL), paths, tool=TOOL).outcome
    assert found is not None
    return [note for note in found.notes if note.rule == "example_left"]


def _run_example(whole: Any, language: Language) -> Answer:
    return run(TOOL, whole, language=language, on=TOOL.example.on)


def _left(whole: Any, language: Language) -> str | None:
    given_back = _run_example(whole, language)
    assert given_back.outcome is not None, given_back.errors
    first = next(iter(given_back.outcome.notes), None)
    return first.text if first and first.rule == "example_left" else None
