"""The material of the workshop as a download: a page to print without a connection, and the scenarios as files."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from receivables.language import Language
from receivables.scenarios.model_file import model_file
from receivables.site.archives import write
from receivables.site.folders import PROJECT
from receivables.site.workshop.scenarios import SCENARIOS, everything_on_paper
from receivables.texts.environment import pages
from receivables.texts.labels import label

MODEL = "model-scenario.toml"

_STYLES = (PROJECT / "docs" / "theme" / "assets" / "site.css", PROJECT / "tools" / "browser" / "scenario.css")


def write_material(folder: Path) -> None:
    """Write the model file and the download of each language beside its pages.

    Args:
        folder: The site's.
    """
    for language in Language:
        workshop = folder / language / "workshop"
        workshop.mkdir(parents=True, exist_ok=True)
        (workshop / MODEL).write_text(model_file(language), encoding="utf-8")
        with zipfile.ZipFile(
            workshop / f"{label(language, 'scenario.material')}.zip", "w", zipfile.ZIP_DEFLATED
        ) as archive:
            for path, content in _files(language):
                write(archive, path, content)


def _files(language: Language) -> Iterator[tuple[str, str]]:
    name = label(language, "scenario.material")
    yield f"{name}/{label(language, 'scenario.material_page')}.html", _page(language)
    yield f"{name}/{MODEL}", model_file(language)
    for file in sorted(SCENARIOS.glob("*.toml")):
        yield f"{name}/scenarios/{file.name}", file.read_text(encoding="utf-8")


def _page(language: Language) -> str:
    styles = "\n".join(file.read_text(encoding="utf-8") for file in _STYLES)
    template = pages(language).get_template("root/material.html.j2")
    title = label(language, "scenario.material_title")
    return template.render(title=title, styles=styles, content=everything_on_paper(language=language))
