"""The pictures as a page puts them in."""

from collections.abc import Callable

from babel.dates import get_day_names
from babel.lists import format_list
from markupsafe import Markup

from receivables.case import Country, DebtorKind
from receivables.days import write_day, write_time
from receivables.language import Language
from receivables.money import write_whole_euros
from receivables.rules.calling_hours import golden_hours
from receivables.rules.tables import load
from receivables.site.pictures import waiting
from receivables.site.pictures.lanes import LANE, lanes_picture
from receivables.site.pictures.tone import HEIGHT, tone_picture
from receivables.site.pictures.track import track_picture
from receivables.site.pictures.week import week_picture
from receivables.texts.advice import advice
from receivables.texts.environment import pages
from receivables.texts.labels import label


def draw_week(*, language: Language) -> Markup:
    """The golden hours in a week, with whose rule of thumb they are."""
    table = load("calling_hours")
    (giver,) = advice(table["golden"]["advice"], language=language).givers
    names = get_day_names("wide", locale=language.locale)
    hours = [
        label(language, "pictures.week_hours", begin=write_time(one.begin), end=write_time(one.end))
        for one in golden_hours()
    ]
    days = [names[weekday - 1] for weekday in table["early"]["weekdays"]]
    said = {
        "hours": format_list(hours, style="or", locale=language.locale),
        "days": format_list(days, style="or", locale=language.locale),
        "giver": giver,
    }
    words = label(language, "pictures.week_words", **said)
    return _render("week", language, picture=week_picture(language=language), words=words)


def draw_track(country: str, kind: str, *, language: Language) -> Markup:
    """The track that we propose, from invoice to hand-over."""
    picture = track_picture(Country(country), DebtorKind(kind), language=language)
    return _render("track", language, picture=picture, country=country, kind=kind)


def draw_tone(*, language: Language) -> Markup:
    """The tone by stage."""
    return _render("tone", language, picture=tone_picture(language=language), height=HEIGHT)


def draw_lanes(*, language: Language) -> Markup:
    """Who does what, and when."""
    return _render("lanes", language, picture=lanes_picture(language=language), lane=LANE)


def draw_waiting(*, language: Language) -> Markup:
    """What waiting earns, and what it takes."""
    said = {
        "invoice": write_whole_euros(waiting.INVOICE, language=language),
        "due": write_day(waiting.DUE, language=language),
        "minutes": waiting.MINUTES_A_MONTH,
        "hour": write_whole_euros(waiting.AN_HOUR, language=language),
        "belgium": write_whole_euros(waiting.interest_after(12, Country.BE), language=language),
    }
    words = label(language, "pictures.waiting_words", **said)
    picture = waiting.waiting_picture(language=language)
    return _render("waiting", language, picture=picture, words=words, left=waiting.LEFT, bar=waiting.BAR)


PICTURE_MACROS: dict[str, Callable[..., Markup]] = {
    "golden_hours": draw_week,
    "track": draw_track,
    "tone_by_stage": draw_tone,
    "who_does_what": draw_lanes,
    "cost_of_waiting": draw_waiting,
}
"""By the name that a page gives them."""


def _render(name: str, language: Language, **values: object) -> Markup:
    return Markup(pages(language).get_template(f"picture_{name}.html.j2").render(**values))
