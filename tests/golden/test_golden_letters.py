"""Texts as their readers get them: the e-mail or letter, and below it the short message and the line for the phone.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from pathlib import Path
from typing import Any

import pytest

from approving import Approve
from factories import NOT_YET_DUE, OVERDUE, PAID, PART_PAID, PART_PAID_NOT_YET_DUE
from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.styles import Medium
from reminder_inputs import BROKEN, DISPUTE, LESSONS, of_level

HERE = Path(__file__).parent / "reminder"

BUSINESS: dict[str, Any] = {"debtor.address_form": "formal"}
CONSUMER: dict[str, Any] = {
    "creditor.contact": "",
    "creditor.phone": "",
    "debtor.kind": "consumer",
    "debtor.name": "Ravi Lindeboom",
    "debtor.contact": "Ravi",
    "debtor.address_form": "informal",
}
BELGIAN: dict[str, Any] = {
    "creditor.phone": "",
    "account.iban": "BE71 0961 2345 6769",
    "account.holder": "Rijschool Rotonde bv",
    "account.reference": "+++090/9337/55493+++",
    "debtor.country": "BE",
    "debtor.contact": "",
}
BELGIAN_CONSUMER = {**BELGIAN, "debtor.kind": "consumer", "debtor.name": "Ravi Lindeboom"}
DEMAND = {"notice": "reminder", "sent_on": "6-11-2026", "channel": "email", "pay_by": "13-11-2026", "received_on": ""}
NOTICE = {"notice": "statutory", "sent_on": "3-11-2026", "channel": "email", "pay_by": "", "received_on": ""}
ON_ACCOUNT = {"date": "19-11-2026", "amount": "200,00", "invoice": ""}
AGREED = {"terms": {"due_dates_agreed": "yes"}}
TO_A_BAILIFF = {"letter.hand_over": "bailiff", "letter.hand_over_name": "Rechtersloot"}

CASES: dict[ReminderLevel, dict[str, dict[str, Any]]] = {
    ReminderLevel.BEFORE_DUE: {
        "business": {**BUSINESS, "invoices": [NOT_YET_DUE, PART_PAID_NOT_YET_DUE]},
        "consumer": {**CONSUMER, "invoices": [NOT_YET_DUE], "letter.tone": "warmer"},
        "belgian": {**BELGIAN, "invoices": [PART_PAID_NOT_YET_DUE], "letter.tone": "firmer"},
    },
    ReminderLevel.FRIENDLY_REMINDER: {
        "business": {**BUSINESS, "invoices": [OVERDUE, PART_PAID, NOT_YET_DUE]},
        "consumer": {**CONSUMER, "invoices": [PART_PAID], "letter.tone": "warmer"},
        "belgian": {**BELGIAN, "invoices": [PAID, OVERDUE, PART_PAID], "letter.tone": "firmer"},
        "promised": {**CONSUMER, "promises": [BROKEN], "letter.tone": "warmer"},
    },
    ReminderLevel.SECOND_REMINDER: {
        "business": {**BUSINESS, "invoices": [OVERDUE, PART_PAID]},
        "promised": {**BUSINESS, "invoices": [OVERDUE, PART_PAID], "promises": [BROKEN], "payments": [ON_ACCOUNT]},
        "consumer": {
            **CONSUMER,
            "invoices": [OVERDUE, NOT_YET_DUE],
            "letter.previous_date": "",
            "letter.tone": "warmer",
        },
        "belgian": {
            **BELGIAN,
            "invoices": [PART_PAID, NOT_YET_DUE, PART_PAID_NOT_YET_DUE],
            "letter.previous_date": "17-11-2026",
            "letter.tone": "firmer",
        },
    },
    ReminderLevel.FOURTEEN_DAY_NOTICE: {
        "consumer": {**CONSUMER, **AGREED, "letter.tone": "warmer"},
        "vat": {
            "debtor.kind": "consumer",
            "debtor.contact": "mevrouw Lindeboom",
            "invoices": [OVERDUE, PART_PAID, NOT_YET_DUE],
            "terms": {"due_dates_agreed": "yes", "vat_on_costs": "yes"},
            "letter.medium": "letter",
        },
    },
    ReminderLevel.FIRST_REMINDER: {
        "clauses": {
            **BELGIAN_CONSUMER,
            "invoices": [{**OVERDUE, "description": LESSONS}, {**PART_PAID, "description": "examenritten"}],
            "letter.medium": "letter",
        },
        "no_clause": {
            **BELGIAN_CONSUMER,
            "debtor.contact": "Ravi",
            "debtor.address_form": "informal",
            "terms": {},
            "letter.tone": "warmer",
        },
    },
    ReminderLevel.NOTICE_OF_DEFAULT: {
        "business": {**BUSINESS, "invoices": [OVERDUE, PART_PAID], "letter.tone": "warmer"},
        "promised": {**BELGIAN, "promises": [{**BROKEN, "invoices": OVERDUE["number"]}]},
        "belgian": {
            **BELGIAN,
            "debtor.address_form": "informal",
            "debtor.contact": "Ada",
            "letter.previous_date": "",
            "letter.tone": "firmer",
            "terms": {"interest": "9,5"},
        },
    },
    ReminderLevel.FINAL_NOTICE: {
        "business": {**BUSINESS, "invoices": [OVERDUE, PART_PAID, NOT_YET_DUE], "notices": [DEMAND]},
        "promised": {
            **BUSINESS,
            "debtor.address_form": "informal",
            "debtor.contact": "Ada",
            "invoices": [{**OVERDUE, "paid": "100,00"}],
            "promises": [BROKEN],
            "letter.tone": "warmer",
        },
        "consumer": {
            **CONSUMER,
            **AGREED,
            "notices": [{**NOTICE, "received_on": "4-11-2026"}],
            "letter.tone": "warmer",
            "letter.hand_over_name": "Incasso Zonnehoek",
        },
        "belgian": {**BELGIAN, **TO_A_BAILIFF, "letter.charges": "no", "letter.tone": "firmer"},
    },
    ReminderLevel.HANDED_OVER: {
        "business": {**BUSINESS, "invoices": [OVERDUE, PART_PAID], "notices": [DEMAND], "letter.tone": "warmer"},
        "belgian": {
            **BELGIAN_CONSUMER,
            **TO_A_BAILIFF,
            "debtor.contact": "Ravi",
            "debtor.address_form": "informal",
            "notices": [NOTICE],
            "terms": {"damages_by_law": "yes", "interest": "8"},
            "letter.step_on": "20-11-2026",
        },
    },
    ReminderLevel.SUSPENSION: {
        "business": {**BUSINESS, "invoices": [OVERDUE, PART_PAID], "letter.tone": "warmer"},
        "belgian": {**BELGIAN, "debtor.address_form": "informal", "debtor.contact": "Ada", "letter.tone": "firmer"},
    },
    ReminderLevel.DISPUTED: {
        "business": {**BUSINESS, "invoices": [OVERDUE, PART_PAID], "letter.tone": "warmer"},
        "belgian": {
            **BELGIAN,
            "debtor.address_form": "informal",
            "debtor.contact": "Ada",
            "disputes": [{**DISPUTE, "about": "", "amount": ""}],
        },
        "consumer": {**CONSUMER, "letter.tone": "firmer"},
        "everything": {**BUSINESS, "disputes": [{**DISPUTE, "amount": OVERDUE["amount"]}]},
    },
    ReminderLevel.COMPLAINT_ANSWERED: {
        "business": {**BUSINESS, "letter.tone": "warmer"},
        "belgian": {
            **BELGIAN,
            "debtor.address_form": "informal",
            "debtor.contact": "Ada",
            "disputes": [{**DISPUTE, "about": "", "amount": ""}],
            "letter.credited": "",
            "letter.tone": "firmer",
        },
        "credited": {**CONSUMER, "letter.credited": OVERDUE["amount"]},
    },
    ReminderLevel.ANSWER_MAINTAINED: {
        "business": {**BUSINESS, "letter.tone": "warmer"},
        "belgian": {
            **BELGIAN,
            "debtor.address_form": "informal",
            "debtor.contact": "Ada",
            "disputes": [{**DISPUTE, "about": "", "amount": ""}],
            "letter.offered": "",
            "letter.tone": "firmer",
        },
        "consumer": {**CONSUMER, "letter.offered": ""},
        "everything": {**BUSINESS, "disputes": [{**DISPUTE, "amount": OVERDUE["amount"]}]},
    },
    ReminderLevel.INVOICE_AGAIN: {
        "business": {**BUSINESS, "invoices": [OVERDUE, PART_PAID, NOT_YET_DUE], "letter.tone": "warmer"},
        "belgian": {**BELGIAN, "debtor.address_form": "informal", "debtor.contact": "Ada"},
        "consumer": {**CONSUMER, "letter.tone": "firmer"},
    },
    ReminderLevel.THANK_YOU: {
        "business": {**BUSINESS, "invoices": [PAID], "letter.tone": "warmer"},
        "consumer": {
            **CONSUMER,
            "invoices": [PAID, OVERDUE, NOT_YET_DUE],
            "payments": [{"date": "20-11-2026", "amount": "1.250,00", "invoice": "2026-031"}],
        },
    },
    ReminderLevel.NEW_ORDER: {
        "business": {**BUSINESS, "letter.order_term": "30"},
        "consumer": {**CONSUMER, "letter.deposit": "", "letter.tone": "warmer"},
        "belgian": {**BELGIAN, "letter.tone": "firmer"},
    },
}
SALUTATIONS: dict[Language, dict[str, str]] = {
    Language.NL: {},
    Language.EN: {"mevrouw Okafor": "Ms Okafor", "mevrouw Lindeboom": "Ms Lindeboom"},
}
LETTERS = [
    pytest.param(level, language, name, id=f"{level}.{language}.{name}")
    for level, cases in CASES.items()
    for language in Language
    for name in cases
]


@pytest.mark.parametrize(("level", "language", "name"), LETTERS)
def test_a_letter_is_as_it_was_read_and_approved(
    *, level: ReminderLevel, language: Language, name: str, approve: Approve
) -> None:
    """A text is, to the character, the one that a reviewer has read, in each of its shapes."""
    approve(HERE / f"{level}.{language}.{name}.txt", _written(level, language, name))


def test_every_level_has_a_letter_that_was_read() -> None:
    """No kind of text goes out unread."""
    assert set(CASES) == set(ReminderLevel)


def test_no_approved_letter_is_left_over() -> None:
    """Every file beside this test is compared with a letter."""
    assert {file.name for file in HERE.iterdir()} == {f"{letter.id}.txt" for letter in LETTERS}


def _written(level: ReminderLevel, language: Language, name: str) -> str:
    changes = {"debtor.contact": "mevrouw Okafor", **CASES[level][name], "debtor.language": language}
    contact = changes["debtor.contact"]
    changes["debtor.contact"] = SALUTATIONS[language].get(contact, contact)
    letter = of_level(level, changes, language=language).document
    short = [
        f"-- {medium}\n{of_level(level, {**changes, 'letter.medium': medium}, language=language).document.text}"
        for medium in (Medium.MESSAGE, Medium.PHONE)
    ]
    return "\n\n".join((f"Subject: {letter.subject}", letter.text, *short)) + "\n"
