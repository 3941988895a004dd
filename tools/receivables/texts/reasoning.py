"""Why a tone rule is a rule: what a visitor calls it, the reason at each stage and the advice behind it."""

from dataclasses import dataclass

from receivables.language import Language
from receivables.texts.advice import Advice, advice, advice_links
from receivables.texts.labels import words
from receivables.texts.tone.stages import DraftStage


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
    said = words(language, "advice", f"rules.{rule}")
    return Reasoning(
        name=said["name"],
        reason=said.get(f"reason_{stage}", said["reason"]),
        example=said.get("example", ""),
        advice=tuple(advice(name, language=language) for name in advice_links()["rules"][rule]),
    )
