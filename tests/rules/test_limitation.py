"""Limitation: how long a claim can be enforced, what interrupts the period and what does not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import Country, DebtorKind
from receivables.errors import RateUnknown
from receivables.rules.limitation import Limitation, last_day, shortest_limitation

DUE = date(2020, 10, 31)
NL_CONTRACT, NL_CONSUMER_SALE = Limitation.NL_CONTRACT, Limitation.NL_CONSUMER_SALE
BE_CONTRACT, BE_CONSUMER_SALE, BE_PERIODIC = (
    Limitation.BE_CONTRACT,
    Limitation.BE_CONSUMER_SALE,
    Limitation.BE_PERIODIC,
)


@pytest.mark.parametrize(
    ("limitation", "due_date", "last"),
    [
        pytest.param(NL_CONTRACT, DUE, date(2025, 10, 31), id="Dutch contract: five years"),
        pytest.param(NL_CONSUMER_SALE, DUE, date(2022, 10, 31), id="Dutch consumer sale: two years"),
        pytest.param(BE_CONTRACT, DUE, date(2030, 10, 31), id="Belgian contract: ten years"),
        pytest.param(BE_CONSUMER_SALE, DUE, date(2021, 10, 31), id="Belgian consumer sale: one year"),
        pytest.param(BE_PERIODIC, DUE, date(2025, 10, 31), id="Belgian periodic debt: five years"),
        pytest.param(NL_CONTRACT, date(2024, 2, 29), date(2029, 2, 28), id="a leap day and five years"),
        pytest.param(BE_CONSUMER_SALE, date(2024, 2, 29), date(2025, 2, 28), id="a leap day and one year"),
        pytest.param(BE_CONTRACT, date(2016, 2, 29), date(2026, 2, 28), id="a leap day and ten years"),
    ],
)
def test_the_last_day_without_interruption(limitation: Limitation, due_date: date, last: date) -> None:
    """The period begins on the day after the due date, so its last day is the anniversary of the due date."""
    assert last_day(limitation, due_date) == last


@pytest.mark.parametrize(
    ("demands", "last"),
    [
        pytest.param([date(2020, 10, 30)], date(2025, 10, 31), id="before the due date: no effect"),
        pytest.param([DUE], date(2025, 10, 31), id="on the due date: no effect"),
        pytest.param([date(2020, 11, 1)], date(2025, 11, 1), id="on the first day"),
        pytest.param([date(2023, 5, 17)], date(2028, 5, 17), id="halfway"),
        pytest.param([date(2025, 10, 31)], date(2030, 10, 31), id="on the last day"),
        pytest.param([date(2025, 11, 1)], date(2025, 10, 31), id="the day after: too late"),
        pytest.param([date(2025, 10, 1), date(2030, 10, 1)], date(2035, 10, 1), id="one after the other"),
        pytest.param([date(2030, 10, 1), date(2025, 10, 1)], date(2035, 10, 1), id="in any order"),
        pytest.param([date(2025, 10, 1), date(2030, 10, 2)], date(2030, 10, 1), id="the second too late"),
        pytest.param([date(2024, 2, 29)], date(2029, 2, 28), id="on a leap day"),
    ],
)
def test_a_dutch_demand_interrupts_while_the_period_runs(demands: list[date], last: date) -> None:
    """A written demand begins a new period of five years (art. 3:317 and 3:319 BW), if it is not too late."""
    assert last_day(NL_CONTRACT, DUE, interruptions=demands) == last


def test_the_new_period_of_a_consumer_sale_is_two_years() -> None:
    """The new period equals the first one (art. 3:319 lid 2 BW)."""
    assert last_day(NL_CONSUMER_SALE, DUE, interruptions=[date(2022, 10, 31)]) == date(2024, 10, 31)
    assert last_day(NL_CONSUMER_SALE, DUE, interruptions=[date(2022, 11, 1)]) == date(2022, 10, 31)


@pytest.mark.parametrize("limitation", [BE_CONTRACT, BE_CONSUMER_SALE, BE_PERIODIC])
def test_a_belgian_demand_interrupts_nothing(limitation: Limitation) -> None:
    """In Belgium a creditor's own letter does not interrupt (art. 2244 old BW)."""
    assert last_day(limitation, DUE, interruptions=[date(2021, 5, 1)]) == last_day(limitation, DUE)


@given(
    demands=st.lists(st.dates(date(2019, 1, 1), date(2040, 1, 1)), max_size=5), limitation=st.sampled_from(Limitation)
)
def test_a_demand_never_shortens_a_period(demands: list[date], limitation: Limitation) -> None:
    """However many demands were sent, the claim never lapses sooner than without them."""
    assert last_day(limitation, DUE, interruptions=demands) >= last_day(limitation, DUE)


@pytest.mark.parametrize(
    ("kind", "country", "recurring", "expected"),
    [
        (DebtorKind.BUSINESS, Country.NL, False, NL_CONTRACT),
        (DebtorKind.BUSINESS, Country.NL, True, NL_CONTRACT),
        (DebtorKind.PUBLIC_BODY, Country.NL, False, NL_CONTRACT),
        (DebtorKind.CONSUMER, Country.NL, False, NL_CONSUMER_SALE),
        (DebtorKind.CONSUMER, Country.NL, True, NL_CONSUMER_SALE),
        (DebtorKind.BUSINESS, Country.BE, False, BE_CONTRACT),
        (DebtorKind.BUSINESS, Country.BE, True, BE_PERIODIC),
        (DebtorKind.PUBLIC_BODY, Country.BE, False, BE_CONTRACT),
        (DebtorKind.PUBLIC_BODY, Country.BE, True, BE_PERIODIC),
        (DebtorKind.CONSUMER, Country.BE, False, BE_CONSUMER_SALE),
        (DebtorKind.CONSUMER, Country.BE, True, BE_CONSUMER_SALE),
    ],
)
def test_the_shortest_period_that_may_hold(
    *, kind: DebtorKind, country: Country, recurring: bool, expected: Limitation
) -> None:
    """Nobody is told that there is more time than there may be."""
    assert shortest_limitation(kind, country, recurring=recurring) is expected


@pytest.mark.parametrize(
    ("limitation", "first"),
    [
        (NL_CONTRACT, date(1992, 1, 1)),
        (NL_CONSUMER_SALE, date(1992, 1, 1)),
        (BE_CONTRACT, date(1998, 7, 27)),
    ],
)
def test_a_period_is_known_from_its_law_until_the_last_check(limitation: Limitation, first: date) -> None:
    """The new Dutch code came on 1 January 1992, the Belgian ten years on 27 July 1998."""
    assert last_day(limitation, first) > first
    assert last_day(limitation, date(2027, 6, 30)) > date(2027, 6, 30)
    for unknown in (date.fromordinal(first.toordinal() - 1), date(2027, 7, 1)):
        with pytest.raises(RateUnknown):
            last_day(limitation, unknown)
