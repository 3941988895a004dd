"""The next step: each action in words, with its reason, the tool that does it, and a picture of the days."""

import json
import re
from copy import deepcopy
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from receivables.language import Language
from receivables.rules.next_steps import NextAction
from receivables.texts.labels import labels
from receivables.texts.reports import Report
from receivables.widgets.formats import file_of
from receivables.widgets.next_step import TOOL
from receivables.widgets.next_step.picture import days_picture
from receivables.widgets.outcome import Outcome
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import example, run

ON = TOOL.example.on
CONTACT = {"date": "10-11-2026", "kind": "email", "level": "friendly_reminder", "pay_by": "17-11-2026"}
OPEN = {"amount": "847,50", "pay_by": "27-11-2026", "made_on": "20-11-2026", "invoices": "2026-124", "method": ""}
COMPLAINT = {"invoice": "2026-118", "raised_on": "20-11-2026"}
HEARD = {"date": "20-11-2026", "kind": "call", "outcome": "dispute"}
ASKED = {"date": "20-11-2026", "kind": "email", "level": "disputed"}
OLD = {"number": "2021-009", "invoice_date": "1-12-2021", "due_date": "31-12-2021", "amount": "300,00"}


def outcome(changes: dict[str, Any] | None = None, language: Language = Language.NL) -> Outcome[Report]:
    """The outcome of the example with other groups."""
    typed = {**deepcopy(dict(example(TOOL, language))), **(changes or {})}
    given_back = run(TOOL, typed, language=language, on=ON)
    assert given_back.outcome is not None, given_back.errors
    return given_back.outcome


def actions(found: Outcome[Report]) -> list[str]:
    """What there is to do."""
    return [step["action"] for step in found.figures["steps"]]


@pytest.mark.parametrize("language", Language)
def test_every_action_has_its_words(language: Language) -> None:
    """Each says what to do and why, in both languages."""
    words = labels(language, "plan")
    assert set(NextAction) <= set(words)
    assert all("what" in words[action] and len(words[action]) > 1 for action in NextAction)


@pytest.mark.parametrize("language", Language)
def test_the_example_begins_with_the_broken_promise(language: Language) -> None:
    """And nothing in it is taken for somebody's own."""
    found = outcome(language=language)
    assert actions(found)[0] == "call_about_promise"
    assert found.notes == ()


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"promises": [OPEN]}, id="an open promise"),
        pytest.param(
            {"promises": [], "disputes": [{"invoice": "2026-118", "raised_on": "20-11-2026"}]}, id="a complaint"
        ),
        pytest.param({"promises": [], "disputes": [COMPLAINT], "contacts": [HEARD]}, id="a complaint heard in a call"),
        pytest.param({"promises": [], "disputes": [COMPLAINT], "contacts": [ASKED]}, id="a complaint asked about"),
        pytest.param({"promises": [], "contacts": [{**CONTACT, "level": "final_notice"}]}, id="final notice sent"),
        pytest.param({"promises": [], "contacts": []}, id="nothing asked yet"),
        pytest.param({"payments": [{"date": "20-11-2026", "amount": "2.097,50", "invoice": ""}]}, id="all paid"),
        pytest.param({"promises": [], "invoices": [OLD]}, id="about to lapse"),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_list_and_sheet_say_the_same(changes: dict[str, Any], language: Language) -> None:
    """Each step stands in the text and on the sheet with its day, and leads to a tool; no gap is left in a sentence."""
    found = outcome(changes, language)
    html = str(outcome_html(found))
    assert re.findall(r'data-action="(\w+)"', html[: html.index("</ol>")])[-len(actions(found)) :] == actions(found)
    for step in found.figures["steps"]:
        assert f'<time datetime="{step["date"]}">' in html
        lines = [step[name] for name in ("what", "condition", "why") if step[name]]
        assert "\n".join(lines) in found.document.text
        assert all(str(escape(line)) in html for line in lines)
        assert f'<a href="../{step["tool"]}/"' in html
    assert not re.search(r"[{}]|None|  ", found.document.text)


FRIDAY = {**OPEN, "pay_by": "20-11-2026", "made_on": "17-11-2026", "invoices": ""}


@pytest.mark.parametrize("language", Language)
def test_on_the_monday_after_a_friday_promise_it_says_what_to_do_today(language: Language) -> None:
    """To look, and until when the money may come; the call has its own day."""
    promised = {"promises": [FRIDAY]}
    [look, check, *_] = outcome(promised, language).figures["steps"]
    assert (look["action"], look["date"]) == ("await_money", "2026-11-23")
    assert "23 november 2026" in look["why"].lower()
    assert "24 november 2026" in look["why"].lower()
    assert (check["action"], check["date"]) == ("check_promise", "2026-11-24")


@pytest.mark.parametrize("language", Language)
def test_a_day_without_a_step_is_said_to_be_one(language: Language) -> None:
    """With the first day that has one, in the text and on the sheet; not where a step is for today, or none is left."""
    rest = {Language.NL: "hoef je niets te doen", Language.EN: "nothing to do"}[language]
    waiting = outcome({"promises": [{**OPEN, "invoices": ""}]}, language)
    later = outcome({"promises": [{**OPEN, "invoices": ""}], "plan": {"date": "25-11-2026"}}, language)
    for found in (waiting, later):
        first = found.document.text.split("\n")[0]
        assert rest in first
        assert "1 december 2026" in first.lower()
        assert str(escape(first)) in str(outcome_html(found))
    assert "25 november 2026" in later.document.text.split("\n")[0].lower()
    assert rest not in outcome(language=language).document.text
    assert rest not in str(outcome_html(outcome(language=language)))


@pytest.mark.parametrize("language", Language)
def test_a_condition_names_the_step_that_decides(language: Language) -> None:
    """The number in the sentence is the one that stands before that step."""
    found = outcome(language=language)
    [call, send, stop, *_] = found.figures["steps"]
    assert [one["action"] for one in (call, send, stop)] == ["call_about_promise", "send", "stop_delivering"]
    assert re.findall(r"\d+", send["condition"]) == ["1"]
    assert (call["condition"], re.findall(r"\d+", stop["condition"])) == ("", [])
    assert [one["condition"] for one in found.figures["steps"][3:]] == [""] * 3


def test_a_text_is_begun_in_the_reminder_tool() -> None:
    """The link says which text, which one came before it, and leaves its days open; no name is in an address."""
    html = str(outcome_html(outcome({"promises": [], "contacts": [CONTACT]})))
    [preset, *_] = re.findall(r"<a href=\"\.\./reminder/\" data-preset='([^']*)'", html)
    assert '"letter.level": "second_reminder"' in preset
    assert '"letter.previous_date": "10-11-2026"' in preset
    assert not re.search(r'href="\.\./[^"]*[?#]', html)


def presets(found: Outcome[Report]) -> list[dict[str, str]]:
    """What the links to the reminder tool fill in there."""
    attributes = re.findall(r"<a href=\"\.\./reminder/\" data-preset='([^']*)'", str(outcome_html(found)))
    return [json.loads(one) for one in attributes]


def test_a_text_of_a_later_day_is_begun_with_that_day_and_the_one_before_it() -> None:
    """The final notice of December does not answer the reminder of today, but the one that will be sent before it."""
    thanks = {"date": "20-11-2026", "kind": "email", "level": "thank_you"}
    texts = presets(outcome({"promises": [], "contacts": [CONTACT, thanks]}))
    days = {one["letter.level"]: (one["letter.date"], one["letter.previous_date"]) for one in texts}
    assert days == {
        "second_reminder": ("", "10-11-2026"),
        "suspension": ("", "10-11-2026"),
        "notice_of_default": ("2-12-2026", "23-11-2026"),
        "final_notice": ("11-12-2026", "2-12-2026"),
        "handed_over": ("21-12-2026", "11-12-2026"),
    }


def test_a_text_of_today_came_before_one_of_later() -> None:
    """And not before one of today."""
    [first, *_] = presets(outcome({"promises": [], "contacts": [{**CONTACT, "date": "23-11-2026", "pay_by": ""}]}))
    assert (first["letter.date"], first["letter.previous_date"]) == ("2-12-2026", "23-11-2026")


@pytest.mark.parametrize("language", Language)
def test_a_plan_from_a_later_day_foretells_nothing(language: Language) -> None:
    """A promise that is open today is waited for, though its day is over by then; that day is not called today."""
    found = outcome({"promises": [OPEN], "plan": {"date": "7-12-2026"}}, language)
    assert "check_promise" in actions(found)
    assert "call_about_promise" not in actions(found)
    assert min(step["date"] for step in found.figures["steps"]) == "2026-12-07"
    today = str(labels(language, "plan")["today"])
    assert f"{today}, " not in str(outcome_html(found))
    assert f"{today}, " in str(outcome_html(outcome(language=language)))


def test_what_has_not_happened_yet_is_refused_in_a_plan_from_a_later_day() -> None:
    """A promise of next week is no promise today."""
    future = {**OPEN, "made_on": "30-11-2026", "pay_by": "2-12-2026"}
    typed = {**deepcopy(dict(example(TOOL, Language.NL))), "promises": [future], "plan": {"date": "7-12-2026"}}
    assert list(run(TOOL, typed, language=Language.NL, on=ON).errors) == ["promises.0.made_on"]


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"promises": [], "contacts": [{**CONTACT, "level": "handed_over"}]}, {"nl": "uit handen", "en": "handed"}),
        (
            {
                "payments": [{"date": "20-11-2026", "amount": "2.097,50", "invoice": ""}],
                "contacts": [{"date": "20-11-2026", "kind": "email", "level": "thank_you"}],
            },
            {"nl": "bedankt", "en": "thanked"},
        ),
    ],
)
@pytest.mark.parametrize("language", Language)
def test_where_nothing_is_left_to_do_a_sentence_says_so(
    changes: dict[str, Any], word: dict[str, str], language: Language
) -> None:
    """In the text and on the sheet, without an empty list."""
    found = outcome(changes, language)
    html = str(outcome_html(found))
    assert actions(found) == []
    assert word[language] in found.document.text
    assert word[language] in html
    assert 'class="plan-steps"' not in html


def test_thanks_are_given_again_when_more_money_came() -> None:
    """What was thanked for before the last payment was something else."""
    paid = [{"date": "20-11-2026", "amount": "2.097,50", "invoice": ""}]
    earlier = [{"date": "19-11-2026", "kind": "email", "level": "thank_you"}]
    assert actions(outcome({"payments": paid, "contacts": earlier})) == ["thank"]


def test_the_calendar_holds_the_days_to_come() -> None:
    """Those after today, each with what to do and for whom."""
    found = outcome()
    events = vobject.readOne(file_of(found, "ics").content.decode()).vevent_list
    ahead = [step for step in found.figures["steps"] if step["date"] > ON.isoformat()]
    assert [event.dtstart.value.isoformat() for event in events] == [step["date"] for step in ahead]
    assert [event.summary.value for event in events] == [f"{step['what']}: Bakkerij Zevenkorrel" for step in ahead]


def test_a_track_of_ones_own_is_followed() -> None:
    """Its steps come instead of ours, and what cannot be in a track is pointed out."""
    own = [{"level": "friendly_reminder", "days": "2"}, {"level": "final_notice", "days": "5"}]
    found = outcome({"promises": [], "contacts": [CONTACT], "track": own})
    assert [step["level"] for step in found.figures["steps"] if step["action"] == "send"] == ["final_notice"]
    wrong = {**example(TOOL, Language.NL), "track": [{"level": "disputed", "days": "2"}]}
    assert list(run(TOOL, wrong, language=Language.NL, on=ON).errors) == ["track.0.level"]


@given(st.lists(st.integers(0, 300), max_size=9))
def test_the_points_of_the_picture_never_touch(waits: list[int]) -> None:
    """In order of days, at least so far apart that each can be seen, and on the paper; what is far away is left out."""
    days = [date(2026, 11, 24) + timedelta(wait) for wait in waits]
    points = days_picture(days, on=date(2026, 11, 24), language=Language.NL)
    places = [point.x for point in points]
    assert all(later - earlier >= 30 for earlier, later in pairwise(places))
    assert all(20 <= x <= 300 for x in places)
    assert sorted(number for point in points for number in point.numbers) == [
        at + 1 for at, wait in enumerate(waits) if wait <= 92
    ]


def test_a_list_of_days_needs_no_name_of_ones_own() -> None:
    """Whoever leaves the name of the business blank gets the same list."""
    assert actions(outcome({"creditor": {"name": ""}})) == actions(outcome())
