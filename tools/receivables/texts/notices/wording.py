"""The wordings of notices, from `snippets/<language>/notice.toml`: patterns as data.

A pattern is a regular expression that begins and ends at a word, in whatever case. A space in it is any space, `{term}`
stands for a number of days or weeks, and `...` for some words of the same sentence.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from receivables.language import Language
from receivables.texts.labels import words

_DOTS = r"[^.!?]{0,70}?"


@cache
def wordings(language: Language, key: str) -> re.Pattern[str]:
    """All wordings below a dotted key, as one pattern; the longest match at a place wins where they are so ordered."""
    return one_of(_found(language, key), language)


@cache
def wordings_by_name[E](names: type[E], language: Language, key: str) -> Mapping[E, re.Pattern[str]]:
    """The wordings of each member of an enumeration, in the order of the file."""
    return {names(name): one_of(below, language) for name, below in _found(language, key).items()}  # type: ignore[call-arg]


@cache
def number_words(language: Language) -> Mapping[str, int]:
    """Numbers that are written in words."""
    return dict(_found(language, "numbers"))


@cache
def term_pattern(language: Language) -> re.Pattern[str]:
    """A number of days or weeks, such as "14 (veertien) kalenderdagen"."""
    number = _number(language)
    again = rf"(?: ?\((?:{number})\))?"
    weeks, days = (_either(_found(language, f"units.{unit}")) for unit in ("weeks", "days"))
    return re.compile(rf"(?<!\w)(?P<number>{number}){again}[ -](?:(?P<weeks>{weeks})|{days})(?!\w)", re.IGNORECASE)


def one_of(patterns: Iterable[str], language: Language) -> re.Pattern[str]:
    """Several patterns as one."""
    return re.compile(rf"(?<!\w)(?:{_either(_spelled(one, language) for one in patterns)})(?!\w)", re.IGNORECASE)


def _spelled(pattern: str, language: Language) -> str:
    units = _either(unit for name in ("weeks", "days") for unit in _found(language, f"units.{name}"))
    term = rf"(?:{_number(language)})(?: ?\([^)]{{1,12}}\))?[ -](?:{units})"
    return pattern.replace("...", _DOTS).replace("{term}", term)


def _number(language: Language) -> str:
    return _either(("[0-9]{1,3}", *number_words(language)))


def _either(patterns: Iterable[str]) -> str:
    return "|".join(patterns)


def _found(language: Language, key: str) -> Any:
    return words(language, "notice", key)
