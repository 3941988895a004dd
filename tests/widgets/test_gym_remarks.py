"""What the tone gym says of a sentence."""

from receivables.language import Language
from receivables.widgets.gym import LONGEST_ANSWER, judged

GOOD = "Wilt u de € 640 vóór vrijdag betalen?"


def test_a_good_answer_is_said_to_be() -> None:
    """No remarks, and the visitor is sent to the model."""
    found = judged(GOOD, has=("amount", "day"), language=Language.NL)
    assert found.is_good
    assert "We vinden niets dat schuurt" in found.html
    assert "<li>" not in found.html


def test_what_jars_and_what_is_missing_are_named() -> None:
    """A remark for each: the words with the reason, and what is to be added."""
    found = judged("U moet nu betalen!", has=("amount", "day"), language=Language.NL)
    assert not found.is_good
    assert "<strong>Dwang</strong>: <q>U moet</q>" in found.html
    assert "Het bedrag staat er niet in." in found.html
    assert "Noem een dag, of vraag ernaar." in found.html


def test_quotation_marks_around_the_whole_are_no_quotation() -> None:
    """Whoever writes what they would say between quotation marks is judged all the same."""
    assert judged(f"“{GOOD}”", has=("amount", "day"), language=Language.NL).is_good
    assert not judged("“U moet vrijdag € 640 betalen.”", has=("amount",), language=Language.NL).is_good


def test_what_was_written_is_escaped() -> None:
    """Markup in an answer is text."""
    found = judged("U <b>moet</b> <img src=x> NU betalen!!", has=(), language=Language.NL)
    assert "<b>" not in found.html
    assert "<img" not in found.html


def test_only_a_sentence_or_two_is_read() -> None:
    """What goes beyond the longest answer counts for nothing."""
    assert not judged(" " * 3 + "x" * LONGEST_ANSWER + GOOD, has=("amount",), language=Language.NL).is_good
    assert judged(GOOD + "x" * 10_000, has=("amount", "day"), language=Language.NL).is_good


def test_another_amount_than_the_given_one_is_no_good_answer() -> None:
    """However well it is put, it asks for something else; the remark names both."""
    line = "U moet de € 460 van 3 november betalen, meneer Bos."
    found = judged(GOOD, has=("amount", "day"), language=Language.NL, line=line)
    assert not found.is_good
    assert "Je schrijft € 640, maar het ging om € 460." in found.html
    assert "Je schrijft vrijdag, maar in de zin staat 3 november." in found.html
    assert "Bos staat er niet meer in." in found.html
