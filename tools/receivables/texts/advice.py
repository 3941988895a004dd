"""The advice of the five sources: what it says, on which topic, whose it is, and where they disagree.

What belongs to what stands in `snippets/advice.toml`, the words in `snippets/<language>/advice.toml`.
"""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from receivables.language import Language
from receivables.texts.labels import SNIPPETS, words


@dataclass(frozen=True)
class Advice:
    """A piece of advice.

    Attributes:
        name: Its name, as in `advice.toml`.
        topic: The topic of the guide that carries it.
        says: What it says, in our words.
        givers: Whose it is, each in a word or two.
        sources: Whose it is, and what they sell.
        at_odds: What others say against it.
    """

    name: str
    topic: str
    says: str
    givers: tuple[str, ...]
    sources: tuple[str, ...]
    at_odds: tuple["Advice", ...] = ()


@dataclass(frozen=True)
class Disagreement:
    """Something on which sources pull in different directions.

    Attributes:
        question: What they disagree about.
        sides: The advice on each side.
        evidence: What was found out by others than the sources.
        choice: What we would do, and why.
    """

    question: str
    sides: tuple[tuple[Advice, ...], ...]
    evidence: str
    choice: str


def advice(name: str, *, language: Language) -> Advice:
    """A piece of advice, with what others say against it.

    Raises:
        KeyError: No such advice.
    """
    return _advice(name, language, at_odds=tuple(_advice(other, language) for other in _at_odds(name)))


def advice_of(topic: str, *, language: Language) -> tuple[Advice, ...]:
    """All advice that a topic of the guide carries."""
    names = (name for name, one in advice_links()["advice"].items() if one["topic"] == topic)
    return tuple(advice(name, language=language) for name in names)


def advice_on_calls(topic: str, *, language: Language) -> tuple[Advice, ...]:
    """The advice on a topic of the call sheet: "timing", "why" or "satisfaction".

    Raises:
        KeyError: No such topic.
    """
    return tuple(advice(name, language=language) for name in advice_links()["calls"][topic])


def disagreement(name: str, *, language: Language) -> Disagreement:
    """What sources disagree about.

    Raises:
        KeyError: No such disagreement.
    """
    sides = advice_links()["disagreements"][name]["sides"]
    said = tuple(tuple(_advice(one, language) for one in side) for side in sides)
    return Disagreement(sides=said, **words(language, "advice", f"disagreements.{name}"))


@cache
def advice_links() -> dict[str, Any]:
    """The tables of `advice.toml`: what belongs to what."""
    return tomllib.loads((SNIPPETS / "advice.toml").read_text(encoding="utf-8"))


def _advice(name: str, language: Language, at_odds: tuple[Advice, ...] = ()) -> Advice:
    link = advice_links()["advice"][name]
    return Advice(
        name,
        topic=link["topic"],
        says=words(language, "advice", f"advice.{name}"),
        givers=tuple(words(language, "advice", "givers")[source] for source in link["from"]),
        sources=tuple(words(language, "advice", "sources")[source] for source in link["from"]),
        at_odds=at_odds,
    )


def _at_odds(name: str) -> Iterator[str]:
    """The advice on the other sides of the disagreements in which this one takes part."""
    for one in advice_links()["disagreements"].values():
        sides: Iterable[list[str]] = one["sides"]
        if any(name in side for side in sides):
            yield from (other for side in sides if name not in side for other in side)
