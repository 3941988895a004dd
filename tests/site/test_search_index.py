"""What the search can find: whole words, and of a conversation to play only its title and what it is about."""

import json
import re

import pytest

from receivables.language import Language
from receivables.site.folders import SITE

pytestmark = pytest.mark.site

KEPT_TAGS = re.compile(r"</?(?:p|li|ul|ol|code|pre|sub|sup)>")
GLUED = re.compile(r"\w*[a-zà-ÿ][.,:;!?”]?[A-ZÀ-Ý]\w*")
NAMES = {"WhatsApp", "KvK", "TextEdit"}
"""Words with a capital inside."""
LONGEST_SUMMARY = 400
every_language = pytest.mark.parametrize("language", Language)


def entries(language: Language) -> list[dict[str, str]]:
    """What is searched: the place, title and text of each part of a page."""
    index = json.loads((SITE / language / "search" / "search_index.json").read_text(encoding="utf-8"))
    found: list[dict[str, str]] = index["docs"]
    return found


@every_language
def test_no_two_words_are_glued_together(language: Language) -> None:
    """Cells, terms and choices that stand apart on a page stand apart in the results too."""
    glued = {
        (one["location"], word)
        for one in entries(language)
        for word in GLUED.findall(KEPT_TAGS.sub(" ", one["text"]))
        if word not in NAMES
    }
    assert glued == set()


@every_language
def test_of_a_conversation_to_play_only_its_summary_is_searched(language: Language) -> None:
    """What its people say is no answer to a question of an owner."""
    played = [one for one in entries(language) if re.match(r"workshop/scenarios/[\w-]+/", one["location"])]
    assert played
    assert all(len(one["text"]) < LONGEST_SUMMARY for one in played)


@every_language
def test_the_printed_set_is_no_answer(language: Language) -> None:
    """The page with all cards and sheets is found by its title and introduction, and by none of the cards."""
    (paper,) = (one for one in entries(language) if one["location"] == "workshop/on-paper/")
    assert len(paper["text"]) < 4 * LONGEST_SUMMARY
