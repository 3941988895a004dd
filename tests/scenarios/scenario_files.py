"""A small scenario, and copies of it in which one thing is wrong."""

from pathlib import Path

from receivables.language import Language
from receivables.scenarios.reading import read_scenario
from receivables.scenarios.scenario import Scenario
from receivables.texts.labels import message

SMALL = (Path(__file__).parent / "small.toml").read_text(encoding="utf-8")


def small() -> Scenario:
    """The small scenario."""
    scenario = read_scenario(SMALL).scenario
    assert scenario
    return scenario


def changed(old: str, new: str) -> str:
    """The small scenario with one thing put in the place of another, the first time that it occurs."""
    assert old in SMALL
    return SMALL.replace(old, new, 1)


def mistakes(text: str, language: Language = Language.EN) -> dict[str, str]:
    """What is wrong with a file, in sentences by place."""
    return {one.at: message(language, one.error) for one in read_scenario(text).mistakes}
