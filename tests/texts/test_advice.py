"""The advice behind the tone rules: all there in both languages, with its source, both sides shown."""

import tomllib
from typing import Any

import pytest

from receivables.language import Language
from receivables.texts.advice import reasoning
from receivables.texts.labels import SNIPPETS
from receivables.texts.tone.rulebook import rulebook
from receivables.texts.tone.stages import DraftStage


def table(name: str) -> dict[str, Any]:
    """A table of words or links."""
    return tomllib.loads((SNIPPETS / name).read_text(encoding="utf-8"))


def test_both_languages_have_the_same_keys() -> None:
    """No advice, source or reason is missing in either language."""
    dutch, english = table("nl/advice.toml"), table("en/advice.toml")
    assert {key: list(value) for key, value in dutch.items()} == {key: list(value) for key, value in english.items()}
    assert {key: list(value) for key, value in dutch["rules"].items()} == {
        key: list(value) for key, value in english["rules"].items()
    }


def test_links_and_words_match() -> None:
    """Each advice that is named has words and sources, and none is idle."""
    links, words = table("advice.toml"), table("nl/advice.toml")
    tables = (links["rules"], links["calls"], links["at_odds"])
    named = {name for table in tables for names in table.values() for name in names}
    assert named == set(links["from"]) == set(words["advice"])
    assert {source for sources in links["from"].values() for source in sources} == set(words["sources"])


@pytest.mark.parametrize("language", Language)
def test_every_rule_has_its_reasoning(language: Language) -> None:
    """Whatever can be found has a name, a reason, and an advice with its source."""
    book = rulebook(language)
    rules = {*(rule.name for rule in book.rules), *book.lacks}
    assert rules == set(table("advice.toml")["rules"])
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
