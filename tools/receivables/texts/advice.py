"""Why a tone rule is a rule, or a call is held so: the advice behind it, whose advice that is, and who says otherwise.

Which advice belongs to what stands in `snippets/advice.toml`, the words in `snippets/<language>/advice.toml`.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from receivables.language import Language
from receivables.texts.labels import SNIPPETS
from receivables.texts.tone.stages import DraftStage


@dataclass(frozen=True)
class Advice:
    """A piece of advice.

    Attributes:
        name: Its name, as in `advice.toml`.
        says: What it says, in our words.
        sources: Whose it is, and what they sell.
        at_odds: What others say against it.
    """

    name: str
    says: str
    sources: tuple[str, ...]
    at_odds: tuple["Advice", ...]


@dataclass(frozen=True)
class Reasoning:
    """Why a rule is a rule.

    Attributes:
        name: What a visitor calls the rule.
        reason: Why it matters at this stage, in a sentence or two.
        example: A sentence to complete, where something is missing; else "".
        advice: The advice behind it.
    """

    name: str
    reason: str
    example: str
    advice: tuple[Advice, ...]


def reasoning(rule: str, *, stage: DraftStage, language: Language) -> Reasoning:
    """Why a tone rule is one, for a draft of this stage.

    Raises:
        KeyError: No such rule.
    """
    words = _words(language)["rules"][rule]
    return Reasoning(
        name=words["name"],
        reason=words.get(f"reason_{stage}", words["reason"]),
        example=words.get("example", ""),
        advice=tuple(_advice(_links()["rules"][rule], language)),
    )


def advice_on_calls(topic: str, *, language: Language) -> tuple[Advice, ...]:
    """The advice on a topic of the call sheet: "timing", "why" or "satisfaction".

    Raises:
        KeyError: No such topic.
    """
    return tuple(_advice(_links()["calls"][topic], language))


def _advice(names: list[str], language: Language) -> Iterator[Advice]:
    links, words = _links(), _words(language)
    for name in names:
        sources = tuple(words["sources"][source] for source in links["from"][name])
        yield Advice(name, words["advice"][name], sources, tuple(_advice(links["at_odds"].get(name, []), language)))


@cache
def _links() -> dict[str, Any]:
    return tomllib.loads((SNIPPETS / "advice.toml").read_text(encoding="utf-8"))


@cache
def _words(language: Language) -> dict[str, Any]:
    return tomllib.loads((SNIPPETS / language / "advice.toml").read_text(encoding="utf-8"))
