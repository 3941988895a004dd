"""Calculations (berekeningen): an answer in words, the sum behind it, what it assumes and what it leaves out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from babel.numbers import format_decimal

from receivables.language import Language
from receivables.money import Cents, write_whole_euros
from receivables.texts.labels import words
from receivables.texts.reports import Report, write_report


@dataclass(frozen=True)
class Figures:
    """A table of figures.

    Attributes:
        name: What it shows.
        columns: What its columns are called, the first one naming the rows; the last word of each row is its result.
        rows: The name of each row, then what stands in it.
        summed: Whether the last row is what the others come to.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    summed: bool = False


@dataclass(frozen=True)
class Teller:
    """Tells figures of one tool's calculation in one language.

    Attributes:
        tool: The name of the tool, as its words are found in `calculations.toml`.
        language: The language of the page.
    """

    tool: str
    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """The words behind a key of this calculation, filled in."""
        said: str = words(self.language, "calculations", f"{self.tool}.{key}")
        return said.format(**values)

    def listed(self, key: str, **values: object) -> tuple[str, ...]:
        """The sentences behind a key of this calculation, each filled in."""
        found: Iterable[str] = words(self.language, "calculations", f"{self.tool}.{key}")
        return tuple(one.format(**values) for one in found)

    def euros(self, low: Cents, high: Cents | None = None) -> str:
        """An amount in whole euros, or two where they differ."""
        ends = [write_whole_euros(one, language=self.language) for one in (low, low if high is None else high)]
        return self._between(*ends)

    def number(self, low: float, high: float | None = None) -> str:
        """A number with one decimal at most, or two where they differ."""
        ends = [
            str(format_decimal(round(one, 1), "#,##0.#", locale=self.language.locale))
            for one in (low, low if high is None else high)
        ]
        return self._between(*ends)

    def _between(self, low: str, high: str) -> str:
        if low == high:
            return low
        both: str = words(self.language, "calculations", "between")
        return both.format(low=low, high=high)


def write_calculation(
    tell: Teller, *, answer: Sequence[str], figures: Sequence[Figures], picture: Any, assumed: Sequence[str]
) -> Report:
    """Write a calculation down.

    Args:
        tell: What tells it.
        answer: What came out, the shortest answer first.
        figures: The tables.
        picture: What its picture is drawn from; its `kind` is the name of its template.
        assumed: What it takes for granted.
    """
    values = {
        "title": tell("title"),
        "answer": answer,
        "figures": figures,
        "picture": picture,
        "assumed": assumed,
        "left_out": tell.listed("left_out"),
        "heads": words(tell.language, "calculations", "heads"),
    }
    return write_report("calculation", language=tell.language, values=values)
