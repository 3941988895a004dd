"""The call-summary tool: what is agreed, what is pointed out, what follows, and what is kept."""

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from call_inputs import FITTING, after_call, agreed, answer_to_call
from factories import NOT_YET_DUE, OVERDUE, PAID, PART_PAID, TODAY, parts_of
from receivables.case import CallOutcome, Country
from receivables.files.calendar_file import write_calendar
from receivables.language import Language
from receivables.rules.working_days import is_working_day
from receivables.texts.letters import PaymentDetails
from receivables.texts.styles import Medium
from receivables.widgets.call_summary import TOOL
from receivables.widgets.case_file import CaseFile, for_tool, read_case_file, write_case_file
from receivables.widgets.case_groups import CONTACTS, DISPUTES, PROMISES
from receivables.widgets.formats import file_of
from receivables.widgets.reading import read
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import example, run
from receivables.widgets.tools import TOOLS

OUTCOME = CallOutcome
every_outcome = pytest.mark.parametrize("outcome", CallOutcome)
PAYS = agreed("debtor", "pay", "27-11-2026", amount="1.000,00")
LATER = agreed("debtor", "pay", "4-12-2026", amount="699,50", invoices="2026-035")


def noted(changes: dict[str, Any], outcome: CallOutcome = OUTCOME.PROMISE) -> dict[str, str]:
    """The notes by rule."""
    return {note.rule: note.text for note in after_call(outcome, changes).notes}


@every_outcome
@pytest.mark.parametrize("language", Language)
def test_every_outcome_leads_to_a_next_step_with_a_date(outcome: CallOutcome, language: Language) -> None:
    """It stands beside the mail, in the figures, among the dates and in the note, and is the same everywhere."""
    found = after_call(outcome, language=language)
    step = found.figures["next_step"]
    (shown,) = [one.text for one in found.before if one.name == "next_step"]
    day = date.fromisoformat(step["date"])
    (named,) = {one.what for one in found.dates if one.day == day and shown.startswith(one.what)}
    assert named in found.figures["note"]


@given(
    outcome=st.sampled_from(CallOutcome),
    on=st.dates(date(2026, 11, 23), date(2035, 10, 31)),
    country=st.sampled_from(Country),
)
def test_every_day_ahead_is_a_working_day(outcome: CallOutcome, on: date, country: Country) -> None:
    """Nothing that a visitor is to do falls in a weekend or on a holiday of the customer's country."""
    found = after_call(outcome, {"debtor.country": country, "agreements": []}, on=on)
    assert found.dates[0].day == on
    assert all(is_working_day(one.day, country=country) for one in found.dates[1:])


@given(by=st.dates(date(2026, 11, 23), date(2035, 10, 31)), who=st.sampled_from(["debtor", "creditor"]))
def test_every_day_that_follows_from_an_agreement_is_a_working_day(by: date, who: str) -> None:
    """Whatever day was agreed, weekends included."""
    found = after_call(OUTCOME.PROMISE, {"agreements": [agreed(who, "other", by.isoformat(), details="Iets.")]})
    assert all(is_working_day(one.day, country=Country.NL) for one in found.dates[1:])


@every_outcome
def test_a_call_that_was_answered_is_confirmed_by_mail(outcome: CallOutcome) -> None:
    """Without an answer there is a message, and something to say only after a tone."""
    found = after_call(outcome)
    names = [one.name for one in found.before]
    short = {OUTCOME.VOICEMAIL: ["voicemail", "next_step"], OUTCOME.UNREACHABLE: ["next_step"]}
    assert found.document.medium is (Medium.MESSAGE if outcome in short else Medium.EMAIL)
    assert names == short.get(outcome, ["closing", "next_step"])


def test_amounts_are_held_against_what_is_open() -> None:
    """1,000 of 1,699.50 leaves a question, in a note, in the mail and at the end of the call."""
    found = after_call(OUTCOME.PROMISE, {"agreements": [PAYS]})
    rest = "€\u00a0699,50"
    assert found.figures["rest"] == "699.50"
    assert rest in noted({"agreements": [PAYS]})["promised_less"]
    assert f"Daarna staat nog {rest} open. Op welke dag" in found.document.text
    assert f"Daarna staat nog {rest} open. Wanneer" in found.before[0].text


def test_nothing_is_asked_when_all_is_promised() -> None:
    """To the cent; a cent more is pointed out."""
    assert {"promised_less", "promised_more"} & set(noted({"agreements": [PAYS, LATER]})) == set()
    more = noted({"agreements": [PAYS, {**LATER, "amount": "699,51"}]})
    assert "promised_more" in more
    assert "promised_less" not in more


def test_without_an_amount_all_that_is_open_is_promised() -> None:
    """Payments counted, and only of the invoices that the row names."""
    found = after_call(OUTCOME.PROMISE, {"agreements": [agreed("debtor", "pay", "27-11-2026", invoices="2026-035")]})
    assert found.figures["promised"] == "449.50"
    paid = {"payments": [{"date": "20-11-2026", "amount": "49,50", "invoice": "2026-035"}]}
    assert (
        after_call(OUTCOME.PROMISE, {"agreements": [agreed("debtor", "pay", "27-11-2026")], **paid}).figures["open"]
        == "1650.00"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"invoices": [OVERDUE, NOT_YET_DUE]},
        {"invoices": [OVERDUE, NOT_YET_DUE], "call.invoices": OVERDUE["number"]},
    ],
)
def test_what_is_promised_of_another_invoice_comes_into_the_call(changes: dict[str, Any]) -> None:
    """The amount is what is open of it, and it is counted among what the call was about."""
    row = agreed("debtor", "pay", "11-12-2026", invoices=f"{NOT_YET_DUE['number']}, {NOT_YET_DUE['number']}")
    found = after_call(OUTCOME.PROMISE, {**changes, "agreements": [row]})
    assert "U betaalt €\u00a0320,00 voor factuur 2026-040" in found.document.text
    assert (found.figures["promised"], found.figures["open"]) == ("320.00", "1570.00")


def test_the_payment_details_are_those_of_the_first_payment() -> None:
    """Amount, day and reference of what comes first, whatever the order of the rows."""
    first = {**PAYS, "amount": "1.250,00", "invoices": "2026-031"}
    found = after_call(OUTCOME.PROMISE, {"agreements": [LATER, first]})
    (details,) = parts_of(found.document, PaymentDetails)
    values = [line.value for line in details.lines]
    assert values[:2] == ["€\u00a01.250,00", "vrijdag 27 november 2026"]
    assert values[-1] == "factuur 2026-031"
    assert details.transfer is not None
    assert details.transfer.amount == 125_000
    assert "Dit zijn de gegevens voor de eerste betaling." in found.document.text


def test_without_a_day_to_pay_there_are_no_payment_details() -> None:
    """A mail that asks for a day does not name one in passing."""
    found = after_call(OUTCOME.PROMISE, {"agreements": [agreed("debtor", "pay", amount="100,00")]})
    assert parts_of(found.document, PaymentDetails) == []
    assert "promise_without_day" in {note.rule for note in found.notes}
    assert found.figures["next_step"] == {"step": "ask_day", "date": "2026-12-01"}


@pytest.mark.parametrize(
    ("amount", "asked", "rest"), [("100,00", "100,00", True), ("", "1.699,50", False)], ids=["a part", "all of it"]
)
def test_a_promise_without_a_day_is_said_once(amount: str, asked: str, *, rest: bool) -> None:
    """What was promised is asked the day of, and what it leaves apart; nothing promised, all that is open."""
    found = after_call(OUTCOME.PROMISE, {"agreements": [agreed("debtor", "pay", amount=amount)]})
    closing = found.figures["closing"]
    assert closing.count(f"{asked}") == 1
    assert "voor die betaling noteren" in closing
    assert f"Op welke dag kunnen wij €\u00a0{asked} verwachten" in found.document.text
    assert ("Daarna staat nog" in closing) is ("Daarna staat nog" in found.document.text) is rest
    unsaid = after_call(OUTCOME.PROMISE, {"agreements": []})
    assert "betalen. Welke dag kan ik daarvoor noteren" in unsaid.figures["closing"]


@pytest.mark.parametrize(
    ("row", "rule", "gaps"),
    [
        (agreed("debtor", "pay"), "agreement_lacks", "wanneer"),
        (agreed("", "pay", "27-11-2026"), "agreement_left_out", "wie"),
        (agreed("creditor", "", "27-11-2026"), "agreement_left_out", "wat"),
        (agreed("creditor", "other", "27-11-2026"), "agreement_left_out", "wat"),
        (agreed("", "", "", amount="5"), "agreement_left_out", "wie, wat, wanneer"),
    ],
)
def test_a_row_that_lacks_something_is_pointed_out_and_not_refused(row: dict[str, str], rule: str, gaps: str) -> None:
    """The note says which row and what is missing; the text is there all the same."""
    found = noted({"agreements": [PAYS, row]})
    assert "2" in found[rule]
    assert f": {gaps}." in found[rule]


def test_a_row_that_nobody_could_be_held_to_is_not_confirmed() -> None:
    """It stays out of the mail, and in the note for one's own file."""
    found = after_call(OUTCOME.PROMISE, {"agreements": [agreed("", "pay", "27-11-2026", amount="123,45")]})
    assert "123,45" not in found.document.text
    assert "Nog onduidelijk: Betaalt, €\u00a0123,45, vrijdag 27 november 2026" in found.figures["note"]


@pytest.mark.parametrize(("by", "is_told"), [("28-11-2026", True), ("27-11-2026", False)])
def test_an_agreed_day_that_is_no_working_day_is_pointed_out(by: str, *, is_told: bool) -> None:
    """It stays as it was agreed."""
    changes = {"agreements": [{**PAYS, "by": by}]}
    assert ("agreed_no_working_day" in noted(changes)) is is_told
    assert re.search(rf"{by[:2]} november 2026", after_call(OUTCOME.PROMISE, changes).document.text)


@pytest.mark.parametrize(
    ("changes", "at"),
    [
        ({"call.outcome": ""}, "call.outcome"),
        ({"call.date": "24-11-2026"}, "call.date"),
        ({"call.invoices": "2026-031, 12"}, "call.invoices"),
        ({"agreements": [{**PAYS, "by": "22-11-2026"}]}, "agreements.0.by"),
        ({"agreements": [PAYS, {**PAYS, "amount": "0"}]}, "agreements.1.amount"),
        ({"agreements": [{**PAYS, "invoices": "12"}]}, "agreements.0.invoices"),
        ({"invoices": [OVERDUE, PAID], "agreements": [{**PAYS, "invoices": PAID["number"]}]}, "agreements.0.invoices"),
        ({"agreements": [PAYS, {**PAYS, "who": "creditor"}]}, "agreements.1.who"),
        ({"invoices": [PAID]}, "invoices"),
        ({"invoices": [OVERDUE, PAID], "call.invoices": PAID["number"], "agreements": []}, "invoices"),
        ({"agreements": [{**PAYS, "by": "31-12-2035"}]}, "call.date"),
    ],
)
def test_what_contradicts_itself_is_refused_at_its_field(changes: dict[str, Any], at: str) -> None:
    """No text, and a sentence at the field."""
    found = answer_to_call(OUTCOME.PROMISE, changes)
    assert found.outcome is None
    assert list(found.errors) == [at]


def test_a_call_is_about_what_it_names_else_about_what_is_overdue() -> None:
    """Before anything is overdue it is about what is to come."""
    shown = {
        changes["call.invoices"]: [one.number for one in after_call(OUTCOME.REFUSES, changes).document.invoices]
        for changes in ({"call.invoices": ""}, {"call.invoices": "2026-035"})
    }
    assert shown == {"": ["2026-031", "2026-035"], "2026-035": ["2026-035"]}
    before = after_call(OUTCOME.REFUSES, {"invoices": [NOT_YET_DUE]})
    assert [one.number for one in before.document.invoices] == ["2026-040"]


def test_what_is_not_disputed_is_asked_for() -> None:
    """A complaint about one invoice does not hide the other."""
    text = after_call(
        OUTCOME.DISPUTE, {"call.invoices": "2026-031", "call.said": "Het bedrag klopt niet."}
    ).document.text
    assert "“Het bedrag klopt niet.”" in text
    assert "Over factuur 2026-035 waren er geen opmerkingen." in text
    assert "geen opmerkingen" not in after_call(OUTCOME.DISPUTE).document.text


@pytest.mark.parametrize(
    ("person", "is_named"),
    [("", False), ("Okafor", False), ("mevrouw Okafor", False), ("Ines", True), ("Oka", True)],
)
def test_somebody_else_is_named(person: str, *, is_named: bool) -> None:
    """Whom one writes to is thanked; of a call with a colleague it is told."""
    text = after_call(OUTCOME.REFUSES, {"call.person": person}).document.text
    assert (f"spraken wij met {person}" in text) is is_named
    assert ("Bedankt voor ons gesprek" in text) is not is_named


@every_outcome
@pytest.mark.parametrize("language", Language)
def test_what_is_kept_can_be_read_back(outcome: CallOutcome, language: Language) -> None:
    """The rows for the case are what the tools themselves would have typed: no error in any of them."""
    rows = after_call(outcome, {"call.said": "Te veel uren."}, language=language).kept
    groups = [group for group in (CONTACTS, PROMISES, DISPUTES) if group.name in rows]
    typed = {name: [dict(row) for row in found] for name, found in rows.items()}
    reading = read(groups, typed, typed_in=language, shown_in=language, on=TODAY)
    assert reading.errors.errors == {}
    assert set(rows) == {"contacts", *_also_kept(outcome)}
    assert reading.values["contacts"][0]["outcome"] is outcome


def _also_kept(outcome: CallOutcome) -> set[str]:
    pays = any(row["what"] == "pay" for row in FITTING[outcome])
    return {"promises"} if pays else {"disputes"} if outcome is OUTCOME.DISPUTE else set()


def test_a_promise_is_kept_as_it_was_made() -> None:
    """Amount, day, invoices and the day of the call; in a payment run it says so."""
    changes = {"agreements": [LATER], "call.date": "20-11-2026"}
    (row,) = after_call(OUTCOME.PROMISE, changes, language=Language.EN).kept["promises"]
    assert row == {
        "amount": "699.50",
        "pay_by": "4 Dec 2026",
        "made_on": "20 Nov 2026",
        "invoices": "2026-035",
        "method": "",
    }
    (in_run,) = after_call(OUTCOME.IN_PAYMENT_RUN).kept["promises"]
    assert in_run["method"] == "payment_run"


COMPLAINT = {"invoice": "2026-031", "raised_on": "18-11-2026", "about": "", "amount": "", "settled_on": ""}
PROMISED = {"amount": "449,50", "pay_by": "4-12-2026", "made_on": "18-11-2026", "invoices": "2026-035", "method": ""}
PAYS_OTHER = agreed("debtor", "pay", "27-11-2026", invoices="2026-035")


def many(**others: str) -> list[dict[str, str]]:
    """Twenty open invoices with numbers of the greatest length, and perhaps something else about the last one."""
    rows = [{**OVERDUE, "number": f"{number:040}"} for number in range(20)]
    return [*rows[:-1], {**rows[-1], **others}]


@pytest.mark.parametrize(("last", "is_blank"), [({}, True), ({"due_date": "10-12-2026"}, False)])
def test_a_promise_for_many_invoices_can_be_read_back(last: dict[str, str], *, is_blank: bool) -> None:
    """For all that is open it names none; else it names them all, however many they are."""
    rows = after_call(OUTCOME.PROMISE, {"invoices": many(**last)}).kept["promises"]
    reading = read(
        [PROMISES], {"promises": [dict(row) for row in rows]}, typed_in=Language.NL, shown_in=Language.NL, on=TODAY
    )
    assert reading.errors.errors == {}
    assert (rows[0]["invoices"] == "") is is_blank


def test_a_complaint_is_kept_word_for_word() -> None:
    """Whatever fits in the field about the call fits in the one about the complaint."""
    (row, _) = after_call(OUTCOME.DISPUTE, {"call.said": "a" * 300}).kept["disputes"]
    reading = read([DISPUTES], {"disputes": [dict(row)]}, typed_in=Language.NL, shown_in=Language.NL, on=TODAY)
    assert reading.values["disputes"][0]["about"] == "a" * 300


def test_what_will_be_paid_is_not_kept_as_disputed() -> None:
    """A complaint in which payment of one of two invoices was agreed is about the other one, in the mail as well."""
    found = after_call(OUTCOME.DISPUTE, {"agreements": [PAYS_OTHER]})
    assert [row["invoice"] for row in found.kept["disputes"]] == ["2026-031"]
    assert [one.number for one in found.document.invoices] == ["2026-031"]
    assert "geen opmerkingen" not in found.document.text
    assert "de facturen 2026-031 en 2026-035, nog open €\u00a01.699,50" in found.figures["note"]


@pytest.mark.parametrize("amount", ["100,00", ""])
def test_a_payment_does_not_hide_the_only_complaint(amount: str) -> None:
    """Part of an invoice may be paid while the rest is in dispute; a complaint never disappears altogether."""
    pays = agreed("debtor", "pay", "27-11-2026", amount=amount)
    found = after_call(OUTCOME.DISPUTE, {"invoices": [OVERDUE], "agreements": [pays]})
    assert [row["invoice"] for row in found.kept["disputes"]] == ["2026-031"]


@pytest.mark.parametrize(
    ("change", "kept"),
    [
        ({}, ["2026-035"]),
        ({"settled_on": "20-11-2026"}, ["2026-031", "2026-035"]),
        ({"raised_on": "23-11-2026"}, ["2026-031", "2026-035"]),
    ],
)
def test_an_open_complaint_is_not_kept_twice(change: dict[str, str], kept: list[str]) -> None:
    """What was settled is kept anew, and what this very call left stays as it is offered."""
    found = after_call(OUTCOME.DISPUTE, {"disputes": [{**COMPLAINT, **change}]})
    assert [row["invoice"] for row in found.kept["disputes"]] == kept


@pytest.mark.parametrize(("said", "about"), [("", "Zes lessen, geen acht."), ("Te veel uren.", "Te veel uren.")])
def test_a_complaint_typed_by_hand_is_the_one_of_the_call(said: str, about: str) -> None:
    """Of the same day, it keeps its amount, its days and, as long as the call has none, its words: one an invoice."""
    by_hand = {
        **COMPLAINT,
        "raised_on": "23-11-2026",
        "about": "Zes lessen, geen acht.",
        "amount": "300,00",
        "refused_on": "23-11-2026",
    }
    found = after_call(OUTCOME.DISPUTE, {"call.said": said, "call.invoices": "2026-031", "disputes": [by_hand]})
    assert list(found.kept["disputes"]) == [{**by_hand, "about": about}]


PAYS_PART = agreed("debtor", "pay", "27-11-2026", amount="400,00", invoices="2026-035")


@pytest.mark.parametrize(
    ("outcome", "changes", "rest"),
    [
        pytest.param(OUTCOME.PROMISE, {"agreements": [PAYS_PART]}, "1299.50", id="nothing in dispute"),
        pytest.param(OUTCOME.DISPUTE, {"agreements": [PAYS_PART]}, "0.00", id="the call was the complaint"),
        pytest.param(
            OUTCOME.PROMISE, {"agreements": [PAYS_PART], "disputes": [COMPLAINT]}, "49.50", id="one in dispute"
        ),
        pytest.param(
            OUTCOME.PROMISE,
            {
                "agreements": [PAYS_PART],
                "call.invoices": "2026-031, 2026-035",
                "disputes": [{**COMPLAINT, "amount": "1.000,00"}],
            },
            "299.50",
            id="part of one in dispute",
        ),
    ],
)
def test_a_rest_in_dispute_is_not_asked_for(outcome: CallOutcome, changes: dict[str, Any], rest: str) -> None:
    """Neither in the note for the visitor nor in the mail nor in the file: that has a path of its own."""
    found = after_call(outcome, changes)
    assert found.figures["rest"] == rest
    rules = [note.rule for note in found.notes if note.rule.startswith("promised_less")]
    assert len(rules) == (rest != "0.00")
    assert ("Nog niet afgesproken" in found.figures["note"]) is (rest != "0.00")


def test_an_older_promise_or_complaint_takes_an_invoice_out_of_a_call_that_does_not_name_it() -> None:
    """As on the call sheet: one does not ask for what is in dispute or promised, unless nothing else is left."""
    other = {**COMPLAINT, "invoice": "2026-035"}
    for changes, numbers in (
        ({"disputes": [COMPLAINT]}, ["2026-035"]),
        ({"promises": [PROMISED]}, ["2026-031"]),
        ({"promises": [{**PROMISED, "made_on": "23-11-2026"}]}, ["2026-031", "2026-035"]),
        ({"disputes": [COMPLAINT], "call.invoices": "2026-031"}, ["2026-031"]),
        ({"disputes": [COMPLAINT, other]}, ["2026-031", "2026-035"]),
    ):
        assert [one.number for one in after_call(OUTCOME.REFUSES, changes).document.invoices] == numbers


@pytest.mark.parametrize(
    ("outcome", "agreement", "day"),
    [
        (OUTCOME.AWAITING_APPROVAL, agreed("debtor", "approve", "25-11-2026"), "25-11-2026"),
        (OUTCOME.PROMISE, PAYS_PART, ""),
        (OUTCOME.PROMISE, agreed("creditor", "send_invoice", "24-11-2026"), ""),
        (OUTCOME.VOICEMAIL, agreed("creditor", "call_back", "24-11-2026"), "24-11-2026"),
    ],
)
def test_the_agreed_day_is_kept_with_the_call(outcome: CallOutcome, agreement: dict[str, str], day: str) -> None:
    """The day of what the next step waits for; a day to pay stands in the promise."""
    (contact,) = after_call(outcome, {"agreements": [agreement]}).kept["contacts"]
    assert contact["pay_by"] == day


@pytest.mark.parametrize(
    "known",
    [{"disputes": [{**COMPLAINT, "invoice": "2026-035"}]}, {"promises": [PROMISED]}],
    ids=["disputed", "promised"],
)
def test_what_is_disputed_or_promised_already_is_not_asked_for(known: dict[str, Any]) -> None:
    """The mail about a complaint asks for a day only for what is neither."""
    text = after_call(OUTCOME.DISPUTE, {"call.invoices": "2026-031", **known}).document.text
    assert "2026-035" not in text
    assert "geen opmerkingen" not in text


def test_looking_back_is_kept_with_the_call() -> None:
    """What went well and what one will do otherwise end up in the note, and so in the log."""
    looking_back = {"went_well": "Rustig gebleven.", "next_time": "Eerder een dag noemen."}
    found = after_call(OUTCOME.PROMISE, {"looking_back": looking_back})
    (contact,) = found.kept["contacts"]
    assert contact["text"] == found.after[0].text == found.figures["note"]
    assert all(text in contact["text"] for text in looking_back.values())
    assert not any(text in found.document.text for text in looking_back.values())


def test_the_calendar_holds_what_is_to_be_done() -> None:
    """The next step and what was agreed, with the customer's name, and not the call itself."""
    rows = [PAYS, LATER, agreed("creditor", "send_invoice", "24-11-2026")]
    calendar = file_of(after_call(OUTCOME.PROMISE, {"agreements": rows}), "ics").content.decode()
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", calendar) == ["20261124", "20261201", "20261208"]
    assert write_calendar([], on=date(2026, 11, 23)).decode().count("BEGIN:VEVENT") == 0


def test_what_was_typed_is_escaped_beside_the_mail() -> None:
    """What is to be said, and the note, are text and never markup."""
    hostile = "<img src=x onerror=alert(1)>"
    changes = {"call.said": hostile, "debtor.name": hostile, "agreements": [agreed("debtor", "other", details=hostile)]}
    assert "<img" not in str(outcome_html(after_call(OUTCOME.DISPUTE, changes)))


def test_a_case_file_brings_a_call_back() -> None:
    """What was saved is the same call again."""
    typed = example(TOOL, Language.NL)
    file = read_case_file(write_case_file(CaseFile(Language.NL, typed)), tools=TOOLS.values())
    assert for_tool(file.typed, TOOL) == typed


@pytest.mark.parametrize("language", Language)
def test_the_example_is_nobodys_own(language: Language) -> None:
    """In neither language does the worked example warn that it is one; its account in another's call does."""
    found = run(TOOL, example(TOOL, language), language=language, on=TOOL.example.on).outcome
    assert found is not None
    assert "example_left" not in {note.rule for note in found.notes}
    assert "example_left" in noted({"account.iban": "NL91 ABNA 0417 1643 00", "invoices": [OVERDUE, PART_PAID]})


PARTS = [
    agreed("debtor", "pay", "27-11-2026", amount="500,00"),
    agreed("debtor", "pay", "11-12-2026", amount="500,00"),
    agreed("debtor", "pay", "18-12-2026"),
]


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        (Language.NL, "Onze afspraak: € 1.699,50 in 3 delen, het laatste uiterlijk op 18 december 2026"),
        (Language.EN, "Our agreement: €1,699.50 in 3 parts, the last by 18 December 2026"),
    ],
)
def test_what_comes_in_parts_is_told_whole(language: Language, subject: str) -> None:
    """In the subject, and in the next step with a day for each part; the last part is the rest."""
    found = after_call(CallOutcome.PROMISE, {"agreements": PARTS, "debtor.language": language})
    assert found.document.subject.replace("\xa0", " ") == subject
    [step] = [one.text for one in found.before if one.name == "next_step"]
    for day in ("1 december", "15 december", "22 december"):
        assert day in step
        assert day in found.figures["note"]


def test_two_payments_of_one_day_are_one_part() -> None:
    """The subject names their sum and the day."""
    rows = [{**PARTS[0], "invoices": "2026-031"}, {**PARTS[0], "amount": "100,00", "invoices": "2026-035"}]
    found = after_call(CallOutcome.PROMISE, {"agreements": rows})
    assert found.document.subject.replace("\xa0", " ") == "Onze afspraak: € 600,00 uiterlijk op 27 november 2026"


@pytest.mark.parametrize(
    ("language", "changes", "said"),
    [
        (Language.NL, {}, "De helft van wat er openstaat, is € 849,75. Bedoel je dat? Typ dan 849,75."),
        (Language.EN, {}, "Half of what is outstanding is €849.75. Is that what you mean? Then type 849.75."),
        (Language.NL, {"agreements": [{**PAYS, "amount": "helft", "invoices": "2026-035"}]}, "is € 224,75. Bedoel"),
        (Language.NL, {"call.invoices": "2026-031"}, "is € 625,00. Bedoel"),
        (Language.NL, {"invoices": [{**OVERDUE, "amount": "0,01"}]}, "is € 0,01. Bedoel"),
        (Language.NL, {"call.outcome": ""}, "Waar dit de helft van is, zien we hier niet."),
        (Language.NL, {"invoices": [PAID]}, "Waar dit de helft van is, zien we hier niet."),
    ],
)
def test_half_is_refused_with_its_sum_where_that_is_known(
    language: Language, changes: dict[str, Any], said: str
) -> None:
    """Of the invoices that the row names, else of those that the call was about; and nothing is filled in unasked."""
    rows = {"agreements": [{**PAYS, "amount": "de helft"}]}
    found = answer_to_call(OUTCOME.PROMISE, {**rows, **changes}, language=language)
    assert found.outcome is None
    assert said in found.errors["agreements.0.amount"].replace("\u00a0", " ")
