"""What speaks against a plan that adds up, on both sides of each day and count."""

from dataclasses import replace
from datetime import date

import pytest

from factories import case, invoice
from plan_wishes import MONTHLY, owing, schedule_of, wished
from receivables.case import Case, Country, CreditInsurance, DebtorKind, Promise
from receivables.money import Cents
from receivables.rules.payment_plans.limits import lapse
from receivables.rules.payment_plans.warnings import most_months, warnings

LAST = date(2027, 5, 31)
"""The last day of the usual plan: six months from the end of December."""


def rules(found: Case, **changes: object) -> list[str]:
    """What is warned of."""
    return [one.rule for one in warnings(found, schedule_of(found, wished(**changes)), months=12)]


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("extension_until", "plan_beyond_extension"),
        ("report_by", "plan_beyond_report"),
        ("hand_over_by", "plan_beyond_hand_over"),
    ],
)
def test_a_plan_that_ends_after_a_day_of_the_insurers_is_warned_of(name: str, rule: str) -> None:
    """With the day; not one that ends on it."""
    on_it, before = (CreditInsurance(**{name: day}) for day in (LAST, date(2027, 5, 30)))
    assert rules(replace(owing(), insurance=on_it)) == []
    [found] = warnings(replace(owing(), insurance=before), schedule_of(owing(), wished()), months=12)
    assert (found.rule, found.is_warning) == (rule, True)
    assert found.values == {"day": date(2027, 5, 30), "last": LAST}


@pytest.mark.parametrize(("count", "warned"), [(1, []), (2, ["plan_after_broken_promises"])])
def test_two_broken_promises_are_warned_of(count: int, warned: list[str]) -> None:
    """One can happen to anybody."""
    broken = [Promise(Cents(1_000), date(2026, 11, day), date(2026, 11, day - 1)) for day in (4, 11)]
    coming = Promise(Cents(1_000), date(2026, 12, 11), date(2026, 11, 20))
    assert rules(replace(owing(), promises=(*broken[:count], coming))) == warned


def test_promises_of_a_later_day_say_nothing_about_the_agreement() -> None:
    """What was known on that day counts."""
    later = [Promise(Cents(1_000), date(2026, 11, day), date(2026, 11, day)) for day in (25, 26)]
    assert rules(replace(owing(), promises=tuple(later))) == []


@pytest.mark.parametrize(
    ("number", "months", "warned"), [(6, 7, []), (7, 7, ["plan_too_long"]), (6, 6, ["plan_too_long"])]
)
def test_a_plan_that_outlasts_the_buffer_is_warned_of(number: int, months: int, warned: list[str]) -> None:
    """Counted from the day of the agreement, 23 November: seven months end on 23 June."""
    plan = schedule_of(owing(), wished(number=number))
    assert [one.rule for one in warnings(owing(), plan, months=months)] == warned


def test_without_a_figure_of_ones_own_the_table_has_one() -> None:
    """Our own choice, in the table of practice."""
    plan = schedule_of(owing(), wished(number=6, rhythm=replace(MONTHLY, first=date(2026, 12, 23))))
    assert most_months() == 6
    assert warnings(owing(), plan) == ()
    assert [one.rule for one in warnings(owing(), schedule_of(owing(), wished()))] == ["plan_too_long"]


@pytest.mark.parametrize(
    ("due", "warned"), [(date(2022, 5, 31), []), (date(2022, 5, 30), ["plan_needs_acknowledgement"])]
)
def test_a_plan_that_needs_the_acknowledgement_says_so(due: date, warned: list[str]) -> None:
    """Without one the claim would lapse before the last instalment."""
    assert rules(case(invoice(due_date=due))) == warned


@pytest.mark.parametrize(
    ("kind", "country", "acknowledged"),
    [
        (DebtorKind.BUSINESS, Country.NL, date(2031, 11, 23)),
        (DebtorKind.CONSUMER, Country.NL, date(2028, 11, 23)),
        (DebtorKind.BUSINESS, Country.BE, date(2036, 11, 23)),
        (DebtorKind.CONSUMER, Country.BE, date(2036, 11, 23)),
    ],
)
def test_an_acknowledgement_begins_the_period_anew(kind: DebtorKind, country: Country, acknowledged: date) -> None:
    """As long as the first, in the Netherlands five years at most; a Belgian presumption of payment ends with it."""
    found = lapse(owing(kind=kind, country=country), wished())
    assert found
    assert found.acknowledged == acknowledged


def test_without_a_known_debtor_or_period_nothing_is_said_about_limitation() -> None:
    """Nobody knows which period holds."""
    assert lapse(owing(kind=None), wished()) is None
    assert lapse(owing(), wished(agreed_on=date(2040, 1, 2))) is None
    assert lapse(case(invoice(due_date=date(2040, 1, 2))), wished()) is None
