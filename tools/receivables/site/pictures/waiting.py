"""The cost of waiting: the interest that an invoice earns month by month, beside the time that asking for it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from receivables.case import Country, DebtorKind
from receivables.language import Language
from receivables.money import Cents, rounded, write_whole_euros
from receivables.rules.interest import interest_lines, months_later
from receivables.rules.statutory_interest import statutory_interest_of, statutory_rates
from receivables.texts.labels import label

INVOICE = Cents(250_000)
DUE = date(2025, 12, 31)
"""The year after it is the last one of which all rates are known."""
AN_HOUR = Cents(5_000)
MINUTES_A_MONTH = 30
"""Our assumptions; the words beside the picture say so."""
LEFT = 62
BAR = 14
_MONTHS = range(2, 13, 2)
_WIDTH = 300
_TOP, _ROW = 4, 40


@dataclass(frozen=True)
class Bar:
    """An amount: how long its bar is, and the amount in words."""

    length: float
    words: str


@dataclass(frozen=True)
class Wait:
    """What a wait of some months comes to.

    Attributes:
        name: How long it is, in short.
        at: The top of its bars.
        interest: What the law gives.
        time: What the asking takes.
        words: The same in words.
    """

    name: str
    at: int
    interest: Bar
    time: Bar
    words: str


@dataclass(frozen=True)
class WaitingPicture:
    """The waits from short to long, and how high the picture is."""

    waits: tuple[Wait, ...]
    height: int


def waiting_picture(*, language: Language) -> WaitingPicture:
    """Draw the picture for a business in the Netherlands."""
    waits = tuple(_waits(language))
    return WaitingPicture(waits, waits[-1].at + _ROW)


def interest_after(months: int, country: Country) -> Cents:
    """The statutory interest on the invoice after a wait."""
    until = months_later(DUE, months)
    kind = statutory_interest_of(DebtorKind.BUSINESS, country)
    rates = statutory_rates(kind, after=DUE, until=until)
    lines = interest_lines(INVOICE, since=DUE, after=DUE, until=until, rates=rates)
    return Cents(sum(line.amount for line in lines))


def time_after(months: int) -> Cents:
    """What the asking takes in a wait, on our assumptions."""
    return rounded(Fraction(AN_HOUR * MINUTES_A_MONTH * months, 60))


def _waits(language: Language) -> Iterator[Wait]:
    most = max(time_after(_MONTHS[-1]), interest_after(_MONTHS[-1], Country.NL))
    for number, months in enumerate(_MONTHS):
        interest, time = (
            Bar(round(amount * _WIDTH / most, 1), write_whole_euros(amount, language=language))
            for amount in (interest_after(months, Country.NL), time_after(months))
        )
        yield Wait(
            name=label(language, "pictures.waiting_months", months=months),
            at=_TOP + number * _ROW,
            interest=interest,
            time=time,
            words=label(language, "pictures.waiting_mark", months=months, interest=interest.words, time=time.words),
        )
