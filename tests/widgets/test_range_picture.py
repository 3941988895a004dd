"""The bars: as wide as an amount is for sure, and as wide as it may be."""

from hypothesis import given
from hypothesis import strategies as st

from receivables.money import Cents
from receivables.widgets.range_picture import LEFT, RIGHT, Reach, range_picture

reaches = st.lists(
    st.lists(st.integers(0, 10**13), min_size=2, max_size=2)
    .map(sorted)
    .map(lambda of: Reach("x", "y", Cents(of[0]), Cents(of[1]))),
    min_size=1,
    max_size=8,
)


@given(reaches)
def test_bars_stay_on_the_paper_below_one_another(found: list[Reach]) -> None:
    """None is wider than the paper, none more sure than possible, and each is lower than the one before."""
    picture = range_picture("x", found)
    assert all(0 <= bar.sure <= bar.possible <= RIGHT - LEFT for bar in picture.bars)
    places = [bar.y for bar in picture.bars]
    assert places == sorted(set(places))
    assert places[-1] < picture.height


def test_bars_are_as_wide_as_their_amounts() -> None:
    """The most that any may be takes the whole paper."""
    picture = range_picture("x", [Reach("a", "", Cents(100), Cents(100)), Reach("b", "", Cents(50), Cents(400))])
    assert [(bar.sure, bar.possible) for bar in picture.bars] == [(100, 100), (50, 400)]


def test_a_spread_is_explained_where_there_is_one() -> None:
    """A key for amounts that are all for sure would explain nothing."""
    assert not range_picture("x", [Reach("a", "", Cents(7), Cents(7))]).is_spread
    assert range_picture("x", [Reach("a", "", Cents(7), Cents(8))]).is_spread


def test_a_group_has_room_for_its_name() -> None:
    """The bar below it stands lower than it would without."""
    plain, grouped = (range_picture("x", [Reach("a", "", Cents(1), Cents(1), name)]).bars[0].y for name in ("", "G"))
    assert grouped > plain


def test_nothing_can_be_drawn() -> None:
    """Amounts of nothing have no width."""
    assert range_picture("x", [Reach("a", "", Cents(0), Cents(0))]).bars[0].possible == 0
