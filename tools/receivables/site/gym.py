"""The tone gym in its page: every item with its answer, to be read as it is or done in rounds."""

from markupsafe import Markup

from receivables.language import Language
from receivables.texts.environment import pages
from receivables.texts.gym import Element, items
from receivables.texts.gym_rounds import rounds
from receivables.texts.labels import labels
from receivables.widgets.gym import LONGEST_ANSWER


def tone_gym(*, language: Language) -> Markup:
    """All items and rounds of a language."""
    every = items(language)
    return Markup(
        pages(language)
        .get_template("tone_gym.html.j2")
        .render(
            items=every,
            rounds=rounds(every),
            elements=tuple(Element),
            longest=LONGEST_ANSWER,
            texts=labels(language, "gym.texts"),
            kinds=labels(language, "gym.kinds"),
        )
    )
