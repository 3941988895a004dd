"""Amounts: whole cents, read as people write them and written as a language does."""

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import floor
from typing import NewType

from babel.numbers import format_currency, format_decimal

from receivables.errors import InputError
from receivables.language import Language

Cents = NewType("Cents", int)

NOTHING = Cents(0)
LARGEST = Cents(99_999_999_999)
"""The largest amount that one SEPA credit transfer can carry (EPC069-12)."""

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]+")
_CURRENCY = re.compile(r"^(?:€|EUR)|(?:€|EUR)$", re.IGNORECASE)
_NO_CENTS = re.compile(r"([.,])[-\u2013\u2014]{1,2}$")
_MOST_DIGITS = 15
_DECIMALS = r"(?:{mark}(?P<decimals>[0-9]{{1,3}}))?$"
_WHOLE = r"^(?P<whole>[1-9][0-9]{{0,2}}(?:[{groups}][0-9]{{3}})+|[0-9]+)"
_READINGS = {
    Language.NL: re.compile((_WHOLE + _DECIMALS).format(groups=". '’", mark=",")),
    Language.EN: re.compile((_WHOLE + _DECIMALS).format(groups=", '’", mark="[.]")),
}
_HALVES = {"helft", "de helft", "de helft ervan", "half", "a half", "half of it", "half of the amount"}
_MIXED_GROUPS = re.compile(r"[., '’]")


def read_amount(text: str, *, language: Language) -> Cents:
    """Read an amount in euros.

    Both notations are read in both languages; where a text has two readings ("1.250"), the language decides.

    Args:
        text: The amount, with or without euro sign, thousands grouped by point, comma, space or apostrophe.
        language: The language whose reading goes first.

    Raises:
        InputError: The text is no amount, names a half, is negative, has parts of a cent or is larger than `LARGEST`.

    >>> read_amount("€ 1.250,00", language=Language.EN)
    125000
    >>> read_amount("1.250", language=Language.NL), read_amount("1.250", language=Language.EN)
    (125000, 125)
    """
    digits = _bare(text)
    if digits.startswith(("-", "\u2212")):
        raise InputError("amount_negative")
    for reading in (language, *(other for other in Language if other is not language)):
        if match := _match(digits, reading):
            return _cents(match["whole"], match["decimals"] or "")
    is_half = " ".join(text.lower().split()) in _HALVES
    raise InputError("amount_half" if is_half else "amount_unreadable")


def has_two_readings(text: str) -> bool:
    """Whether the languages read this amount differently, so that it is wise to show how it was understood.

    >>> has_two_readings("1.250"), has_two_readings("1.250,00")
    (True, False)
    """
    digits = _bare(text)
    matches = [match for reading in Language if (match := _match(digits, reading))]
    return len({(match["whole"], match["decimals"]) for match in matches}) > 1


@lru_cache(1024)
def write_amount(amount: Cents, *, language: Language) -> str:
    """Write an amount in euros as the language does.

    >>> write_amount(Cents(125000), language=Language.EN)
    '€1,250.00'
    """
    return format_currency(Decimal(amount).scaleb(-2), "EUR", locale=language.locale)


def write_whole_euros(amount: Cents, *, language: Language) -> str:
    """Write an amount without its cents, as on an axis.

    >>> write_whole_euros(Cents(125000), language=Language.EN)
    '€1,250'
    """
    whole = Cents(round(amount, -2))
    return write_amount(whole, language=language)[: -len(",00")]


@lru_cache(1024)
def retype_amount(amount: Cents, *, language: Language) -> str:
    """Write an amount as somebody would type it: without euro sign, read back by `read_amount` in both languages.

    >>> retype_amount(Cents(125000), language=Language.NL)
    '1.250,00'
    """
    return str(format_decimal(Decimal(amount).scaleb(-2), "#,##0.00", locale=language.locale))


def decimal_string(amount: Cents) -> str:
    """Write an amount for machines: euros with a point and two decimals.

    >>> decimal_string(Cents(125050))
    '1250.50'
    """
    return str(Decimal(amount).scaleb(-2))


def rounded(cents: Fraction) -> Cents:
    """Round an exact number of cents to whole ones; half a cent goes up.

    >>> rounded(Fraction(5, 2)), rounded(Fraction(249, 100))
    (3, 2)
    """
    return Cents(floor(cents + Fraction(1, 2)))


def total(amounts: Iterable[Cents]) -> Cents:
    """Add up amounts."""
    return Cents(sum(amounts))


def _bare(text: str) -> str:
    spaced = _SPACES.sub(" ", text).strip()
    sign = "-" if spaced.startswith(("-", "\u2212")) else ""
    number = _CURRENCY.sub("", spaced.removeprefix("-").removeprefix("\u2212").strip()).strip()
    return sign + _NO_CENTS.sub(r"\g<1>00", number)


def _match(digits: str, reading: Language) -> re.Match[str] | None:
    match = _READINGS[reading].match(digits)
    return match if match and len(set(_MIXED_GROUPS.findall(match["whole"]))) <= 1 else None


def _cents(whole: str, decimals: str) -> Cents:
    if decimals[2:].strip("0"):
        raise InputError("amount_parts_of_a_cent")
    euros = _MIXED_GROUPS.sub("", whole).lstrip("0") or "0"
    amount = int(euros[:_MOST_DIGITS]) * 100 + int(decimals[:2].ljust(2, "0"))
    if amount > LARGEST:
        raise InputError("amount_too_large")
    return Cents(amount)
