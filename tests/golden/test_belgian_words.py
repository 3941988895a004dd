"""The words of Belgium: what is written about a Belgian customer in Dutch says "interest", and never "rente"."""

from pathlib import Path
from typing import Any

import pytest

from claim_inputs import CASES
from claim_inputs import outcome_of_case as claim_of_case
from plan_inputs import answer_about_plan
from receivables.case import AddressForm, Country, DebtorKind
from receivables.rules.reminder_levels import ReminderLevel
from receivables.widgets.outcome import Outcome
from receivables.widgets.rendering import outcome_html
from reminder_inputs import answer_of, countries_of, kinds_of

BELGIAN = [case for case in CASES if case.stem.startswith("be_")]


def said(outcome: Outcome[Any]) -> str:
    """All that a visitor and the customer read of an outcome, in small letters."""
    parts = (outcome_html(outcome), *(one.text for one in outcome.notes), *(str(row) for row in outcome.table))
    return "\n".join(parts).lower()


@pytest.mark.parametrize("case", BELGIAN, ids=lambda case: case.stem)
def test_a_statement_for_a_belgian_customer_says_interest(case: Path) -> None:
    """In the statement, the notes beside it and the picture of how it grew."""
    assert "rente" not in said(claim_of_case(case))


def test_there_are_belgian_statements_to_read() -> None:
    """The cases are where this test looks for them."""
    assert len(BELGIAN) > len(DebtorKind)


@pytest.mark.parametrize("form", AddressForm)
@pytest.mark.parametrize("level", [one for one in ReminderLevel if Country.BE in countries_of(one)])
def test_a_reminder_to_a_belgian_customer_says_interest(level: ReminderLevel, form: AddressForm) -> None:
    """With and without what is owed on top of the invoices, and whatever is noted beside the letter."""
    for kind in kinds_of(level):
        for charges in ("no", "yes"):
            debtor = {"debtor.kind": kind, "debtor.country": "BE", "debtor.address_form": form}
            found = answer_of(level, {**debtor, "letter.charges": charges})
            assert "rente" not in " ".join(found.errors.values()).lower()
            assert found.outcome or kind is DebtorKind.CONSUMER
            if found.outcome:
                assert "rente" not in said(found.outcome)


@pytest.mark.parametrize("kind", DebtorKind)
@pytest.mark.parametrize("interest", ["none", "agreed", "statutory"])
@pytest.mark.parametrize("text", ["proposal", "confirmation", "agreement"])
def test_a_payment_plan_with_a_belgian_customer_says_interest(text: str, interest: str, kind: DebtorKind) -> None:
    """In the text, its schedule, the comparison of plans, and where a plan is refused in the sentence at the field."""
    wish = {"wish.interest": interest, "wish.rate": "4%" if interest == "agreed" else "", "wish.covers": "claim"}
    debtor = {"debtor.country": "BE", "debtor.kind": kind}
    found = answer_about_plan({**debtor, **wish, "plan_text.text": text})
    assert "rente" not in " ".join(found.errors.values()).lower()
    assert bool(found.outcome) is not bool(found.errors)
    if found.outcome:
        assert "rente" not in said(found.outcome)
