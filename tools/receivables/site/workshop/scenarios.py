"""What the pages of the workshop put in: scenarios to play, their list, and everything on paper."""

from collections.abc import Callable
from functools import cache

from markupsafe import Markup

from receivables.language import Language
from receivables.scenarios.reading import read_scenario
from receivables.scenarios.rendering import list_html, on_paper, player_texts, scenario_html
from receivables.scenarios.reporting import report
from receivables.scenarios.scenario import Scenario
from receivables.scenarios.view import View
from receivables.site.workshop.programmes import copies_for
from receivables.texts.environment import pages
from receivables.texts.labels import SNIPPETS
from receivables.texts.workshop import plan

SCENARIOS = SNIPPETS / "scenarios"


@cache
def scenarios() -> dict[str, Scenario]:
    """All scenarios by name, easiest first.

    Raises:
        ValueError: Something is wrong with one.
    """
    found = {file.stem: _read(file.stem) for file in sorted(SCENARIOS.glob("*.toml"))}
    return dict(sorted(found.items(), key=lambda item: item[1].level))


def scenario_page(name: str, *, language: Language) -> Markup:
    """A scenario, to play, to print and to share."""
    return scenario_html(View(scenarios()[name], language, name, "../../../"))


def scenario_list(*, language: Language) -> Markup:
    """All scenarios with what they are about."""
    return list_html(_views(language), language)


def everything_on_paper(*, language: Language) -> Markup:
    """All cards, then all sheets, then all handouts: so each back is behind its front when both sides are printed."""
    return _filled("everything", language, parts=list(plan()["paper"]), on_paper=on_paper)


def paper_choice(*, language: Language) -> Markup:
    """Which calls to print, how many pages that is at most, and how many copies a number of people needs."""
    programmes = {minutes: found["calls"] for minutes, found in plan()["programmes"].items()}
    people = plan()["participants"]
    copies = {number: copies_for(number) for number in range(people["fewest"], people["most"] + 1)}
    return _filled("paper_choice", language, pages=plan()["paper"], programmes=programmes, people=people, copies=copies)


def paper_pages(*, language: Language) -> str:  # noqa: ARG001 every macro is given the language
    """How many pages everything takes at most."""
    return str(sum(plan()["paper"].values()) * len(scenarios()))


def own_scenario(*, language: Language) -> Markup:
    """A place for a scenario from a file."""
    template = pages(language).get_template("scenario_choose.html.j2")
    return Markup(template.render(texts=player_texts(language)))


SCENARIO_MACROS: dict[str, Callable[..., str]] = {
    "scenario": scenario_page,
    "scenario_list": scenario_list,
    "everything_on_paper": everything_on_paper,
    "paper_choice": paper_choice,
    "paper_pages": paper_pages,
    "own_scenario": own_scenario,
}
"""By the name that a page gives them."""


def _filled(name: str, language: Language, **values: object) -> Markup:
    template = pages(language).get_template(f"workshop_{name}.html.j2")
    return Markup(template.render(views=_views(language), **values))


def _views(language: Language) -> list[View]:
    return [View(scenario, language, name, "../../") for name, scenario in scenarios().items()]


def _read(name: str) -> Scenario:
    checked = read_scenario((SCENARIOS / f"{name}.toml").read_text(encoding="utf-8"))
    if not checked.scenario:
        raise ValueError("\n".join(report(checked, Language.EN, name)))
    return checked.scenario
