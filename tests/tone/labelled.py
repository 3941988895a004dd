"""Sentences that others labelled without seeing the rules, and how well the rules agree with them."""

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from receivables.language import Language
from receivables.texts.tone.findings import findings
from receivables.texts.tone.rulebook import rulebook
from receivables.texts.tone.stages import DraftStage

LABELLED = Path(__file__).parent
_SOME_DAY = date(2026, 11, 30)


@dataclass(frozen=True)
class Labelled:
    """A sentence and the rules that its labeller named."""

    text: str
    rules: frozenset[str]


@dataclass(frozen=True)
class Agreement:
    """How often rules and labellers agree on a pair of a sentence and a rule."""

    both: int
    only_rules: int
    only_labels: int

    @property
    def precision(self) -> float:
        """The part of the findings that the labeller names too."""
        return self.both / (self.both + self.only_rules or 1)

    @property
    def recall(self) -> float:
        """The part of the labels that is found."""
        return self.both / (self.both + self.only_labels or 1)


def labelled(language: Language, *, part: str, folder: Path = LABELLED) -> list[Labelled]:
    """The sentences of a part ("seen" or "kept")."""
    text = (folder / f"{part}.{language}.toml").read_text(encoding="utf-8")
    return [Labelled(one["text"], frozenset(one["rules"])) for one in tomllib.loads(text)["sentence"]]


def found(sentence: str, language: Language) -> frozenset[str]:
    """The rules that find something in a sentence."""
    stage = DraftStage.PHONE_SCRIPT
    return frozenset(one.rule for one in findings(sentence, language=language, stage=stage, pay_by=_SOME_DAY))


def agreements(sentences: Iterable[Labelled], language: Language) -> dict[str, Agreement]:
    """The agreement by rule, and under "all" that of all pairs together."""
    both, only_rules, only_labels = Counter[str](), Counter[str](), Counter[str]()
    for one in sentences:
        rules = found(one.text, language)
        both.update(rules & one.rules)
        only_rules.update(rules - one.rules)
        only_labels.update(one.rules - rules)
    names = [rule.name for rule in rulebook(language).rules]
    by_rule = {name: Agreement(both[name], only_rules[name], only_labels[name]) for name in names}
    return {**by_rule, "all": Agreement(both.total(), only_rules.total(), only_labels.total())}
