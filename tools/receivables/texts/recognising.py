"""Which language a text is written in, by its small words."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from receivables.errors import InputError
from receivables.language import Language
from receivables.texts.labels import SNIPPETS

_OTHERS = "others"
_TIMES_MORE = 3
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> Language | None:
    """The language whose small words occur clearly more often than the other's; None when neither does.

    >>> language_of("Wilt u de factuur voor vrijdag betalen?"), language_of("OK")
    (<Language.NL: 'nl'>, None)
    """
    counts = _counts(text)
    most, least = max(Language, key=counts.__getitem__), min(Language, key=counts.__getitem__)
    return most if counts[most] > _TIMES_MORE * counts[least] else None


def likeliest_language_of(text: str) -> Language:
    """The language with the most small words; Dutch where there are none.

    Raises:
        InputError: More of them are French or German than Dutch or English.

    >>> likeliest_language_of("Wilt u dit bedrag vandaag nog betalen?")
    <Language.NL: 'nl'>
    """
    counts = _counts(text)
    best = max(Language, key=counts.__getitem__)
    if counts[_OTHERS] > counts[best]:
        raise InputError("letter_language_unknown")
    return best


def _counts(text: str) -> dict[str, int]:
    found = _WORD.findall(text.lower())
    return {language: sum(word in small for word in found) for language, small in _small_words().items()}


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    lists = tomllib.loads((SNIPPETS / "small_words.toml").read_text(encoding="utf-8"))
    return {language: frozenset(text.split()) for language, text in lists.items()}
