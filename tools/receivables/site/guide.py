"""What the pages of the guide put in: whose advice something is, where advisers disagree, and what one can say."""

from collections.abc import Callable

from markupsafe import Markup

from receivables.language import Language
from receivables.texts.advice import advice, advice_of, disagreement
from receivables.texts.environment import pages
from receivables.texts.labels import label


def point(name: str, *, language: Language) -> Markup:
    """The mark of the place where a page carries an advice: a link, in Markdown, to who says it."""
    found = advice(name, language=language)
    return Markup('[<span class="guide-hidden">{}: </span>{}](../topics/{}.md#advice-{}){{ .guide-point }}').format(
        label(language, "guide.source"), ", ".join(found.givers), found.topic, name
    )


def who_says_what(topic: str, *, language: Language) -> Markup:
    """All advice that a topic carries, each with whose it is."""
    return _render("guide_advice.html.j2", language, all_advice=advice_of(topic, language=language))


def disagreement_box(name: str, *, language: Language) -> Markup:
    """Both sides of a disagreement, what others found out, and what we would choose."""
    return _render("guide_disagreement.html.j2", language, disagreement=disagreement(name, language=language))


def say(text: str, not_that: str = "", *, language: Language) -> Markup:
    """A sentence to say, and what is better left unsaid, "" for nothing."""
    return _render("guide_say.html.j2", language, text=text, not_that=not_that)


GUIDE_MACROS: dict[str, Callable[..., Markup]] = {
    "point": point,
    "who_says_what": who_says_what,
    "disagreement": disagreement_box,
    "say": say,
}
"""By the name that a page gives them."""


def _render(template: str, language: Language, **values: object) -> Markup:
    return Markup(pages(language).get_template(template).render(**values))
