"""The picture of a claim that grows: within its box, marks apart, straight up and down, and the same as its table."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claim_inputs import CASES, INVOICE, PAYMENT, STATUTORY, claim_outcome, outcome_of_case
from receivables.days import retype_day
from receivables.language import Language
from receivables.money import Cents, write_amount
from receivables.rules.claims.growth import Event, Happening, Moment
from receivables.texts.labels import label
from receivables.widgets.growth_picture import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    GrowthPicture,
    growth_picture,
)
from receivables.widgets.rendering import outcome_html

NARROWEST_RATE, NARROWEST_TICK = 42, 80
JANUARY = {**INVOICE, "invoice_date": "5-12-2026", "due_date": "4-1-2027"}
FIRST = date(2025, 11, 23)
YEAR = timedelta(days=365)
every_language = pytest.mark.parametrize("language", Language)
every_case = pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)

type Corners = list[tuple[float, float]]


def moment(day: date, interest: int = 0, costs: int = 0, *events: Event, paid: tuple[int, int] = (0, 0)) -> Moment:
    """A day at whose end so much was open, after payments that took so much of interest and costs."""
    return Moment(
        day=day,
        events=events,
        principal=Cents(100_000),
        interest=Cents(interest),
        costs=Cents(costs),
        unpaid_interest=Cents(interest + paid[0]),
        unpaid_costs=Cents(costs + paid[1]),
    )


def rate(percentage: str) -> Event:
    """A new rate."""
    return Event(Happening.RATE, rate=Decimal(percentage))


def picture(*moments: Moment, language: Language = Language.NL) -> GrowthPicture:
    """The picture of these moments, with a rate from the first day on."""
    first = replace(moments[0], events=moments[0].events or (rate("8"),))
    found = growth_picture((first, *moments[1:]), language=language)
    assert found is not None
    return found


def corners(points: str) -> Corners:
    """The corners of a polygon."""
    found = [corner.split(",") for corner in points.split()]
    return [(float(x), float(y)) for x, y in found]


def height(cents: int, ceiling: int) -> float:
    """Where an amount stands, worked out once more."""
    return round(BOTTOM - (BOTTOM - TOP) * cents / ceiling, 1)


def svg_of(html: str) -> str:
    """The picture itself in an outcome."""
    return html[html.index('<svg viewBox="0 0 420 250"') : html.index("</svg>")]


@pytest.mark.parametrize(
    "moments",
    [
        pytest.param([moment(FIRST), moment(FIRST + YEAR)], id="nothing on top"),
        pytest.param([moment(FIRST, 100, 4_000)], id="one day"),
    ],
)
def test_there_is_no_picture_of_nothing(moments: Sequence[Moment]) -> None:
    """Without interest and costs, or within a single day, there is nothing to draw."""
    assert growth_picture(tuple(moments), language=Language.NL) is None


def test_a_claim_without_anything_on_top_shows_no_picture() -> None:
    """Where the law is not known, the outcome has no figure at all, and no table of it."""
    html = outcome_html(claim_outcome({"debtor.kind": ""}))
    assert "<svg" not in html
    assert "<figure" not in html


@every_case
def test_everything_lies_within_the_axes(file: object) -> None:
    """No corner, mark or word stands outside the axes, and these lie within the box."""
    found = growth_picture(outcome_of_case(file).growth, language=Language.NL)  # type: ignore[arg-type]
    if found is None:
        return
    assert 0 < LEFT < RIGHT <= WIDTH
    assert 0 < TOP < BOTTOM < HEIGHT
    drawn = [*corners(found.costs), *corners(found.interest), *found.payments]
    assert all(LEFT <= x <= RIGHT and TOP <= y <= BOTTOM for x, y in drawn)
    assert all(LEFT <= tick.at <= RIGHT for tick in (*found.days, *found.rates))
    assert all(LEFT < x < RIGHT for x in found.changes)
    assert all(TOP <= tick.at <= BOTTOM for tick in found.amounts)
    assert found.amounts[0].at == BOTTOM
    assert found.amounts[-1].at == TOP


@given(first=st.dates(date(2011, 7, 1), date(2026, 1, 1)), days=st.integers(1, 5_500))
def test_the_marks_of_the_days_do_not_touch(first: date, days: int) -> None:
    """However long a claim runs, at least one month or both its ends are named, and no two are too close together."""
    found = picture(moment(first), moment(first + timedelta(days=days), 5_000))
    assert found.days
    assert all(later.at - earlier.at >= NARROWEST_TICK for earlier, later in pairwise(found.days))
    assert len({tick.words for tick in found.days}) == len(found.days)


@given(first=st.dates(date(2011, 7, 1), date(2026, 1, 1)), days=st.integers(62, 5_500))
def test_more_than_one_day_is_named(first: date, days: int) -> None:
    """A single mark says nothing about how long it took."""
    found = picture(moment(first), moment(first + timedelta(days=days), 5_000))
    assert len(found.days) >= 2


@given(highest=st.integers(1, 10**11))
def test_the_marks_of_the_amounts_say_where_they_stand(highest: int) -> None:
    """Each mark is of a round amount, no two say the same, and the highest is no less than what is drawn."""
    found = picture(moment(FIRST), moment(FIRST + YEAR, highest), language=Language.EN)
    values = [int(tick.words.lstrip("€").replace(",", "")) * 100 for tick in found.amounts]
    assert values[0] == 0
    assert values[-1] >= highest
    assert len(values) in {5, 6}
    steps = {later - earlier for earlier, later in pairwise(values)}
    assert len(steps) == 1
    assert 0 not in steps
    assert [tick.at for tick in found.amounts] == [height(value, values[-1]) for value in values]


@given(steps=st.lists(st.integers(1, 400), min_size=1, max_size=12))
def test_a_rate_is_named_where_there_is_room(steps: list[int]) -> None:
    """Words of rates are as far apart as they are wide; every change but the first rate has a line."""
    days = [FIRST + timedelta(days=sum(steps[:index])) for index in range(len(steps))]
    last = FIRST + timedelta(days=sum(steps))
    found = picture(*(moment(day, 1, 0, rate(str(index))) for index, day in enumerate(days)), moment(last, 5_000))
    assert all(later.at - earlier.at >= NARROWEST_RATE for earlier, later in pairwise(found.rates))
    assert len(found.changes) == len(set(found.changes)) <= len(steps) - 1
    assert all(tick.at - LEFT >= NARROWEST_RATE / 2 <= RIGHT - tick.at for tick in found.rates)


def test_the_lines_go_straight_up_for_costs_and_down_for_a_payment() -> None:
    """€40 are charged and €60 paid later: between these days the costs are level, on them the line is upright."""
    middle, later = FIRST + timedelta(days=73), FIRST + timedelta(days=146)
    found = picture(
        moment(FIRST),
        moment(middle, 1_000, 4_000, Event(Happening.COSTS, amount=Cents(4_000))),
        moment(later, 0, 0, Event(Happening.PAYMENT, amount=Cents(6_000)), paid=(2_000, 4_000)),
        moment(FIRST + YEAR, 5_000),
    )
    ceiling = 10_000
    x1, x2 = (LEFT + (RIGHT - LEFT) * days / 365 for days in (73, 146))
    nothing, costs = height(0, ceiling), height(4_000, ceiling)
    expected = [
        (LEFT, nothing),
        (x1, nothing),
        (x1, costs),
        (x2, costs),
        (x2, nothing),
        (RIGHT, nothing),
    ]
    assert _unique(corners(found.costs)) == [pytest.approx(corner, abs=0.051) for corner in expected]
    top = corners(found.interest)
    upright = [y for x, y in top if x == pytest.approx(x2, abs=0.051)]
    assert height(6_000, ceiling) in upright
    assert nothing in upright
    assert list(found.payments) == [pytest.approx((x2, height(6_000, ceiling)), abs=0.051)]


def test_costs_that_are_charged_and_paid_on_one_day_show_as_a_line() -> None:
    """On that day the line goes up to the costs and down again: nobody wonders what the payment was for."""
    day = FIRST + timedelta(days=73)
    paid = moment(day, 0, 0, Event(Happening.COSTS), Event(Happening.PAYMENT), paid=(1_000, 4_000))
    found = picture(moment(FIRST), paid, moment(FIRST + YEAR, 5_000))
    x = LEFT + (RIGHT - LEFT) * 73 / 365
    heights = [y for at, y in corners(found.costs) if at == pytest.approx(x, abs=0.051)]
    assert heights == [height(0, 5_000), height(4_000, 5_000), height(0, 5_000)]
    assert found.has_costs
    assert list(found.payments) == [pytest.approx((x, height(5_000, 5_000)), abs=0.051)]


def test_the_claim_for_a_payment_that_takes_the_fixed_sum_on_its_first_day() -> None:
    """The same from the form: €40 that are paid on the day they fall due are in the picture."""
    payment = {**PAYMENT, "date": "1-11-2026", "amount": "40,00"}
    html = str(outcome_html(claim_outcome({"payments.0": payment})))
    assert 'class="growth-costs"' in svg_of(html)
    assert 'class="growth-payment"' in svg_of(html)


@pytest.mark.parametrize(
    ("changes", "on"),
    [
        pytest.param({"invoices": [JANUARY]}, date(2027, 2, 1), id="default after the last known rate"),
        pytest.param(
            {
                "debtor.kind": "consumer",
                "debtor.country": "BE",
                "notices.0": STATUTORY,
                "terms": {"interest": "12", "damages_by_law": "yes"},
            },
            date(2026, 12, 23),
            id="damages beside a rate that is too high",
        ),
    ],
)
def test_costs_without_any_interest_are_drawn(changes: dict[str, Any], on: date) -> None:
    """Where costs are owed and no rate holds, there is a picture of the costs alone."""
    found = claim_outcome(changes, on=on)
    assert found.figures["interest"] == "0.00"
    assert found.figures["costs"] != "0.00"
    assert 'class="growth-costs"' in svg_of(str(outcome_html(found)))


def test_without_costs_none_are_explained() -> None:
    """What is not in the picture is not in its key: no costs, no payments."""
    consumer = {"debtor.kind": "consumer", "terms": {"due_dates_agreed": "yes"}}
    html = str(outcome_html(claim_outcome(consumer)))
    key = html[html.index('<p class="growth-key">') : html.index('<details class="tool-plain">')]
    assert label(Language.NL, "terms.NL.interest") in key
    assert "growth-costs" not in key
    assert "growth-payment" not in key


def test_a_change_of_rate_is_explained_only_where_there_is_one() -> None:
    """The key of the picture has a line for a new rate where the picture has one, and not for a single rate."""
    one, more = (
        str(outcome_html(claim_outcome({"invoices": [{**INVOICE, "invoice_date": due, "due_date": due}]})))
        for due in ("31-10-2026", "31-5-2026")
    )
    for html, lines in ((one, 0), (more, 1)):
        assert svg_of(html).count('class="growth-change"') == lines
        assert (label(Language.NL, "growth.new_rate") in html) is bool(lines)


def test_a_rate_that_never_changes_is_no_change() -> None:
    """One rate has its words and no line."""
    found = picture(moment(FIRST, 0, 0, rate("8")), moment(FIRST + YEAR, 5_000))
    assert [tick.words for tick in found.rates] == ["8%"]
    assert found.changes == ()


@every_language
def test_the_picture_speaks_the_language_of_the_page(language: Language) -> None:
    """Amounts, months and rates are written as the page writes them."""
    found = picture(moment(FIRST, 0, 0, rate("10.4")), moment(FIRST + YEAR, 123_456), language=language)
    words = " ".join(tick.words for tick in (*found.amounts, *found.days, *found.rates))
    wanted = {Language.NL: ["€\u00a02.000", "10,4%", "jan 2026"], Language.EN: ["€2,000", "10.4%", "Jan 2026"]}
    assert [word for word in wanted[language] if word not in words] == []


@every_language
def test_a_short_time_is_named_by_its_ends(language: Language) -> None:
    """Of less than two months the first and the last day are named."""
    found = picture(moment(date(2026, 10, 31)), moment(date(2026, 11, 23), 655), language=language)
    wanted = {Language.NL: ["31 okt", "23 nov"], Language.EN: ["31 Oct", "23 Nov"]}
    assert [(tick.at, tick.words) for tick in found.days] == list(zip((LEFT, RIGHT), wanted[language], strict=True))


@every_language
def test_the_picture_has_a_role_and_a_name(language: Language) -> None:
    """Whoever does not see the picture hears what it is, and finds the same details in a table below it."""
    html = str(outcome_html(claim_outcome(language=language)))
    (opening,) = re.findall(r'<svg viewBox="0 0 420 250"[^>]*>', html)
    assert 'role="img"' in opening
    assert f'aria-label="{label(language, "growth.title")}"' in opening
    others = [tag for tag in re.findall(r"<svg[^>]*>", html) if tag != opening]
    assert others
    assert all('aria-hidden="true"' in tag for tag in others)
    assert label(language, "growth.table") in html


@every_language
@every_case
def test_the_table_holds_the_same_figures(file: object, language: Language) -> None:
    """Each moment is a row: its day, what happened, and what was open in invoices, interest, costs and together."""
    found = outcome_of_case(file, language)  # type: ignore[arg-type]
    html = str(outcome_html(found))
    if '<table class="growth-table">' not in html:
        assert growth_picture(found.growth, language=language) is None
        return
    table = html[html.index('<table class="growth-table">') : html.index("</figure>")]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td>(.*?)</tr>', table, re.DOTALL)
    assert len(rows) == len(found.figures["growth"]) == len(found.growth)
    for (day, happened, cells), one, exact in zip(rows, found.growth, found.figures["growth"], strict=True):
        assert day == retype_day(one.day, language=language)
        assert exact["date"] == one.day.isoformat()
        assert happened.count("<br>") == len(one.events) - 1
        shown = re.findall(r'<td class="number" data-label="[^"]+">(.*?)</td>', cells)
        amounts = [Cents(int(Decimal(exact[name]) * 100)) for name in ("principal", "interest", "costs", "total")]
        assert shown == [write_amount(amount, language=language) for amount in amounts]


def _unique(points: Corners) -> Corners:
    """Corners without those that follow themselves."""
    return [point for index, point in enumerate(points) if index == 0 or point != points[index - 1]]
