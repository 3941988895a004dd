"""Dutch collection costs: the scale at its edges, VAT under three conditions, the cap, and the fixed sum."""

from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.case import Country
from receivables.errors import RateUnknown
from receivables.money import LARGEST, Cents
from receivables.rules.collection_costs import fixed_sum, recurring_cap, statutory_scale, vat_on_costs

ON = date(2026, 1, 1)
EDGES = (250_000, 500_000, 1_000_000, 20_000_000, 100_000_000)
PRINCIPALS = st.integers(1, LARGEST - 1) | st.sampled_from(EDGES).flatmap(
    lambda edge: st.integers(edge - 30, edge + 30)
)


@pytest.mark.parametrize(
    ("principal", "costs"),
    [
        pytest.param(0, 0, id="nothing claimed"),
        pytest.param(1, 4_000, id="a cent: the least"),
        pytest.param(26_666, 4_000, id="266.66: the least"),
        pytest.param(26_667, 4_000, id="266.67: 15% passes the least"),
        pytest.param(26_669, 4_000, id="266.69: 40.0035"),
        pytest.param(26_670, 4_001, id="266.70: 40.005, half a cent up"),
        pytest.param(30_000, 4_500, id="300"),
        pytest.param(249_990, 37_499, id="2,499.90: 374.985, half a cent up"),
        pytest.param(249_999, 37_500, id="a cent below 2,500"),
        pytest.param(250_000, 37_500, id="2,500: 375"),
        pytest.param(250_001, 37_500, id="a cent above 2,500"),
        pytest.param(250_010, 37_501, id="2,500.10: 10% of the rest"),
        pytest.param(499_990, 62_499, id="4,999.90"),
        pytest.param(499_999, 62_500, id="a cent below 5,000"),
        pytest.param(500_000, 62_500, id="5,000: 375 and 250"),
        pytest.param(500_001, 62_500, id="a cent above 5,000"),
        pytest.param(500_020, 62_501, id="5,000.20: 5% of the rest"),
        pytest.param(999_980, 87_499, id="9,999.80"),
        pytest.param(999_999, 87_500, id="a cent below 10,000"),
        pytest.param(1_000_000, 87_500, id="10,000: 625 and 250"),
        pytest.param(1_000_001, 87_500, id="a cent above 10,000"),
        pytest.param(1_000_100, 87_501, id="10,001: 1% of the rest"),
        pytest.param(19_999_900, 277_499, id="199,999"),
        pytest.param(19_999_999, 277_500, id="a cent below 200,000"),
        pytest.param(20_000_000, 277_500, id="200,000: 875 and 1,900"),
        pytest.param(20_000_001, 277_500, id="a cent above 200,000"),
        pytest.param(20_000_200, 277_501, id="200,002: a half per cent of the rest"),
        pytest.param(99_999_800, 677_499, id="999,998"),
        pytest.param(99_999_999, 677_500, id="a cent below a million"),
        pytest.param(100_000_000, 677_500, id="a million: the most"),
        pytest.param(100_000_001, 677_500, id="a cent above a million"),
        pytest.param(100_000_200, 677_500, id="1,000,002: no more than the most"),
        pytest.param(LARGEST, 677_500, id="the largest"),
    ],
)
def test_the_scale_at_its_edges(principal: int, costs: int) -> None:
    """15, 10, 5, 1 and 0.5 per cent of the slices, at least €40 and at most €6,775 (Besluit, art. 2)."""
    assert statutory_scale(Cents(principal), on=ON) == costs


@given(principal=PRINCIPALS)
def test_the_scale_has_no_jumps(principal: int) -> None:
    """A cent more of principal never lowers the costs, and never raises them by more than a cent."""
    step = statutory_scale(Cents(principal + 1), on=ON) - statutory_scale(Cents(principal), on=ON)
    assert step in {0, 1}


@pytest.mark.parametrize("edge", EDGES)
def test_the_scale_has_no_jumps_at_its_edges(edge: int) -> None:
    """Every cent around the end of a slice adds a cent of costs or none."""
    around = [statutory_scale(Cents(principal), on=ON) for principal in range(edge - 250, edge + 250)]
    assert {later - earlier for earlier, later in pairwise(around)} <= {0, 1}


def test_there_was_no_scale_before_july_2012() -> None:
    """The Besluit came into force on 1 July 2012."""
    assert statutory_scale(Cents(100_000), on=date(2012, 7, 1)) == 15_000
    with pytest.raises(RateUnknown):
        statutory_scale(Cents(100_000), on=date(2012, 6, 30))


def test_nobody_vouches_for_the_scale_for_ever() -> None:
    """Beyond the day for which the law was checked there is no scale."""
    assert statutory_scale(Cents(100_000), on=date(2027, 6, 30)) == 15_000
    with pytest.raises(RateUnknown):
        statutory_scale(Cents(100_000), on=date(2027, 7, 1))


@pytest.mark.parametrize(("charged", "lost", "declared"), list(product((False, True), repeat=3)))
def test_vat_needs_all_three_conditions(*, charged: bool, lost: bool, declared: bool) -> None:
    """Charged by an agency, not recoverable, and both declared: short of one, there is no VAT (art. 2 lid 3)."""
    vat = vat_on_costs(Cents(37_500), on=ON, charged_by_agency=charged, not_recoverable=lost, both_declared=declared)
    assert vat == (7_875 if (charged, lost, declared) == (True, True, True) else 0)


@pytest.mark.parametrize(
    ("costs", "vat"),
    [(4_000, 840), (4_001, 840), (4_003, 841), (50, 11), (49, 10), (0, 0)],
    ids=["exact", "840.21", "840.63", "half a cent up", "10.29", "nothing"],
)
def test_vat_is_21_per_cent_rounded_to_the_cent(costs: int, vat: int) -> None:
    """The general rate on the costs, half a cent up."""
    assert vat_on_costs(Cents(costs), on=ON, charged_by_agency=True, not_recoverable=True, both_declared=True) == vat


def test_vat_before_october_2012_is_not_known() -> None:
    """The rate was raised to 21 per cent on 1 October 2012; what was before is not in the table."""
    conditions = {"charged_by_agency": True, "not_recoverable": True, "both_declared": True}
    assert vat_on_costs(Cents(10_000), on=date(2012, 10, 1), **conditions) == 2_100
    with pytest.raises(RateUnknown):
        vat_on_costs(Cents(10_000), on=date(2012, 9, 30), **conditions)


@pytest.mark.parametrize(
    ("amounts", "on", "cap"),
    [
        pytest.param([26_666], date(2024, 10, 1), 14_000, id="266.66 is small"),
        pytest.param([26_667], date(2024, 10, 1), None, id="266.67 is not"),
        pytest.param([5_000, 26_666], date(2024, 10, 1), 14_000, id="all are small"),
        pytest.param([5_000, 26_667], date(2024, 10, 1), None, id="one is not"),
        pytest.param([26_666], date(2024, 9, 30), None, id="the day before the rule"),
        pytest.param([26_666], date(2012, 1, 1), None, id="long before the rule"),
        pytest.param([26_666], date(2027, 6, 30), 14_000, id="the last day that is vouched for"),
    ],
)
def test_small_instalments_have_a_cap_since_october_2024(amounts: list[int], on: date, cap: int | None) -> None:
    """Below €266.67 an instalment, the costs are at most €140, from 1 October 2024."""
    instalments = {date(2024, 8, 1 + number): Cents(amount) for number, amount in enumerate(amounts)}
    assert recurring_cap(instalments, on=on) == cap


@pytest.mark.parametrize(
    ("days", "cap"),
    [
        pytest.param([date(2025, 1, 15), date(2025, 7, 14)], 14_000, id="within six months"),
        pytest.param([date(2025, 1, 15), date(2025, 7, 15)], 28_000, id="six months later"),
        pytest.param([date(2025, 7, 15), date(2025, 1, 15)], 28_000, id="in any order"),
        pytest.param([date(2025, 1, 15), date(2025, 7, 15), date(2026, 1, 14)], 28_000, id="within the second period"),
        pytest.param([date(2025, 1, 15), date(2025, 7, 20), date(2026, 1, 19)], 28_000, id="a later second period"),
        pytest.param([date(2025, 1, 15), date(2025, 7, 20), date(2026, 1, 20)], 42_000, id="a third period"),
        pytest.param([date(2025, 8, 31), date(2026, 2, 27)], 14_000, id="six months from the end of August"),
        pytest.param([date(2025, 8, 31), date(2026, 2, 28)], 28_000, id="end at the end of February"),
    ],
)
def test_the_cap_holds_for_each_six_months(days: list[date], cap: int) -> None:
    """€140 for each period of six months, which begins with the first instalment outside the last."""
    assert recurring_cap(dict.fromkeys(days, Cents(5_000)), on=date(2026, 6, 1)) == cap


def test_a_cap_that_is_no_longer_known_raises() -> None:
    """Beyond the last known day the cap has not gone: it is unknown, even for large instalments."""
    with pytest.raises(RateUnknown):
        recurring_cap({date(2024, 8, 1): Cents(100_000)}, on=date(2027, 7, 1))


@pytest.mark.parametrize("country", Country)
def test_the_fixed_sum_since_march_2013(country: Country) -> None:
    """€40 from 16 March 2013, the day on which Directive 2011/7/EU had to be law; nothing is known before."""
    assert fixed_sum(country=country, on=date(2013, 3, 16)) == 4_000
    assert fixed_sum(country=country, on=date(2027, 6, 30)) == 4_000
    for unknown in (date(2013, 3, 15), date(2027, 7, 1)):
        with pytest.raises(RateUnknown):
            fixed_sum(country=country, on=unknown)
