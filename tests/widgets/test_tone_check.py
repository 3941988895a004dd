"""The tone-check tool: what it reads, which language it sees, what it gives to people and programs."""

from datetime import date
from typing import Any

import pytest

from receivables.language import Language
from receivables.widgets.outcome import Outcome
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import Answer, example, run
from receivables.widgets.tools import TOOLS

NL, EN = Language
TOOL = TOOLS["tone-check"]
TODAY = date(2026, 11, 23)


def answer(page: Language = NL, *, on: date = TODAY, **draft: str) -> Answer:
    """What the tool says to a draft on a page in a language."""
    return run(TOOL, {"draft": {"text": "Waarom is de factuur niet betaald?", **draft}}, language=page, on=on)


def outcome(page: Language = NL, **draft: str) -> Outcome[Any]:
    """The outcome for a draft that can be read."""
    found = answer(page, on=TODAY, **draft).outcome
    assert found
    return found


@pytest.mark.parametrize("language", Language)
def test_the_example_has_findings_of_many_rules(language: Language) -> None:
    """The worked example shows what the tool can do, in the language of the page."""
    found = run(TOOL, example(TOOL, language), language=language, on=TOOL.example.on).outcome
    assert found
    rules = [one["rule"] for one in found.figures["findings"]]
    assert {"must", "why", "blame", "no_date", "empty_threat", "shouting", "grovelling", "missing_amount"} <= set(rules)
    assert found.figures["language"] == language


def test_programs_get_places_quotes_and_rewrites() -> None:
    """Each finding has its rule, its place, its words and what to put in which place."""
    assert outcome(stage="phone_script").figures == {
        "language": "nl",
        "stage": "phone_script",
        "findings": [
            {
                "rule": "why",
                "start": 0,
                "end": 6,
                "quote": "Waarom",
                "rewrite": {
                    "start": 0,
                    "end": 34,
                    "text": "Wat is er nodig om de factuur uiterlijk op maandag 30 november 2026 te betalen?",
                },
            }
        ],
    }


@pytest.mark.parametrize(
    ("text", "chosen", "page", "spoken", "note"),
    [
        ("You must pay the invoice now.", "", NL, EN, "draft_language_recognised"),
        ("U moet de factuur nu betalen.", "", EN, NL, "draft_language_recognised"),
        ("OK", "", EN, EN, "draft_language_assumed"),
        ("OK", "nl", EN, NL, None),
        ("You must pay the invoice now.", "nl", EN, NL, None),
    ],
)
def test_the_language_is_recognised_or_chosen(
    *, text: str, chosen: str, page: Language, spoken: Language, note: str | None
) -> None:
    """A visitor's choice goes first; else what is plain; else the page's language. What was not chosen is said."""
    found = outcome(page, text=text, language=chosen)
    assert found.figures["language"] == spoken
    assert [one.rule for one in found.notes] == [*([note] if note else []), "words_not_intentions", "ready_made"]


def test_a_day_of_the_visitors_own_stands_in_the_rewrites() -> None:
    """The last day to pay is theirs to choose."""
    assert "4 december 2026" in outcome(pay_by="4-12-2026").document.text


def test_a_day_that_is_past_is_refused() -> None:
    """Today may be named, yesterday may not."""
    assert answer(pay_by="23-11-2026").outcome
    assert list(answer(pay_by="22-11-2026").errors) == ["draft.pay_by"]


def test_the_day_that_is_named_is_a_working_day_in_both_countries() -> None:
    """A Dutch text may go to Belgium: 11 November is a working day in one and a holiday in the other."""
    found = answer(on=date(2026, 11, 4)).outcome
    assert found
    assert [one.day for one in found.dates] == [date(2026, 11, 12)]


def test_a_year_without_known_holidays_asks_for_a_day() -> None:
    """Nothing is guessed: the field for the last day says what is missing."""
    assert list(answer(on=date(2036, 1, 4)).errors) == ["draft.pay_by"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "Vul dit in."),
        ("a" * 10_001, "Dit is te lang. Gebruik hooguit 10000 tekens."),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, error: str) -> None:
    """No text, and too much of it."""
    assert answer(text=text).errors == {"draft.text": error}


@pytest.mark.parametrize("text", ["a" * 10_000, "Regel één\r\n\r\n\tRegel\u00adtwee\u200e", "👩\u200d👧 \u202eabc"])
def test_what_people_paste_is_taken(text: str) -> None:
    """Line ends, tabs, soft hyphens and marks of direction come along when a mail is pasted."""
    assert outcome(text=text).document.draft == text.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "<img src=x onerror=y>", "</textarea>", "{{ 77*77 }}"]
)
def test_hostile_text_stands_in_the_marked_copy_as_text(hostile: str) -> None:
    """Nothing that is pasted becomes an element, in the draft, in a finding or in a rewrite."""
    found = outcome(text=f"Waarom is {hostile} niet betaald, € 5{hostile}?\n\nU moet {hostile} betalen.")
    html = outcome_html(found)
    for part in ("<script", "<img", "</textarea", "5929"):
        assert part not in html
    assert hostile in found.document.draft


def test_when_nothing_is_found_that_is_said() -> None:
    """A text without findings gets a calm sentence, and hears what the tool does not see."""
    found = outcome(text="Wanneer kunnen we de betaling verwachten?")
    html = outcome_html(found)
    assert "We vinden geen woorden die beter anders kunnen." in html
    assert "leest woorden, geen bedoelingen" in html
    assert "<mark>" not in html


def test_each_mark_leads_to_its_finding_and_each_rewrite_to_its_field() -> None:
    """The sheet links in place, and a button says which stretch of which field it replaces."""
    html = outcome_html(outcome(stage="phone_script"))
    assert '<mark><a href="#finding-1" data-number="1">Waarom</a></mark>' in html
    assert 'id="finding-1"' in html
    assert 'data-action="take-over" data-into="draft.text" data-start="0" data-end="34"' in html


LAST = [
    (NL, "Dit is de laatste keer dat ik het vraag.", "laatste keer dat ik het vraag"),
    (NL, "Laatste herinnering: factuur 12.", "Laatste herinnering"),
    (NL, "Ik vraag het voor de laatste keer.", "voor de laatste keer"),
    (EN, "This is the last time I ask.", "last time I ask"),
    (EN, "Final reminder: invoice 12.", "Final reminder"),
]


@pytest.mark.parametrize(("language", "text", "words"), LAST)
def test_a_first_message_that_calls_itself_the_last_is_asked_about(language: Language, text: str, words: str) -> None:
    """Above the marked copy stands a question with those words, and one press chooses the last notice."""
    found = outcome(language, text=text, language=language)
    (note,) = [one for one in found.notes if one.rule == "last_at_first"]
    assert f"“{words}”" in note.text
    assert note.is_above
    assert note.change
    assert note.change.typed == {"draft.stage": "last_notice"}


@pytest.mark.parametrize(
    ("language", "text", "stage"),
    [
        *((language, text, "last_notice") for language, text, _ in LAST),
        (NL, "De laatste keer dat we elkaar spraken, was op 3 november.", "first_contact"),
        (NL, "U schreef: “laatste herinnering”.", "first_contact"),
        (EN, "The last time we met was on 3 November.", "first_contact"),
    ],
)
def test_a_stage_that_fits_is_not_asked_about(language: Language, text: str, stage: str) -> None:
    """A last notice may say so; and not everything that was the last time is a last reminder."""
    rules = [one.rule for one in outcome(language, text=text, stage=stage, language=language).notes]
    assert "last_at_first" not in rules


@pytest.mark.parametrize(
    ("stage", "address"),
    [
        ("first_contact", "../reminder/#letter.level=friendly_reminder"),
        ("reminder", "../reminder/#letter.level=second_reminder"),
        ("last_notice", "../reminder/#letter.level=final_notice"),
        ("phone_script", "../call-sheet/"),
    ],
)
def test_a_text_that_is_ready_made_is_a_press_away(stage: str, address: str) -> None:
    """The link at the end chooses the letter of the same stage; for the phone there is the call sheet."""
    found = outcome(stage=stage)
    assert found.notes[-1].tool
    assert found.notes[-1].tool.address == address
    assert f'href="{address}"' in outcome_html(found)
