"""Call sheets as they are had in hand, one for each way of calling, with the notes beside them.

After a change of words: `pytest tests/golden --update-golden`, then read the diff.
"""

from itertools import product
from pathlib import Path

import pytest

from approving import Approve
from call_inputs import sheet
from receivables.language import Language
from receivables.widgets.call_sheet.fields import CallMedium

HERE = Path(__file__).parent / "call-sheet"
BROKEN = {"amount": "500,00", "pay_by": "19-11-2026", "made_on": "12-11-2026", "invoices": "2026-031", "method": ""}
CASES = [
    pytest.param(medium, language, id=f"{medium}.{language}") for medium, language in product(CallMedium, Language)
]


@pytest.mark.parametrize(("medium", "language"), CASES)
def test_a_sheet_is_as_it_was_read_and_approved(*, medium: CallMedium, language: Language, approve: Approve) -> None:
    """A sheet and its notes are, to the character, those that a reviewer has read."""
    approve(HERE / f"{medium}.{language}.txt", _written(medium, language))


def test_nothing_approved_is_left_over() -> None:
    """Every file beside this test is compared with a case."""
    assert {file.name for file in HERE.iterdir()} == {f"{case.id}.txt" for case in CASES}


def _written(medium: CallMedium, language: Language) -> str:
    form = "informal" if medium in {CallMedium.VIDEO, CallMedium.RECEPTION} else "formal"
    changes = {
        "call_plan.medium": medium,
        "debtor.language": language,
        "debtor.address_form": form,
        "promises": [BROKEN] if medium is CallMedium.PHONE else [],
    }
    found = sheet(changes, language=language)
    days = [f"{one.day}: {one.what}" for one in found.dates]
    notes = [f"{note.level} {note.rule}: {note.text}" for note in found.notes]
    return (
        "\n\n".join([f"Subject: {found.document.subject}", found.document.text, "\n".join(["--", *days, *notes])])
        + "\n"
    )
