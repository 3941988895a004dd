"""What a check of a file has found, line by line."""

from collections.abc import Iterator

from receivables.language import Language
from receivables.scenarios.graph import graph_of, paths
from receivables.scenarios.reading import Checked
from receivables.scenarios.scenario import Scenario
from receivables.texts.labels import label, message


def mistakes(checked: Checked, language: Language) -> Iterator[tuple[str, str, str]]:
    """The line of each mistake, its place, and the sentence that says what to do; "" for what it has not."""
    for one in checked.mistakes:
        line = label(language, "scenario.line", number=one.line) if one.line else ""
        yield line, one.at, message(language, one.error)


def report(checked: Checked, language: Language, file: str) -> Iterator[str]:
    """A line for each mistake as compilers write it, file and line first, or one that says what is in the scenario."""
    if checked.scenario:
        yield f"{file}: {summary(checked.scenario, language)}"
    for one in checked.mistakes:
        place = f"{file}:{one.line}" if one.line else file
        yield ": ".join(part for part in (place, one.at, message(language, one.error)) if part)


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
