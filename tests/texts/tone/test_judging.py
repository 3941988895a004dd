"""How a sentence of one's own is judged."""

import pytest

from receivables.language import Language
from receivables.texts.tone.judging import Jarring, judge

NL, EN = Language


@pytest.mark.parametrize(
    ("language", "sentence", "lacking"),
    [
        (NL, "Wilt u de € 640 vóór vrijdag betalen?", ()),
        (NL, "Wanneer maakt u de 640 euro over?", ()),
        (NL, "Welke dag schikt u voor de € 640?", ()),
        (NL, "Wilt u de factuur betalen?", ("amount", "day")),
        (NL, "Ik wacht op de € 640.", ("day",)),
        (EN, "Could you pay the £560 by Friday?", ()),
        (EN, "When can you pay the £560?", ()),
        (EN, "Which day suits you for the £560?", ()),
        (EN, "Could you pay the invoice?", ("amount", "day")),
        (EN, "I’ll see when the £560 comes.", ("day",)),
    ],
)
def test_what_belongs_in_it_is_missed(language: Language, sentence: str, lacking: tuple[str, ...]) -> None:
    """An amount, and a day or the question for one."""
    assert judge(sentence, has=("amount", "day"), language=language).lacking == lacking


@pytest.mark.parametrize(
    ("language", "opened", "closed"),
    [
        (NL, "Hoe staat het met de betaling?", "Hebt u betaald?"),
        (EN, "How do things stand?", "Have you paid?"),
    ],
)
def test_an_open_question_begins_with_its_word(language: Language, opened: str, closed: str) -> None:
    """A question that yes answers is found closed and misses the word; an open one is good."""
    assert judge(opened, has=("open_question",), language=language).is_good
    judgement = judge(closed, has=("open_question",), language=language)
    assert judgement.lacking == ("open_question",)
    assert [one.rule for one in judgement.jarring] == ["closed_question"]


def test_words_that_jar_are_named_in_their_order() -> None:
    """All of them, with the words as they were written."""
    assert judge("Waarom? U moet betalen.", has=(), language=NL).jarring == (
        Jarring("why", "Waarom"),
        Jarring("must", "U moet"),
    )


def test_an_element_that_is_none_stops() -> None:
    """A misspelt name is no element that every sentence has."""
    with pytest.raises(KeyError):
        judge("Wanneer?", has=("moment",), language=NL)
