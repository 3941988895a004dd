"""Letters as their readers get them.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from itertools import product
from pathlib import Path
from typing import Any

import pytest

from factories import NOT_YET_DUE, OVERDUE, PAID, PART_PAID, PART_PAID_NOT_YET_DUE, outcome
from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel

HERE = Path(__file__).parent / "reminder"
BEFORE, FRIENDLY, SECOND = ReminderLevel

CASES: dict[str, dict[str, Any]] = {
    "business": {"debtor.address_form": "formal"},
    "consumer": {
        "creditor.contact": "",
        "creditor.phone": "",
        "debtor.kind": "consumer",
        "debtor.name": "Ravi Lindeboom",
        "debtor.contact": "Ravi",
        "debtor.address_form": "informal",
    },
    "belgian": {
        "creditor.phone": "",
        "account.iban": "BE71 0961 2345 6769",
        "account.holder": "Rijschool Rotonde bv",
        "account.reference": "+++090/9337/55493+++",
        "debtor.country": "BE",
        "debtor.contact": "",
    },
}
INVOICES = {
    (BEFORE, "business"): [NOT_YET_DUE, PART_PAID_NOT_YET_DUE],
    (BEFORE, "consumer"): [NOT_YET_DUE],
    (BEFORE, "belgian"): [PART_PAID_NOT_YET_DUE],
    (FRIENDLY, "business"): [OVERDUE, PART_PAID, NOT_YET_DUE],
    (FRIENDLY, "consumer"): [PART_PAID],
    (FRIENDLY, "belgian"): [PAID, OVERDUE, PART_PAID],
    (SECOND, "business"): [OVERDUE, PART_PAID],
    (SECOND, "consumer"): [OVERDUE, NOT_YET_DUE],
    (SECOND, "belgian"): [PART_PAID, NOT_YET_DUE, PART_PAID_NOT_YET_DUE],
}
PREVIOUS = {"business": "16-11-2026", "consumer": "", "belgian": "17-11-2026"}
SALUTATIONS: dict[Language, dict[str, Any]] = {Language.NL: {}, Language.EN: {"debtor.contact": "Ms Okafor"}}
LETTERS = [
    pytest.param(level, language, name, id=f"{level}.{language}.{name}")
    for level, language, name in product(ReminderLevel, Language, CASES)
]


@pytest.mark.parametrize(("level", "language", "name"), LETTERS)
def test_a_letter_is_as_it_was_read_and_approved(
    *, level: ReminderLevel, language: Language, name: str, update_golden: bool
) -> None:
    """A letter is, to the character, the one that a reviewer has read."""
    file = HERE / f"{level}.{language}.{name}.txt"
    if update_golden:
        file.parent.mkdir(exist_ok=True)
        file.write_text(_written(level, language, name), encoding="utf-8", newline="\n")
    assert _written(level, language, name) == file.read_text(encoding="utf-8")


def test_no_approved_letter_is_left_over() -> None:
    """Every file beside this test is compared with a letter."""
    assert {file.name for file in HERE.iterdir()} == {f"{letter.id}.txt" for letter in LETTERS}


def _written(level: ReminderLevel, language: Language, name: str) -> str:
    changes = {
        **SALUTATIONS[language],
        **CASES[name],
        "invoices": INVOICES[level, name],
        "debtor.language": language,
        "letter.level": level,
        "letter.previous_date": PREVIOUS[name] if level is SECOND else "",
    }
    letter = outcome(changes, language=language).document
    return f"Subject: {letter.subject}\n\n{letter.text}\n"
