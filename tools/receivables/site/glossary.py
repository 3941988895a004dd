"""The words of the field: a list of all, and the explanation that a page opens at a word.

They stand in `docs/glossary.toml`, both languages side by side: how they answer one another is what the list is for.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup

from receivables.language import Language
from receivables.site.folders import PROJECT
from receivables.texts.environment import pages

GLOSSARY = PROJECT / "docs" / "glossary.toml"


@dataclass(frozen=True)
class Term:
    """A word of the field.

    Attributes:
        name: Its name in the file.
        word: What the pages of a language call it.
        says: What it is.
        belgium: The Dutch word for it in Belgium, "" where it is the same.
        elsewhere: The word in the other language; of Dutch, the one of the Netherlands.
        avoided: What the pages of a language don't call it.
    """

    name: str
    word: str
    says: str
    belgium: str
    elsewhere: str
    avoided: tuple[str, ...]


def terms(language: Language) -> list[Term]:
    """All terms, in the order of the alphabet."""
    return sorted((term_named(name, language) for name in _read()), key=lambda one: one.word.casefold())


def term_named(name: str, language: Language) -> Term:
    """A term by its name.

    Raises:
        KeyError: No such term.
    """
    both = _read()[name]
    own, other = both[language], both[Language.EN if language is Language.NL else Language.NL]
    belgium = both[Language.NL].get("belgium", "")
    return Term(name, own["word"], own["says"], belgium, other["word"], tuple(own.get("not", ())))


def explained(name: str, words: str = "", *, language: Language) -> Markup:
    """A word in a sentence, with its explanation a press away. In Markdown, for a page two folders deep.

    Args:
        name: The term.
        words: What the sentence calls it, "" for the term itself.
        language: Of the page.
    """
    term = term_named(name, language)
    return _render("glossary_term.html.j2", language, term=term, words=words or term.word)


def glossary(*, language: Language) -> Markup:
    """The list of all terms, in Markdown."""
    return _render("glossary.html.j2", language, terms=terms(language))


GLOSSARY_MACROS: dict[str, Callable[..., Markup]] = {"term": explained, "glossary": glossary}
"""By the name that a page gives them."""


@cache
def _read() -> dict[str, Any]:
    return tomllib.loads(GLOSSARY.read_text(encoding="utf-8"))


def _render(template: str, language: Language, **values: object) -> Markup:
    return Markup(pages(language).get_template(template).render(**values).strip())
