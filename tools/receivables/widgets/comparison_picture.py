"""The picture of what other numbers of instalments would come to: a bar for each, as shapes for an SVG."""

from dataclasses import dataclass

from receivables.language import Language
from receivables.money import Cents, write_whole_euros
from receivables.rules.payment_plans.affordability import Affordable

LEFT, RIGHT, TOP, BOTTOM = 10, 410, 34, 150

_SHARE = 0.72
"""How much of its place a bar takes."""
_LETTER = 6.5
"""In pixels of the drawing: an amount that needs more than its place stands only over the bar that was chosen."""
_FEWEST = 2


@dataclass(frozen=True)
class Bar:
    """One number of instalments: a bar as high as each of them is large.

    Attributes:
        choice: What it stands for.
        is_chosen: Whether it is the plan that was asked for.
        middle: Where it stands.
        place: How much room there is for it.
        highest: The amount of the highest bar, in cents.
    """

    choice: Affordable
    is_chosen: bool
    middle: float
    place: float
    highest: Cents

    @property
    def width(self) -> float:
        """How wide it is."""
        return round(self.place * _SHARE, 1)

    @property
    def height(self) -> float:
        """How high it is."""
        return round((BOTTOM - TOP) * self.choice.amount / self.highest, 1)

    @property
    def x(self) -> float:
        """Its left side."""
        return round(self.middle - self.width / 2, 1)

    @property
    def y(self) -> float:
        """Its top."""
        return round(BOTTOM - self.height, 1)

    def amount(self, language: Language) -> str:
        """What stands over it: the amount in whole euros, where there is room for it."""
        words = write_whole_euros(self.choice.amount, language=language)
        return words if self.is_chosen or len(words) * _LETTER <= self.place else ""

    def interest(self, language: Language) -> str:
        """What stands below it: all its interest in whole euros."""
        return write_whole_euros(self.choice.interest, language=language)


def comparison_picture(choices: tuple[Affordable, ...], chosen: int) -> tuple[Bar, ...]:
    """Draw the bars, the fewest instalments first; none where there is nothing to compare.

    Args:
        choices: What each number of instalments would come to.
        chosen: The number that was chosen, one of these.
    """
    if len(choices) < _FEWEST:
        return ()
    highest, place = max(choice.amount for choice in choices), (RIGHT - LEFT) / len(choices)
    return tuple(
        Bar(choice, choice.number == chosen, round(LEFT + place * (at + 0.5), 1), round(place, 1), highest)
        for at, choice in enumerate(choices)
    )
