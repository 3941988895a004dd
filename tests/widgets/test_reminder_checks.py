"""What contradicts itself in a reminder: each message at its own field, and what is just allowed without one."""

from datetime import date
from typing import Any

import pytest

from factories import NOT_YET_DUE, OVERDUE, PAID, PART_PAID, answer
from receivables.errors import InputError
from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import message
from reminder_inputs import answer_of

LEVEL = ReminderLevel
SENT = {"notice": "reminder", "sent_on": "9-11-2026", "channel": "post", "pay_by": "16-11-2026", "received_on": ""}
CAME_IN = {"date": "20-11-2026", "amount": "100,00", "invoice": ""}
DESCRIBED = {**OVERDUE, "description": "acht rijlessen"}
QUESTION = "terms.due_dates_agreed"
NOT_AGREED = {"terms": {"due_dates_agreed": "no"}}


def wrong(what: str, level: ReminderLevel, changes: dict[str, Any], at: str, key: str, **values: object) -> Any:
    """One contradiction: its level, what is changed, where its message stands and which it is."""
    return pytest.param(level, changes, at, InputError(key, **values), id=what)


WRONG_LEVELS = [
    wrong(
        "Dutch notice to a business",
        LEVEL.FOURTEEN_DAY_NOTICE,
        {"debtor.kind": "business"},
        "letter.level",
        "level_only_consumer_nl",
    ),
    wrong(
        "Dutch notice to Belgium",
        LEVEL.FOURTEEN_DAY_NOTICE,
        {"debtor.country": "BE"},
        "letter.level",
        "level_only_consumer_nl",
    ),
    wrong(
        "Belgian reminder to a public body",
        LEVEL.FIRST_REMINDER,
        {"debtor.kind": "public_body"},
        "letter.level",
        "level_only_consumer_be",
    ),
    wrong(
        "Belgian reminder to the Netherlands",
        LEVEL.FIRST_REMINDER,
        {"debtor.country": "NL"},
        "letter.level",
        "level_only_consumer_be",
    ),
    wrong(
        "notice of default to a consumer",
        LEVEL.NOTICE_OF_DEFAULT,
        {"debtor.kind": "consumer"},
        "letter.level",
        "level_only_business_public_body",
    ),
    wrong("thanks for nothing", LEVEL.THANK_YOU, {"invoices": [OVERDUE]}, "letter.level", "nothing_paid"),
    wrong("thanks for a part", LEVEL.THANK_YOU, {"invoices": [PART_PAID]}, "letter.level", "nothing_paid"),
    wrong("notice before default", LEVEL.FOURTEEN_DAY_NOTICE, NOT_AGREED, QUESTION, "notice_before_default"),
    wrong(
        "notice while a demand's term runs",
        LEVEL.FOURTEEN_DAY_NOTICE,
        {**NOT_AGREED, "notices": [{**SENT, "pay_by": "23-11-2026"}]},
        QUESTION,
        "notice_before_default",
    ),
    wrong(
        "notice after the days of another",
        LEVEL.FOURTEEN_DAY_NOTICE,
        {"invoices": [OVERDUE], "notices": [{**SENT, "notice": "statutory", "sent_on": "2-11-2026", "pay_by": ""}]},
        "letter.level",
        "notice_term_over",
    ),
    wrong(
        "notice that counts for one of two",
        LEVEL.FOURTEEN_DAY_NOTICE,
        {
            "invoices": [OVERDUE, PART_PAID],
            "notices": [{**SENT, "notice": "statutory", "sent_on": "2-11-2026", "pay_by": ""}],
        },
        "letter.level",
        "notice_for_some",
        numbers="2026-031",
    ),
    *(
        wrong(f"{level}, nothing overdue", level, {"invoices": [NOT_YET_DUE]}, "letter.level", "level_nothing_overdue")
        for level in (
            LEVEL.FOURTEEN_DAY_NOTICE,
            LEVEL.NOTICE_OF_DEFAULT,
            LEVEL.FINAL_NOTICE,
            LEVEL.HANDED_OVER,
            LEVEL.SUSPENSION,
        )
    ),
    wrong(
        "paid late, and no interest or costs asked",
        LEVEL.FINAL_NOTICE,
        {"payments": [{**CAME_IN, "amount": "1.250,00"}], "letter.charges": "no"},
        "invoices",
        "nothing_open",
    ),
    wrong(
        "paid late with all that had come to it",
        LEVEL.FINAL_NOTICE,
        {"payments": [{**CAME_IN, "amount": "1.297,50"}]},
        "invoices",
        "nothing_open",
    ),
    *(
        wrong(f"{level}, all paid", level, {"invoices": [PAID]}, "invoices", "nothing_open")
        for level in ReminderLevel
        if level not in {LEVEL.THANK_YOU, LEVEL.NEW_ORDER} and not level.asks.is_about_disputes
    ),
    wrong(
        "disputed, all paid",
        LEVEL.DISPUTED,
        {"invoices": [{**OVERDUE, "paid": OVERDUE["amount"]}]},
        "invoices",
        "nothing_open",
    ),
]
WRONG_ELEMENTS = [
    wrong(
        "no enterprise number",
        LEVEL.FIRST_REMINDER,
        {"creditor.company_number": ""},
        "creditor.company_number",
        "company_number_needed",
    ),
    wrong(
        "no word on what was delivered",
        LEVEL.FIRST_REMINDER,
        {"invoices": [DESCRIBED, PART_PAID]},
        "invoices.1.description",
        "description_needed",
    ),
    wrong(
        "typing error in the enterprise number",
        LEVEL.FRIENDLY_REMINDER,
        {"creditor.company_number": "0123.456.748"},
        "creditor.company_number",
        "company_number_check_digits",
    ),
    wrong(
        "a VAT number",
        LEVEL.FRIENDLY_REMINDER,
        {"creditor.company_number": "NL001234567B01"},
        "creditor.company_number",
        "company_number_unreadable",
    ),
    wrong("no name", LEVEL.HANDED_OVER, {"letter.hand_over_name": ""}, "letter.hand_over_name", "missing"),
]
WRONG_DAYS = [
    *(
        wrong(
            f"{level}: step on the last day to pay",
            level,
            {"letter.pay_by": "30-11-2026", "letter.step_on": "30-11-2026"},
            "letter.step_on",
            "step_before_pay_by",
            day=date(2026, 11, 30),
        )
        for level in (LEVEL.FINAL_NOTICE, LEVEL.SUSPENSION)
    ),
    wrong(
        "step before the last day that we propose",
        LEVEL.FINAL_NOTICE,
        {"letter.step_on": "27-11-2026"},
        "letter.step_on",
        "step_before_pay_by",
        day=date(2026, 11, 30),
    ),
    wrong(
        "handed over tomorrow",
        LEVEL.HANDED_OVER,
        {"letter.step_on": "24-11-2026"},
        "letter.step_on",
        "handed_over_later",
        day=date(2026, 11, 23),
    ),
    wrong(
        "handed over on the due date",
        LEVEL.HANDED_OVER,
        {"letter.step_on": "31-10-2026"},
        "letter.step_on",
        "handed_over_before_due",
        day=date(2026, 10, 31),
    ),
    wrong(
        "sent tomorrow",
        LEVEL.FRIENDLY_REMINDER,
        {"notices": [{**SENT, "sent_on": "24-11-2026", "pay_by": ""}]},
        "notices.0.sent_on",
        "notice_in_future",
    ),
    wrong(
        "last day before it was sent",
        LEVEL.FRIENDLY_REMINDER,
        {"notices": [{**SENT, "pay_by": "9-11-2026"}]},
        "notices.0.pay_by",
        "notice_pay_by_too_early",
    ),
    wrong(
        "received before it was sent",
        LEVEL.FRIENDLY_REMINDER,
        {"notices": [{**SENT, "received_on": "8-11-2026"}]},
        "notices.0.received_on",
        "received_before_sent",
    ),
    wrong(
        "paid tomorrow",
        LEVEL.FRIENDLY_REMINDER,
        {"payments": [{**CAME_IN, "date": "24-11-2026"}]},
        "payments.0.date",
        "payment_too_late",
        day=date(2026, 11, 23),
    ),
    wrong(
        "payment of nothing",
        LEVEL.FRIENDLY_REMINDER,
        {"payments": [{**CAME_IN, "amount": "0"}]},
        "payments.0.amount",
        "payment_of_nothing",
    ),
    wrong(
        "payment for no invoice",
        LEVEL.FRIENDLY_REMINDER,
        {"payments": [{**CAME_IN, "invoice": "2026-030"}]},
        "payments.0.invoice",
        "payment_for_no_invoice",
    ),
]
WRONG_ORDERS = [
    wrong("no order", LEVEL.NEW_ORDER, {"letter.order": ""}, "letter.order", "missing"),
    wrong(
        "no amount of the order",
        LEVEL.NEW_ORDER,
        {"letter.order_amount": "", "letter.deposit": ""},
        "letter.order_amount",
        "missing",
    ),
    wrong("order of nothing", LEVEL.NEW_ORDER, {"letter.order_amount": "0"}, "letter.order_amount", "amount_zero"),
    wrong(
        "deposit above the order",
        LEVEL.NEW_ORDER,
        {"letter.deposit": "1.100,01"},
        "letter.deposit",
        "deposit_more_than_order",
    ),
    *(
        wrong(
            f"term of {days} days",
            LEVEL.NEW_ORDER,
            {"letter.order_term": days},
            "letter.order_term",
            "number_out_of_range",
            least=1,
            most=60,
        )
        for days in ("-1", "0", "61")
    ),
    wrong(
        "term in words",
        LEVEL.NEW_ORDER,
        {"letter.order_term": "twee weken"},
        "letter.order_term",
        "text_too_long",
        longest=4,
    ),
    wrong(
        "term that is no whole number",
        LEVEL.NEW_ORDER,
        {"letter.order_term": "14,5"},
        "letter.order_term",
        "number_unreadable",
    ),
    wrong(
        "step without days",
        LEVEL.FRIENDLY_REMINDER,
        {"track": [{"level": "second_reminder", "days": ""}]},
        "track.0.days",
        "missing",
    ),
    wrong(
        "step without a text",
        LEVEL.FRIENDLY_REMINDER,
        {"track": [{"level": "", "days": "3"}]},
        "track.0.level",
        "choice_missing",
    ),
]
WRONG = [*WRONG_LEVELS, *WRONG_ELEMENTS, *WRONG_DAYS, *WRONG_ORDERS]


@pytest.mark.parametrize(("level", "changes", "at", "error"), WRONG)
def test_a_contradiction_has_one_message_at_its_field(
    level: ReminderLevel, changes: dict[str, Any], at: str, error: InputError
) -> None:
    """One thing that cannot be gives one sentence, at the field where it is put right, and no text."""
    given = answer_of(level, changes)
    assert given.outcome is None
    assert given.errors == {at: message(Language.NL, error)}


@pytest.mark.parametrize(
    ("level", "changes"),
    [
        pytest.param(
            LEVEL.FOURTEEN_DAY_NOTICE,
            {**NOT_AGREED, "notices": [{**SENT, "pay_by": "22-11-2026"}]},
            id="notice the day after a demand's term",
        ),
        pytest.param(LEVEL.FIRST_REMINDER, {"invoices": [DESCRIBED, NOT_YET_DUE]}, id="what is not due needs no word"),
        pytest.param(LEVEL.FIRST_REMINDER, {"invoices": [DESCRIBED, PAID]}, id="what is paid needs no word"),
        pytest.param(
            LEVEL.FINAL_NOTICE,
            {"letter.pay_by": "30-11-2026", "letter.step_on": "1-12-2026"},
            id="step on the day after the last day",
        ),
        pytest.param(LEVEL.FINAL_NOTICE, {"letter.hand_over_name": ""}, id="announced to an agency without a name"),
        pytest.param(LEVEL.HANDED_OVER, {"letter.step_on": "23-11-2026"}, id="handed over today"),
        pytest.param(LEVEL.HANDED_OVER, {"letter.step_on": "1-11-2026"}, id="handed over the day after the due date"),
        pytest.param(
            LEVEL.FINAL_NOTICE,
            {"payments": [{**CAME_IN, "amount": "1.250,00"}]},
            id="paid late, without the interest and costs",
        ),
        pytest.param(LEVEL.HANDED_OVER, {"letter.pay_by": "22-11-2026"}, id="a last day that does not matter"),
        pytest.param(LEVEL.FOURTEEN_DAY_NOTICE, {"letter.pay_by": "28-11-2026"}, id="a last day that the law sets"),
        pytest.param(LEVEL.FRIENDLY_REMINDER, {"letter.step_on": "20-11-2026"}, id="a step that does not matter"),
        pytest.param(LEVEL.THANK_YOU, {"invoices": [PAID, OVERDUE]}, id="thanks for one of two"),
        pytest.param(
            LEVEL.THANK_YOU,
            {"invoices": [OVERDUE], "payments": [{**CAME_IN, "amount": "1.250,00"}]},
            id="thanks for a payment with a date",
        ),
        pytest.param(LEVEL.NEW_ORDER, {"letter.deposit": "1.100,00"}, id="all of the order in advance"),
        pytest.param(LEVEL.NEW_ORDER, {"letter.deposit": "", "letter.order_term": "1"}, id="term of a day"),
        pytest.param(LEVEL.NEW_ORDER, {"letter.order_term": "60"}, id="term of sixty days"),
        pytest.param(LEVEL.NEW_ORDER, {"invoices": [OVERDUE, OVERDUE]}, id="an order asks for no invoice"),
        pytest.param(
            LEVEL.FRIENDLY_REMINDER,
            {"notices": [{**SENT, "sent_on": "23-11-2026", "pay_by": "24-11-2026"}]},
            id="sent today, with a day more",
        ),
        pytest.param(
            LEVEL.FRIENDLY_REMINDER,
            {"notices": [{**SENT, "received_on": "9-11-2026"}]},
            id="received on the day it was sent",
        ),
        pytest.param(LEVEL.FRIENDLY_REMINDER, {"payments": [{**CAME_IN, "date": "23-11-2026"}]}, id="paid today"),
        pytest.param(LEVEL.FRIENDLY_REMINDER, {"account.iban": ""}, id="no account yet"),
        pytest.param(LEVEL.FRIENDLY_REMINDER, {"creditor.company_number": "12345678"}, id="a Dutch company number"),
    ],
)
def test_what_is_just_allowed_gives_a_text(level: ReminderLevel, changes: dict[str, Any]) -> None:
    """The other side of each boundary has no message."""
    given = answer_of(level, changes)
    assert given.errors == {}
    assert given.outcome


@pytest.mark.parametrize("level", ReminderLevel)
def test_every_level_has_an_input_that_fits(level: ReminderLevel) -> None:
    """There is a way to write every kind of text."""
    assert answer_of(level).errors == {}


def test_a_level_that_is_not_for_the_customer_hides_what_it_needs() -> None:
    """Whoever chose the wrong text is not asked first for what only that text needs."""
    assert list(answer({"letter.level": "first_reminder"}).errors) == ["letter.level"]
