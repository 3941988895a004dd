"""Payment terms: when an invoice without a term is due, how long a term may be, and since when."""

from datetime import date

import pytest

from receivables.case import Country, DebtorKind
from receivables.errors import RateUnknown
from receivables.rules.payment_terms import TermRule, due_date_without_term, longest_term, term_rule_of

NL, BE = Country.NL, Country.BE
BUSINESS, CONSUMER, PUBLIC_BODY = DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC_BODY


@pytest.mark.parametrize(
    ("kind", "country", "large_to_small", "rule"),
    [
        (BUSINESS, NL, False, TermRule.NL_BUSINESS),
        (BUSINESS, NL, True, TermRule.NL_LARGE_TO_SMALL),
        (PUBLIC_BODY, NL, False, TermRule.NL_PUBLIC_BODY),
        (PUBLIC_BODY, NL, True, TermRule.NL_PUBLIC_BODY),
        (BUSINESS, BE, False, TermRule.BE_BUSINESS),
        (BUSINESS, BE, True, TermRule.BE_BUSINESS),
        (PUBLIC_BODY, BE, False, TermRule.BE_PUBLIC_BODY),
        (CONSUMER, NL, False, None),
        (CONSUMER, NL, True, None),
        (CONSUMER, BE, False, None),
    ],
)
def test_which_rule_holds(*, kind: DebtorKind, country: Country, large_to_small: bool, rule: TermRule | None) -> None:
    """Each kind of debtor has its rule, a large Dutch company a stricter one, and consumers have none."""
    assert term_rule_of(kind, country, large_to_small=large_to_small) is rule


@pytest.mark.parametrize("rule", TermRule)
@pytest.mark.parametrize(
    ("received_on", "due_date"),
    [
        pytest.param(date(2026, 11, 2), date(2026, 12, 2), id="over a month of thirty days"),
        pytest.param(date(2026, 12, 2), date(2027, 1, 1), id="over a month of thirty-one, onto a holiday"),
        pytest.param(date(2024, 1, 30), date(2024, 2, 29), id="onto a leap day"),
        pytest.param(date(2025, 1, 30), date(2025, 3, 1), id="past a February without one"),
    ],
)
def test_an_invoice_without_a_term_is_due_after_thirty_days(received_on: date, due_date: date, rule: TermRule) -> None:
    """Thirty days from the day after receipt (art. 6:119a lid 2 BW; art. 4 of the Belgian law), holiday or not."""
    assert due_date_without_term(received_on, rule) == due_date


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        (TermRule.NL_BUSINESS, 60),
        (TermRule.NL_LARGE_TO_SMALL, 30),
        (TermRule.NL_PUBLIC_BODY, 60),
        (TermRule.BE_BUSINESS, 60),
        (TermRule.BE_PUBLIC_BODY, 60),
    ],
)
def test_the_longest_term(rule: TermRule, days: int) -> None:
    """Sixty days, and thirty where a large Dutch company owes a smaller one."""
    assert longest_term(rule, on=date(2026, 1, 1)) == days


@pytest.mark.parametrize(
    ("rule", "first", "before"),
    [
        (TermRule.NL_BUSINESS, date(2013, 3, 16), date(2013, 3, 15)),
        (TermRule.NL_PUBLIC_BODY, date(2013, 3, 16), date(2013, 3, 15)),
        (TermRule.NL_LARGE_TO_SMALL, date(2022, 7, 1), date(2022, 6, 30)),
        (TermRule.BE_BUSINESS, date(2022, 2, 1), date(2022, 1, 31)),
        (TermRule.BE_PUBLIC_BODY, date(2022, 2, 1), date(2022, 1, 31)),
    ],
)
def test_a_rule_begins_with_its_law(rule: TermRule, first: date, before: date) -> None:
    """On the first day of its law a rule is known, the day before and beyond the last check it is not."""
    assert longest_term(rule, on=first) > 0
    assert due_date_without_term(first, rule) > first
    for unknown in (before, date(2027, 7, 1)):
        with pytest.raises(RateUnknown):
            longest_term(rule, on=unknown)
        with pytest.raises(RateUnknown):
            due_date_without_term(unknown, rule)
