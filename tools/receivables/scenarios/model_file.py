"""A small scenario to begin one's own from, with what each line is for."""

from functools import cache

from receivables.language import Language
from receivables.texts.labels import SNIPPETS


@cache
def model_file(language: Language) -> str:
    """The text of the file, with its comments in a language."""
    return (SNIPPETS / language / "models" / "scenario.toml").read_text(encoding="utf-8")
