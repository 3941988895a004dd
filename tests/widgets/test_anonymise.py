"""The anonymise tool: a text and a case in which nobody is left whom it knows, and that other tools take."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from receivables.language import Language
from receivables.widgets.case_file import for_tool, read_case_file
from receivables.widgets.formats import file_of
from receivables.widgets.outcome import Outcome
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import example, run
from receivables.widgets.tools import TOOLS

NL = Language.NL
TOOL = TOOLS["anonymise"]
ON = date(2026, 11, 23)
CASES = sorted((Path(__file__).parents[1] / "cases" / "anonymise").glob("*.json"))


def outcome(typed: Any, language: Language = NL) -> Outcome[Any]:
    """What the tool makes of what was typed."""
    found = run(TOOL, typed, language=language, on=ON)
    assert found.outcome, found.errors
    return found.outcome


def original(text: str = "", people: str = "", firms: str = "") -> dict[str, Any]:
    """A text with the names in it, and no case."""
    return {"original": {"text": text, "people": people, "firms": firms}}


@pytest.mark.parametrize("language", Language)
def test_nothing_real_of_the_example_is_left(language: Language) -> None:
    """Neither the text nor the case nor the page says anything of who it is about."""
    typed = example(TOOL, language)
    found = outcome(typed, language)
    shown = f"{outcome_html(found)}{json.dumps(found.as_json())}"
    names = (
        "Yusuf",
        "Aydin",
        "Zevenkorrel",
        "Kwastenburg",
        "Noor",
        "Wout",
        "Verstraete",
        "2026-118",
        "NL91",
        "Molenstraat",
    )
    assert [name for name in names if name in shown] == []


@pytest.mark.parametrize("language", Language)
def test_another_tool_takes_the_case(language: Language) -> None:
    """The file with invented names can be opened and gives a call sheet, with the real amounts and days."""
    saved = file_of(outcome(example(TOOL, language), language), "case").content.decode()
    case = read_case_file(saved, tools=TOOLS.values())
    assert case.language == language
    sheet = TOOLS["call-sheet"]
    typed = {**example(sheet, language), "promises": [], "disputes": [], **for_tool(case.typed, sheet)}
    found = run(sheet, typed, language=language, on=ON)
    assert found.errors == {}
    amounts = [one["amount"] for one in case.typed["invoices"]]
    assert amounts == [one["amount"] for one in example(TOOL, language)["invoices"]]


def test_a_field_and_the_text_have_the_same_name() -> None:
    """Who is a field in the case is the same invented person in the text."""
    typed = {**original("Femke belde."), "debtor": {"name": "Femke Bos", "kind": "consumer"}}
    found = outcome(typed)
    assert found.figures["case"]["debtor"]["name"] == "Robin Winter"
    assert found.document.text == "Robin belde."


def test_what_was_left_blank_is_not_in_the_file() -> None:
    """A group with nothing but a choice is nobody's: the file would empty what stands in another tool."""
    typed = {**original("Dag Wim."), "debtor": {"name": "", "language": "nl", "address_form": "formal"}}
    assert outcome(typed).figures["case"] == {}


def test_names_in_a_description_are_replaced() -> None:
    """Free text within the case is treated like the text."""
    typed = {
        **original(),
        "debtor": {"name": "Bakkerij Zevenkorrel"},
        "invoices": [{"description": "Ramen Zevenkorrel"}],
    }
    assert outcome(typed).figures["case"]["invoices"][0]["description"] == "Ramen Peer"


def test_what_was_replaced_is_counted_by_kind() -> None:
    """Programs and readers learn how often, and of which kind."""
    found = outcome(original("Beste Wim, bel 06-12345678. Wim."))
    assert found.figures["replaced"] == {"phone": 1, "person": 2}


def test_nothing_found_is_said() -> None:
    """A text in which nothing was recognised says so, and where to put names."""
    found = outcome(original("Hij betaalt volgende week."))
    assert found.figures["replaced"] == {}
    assert "niets vervangen" in outcome_html(found)


def test_it_says_what_it_cannot_find() -> None:
    """With every outcome stands that it is to be read through."""
    assert [note.rule for note in outcome(original("Dag Wim.")).notes] == ["names_not_found"]


def test_nothing_to_do_is_asked_about() -> None:
    """Without a text and without a case there is a message at the text; a case alone is enough."""
    assert list(run(TOOL, original(), language=NL, on=ON).errors) == ["original.text"]
    assert outcome({**original(), "debtor": {"name": "Femke Bos"}}).document.text == ""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_every_name_that_was_given_is_gone(case: Path) -> None:
    """No name that stands in a field is left in the text, on the page or in the file."""
    typed = json.loads(case.read_text(encoding="utf-8"))
    language = Language(typed.pop("language"))
    typed.pop("receivables_case")
    found = outcome(typed, language)
    given = [*typed["original"]["people"].split("\n"), *typed["original"]["firms"].split("\n")]
    given += [typed.get(group, {}).get(name, "") for group in ("debtor", "creditor") for name in ("name", "contact")]
    said = f"{found.document.text}{json.dumps(found.figures, ensure_ascii=False)}"
    assert [name for name in given if len(name) > 1 and name in said] == []
