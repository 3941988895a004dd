"""What a check of a file has found, line by line."""

from collections.abc import Iterator

from receivables.language import Language
from receivables.scenarios.graph import graph_of, paths
from receivables.scenarios.reading import Checked
from receivables.scenarios.scenario import Scenario
from receivables.texts.labels import label, message


def mistakes(checked: Checked, language: Language) -> Iterator[tuple[str, str]]:
    """The place of each mistake, or the line in what is no TOML, and the sentence that says what to do."""
    line = label(language, "scenario.line", number=checked.line) if checked.line else ""
    yield from ((at or line, message(language, error)) for at, error in checked.errors.items())


def report(checked: Checked, language: Language) -> Iterator[str]:
    """A line for each mistake, its place first, or one that says what is in the scenario."""
    if checked.scenario:
        yield summary(checked.scenario, language)
    for at, error in checked.errors.items():
        yield f"{at}: {message(language, error)}" if at else message(language, error)


def summary(scenario: Scenario, language: Language) -> str:
    """How large a scenario is."""
    found = paths(graph_of(scenario))
    return label(
        language,
        "scenario.in_order",
        turns=len(scenario.turns),
        endings=len(scenario.endings),
        paths=found.count,
        shortest=found.shortest,
        longest=found.longest,
    )
