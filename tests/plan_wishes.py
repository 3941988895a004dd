"""Wishes for payment plans: the usual one, and any at all."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from factories import case, invoice
from receivables.case import Case, Country, DebtorKind
from receivables.money import Cents
from receivables.rules.payment_plans.frequency import Frequency, MonthlyOn, Rhythm
from receivables.rules.payment_plans.planned import planned
from receivables.rules.payment_plans.schedule import Schedule
from receivables.rules.payment_plans.wish import Cover, DownPayment, PlanInterest, PlanWish, Refusal, StepUp

ON = date(2026, 11, 23)
MONTHLY = Rhythm(Frequency.MONTHLY, date(2026, 12, 31), Country.NL)
WEEKLY = Rhythm(Frequency.WEEKLY, date(2026, 11, 30), Country.NL)
WISH = PlanWish(ON, MONTHLY, number=6)


def owing(amount: int = 185_000, *more: int, **of_debtor: Any) -> Case:
    """A business that owes an amount, or several; they fell due on one day."""
    invoices = (invoice(f"2026-{at:03}", amount=one) for at, one in enumerate((amount, *more), start=31))
    return case(*invoices, **of_debtor)


def wished(**changes: Any) -> PlanWish:
    """The usual wish, six months without interest, otherwise in some ways."""
    return replace(WISH, **changes)


def agreed(percent: str, **changes: Any) -> PlanWish:
    """The usual wish at a rate of the plan's own."""
    return wished(interest=PlanInterest.AGREED, rate=Decimal(percent), **changes)


def schedule_of(found: Case, wish: PlanWish) -> Schedule:
    """The schedule of a wish that can be had."""
    plan = planned(found, wish)
    assert isinstance(plan, Schedule), plan
    return plan


def refusal_of(found: Case, wish: PlanWish) -> Refusal:
    """Why a wish cannot be had."""
    plan = planned(found, wish)
    assert isinstance(plan, Refusal)
    return plan


rhythms = st.builds(
    Rhythm,
    st.sampled_from(Frequency),
    st.dates(ON, date(2029, 3, 1)),
    st.sampled_from(Country),
    st.sampled_from(MonthlyOn),
    st.none() | st.integers(1, 31),
    st.booleans(),
)
cases = st.builds(
    lambda amounts, kind, country: owing(*amounts, kind=kind, country=country),
    st.lists(st.integers(1, 300_000), min_size=1, max_size=3),
    st.sampled_from(DebtorKind),
    st.sampled_from(Country),
)
percentages = st.decimals(0, 20, places=2)
_any_wish = st.builds(
    PlanWish,
    st.just(ON),
    rhythms,
    st.none(),
    st.none(),
    st.sampled_from(Cover),
    st.just(()),
    st.sampled_from(PlanInterest),
    percentages,
    st.none() | percentages,
    st.none() | st.builds(DownPayment, st.integers(1, 50_000).map(Cents), st.dates(ON, ON + timedelta(days=40))),
    st.none() | st.builds(StepUp, st.integers(1, 4), st.integers(1, 10_000).map(Cents)),
)
wishes = st.builds(lambda wish, number: replace(wish, number=number), _any_wish, st.integers(1, 60)) | st.builds(
    lambda wish, amount: replace(wish, amount=Cents(amount)), _any_wish, st.integers(1_000, 400_000)
)
"""Any wish: many cannot be had."""
