"""Reading the reminder tool's form: what is wrong is told at its field, what is odd but right is left alone."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from factories import (
    BLANK,
    NOT_YET_DUE,
    OVERDUE,
    PAID,
    PART_PAID,
    PART_PAID_NOT_YET_DUE,
    TODAY,
    answer,
    typed,
)
from receivables.language import Language
from receivables.texts.labels import message
from receivables.widgets.case_groups import INVOICES, NOTICES, PAYMENTS, TERMS, YesNo
from receivables.widgets.reading import is_blank, read
from receivables.widgets.reminder import TOOL

RIGHT_TO_LEFT_OVERRIDE = "\u202e"


def wrong(what: str, path: str, value: object, key: str, *, at: str = "", **others: object) -> Any:
    """One wrong input: a value at a path, the key of its error, and the error's path where that is another."""
    changes = {path: value, **{name.replace("__", "."): other for name, other in others.items()}}
    return pytest.param(changes, at or path, key, id=what)


WRONG_TEXT = [
    wrong("no business name", "creditor.name", "", "missing"),
    wrong("business name of spaces", "creditor.name", "   ", "missing"),
    wrong("no customer name", "debtor.name", "", "missing"),
    wrong("no invoice number", "invoices.0.number", "", "missing"),
    wrong("name of 10,000 characters", "creditor.name", "x" * 10_000, "text_too_long"),
    wrong("name one character too long", "debtor.name", "x" * 121, "text_too_long"),
    wrong("invoice number too long", "invoices.0.number", "9" * 41, "text_too_long"),
    wrong("amount too long", "invoices.0.amount", "9" * 5_000, "text_too_long"),
    wrong("address too long", "debtor.address", "x" * 301, "text_too_long"),
    wrong("reference longer than a transfer carries", "account.reference", "x" * 141, "text_too_long"),
    wrong("address of seven lines", "creditor.address", "a\nb\nc\nd\ne\nf\ng", "too_many_lines"),
    wrong("mail header after CRLF", "creditor.name", "Rotonde\r\nBcc: iedereen@x.example", "one_line_only"),
    wrong("line feed in a name", "debtor.contact", "mevrouw\nOkafor", "one_line_only"),
    wrong("carriage return in a number", "invoices.0.number", "2026\r031", "one_line_only"),
    wrong("line feed in a reference", "account.reference", "K-1042\nK-1043", "one_line_only"),
    wrong("null character", "creditor.name", "Rij\x00school", "hidden_character"),
    wrong("terminal escape", "debtor.name", "\x1b[31mPixelkade", "hidden_character"),
    wrong("tab in an amount", "invoices.0.amount", "1\t250", "hidden_character"),
    wrong("bell in an address", "creditor.address", "Rotondeweg\a 4", "hidden_character"),
    wrong("right-to-left override", "debtor.name", f"Pixel{RIGHT_TO_LEFT_OVERRIDE}edak", "hidden_character"),
    wrong("bidi isolate", "debtor.contact", "\u2066Okafor\u2069", "hidden_character"),
    wrong("zero-width space", "creditor.email", "sanne\u200b@rotonde.example", "hidden_character"),
    wrong("soft hyphen", "account.holder", "Rijschool\u00adRotonde", "hidden_character"),
    wrong("line separator", "creditor.contact", "Sanne\u2028Rotonde", "hidden_character"),
    wrong("lone surrogate", "creditor.name", "Rotonde \ud800", "hidden_character"),
]
WRONG_KINDS = [
    wrong("name is a number", "creditor.name", 7, "not_text"),
    wrong("name is true", "creditor.name", value=True, key="not_text"),
    wrong("name is null", "debtor.name", None, "not_text"),
    wrong("name is a list", "debtor.name", ["Pixelkade"], "not_text"),
    wrong("name is nested", "debtor.name", {"first": "Pixelkade"}, "not_text"),
    wrong("amount is a number", "invoices.0.amount", 1250, "not_text"),
    wrong("amount is a fraction", "invoices.0.paid", 12.5, "not_text"),
    wrong("choice is a list", "debtor.country", ["NL"], "not_text"),
    wrong("optional field is null", "account.reference", None, "not_text"),
    wrong("group is null", "creditor", None, "not_a_group"),
    wrong("group is a text", "debtor", "Pixelkade", "not_a_group"),
    wrong("group is a list", "letter", [], "not_a_group"),
    wrong(
        "group is empty",
        "debtor",
        {"name": "Pixelkade", "country": "NL", "language": "nl"},
        "choice_missing",
        at="debtor.kind",
    ),
    wrong("invoices are null", "invoices", None, "not_a_list"),
    wrong("invoices are a text", "invoices", "2026-031", "not_a_list"),
    wrong("invoices are one invoice", "invoices", OVERDUE, "not_a_list"),
    wrong("invoice is a text", "invoices.0", "2026-031", "not_a_group"),
    wrong("invoice is null", "invoices.0", None, "not_a_group"),
    wrong("invoice is a list", "invoices.0", [OVERDUE], "not_a_group"),
    wrong("unknown group", "payment", {"iban": ""}, "unknown_field"),
    wrong("unknown field", "creditor.fax", "12", "unknown_field"),
    wrong("unknown field in an invoice", "invoices.0.vat", "21", "unknown_field"),
    wrong("field of another group", "letter.iban", "", "unknown_field"),
]
WRONG_CHOICES = [
    wrong("no kind of customer", "debtor.kind", "", "choice_missing"),
    wrong("no country", "debtor.country", "", "choice_missing"),
    wrong("no language", "debtor.language", " ", "choice_missing"),
    wrong("unknown kind of customer", "debtor.kind", "bedrijf", "choice_unknown"),
    wrong("country we do not know", "debtor.country", "DE", "choice_unknown"),
    wrong("country in small letters", "debtor.country", "nl", "choice_unknown"),
    wrong("language we do not speak", "debtor.language", "fr", "choice_unknown"),
    wrong("unknown form of address", "debtor.address_form", "u", "choice_unknown"),
    wrong("unknown level", "letter.level", "tenth_reminder", "choice_unknown"),
]
WRONG_NUMBERS = [
    wrong("no amount", "invoices.0.amount", "", "missing"),
    wrong("letters in an amount", "invoices.0.amount", "twaalf", "amount_unreadable"),
    wrong("letter O for zero", "invoices.0.amount", "125O,00", "amount_unreadable"),
    wrong("exponent", "invoices.0.amount", "1e9", "amount_unreadable"),
    wrong("Arabic digits", "invoices.0.amount", "\u0665\u0660", "amount_unreadable"),
    wrong("points everywhere", "invoices.0.amount", "1.2.3", "amount_unreadable"),
    wrong("negative amount", "invoices.0.amount", "-5,00", "amount_negative"),
    wrong("negative payment", "invoices.0.paid", "-5,00", "amount_negative"),
    wrong("parts of a cent", "invoices.0.amount", "12,345", "amount_parts_of_a_cent"),
    wrong("a thousand million", "invoices.0.amount", "1.000.000.000,00", "amount_too_large"),
    wrong("amount of nothing", "invoices.0.amount", "0,00", "amount_zero"),
    wrong("a cent more paid than owed", "invoices.0.paid", "1.250,01", "paid_more_than_amount"),
    wrong("IBAN with a typing error", "account.iban", "NL20 INGB 0001 2345 68", "iban_check_digits"),
    wrong("IBAN with a question mark", "account.iban", "NL20 INGB 0001 2345 6?", "iban_unreadable"),
    wrong("structured communication", "account.reference", "+++090/9337/55494+++", "reference_belgian"),
    wrong("creditor reference", "account.reference", "RF19 GAX8 WS5J YOOU J87", "reference_creditor"),
    wrong("email without at sign", "creditor.email", "sanne.rotonde.example", "email_unreadable"),
    wrong("email without domain", "creditor.email", "sanne@rotonde", "email_unreadable"),
    wrong("two emails", "creditor.email", "a@b.example, c@d.example", "email_unreadable"),
    wrong("email in angle brackets", "creditor.email", "<sanne@rotonde.example>", "email_unreadable"),
    wrong("phone in words", "creditor.phone", "bel me maar", "phone_unreadable"),
    wrong("phone of five digits", "creditor.phone", "12345", "phone_unreadable"),
    wrong("phone with an extension in words", "creditor.phone", "+31 20 1111111 toestel 5", "phone_unreadable"),
]
WRONG_DAYS = [
    wrong("no invoice date", "invoices.0.invoice_date", "", "missing"),
    wrong("no due date", "invoices.0.due_date", "", "missing"),
    wrong("a word for a day", "invoices.0.due_date", "ooit", "day_not_read"),
    wrong("31 February", "invoices.0.due_date", "31-2-2026", "day_does_not_exist"),
    wrong("29 February in a common year", "invoices.0.invoice_date", "29-2-2026", "day_does_not_exist"),
    wrong("month first", "invoices.0.due_date", "10/31/2026", "day_no_such_month"),
    wrong("last century", "invoices.0.invoice_date", "1-1-1999", "day_out_of_range"),
    wrong("due before invoiced", "invoices.0.due_date", "30-9-2026", "due_before_invoice_date"),
    wrong(
        "invoiced after the letter",
        "invoices.0.invoice_date",
        "24-11-2026",
        "invoice_in_future",
        invoices__0__due_date="24-12-2026",
    ),
    wrong("letter of yesterday", "letter.date", "22-11-2026", "letter_date_past"),
    wrong("letter of no day", "letter.date", "31-11-2026", "day_does_not_exist"),
    wrong("last day is the day of the letter", "letter.pay_by", "23-11-2026", "pay_by_too_early"),
    wrong("last day before the letter", "letter.pay_by", "27-11-2026", "pay_by_too_early", letter__date="30-11-2026"),
    wrong("last day on a Saturday", "letter.pay_by", "28-11-2026", "not_a_working_day"),
    wrong("last day on a Sunday", "letter.pay_by", "29-11-2026", "not_a_working_day"),
    wrong("last day on Christmas Day", "letter.pay_by", "25-12-2026", "not_a_working_day"),
    wrong("last day on Good Friday", "letter.pay_by", "26-3-2027", "not_a_working_day"),
    wrong("last day on 21 July in Belgium", "letter.pay_by", "21-7-2027", "not_a_working_day", debtor__country="BE"),
    wrong("last day beyond the calendar", "letter.pay_by", "2-1-2036", "calendar_unknown"),
    wrong("last day on a Saturday beyond the calendar", "letter.pay_by", "5-1-2036", "calendar_unknown"),
    wrong(
        "asked before the due date",
        "letter.pay_by",
        "9-12-2026",
        "pay_by_before_due",
        invoices=[NOT_YET_DUE],
        letter__level="before_due",
    ),
    wrong(
        "asked between two due dates",
        "letter.pay_by",
        "11-12-2026",
        "pay_by_before_due",
        invoices=[NOT_YET_DUE, PART_PAID_NOT_YET_DUE],
        letter__level="before_due",
    ),
    wrong(
        "first reminder today",
        "letter.previous_date",
        "23-11-2026",
        "previous_date_not_before",
        letter__level="second_reminder",
    ),
    wrong(
        "first reminder tomorrow",
        "letter.previous_date",
        "24-11-2026",
        "previous_date_not_before",
        letter__level="second_reminder",
    ),
]
WRONG_INVOICES = [
    wrong("no invoices", "invoices", [], "no_invoices"),
    wrong("only blank invoices", "invoices", [BLANK, BLANK], "no_invoices"),
    wrong("the same invoice twice", "invoices.1", OVERDUE, "invoice_twice", at="invoices.1.number"),
    wrong("all paid", "invoices", [PAID], "nothing_open"),
    wrong("before the due date, but overdue", "letter.level", "before_due", "level_already_overdue"),
    wrong(
        "before the due date, one overdue",
        "letter.level",
        "before_due",
        "level_already_overdue",
        invoices=[OVERDUE, NOT_YET_DUE],
    ),
    wrong(
        "reminder, nothing overdue",
        "letter.level",
        "friendly_reminder",
        "level_nothing_overdue",
        invoices=[NOT_YET_DUE],
    ),
    wrong(
        "second, nothing overdue", "letter.level", "second_reminder", "level_nothing_overdue", invoices=[NOT_YET_DUE]
    ),
    wrong(
        "due today", "letter.level", "friendly_reminder", "level_nothing_overdue", invoices__0__due_date="23-11-2026"
    ),
]
WRONG = [*WRONG_TEXT, *WRONG_KINDS, *WRONG_CHOICES, *WRONG_NUMBERS, *WRONG_DAYS, *WRONG_INVOICES]


@pytest.mark.parametrize(("changes", "at", "key"), WRONG)
def test_a_wrong_input_has_one_error_at_its_own_field(changes: dict[str, Any], at: str, key: str) -> None:
    """One thing wrong gives one error, at the path of its field, with the reason that fits."""
    assert error_keys(changes) == {at: key}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("changes", "at"), [pytest.param(*one.values[:2], id=one.id) for one in WRONG])
def test_a_wrong_input_is_explained_in_the_language_of_the_page(
    changes: dict[str, Any], at: str, language: Language
) -> None:
    """The visitor reads a whole sentence, in their own language, and gets no letter."""
    given = answer(changes, language=language)
    assert given.outcome is None
    assert list(given.errors) == [at]
    assert given.errors[at] == message(language, _reading(changes).errors.errors[at])
    assert given.errors[at].endswith(".")
    assert "{" not in given.errors[at]


@pytest.mark.parametrize("changes", [pytest.param(one.values[0], id=one.id) for one in WRONG])
def test_a_wrong_input_leaves_what_was_typed(changes: dict[str, Any]) -> None:
    """Nothing that was typed is lost or put right behind somebody's back."""
    assert answer(changes).typed == typed(changes)


def test_every_error_is_told_at_once() -> None:
    """Whoever makes four mistakes sees four sentences, not one after the other."""
    changes = {
        "creditor.name": "",
        "account.iban": "NL20 INGB 0001 2345 68",
        "invoices.0.amount": "-1",
        "invoices.1": {**PART_PAID, "due_date": "31-2-2026"},
    }
    assert error_keys(changes) == {
        "creditor.name": "missing",
        "account.iban": "iban_check_digits",
        "invoices.0.amount": "amount_negative",
        "invoices.1.due_date": "day_does_not_exist",
    }


def test_an_invoice_that_cannot_be_read_hides_no_contradiction_in_another() -> None:
    """Every invoice is held against itself, also beside one that is unreadable."""
    changes = {"invoices.0.amount": "?", "invoices.1": {**PART_PAID, "paid": "601,00"}}
    assert error_keys(changes) == {"invoices.0.amount": "amount_unreadable", "invoices.1.paid": "paid_more_than_amount"}


def test_the_message_about_a_holiday_names_the_next_working_day() -> None:
    """Whoever chose a day off learns which day comes next, in the language of the page."""
    changes = {"letter.pay_by": "25-12-2026"}
    dutch, english = (answer(changes, language=language).errors["letter.pay_by"] for language in Language)
    assert "vrijdag 25 december 2026" in dutch
    assert "maandag 28 december 2026" in dutch
    assert "Friday 25 December 2026" in english
    assert "Monday 28 December 2026" in english


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"invoices.0.paid": "1.249,99"}, id="all but a cent paid"),
        pytest.param({"invoices.0.paid": "1.250,00", "invoices.1": PART_PAID}, id="one of two paid in full"),
        pytest.param({"invoices.0.due_date": "1-10-2026"}, id="due on the day of the invoice"),
        pytest.param({"invoices.0.due_date": "22-11-2026"}, id="due yesterday"),
        pytest.param({"invoices": [NOT_YET_DUE], "letter.level": "before_due"}, id="before the due date"),
        pytest.param({"letter.date": "23-11-2026"}, id="letter of today"),
        pytest.param(
            {"letter.date": "30-11-2026", "invoices.0.invoice_date": "24-11-2026", "invoices.0.due_date": "29-11-2026"},
            id="invoiced between today and the letter",
        ),
        pytest.param({"letter.pay_by": "24-11-2026"}, id="last day is tomorrow"),
        pytest.param({"letter.pay_by": "26-3-2027", "debtor.country": "BE"}, id="last day on Good Friday in Belgium"),
        pytest.param({"letter.previous_date": "22-11-2026"}, id="first reminder yesterday"),
        pytest.param({"creditor.name": "x" * 120}, id="longest name"),
        pytest.param({"account": {}}, id="no account"),
        pytest.param({"creditor.address": "a\nb\nc\nd\ne\nf"}, id="address of six lines"),
        pytest.param({"creditor.phone": "(020) 111 11 11"}, id="phone with brackets"),
        pytest.param({"creditor.email": "s.rotonde+post@les.rotonde.example"}, id="email with a plus"),
    ],
)
def test_the_boundary_itself_is_accepted(changes: dict[str, Any]) -> None:
    """What is just allowed gives no error."""
    assert error_keys(changes) == {}


@pytest.mark.parametrize(
    ("path", "value", "where", "expected"),
    [
        pytest.param("creditor.name", "  Rotonde ", ("creditor", "name"), "Rotonde", id="spaces around a name"),
        pytest.param("creditor.phone", "", ("creditor", "phone"), "", id="no phone"),
        pytest.param("creditor.address", "a\r\n\r\n b ", ("creditor", "address"), "a\nb", id="lines of a form"),
        pytest.param("debtor.address_form", "", ("debtor", "address_form"), "formal", id="default form of address"),
        pytest.param("letter.level", "", ("letter", "level"), "friendly_reminder", id="default level"),
        pytest.param("letter.date", "", ("letter", "date"), None, id="no day"),
        pytest.param("letter.date", "24/11/2026", ("letter", "date"), date(2026, 11, 24), id="a day"),
        pytest.param("account.reference", "", ("account", "reference"), None, id="no reference"),
    ],
)
def test_what_is_read(path: str, value: str, where: tuple[str, str], expected: object) -> None:
    """Spaces and blank lines go, an empty field has its default, a day is a day."""
    group, field = where
    assert _reading({path: value}).values[group][field] == expected


def test_a_field_that_is_left_out_is_empty() -> None:
    """A program need not send what it has no value for."""
    whole = typed()
    del whole["creditor"]["phone"], whole["letter"], whole["invoices"][0]["paid"]
    reading = read(TOOL.groups, whole, typed_in=Language.NL, shown_in=Language.NL, on=TODAY)
    assert not reading.errors
    assert reading.values["creditor"]["phone"] == ""
    assert reading.values["letter"]["level"] == "friendly_reminder"
    assert reading.values["invoices"][0]["paid"] is None


@pytest.mark.parametrize("left_out", ["creditor", "debtor", "invoices"])
def test_a_group_that_is_left_out_is_asked_for(left_out: str) -> None:
    """Leaving out a whole group gives errors inside that group only."""
    whole = typed()
    del whole[left_out]
    reading = read(TOOL.groups, whole, typed_in=Language.NL, shown_in=Language.NL, on=TODAY)
    TOOL.check(reading.values, reading.errors, TODAY)
    assert {path.split(".")[0] for path in reading.errors.errors} == {left_out}


def test_a_blank_row_is_no_invoice() -> None:
    """A row in which nothing was typed is skipped; the rows around it keep their place."""
    reading = _reading({"invoices": [BLANK, OVERDUE, {}]})
    assert not reading.errors
    assert [row is None for row in reading.values["invoices"]] == [True, False, True]
    assert set(reading.understood) == {f"invoices.1.{name}" for name in ("invoice_date", "due_date", "amount")}


@pytest.mark.parametrize(
    ("row", "blank"),
    [
        pytest.param(BLANK, True, id="all empty"),
        pytest.param({}, True, id="nothing at all"),
        pytest.param({"number": "  "}, True, id="spaces"),
        pytest.param({"number": "7"}, False, id="something typed"),
        pytest.param({"number": None}, False, id="null"),
        pytest.param(None, False, id="no row"),
        pytest.param("", False, id="a text"),
    ],
)
def test_tells_a_blank_row(*, row: object, blank: bool) -> None:
    """Only a row of empty texts is blank: anything else deserves an answer."""
    assert is_blank(INVOICES, row) is blank


@pytest.mark.parametrize(
    ("row", "blank"),
    [
        pytest.param({"notice": "", "sent_on": "", "channel": "post"}, True, id="what the form chose itself"),
        pytest.param({"notice": "", "sent_on": "", "channel": "email"}, False, id="what a visitor chose"),
        pytest.param({"notice": "reminder", "channel": "post"}, False, id="a kind"),
        pytest.param({"channel": "post", "letter": ""}, True, id="an unknown field without a text"),
    ],
)
def test_what_a_form_fills_in_itself_makes_no_row(*, row: object, blank: bool) -> None:
    """A message of which only the default channel is chosen was not sent."""
    assert is_blank(NOTICES, row) is blank


@pytest.mark.parametrize("rows", [[], [{}], [{"channel": "post"}]])
def test_a_list_that_may_be_empty_may_be(rows: list[dict[str, str]]) -> None:
    """Who sent nothing and got nothing has no error, with a blank row or without."""
    reading = read(
        [NOTICES, PAYMENTS], {"notices": rows, "payments": []}, typed_in=Language.NL, shown_in=Language.NL, on=TODAY
    )
    assert not reading.errors
    assert [row for row in reading.values["notices"] if row is not None] == []


@pytest.mark.parametrize(("shown_in", "text"), [(Language.NL, "8,5%"), (Language.EN, "8.5%")])
@pytest.mark.parametrize("typed_in", Language)
def test_a_percentage_is_read_alike_and_shown_in_the_language_of_the_page(
    typed_in: Language, shown_in: Language, text: str
) -> None:
    """A comma and a point mean the same in a percentage, so that there is never a doubt."""
    for typed_text in ("8,5", "8.5", "8,50 %"):
        reading = read([TERMS], {"terms": {"interest": typed_text}}, typed_in=typed_in, shown_in=shown_in, on=TODAY)
        assert reading.values["terms"]["interest"] == Decimal("8.5")
        understood = reading.understood["terms.interest"]
        assert (understood.text, understood.retyped, understood.doubtful) == (text, text, False)


def test_terms_that_are_left_blank_are_what_the_form_says() -> None:
    """A question that nobody answered is answered with no; an amount that nobody typed is none."""
    reading = read([TERMS], {}, typed_in=Language.NL, shown_in=Language.NL, on=TODAY)
    terms = reading.values["terms"]
    questions = ("due_dates_agreed", "damages_by_law", "recurring", "vat_on_costs")
    assert {terms[name] for name in questions} == {YesNo.NO}
    assert {terms[name] for name in terms if name not in questions} == {None}


@pytest.mark.parametrize(("text", "number"), [("14", 14), (" 7 ", 7), ("-3", -3), ("0", 0), ("999", 999), ("", None)])
def test_a_whole_number_is_read(text: str, number: int | None) -> None:
    """Up to three digits, with a minus for days before."""
    assert _reading({"letter.order_term": text}).values["letter"]["order_term"] == number


@pytest.mark.parametrize("text", ["1000", "+3", "1,5", "--1", "-", "III", "\u0663", "1e2"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    """Fractions, signs that are none, digits of other scripts and numbers of four digits are told at the field."""
    assert error_keys({"letter.order_term": text}) == {"letter.order_term": "number_unreadable"}


def test_shows_how_amounts_and_days_were_understood() -> None:
    """Every amount and day is shown as it was read; a doubtful one is marked."""
    changes = {"invoices.0.amount": "1.250", "invoices.0.due_date": "3/11/2026"}
    amount, due = (_reading(changes).understood[f"invoices.0.{name}"] for name in ("amount", "due_date"))
    assert (amount.text, amount.retyped, amount.doubtful) == ("\u20ac\u00a01.250,00", "1.250,00", True)
    assert (due.text, due.retyped, due.doubtful) == ("dinsdag 3 november 2026", "3-11-2026", True)
    assert not _reading({}).understood["invoices.0.amount"].doubtful


def error_keys(changes: dict[str, Any]) -> dict[str, str]:
    """The key of each error in an input, by path."""
    return {path: error.key for path, error in _reading(changes).errors.errors.items()}


def _reading(changes: dict[str, Any]) -> Any:
    reading = read(TOOL.groups, typed(changes), typed_in=Language.NL, shown_in=Language.NL, on=TODAY)
    TOOL.check(reading.values, reading.errors, TODAY)
    return reading
