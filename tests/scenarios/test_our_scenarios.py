"""The scenarios of the site: in order, as large as a call of some minutes, and fit to be said aloud."""

import re
from collections.abc import Iterator

import pytest

from receivables.language import Language
from receivables.scenarios.graph import graph_of, paths
from receivables.scenarios.reading import read_scenario
from receivables.scenarios.scenario import Choice, Quality, Scenario, Skill, Speaker
from receivables.scenarios.view import View
from receivables.site.folders import PROJECT
from receivables.site.workshop.scenarios import SCENARIOS, scenarios
from receivables.texts.labels import label
from receivables.texts.tone.findings import findings
from receivables.texts.tone.stages import DraftStage

INFORMAL = {"old_friend"}
FORMAL_YOU = re.compile(r"\b(u|uw)\b", re.IGNORECASE)
INFORMAL_YOU = re.compile(r"\b(je|jij|jou|jouw|jullie)\b", re.IGNORECASE)
every_scenario = pytest.mark.parametrize("name", scenarios())
every_page = pytest.mark.parametrize(
    ("name", "language"), [(name, language) for name in scenarios() for language in Language]
)


def said_well(scenario: Scenario, language: Language) -> Iterator[tuple[str, Choice, str]]:
    """The model answers as they are said in a language."""
    view = View(scenario, language, "", "")
    for turn in scenario.turns:
        for choice in turn.choices:
            if choice.quality is Quality.GOOD and language in choice.says:
                yield turn.name, choice, view.plain(choice.says)


def test_there_are_enough_of_each_level() -> None:
    """A workshop can begin with something easy and end with something hard."""
    assert len(scenarios()) >= 10
    assert {scenario.level for scenario in scenarios().values()} == {1, 2, 3, 4, 5}


def test_every_skill_is_practised() -> None:
    """Whatever a trainer wants to practise, there is a call for it."""
    assert {skill for scenario in scenarios().values() for skill in scenario.skills} == set(Skill)


@every_scenario
def test_a_scenario_has_no_mistakes(name: str) -> None:
    """The checker finds nothing, and both languages are there."""
    checked = read_scenario((SCENARIOS / f"{name}.toml").read_text(encoding="utf-8"))
    assert checked.mistakes == ()
    assert checked.scenario
    assert checked.scenario.languages == tuple(Language)


@every_scenario
def test_a_call_takes_some_minutes(name: str) -> None:
    """Enough turns to be a call, and no path so long that a group loses the thread."""
    scenario = scenarios()[name]
    ways = paths(graph_of(scenario))
    assert 8 <= len(scenario.turns) <= 14
    assert 3 <= len(scenario.endings) <= 6
    assert 4 <= ways.shortest <= ways.longest <= 7


@every_scenario
def test_model_answers_lead_to_a_good_end(name: str) -> None:
    """Who says what is best throughout ends well, and not always with the first choice."""
    view = View(scenarios()[name], Language.EN, name, "")
    assert view.ending(view.model[-1][1].to).quality is Quality.GOOD
    assert len({turn.choices.index(choice) for turn, choice in view.model}) > 1


@every_scenario
def test_every_choice_says_what_it_is_about(name: str) -> None:
    """Each names a skill, so that the looking back has something to say about it."""
    for turn in scenarios()[name].turns:
        for number, choice in enumerate(turn.choices, 1):
            assert choice.skills, (turn.name, number)


@every_page
def test_the_tone_check_has_nothing_against_a_model_answer(name: str, language: Language) -> None:
    """What we give as the best answer holds to our own rules."""
    scenario = scenarios()[name]
    found = {
        (name, turn, one.rule)
        for turn, choice, text in said_well(scenario, language)
        if "avoid-why" not in choice.breaks
        for one in findings(text, language=language, stage=DraftStage.PHONE_SCRIPT, pay_by=scenario.facts.called_on)
    }
    assert found == set()


@every_scenario
def test_the_caller_keeps_to_one_form_of_address(name: str) -> None:
    """A customer is u throughout, a friend is je throughout."""
    unfit = FORMAL_YOU if name in INFORMAL else INFORMAL_YOU
    scenario = scenarios()[name]
    if Language.NL in scenario.turns[0].says:
        said = [text for _, _, text in said_well(scenario, Language.NL)]
        assert [text for text in said if unfit.search(text)] == []


@every_page
def test_a_scenario_has_its_page(name: str, language: Language) -> None:
    """The page has its title, says what it is about, and stands in the menu."""
    path = f"workshop/scenarios/{name.replace('_', '-')}.md"
    page = (PROJECT / "docs" / language / path).read_text(encoding="utf-8")
    scenario = scenarios()[name]
    assert f"# {scenario.title[language]}\n" in page
    assert f'{{{{ scenario("{name}") }}}}' in page
    config = PROJECT / ("mkdocs.yml" if language is Language.NL else "mkdocs.en.yml")
    assert f"{scenario.title[language]}: {path}" in config.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", Language)
def test_every_word_of_the_format_has_a_label(language: Language) -> None:
    """Whoever speaks and whatever is practised has a name on the page."""
    for skill in Skill:
        assert label(language, f"scenario.skills.{skill}")
        assert label(language, f"scenario.skill_words.{skill}")
    for who in set(Speaker) - {Speaker.CONTACT}:
        assert label(language, f"scenario.who.{who}")
