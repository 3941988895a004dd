"""The texts about a payment plan as their readers get them, with the notes and days beside them.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from collections.abc import Mapping
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from approving import Approve
from plan_inputs import AGREED, plan_outcome
from receivables.language import Language
from receivables.widgets.payment_plan.fields import PlanText

HERE = Path(__file__).parent / "payment-plan"
PAID = {"payments": [{"date": "1-12-2026", "amount": "300,00", "invoice": ""}]}
READERS: Mapping[str, dict[str, Any]] = {
    "plain": {"debtor.address_form": "formal"},
    "charged": {
        "debtor.address_form": "informal",
        "debtor.contact": "Ada",
        "debtor.country": "BE",
        "wish.covers": "claim",
        "wish.interest": "agreed",
        "wish.rate": "4%",
        "wish.down_payment": "250,00",
        "wish.number": "3",
        "wish.monthly_on": "last_day",
    },
}
CASES = [
    pytest.param(text, language, reader, id=f"{text}.{language}.{reader}")
    for text, language, reader in product(PlanText, Language, READERS)
]


@pytest.mark.parametrize(("text", "language", "reader"), CASES)
def test_a_text_is_as_it_was_read_and_approved(
    *, text: PlanText, language: Language, reader: str, approve: Approve
) -> None:
    """A text, its notes and its days are, to the character, those that a reviewer has read."""
    approve(HERE / f"{text}.{language}.{reader}.txt", _written(text, language, reader))


def test_nothing_approved_is_left_over() -> None:
    """Every file beside this test is compared with a case."""
    assert {file.name for file in HERE.iterdir()} == {f"{case.id}.txt" for case in CASES}


def _written(text: PlanText, language: Language, reader: str) -> str:
    is_missed = text is PlanText.MISSED
    agreed = {"payment_plan": AGREED, **(PAID if reader == "charged" else {})} if is_missed else {}
    changes = {**READERS[reader], **agreed, "plan_text.text": text, "debtor.language": language}
    on = date(2027, 1, 11) if is_missed else date(2026, 11, 23)
    found = plan_outcome(changes, language=language, on=on)
    days = [f"{one.day}: {one.what}" for one in found.dates]
    notes = [f"{note.level} {note.rule}: {note.text}" for note in found.notes]
    letter = [f"Subject: {found.document.subject}", found.document.text]
    return "\n\n".join([*letter, "\n".join(["--", *days, *notes])]) + "\n"
