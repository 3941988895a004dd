"""A payment plan as a few lines of text: a day and an amount on each, as somebody would type or paste them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from receivables import days, money
from receivables.case import AgreedInstalment
from receivables.days import read_day, retype_day, write_weekday
from receivables.errors import InputError
from receivables.language import Language
from receivables.money import NOTHING, read_amount, retype_amount, total, write_amount
from receivables.rules.payment_plans.wish import MOST_INSTALMENTS
from receivables.texts.labels import label

_MOST = MOST_INSTALMENTS + 1
"""A down payment may come before the instalments."""


def read_schedule(text: str, *, language: Language) -> tuple[AgreedInstalment, ...]:
    r"""Read the instalments of a plan; blank lines do not count.

    Args:
        text: A line for each: a day, then an amount, with spaces, a tab, a colon or a semicolon between them.
        language: The language in which doubtful amounts are read.

    Raises:
        InputError: A line cannot be read, or its day is not later than the one before; its number is told.

    >>> [one.amount for one in read_schedule("1-12-2026  250,00\n1-1-2027  250,00", language=Language.NL)]
    [25000, 25000]
    """
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if len(lines) > _MOST:
        raise InputError("too_many_lines", most=_MOST)
    found = [(number, _instalment(line, number, language)) for number, line in lines]
    for (_, before), (number, one) in pairwise(found):
        if one.on <= before.on:
            raise InputError("schedule_not_later", line=number)
    return tuple(one for _, one in found)


def write_schedule(instalments: Iterable[AgreedInstalment], *, language: Language) -> str:
    r"""Write the instalments of a plan as somebody would type them: read back by `read_schedule`.

    >>> from datetime import date
    >>> write_schedule([AgreedInstalment(date(2026, 12, 1), NOTHING)], language=Language.NL)
    '1-12-2026  0,00'
    """
    return "\n".join(
        f"{retype_day(one.on, language=language)}  {retype_amount(one.amount, language=language)}"
        for one in instalments
    )


def summary(instalments: Sequence[AgreedInstalment], *, language: Language) -> str:
    """How many instalments were read, what they come to and when the last one is, in the language of the page."""
    return label(
        language,
        "form.instalment" if len(instalments) == 1 else "form.instalments",
        count=len(instalments),
        amount=write_amount(total(one.amount for one in instalments), language=language),
        day=write_weekday(instalments[-1].on, language=language),
    )


def has_two_readings(text: str) -> bool:
    """Whether somebody else could have meant something else by one of the days or amounts.

    >>> has_two_readings("1-12-2026  250,00"), has_two_readings("1-12-2026  1.250")
    (False, True)
    """
    return any(money.has_two_readings(word) or days.has_two_readings(word) for word in text.split())


def _instalment(line: str, number: int, language: Language) -> AgreedInstalment:
    for day, amount in _halves(line):
        try:
            found = AgreedInstalment(read_day(day), read_amount(amount, language=language))
        except InputError:
            continue
        if found.amount == NOTHING:
            raise InputError("schedule_of_nothing", line=number)
        return found
    raise InputError("schedule_unreadable", line=number)


def _halves(line: str) -> Iterator[tuple[str, str]]:
    """The line cut in two at each of its gaps."""
    words = line.replace(";", " ").replace(": ", " ").split()
    return ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
