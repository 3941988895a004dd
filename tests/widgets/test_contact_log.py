"""The contact log: what happened, in words, in order of days, as a sheet, a text and data."""

import re
from copy import deepcopy
from typing import Any

import pytest

from receivables.errors import InputError
from receivables.language import Language
from receivables.rules.case_events import EventKind
from receivables.texts.labels import message
from receivables.texts.reports import Report
from receivables.widgets.contact_log import TOOL
from receivables.widgets.outcome import Outcome
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import Answer, example, run

ON = TOOL.example.on


def logged(changes: dict[str, Any] | None = None, language: Language = Language.NL) -> Answer:
    """What the tool says to its example with other groups."""
    typed = {**deepcopy(dict(example(TOOL, language))), **(changes or {})}
    return run(TOOL, typed, language=language, on=ON)


def outcome(changes: dict[str, Any] | None = None, language: Language = Language.NL) -> Outcome[Report]:
    """The outcome of an input without errors."""
    given = logged(changes, language)
    assert given.outcome is not None, given.errors
    return given.outcome


@pytest.mark.parametrize("language", Language)
def test_the_example_is_the_example_in_both_languages(language: Language) -> None:
    """Its words differ by language; nothing in it is taken for somebody's own."""
    assert outcome(language=language).notes == ()


@pytest.mark.parametrize("language", Language)
def test_sheet_text_and_data_say_the_same(language: Language) -> None:
    """Each line of each event stands in all three, in the same order."""
    found = outcome(language=language)
    html = str(outcome_html(found))
    sheet = re.sub(r"[ \n]+", " ", re.sub(r"<[^>]+>", " ", html[html.index("<ol") : html.index("</ol>")]))
    for entry in found.figures["entries"]:
        for line in (entry["title"], *entry["details"]):
            assert line in found.document.text
            assert line in sheet
    days = re.findall(r'<time datetime="([\d-]+)"', html)
    assert days == [entry["date"] for entry in found.figures["entries"]] == sorted(days)


@pytest.mark.parametrize(
    ("kind", "level", "line"),
    [
        ("call", "", {"nl": "Afgesproken voor 27 november 2026", "en": "Agreed for 27 November 2026"}),
        ("email", "disputed", {"nl": "Antwoord gevraagd uiterlijk op 27 november 2026", "en": "Reply asked for by 27"}),
        (
            "email",
            "complaint_answered",
            {"nl": "Antwoord gevraagd uiterlijk op 27 november", "en": "Reply asked for by 27"},
        ),
        (
            "email",
            "answer_maintained",
            {"nl": "Antwoord gevraagd uiterlijk op 27 november", "en": "Reply asked for by 27"},
        ),
        ("email", "final_notice", {"nl": "Laatste betaaldag: 27 november 2026", "en": "Last day to pay: 27 November"}),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_a_day_is_called_what_it_was_named_for(kind: str, level: str, line: dict[str, str], language: Language) -> None:
    """To pay, to reply to what was written about a complaint, or to come back to a call."""
    day = {Language.NL: "27-11-2026", Language.EN: "27 Nov 2026"}[language]
    date = {Language.NL: "20-11-2026", Language.EN: "20 Nov 2026"}[language]
    contact = {"date": date, "kind": kind, "level": level, "pay_by": day}
    assert line[language] in outcome({"contacts": [contact]}, language).document.text


@pytest.mark.parametrize("level", ["fourteen_day_notice", "first_reminder"])
def test_a_statutory_text_that_is_kept_whole_is_told_once(level: str) -> None:
    """In either country: the log does not ask in which one the customer is."""
    contact = {"date": "20-11-2026", "kind": "letter", "level": level}
    notice = {"notice": "statutory", "sent_on": "20-11-2026", "channel": "post"}
    kinds = [one["kind"] for one in outcome({"contacts": [contact], "notices": [notice]}).figures["entries"]]
    assert ("contact" in kinds, "notice" in kinds) == (True, False)


def test_every_kind_of_event_has_words() -> None:
    """None of them is passed over."""
    notice = {
        "notice": "statutory",
        "sent_on": "5-11-2026",
        "channel": "email",
        "pay_by": "",
        "received_on": "6-11-2026",
    }
    promises = [
        {"amount": "100,00", "pay_by": "12-11-2026", "made_on": "5-11-2026", "invoices": "2026-118", "method": ""},
        {"amount": "100,00", "pay_by": "12-11-2026", "made_on": "5-11-2026", "invoices": "2026-124", "method": ""},
        {"amount": "100,00", "pay_by": "13-11-2026", "made_on": "9-11-2026", "invoices": "2026-124", "method": ""},
        {"amount": "100,00", "pay_by": "13-11-2026", "made_on": "9-11-2026", "invoices": "2026-118", "method": ""},
    ]
    payments = [{"date": "12-11-2026", "amount": "100,00", "invoice": "2026-118"}]
    [dispute] = example(TOOL, Language.NL)["disputes"]
    changes = {
        "notices": [notice],
        "promises": promises,
        "payments": payments,
        "disputes": [{**dispute, "refused_on": "19-11-2026", "settled_on": "20-11-2026"}],
        "payment_plan": {"agreed_on": "18-11-2026", "schedule": "19-11-2026 1.000,00\n16-12-2026 1.000,00"},
    }
    assert {entry["kind"] for entry in outcome(changes).figures["entries"]} == set(EventKind)


def test_what_was_sent_stands_in_it_word_for_word() -> None:
    """With its line breaks, set apart from what is said about it; nothing in it becomes an element."""
    text = "Beste Yusuf,\n\nFactuur <b>2026-118</b> staat nog open."
    [first, *_] = example(TOOL, Language.NL)["contacts"]
    found = outcome({"contacts": [{**first, "text": text}]})
    assert "    Beste Yusuf,\n\n    Factuur <b>2026-118</b> staat nog open." in found.document.text
    assert "Factuur &lt;b&gt;2026-118&lt;/b&gt; staat nog open." in str(outcome_html(found))


@pytest.mark.parametrize(
    ("until", "outstanding"), [("12-11-2026", "1250.00"), ("13-11-2026", "650.00"), ("", "650.00")]
)
def test_it_can_end_on_an_earlier_day(until: str, outstanding: str) -> None:
    """Then it holds what had happened by then, and what was open on that day."""
    found = outcome({"log": {"date": until}})
    assert found.figures["open"]["2026-118"] == outstanding
    assert max(entry["date"] for entry in found.figures["entries"]) <= found.on.isoformat()


def test_an_invoice_of_a_later_day_is_not_in_it() -> None:
    """On 10 October only the first invoice was there."""
    assert list(outcome({"log": {"date": "10-10-2026"}}).figures["open"]) == ["2026-118"]


def test_tomorrow_is_not_in_it() -> None:
    """A file holds what has happened."""
    given = logged({"log": {"date": "24-11-2026"}})
    assert given.errors == {"log.date": message(Language.NL, InputError("log_in_future"))}


def test_money_without_a_day_is_pointed_out() -> None:
    """It cannot stand in order of days."""
    [first, second] = example(TOOL, Language.NL)["invoices"]
    found = outcome({"invoices": [{**first, "paid": "50,00"}, second]})
    assert [note.rule for note in found.notes if note.rule != "example_left"] == ["log_undated"]
