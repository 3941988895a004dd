"""Legal bases as a reader sees them: a name in the reader's language, and where the law can be read."""

from dataclasses import dataclass

from receivables.language import Language
from receivables.rules.tables import load
from receivables.texts.labels import label


@dataclass(frozen=True)
class Law:
    """A legal basis.

    Attributes:
        name: As it is cited.
        address: Where it can be read; "" when we have not seen it anywhere.
    """

    name: str
    address: str


def law_of(key: str, *, language: Language) -> Law:
    """The legal basis behind a key of `tables/laws.toml`."""
    return Law(label(language, f"laws.{key}"), load("laws")[key])
