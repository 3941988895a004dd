"""The tone gym as it stands in its page."""

import re

import pytest

from receivables.language import Language
from receivables.site.gym import tone_gym
from receivables.texts.gym import ExerciseKind, Missing, Spot, items

each_language = pytest.mark.parametrize("language", Language)


@each_language
def test_every_item_has_its_answer_in_the_page(language: Language) -> None:
    """Without a script one reads each item, and unfolds its answer with the advice and whose it is."""
    html = str(tone_gym(language=language))
    every = [item for some in items(language).values() for item in some]
    assert html.count("<article") == html.count("<details") == len(every)
    for item in every:
        assert f'href="../../guide/topics/{item.advice.topic}/#advice-{item.advice.name}"' in html
    assert html.count('class="tool-source"') == len(every)


@each_language
def test_the_page_knows_what_is_right(language: Language) -> None:
    """A form carries the number of the line that jars, or the names of what is missing."""
    right = dict(
        re.findall(r'data-item="([\w-]+)".*?<form data-right="([^"]*)"', str(tone_gym(language=language)), re.DOTALL)
    )
    for item in items(language)[ExerciseKind.SPOT]:
        assert isinstance(item, Spot)
        assert right[item.name] == ("none" if item.jars is None else str(item.jars))
    for item in items(language)[ExerciseKind.MISSING]:
        assert isinstance(item, Missing)
        assert right[item.name] == (" ".join(item.lacks) or "none")


@each_language
def test_the_words_that_jar_are_marked(language: Language) -> None:
    """Once for each line to spot in which something jars, in the answer and nowhere else."""
    marked = [item for item in items(language)[ExerciseKind.SPOT] if isinstance(item, Spot) and item.words]
    assert str(tone_gym(language=language)).count("<mark>") == len(marked)


@each_language
def test_no_two_places_have_the_same_name(language: Language) -> None:
    """A link to an item leads to that item."""
    names = re.findall(r'\bid="([^"]+)"', str(tone_gym(language=language)))
    assert len(set(names)) == len(names)
