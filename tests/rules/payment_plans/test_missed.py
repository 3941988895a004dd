"""What a missed instalment leads to: days to catch up, to a working day, as many as the kind of customer is given."""

from datetime import date

import pytest

from receivables.case import Country, DebtorKind
from receivables.rules.payment_plans.missed import days_to_catch_up, last_day_to_catch_up


@pytest.mark.parametrize(
    ("kind", "days"), [(DebtorKind.BUSINESS, 7), (DebtorKind.PUBLIC_BODY, 7), (DebtorKind.CONSUMER, 14)]
)
def test_a_consumer_gets_twice_as_long(kind: DebtorKind, days: int) -> None:
    """Seven days, and for a consumer the fourteen that the notices of the law give."""
    assert days_to_catch_up(kind) == days


@pytest.mark.parametrize(
    ("on", "country", "expected"),
    [
        (date(2026, 11, 23), Country.NL, date(2026, 11, 30)),
        (date(2026, 11, 21), Country.NL, date(2026, 11, 30)),
        (date(2026, 12, 18), Country.NL, date(2026, 12, 28)),
        (date(2026, 11, 4), Country.NL, date(2026, 11, 11)),
        (date(2026, 11, 4), Country.BE, date(2026, 11, 12)),
    ],
    ids=["a working day", "to Saturday", "to Christmas", "an ordinary day here", "a holiday there"],
)
def test_the_last_day_is_a_working_day_in_the_customers_country(on: date, country: Country, expected: date) -> None:
    """Never fewer days than promised: a weekend or a public holiday moves it on."""
    assert last_day_to_catch_up(DebtorKind.BUSINESS, on=on, country=country) == expected
