"""The fan: every balance on the paper, the empty account marked, round amounts beside it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receivables.language import Language
from receivables.money import Cents
from receivables.widgets.fan_picture import BOTTOM, LEFT, RIGHT, TOP, Band, fan_picture

amounts = st.integers(-(10**13), 10**13)
bands = st.lists(
    st.lists(amounts, min_size=3, max_size=3)
    .map(sorted)
    .map(lambda of: Band("x", Cents(of[0]), Cents(of[1]), Cents(of[2]))),
    min_size=2,
    max_size=12,
)


def points(corners: str) -> list[tuple[float, float]]:
    """The corners of a shape."""
    return [(float(x), float(y)) for x, y in (corner.split(",") for corner in corners.split())]


@given(bands)
def test_any_balances_stay_on_the_paper(found: list[Band]) -> None:
    """The fan, the line, the lowest point and the empty account, whatever the amounts."""
    picture = fan_picture("x", found, language=Language.NL)
    for x, y in [*points(picture.fan), *points(picture.middle), picture.lowest]:
        assert LEFT <= x <= RIGHT
        assert TOP <= y <= BOTTOM
    assert TOP <= picture.nothing <= BOTTOM
    assert 2 <= len(picture.amounts) <= 7


@given(bands)
def test_the_middle_runs_within_the_fan(found: list[Band]) -> None:
    """For each month the fan's upper side, the line and the lower side stand in that order."""
    picture = fan_picture("x", found, language=Language.NL)
    fan, middle = points(picture.fan), points(picture.middle)
    upper, lower = fan[: len(found)], fan[len(found) :][::-1]
    assert all(high[1] <= half[1] <= low[1] for high, half, low in zip(upper, middle, lower, strict=True))


def test_the_marks_are_round_and_hold_nothing() -> None:
    """From below the lowest balance to above the highest, in steps of 1, 2 or 5 with noughts."""
    year = [Band("dec", Cents(-140_000), Cents(0), Cents(80_000)), Band("jan", Cents(0), Cents(0), Cents(1_380_000))]
    picture = fan_picture("x", year, language=Language.EN)
    assert [mark.words for mark in picture.amounts] == ["-€5,000", "€0", "€5,000", "€10,000", "€15,000"]
    assert picture.nothing == picture.amounts[1].at
    assert picture.lowest_words == "-€1,400"
    assert picture.lowest[0] == LEFT


@pytest.mark.parametrize(("number", "named"), [(2, 1), (4, 2), (12, 4)])
def test_every_third_month_is_named(number: int, named: int) -> None:
    """There is no room for more."""
    year = [Band(str(at), Cents(0), Cents(1), Cents(2)) for at in range(number)]
    assert [mark.words for mark in fan_picture("x", year, language=Language.NL).months] == [
        str(at * 3) for at in range(named)
    ]


def test_an_account_that_never_moves_can_be_drawn() -> None:
    """All of it nothing: one mark above, the line along the bottom."""
    picture = fan_picture("x", [Band("a", *[Cents(0)] * 3)] * 2, language=Language.NL)
    assert {y for _, y in points(picture.middle)} == {BOTTOM}
    assert re.fullmatch(r"€.0", picture.lowest_words)
