"""Percentages: read as people write them and written as a language does. A percentage is a Decimal: 8 is 8%."""

import re
from decimal import Decimal
from fractions import Fraction

from babel.numbers import format_decimal

from receivables.errors import InputError
from receivables.language import Language
from receivables.money import Cents

LARGEST = Decimal(100)

_PERCENTAGE = re.compile(r"^(?P<whole>[0-9]{1,9})(?:[.,](?P<decimals>[0-9]{1,9}))?$")
_MOST_DECIMALS = 4
_FEWEST_DECIMALS = 2


def read_percentage(text: str) -> Decimal:
    """Read a percentage, with a comma or a point before its decimals.

    Raises:
        InputError: The text is no percentage, is negative, is more than 100 or has more than four decimals.

    >>> read_percentage("8,5 %")
    Decimal('8.5')
    """
    number = "".join(text.split()).removesuffix("%")
    if number.startswith(("-", "\u2212")):
        raise InputError("percentage_negative")
    match = _PERCENTAGE.match(number)
    if not match or len(match["decimals"] or "") > _MOST_DECIMALS:
        raise InputError("percentage_unreadable")
    percentage = Decimal(f"{match['whole']}.{match['decimals'] or 0}").normalize()
    if percentage > LARGEST:
        raise InputError("percentage_too_large", largest=LARGEST)
    return percentage


def write_percentage(percentage: Decimal, *, language: Language) -> str:
    """Write a percentage as the language does, with no more decimals than it needs.

    >>> write_percentage(Decimal("10.40"), language=Language.NL)
    '10,4%'
    """
    return f"{format_decimal(percentage, '0.####', locale=language.locale)}%"


def decimal_string(percentage: Decimal) -> str:
    """Write a percentage for machines: a point, and at least two decimals.

    >>> decimal_string(Decimal("8.5"))
    '8.50'
    """
    decimals = max(_FEWEST_DECIMALS, -int(percentage.normalize().as_tuple().exponent))
    return f"{percentage:.{decimals}f}"


def share(amount: Cents, percentage: Decimal) -> Fraction:
    """A percentage of an amount, in exact cents.

    >>> share(Cents(10000), Decimal("12.5"))
    Fraction(1250, 1)
    """
    return amount * Fraction(percentage) / 100
