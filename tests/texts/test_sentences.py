"""What somebody typed, as a sentence."""

import pytest

from receivables.language import Language
from receivables.texts.sentences import as_sentence


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", ""),
        ("op de pakbon staan er drie", "Op de pakbon staan er drie."),
        ("Er zijn er drie!", "Er zijn er drie!"),
        ("ijs smelt", "IJs smelt."),
        ("iPhone gemaakt", "iPhone gemaakt."),
        ("2 lagen", "2 lagen."),
        ("’s avonds geleverd", "’s avonds geleverd."),
        ("hij zei: “klopt.”", "Hij zei: “klopt.”"),
        ("hij zei “klopt”", "Hij zei “klopt”."),
        ("één laag", "Één laag."),
    ],
)
def test_it_begins_with_a_capital_and_ends_with_a_mark(typed: str, sentence: str) -> None:
    """Whatever its author left out; a name that has capitals of its own is left alone."""
    assert as_sentence(typed, Language.NL) == sentence


def test_ij_is_one_letter_only_in_dutch() -> None:
    """In English its first letter is."""
    assert as_sentence("ij", Language.EN) == "Ij."
