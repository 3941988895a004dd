"""The rounds of the tone gym: short, always the same, and all items in them."""

from itertools import chain

import pytest

from receivables.language import Language
from receivables.texts.gym import ExerciseKind, items
from receivables.texts.gym_rounds import rounds

each_language = pytest.mark.parametrize("language", Language)


@each_language
def test_every_item_is_in_one_mixed_round_and_in_one_of_its_kind(language: Language) -> None:
    """Whoever does all mixed rounds has done everything once; so has who does all rounds of each kind."""
    every = items(language)
    names = sorted(item.name for some in every.values() for item in some)
    dealt = dict(rounds(every))
    mixed = dealt.pop("mixed")
    assert sorted(item.name for one in mixed for item in one.items) == names
    assert sorted(item.name for one in chain.from_iterable(dealt.values()) for item in one.items) == names


@each_language
def test_a_round_is_short(language: Language) -> None:
    """Five or six items; a mixed one has all kinds, two that ask to write and two that ask to spot."""
    dealt = rounds(items(language))
    assert {len(one.items) for one in chain.from_iterable(dealt.values())} == {5, 6}
    for one in dealt["mixed"]:
        kinds = [item.kind for item in one.items]
        assert kinds[:4] == list(ExerciseKind)
        assert kinds[4:] == [ExerciseKind.SPOT, ExerciseKind.REWRITE]


@each_language
def test_a_round_of_one_kind_is_not_about_one_thing(language: Language) -> None:
    """The lines to spot of a round are about at least four different pieces of advice."""
    for one in rounds(items(language))[ExerciseKind.SPOT]:
        assert len({item.advice.name for item in one.items}) >= 4


def test_a_round_has_a_name_of_its_own() -> None:
    """The name tells what is in it and its number."""
    names = [one.name for one in chain.from_iterable(rounds(items(Language.NL)).values())]
    assert names[:2] == ["mixed-1", "mixed-2"]
    assert len(set(names)) == len(names)
