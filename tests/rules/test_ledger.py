"""The ledger: what costs, interest and payments make of debts, day by day."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_factories import charged, paid_in
from receivables.case import Payment
from receivables.money import Cents, rounded
from receivables.percentages import share
from receivables.rules.interest import RateOrigin, RatePeriod
from receivables.rules.ledger.costs import CostKind, CostRule
from receivables.rules.ledger.debts import Debt, Interest
from receivables.rules.ledger.ledger import Ledger
from receivables.rules.ledger.settling import continued, settle

DUE = date(2025, 1, 31)
FIXED, SCALE, VAT = CostKind.FIXED_SUM, CostKind.SCALE, CostKind.VAT
NO_INTEREST = Interest()


def ten_per_cent(*, compounding: bool = False, until: date = date(2040, 1, 1)) -> Interest:
    """Interest at 10% a year."""
    period = RatePeriod(date(2000, 1, 1), until, Decimal(10), RateOrigin.AGREED)
    return Interest((period,), compounding=compounding)


def debt(number: str = "A", principal: int = 100_000, due: date = DUE) -> Debt:
    """A debt of €1,000 in default from the day after its due date."""
    return Debt(number, due, Cents(principal), due)


def tenth(due_from: date, numbers: str = "A", within: Sequence[CostKind] = (), kind: CostKind = SCALE) -> CostRule:
    """Costs of 10% of the principal."""
    return CostRule(
        kind, due_from, frozenset(numbers), lambda base: rounded(share(base, Decimal(10))), "", frozenset(within)
    )


def forty(due_from: date, numbers: str = "A") -> CostRule:
    """The fixed sum."""
    return CostRule(FIXED, due_from, frozenset(numbers), lambda base: Cents(4_000 if base else 0), "")


def ledger(
    *debts: Debt,
    on: date,
    payments: Sequence[Payment] = (),
    costs: Sequence[CostRule] = (),
    interest: Interest = NO_INTEREST,
) -> Ledger:
    """The ledger of some debts on a day."""
    return settle(debts or (debt(),), payments=payments, costs=costs, interest=interest, on=on)


def open_parts(found: Ledger) -> tuple[int, int, int]:
    """Principal, interest and costs that are open."""
    return found.principal, found.interest, found.costs_open


@pytest.mark.parametrize(
    ("on", "interest"),
    [
        pytest.param(date(2025, 1, 30), 0, id="the day before the due date"),
        pytest.param(DUE, 0, id="the due date"),
        pytest.param(date(2025, 2, 1), 27, id="the first day of default"),
        pytest.param(date(2025, 2, 28), 767, id="twenty-eight days"),
        pytest.param(date(2026, 1, 31), 10_000, id="a year"),
    ],
)
def test_interest_runs_from_the_day_after_the_due_date(on: date, interest: int) -> None:
    """€1,000 at 10% bears 27.4 cents a day."""
    assert open_parts(ledger(on=on, interest=ten_per_cent())) == (100_000, interest, 0)


def test_a_payment_on_the_due_date_leaves_nothing() -> None:
    """Who pays on the due date owes neither interest nor costs from the day after."""
    found = ledger(
        on=date(2025, 6, 1), payments=[paid_in(DUE, 100_000)], costs=[forty(date(2025, 2, 1))], interest=ten_per_cent()
    )
    assert found.total == 0
    assert (found.costs, found.debts[0].lines) == ((), [])


def test_the_day_of_payment_bears_interest() -> None:
    """A payment on the first day of default pays the 27 cents of that day before any principal."""
    found = ledger(on=date(2025, 2, 1), payments=[paid_in(date(2025, 2, 1), 50_000)], interest=ten_per_cent())
    (allocation,) = found.allocations
    assert (allocation.costs, allocation.interest, allocation.principal, allocation.rest) == (0, 27, 49_973, 0)
    assert open_parts(found) == (50_027, 0, 0)


def test_what_is_left_bears_interest_from_the_day_after_the_payment() -> None:
    """€500.27 that are left bear 13.7 cents a day."""
    payments = [paid_in(date(2025, 2, 1), 50_000)]
    found = ledger(on=date(2025, 2, 11), payments=payments, interest=ten_per_cent())
    assert open_parts(found) == (50_027, 137, 0)
    assert [(line.base, line.days) for line in found.debts[0].lines] == [(100_000, 1), (50_027, 10)]


@pytest.mark.parametrize(
    ("on", "compounding", "simple"),
    [
        pytest.param(date(2025, 3, 31), 10_000, 10_000, id="the first anniversary"),
        pytest.param(date(2025, 4, 1), 10_030, 10_027, id="the day after: 11 per cent of a day against 10"),
        pytest.param(date(2026, 3, 31), 21_000, 20_000, id="the second anniversary"),
        pytest.param(date(2027, 3, 31), 33_100, 30_000, id="the third anniversary"),
    ],
)
def test_interest_of_a_whole_year_bears_interest_where_the_law_compounds(
    on: date, compounding: int, simple: int
) -> None:
    """€1,000 at 10% is €1,100 after a year, €1,210 after two and €1,331 after three (art. 6:119 lid 2 BW)."""
    due = date(2024, 3, 31)
    assert ledger(debt(due=due), on=on, interest=ten_per_cent(compounding=True)).interest == compounding
    assert ledger(debt(due=due), on=on, interest=ten_per_cent()).interest == simple


def test_interest_paid_on_the_anniversary_is_not_compounded() -> None:
    """The year ends with that day: interest paid on it is no longer unpaid."""
    payments = [paid_in(date(2025, 3, 31), 10_000)]
    found = ledger(
        debt(due=date(2024, 3, 31)),
        on=date(2026, 3, 31),
        payments=payments,
        interest=ten_per_cent(compounding=True),
    )
    assert open_parts(found) == (100_000, 10_000, 0)


def test_interest_paid_the_day_after_has_borne_interest_for_a_day() -> None:
    """A day later €110.30 are owed; who pays them owes interest over €1,000 again."""
    payments = [paid_in(date(2025, 4, 1), 10_030)]
    found = ledger(
        debt(due=date(2024, 3, 31)), on=date(2025, 4, 11), payments=payments, interest=ten_per_cent(compounding=True)
    )
    assert open_parts(found) == (100_000, 274, 0)
    assert [line.base for line in found.debts[0].lines] == [100_000, 110_000, 100_000]


def test_compounded_interest_is_paid_before_that_of_the_running_year() -> None:
    """The oldest interest goes first, so that less of it bears interest."""
    payments = [paid_in(date(2025, 4, 1), 4_000)]
    found = ledger(
        debt(due=date(2024, 3, 31)), on=date(2025, 4, 11), payments=payments, interest=ten_per_cent(compounding=True)
    )
    assert [line.base for line in found.debts[0].lines] == [100_000, 110_000, 106_000]
    assert found.interest == 10_030 - 4_000 + 290


@pytest.mark.parametrize(
    ("paid_on", "expected"),
    [
        pytest.param(date(2025, 3, 8), (50_000, 0, 5_000), id="the day before"),
        pytest.param(date(2025, 3, 9), (60_000, 0, 0), id="the day itself"),
        pytest.param(date(2025, 3, 10), (60_000, 0, 0), id="the day after"),
    ],
)
def test_costs_are_those_of_what_is_open_when_their_day_begins(paid_on: date, expected: tuple[int, int, int]) -> None:
    """10% falls due on 9 March: a payment of €500 the day before halves it, one from that day on pays it first."""
    found = ledger(on=date(2025, 3, 10), payments=[paid_in(paid_on, 50_000)], costs=[tenth(date(2025, 3, 9))])
    assert open_parts(found) == expected


@pytest.mark.parametrize("day", [date(2025, 3, 8), date(2025, 3, 9)], ids=["the day before", "the day"])
def test_costs_and_payments_of_later_days_are_left_out(day: date) -> None:
    """What falls due or comes in after the day of the ledger is not in it."""
    on = date(2025, 3, 8)
    found = ledger(on=on, payments=[paid_in(day, 1_000)], costs=[forty(day)])
    assert open_parts(found) == ((100_000, 0, 3_000) if day == on else (100_000, 0, 0))
    assert (len(found.costs), len(found.allocations)) == ((1, 1) if day == on else (0, 0))


def test_costs_within_others_add_only_what_exceeds_them() -> None:
    """€40, and of 10% of €1,000 only the other €60."""
    rules = [forty(date(2025, 2, 1)), tenth(date(2025, 3, 1), within=[FIXED])]
    found = ledger(on=date(2025, 3, 1), costs=rules)
    assert charged(found.costs) == [(FIXED, date(2025, 2, 1), 4_000), (SCALE, date(2025, 3, 1), 6_000)]
    assert [cost.base for cost in found.costs] == [100_000, 100_000]


def test_costs_that_others_exceed_add_nothing() -> None:
    """Of 10% of €300 nothing exceeds €40, and what adds nothing is not listed."""
    rules = [forty(date(2025, 2, 1)), tenth(date(2025, 3, 1), within=[FIXED])]
    found = ledger(debt(principal=30_000), on=date(2025, 3, 1), costs=rules)
    assert charged(found.costs) == [(FIXED, date(2025, 2, 1), 4_000)]


def test_costs_that_others_do_not_count_towards_are_added_whole() -> None:
    """Only the kinds that are named count."""
    rules = [forty(date(2025, 2, 1)), tenth(date(2025, 3, 1), within=[SCALE]), tenth(date(2025, 3, 2), kind=VAT)]
    assert ledger(on=date(2025, 3, 2), costs=rules).costs_open == 24_000


def test_costs_count_only_the_debts_they_are_for() -> None:
    """10% of invoice B is not 10% of both."""
    debts = (debt("A", 100_000), debt("B", 30_000))
    assert ledger(*debts, on=date(2025, 3, 1), costs=[tenth(date(2025, 3, 1), "B")]).costs_open == 3_000
    assert ledger(*debts, on=date(2025, 3, 1), costs=[tenth(date(2025, 3, 1), "AB")]).costs_open == 13_000


def test_costs_stay_owed_after_the_principal_was_paid() -> None:
    """What has fallen due does not go away, but nothing more falls due on what is paid."""
    rules = [forty(date(2025, 2, 1)), tenth(date(2025, 3, 1))]
    found = ledger(on=date(2025, 4, 1), payments=[paid_in(date(2025, 2, 5), 102_000)], costs=rules)
    assert open_parts(found) == (2_000, 0, 200)


def test_without_default_there_is_no_interest() -> None:
    """A debtor who is not in default owes the principal alone, and payments reduce it."""
    idle = Debt("A", DUE, Cents(100_000), None)
    found = ledger(idle, on=date(2026, 6, 1), payments=[paid_in(date(2025, 6, 1), 40_000)], interest=ten_per_cent())
    assert open_parts(found) == (60_000, 0, 0)


def test_default_may_begin_after_the_due_date() -> None:
    """The days of default count, and so does what was paid before it."""
    late = Debt("A", DUE, Cents(100_000), date(2025, 4, 30))
    found = ledger(late, on=date(2025, 5, 10), payments=[paid_in(date(2025, 4, 30), 50_000)], interest=ten_per_cent())
    assert open_parts(found) == (50_000, 137, 0)


def test_interest_stops_where_the_rates_end() -> None:
    """Days beyond the last rate bear none, and no further day adds any."""
    interest = ten_per_cent(until=date(2025, 2, 10))
    found = ledger(on=date(2025, 6, 1), interest=interest)
    assert open_parts(found) == (100_000, 274, 0)
    assert found.per_day == 0
    assert ledger(on=date(2025, 2, 10), interest=interest).per_day == Fraction(10_000, 365)


def test_one_more_day_costs_what_is_left_times_the_last_rate() -> None:
    """After a payment of everything but €500.27, a day costs 13.7 cents."""
    on = date(2025, 2, 1)
    found = ledger(on=on, payments=[paid_in(on, 50_000)], interest=ten_per_cent())
    assert found.per_day == Fraction(50_027, 3_650)
    assert ledger(on=on, payments=[paid_in(on, 100_027)], interest=ten_per_cent()).per_day == 0


@pytest.mark.parametrize(
    ("named", "expected"), [("", (60_000, 50_000)), ("B", (100_000, 10_000)), ("Z", (60_000, 50_000))]
)
def test_a_payment_goes_to_the_named_debt_first(named: str, expected: tuple[int, int]) -> None:
    """Without a known name the longest due debt is paid first."""
    debts = (debt("A", 100_000), debt("B", 50_000, DUE + timedelta(days=10)))
    found = ledger(*debts, on=date(2025, 6, 1), payments=[paid_in(date(2025, 6, 1), 40_000, named)])
    assert tuple(one.principal for one in found.debts) == expected


def test_what_one_debt_leaves_goes_to_the_next_with_its_own_interest() -> None:
    """Interest and principal of the first, then interest before principal of the second."""
    debts = (debt("A", 100_000), debt("B", 100_000))
    on = date(2025, 2, 10)
    found = ledger(*debts, on=on, payments=[paid_in(on, 100_374)], interest=ten_per_cent())
    assert [(one.principal, one.interest) for one in found.debts] == [(0, 0), (100_000, 174)]
    (allocation,) = found.allocations
    assert (allocation.interest, allocation.principal, allocation.rest) == (374, 100_000, 0)


def test_what_nobody_owes_is_left_over() -> None:
    """A payment of more than everything has a rest, and so has one when nothing is owed any more."""
    payments = [paid_in(date(2025, 2, 1), 100_500), paid_in(date(2025, 3, 1), 70)]
    found = ledger(on=date(2025, 6, 1), payments=payments)
    assert [allocation.rest for allocation in found.allocations] == [500, 70]
    assert found.total == 0


def test_payments_of_one_day_are_taken_in_their_order_and_days_in_theirs() -> None:
    """However payments are listed, the earlier day goes first."""
    payments = [paid_in(date(2025, 3, 1), 3), paid_in(date(2025, 2, 1), 1), paid_in(date(2025, 3, 1), 2)]
    found = ledger(on=date(2025, 6, 1), payments=payments)
    assert [allocation.payment.amount for allocation in found.allocations] == [1, 3, 2]


def _percent_of(percent: int) -> Callable[[Cents], Cents]:
    return lambda base: rounded(share(base, Decimal(percent)))


DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
NUMBERS = ("A", "B", "C")
DEBTS = st.lists(
    st.builds(
        lambda due, principal, late: (due, principal, None if late is None else due + timedelta(days=late)),
        DAYS,
        st.integers(1, 5_000_000),
        st.none() | st.integers(0, 90),
    ),
    min_size=1,
    max_size=3,
).map(
    lambda drawn: [
        Debt(number, due, Cents(principal), since)
        for number, (due, principal, since) in zip(NUMBERS, drawn, strict=False)
    ]
)
PAYMENTS = st.lists(st.builds(paid_in, DAYS, st.integers(1, 6_000_000), st.sampled_from(("", *NUMBERS))), max_size=4)
RULES = st.lists(
    st.builds(
        CostRule,
        st.sampled_from((FIXED, SCALE)),
        DAYS,
        st.frozensets(st.sampled_from(NUMBERS), min_size=1),
        st.integers(0, 40).map(_percent_of),
        st.just(""),
        st.frozensets(st.sampled_from((FIXED, SCALE))),
    ),
    max_size=3,
)


@given(debts=DEBTS, payments=PAYMENTS, rules=RULES, on=DAYS, compounding=st.booleans())
def test_a_whole_ledger_loses_not_a_cent(
    *, debts: list[Debt], payments: list[Payment], rules: list[CostRule], on: date, compounding: bool
) -> None:
    """What was owed, fell due or ran is open or paid, and what came in went somewhere or is left over."""
    found = settle(debts, payments=payments, costs=rules, interest=ten_per_cent(compounding=compounding), on=on)
    owed = sum(one.principal for one in debts) + sum(cost.amount for cost in found.costs)
    ran = sum(line.amount for one in found.debts for line in one.lines)
    paid = sum(one.costs + one.interest + one.principal for one in found.allocations)
    assert owed + ran == found.total + paid
    assert sum(one.amount for one in payments if one.on <= on) == paid + sum(one.rest for one in found.allocations)
    assert min((found.costs_open, *(min(one.principal, one.compounded, one.accrued) for one in found.debts))) >= 0


@pytest.mark.parametrize("compounding", [True, False])
def test_a_ledger_that_goes_on_from_a_payment_ends_as_one_that_never_stopped(compounding: bool) -> None:  # noqa: FBT001
    """Costs, interest, anniversaries and allocations alike; interest of before is neither lost nor counted twice."""
    interest = ten_per_cent(compounding=compounding)
    first, later = Payment(date(2026, 1, 12), Cents(5_000)), Payment(date(2026, 6, 1), Cents(9_000))
    whole = {"costs": [forty(date(2025, 2, 1))], "interest": interest}
    so_far = ledger(on=first.on, payments=[first], **whole)  # type: ignore[arg-type]
    went_on = continued(so_far, payments=[later], interest=interest, on=date(2027, 3, 1))
    never_stopped = ledger(on=date(2027, 3, 1), payments=[first, later], **whole)  # type: ignore[arg-type]
    assert open_parts(went_on) == open_parts(never_stopped)
    assert went_on.allocations == never_stopped.allocations[1:]


def test_the_ledger_from_which_one_goes_on_stays_as_it_is() -> None:
    """Two ways to go on from it do not know of each other."""
    so_far = ledger(on=date(2026, 1, 12), costs=[forty(date(2025, 2, 1))], interest=ten_per_cent())
    before = open_parts(so_far)
    paid = Payment(date(2026, 2, 1), Cents(20_000))
    continued(so_far, payments=[paid], interest=ten_per_cent(), on=date(2027, 1, 1))
    assert open_parts(so_far) == before
    assert open_parts(continued(so_far, payments=[], interest=NO_INTEREST, on=date(2027, 1, 1))) == before
