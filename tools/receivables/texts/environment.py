"""Where the words stand and how a template is filled.

Every word a visitor reads that is not a page stands in `snippets/`: in the repository beside `tools/`, in the wheel
inside the package.
"""

from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

from babel.lists import format_list
from jinja2 import Environment, StrictUndefined

from receivables.days import retype_day, write_day, write_days, write_spoken_day, write_time, write_weekday
from receivables.language import Language
from receivables.money import write_amount
from receivables.percentages import write_percentage
from receivables.texts.compiled import loader_of
from receivables.texts.labels import SNIPPETS, label


@cache
def letters(language: Language) -> Environment:
    """Templates of plain text in one language: letters and their fragments."""
    return _environment(language, SNIPPETS / language, autoescape=False)


@cache
def pages(language: Language) -> Environment:
    """Templates of HTML, the same for both languages, with their words from that language's labels.

    What they are filled with is escaped, always.
    """
    environment = _environment(language, SNIPPETS, autoescape=True)
    environment.globals["label"] = partial(label, language)
    environment.globals["language"] = language
    environment.filters["paragraphs"] = _paragraphs
    return environment


def _environment(language: Language, folder: Path, *, autoescape: bool) -> Environment:
    environment = Environment(
        loader=loader_of(folder),
        autoescape=autoescape,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters["amount"] = partial(write_amount, language=language)
    environment.filters["day"] = partial(write_day, language=language)
    environment.filters["days"] = partial(write_days, language=language)
    environment.filters["weekday"] = partial(write_weekday, language=language)
    environment.filters["spoken"] = partial(write_spoken_day, language=language)
    environment.filters["clock"] = write_time
    environment.filters["number"] = Decimal
    environment.filters["listed"] = partial(format_list, locale=language.locale)
    environment.filters["zip"] = zip
    environment.filters["percentage"] = partial(write_percentage, language=language)
    environment.filters["short"] = partial(retype_day, language=language)
    environment.filters["iso"] = date.isoformat
    return environment


def _paragraphs(text: str) -> list[list[str]]:
    return [block.split("\n") for block in text.split("\n\n")]
