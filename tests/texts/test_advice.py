"""The advice of the sources: all there in both languages, with whose it is, both sides shown."""

import tomllib
from itertools import chain
from typing import Any

import pytest

from receivables.language import Language
from receivables.texts.advice import Disagreement, advice, advice_of, disagreement
from receivables.texts.labels import SNIPPETS

SOURCES = {"payrolling", "insurer", "collector", "entrepreneur", "assistant"}


def table(name: str) -> dict[str, Any]:
    """A table of words or links."""
    return tomllib.loads((SNIPPETS / name).read_text(encoding="utf-8"))


LINKS = table("advice.toml")


def test_there_are_as_many_points_as_the_five_sources_gave() -> None:
    """Forty-nine pieces of advice were counted in the five documents, at least one from each."""
    assert len(LINKS["advice"]) == 49
    assert set(chain.from_iterable(one["from"] for one in LINKS["advice"].values())) == SOURCES


def test_both_languages_have_the_same_keys() -> None:
    """No advice, source, disagreement or reason is missing in either language."""
    dutch, english = table("nl/advice.toml"), table("en/advice.toml")
    assert {key: list(value) for key, value in dutch.items()} == {key: list(value) for key, value in english.items()}
    for part in ("rules", "disagreements"):
        assert {key: list(value) for key, value in dutch[part].items()} == {
            key: list(value) for key, value in english[part].items()
        }


def test_links_and_words_match() -> None:
    """Each advice, source and disagreement has its words, and no word is idle."""
    words = table("nl/advice.toml")
    assert list(words["advice"]) == list(LINKS["advice"])
    assert list(words["disagreements"]) == list(LINKS["disagreements"])
    assert SOURCES == set(words["sources"]) == set(words["givers"])


def test_what_is_named_is_there() -> None:
    """A rule, a call or a disagreement names no advice that nobody gave."""
    sides = chain.from_iterable(one["sides"] for one in LINKS["disagreements"].values())
    named = chain(*LINKS["rules"].values(), *LINKS["calls"].values(), *sides)
    assert set(named) <= set(LINKS["advice"])


def test_each_advice_has_its_topic_once() -> None:
    """The topics of the guide share all advice among them."""
    topics = {one["topic"] for one in LINKS["advice"].values()}
    carried = [one.name for topic in topics for one in advice_of(topic, language=Language.EN)]
    assert sorted(carried) == sorted(LINKS["advice"])


@pytest.mark.parametrize("language", Language)
def test_an_advice_says_whose_it_is(language: Language) -> None:
    """As many names as sources, and a whole sentence."""
    for name, link in LINKS["advice"].items():
        found = advice(name, language=language)
        assert found.says.endswith((".", "?"))
        assert len(found.givers) == len(found.sources) == len(link["from"])


def test_where_sources_disagree_each_side_knows_the_other() -> None:
    """Asking why is forbidden by one and done by two others: whoever reads one side hears of the other."""
    against = advice("avoid-why", language=Language.EN)
    assert [other.name for other in against.at_odds] == ["ask-why-and-when", "find-the-cause"]
    assert [other.name for other in advice("find-the-cause", language=Language.EN).at_odds] == ["avoid-why"]
    assert advice("listen-more-than-talk", language=Language.EN).at_odds == ()


@pytest.mark.parametrize("name", LINKS["disagreements"])
@pytest.mark.parametrize("language", Language)
def test_a_disagreement_has_sides_evidence_and_a_choice(name: str, language: Language) -> None:
    """Two sides at least, from different sources, and what we make of it."""
    found: Disagreement = disagreement(name, language=language)
    assert len(found.sides) >= 2
    first, *others = ({source for one in side for source in one.sources} for side in found.sides)
    assert all(first.isdisjoint(other) for other in others)
    assert found.question.endswith("?")
    assert found.evidence.endswith(".")
    assert found.choice.endswith(".")


@pytest.mark.parametrize("name", LINKS["disagreements"])
def test_a_disagreement_is_shown_where_its_advice_stands(name: str) -> None:
    """Every side is among the advice of the topic that shows it."""
    one = LINKS["disagreements"][name]
    here = {advice.name for advice in advice_of(one["topic"], language=Language.NL)}
    assert here & set(chain(*one["sides"]))
