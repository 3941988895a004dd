"""Which language a text is in."""

import pytest

from receivables.errors import InputError
from receivables.language import Language
from receivables.texts.recognising import language_of, likeliest_language_of
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


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wilt u dit bedrag betalen?", Language.NL),
        ("Would you pay this amount to us?", Language.EN),
        ("12", Language.NL),
    ],
)
def test_the_language_of_a_text(text: str, language: Language) -> None:
    """Small words tell; where there are none it is taken for Dutch."""
    assert likeliest_language_of(text) is language


def test_a_text_in_another_language_is_refused() -> None:
    """French is not read as Dutch."""
    with pytest.raises(InputError, match="letter_language_unknown"):
        likeliest_language_of("Nous vous prions de payer la facture dans les quatorze jours.")
