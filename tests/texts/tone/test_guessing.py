"""Which language a draft is in."""

import pytest

from receivables.language import Language
from receivables.texts.tone.guessing import language_of
from tone_labels import labelled


@pytest.mark.parametrize("language", Language)
def test_nearly_every_sentence_is_recognised_and_none_is_taken_for_the_other(language: Language) -> None:
    """A single sentence is mostly enough; where it is not, nothing is claimed."""
    guesses = [language_of(one.text) for one in labelled(language, part="seen")]
    assert guesses.count(language) > 0.8 * len(guesses)
    assert set(guesses) <= {language, None}


@pytest.mark.parametrize("draft", ["", "OK", "12345", "Bonjour, merci beaucoup", "is", "Wilt u pay the invoice"])
def test_what_is_not_plain_is_not_guessed(draft: str) -> None:
    """Too little, another language or a mixture gives no guess."""
    assert language_of(draft) is None
