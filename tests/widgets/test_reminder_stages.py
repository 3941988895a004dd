"""The reminder tool from stage to stage: figures, days, notes and where a text stands in its track."""

import re
from datetime import date
from typing import Any

import pytest

from factories import NOT_YET_DUE, OVERDUE, PART_PAID, answer
from receivables.case import Country, DebtorKind
from receivables.rules.reminder_levels import Asks, ReminderLevel
from receivables.texts.letters import Letter
from receivables.texts.styles import Medium
from receivables.widgets.outcome import Outcome
from receivables.widgets.rendering import outcome_html
from reminder_inputs import FITTING, fitting, of_level

LEVEL = ReminderLevel
TWO = {"invoices": [OVERDUE, PART_PAID, NOT_YET_DUE]}
DEMAND = {"notice": "reminder", "sent_on": "6-11-2026", "channel": "email", "pay_by": "13-11-2026", "received_on": ""}
NAMES = ("outstanding", "interest", "costs", "total", "announced_costs", "not_yet_due")


def figures(found: Outcome[Letter]) -> tuple[str, ...]:
    """The sums of a text."""
    return tuple(found.figures[name] for name in NAMES)


def rules(found: Outcome[Letter]) -> set[str]:
    """Which notes a text has."""
    return {note.rule for note in found.notes}


@pytest.mark.parametrize(
    ("level", "changes", "expected"),
    [
        (LEVEL.FRIENDLY_REMINDER, TWO, ("1699.50", "0.00", "0.00", "1699.50", "0.00", "320.00")),
        (LEVEL.FOURTEEN_DAY_NOTICE, TWO, ("1699.50", "0.00", "0.00", "1699.50", "254.93", "320.00")),
        (LEVEL.FIRST_REMINDER, {}, ("1250.00", "0.00", "0.00", "1250.00", "102.50", "0.00")),
        (LEVEL.NOTICE_OF_DEFAULT, TWO, ("1699.50", "0.00", "0.00", "1699.50", "254.93", "320.00")),
        (LEVEL.FINAL_NOTICE, {**TWO, "notices": [DEMAND]}, ("1699.50", "9.34", "187.50", "1896.34", "0.00", "320.00")),
        (
            LEVEL.FINAL_NOTICE,
            {**TWO, "notices": [DEMAND], "letter.charges": "no"},
            ("1699.50", "0.00", "0.00", "1699.50", "0.00", "320.00"),
        ),
        (LEVEL.HANDED_OVER, {}, ("1250.00", "8.19", "40.00", "1298.19", "0.00", "0.00")),
        (LEVEL.THANK_YOU, {}, ("0.00", "0.00", "0.00", "0.00", "0.00", "0.00")),
        (LEVEL.NEW_ORDER, {}, ("0.00", "0.00", "0.00", "300.00", "0.00", "0.00")),
        (LEVEL.NEW_ORDER, {"letter.deposit": ""}, ("0.00", "0.00", "0.00", "0.00", "0.00", "0.00")),
    ],
)
def test_the_figures_of_a_stage(level: ReminderLevel, changes: dict[str, Any], expected: tuple[str, ...]) -> None:
    """What is open, asked, announced and left out, as decimal strings."""
    assert figures(of_level(level, changes)) == expected


@pytest.mark.parametrize("level", [LEVEL.FINAL_NOTICE, LEVEL.SUSPENSION])
def test_a_step_is_named_with_its_day(level: ReminderLevel) -> None:
    """We propose the first working day after the last day to pay; another day stands in the text as it was chosen."""
    proposed, chosen = of_level(level), of_level(level, {"letter.step_on": "4-12-2026"})
    assert "dinsdag 1 december 2026" in proposed.document.text
    assert "vrijdag 4 december 2026" in chosen.document.text
    assert "1 december" not in chosen.document.text


def test_a_hand_over_is_reported_as_of_today_unless_said_otherwise() -> None:
    """The day on which it happened stands in the text."""
    assert "maandag 23 november 2026 uit handen gegeven" in of_level(LEVEL.HANDED_OVER).document.text
    earlier = of_level(LEVEL.HANDED_OVER, {"letter.step_on": "20-11-2026"})
    assert "vrijdag 20 november 2026 uit handen gegeven" in earlier.document.text


@pytest.mark.parametrize(
    ("medium", "pay_by"),
    [
        (Medium.EMAIL, date(2026, 12, 7)),
        (Medium.LETTER, date(2026, 12, 9)),
        (Medium.MESSAGE, date(2026, 12, 9)),
        (Medium.PHONE, date(2026, 12, 9)),
    ],
)
def test_a_belgian_consumer_has_the_days_of_the_way_it_is_sent(medium: Medium, pay_by: date) -> None:
    """An e-mail counts from the next day; for what only goes with a letter we count as if that was posted."""
    assert of_level(LEVEL.FIRST_REMINDER, {"letter.medium": medium}).dates[1].day == pay_by


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (LEVEL.BEFORE_DUE, set()),
        (LEVEL.FRIENDLY_REMINDER, {"only_the_invoices"}),
        (LEVEL.SECOND_REMINDER, {"only_the_invoices"}),
        (LEVEL.FOURTEEN_DAY_NOTICE, {"count_to_nl", "keep_proof"}),
        (LEVEL.FIRST_REMINDER, {"count_to_be", "keep_proof"}),
        (LEVEL.NOTICE_OF_DEFAULT, {"keep_proof"}),
        (LEVEL.FINAL_NOTICE, {"do_what_you_announce", "scale_after_demand"}),
        (LEVEL.HANDED_OVER, {"scale_after_demand"}),
        (LEVEL.SUSPENSION, {"only_the_invoices", "may_you_suspend"}),
        (LEVEL.THANK_YOU, set()),
        (LEVEL.NEW_ORDER, set()),
    ],
)
def test_the_notes_of_a_stage(level: ReminderLevel, expected: set[str]) -> None:
    """Each stage says what its sender does well to know, and nothing about what it does not ask."""
    assert rules(of_level(level)) == expected


@pytest.mark.parametrize("country", Country)
@pytest.mark.parametrize("kind", DebtorKind)
def test_a_term_from_receipt_is_told_where_the_law_has_one(kind: DebtorKind, country: Country) -> None:
    """An invoice that is sent again: in both countries a business and a public body have it, a consumer has not."""
    found = of_level(LEVEL.INVOICE_AGAIN, {"debtor.kind": kind, "debtor.country": country})
    assert ("term_from_receipt" in rules(found)) is (kind is not DebtorKind.CONSUMER)
    assert "attach_the_invoice" in rules(found)
    assert "term_from_receipt" not in rules(of_level(LEVEL.FRIENDLY_REMINDER, {"debtor.kind": kind}))


def test_a_notice_says_until_when_to_wait() -> None:
    """The day stands in a note, not in the text: there the day after delivery counts."""
    found = of_level(LEVEL.FOURTEEN_DAY_NOTICE)
    (note,) = (one for one in found.notes if one.rule == "count_to_nl")
    assert "9 december 2026" in note.text
    assert "9 december" not in found.document.text


@pytest.mark.parametrize("level", [LEVEL.FOURTEEN_DAY_NOTICE, LEVEL.FIRST_REMINDER])
def test_the_last_day_of_a_notice_stands_above_it_and_only_there(level: ReminderLevel) -> None:
    """Who sends it has seen the day; other information stands below."""
    html = str(outcome_html(of_level(level)))
    letter = html.index("<article")
    rules_above, rules_below = (re.findall(r'data-rule="(\w+)"', part) for part in (html[:letter], html[letter:]))
    assert [rule for rule in rules_above if rule.startswith("count_to")] == [
        "count_to_nl" if level is LEVEL.FOURTEEN_DAY_NOTICE else "count_to_be"
    ]
    assert not [rule for rule in rules_below if rule.startswith("count_to")]
    assert "keep_proof" in rules_below


def test_a_first_reminder_says_until_when_nothing_is_added() -> None:
    """In Belgium the day stands in the text too; nothing needs to be checked, so it is no warning."""
    found = of_level(LEVEL.FIRST_REMINDER)
    (note,) = (one for one in found.notes if one.rule == "count_to_be")
    assert note.level == "info"
    assert "7 december 2026" in note.text
    assert "7 december 2026" in found.document.text


@pytest.mark.parametrize(
    ("debtor", "level"),
    [
        ({"debtor.kind": "consumer"}, LEVEL.FOURTEEN_DAY_NOTICE),
        ({"debtor.kind": "consumer", "debtor.country": "BE"}, LEVEL.FIRST_REMINDER),
    ],
)
def test_the_text_that_the_law_asks_for_is_one_press_away(debtor: dict[str, Any], level: ReminderLevel) -> None:
    """Whoever writes an ordinary reminder to a consumer is offered the statutory one, by the field that makes it so."""
    changes = [note.change for note in of_level(LEVEL.FRIENDLY_REMINDER, debtor).notes if note.change]
    assert [change.typed for change in changes] == [{"letter.level": level}]
    assert not [note for note in of_level(LEVEL.FRIENDLY_REMINDER).notes if note.change]


DUTCH = {"debtor.kind": "consumer", "terms": {"due_dates_agreed": "yes"}}
BELGIAN = {"debtor.kind": "consumer", "debtor.country": "BE", "terms": {"damages_by_law": "yes"}}


@pytest.mark.parametrize("charges", ["yes", "no"])
@pytest.mark.parametrize(
    ("debtor", "level", "needed"),
    [
        (DUTCH, LEVEL.FOURTEEN_DAY_NOTICE, {}),
        (BELGIAN, LEVEL.FIRST_REMINDER, FITTING[LEVEL.FIRST_REMINDER]),
    ],
)
def test_a_final_notice_that_comes_too_soon_becomes_the_notice_of_the_law(
    debtor: dict[str, Any], level: ReminderLevel, needed: dict[str, Any], charges: str
) -> None:
    """With or without costs, one press makes it the text that has to come first; that one can be written."""
    changes = {**debtor, "letter.charges": charges}
    found = [note.change for note in of_level(LEVEL.FINAL_NOTICE, changes).notes if note.change]
    assert [change.typed for change in found] == [{"letter.level": level}]
    assert of_level(LEVEL.FINAL_NOTICE, {**changes, **needed, **found[0].typed}).document


@pytest.mark.parametrize("charges", ["yes", "no"])
@pytest.mark.parametrize(
    ("sent_on", "is_offered"), [("31-10-2026", True), ("1-11-2026", False)], ids=["on the due date", "after it"]
)
@pytest.mark.parametrize("debtor", [DUTCH, BELGIAN], ids=["NL", "BE"])
def test_who_had_the_notice_of_the_law_is_not_offered_it_again(
    debtor: dict[str, Any], sent_on: str, charges: str, *, is_offered: bool
) -> None:
    """One that was sent on the due date, or before it, counts for nothing in either country."""
    notice = {"notice": "statutory", "sent_on": sent_on, "channel": "email", "pay_by": "", "received_on": ""}
    changes = {**debtor, "letter.charges": charges, "notices": [notice]}
    offered = any(note.change for note in of_level(LEVEL.FINAL_NOTICE, changes).notes)
    assert offered is is_offered


def test_nobody_is_offered_a_notice_for_what_was_handed_over_or_for_a_business() -> None:
    """A claim that is with somebody else has no other text; a business needs no such notice."""
    handed_over = of_level(LEVEL.HANDED_OVER, DUTCH)
    assert [note.rule for note in handed_over.notes if note.rule == "notice_missing"]
    for found in (handed_over, of_level(LEVEL.FINAL_NOTICE)):
        assert not [note for note in found.notes if note.change]


@pytest.mark.parametrize("level", ReminderLevel)
def test_a_missing_account_is_pointed_out_where_money_is_asked(level: ReminderLevel) -> None:
    """A text that asks to be paid here warns about it; without an account it says no more than it knows."""
    found = of_level(level, {"account.iban": ""})
    assert ("iban_missing" in rules(found)) is level.is_paid_here
    assert "Rekening:" not in found.document.text


@pytest.mark.parametrize("level", [level for level in ReminderLevel if level.asks is Asks.CLAIM])
def test_a_claim_keeps_the_remarks_on_interest(level: ReminderLevel) -> None:
    """Who asks for interest learns what it rests on; who asks for none is spared that."""
    paid_in_part = {"invoices": [PART_PAID]}
    assert "paid_without_date" in rules(of_level(level, paid_in_part))
    assert "paid_without_date" not in rules(of_level(level, {**paid_in_part, "letter.charges": "no"}))
    assert "paid_without_date" not in rules(of_level(LEVEL.NOTICE_OF_DEFAULT, paid_in_part))


def test_where_a_figure_of_the_law_is_not_known_there_is_no_text() -> None:
    """A statutory notice of a day beyond the tables is refused, at the field for its date."""
    given = answer(fitting(LEVEL.FOURTEEN_DAY_NOTICE, {"letter.date": "1-7-2027"}))
    assert given.outcome is None
    assert list(given.errors) == ["letter.date"]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "de wettelijke handelsrente"),
        ({"terms": {"interest": "12"}}, "de afgesproken rente van 12% per jaar"),
        ({"terms": {"interest": "2"}}, "de afgesproken rente van 2% per jaar"),
        ({"terms": {"interest": "2"}, "debtor.kind": "public_body"}, "de wettelijke handelsrente"),
        ({"terms": {"interest": "12"}, "debtor.kind": "public_body"}, "de afgesproken rente van 12% per jaar"),
    ],
    ids=["none agreed", "agreed", "agreed lower", "public body, lower", "public body, higher"],
)
def test_a_notice_of_default_names_the_interest_that_a_claim_charges(changes: dict[str, Any], words: str) -> None:
    """What was agreed goes before the law, but for a public body only where it is higher (art. 6:119b BW)."""
    assert words in of_level(LEVEL.NOTICE_OF_DEFAULT, changes).document.text


def test_what_a_payment_went_to_is_explained() -> None:
    """Costs and interest come first, so more of the invoice is open; a text that asks for neither has no such note."""
    paid = {"payments": [{"date": "20-11-2026", "amount": "100,00", "invoice": ""}]}
    claiming, friendly = of_level(LEVEL.FINAL_NOTICE, paid), of_level(LEVEL.FRIENDLY_REMINDER, paid)
    [note] = [note for note in claiming.notes if note.rule == "payment_to_charges"]
    assert "€ 47,12" in note.text.replace("\u00a0", " ")
    assert claiming.figures["outstanding"] == "1197.12"
    assert "payment_to_charges" not in rules(friendly)
    assert friendly.figures["outstanding"] == "1150.00"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "aan een incassobureau"),
        ("Zonnehoek", "aan incassobureau Zonnehoek"),
        ("Incassobureau Zonnehoek", "aan Incassobureau Zonnehoek"),
        ("Zonnehoek Incasso", "aan Zonnehoek Incasso"),
    ],
)
def test_what_a_name_says_already_is_not_said_twice(name: str, words: str) -> None:
    """The kind of firm stands before its name unless the name holds it."""
    assert f"{words}." in of_level(LEVEL.FINAL_NOTICE, {"letter.hand_over_name": name}).document.text
