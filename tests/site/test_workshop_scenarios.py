"""The workshop's pages and download as they were built."""

import re
import tomllib
import zipfile

import pytest
from visible_text import visible_text

from copying import copied
from receivables.language import Language
from receivables.scenarios.model_file import model_file
from receivables.scenarios.reading import read_scenario
from receivables.site.folders import RUNTIME, SITE
from receivables.site.workshop.scenarios import SCENARIOS, scenarios
from receivables.texts.labels import label
from receivables.texts.workshop import plan

pytestmark = pytest.mark.site

each_language = pytest.mark.parametrize("language", Language)
EVERY = [(name, language) for name in scenarios() for language in Language]


def page(language: Language, *path: str) -> str:
    """A page of the workshop."""
    return SITE.joinpath(language, "workshop", *path, "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "language"), EVERY)
def test_a_page_has_the_whole_scenario(name: str, language: Language) -> None:
    """Every turn, ending and card is on it, and an anchor for each place that a choice leads to."""
    html = page(language, "scenarios", name.replace("_", "-"))
    scenario = scenarios()[name]
    names = [turn.name for turn in scenario.turns] + [ending.name for ending in scenario.endings]
    assert [one for one in names if f'id="{name}-{one}"' not in html] == []
    assert html.count("data-card=") == 4
    assert copied(" ".join(visible_text(html))) == []


@each_language
def test_the_list_has_every_scenario_easiest_first(language: Language) -> None:
    """In the order of its level."""
    html = page(language, "scenarios").split('class="scenario-list"')[1]
    places = [html.index(f'href="{name.replace("_", "-")}/"') for name in scenarios()]
    assert places == sorted(places)
    levels = [scenario.level for scenario in scenarios().values()]
    assert levels == sorted(levels)


@each_language
def test_the_download_has_everything(language: Language) -> None:
    """A page to print that asks for nothing, the model file and each scenario as it is."""
    name = label(language, "scenario.material")
    with zipfile.ZipFile(SITE / language / "workshop" / f"{name}.zip") as archive:
        files = {path.removeprefix(f"{name}/"): archive.read(path).decode() for path in archive.namelist()}
    html = files.pop(f"{label(language, 'scenario.material_page')}.html")
    assert "<script" not in html
    assert "<link" not in html
    addresses = re.findall(r'(?:href|src)="([^"]*)"', html)
    assert [one for one in addresses if not one.startswith("#")] == []
    for one in plan()["download"]["pages"]:
        (title,) = re.findall(r"<h1[^>]*>(.*?)</h1>", page(language, one))
        assert f">{title}</h1>" in html
    parts = len(plan()["paper"])
    assert {html.count(f'data-call="{name}"') for name in scenarios()} == {parts}
    assert files.pop("model-scenario.toml") == model_file(language)
    assert set(files) == {f"scenarios/{file.name}" for file in SCENARIOS.glob("*.toml")}
    assert all(tomllib.loads(text) for text in files.values())


@each_language
@pytest.mark.parametrize("name", ["own-scenario", "on-paper"])
def test_a_download_leads_to_a_file(name: str, language: Language) -> None:
    """The link of a page names a file that the build has put there."""
    offered = [link for link in re.findall(r"<a [^>]*>", page(language, name)) if " download" in link]
    links = [address for link in offered for address in re.findall(r'href="([^"]*)"', link)]
    assert links
    assert [link for link in links if not (SITE / language / "workshop" / name / link).resolve().is_file()] == []


@each_language
def test_the_model_file_is_in_order_and_in_one_language(language: Language) -> None:
    """Whoever begins from it begins without mistakes."""
    text = (SITE / language / "workshop" / "model-scenario.toml").read_text(encoding="utf-8")
    checked = read_scenario(text)
    assert checked.scenario
    assert checked.scenario.languages == (language,)


def test_the_browser_loads_no_scenarios() -> None:
    """They stand in their pages; the package is read by every visitor of a tool."""
    (wheel,) = (SITE / RUNTIME).glob("receivables-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        assert [name for name in archive.namelist() if "snippets/scenarios/" in name] == []
