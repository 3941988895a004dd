"""A payment plan in the case: read, held against itself, and heeded by the tools."""

from typing import Any

import pytest

from factories import OVERDUE, PART_PAID, TODAY, answer, outcome
from receivables.language import Language
from receivables.widgets.case_file import for_tool
from receivables.widgets.outcome import Outcome
from receivables.widgets.running import run
from receivables.widgets.tools import TOOLS

KEPT = {"agreed_on": "16-11-2026", "invoices": "2026-031", "schedule": "1-12-2026 625,00\n4-1-2027 625,00"}
MISSED = {"agreed_on": "2-11-2026", "invoices": "2026-031", "schedule": "13-11-2026 625,00\n4-1-2027 625,00"}
BOTH = {"invoices": [OVERDUE, PART_PAID]}


def errors_of(**plan: str) -> dict[str, str]:
    """What is wrong with a plan, by field."""
    return answer({"payment_plan": plan}).errors


@pytest.mark.parametrize(
    ("plan", "field", "words"),
    [
        ({**KEPT, "agreed_on": ""}, "agreed_on", "Vul dit in."),
        ({**KEPT, "schedule": ""}, "schedule", "Vul dit in."),
        ({**KEPT, "agreed_on": "24-11-2026"}, "agreed_on", "in de toekomst"),
        ({**KEPT, "agreed_on": "30-9-2026", "invoices": ""}, "agreed_on", "1 oktober 2026"),
        ({**KEPT, "schedule": "15-11-2026 10,00"}, "schedule", "vóór de dag van de afspraak"),
        ({**KEPT, "invoices": "2026-031, 2026-999"}, "invoices", "2026-999"),
        ({**KEPT, "schedule": "1-12-2026 10,00\nmorgen"}, "schedule", "Regel 2"),
    ],
)
def test_what_contradicts_itself_is_pointed_out(plan: dict[str, str], field: str, words: str) -> None:
    """At its own field, in a sentence that says what to do."""
    found = answer({"payment_plan": plan, **BOTH}).errors
    assert list(found) == [f"payment_plan.{field}"]
    assert words in found[f"payment_plan.{field}"]


def test_a_plan_is_shown_as_it_was_read_and_typed_anew_in_the_other_language() -> None:
    """Line by line."""
    typed = answer({"payment_plan": KEPT, **BOTH}, language=Language.EN).typed["payment_plan"]
    assert typed["schedule"] == "1 Dec 2026  625.00\n4 Jan 2027  625.00"


@pytest.mark.parametrize(("schedule", "doubtful"), [("1-12-2026 1250,00", False), ("1-12-2026 1.250", True)])
def test_what_has_two_readings_is_asked_about(schedule: str, doubtful: bool) -> None:  # noqa: FBT001
    """An amount that somebody else would read otherwise."""
    found = answer({"payment_plan": {**KEPT, "schedule": schedule}, **BOTH}).understood["payment_plan.schedule"]
    assert found.doubtful is doubtful


def test_a_reminder_leaves_out_what_is_in_a_kept_plan_and_says_until_when() -> None:
    """The other invoice is asked for."""
    found = outcome({"payment_plan": KEPT, **BOTH})
    assert found.figures["left_out"] == [{"number": "2026-031", "reason": "plan", "until": "2026-12-01"}]
    assert [one["number"] for one in found.figures["invoices"]] == ["2026-035"]
    [note] = [one for one in found.notes if one.rule == "plan_kept"]
    assert "1 december 2026" in note.text
    assert "3 december 2026" in note.text


def test_when_all_is_in_a_kept_plan_there_is_no_reminder() -> None:
    """The sentence stands at the plan, with the next day and the first on which one can write again."""
    found = errors_of(**KEPT)
    assert list(found) == ["payment_plan.schedule"]
    assert "1 december 2026" in found["payment_plan.schedule"]
    assert "3 december 2026" in found["payment_plan.schedule"]


def test_a_reminder_after_a_missed_instalment_says_so_and_warns() -> None:
    """The plan has a reminder of its own; this text asks for all."""
    came = {"payments": [{"date": "13-11-2026", "amount": "25,00", "invoice": "2026-031"}]}
    found = outcome({"payment_plan": MISSED, **came})
    assert "Op 2 november 2026 spraken we af dat u € 625,00" in found.document.text.replace("\u00a0", " ")
    assert "Daarvan hebben wij € 25,00 ontvangen." in found.document.text.replace("\u00a0", " ")
    [note] = [one for one in found.notes if one.rule == "instalment_missed"]
    assert note.level == "warning"
    assert "€ 600,00" in note.text.replace("\u00a0", " ")


def of_tool(name: str, plan: dict[str, str], **changes: Any) -> Outcome[Any]:
    """What another tool makes of the same case."""
    case = {"debtor": _DEBTOR, "creditor": {"name": "Rijschool Rotonde"}, **BOTH, "payment_plan": plan, **changes}
    found = run(TOOLS[name], for_tool(case, TOOLS[name]), language=Language.NL, on=TODAY).outcome
    assert found
    return found


_DEBTOR = {"name": "Webatelier Pixelkade", "kind": "business", "country": "NL", "language": "nl"}


def test_the_next_step_leads_to_the_reminder_of_a_missed_instalment() -> None:
    """First of all, with the text already chosen."""
    step = of_tool("next-step", MISSED).figures["steps"][0]
    assert (step["action"], step["date"], step["tool"]) == ("remind_instalment", "2026-11-23", "payment-plan")
    assert "13 november 2026" in step["why"]


def test_the_next_step_of_a_kept_plan_is_a_look_at_the_account() -> None:
    """Its sentence names the amount and the day."""
    steps = of_tool("next-step", KEPT).figures["steps"]
    [step] = [one for one in steps if one["action"] == "check_instalment"]
    assert "625,00" in step["why"]
    assert "1 december 2026" in step["why"]


def test_after_its_reminder_the_step_names_the_last_day_in_it() -> None:
    """From then on the other texts go on."""
    contact = {"date": "20-11-2026", "kind": "email", "pay_by": "27-11-2026"}
    [step] = of_tool("next-step", {**MISSED, "invoices": ""}, contacts=[contact]).figures["steps"]
    assert "27 november 2026" in step["why"]


def test_the_call_sheet_says_which_invoices_are_in_a_plan_that_is_kept() -> None:
    """Calling about those can wait."""
    found = of_tool("call-sheet", KEPT)
    assert [one["paused"] for one in found.figures["invoices"]] == ["plan", None]
    [note] = [one for one in found.notes if one.rule == "call_about_plan"]
    assert "1 december 2026" in note.text


def test_the_call_after_a_missed_instalment_speaks_of_it() -> None:
    """As of any promise that was not kept."""
    assert "op maandag 2 november spraken we af" in of_tool("call-sheet", MISSED).document.text.lower()


def test_the_log_holds_the_plan_and_what_was_missed() -> None:
    """With their amounts and days."""
    entries = of_tool("contact-log", MISSED).figures["entries"]
    titles = [one["title"].replace("\u00a0", " ") for one in entries if one["kind"] in {"plan", "missed"}]
    assert titles == [
        "Betalingsregeling afgesproken: € 1.250,00 in 2 termijnen",
        "Een termijn is niet betaald: € 625,00, afgesproken voor 13 november 2026",
    ]
