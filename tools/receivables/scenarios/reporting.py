"""What a check of a file has found, line by line."""

from collections.abc import Iterator

from receivables.language import Language
from receivables.scenarios.graph import Graph, paths
from receivables.scenarios.reading import Checked
from receivables.scenarios.scenario import Scenario
from receivables.texts.labels import label, message


def report(checked: Checked, language: Language) -> Iterator[str]:
    """A line for each mistake, its place first, or one that says what is in the scenario."""
    if checked.scenario:
        yield summary(checked.scenario, language)
    for at, error in checked.errors.items():
        yield f"{at}: {message(language, error)}" if at else message(language, error)


def graph(scenario: Scenario) -> Graph:
    """The graph of a scenario."""
    turns = {turn.name: tuple(choice.to for choice in turn.choices) for turn in scenario.turns}
    return Graph(scenario.first, turns, tuple(ending.name for ending in scenario.endings))


def summary(scenario: Scenario, language: Language) -> str:
    """How large a scenario is."""
    found = paths(graph(scenario))
    return label(
        language,
        "scenario.in_order",
        turns=len(scenario.turns),
        endings=len(scenario.endings),
        paths=found.count,
        shortest=found.shortest,
        longest=found.longest,
    )
