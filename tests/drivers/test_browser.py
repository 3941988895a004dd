"""What the page's worker may ask of Python, and what it gets."""

import io
import json
import zipfile
from base64 import b64decode
from typing import Any

import pytest

from receivables.drivers.browser import answer
from receivables.language import Language
from receivables.scenarios.model_file import model_file
from receivables.widgets.formats import FORMATS
from receivables.widgets.running import example
from receivables.widgets.tools import TOOLS

TYPED = example(TOOLS["reminder"], Language.NL)


def ask(**request: object) -> dict[str, Any]:
    """Ask as the worker does."""
    reply: dict[str, Any] = json.loads(answer(json.dumps({"tool": "reminder", "language": "nl", **request})))
    return reply


def run(typed: object, **request: object) -> dict[str, Any]:
    """Ask for an outcome."""
    return ask(kind="run", typed=typed, typed_in="nl", on="2026-11-23", **request)


def test_run_gives_an_outcome_and_no_errors() -> None:
    """With right input: the outcome for programs and for people, and how it was read."""
    reply = run(TYPED)
    assert reply["outcome"]["subject"] == "Herinnering: 2 facturen staan nog open"
    assert reply["html"].count("<article") == 1
    assert (reply["errors"], reply["summary"]) == ({}, "")
    assert reply["understood"]["invoices.0.amount"] == "We lezen: €\u00a01.250,00"
    assert reply["typed"] == TYPED


def test_run_of_a_claim_gives_a_statement_with_its_picture() -> None:
    """The same way for every tool: a statement, its picture, and the input as it is typed on this page."""
    typed = example(TOOLS["claim"], Language.NL)
    reply = run(typed, tool="claim")
    assert reply["outcome"]["figures"]["total"] == "4657.67"
    assert reply["html"].count("<article") == reply["html"].count("<figure") == 1
    assert (reply["errors"], reply["typed"], reply["kept"]) == ({}, typed, {})


def test_what_other_tools_keep_is_retyped_too() -> None:
    """When the page's language changes, amounts and days of all tools are typed anew, and unreadable ones stay."""
    kept = {
        **TYPED,
        "payments": [{"date": "1-9-2025", "amount": "1.500", "invoice": ""}, {"date": "ooit", "amount": "veel"}],
        "terms": {"interest": "8,5", "least_costs": "1.250"},
        "letter": {"pay_by": "1-12-2026"},
        "claim": {"own_rate": "8,5"},
    }
    reply = run(TYPED, kept=kept, language="en")
    assert reply["kept"]["payments"] == [
        {"date": "1 Sept 2025", "amount": "1,500.00", "invoice": ""},
        {"date": "ooit", "amount": "veel"},
    ]
    assert reply["kept"]["terms"] == {"interest": "8.5%", "least_costs": "1,250.00"}
    assert reply["kept"]["letter"] == {"pay_by": "1 Dec 2026"}
    assert reply["kept"]["creditor"] == TYPED["creditor"]
    assert reply["kept"]["claim"] == {"own_rate": "8.5%"}
    assert "claim" not in reply["typed"]


def test_what_no_tool_knows_stays_as_it_is() -> None:
    """A group that no tool has breaks nothing, and is not lost."""
    assert run(TYPED, kept={"debtor": TYPED["debtor"], "payment": {"iban": "x"}})["kept"]["payment"] == {"iban": "x"}


def test_run_gives_errors_and_no_outcome() -> None:
    """With wrong input: a sentence by path, their summary with links, and no letter."""
    reply = run({**TYPED, "account": {"iban": "<b>"}})
    assert (reply["outcome"], reply["html"]) == (None, "")
    assert list(reply["errors"]) == ["account.iban"]
    assert '<a href="#account.iban">' in reply["summary"]


def test_a_file_comes_with_a_name_and_a_type() -> None:
    """What the page offers to save: the same bytes as on the command line, packed as text."""
    reply = ask(kind="file", format="docx", typed=TYPED, typed_in="nl", on="2026-11-23")
    assert (reply["name"], reply["type"]) == ("reminder-2026-11-23.docx", FORMATS["docx"].media_type)
    assert zipfile.is_zipfile(io.BytesIO(b64decode(reply["base64"])))


def test_a_file_holds_the_visitors_own_words() -> None:
    """A letter that was rewritten by hand goes out rewritten."""
    written = run(TYPED)["outcome"]
    version = {"subject": written["subject"], "text": written["text"]}
    own = {**version, "text": version["text"].replace("Misschien is het u ontgaan", "Dat kan iedereen gebeuren")}
    edit = {"written": version, "own": own}
    reply = ask(kind="file", format="docx", typed=TYPED, typed_in="nl", on="2026-11-23", edit=edit)
    document = b64decode(reply["base64"]).decode(errors="replace")
    assert "Dat kan iedereen gebeuren" in document
    assert "Misschien is het u ontgaan" not in document


@pytest.mark.parametrize(
    ("request_for", "expected"),
    [
        ({"format": "docx", "typed": {**TYPED, "account": {"iban": "<b>"}}}, "iban"),
        ({"format": "exe", "typed": TYPED}, ".exe"),
    ],
    ids=["wrong input", "no such format"],
)
def test_a_file_that_cannot_be_made_gives_a_sentence(request_for: dict[str, Any], expected: str) -> None:
    """Nothing is made of what is wrong or of what is not offered."""
    reply = ask(kind="file", typed_in="nl", on="2026-11-23", **request_for)
    assert list(reply) == ["error"]
    assert expected in reply["error"].lower()


def test_save_and_open_give_the_case_back() -> None:
    """A saved file opens as what was typed, in the language it was typed in."""
    file = ask(kind="save", typed=TYPED)["file"]
    assert ask(kind="open", file=file, language="en") == {"typed": TYPED, "typed_in": "nl"}


def test_a_file_holds_the_groups_of_all_tools() -> None:
    """What the claim asked and the reminder does not is saved and opened with the rest."""
    whole = {**TYPED, **example(TOOLS["claim"], Language.NL)}
    file = ask(kind="save", typed=whole)["file"]
    assert ask(kind="open", file=file)["typed"] == whole


def test_open_refuses_in_the_language_of_the_page() -> None:
    """A damaged file gives a sentence."""
    assert ask(kind="open", file="x", language="en") == {"error": "We can’t read this file. Nothing has changed."}


def test_an_unknown_request_is_an_error() -> None:
    """The worker cannot ask for anything else."""
    with pytest.raises(KeyError):
        ask(kind="eval")


def test_a_sentence_of_the_tone_gym_is_judged() -> None:
    """Whether it is good, and what to say of it, in the language of the page."""
    good = ask(
        kind="judge",
        language="en",
        answer="Could you pay the £560 by Friday?",
        has=["amount", "day"],
        line="",
        scene="",
    )
    assert good["good"] is True
    bad = ask(kind="judge", language="en", answer="You must pay.\u202e", has=["amount", "day"], line="", scene="")
    assert bad["good"] is False
    assert "Pressure" in bad["html"]


def test_a_scenario_is_shown_or_told_what_is_wrong_with() -> None:
    """A file of somebody's own gives its parts and its conversation, or a sentence for each mistake."""
    for language in Language:
        asked = {"kind": "scenario", "language": language, "file": model_file(language)}
        reply = json.loads(answer(json.dumps(asked)))
        assert set(reply) == {"html", "play"}
        assert 'data-turn="picks_up"' in reply["play"]
        wrong = json.loads(answer(json.dumps({**asked, "file": asked["file"].replace("level = 1", "level = 9")})))
        assert set(wrong) == {"html"}
        assert "<code>level</code>" in wrong["html"]
