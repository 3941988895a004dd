"""What contradicts itself in promises, complaints and contacts: each sentence at its own field."""

from typing import Any

import pytest

from factories import OVERDUE, answer
from receivables.errors import InputError
from receivables.language import Language
from receivables.texts.labels import message
from reminder_inputs import BROKEN, DISPUTE

SETTLED = {**DISPUTE, "settled_on": "20-11-2026"}
CALL = {"date": "20-11-2026", "kind": "call"}


def wrong(what: str, group: str, rows: list[dict[str, str]], at: str, key: str, **values: object) -> Any:
    """One contradiction: what is typed, where its sentence stands and which it is."""
    return pytest.param({group: rows}, at, InputError(key, **values), id=what)


WRONG = [
    wrong("a promise of nothing", "promises", [{**BROKEN, "amount": "0"}], "promises.0.amount", "promise_of_nothing"),
    wrong(
        "a promise of tomorrow",
        "promises",
        [{**BROKEN, "made_on": "24-11-2026", "pay_by": "27-11-2026"}],
        "promises.0.made_on",
        "promise_in_future",
    ),
    wrong(
        "paid before it was promised",
        "promises",
        [{**BROKEN, "pay_by": "16-11-2026"}],
        "promises.0.pay_by",
        "promised_before_made",
    ),
    wrong(
        "a day beyond the calendar",
        "promises",
        [{**BROKEN, "pay_by": "2-1-2090"}],
        "promises.0.pay_by",
        "calendar_unknown",
    ),
    wrong(
        "a number that is not there",
        "promises",
        [{}, {**BROKEN, "invoices": f"{OVERDUE['number']}, 2026-099"}],
        "promises.1.invoices",
        "promise_for_no_invoice",
        number="2026-099",
    ),
    wrong("no day", "promises", [{**BROKEN, "pay_by": ""}], "promises.0.pay_by", "missing"),
    wrong(
        "a complaint about what is not there",
        "disputes",
        [{**SETTLED, "invoice": "2026-099"}],
        "disputes.0.invoice",
        "dispute_for_no_invoice",
    ),
    wrong(
        "promised for the end of the known holidays",
        "promises",
        [{**BROKEN, "pay_by": "30-12-2035"}],
        "promises.0.pay_by",
        "calendar_unknown",
    ),
    wrong(
        "an answer not accepted before there was a complaint",
        "disputes",
        [{**DISPUTE, "refused_on": "17-11-2026"}],
        "disputes.0.refused_on",
        "refused_before_raised",
    ),
    wrong(
        "an answer not accepted after it was settled",
        "disputes",
        [{**DISPUTE, "refused_on": "20-11-2026", "settled_on": "19-11-2026"}],
        "disputes.0.refused_on",
        "refused_after_settled",
    ),
    wrong(
        "an answer not accepted in the future",
        "disputes",
        [{**DISPUTE, "refused_on": "24-11-2026"}],
        "disputes.0.refused_on",
        "dispute_in_future",
    ),
    wrong("two complaints", "disputes", [DISPUTE, DISPUTE], "disputes.1.invoice", "dispute_twice"),
    wrong(
        "a complaint about nothing",
        "disputes",
        [{**SETTLED, "amount": "0"}],
        "disputes.0.amount",
        "dispute_of_nothing",
    ),
    wrong(
        "a complaint about more",
        "disputes",
        [{**SETTLED, "amount": "1.250,01"}],
        "disputes.0.amount",
        "dispute_more_than_invoice",
    ),
    wrong(
        "settled tomorrow",
        "disputes",
        [{**DISPUTE, "settled_on": "24-11-2026"}],
        "disputes.0.settled_on",
        "dispute_in_future",
    ),
    wrong(
        "settled before it was heard",
        "disputes",
        [{**DISPUTE, "settled_on": "17-11-2026"}],
        "disputes.0.settled_on",
        "settled_before_raised",
    ),
    wrong("a call of tomorrow", "contacts", [{**CALL, "date": "24-11-2026"}], "contacts.0.date", "contact_in_future"),
    wrong(
        "to be paid before it was sent",
        "contacts",
        [{**CALL, "pay_by": "19-11-2026"}],
        "contacts.0.pay_by",
        "contact_pay_by_too_early",
    ),
]


@pytest.mark.parametrize(("changes", "at", "error"), WRONG)
def test_a_contradiction_has_one_sentence_at_its_field(changes: dict[str, Any], at: str, error: InputError) -> None:
    """One thing that cannot be gives one sentence where it is put right, and no text."""
    given = answer(changes)
    assert given.outcome is None
    assert given.errors[at] == message(Language.NL, error)


def test_a_promise_from_before_the_first_invoice_says_which_day_that_was() -> None:
    """Without numbers it would be for nothing; with one it is for that invoice."""
    early = {**BROKEN, "made_on": "30-9-2026"}
    sentence = message(Language.NL, InputError("promise_before_invoices", day=None))
    assert answer({"promises": [early]}).errors.keys() == {"promises.0.made_on"}
    assert answer({"promises": [early]}).errors["promises.0.made_on"].startswith(sentence.split("None")[0])
    assert answer({"promises": [{**early, "invoices": OVERDUE["number"]}]}).errors == {}


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"promises": [{**BROKEN, "made_on": "19-11-2026"}]}, id="promised for the same day"),
        pytest.param({"promises": [{**BROKEN, "invoices": f" {OVERDUE['number']} ,"}]}, id="a stray comma"),
        pytest.param({"disputes": [{**SETTLED, "amount": "1.250,00"}]}, id="a complaint about all of it"),
        pytest.param({"disputes": [{**DISPUTE, "settled_on": "18-11-2026"}]}, id="settled at once"),
        pytest.param(
            {"disputes": [{**DISPUTE, "refused_on": "18-11-2026", "settled_on": "18-11-2026"}]},
            id="not accepted and settled at once",
        ),
        pytest.param({"disputes": [SETTLED, {**SETTLED, "raised_on": "20-11-2026"}]}, id="a second one, settled too"),
        pytest.param({"contacts": [{**CALL, "date": "23-11-2026", "pay_by": "23-11-2026"}]}, id="today"),
    ],
)
def test_what_is_just_allowed_gives_a_text(changes: dict[str, Any]) -> None:
    """On the edge of what can be, nothing is pointed out."""
    assert answer(changes).errors == {}
