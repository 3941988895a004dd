"""What a line gives that whoever writes it anew keeps: the amount, the day and the name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from receivables.language import Language
from receivables.texts.tone.rulebook import Rulebook, rulebook
from receivables.texts.tone.sentences import own_words

_CENTS = re.compile(r"[.,](\d{2})(?:\D*)$")
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?P<month>[^\W\d_]{3})",
        r"(?P<month>[^\W\d_]{3})[^\W\d_]* (?P<day>\d{1,2})",
        r"\d{4}-\d{2}-(?P<day>\d{2})",
        r"(?P<day>\d{1,2})[-/.]\d",
    )
)
"""How the date in a day is written; the first that fits."""


@dataclass(frozen=True)
class Changed:
    """Something that did not stay as it was.

    Attributes:
        what: "amount", "day" or "name".
        given: As the line has it.
        there: What stands there instead; "" for what is gone or can't be told.
    """

    what: str
    given: str
    there: str = ""


def changed(answer: str, *, line: str, scene: str, language: Language) -> tuple[Changed, ...]:
    """What a line gives and a new one doesn't keep.

    Args:
        answer: What somebody wrote in the place of the line.
        line: The line. Its day and its name stay.
        scene: Who says it to whom, and about what. An amount can be from there as well.
        language: Of all three.
    """
    book, words = rulebook(language), own_words(answer)
    return (*_amounts(words, line, scene, book), *_days(words, line, book), *_names(words, line, book))


def _amounts(words: str, line: str, scene: str, book: Rulebook) -> Iterator[Changed]:
    """An amount that nobody gave. None at all is no change: it can belong to a question about something else."""
    given = [found[0] for text in (line, scene) for found in book.facts["amount"].finditer(own_words(text))]
    known = {_in_cents(one) for one in given}
    others = [found[0] for found in book.facts["amount"].finditer(words) if _in_cents(found[0]) not in known]
    if given and others:
        yield Changed("amount", given[0].strip(), others[0].strip())


def _days(words: str, line: str, book: Rulebook) -> Iterator[Changed]:
    there = [found[0] for found in book.keeps["day"].finditer(words)]
    for found in book.keeps["day"].finditer(own_words(line)):
        if not any(_is_same_day(found[0], one, book) for one in there):
            yield Changed("day", found[0], there[0] if there else "")


def _names(words: str, line: str, book: Rulebook) -> Iterator[Changed]:
    for found in book.keeps["name"].finditer(own_words(line)):
        if not re.search(rf"\b{re.escape(found[0])}\b", words, re.IGNORECASE):
            yield Changed("name", found[0])


def _in_cents(amount: str) -> int:
    """An amount as it is written in either language, decimals or not."""
    digits = re.sub(r"\D", "", amount)
    return int(digits) if _CENTS.search(amount) else int(digits) * 100


def _is_same_day(one: str, other: str, book: Rulebook) -> bool:
    """Whether two ways to name a day can mean the same: by the date, or by the day of the week where one has none."""
    dates = [_date(text, book) for text in (one, other)]
    if all(dates):
        (day, month), (other_day, other_month) = (date for date in dates if date)
        return day == other_day and (not month or not other_month or month == other_month)
    weekdays = [found[0].lower() if (found := book.keeps["weekday"].search(text)) else "" for text in (one, other)]
    return weekdays[0] == weekdays[1] != ""


def _date(text: str, book: Rulebook) -> tuple[int, str] | None:
    """The day of the month, and the beginning of its month; "" where that is a number."""
    alone = book.keeps["weekday"].sub("", text)
    found = next((found for pattern in _DATES if (found := pattern.search(alone))), None)
    return (int(found["day"]), found.groupdict().get("month", "").lower()) if found else None
