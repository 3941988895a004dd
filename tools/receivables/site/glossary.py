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
        also: What others call it, for who looks it up by that word.
        page: The page that says what to do with it, below the language; "" for none.
        page_title: What that page is called.
    """

    name: str
    word: str
    says: str
    belgium: str
    elsewhere: str
    avoided: tuple[str, ...]
    also: tuple[str, ...]
    page: str
    page_title: str


def terms(language: Language) -> list[Term]:
    """All terms, in the order of the alphabet."""
    return sorted((term_named(name, language) for name in _read()), key=lambda one: one.word.casefold())


def term_named(name: str, language: Language) -> Term:
    """A term by its name.

    Raises:
        KeyError: No such term.
        FileNotFoundError: The page it names is not there.
    """
    both = _read()[name]
    own, other = both[language], both[Language.EN if language is Language.NL else Language.NL]
    belgium = both[Language.NL].get("belgium", "")
    page = both.get("page", "")
    return Term(
        name,
        own["word"],
        own["says"],
        belgium,
        other["word"],
        avoided=tuple(own.get("not", ())),
        also=tuple(own.get("also", ())),
        page=page,
        page_title=_title(page, language) if page else "",
    )


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


@cache
def _title(page: str, language: Language) -> str:
    source = (PROJECT / "docs" / language / f"{page}.md").read_text(encoding="utf-8")
    return next(line.removeprefix("# ") for line in source.splitlines() if line.startswith("# "))


def _render(template: str, language: Language, **values: object) -> Markup:
    return Markup(pages(language).get_template(template).render(**values).strip())
