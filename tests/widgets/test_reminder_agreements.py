"""What was promised or disputed, and what the reminder tool makes of it: what is left alone, what is referred to."""

import re
from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from factories import NOT_YET_DUE, OVERDUE, PAID, PART_PAID, TODAY, answer, case, invoice
from receivables.case import AddressForm, Dispute
from receivables.errors import InputError
from receivables.language import Language
from receivables.money import Cents
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import label, message, note
from receivables.texts.letters import Letter
from receivables.texts.styles import LONGEST_MESSAGE, Medium, Tone
from receivables.widgets.outcome import Outcome
from receivables.widgets.reminder.draft import Draft
from reminder_inputs import BROKEN, DISPUTE, Style, answer_of, fitting, in_style, of_level

LEVEL = ReminderLevel
REFERS = [LEVEL.FRIENDLY_REMINDER, LEVEL.SECOND_REMINDER, LEVEL.NOTICE_OF_DEFAULT, LEVEL.FINAL_NOTICE]
ASKS_FOR_OVERDUE = [*REFERS, LEVEL.SUSPENSION, LEVEL.HANDED_OVER, LEVEL.FOURTEEN_DAY_NOTICE, LEVEL.FIRST_REMINDER]
OPEN = {
    "amount": "600,00",
    "pay_by": "27-11-2026",
    "made_on": "20-11-2026",
    "invoices": OVERDUE["number"],
    "method": "",
}
TWO = {"invoices": [{**OVERDUE, "description": "lessen"}, {**PART_PAID, "description": "ritten"}]}
AGREED = re.compile(r"\b(spraken we|we spraken|afgesproken was|we agreed)\b")


def rules(found: Outcome[Letter]) -> set[str]:
    """The notes of an outcome, by their keys."""
    return {one.rule for one in found.notes}


def asked(found: Outcome[Letter]) -> list[str]:
    """The numbers of the invoices in a text."""
    return [invoice.number for invoice in found.document.invoices]


@pytest.mark.parametrize("level", ASKS_FOR_OVERDUE)
@pytest.mark.parametrize(
    ("why", "rule"), [({"promises": [OPEN]}, "promise_open"), ({"disputes": [DISPUTE]}, "dispute_open")]
)
def test_what_is_promised_or_disputed_is_left_out_and_said(level: LEVEL, why: dict[str, Any], rule: str) -> None:
    """The text asks for the other invoice alone, at every level, and a note says which one is left out."""
    found = of_level(level, {**TWO, **why})
    assert asked(found) == [PART_PAID["number"]]
    assert OVERDUE["number"] not in found.document.text
    assert rule in rules(found)
    assert [one["number"] for one in found.figures["left_out"]] == [OVERDUE["number"]]


def test_the_amount_is_that_of_an_input_without_the_invoice() -> None:
    """Interest, costs and payments of what is left out do not come into a final notice either."""
    money = {"payments": [{"date": "2-11-2026", "amount": "300,00", "invoice": OVERDUE["number"]}]}
    without = of_level(LEVEL.FINAL_NOTICE, {"invoices": [PART_PAID]})
    assert (
        of_level(LEVEL.FINAL_NOTICE, {**TWO, **money, "disputes": [DISPUTE]}).figures["total"]
        == (without.figures["total"])
    )


@pytest.mark.parametrize("level", [LEVEL.THANK_YOU, LEVEL.NEW_ORDER])
def test_a_text_that_asks_for_no_invoice_leaves_nothing_out(level: LEVEL) -> None:
    """Thanking for a payment and agreeing on an order go on, whatever is promised."""
    changes = {"invoices": [PAID, OVERDUE]} if level is LEVEL.THANK_YOU else {"invoices": [OVERDUE]}
    assert of_level(level, {**changes, "promises": [OPEN]}).figures["left_out"] == []


@pytest.mark.parametrize("level", ASKS_FOR_OVERDUE)
def test_a_promise_for_all_gives_no_text_but_the_day_to_wait_for(level: LEVEL) -> None:
    """The sentence stands at the promise, and names the promised day and the day from which one can write again."""
    given = answer_of(level, {"promises": [OPEN]})
    (sentence,) = given.errors.values()
    assert given.outcome is None
    assert list(given.errors) == ["promises.0.pay_by"]
    assert "vrijdag 27 november 2026" in sentence
    assert "dinsdag 1 december 2026" in sentence


@pytest.mark.parametrize("level", ASKS_FOR_OVERDUE)
@pytest.mark.parametrize("promises", [[], [OPEN]])
def test_a_dispute_about_all_points_to_the_text_that_fits(level: LEVEL, promises: list[dict[str, str]]) -> None:
    """The sentence stands at the choice of the text; a promise for the same invoice changes nothing about it."""
    given = answer_of(level, {"disputes": [DISPUTE], "promises": promises})
    assert given.errors == {
        "letter.level": message(Language.NL, InputError("only_disputed", numbers=OVERDUE["number"]))
    }


def test_both_reasons_are_said_when_both_hold() -> None:
    """One invoice in dispute and one that is promised: each has its sentence at its own place."""
    later = {**OPEN, "invoices": PART_PAID["number"]}
    given = answer({**TWO, "disputes": [DISPUTE], "promises": [{}, later]})
    assert set(given.errors) == {"letter.level", "promises.1.pay_by"}


def test_before_the_due_date_a_promise_is_waited_for_too() -> None:
    """Nobody is reminded of a due date who has already named the day."""
    promise = {**OPEN, "invoices": NOT_YET_DUE["number"]}
    assert list(answer_of(LEVEL.BEFORE_DUE, {"promises": [promise]}).errors) == ["promises.0.pay_by"]


def test_something_else_that_is_wrong_keeps_its_own_sentence() -> None:
    """A promise for an invoice that is not due yet does not hide that another text fits."""
    promise = {**OPEN, "invoices": NOT_YET_DUE["number"]}
    given = answer_of(LEVEL.BEFORE_DUE, {"invoices": [NOT_YET_DUE, OVERDUE], "promises": [promise]})
    assert list(given.errors) == ["letter.level"]


def test_what_is_paid_is_not_asked_for_whatever_was_promised() -> None:
    """A paid invoice is left out as paid, and says so."""
    found = of_level(
        LEVEL.FRIENDLY_REMINDER,
        {"invoices": [PAID, PART_PAID], "promises": [{**OPEN, "invoices": PAID["number"]}]},
    )
    assert asked(found) == [PART_PAID["number"]]
    assert "paid_in_full" in rules(found)
    assert "promise_open" not in rules(found)


@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize("level", REFERS)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", AddressForm)
def test_a_text_refers_to_a_broken_promise(level: LEVEL, medium: Medium, language: Language, form: AddressForm) -> None:
    """It names the amount and the day that were agreed; the longest message leaves them out where there is no room."""
    found = in_style(level, Style(language, form, medium), {"promises": [BROKEN]})
    text = found.document.text
    assert "promise_broken" in rules(found)
    if (level, medium) == (LEVEL.FINAL_NOTICE, Medium.MESSAGE):
        assert len(text) <= LONGEST_MESSAGE
    else:
        assert AGREED.search(text)
        assert re.search(r"600[.,]00", text)
        assert "19 november" in text.lower()


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="no promise"),
        pytest.param({"payments": [{"date": "19-11-2026", "amount": "600,00", "invoice": ""}]}, id="kept"),
        pytest.param({"payments": [{"date": "23-11-2026", "amount": "600,00", "invoice": ""}]}, id="broken, then paid"),
        pytest.param({"promises": [BROKEN, {**BROKEN, "made_on": "20-11-2026", "pay_by": "20-11-2026"}]}, id="another"),
    ],
)
@pytest.mark.parametrize("level", REFERS)
def test_a_text_speaks_of_no_promise_that_was_kept_late_or_replaced(level: LEVEL, changes: dict[str, Any]) -> None:
    """Only what is still missing of a promise that stands is named; the last banking day for the other is today."""
    promised = {"promises": [BROKEN]} if changes else {}
    found = answer(fitting(level, {**promised, **changes}))
    if found.outcome:
        assert not AGREED.search(found.outcome.document.text)
    else:
        assert list(found.errors) == ["promises.1.pay_by"]


@pytest.mark.parametrize("level", [LEVEL.SUSPENSION, LEVEL.HANDED_OVER, LEVEL.FOURTEEN_DAY_NOTICE])
def test_other_texts_do_not_speak_of_promises(level: LEVEL) -> None:
    """A notice that the law describes says what the law asks, and no note claims otherwise."""
    found = of_level(level, {"promises": [BROKEN]})
    assert not AGREED.search(found.document.text)
    assert "promise_broken" not in rules(found)


def test_what_came_in_of_a_promise_is_named() -> None:
    """A part that was paid in time is not passed over."""
    found = in_style(
        LEVEL.SECOND_REMINDER,
        Style(),
        {"promises": [BROKEN], "payments": [{"date": "19-11-2026", "amount": "150,00", "invoice": ""}]},
    )
    assert "Daarvan hebben wij € 150,00 ontvangen." in found.document.text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(("style"), [Style(*one) for one in product(Language, AddressForm, Medium, Tone)], ids=" ".join)
def test_three_invoices_and_a_promise_fit_in_a_message(style: Style) -> None:
    """What can be missed goes first; what was agreed stays as long as there is room."""
    rows = [{**OVERDUE, "number": f"2026-03{index}"} for index in range(3)]
    for level in REFERS:
        found = in_style(level, style, {"invoices": rows, "promises": [BROKEN]})
        assert "message_too_long" not in rules(found)


def test_a_complaint_without_an_amount_asks_for_one() -> None:
    """Nothing is asked to be paid here, so no account is named; a note says why."""
    found = of_level(LEVEL.DISPUTED, {"disputes": [{**DISPUTE, "amount": ""}]})
    assert found.document.transfer is None
    assert found.figures["total"] == "0.00"
    assert "undisputed_unknown" in rules(found)


@pytest.mark.parametrize(
    ("kind", "asks"), [("consumer", "klopt en om welk bedrag"), ("business", "klopt, om welk bedrag")]
)
def test_a_complaint_without_an_amount_is_asked_for_in_one_sentence(kind: str, asks: str) -> None:
    """A consumer is asked two things, a business three."""
    found = of_level(LEVEL.DISPUTED, {"disputes": [{**DISPUTE, "amount": ""}], "debtor.kind": kind})
    assert asks in found.document.text


def test_a_complaint_about_everything_asks_for_no_money() -> None:
    """Where the whole amount is in dispute, there is no part to ask for, and the last day is one to reply."""
    found = of_level(LEVEL.DISPUTED, {"disputes": [{**DISPUTE, "amount": OVERDUE["amount"]}]})
    assert found.figures["total"] == "0.00"
    assert found.document.transfer is None
    assert "alles wat nog openstaat" in found.document.text
    assert "over te maken" not in found.document.text
    assert "niet om te betalen" not in found.document.text
    assert "all_disputed" in rules(found)
    assert found.dates[1].what == label(Language.NL, "dates.reply_by")


@pytest.mark.parametrize(("amount", "is_all"), [("449,50", True), ("449,49", False)])
def test_of_an_invoice_that_was_paid_in_part_the_rest_is_all_that_is_open(amount: str, *, is_all: bool) -> None:
    """A complaint about the rest is about all that is open, never about the whole amount; one about less is not."""
    dispute = {**DISPUTE, "invoice": PART_PAID["number"], "amount": amount}
    found = of_level(LEVEL.DISPUTED, {"invoices": [PART_PAID], "disputes": [dispute]})
    assert ("alles wat nog openstaat" in found.document.text) is is_all
    assert "hele bedrag" not in found.document.text
    assert ("all_disputed" in rules(found)) is is_all


def test_without_a_complaint_nothing_is_all_in_dispute() -> None:
    """An invoice that was paid is agreed on by nobody and disputed by nobody."""
    letter = {"level": LEVEL.DISPUTED, "credited": None}
    without = Draft(case(invoice(paid=125_000)), letter, TODAY, TODAY)
    disputed = (Dispute(OVERDUE["number"], TODAY, amount=Cents(125_000)),)
    open_one = Draft(replace(case(), disputes=disputed), letter, TODAY, TODAY)
    assert (without.is_all_disputed, open_one.is_all_disputed) == (False, True)


def test_an_answer_asks_for_what_it_leaves() -> None:
    """What was open, less what is taken off and what has been promised; its last day is kept with it."""
    found = of_level(LEVEL.COMPLAINT_ANSWERED, TWO)
    assert asked(found) == [OVERDUE["number"]]
    assert found.figures["total"] == "1150.00"
    assert "answer_credited" in rules(found)
    assert found.kept["contacts"][0]["pay_by"] == "30-11-2026"
    promised = of_level(LEVEL.COMPLAINT_ANSWERED, {"promises": [OPEN]})
    assert promised.figures["total"] == "550.00"
    unchanged = of_level(LEVEL.COMPLAINT_ANSWERED, {"letter.credited": ""})
    assert unchanged.figures["total"] == "1250.00"
    assert {"answer_given"} == rules(unchanged) & {"answer_given", "answer_credited"}


def test_an_answer_that_leaves_nothing_asks_for_nothing() -> None:
    """Who gets it all credited reads so, and may reply by a day; who has promised the rest is held to that day."""
    whole = {"letter.credited": OVERDUE["amount"]}
    for changes in (whole, {**whole, "promises": [OPEN]}):
        found = of_level(LEVEL.COMPLAINT_ANSWERED, changes)
        assert (found.figures["total"], found.document.transfer) == ("0.00", None)
        assert "niets meer te betalen" in found.document.text
        assert found.kept["contacts"][0]["pay_by"] == "30-11-2026"
    rest = of_level(LEVEL.COMPLAINT_ANSWERED, {"promises": [{**OPEN, "amount": "1.150,00"}]})
    assert "geldt de dag die wij" in rest.document.text


THE_DAY_STANDS = re.compile(r"Voor de rest geldt de dag|For the rest, the day")


@pytest.mark.parametrize("style", [Style(*one) for one in product(Language, AddressForm, Medium, Tone)], ids=" ".join)
def test_a_promised_rest_is_said_in_a_message_and_a_call_too(style: Style) -> None:
    """The agreed day stands, as the letter has it; an answer that asks for the rest, or leaves none, names none."""
    promised = {"promises": [{**OPEN, "amount": "1.150,00"}]}
    is_short = style.medium in {Medium.MESSAGE, Medium.PHONE}
    rest = in_style(LEVEL.COMPLAINT_ANSWERED, style, promised)
    assert bool(THE_DAY_STANDS.search(rest.document.text)) is is_short
    assert "message_too_long" not in rules(rest)
    for changes in ({}, {"letter.credited": OVERDUE["amount"]}):
        assert not THE_DAY_STANDS.search(in_style(LEVEL.COMPLAINT_ANSWERED, style, changes).document.text)


@pytest.mark.parametrize(
    ("medium", "day"),
    [(Medium.EMAIL, "30-11-2026"), (Medium.LETTER, "30-11-2026"), (Medium.MESSAGE, "30-11-2026"), (Medium.PHONE, "")],
)
def test_the_day_to_reply_to_an_answer_is_kept_with_what_was_sent(medium: Medium, day: str) -> None:
    """The letter names it; a call is no text."""
    found = of_level(LEVEL.COMPLAINT_ANSWERED, {"letter.credited": OVERDUE["amount"], "letter.medium": medium})
    assert found.kept["contacts"][0]["pay_by"] == day


@pytest.mark.parametrize(
    ("changes", "pay_by"),
    [
        ({}, "2026-11-30"),
        ({"letter.remedy_on": "23-11-2026"}, "2026-11-30"),
        ({"letter.remedy_on": "3-12-2026"}, "2026-12-10"),
        ({"letter.remedy": "We halen ze in op 3 december"}, "2026-12-10"),
        ({"letter.remedy": "Eerst op 26 november, dan op 3 december"}, "2026-12-10"),
        ({"letter.remedy_on": "3-12-2026", "letter.pay_by": "4-12-2026"}, "2026-12-04"),
        ({"letter.remedy_on": "3-12-2026", "letter.credited": OVERDUE["amount"]}, "2026-11-30"),
    ],
)
def test_the_day_to_pay_follows_what_an_answer_promises(changes: dict[str, Any], pay_by: str) -> None:
    """A week after it is put right, on a day in a field or in the sentence; after today where nothing is asked."""
    assert of_level(LEVEL.COMPLAINT_ANSWERED, changes).dates[1].day.isoformat() == pay_by


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("form", AddressForm)
@pytest.mark.parametrize("medium", [Medium.EMAIL, Medium.PHONE])
def test_an_answer_names_the_day_once(language: Language, form: AddressForm, medium: Medium) -> None:
    """The day from its field is said, and not again when the visitor's own sentence names it."""
    style, day = Style(language, form, medium), "3 dec"
    given = {"letter.remedy_on": "3-12-2026"}
    for changes in (given, {**given, "letter.remedy": "We halen ze in op 3 december"}):
        text = in_style(LEVEL.COMPLAINT_ANSWERED, style, changes).document.text
        assert text.lower().count(day) == 1


@pytest.mark.parametrize(
    ("changes", "path", "key", "told"),
    [
        ({"letter.remedy_on": "22-11-2026"}, "letter.remedy_on", "remedy_on_past", {}),
        (
            {"letter.remedy_on": "3-12-2026", "letter.pay_by": "3-12-2026"},
            "letter.pay_by",
            "pay_by_before_remedy",
            {"day": date(2026, 12, 3)},
        ),
        (
            {"letter.remedy": "We halen ze in op 3 december", "letter.pay_by": "1-12-2026"},
            "letter.pay_by",
            "pay_by_before_remedy",
            {"day": date(2026, 12, 3)},
        ),
    ],
)
def test_nobody_is_asked_to_pay_before_it_is_put_right(
    changes: dict[str, Any], path: str, key: str, told: dict[str, Any]
) -> None:
    """A chosen day to pay lies after the promised one, and a promise lies ahead."""
    given = answer_of(LEVEL.COMPLAINT_ANSWERED, changes)
    assert given.errors == {path: message(Language.NL, InputError(key, **told))}


@pytest.mark.parametrize(
    ("changes", "path", "key"),
    [
        ({"letter.found": ""}, "letter.found", "missing"),
        ({"letter.remedy": ""}, "letter.remedy", "missing"),
        ({"letter.credited": "1.250,01"}, "letter.credited", "credited_more_than_open"),
    ],
)
def test_an_answer_says_what_was_found_and_takes_off_no_more_than_is_open(
    changes: dict[str, Any], path: str, key: str
) -> None:
    """What is missing in it is pointed out at its field."""
    given = answer_of(LEVEL.COMPLAINT_ANSWERED, changes)
    assert given.errors == {path: message(Language.NL, InputError(key))}


@pytest.mark.parametrize(
    ("typed", "said"), [("klopt", "Klopt. "), ("Klopt!", "Klopt! "), ("Klopt\nniet.", "Klopt niet. ")]
)
def test_what_was_typed_stands_in_the_call_as_a_sentence(typed: str, said: str) -> None:
    """On one line, with a capital, and a full stop where it has none."""
    found = of_level(LEVEL.COMPLAINT_ANSWERED, {"letter.medium": "phone", "letter.found": typed})
    assert f". {said}" in found.document.text


def test_who_stands_by_an_answer_asks_for_what_nobody_disputes() -> None:
    """With a day for that, one for a talk and one by which the customer hears more; the complaint stays open."""
    found = of_level(LEVEL.ANSWER_MAINTAINED, TWO)
    assert asked(found) == [OVERDUE["number"]]
    assert (found.figures["total"], found.track) == ("1000.00", ())
    assert [one.day.isoformat() for one in found.dates] == ["2026-11-23", "2026-11-30", "2026-12-03", "2026-12-14"]
    assert {"answer_maintained", "offer_in_writing"} <= rules(found)
    assert found.kept["contacts"][0]["level"] == LEVEL.ANSWER_MAINTAINED
    assert "disputes" not in found.kept


@pytest.mark.parametrize(
    ("refused_on", "is_asked"), [("", True), ("19-11-2026", True), ("20-11-2026", False), ("23-11-2026", False)]
)
def test_the_day_of_a_refusal_is_asked_for_once(refused_on: str, *, is_asked: bool) -> None:
    """Not where it stands at the complaint; a day before the answer is about an older one."""
    changes = {"letter.answered_on": "20-11-2026", "disputes": [{**DISPUTE, "refused_on": refused_on}]}
    assert ("refusal_undated" in rules(of_level(LEVEL.ANSWER_MAINTAINED, changes))) is is_asked


@pytest.mark.parametrize("level", [LEVEL.DISPUTED, LEVEL.ANSWER_MAINTAINED])
def test_a_part_of_which_nobody_knows_how_much_can_be_paid(level: ReminderLevel) -> None:
    """Who is asked for the part that is right reads on which account, unless there is none."""
    unknown = {"disputes": [{**DISPUTE, "amount": ""}]}
    assert "Dat kan op rekening NL20 INGB 0001 2345 67" in of_level(level, unknown).document.text
    without = of_level(level, {**unknown, "account.iban": ""})
    assert "op rekening" not in without.document.text
    assert "iban_missing" in rules(without)


@pytest.mark.parametrize(("about", "quoted"), [("Het tweede raam", "“Het tweede raam”."), ("Nat?", "“Nat?”\n")])
def test_a_quoted_complaint_ends_as_a_sentence(about: str, quoted: str) -> None:
    """With a full stop after the quote, where it has no mark of its own."""
    found = of_level(LEVEL.ANSWER_MAINTAINED, {"disputes": [{**DISPUTE, "about": about}]})
    assert quoted in found.document.text


def test_the_answer_by_which_one_stands_is_found_in_the_case() -> None:
    """The last one that was sent; a day that was typed goes first; a call is none."""
    sent = {"date": "19-11-2026", "kind": "email", "level": "complaint_answered"}
    blank = {"letter.answered_on": "", "contacts": [sent]}
    assert "antwoord van 19 november 2026" in of_level(LEVEL.ANSWER_MAINTAINED, blank).document.text
    typed = {**blank, "letter.answered_on": "20-11-2026"}
    assert "antwoord van 20 november 2026" in of_level(LEVEL.ANSWER_MAINTAINED, typed).document.text
    said = {**blank, "contacts": [{**sent, "kind": "call"}]}
    assert set(answer_of(LEVEL.ANSWER_MAINTAINED, said).errors) == {"letter.answered_on"}


def test_a_proposal_names_an_amount_only_where_there_is_one() -> None:
    """And no amount in dispute where nobody knows how much."""
    open_one = {"letter.offered": "", "disputes": [{**DISPUTE, "amount": ""}]}
    text = of_level(LEVEL.ANSWER_MAINTAINED, open_one).document.text
    assert "welk bedrag u redelijk zou vinden" in text
    assert len(re.findall("€", text)) == text.count("1.250,00")
    assert "offer_in_writing" not in rules(of_level(LEVEL.ANSWER_MAINTAINED, open_one))


@pytest.mark.parametrize(
    ("changes", "path", "key", "told"),
    [
        ({"letter.reason": ""}, "letter.reason", "missing", {}),
        ({"letter.answered_on": ""}, "letter.answered_on", "answered_on_unknown", {}),
        ({"letter.answered_on": "23-11-2026"}, "letter.answered_on", "answered_on_not_before", {}),
        ({"letter.answered_on": "17-11-2026"}, "letter.answered_on", "answered_before_complaint", {}),
        ({"letter.offered": "250,00"}, "letter.offered", "offered_all_in_dispute", {}),
        ({"letter.talk_on": "23-11-2026"}, "letter.talk_on", "talk_on_out_of_reach", {"day": date(2026, 12, 14)}),
        ({"letter.talk_on": "15-12-2026"}, "letter.talk_on", "talk_on_out_of_reach", {"day": date(2026, 12, 14)}),
    ],
)
def test_a_proposal_says_why_and_offers_only_what_can_be(
    changes: dict[str, Any], path: str, key: str, told: dict[str, Any]
) -> None:
    """What is missing in it, or cannot be, is pointed out at its field."""
    given = answer_of(LEVEL.ANSWER_MAINTAINED, changes)
    assert given.errors == {path: message(Language.NL, InputError(key, **told))}


@pytest.mark.parametrize(
    "changes",
    [
        {"letter.answered_on": "22-11-2026"},
        {"letter.answered_on": "18-11-2026"},
        {"letter.offered": "249,99"},
        {"letter.talk_on": "24-11-2026"},
        {"letter.talk_on": "14-12-2026"},
    ],
    ids=str,
)
def test_a_proposal_may_go_as_far_as_its_bounds(changes: dict[str, Any]) -> None:
    """The day before the text, the day of the complaint, a cent less than all, the first and the last day to talk."""
    assert answer_of(LEVEL.ANSWER_MAINTAINED, changes).outcome


def test_a_complaint_asks_for_the_rest_and_names_when_it_is_answered() -> None:
    """What nobody disputes is asked for by a working day; an answer is announced for a later one."""
    found = of_level(LEVEL.DISPUTED, TWO)
    assert asked(found) == [OVERDUE["number"]]
    assert found.figures["total"] == "1000.00"
    assert found.document.transfer is not None
    assert [one.day.isoformat() for one in found.dates] == ["2026-11-23", "2026-11-30", "2026-12-07"]


def test_a_complaint_about_what_is_not_yet_due_asks_nothing_sooner() -> None:
    """The undisputed part is to be paid by the due date."""
    changes = {
        "invoices": [NOT_YET_DUE],
        "disputes": [{**DISPUTE, "invoice": NOT_YET_DUE["number"], "amount": "20,00"}],
    }
    assert of_level(LEVEL.DISPUTED, changes).dates[1].day.isoformat() == "2026-12-10"


@pytest.mark.parametrize("settled_on", ["", "23-11-2026"])
def test_a_settled_complaint_is_reminded_of_again(settled_on: str) -> None:
    """While it is open only its own text fits, afterwards only the others do."""
    changes = {"disputes": [{**DISPUTE, "settled_on": settled_on}]}
    assert bool(answer_of(LEVEL.FRIENDLY_REMINDER, changes).outcome) is bool(settled_on)
    assert bool(answer_of(LEVEL.DISPUTED, changes).outcome) is not bool(settled_on)


def test_what_happens_before_the_date_of_a_letter_is_not_foretold() -> None:
    """A letter that is dated after a promised day cannot know today that nothing came."""
    given = answer({"promises": [OPEN], "letter.date": "3-12-2026"})
    assert list(given.errors) == ["promises.0.pay_by"]


@pytest.mark.parametrize("level", [LEVEL.DISPUTED, LEVEL.COMPLAINT_ANSWERED, LEVEL.ANSWER_MAINTAINED])
def test_a_text_about_a_complaint_asks_for_the_complaint(level: ReminderLevel) -> None:
    """Without any it is still to be filled in; one that was settled is said to be none."""
    assert answer_of(level, {"disputes": []}).missing == ("disputes.0.invoice",)
    settled = answer_of(level, {"disputes": [{**DISPUTE, "settled_on": "23-11-2026"}]})
    assert set(settled.errors) == {"letter.level"}


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"promises": [{**OPEN, "made_on": "24-11-2026"}]}, "promises.0.made_on"),
        ({"disputes": [{**DISPUTE, "raised_on": "24-11-2026"}]}, "disputes.0.raised_on"),
        ({"contacts": [{"date": "24-11-2026", "kind": "call"}]}, "contacts.0.date"),
        ({"payments": [{"date": "24-11-2026", "amount": "1,00", "invoice": ""}]}, "payments.0.date"),
    ],
)
def test_a_letter_of_a_later_day_knows_only_what_has_happened(changes: dict[str, Any], at: str) -> None:
    """What is still to come between today and its date cannot be in it."""
    assert list(answer({**changes, "letter.date": "3-12-2026"}).errors) == [at]


@pytest.mark.parametrize("language", Language)
def test_a_note_names_amount_and_days(language: Language) -> None:
    """Why an invoice is left out, and until when, in the language of the page."""
    found = of_level(LEVEL.FRIENDLY_REMINDER, {**TWO, "promises": [OPEN]}, language=language)
    (told,) = [one.text for one in found.notes if one.rule == "promise_open"]
    amount = "€\N{NO-BREAK SPACE}600,00" if language is Language.NL else "€600.00"
    month = "november 2026" if language is Language.NL else "November 2026"
    days = {"made_on": f"20 {month}", "day": f"27 {month}", "free": f"1 december {2026}"}
    if language is Language.EN:
        days["free"] = "1 December 2026"
    assert told == note(language, "promise_open", numbers=OVERDUE["number"], amount=amount, **days)[0]


@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize("disputed", ["50,00", ""])
def test_a_complaint_does_not_ask_for_what_is_promised(medium: Medium, disputed: str) -> None:
    """Whoever has named a day for the part that nobody disputes is only asked what is wrong."""
    promise = {**OPEN, "amount": "1.200,00", "pay_by": "11-12-2026"}
    changes = {"disputes": [{**DISPUTE, "amount": disputed}], "promises": [promise], "letter.medium": medium}
    found = of_level(LEVEL.DISPUTED, changes)
    assert found.figures["total"] == "0.00"
    assert not re.search(r"over te maken|maak|overmaken|deel|1\.200", found.document.text)


def test_a_complaint_asks_for_what_is_neither_disputed_nor_promised() -> None:
    """1,250 of which 50 is in dispute and 600 is promised: 600 is left to ask for."""
    changes = {"disputes": [{**DISPUTE, "amount": "50,00"}], "promises": [OPEN]}
    found = of_level(LEVEL.DISPUTED, changes)
    assert found.figures["total"] == "600.00"
    assert "over €\u00a0600,00 eens" in found.document.text


def test_an_order_is_not_held_up_by_promises_and_complaints_of_before() -> None:
    """A text about a new order has none of them; the rows may name invoices that are no longer there."""
    found = of_level(LEVEL.NEW_ORDER, {"promises": [OPEN], "disputes": [DISPUTE]})
    assert found.figures["left_out"] == []
