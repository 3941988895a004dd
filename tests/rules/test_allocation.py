"""Allocation: costs first, then interest, then principal, and not a cent is lost."""

from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.money import Cents
from receivables.rules.allocation import Split, allocate, in_order

CENTS = st.integers(0, 10_000_000).map(Cents)


class Owed(NamedTuple):
    """A debt with a number and a due date."""

    number: str
    due_date: date


EARLY, MIDDLE, LATE = Owed("C", date(2026, 1, 1)), Owed("B", date(2026, 2, 1)), Owed("A", date(2026, 3, 1))


@pytest.mark.parametrize(
    ("payment", "costs", "interest", "principal", "rest"),
    [
        pytest.param(0, 0, 0, 0, 0, id="nothing"),
        pytest.param(1, 1, 0, 0, 0, id="a cent"),
        pytest.param(3_999, 3_999, 0, 0, 0, id="a cent less than the costs"),
        pytest.param(4_000, 4_000, 0, 0, 0, id="the costs"),
        pytest.param(4_001, 4_000, 1, 0, 0, id="a cent of interest"),
        pytest.param(4_300, 4_000, 300, 0, 0, id="costs and interest"),
        pytest.param(4_301, 4_000, 300, 1, 0, id="a cent of principal"),
        pytest.param(104_300, 4_000, 300, 100_000, 0, id="everything"),
        pytest.param(104_301, 4_000, 300, 100_000, 1, id="a cent too much"),
    ],
)
def test_costs_then_interest_then_principal(payment: int, costs: int, interest: int, principal: int, rest: int) -> None:
    """€40 of costs, €3 of interest and €1,000 of principal, paid in that order (art. 6:44 lid 1 BW)."""
    split = allocate(Cents(payment), costs=Cents(4_000), interest=Cents(300), principal=Cents(100_000))
    assert split == Split(Cents(costs), Cents(interest), Cents(principal), Cents(rest))


@given(payment=CENTS, costs=CENTS, interest=CENTS, principal=CENTS)
def test_not_a_cent_is_lost(payment: Cents, costs: Cents, interest: Cents, principal: Cents) -> None:
    """The parts make the payment, none is more than what was owed, and none waits while a later one is paid."""
    split = allocate(payment, costs=costs, interest=interest, principal=principal)
    assert split.costs + split.interest + split.principal + split.rest == payment
    assert 0 <= split.costs <= costs
    assert 0 <= split.interest <= interest
    assert 0 <= split.principal <= principal
    assert split.costs == costs or split.interest == split.principal == split.rest == 0
    assert split.interest == interest or split.principal == split.rest == 0
    assert split.principal == principal or split.rest == 0


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        pytest.param("", [EARLY, MIDDLE, LATE], id="none named"),
        pytest.param("A", [LATE, EARLY, MIDDLE], id="the latest named"),
        pytest.param("B", [MIDDLE, EARLY, LATE], id="the one in the middle named"),
        pytest.param("C", [EARLY, MIDDLE, LATE], id="the earliest named"),
        pytest.param("Z", [EARLY, MIDDLE, LATE], id="one that is not there named"),
    ],
)
def test_the_named_debt_goes_first_then_the_longest_due(named: str, expected: list[Owed]) -> None:
    """What the debtor named goes before all others, which follow by due date (art. 6:43 BW)."""
    assert in_order([LATE, EARLY, MIDDLE], named=named) == expected


def test_debts_that_were_due_together_keep_their_order() -> None:
    """Among debts of one day, the order in which they were given holds."""
    first, second = Owed("Z", date(2026, 1, 1)), Owed("A", date(2026, 1, 1))
    assert in_order([first, second]) == [first, second]
    assert in_order([second, first]) == [second, first]
