"""Plans beside what others make of them: the annuity of numpy-financial, and a walk from day to day."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random

import numpy_financial
import pytest

from plan_wishes import MONTHLY, ON, WEEKLY, agreed, owing, schedule_of
from receivables.rules.payment_plans.frequency import Frequency, MonthlyOn, Rhythm
from receivables.rules.payment_plans.schedule import Schedule

_DAY = timedelta(days=1)


@pytest.mark.parametrize("percent", ["0.5", "4", "8.25", "12.5", "20"])
@pytest.mark.parametrize("number", [1, 2, 3, 6, 12, 26, 52])
@pytest.mark.parametrize("owed", [10_000, 185_000, 3_333_333])
def test_equal_weeks_are_an_annuity(owed: int, number: int, percent: str) -> None:
    """The instalment is the annuity to the cent, but for what rounding at each payment moves."""
    plan = schedule_of(owing(owed), agreed(percent, number=number, rhythm=WEEKLY))
    rate = float(percent) / 100 * 7 / 365
    annuity = float(numpy_financial.pmt(rate, number, -owed))
    assert abs(plan.total / number - annuity) < 1
    assert abs(plan.interest - (annuity * number - owed)) < number
    for at, one in enumerate(plan.instalments, start=1):
        assert abs(one.interest + float(numpy_financial.ipmt(rate, at, number, owed))) < 2


def walked(plan: Schedule) -> list[int]:
    """What is left after each instalment, counted day by day; a year runs from the day of the agreement."""
    rate = Fraction(plan.wish.rate) / 100
    left, interest, running = int(plan.owed), 0, Fraction(0)
    paid = {one.on: one.amount for one in plan.instalments}
    found, day, turn = [], plan.wish.agreed_on, _year_after(plan.wish.agreed_on, 1)
    length = (turn - day).days
    while day < plan.last_day:
        day += _DAY
        running += left * rate / length
        if day in paid or day == turn:
            interest, running = interest + int(running + Fraction(1, 2)), Fraction(0)
        if day in paid:
            to_interest = min(interest, paid[day])
            interest -= to_interest
            left -= paid[day] - to_interest
            found.append(left + interest)
        if day == turn:
            turn = _year_after(plan.wish.agreed_on, day.year - plan.wish.agreed_on.year + 1)
            length = (turn - day).days
    return found


def _year_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28)


@pytest.mark.parametrize("seed", range(40))
def test_the_daily_count_leaves_the_same(seed: int) -> None:
    """After each instalment of a random plan there is left what a walk from day to day leaves, to the cent."""
    random = Random(seed)  # noqa: S311 (no secrets)
    rhythm = Rhythm(
        random.choice(list(Frequency)),
        ON + timedelta(days=random.randrange(1, 60)),
        MONTHLY.country,
        random.choice([MonthlyOn.DAY_OF_MONTH, MonthlyOn.LAST_DAY]),
    )
    wish = agreed(str(Decimal(random.randrange(1, 2_000)) / 100), number=random.randrange(1, 58), rhythm=rhythm)
    plan = schedule_of(owing(random.randrange(5_000, 5_000_000)), wish)
    assert [one.left for one in plan.instalments] == walked(plan)


@pytest.mark.parametrize("agreed_on", [date(2024, 2, 29), date(2023, 12, 31), date(2024, 2, 28), date(2024, 12, 31)])
def test_years_with_a_leap_day_are_counted_alike(agreed_on: date) -> None:
    """Also from a leap day, and over the end of a year."""
    rhythm = Rhythm(Frequency.MONTHLY, agreed_on + _DAY, MONTHLY.country)
    wish = agreed("9.9", agreed_on=agreed_on, number=36, rhythm=rhythm)
    plan = schedule_of(owing(1_234_567), wish)
    assert [one.left for one in plan.instalments] == walked(plan)
