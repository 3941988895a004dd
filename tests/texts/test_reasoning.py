"""The reasons behind the tone rules."""

import pytest

from receivables.language import Language
from receivables.texts.advice import advice_links
from receivables.texts.reasoning import reasoning
from receivables.texts.tone.rulebook import rulebook
from receivables.texts.tone.stages import DraftStage


@pytest.mark.parametrize("language", Language)
def test_every_rule_has_its_reasoning(language: Language) -> None:
    """Whatever can be found has a name, a reason, and an advice with its source."""
    book = rulebook(language)
    rules = {*(rule.name for rule in book.rules), *book.lacks}
    assert rules == set(advice_links()["rules"])
    for rule in rules:
        why = reasoning(rule, stage=DraftStage.REMINDER, language=language)
        assert why.name
        assert why.reason.endswith(".")
        assert all(advice.sources for advice in why.advice)
        assert bool(why.example) == (rule in book.lacks)


def test_where_sources_disagree_both_are_named() -> None:
    """Asking why is forbidden by one and done by others: a visitor hears both."""
    (advice,) = reasoning("why", stage=DraftStage.REMINDER, language=Language.EN).advice
    assert [other.name for other in advice.at_odds] == ["ask-why-and-when", "find-the-cause"]
    assert all(other.sources for other in advice.at_odds)


def test_a_reason_may_differ_by_stage() -> None:
    """A vague threat in a first message is too early; later it is too vague."""
    reasons = {stage: reasoning("empty_threat", stage=stage, language=Language.EN).reason for stage in DraftStage}
    assert reasons[DraftStage.FIRST_CONTACT] != reasons[DraftStage.LAST_NOTICE] == reasons[DraftStage.REMINDER]
