"""A scenario as HTML: the one renderer for the pages, for paper, and for a file of somebody's own."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from receivables.language import Language
from receivables.scenarios.practice_case import practice_case
from receivables.scenarios.view import View
from receivables.texts.environment import pages
from receivables.texts.labels import labels
from receivables.texts.workshop import debrief_turns

_FOR_THE_PLAYER = (
    "file_read",
    "file_busy",
    "file_failed",
    "copied",
    "made",
    "not_so",
    "preset",
    "bad_preset",
    "sure",
    "on_device",
    "you",
    "chosen",
    "hands_most",
    "hands_tie",
)


def scenario_html(view: View) -> Markup:
    """Everything about a scenario: to play, to print and to share."""
    return _render("scenario.html.j2", view, texts=player_texts(view.language), case_of=practice_case)


def play_html(view: View) -> Markup:
    """The conversation only."""
    return _render("scenario_play.html.j2", view, case_of=practice_case)


def own_html(view: View) -> Markup:
    """What stands around the conversation of somebody's own scenario."""
    return _render("scenario_own.html.j2", view)


def list_html(views: Iterable[View], language: Language) -> Markup:
    """A list of scenarios, as they come."""
    return Markup(pages(language).get_template("scenario_list.html.j2").render(views=list(views)))


def on_paper(view: View, part: str) -> Markup:
    """A part of a scenario that goes on paper: its "cards", "sheet" or "handout"."""
    return _render(f"scenario_{part}.html.j2", view)


def mistakes_html(mistakes: Iterable[tuple[str, str, str]], language: Language) -> Markup:
    """What is wrong with a file: lines, places and sentences."""
    template = pages(language).get_template("scenario_mistakes.html.j2")
    return Markup(template.render(mistakes=list(mistakes)))


def player_texts(language: Language) -> Mapping[str, str]:
    """What the player says by itself."""
    words = labels(language, "scenario")
    return {key: words[key] for key in _FOR_THE_PLAYER}


def _render(template: str, view: View, **values: object) -> Markup:
    debriefing = debrief_turns(language=view.language)
    return Markup(pages(view.language).get_template(template).render(view=view, debriefing=debriefing, **values))
