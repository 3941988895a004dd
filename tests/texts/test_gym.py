"""The items of the tone gym hold to the tone rules that they teach."""

import re
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from receivables.language import Language
from receivables.texts.gym import Element, ExerciseKind, Item, Missing, Open, Rewrite, Spot, items
from receivables.texts.labels import labels
from receivables.texts.tone.judging import judge
from receivables.texts.tone.rulebook import rulebook

NUMBERS = {ExerciseKind.SPOT: 22, ExerciseKind.REWRITE: 22, ExerciseKind.OPEN: 11, ExerciseKind.MISSING: 11}
BEYOND = tomllib.loads(
    (Path(__file__).parents[1] / "site" / "guide_beyond_tone_rules.toml").read_text(encoding="utf-8")
)


def every[Kind: Item](kind: type[Kind]) -> list[tuple[Language, Kind]]:
    """All items of a kind, with their language."""
    return [(language, one) for language in Language for one in items(language)[kind.kind] if isinstance(one, kind)]


def each(kind: type[Item]) -> pytest.MarkDecorator:
    """A test for each item of a kind."""
    found = every(kind)
    return pytest.mark.parametrize(("language", "item"), found, ids=[f"{one}-{item.name}" for one, item in found])


def rules_in(text: str, language: Language) -> set[str]:
    """The tone rules that find something in a text."""
    return {one.rule for one in judge(text, has=(), language=language).jarring}


def texts_of(item: Item) -> Iterator[str]:
    """All that a visitor reads of an item."""
    for value in vars(item).values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from value


@pytest.mark.parametrize("language", Language)
def test_both_languages_have_as_many_of_each_kind(language: Language) -> None:
    """Sixty-six items, and each has a name of its own."""
    found = items(language)
    assert {kind: len(some) for kind, some in found.items()} == NUMBERS
    names = [item.name for item in chain.from_iterable(found.values())]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name)] == []


@each(Spot)
def test_the_words_that_jar_are_what_the_rule_finds(language: Language, item: Spot) -> None:
    """The rule finds them in that line alone; where no rule of words can, the item says so and none does."""
    jarring = [judge(line, has=(), language=language).jarring for line in item.lines]
    others = [found for at, found in enumerate(jarring) if at != item.jars]
    assert list(chain.from_iterable(others)) == []
    if item.rule:
        assert item.jars is not None
        assert [one for one in jarring[item.jars] if one.rule == item.rule and item.words in one.words]
    else:
        assert list(chain.from_iterable(jarring)) == []
        assert bool(item.beyond) == bool(item.words)


@each(Spot)
def test_what_jars_stands_in_one_line(language: Language, item: Spot) -> None:
    """There are three or four lines to choose from, and the answer is one of them or none."""
    assert 3 <= len(item.lines) <= 4
    assert len([line for line in item.lines if item.words and item.words in line]) == bool(item.words)
    assert rules_in(item.better, language) == set()


@each(Spot)
def test_what_is_beyond_the_rules_is_known_to_be(language: Language, item: Spot) -> None:
    """A line that no rule of words can be about is one of those that the guide lists as such."""
    if item.beyond:
        assert item.words in BEYOND[language][item.beyond]


@pytest.mark.parametrize("language", Language)
def test_every_rule_is_practised(language: Language) -> None:
    """There is a line to spot for each rule, and one in which nothing jars."""
    spots = [one for spoken, one in every(Spot) if spoken is language]
    assert {one.rule for one in spots if one.rule} == {rule.name for rule in rulebook(language).rules}
    assert [one for one in spots if not one.words]


@each(Rewrite)
def test_a_line_to_rewrite_has_what_it_is_said_to_have(language: Language, item: Rewrite) -> None:
    """The rules find what the item names; the model answer is clean and has all that belongs in it."""
    assert rules_in(item.line, language) == set(item.rules)
    assert item.has
    assert judge(item.model, has=item.has, language=language).is_good, item.model


@each(Open)
def test_a_closed_question_has_open_ones_beside_it(language: Language, item: Open) -> None:
    """The rule finds the question closed, and every model answer open and clean."""
    assert "closed_question" in rules_in(item.line, language)
    assert len(item.models) == 2
    for model in item.models:
        assert judge(model, has=item.has, language=language).is_good, model


@pytest.mark.parametrize(
    ("language", "question"),
    [
        (Language.NL, "Kunt u mij zeggen op welke dag u betaalt?"),
        (Language.NL, "Weet u wanneer dat is?"),
        (Language.NL, "U weet wat er staat. Klopt dat?"),
        (Language.EN, "Can you tell me on which day you’ll pay?"),
        (Language.EN, "Do you know when that is?"),
        (Language.EN, "You know what it says. Is that right?"),
    ],
)
def test_a_question_that_yes_answers_is_not_open(language: Language, question: str) -> None:
    """A question word further on opens nothing."""
    assert judge(question, has=["open_question"], language=language).lacking == ("open_question",)


@pytest.mark.parametrize(
    ("language", "question"),
    [
        (Language.NL, "Op welke dag betaalt u?"),
        (Language.NL, "Dag Wim, wanneer spreken we elkaar?"),
        (Language.NL, "En hoe ver is de factuur?"),
        (Language.EN, "On which day will you pay?"),
        (Language.EN, "Hello Jess, when shall we talk?"),
        (Language.EN, "And how far has it got?"),
    ],
)
def test_a_question_that_begins_with_its_question_word_is_open(language: Language, question: str) -> None:
    """A small word, a greeting or another sentence can come before it."""
    assert judge(question, has=["open_question"], language=language).lacking == ()


@each(Missing)
def test_what_is_missing_is_not_there(language: Language, item: Missing) -> None:
    """What is there is quoted; a day and an amount are found where they are there, and nowhere else."""
    assert set(item.there) <= set(Element)
    assert [words for words in item.there.values() if words not in item.agreement] == []
    lacking = judge(item.agreement, has=("day", "amount"), language=language).lacking
    assert ("day" in lacking) == (Element.WHEN in item.lacks)
    assert ("amount" in lacking) == (Element.HOW_MUCH in item.lacks)


@each(Missing)
def test_the_whole_agreement_is_whole(language: Language, item: Missing) -> None:
    """The model has a day and an amount and is clean; where nothing is missing it is the agreement itself."""
    assert judge(item.model, has=("day", "amount"), language=language).is_good, item.model
    assert (item.model == item.agreement) == (not item.lacks)


@pytest.mark.parametrize("language", Language)
def test_every_part_of_an_agreement_is_missing_somewhere(language: Language) -> None:
    """Who, what, when and how much are all practised."""
    lacks = [one.lacks for spoken, one in every(Missing) if spoken is language]
    assert set(chain.from_iterable(lacks)) == set(Element)
    assert () in lacks


@pytest.mark.parametrize("kind", [Spot, Rewrite, Open, Missing])
def test_words_are_written_as_they_are_to_be_read(kind: type[Item]) -> None:
    """Curly quotation marks and apostrophes, no stray spaces, nothing empty that is shown."""
    for _, item in every(kind):
        for text in texts_of(item):
            assert not re.search(r"[\"']|\s{2}|^\s|\s$", text), text
        assert item.title
        assert item.scene
        assert item.why


@pytest.mark.parametrize("language", Language)
def test_the_words_of_the_page_name_every_kind_and_element(language: Language) -> None:
    """Each kind has a name, a task and what to say at the end; each element its word."""
    assert set(labels(language, "gym.kinds")) == {"mixed", *ExerciseKind}
    assert set(labels(language, "gym.elements")) == set(Element)
    assert set(labels(language, "gym.lacking")) == set(rulebook(language).elements)


def test_the_languages_are_no_translations_of_each_other() -> None:
    """Each language has its own: few stories are told in both."""
    dutch, english = ({item.name for some in items(language).values() for item in some} for language in Language)
    assert len(dutch & english) <= 5
