"""What the pages of the workshop put in: tables, lists and room to write.

A list comes as Markdown, so that its links are checked with those of the page.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from markupsafe import Markup

from receivables.language import Language
from receivables.site.workshop.programmes import callers, programme_parts, roles, rounds_of, split
from receivables.texts.environment import pages
from receivables.texts.labels import words
from receivables.texts.workshop import debrief_turns, plan


def programme(name: str, *, language: Language) -> Markup:
    """The table of a programme, with clock times."""
    return _render("programme", language, parts=programme_parts(name), places=plan()["parts"])


def groups_table(name: str, *, language: Language) -> Markup:
    """How to split each number of participants, and how many of them call in the rounds of a programme."""
    numbers, rounds = plan()["participants"], rounds_of(name)
    sizes = {number: split(number) for number in range(numbers["fewest"], numbers["most"] + 1)}
    return _render("groups", language, sizes=sizes, rounds=rounds, calling=partial(callers, rounds=rounds), roles=roles)


def round_steps(minutes: str, *, language: Language) -> Markup:
    """What a round of so many minutes consists of."""
    return _render("round", language, steps=plan()["rounds"][minutes]["steps"])


def debrief_order(name: str = "full", lines: int = 0, *, language: Language) -> Markup:
    """The turns of a debriefing, each with so many lines to write on."""
    return _render("debrief", language, turns=debrief_turns(name, language=language), lines=lines)


def aims(*, language: Language) -> str:
    """What a participant can do afterwards, a line for each skill."""
    skills, said = _words(language, "skills"), _words(language, "aims")
    return _list(f"[{skills[name]}](exercises.md#{name}): {said[name]}" for name in plan()["aims"]["skills"])


def ground_rules(*, language: Language) -> str:
    """The ground rules."""
    return _list(_words(language, "rules.lines"))


def call_steps(*, language: Language) -> str:
    """The steps of a call, with a sentence each."""
    return _list(_words(language, "call.lines"), mark="1.")


def write_here(lines: int = 2, *, language: Language) -> Markup:
    """Room to write on paper."""
    return _render("lines", language, lines=lines)


def slides(*, language: Language) -> Markup:
    """The button that shows the main points of a page as slides."""
    return _render("slides", language)


WORKSHOP_MACROS: dict[str, Callable[..., str]] = {
    "programme": programme,
    "groups_table": groups_table,
    "round_steps": round_steps,
    "debrief_order": debrief_order,
    "aims": aims,
    "ground_rules": ground_rules,
    "call_steps": call_steps,
    "write_here": write_here,
    "slides": slides,
}
"""By the name that a page gives them."""


def _list(lines: Iterable[str], mark: str = "-") -> str:
    return "\n".join(f"{mark} {line}" for line in lines)


def _words(language: Language, key: str) -> Any:
    return words(language, "workshop", key)


def _render(name: str, language: Language, **values: object) -> Markup:
    said = {key: _words(language, key) for key in ("parts", "columns", "groups", "steps", "slides")}
    return Markup(pages(language).get_template(f"workshop_{name}.html.j2").render(said=said, **values))
