"""The guide as it is written: the same in both languages, with its parts in order, and no figure of the law typed."""

import re

import pytest
from guide_sources import (
    FOLDERS,
    NAMES,
    SITUATIONS,
    TOPICS,
    called,
    figures,
    headings,
    links,
    parts,
    source,
)

from receivables.language import Language
from receivables.texts.advice import advice_links, advice_of

each_language = pytest.mark.parametrize("language", Language)
each_page = pytest.mark.parametrize("name", NAMES)
each_topic = pytest.mark.parametrize("name", TOPICS)
each_situation = pytest.mark.parametrize("name", SITUATIONS)

LAW = {Language.NL: "Wat de wet zegt", Language.EN: "What the law says"}
PARTS_OF_A_SITUATION = {
    Language.NL: ["Vandaag", "De tekst", "Zeg het zo", LAW[Language.NL], "En daarna"],
    Language.EN: ["Today", "The text", "Say it like this", LAW[Language.EN], "And then"],
}
PARTS_OF_A_TOPIC = {
    Language.NL: [
        "In één minuut",
        "Waarom het werkt",
        "Zeg dit, niet dat",
        "Een voorbeeld",
        "Wat vaak misgaat",
        LAW[Language.NL],
        "Oefening",
        "Wie zegt wat",
    ],
    Language.EN: [
        "In one minute",
        "Why it works",
        "Say this, not that",
        "An example",
        "Common mistakes",
        LAW[Language.EN],
        "Exercise",
        "Who says what",
    ],
}


def law_section(text: str, language: Language) -> str:
    """What a page says of the law."""
    found = re.search(rf"(?ms)^## {LAW[language]}$(.*?)(?=^## |\Z)", text)
    return found[1] if found else ""


def test_both_languages_have_the_same_pages() -> None:
    """A page of the guide is there in both languages or in neither."""
    for folder in FOLDERS.values():
        assert sorted(str(page.relative_to(folder)) for page in folder.rglob("*.md")) == NAMES


@each_page
def test_both_languages_have_the_same_headings(name: str) -> None:
    """The same number of headings, of the same levels, in the same order."""
    assert headings(source(name, Language.NL)) == headings(source(name, Language.EN))


@each_page
def test_both_languages_lead_to_the_same_places(name: str) -> None:
    """The same links in the same order, so that no tool or text is missing in a language."""
    assert links(source(name, Language.NL)) == links(source(name, Language.EN))


@each_page
def test_both_languages_show_the_same(name: str) -> None:
    """The same points, disagreements, figures of the law and pictures; as many sentences, with as many counterparts."""
    dutch, english = (
        [(one[0], len(one)) if one[0] == "say" else one for one in called(source(name, language)) if one[0] != "term"]
        for language in Language
    )
    assert dutch == english


@each_page
def test_both_languages_have_the_same_figures(name: str) -> None:
    """An example has the same amounts and days in both."""
    assert figures(source(name, Language.NL)) == figures(source(name, Language.EN))


@each_language
def test_every_point_has_its_place(language: Language) -> None:
    """The page of its topic carries each advice, and says whose all of them are."""
    for topic in {one["topic"] for one in advice_links()["advice"].values()}:
        found = called(source(f"topics/{topic}.md", language))
        assert [one.name for one in advice_of(topic, language=language) if ("point", one.name) not in found] == []
        assert ("who_says_what", topic) in found


@each_language
def test_every_disagreement_has_its_place(language: Language) -> None:
    """The page of its topic shows each disagreement in a box."""
    for name, one in advice_links()["disagreements"].items():
        assert ("disagreement", name) in called(source(f"topics/{one['topic']}.md", language))


@each_language
@each_situation
def test_a_situation_leads_to_a_text_and_a_tool(name: str, language: Language) -> None:
    """From each situation one click leads to a text to send, a tool and a topic of the guide."""
    for place in ("../../letters/", "../../tools/", "../topics/"):
        assert any(link.startswith(place) for link in links(source(name, language))), place


@each_language
def test_the_guide_opens_with_every_situation(language: Language) -> None:
    """The first page leads to all situations, and to all topics."""
    assert set(SITUATIONS) | set(TOPICS) <= set(links(source("index.md", language)))


@each_language
@each_situation
def test_a_situation_has_its_parts(name: str, language: Language) -> None:
    """What to do today, the text, what to say, the law and what comes next, in this order."""
    assert parts(source(name, language)) == PARTS_OF_A_SITUATION[language]


@each_language
@each_topic
def test_a_topic_has_its_parts(name: str, language: Language) -> None:
    """From the point in a minute to who says it, in this order; a topic may have parts of its own between them."""
    found = [part for part in parts(source(name, language)) if part in PARTS_OF_A_TOPIC[language]]
    assert found == PARTS_OF_A_TOPIC[language]


@each_language
@pytest.mark.parametrize("name", [*SITUATIONS, *TOPICS])
def test_a_page_says_what_to_say_and_what_the_law_says(name: str, language: Language) -> None:
    """Each situation and each topic has a sentence to say, and something on the law."""
    text = source(name, language)
    assert any(macro == "say" for macro, *_ in called(text))
    assert law_section(text, language).strip()


@each_language
@each_page
def test_no_percentage_is_typed(name: str, language: Language) -> None:
    """A rate stands in a table, with its day and its source, and comes from there."""
    assert re.findall(r"\d ?%|\d procent|\d per ?cent", source(name, language)) == []


@each_language
@each_topic
def test_no_figure_of_the_law_is_typed(name: str, language: Language) -> None:
    """What a page says of the law has no figure but those of the tables, days and articles aside."""
    section = law_section(source(name, language), language)
    text = re.sub(
        r"\{\{.*?\}\}|\]\([^)]*\)|\b(?:art(?:ikel)?|article)\.? [\d:.]+|\b\d{1,2} [A-Za-z]+ \d{4}", " ", section
    )
    assert re.findall(r"\d+", text) == []
