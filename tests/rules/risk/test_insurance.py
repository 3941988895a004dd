"""Insured or not: each kind of year is what counting every way it can go gives, with every customer on its own."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.money import NOTHING, Cents
from receivables.rules.risk.insurance import Policy, Year, premium_of, year
from receivables.rules.risk.portfolio import Portfolio
from receivables.rules.risk.spread import Spread, quantile

FEW = Portfolio(Cents(7_300_000), 6, 100, Cents(700_000))
"""Owing 20,000 euros together, 7,000 of it the biggest and 2,600 each of the five others."""

POLICIES = {
    "plain": Policy(Cents(50_000), Decimal(90)),
    "threshold between": Policy(Cents(50_000), Decimal(90), threshold=Cents(300_000)),
    "threshold at the others": Policy(Cents(50_000), Decimal(90), threshold=Cents(260_000)),
    "threshold above all": Policy(Cents(50_000), Decimal(90), threshold=Cents(700_001)),
    "own risk": Policy(Cents(50_000), Decimal(80), own_risk=Cents(300_000)),
    "maximum": Policy(Cents(50_000), Decimal(100), maximum=Cents(500_000)),
    "all of it": Policy(Cents(1), Decimal("87.5"), Cents(300_000), Cents(100_000), Cents(400_000)),
}

policies = st.builds(
    Policy,
    premium=st.integers(0, 10**7).map(Cents),
    insured=st.decimals(1, 100, places=2),
    threshold=st.integers(0, 10**6).map(Cents),
    own_risk=st.integers(0, 10**6).map(Cents),
    maximum=st.none() | st.integers(0, 10**7).map(Cents),
)


def counted(
    portfolio: Portfolio, policy: Policy, percent: Decimal, *, certain: bool
) -> Iterator[tuple[int, int, Fraction]]:
    """What is lost, what is paid out and how likely that is, for each way in which the customers can fail."""
    owed = [portfolio.biggest or NOTHING, *[260_000] * 5]
    for ways in product((True, False), repeat=6):
        likely = Fraction(1)
        for at, fails in enumerate(ways):
            chance = Fraction(1) if certain and at == 0 else Fraction(percent) / 100
            likely *= chance if fails else 1 - chance
        lost = [amount for amount, fails in zip(owed, ways, strict=True) if fails]
        covered = sum(amount for amount in lost if amount >= policy.threshold)
        paid = max(0, covered - policy.own_risk) * Fraction(policy.insured) / 100
        yield sum(lost), int(min(paid, policy.maximum if policy.maximum is not None else paid)), likely


@pytest.mark.parametrize("certain", [False, True])
@pytest.mark.parametrize("percent", [Decimal(0), Decimal("2.5"), Decimal(40), Decimal(100)])
@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
def test_a_year_is_what_counting_every_way_gives(policy: Policy, percent: Decimal, *, certain: bool) -> None:
    """The averages and the bounds, to the cent."""
    found = year("x", FEW, policy, percent, with_biggest=certain)
    ways = list(counted(FEW, policy, percent, certain=certain))
    for spread, amounts in (
        (found.uninsured, [(lost, likely) for lost, _, likely in ways]),
        (found.payout, [(paid, likely) for _, paid, likely in ways]),
        (found.insured, [(policy.premium + lost - paid, likely) for lost, paid, likely in ways]),
    ):
        assert abs(spread.average - float(sum(amount * likely for amount, likely in amounts))) <= 1
        assert (spread.low, spread.high) == (_bound(amounts, Fraction(1, 10)), _bound(amounts, Fraction(9, 10)))


def _bound(amounts: list[tuple[int, Fraction]], share: Fraction) -> int:
    return next(
        amount for amount, _ in sorted(amounts) if sum(likely for other, likely in amounts if other <= amount) >= share
    )


@given(policies, st.decimals(0, 100, places=1))
def test_insurance_costs_the_premium_and_what_is_not_paid_out(policy: Policy, percent: Decimal) -> None:
    """On average, for any policy; nobody is paid more than is lost, and no year is dearer than premium and loss."""
    found = year("x", FEW, policy, percent)
    assert abs(found.insured.average - (policy.premium + found.uninsured.average - found.payout.average)) <= 2
    assert 0 <= found.payout.average <= found.uninsured.average + 1
    assert found.insured.low >= policy.premium
    assert 0 <= found.uninsured.low <= found.uninsured.high <= FEW.outstanding


@given(policies)
def test_a_worse_year_costs_more(policy: Policy) -> None:
    """Whoever bears the losses bears more of them, and the insurer pays out no less."""
    years = [year("x", FEW, policy, Decimal(percent)) for percent in (1, 5, 25)]
    for better, worse in pairwise(years):
        assert better.uninsured.average < worse.uninsured.average
        assert better.payout.average <= worse.payout.average


def test_a_customer_at_the_threshold_is_insured() -> None:
    """One cent less is not."""
    assert Policy(NOTHING, Decimal(90), threshold=Cents(260_000)).covers(Cents(260_000))
    assert not Policy(NOTHING, Decimal(90), threshold=Cents(260_000)).covers(Cents(259_999))


def test_own_risk_goes_off_before_the_share_is_paid_and_the_maximum_comes_last() -> None:
    """Of 10,000 euros: 1,000 own risk, nine tenths of the rest, and no more than 8,000."""
    policy = Policy(NOTHING, Decimal(90), own_risk=Cents(100_000))
    assert policy.payout(Cents(1_000_000)) == 810_000
    assert policy.payout(Cents(100_000)) == 0
    assert Policy(NOTHING, Decimal(90), maximum=Cents(800_000)).payout(Cents(1_000_000)) == 800_000


@pytest.mark.parametrize(("minimum", "premium"), [(149_999, 150_000), (150_000, 150_000), (150_001, 150_001)])
def test_the_premium_is_never_below_its_minimum(minimum: int, premium: int) -> None:
    """Half a percent of 300,000 euros is 1,500."""
    assert premium_of(Cents(30_000_000), Decimal("0.5"), minimum=Cents(minimum)) == premium


def test_customers_owe_for_as_long_as_they_take_to_pay() -> None:
    """A year's turnover over 365 days; the biggest owes its own, the others the rest alike."""
    assert (FEW.outstanding, FEW.others, FEW.of_each, FEW.average) == (2_000_000, 5, 260_000, 333_333)
    alone = Portfolio(Cents(7_300_000), 1, 365)
    assert (alone.outstanding, alone.others, alone.of_each) == (7_300_000, 1, 7_300_000)


def test_the_biggest_alone_can_owe_all_there_is() -> None:
    """Then the others owe nothing, and only the biggest can be lost."""
    portfolio = Portfolio(Cents(7_300_000), 3, 100, Cents(2_000_000))
    found = year("x", portfolio, POLICIES["plain"], Decimal(10))
    assert found.uninsured == Spread(NOTHING, Cents(200_000), NOTHING)


@pytest.mark.parametrize(("share", "amount"), [(0.5, 1), (0.51, 2), (0.9, 2), (0.901, 3), (1.0, 3)])
def test_a_bound_is_the_first_amount_that_reaches_its_share(share: float, amount: int) -> None:
    """On the share itself, it is still that amount."""
    assert quantile([(Cents(1), 0.5), (Cents(2), 0.4), (Cents(3), 0.1)], share) == amount


def test_years_of_many_customers_are_still_told() -> None:
    """A thousand customers, half of whom fail."""
    found: Year = year("x", Portfolio(Cents(10**11), 999, 365), POLICIES["plain"], Decimal(50))
    assert found.uninsured.average == pytest.approx(10**11 / 2, rel=1e-6)
