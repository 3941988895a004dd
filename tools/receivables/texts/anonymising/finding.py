"""What in a text names somebody: by its form, or by the words around it.

Addresses and numbers are found by their form; names only by the words around them: a greeting, a title, a farewell,
a legal form.
"""

import re
from collections.abc import Iterator

from receivables.texts.anonymising.names import Known
from receivables.texts.anonymising.patterns import BY_THE_WORDS_AROUND, nobody, patterns


def names_in(text: str) -> tuple[Known, ...]:
    """What can be recognised in a text, each once.

    >>> [one.text for one in names_in("Beste Karin, mail naar info@vandenberg.nl.")]
    ['info@vandenberg.nl', 'Karin']
    """
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[Known]:
    """What is found by one pattern is not looked at by the next."""
    for kind, pattern in patterns():
        for match in pattern.finditer(text):
            if match["name"].casefold() not in nobody():
                yield Known(kind, match["name"])
        if kind not in BY_THE_WORDS_AROUND:
            text = pattern.sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return match[0].replace(match["name"], " " * len(match["name"]))
