"""The material of the workshop as a download: one page with all that can be printed, and the scenarios as files."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from receivables.language import Language
from receivables.scenarios.model_file import model_file
from receivables.site.archives import write
from receivables.site.folders import PROJECT
from receivables.site.workshop.scenarios import SCENARIOS, everything_on_paper
from receivables.site.workshop.written_pages import written_page
from receivables.texts.environment import pages
from receivables.texts.labels import label
from receivables.texts.workshop import plan

MODEL = "model-scenario.toml"

_STYLES = (
    PROJECT / "docs" / "theme" / "assets" / "site.css",
    PROJECT / "tools" / "browser" / "scenario.css",
    PROJECT / "tools" / "browser" / "workshop.css",
)


def write_material(folder: Path) -> None:
    """Write the model file and the download of each language beside its pages.

    Args:
        folder: The site's, with its pages.
    """
    for language in Language:
        workshop = folder / language / "workshop"
        workshop.mkdir(parents=True, exist_ok=True)
        (workshop / MODEL).write_text(model_file(language), encoding="utf-8")
        with zipfile.ZipFile(
            workshop / f"{label(language, 'scenario.material')}.zip", "w", zipfile.ZIP_DEFLATED
        ) as archive:
            for path, content in _files(workshop, language):
                write(archive, path, content)


def _files(workshop: Path, language: Language) -> Iterator[tuple[str, str]]:
    name = label(language, "scenario.material")
    yield f"{name}/{label(language, 'scenario.material_page')}.html", _page(workshop, language)
    yield f"{name}/{MODEL}", model_file(language)
    for file in sorted(SCENARIOS.glob("*.toml")):
        yield f"{name}/scenarios/{file.name}", file.read_text(encoding="utf-8")


def _page(workshop: Path, language: Language) -> str:
    styles = "\n".join(file.read_text(encoding="utf-8") for file in _STYLES)
    template = pages(language).get_template("root/material.html.j2")
    title = label(language, "scenario.material_title")
    written = [written_page(workshop, name) for name in plan()["download"]["pages"]]
    calls = everything_on_paper(language=language)
    return template.render(title=title, styles=styles, content=calls, written=written)
