"""A scenario as its readers see it: placeholders filled, everything escaped, the right language marked."""

from dataclasses import replace

import pytest
from scenario_files import changed, small

from receivables.language import Language
from receivables.money import Cents
from receivables.scenarios.practice_case import practice_case
from receivables.scenarios.reading import read_scenario
from receivables.scenarios.scenario import Scenario
from receivables.scenarios.view import View, spoken_amount
from receivables.site.workshop.scenarios import scenarios
from receivables.widgets.running import run
from receivables.widgets.tools import TOOLS

EVERY = [pytest.param(name, language, id=f"{name}-{language}") for name in scenarios() for language in Language]


def view(language: Language = Language.EN, scenario: Scenario | None = None) -> View:
    """The small scenario, or another, as a page shows it."""
    return View(scenario or small(), language, "small", "../")


def test_placeholders_are_filled_and_marked() -> None:
    """Another name can take the place of a fact later."""
    said = view().text(view().scenario.turns[0].choices[0].says)
    assert '<span data-fact="caller">Mirza Hodzic</span>' in said
    assert '<span data-fact="amount">€840</span>' in said


def test_a_text_is_escaped() -> None:
    """Nothing in a file becomes an element."""
    scenario = read_scenario(changed("Just asking", "<img src=x onerror=alert(1)>")).scenario
    assert scenario
    assert view(scenario=scenario).text(scenario.title) == "&lt;img src=x onerror=alert(1)&gt;"


def test_a_name_is_escaped() -> None:
    """Nor does a fact."""
    scenario = read_scenario(changed('caller = "Mirza Hodzic"', 'caller = "<b>\'Mirza"')).scenario
    assert scenario
    assert "<b>" not in view(scenario=scenario).fact("caller")


def test_a_text_in_another_language_says_so() -> None:
    """A screen reader reads English on a Dutch page as English."""
    scenario = replace(small(), spoken=Language.EN)
    assert view(Language.NL, scenario).text({Language.EN: "Hello"}) == '<span lang="en">Hello</span>'
    assert view(Language.EN, scenario).text({Language.EN: "Hello"}) == "Hello"


def test_turns_are_numbered_downwards_and_endings_have_letters() -> None:
    """The picture, the tree and the conversation name them alike."""
    assert view().marks == {"picks_up": "1", "looks": "2", "day_agreed": "A", "no_day": "B", "hangs_up": "C"}


def test_the_model_answers_make_a_call() -> None:
    """From the first turn, good choice after good choice, to an ending."""
    assert [(turn.name, choice.to) for turn, choice in view().model] == [("picks_up", "looks"), ("looks", "day_agreed")]


def test_only_what_stands_as_a_placeholder_can_be_changed() -> None:
    """Lotte is named in a text: another name for her would make two people of her."""
    assert view().changeable == ("caller", "business", "customer", "number", "amount")


def test_an_amount_that_is_divided_stays_as_it_is() -> None:
    """Parts of another amount would no longer add up."""
    scenario = read_scenario(
        changed('by = 2027-03-19\namount = "840.00"', 'by = 2027-03-19\namount = "420.00"')
    ).scenario
    assert "amount" not in view(scenario=scenario).changeable


@pytest.mark.parametrize(("cents", "said"), [(84_000, "€840"), (84_050, "€840.50")])
def test_an_amount_is_said_without_cents_that_are_none(cents: int, said: str) -> None:
    """As somebody would say it."""
    assert spoken_amount(Cents(cents), Language.EN) == said


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_every_ending_can_be_summed_up(name: str, language: Language) -> None:
    """The practice case goes into the call summary and gives a document, whatever the ending."""
    shown = View(scenarios()[name], language, name, "")
    for ending in shown.scenario.endings:
        typed = practice_case(shown, ending)
        answer = run(TOOLS["call-summary"], typed, language=language, on=shown.scenario.facts.called_on)
        assert answer.errors == {}, ending.name
        assert answer.outcome
