"""A reminder's form, sheet and track as HTML: folded groups, what each medium shows, where a text stands."""

import re
from datetime import date
from typing import Any

import pytest

from factories import OVERDUE, PAID, typed
from receivables.days import retype_day
from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import label
from receivables.texts.styles import Medium
from receivables.widgets.reminder import TOOL
from receivables.widgets.rendering import form_html, outcome_html, sheet_html
from receivables.widgets.running import example
from reminder_inputs import Style, in_style, of_level

LEVEL = ReminderLevel
FOLDED = ["payments", "promises", "payment_plan", "disputes", "notices", "contacts", "terms", "track"]
SENT = {"notice": "reminder", "sent_on": "9-11-2026", "channel": "post", "pay_by": "", "received_on": ""}
FILLED: dict[str, Any] = {
    "payments": {"payments": [{"date": "9-11-2026", "amount": "", "invoice": ""}]},
    "promises": {"promises": [{"pay_by": "27-11-2026"}]},
    "payment_plan": {"payment_plan": {"agreed_on": "20-11-2026"}},
    "disputes": {"disputes": [{"about": "Twee lessen gingen niet door."}]},
    "notices": {"notices": [SENT]},
    "contacts": {"contacts": [{"kind": "call"}]},
    "terms": {"terms": {"recurring": "yes"}},
    "track": {"track": [{"level": "", "days": "3"}]},
}
AS_THE_FORM_SENDS_IT = {
    "payments": [],
    "notices": [],
    "terms": {
        "due_dates_agreed": "no",
        "damages_by_law": "no",
        "recurring": "no",
        "vat_on_costs": "no",
        "interest": "",
    },
    "track": [],
}
"""What stands in a folded group that nobody has touched."""


def folds(whole: dict[str, Any], language: Language = Language.NL) -> dict[str, bool]:
    """The folded groups of a form, and whether each is open."""
    html = str(form_html(TOOL, whole, {}, language))
    found = re.findall(
        r'<details class="tool-fold" data-fold(?: data-opened-for="[^"]*")?( open)?>\s*<summary>.*?data-group="(\w+)"',
        html,
        re.DOTALL,
    )
    return {name: bool(is_open) for is_open, name in found}


@pytest.mark.parametrize("language", Language)
def test_what_most_visitors_can_do_without_is_folded(language: Language) -> None:
    """In the example, and in a form with only what the form fills in itself, no such group is open."""
    assert folds(dict(example(TOOL, language)), language) == dict.fromkeys(folds(typed()), False)
    assert set(folds(typed())) == set(FOLDED)
    assert not any(folds(typed(AS_THE_FORM_SENDS_IT)).values())


@pytest.mark.parametrize("name", FOLDED)
def test_a_folded_group_is_open_when_something_stands_in_it(name: str) -> None:
    """What was typed is in sight, also when it is not complete; the other groups stay folded."""
    assert folds(typed(FILLED[name])) == {one: one == name for one in folds(typed())}


def test_a_question_on_which_much_hangs_stands_before_the_fold() -> None:
    """Whether the due date was agreed is in sight and opens nothing; it matters for a Dutch consumer only."""
    html = str(form_html(TOOL, typed({"terms": {"due_dates_agreed": "yes"}}), {}, Language.NL))
    before = html[html.index('class="tool-in-sight"') : html.index(f"<h2>{label(Language.NL, 'groups.terms')}</h2>")]
    assert re.search(r'data-path="terms.due_dates_agreed" data-only="consumer NL"', before)
    assert html.count('name="terms.due_dates_agreed" value="yes" checked') == 1
    assert not folds(typed({"terms": {"due_dates_agreed": "yes"}}))["terms"]


def test_fields_in_sight_need_no_group_with_a_name() -> None:
    """Where nobody is asked them, nothing with a name stays behind; the fold itself keeps its own."""
    html = str(form_html(TOOL, typed(), {}, Language.NL))
    assert '<div class="tool-in-sight" data-group="terms">' in html
    assert html.count(f'aria-label="{label(Language.NL, "groups.terms")}"') == 1


def test_a_folded_group_says_that_it_can_be_left_out() -> None:
    """Its summary carries its name and the words for what is not asked of everybody."""
    html = str(form_html(TOOL, typed(), {}, Language.NL))
    for name in FOLDED:
        summary = f"<summary><h2>{label(Language.NL, f'groups.{name}')}</h2> <span"
        assert summary in html


def test_what_few_need_is_folded_within_its_group() -> None:
    """A folded field stands behind `more`, which is open when something stands in it."""
    blank, filled = (
        str(form_html(TOOL, {**typed(), "account": {"iban": "", "holder": holder, "reference": ""}}, {}, Language.NL))
        for holder in ("", "Rotonde BV")
    )
    account = r'data-group="account">.*?<details class="tool-more"( open)?>.*?id="account.holder"'
    assert [re.search(account, html, re.DOTALL)[1] for html in (blank, filled)] == [None, " open"]  # type: ignore[index]


def test_a_choice_is_explained() -> None:
    """Each level has a line of its own, shown for that level only, and the choice is described by it."""
    html = str(form_html(TOOL, typed(), {}, Language.NL))
    for level in ReminderLevel:
        help_text = label(Language.NL, f"choice_helps.reminder_level.{level}")
        assert f'<span data-only="{level}">{help_text}</span>' in html
    assert re.search(r'id="letter.level"[^>]* aria-describedby="letter.level-chosen ', html)


@pytest.mark.parametrize("medium", Medium)
def test_a_sheet_shows_what_its_medium_has(medium: Medium) -> None:
    """Only a letter has addresses and a date, only what is written has a subject, only a whole text has tables."""
    html = str(sheet_html(in_style(LEVEL.FRIENDLY_REMINDER, Style(medium=medium))))
    assert f'data-medium="{medium}"' in html
    shown = {
        name for name in ("sender", "recipient", "date", "subject", "invoices", "payment") if f"letter-{name}" in html
    }
    paper, written = {"sender", "recipient", "date"}, {"subject", "invoices", "payment"}
    assert (
        shown
        == {
            Medium.LETTER: paper | written,
            Medium.EMAIL: written,
            Medium.MESSAGE: set[str](),
            Medium.PHONE: set[str](),
        }[medium]
    )


def test_a_letter_without_addresses_shows_none() -> None:
    """Where nobody typed an address, there is no empty place for one."""
    found = in_style(
        LEVEL.FRIENDLY_REMINDER, Style(medium=Medium.LETTER), {"creditor.address": "", "debtor.address": ""}
    )
    assert "<address" not in str(sheet_html(found))


@pytest.mark.parametrize("language", Language)
def test_a_sheet_adds_up(language: Language) -> None:
    """Principal, interest, costs and total stand in a table of their own, the total last."""
    found = in_style(LEVEL.FINAL_NOTICE, Style(language))
    html = str(sheet_html(found)).replace("\u00a0", " ")
    table = html[html.index('<table class="letter-amounts"') :]
    rows = re.findall(r'<th scope="row">(.+?)</th><td class="number">(.+?)</td>', table[: table.index("</table>")])
    cents = [int(re.sub(r"\D", "", amount)) for _, amount in rows]
    assert len(rows) == 4
    assert cents[-1] == sum(cents[:-1])
    assert rows[-1][0] == label(language, "columns.total")


def test_a_sheet_says_what_was_delivered() -> None:
    """The words for an invoice stand below its number."""
    html = str(sheet_html(of_level(LEVEL.FIRST_REMINDER)))
    assert '<bdi>2026-031</bdi><br><bdi class="letter-description">acht rijlessen</bdi>' in html


def test_a_thank_you_shows_amounts_that_were_paid() -> None:
    """Its table has the amount of each invoice and their sum, and no column for days or for what is open."""
    html = str(sheet_html(of_level(LEVEL.THANK_YOU, {"invoices": [PAID, {**OVERDUE, "paid": "1.250,00"}]})))
    head = html[html.index("<thead>") : html.index("</thead>")]
    assert re.findall(r">(\w[\w ]+)</th>", head) == ["Factuur", "Vervaldatum", "Bedrag"]
    assert "€\u00a01.325,00" in html[html.index("<tfoot>") :]


@pytest.mark.parametrize("language", Language)
def test_a_track_marks_where_the_text_stands(language: Language) -> None:
    """Earlier steps, the one of now and later ones are told apart in words, with the days of what is to come."""
    sent = {"date": "10-11-2026", "kind": "email", "level": "friendly_reminder"}
    found = of_level(LEVEL.SECOND_REMINDER, {"contacts": [sent]}, language=language)
    html = str(outcome_html(found))
    track = html[html.index('<figure class="track">') :]
    classes = re.findall(r'<li class="track-(\w+)"', track)
    assert classes == ["earlier", "now", "later", "later", "later"]
    assert track.count('aria-current="step"') == 1
    assert label(language, "choices.reminder_level.notice_of_default") in track[: track.index("<ol>")]
    assert f">{label(language, 'track.before', day=retype_day(date(2026, 11, 10), language=language))}<" in track


@pytest.mark.parametrize(("level", "is_said"), [(LEVEL.FRIENDLY_REMINDER, True), (LEVEL.FINAL_NOTICE, False)])
def test_steps_that_are_far_off_are_called_a_choice(level: ReminderLevel, *, is_said: bool) -> None:
    """Whoever writes a first reminder reads beside the hand-over that it need not come to that."""
    html = str(outcome_html(of_level(level)))
    assert (label(Language.NL, "track.later") in html) is is_said


def test_the_end_of_a_track_says_so() -> None:
    """After the last step there is no next one."""
    html = str(outcome_html(of_level(LEVEL.HANDED_OVER)))
    assert label(Language.NL, "track.last") in html


@pytest.mark.parametrize("level", [LEVEL.SUSPENSION, LEVEL.THANK_YOU, LEVEL.NEW_ORDER])
def test_a_text_outside_the_track_shows_none(level: ReminderLevel) -> None:
    """What has no place between the others is not given one."""
    assert "track" not in str(outcome_html(of_level(level)))
