"""What the pages of the guide put in."""

import pytest

from receivables.language import Language
from receivables.site.guide import disagreement_box, point, say, who_says_what


def test_a_mark_leads_to_who_says_it() -> None:
    """The link leads from any page of the guide to the entry on the page of the topic, and names the source."""
    words, place = point("avoid-must", language=Language.EN).split("](")
    assert words == '[<span class="guide-hidden">source: </span>insurance blog'
    assert place == "../topics/tone.md#advice-avoid-must){ .guide-point }"


def test_an_advice_of_nobody_stops_the_build() -> None:
    """A misspelt name is no empty mark."""
    with pytest.raises(KeyError):
        point("avoid-must-not", language=Language.NL)


def test_all_advice_of_a_topic_can_be_led_to() -> None:
    """Each entry has its own place and says what its source sells."""
    entries = who_says_what("looking-back", language=Language.NL)
    assert entries.count("<li ") == 1
    assert 'id="advice-evaluate-the-call"' in entries
    assert "dat ook debiteurenbeheer verkoopt" in entries


def test_a_sentence_stands_beside_what_to_say_it_instead_of() -> None:
    """What is better left unsaid is there only where a page gives it; what is quoted is escaped."""
    both = say("Which day?", "You <must> pay.", language=Language.EN)
    assert "<q>Which day?</q>" in both
    assert "<q>You &lt;must&gt; pay.</q>" in both
    assert "guide-that" not in say("Which day?", language=Language.EN)


def test_a_box_has_a_side_for_each_opinion() -> None:
    """Two sides, and on one of them two advisers."""
    box = disagreement_box("why", language=Language.EN)
    sides = box.split('<div class="guide-sides">')[1].split("<strong>")[0].split("<div>")[1:]
    assert [side.count("tool-source") for side in sides] == [1, 2]
