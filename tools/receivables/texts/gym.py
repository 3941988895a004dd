"""The items of the tone gym: short exercises on one sentence, from `snippets/<language>/workshop/gym.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

from receivables.language import Language
from receivables.texts.advice import Advice, advice
from receivables.texts.labels import words


class ExerciseKind(StrEnum):
    """What is asked in an item, in the order of the page."""

    SPOT = "spot"
    REWRITE = "rewrite"
    OPEN = "open"
    MISSING = "missing"


class Element(StrEnum):
    """What an agreement has: without one of these it is not one yet."""

    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    HOW_MUCH = "how_much"


@dataclass(frozen=True, kw_only=True)
class Item:
    """What all items have.

    Attributes:
        name: Its name, of its own in its language.
        title: What it is about, in a few words.
        scene: Who speaks or writes to whom.
        why: What there is to learn from it.
        advice: The advice behind it.
    """

    kind: ClassVar[ExerciseKind]
    name: str
    title: str
    scene: str
    why: str
    advice: Advice


@dataclass(frozen=True, kw_only=True)
class Spot(Item):
    """Find the line that jars.

    Attributes:
        lines: What is said or written.
        words: The words that jar, in one of the lines; "" when nothing does.
        rule: The tone rule that finds them; "" when nothing jars or no rule of words can see it.
        beyond: Why no rule of words can see it; else "".
        better: What can stand in the place of that line.
    """

    kind = ExerciseKind.SPOT
    lines: list[str]
    better: str
    words: str = ""
    rule: str = ""
    beyond: str = ""

    @property
    def jars(self) -> int | None:
        """Which line jars, counted from 0; none when nothing does."""
        return next((at for at, line in enumerate(self.lines) if self.words in line), None) if self.words else None


@dataclass(frozen=True, kw_only=True)
class Rewrite(Item):
    """Write a line better.

    Attributes:
        line: The line.
        rules: The tone rules that find something in it.
        has: The elements that belong in the answer.
        model: A good answer.
    """

    kind = ExerciseKind.REWRITE
    line: str
    rules: list[str]
    has: list[str]
    model: str


@dataclass(frozen=True, kw_only=True)
class Open(Item):
    """Turn a closed question into an open one.

    Attributes:
        line: The closed question.
        models: Good answers.
    """

    kind = ExerciseKind.OPEN
    has: ClassVar[list[str]] = ["open_question"]
    line: str
    models: list[str]


@dataclass(frozen=True, kw_only=True)
class Missing(Item):
    """Find what an agreement lacks.

    Attributes:
        agreement: What was agreed, as it was said or noted.
        there: The words of it that say who, what, when or how much.
        model: The agreement in full.
    """

    kind = ExerciseKind.MISSING
    agreement: str
    there: Mapping[str, str]
    model: str

    @property
    def lacks(self) -> tuple[Element, ...]:
        """What is missing."""
        return tuple(element for element in Element if element not in self.there)


_CLASSES: tuple[type[Item], ...] = (Spot, Rewrite, Open, Missing)


@cache
def items(language: Language) -> Mapping[ExerciseKind, tuple[Item, ...]]:
    """All items of a language, by kind, in the order of the file."""
    return {
        one.kind: tuple(_item(one, row, language) for row in words(language, "workshop/gym", one.kind))
        for one in _CLASSES
    }


def _item(kind: type[Item], row: Mapping[str, Any], language: Language) -> Item:
    known = {field.name for field in fields(kind)}
    if unknown := set(row) - known:
        raise KeyError(f"{row['name']}: {', '.join(sorted(unknown))}")
    return kind(**{**row, "advice": advice(row["advice"], language=language)})
