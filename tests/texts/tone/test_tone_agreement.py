"""The tone rules against the judgement of others."""

import pytest

from receivables.language import Language
from receivables.texts.tone.rulebook import rulebook
from tone_labels import PARTS, agreements, labelled

LEAST = 0.9
"""The kept sentences are those that nobody who wrote rules had seen (decision 15)."""


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", Language)
def test_the_rules_agree_with_the_labellers(language: Language, part: str) -> None:
    """Most findings are right, and most labels are found, of all pairs together."""
    everything = agreements(labelled(language, part=part), language)["all"]
    assert everything.precision >= LEAST
    assert everything.recall >= LEAST


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("language", Language)
def test_the_labels_are_names_of_rules(language: Language, part: str) -> None:
    """No label is lost for want of a rule of that name, and every rule has been labelled."""
    named = {rule for one in labelled(language, part=part) for rule in one.rules}
    assert named == {rule.name for rule in rulebook(language).rules}
