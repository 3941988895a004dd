"""Builds the whole site: both languages, the runtime, the scripts, the fonts and the pages above the languages."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from receivables.language import Language
from receivables.site.folders import APP, FONTS, NODE_MODULES, PROJECT, RUNTIME, SITE
from receivables.site.form_styles import form_styles
from receivables.site.notices import write_notices
from receivables.site.offline import WORKER, write_pack, write_service_worker
from receivables.site.packing import write_decoder
from receivables.site.root_pages import write_root_pages
from receivables.site.runtime import build_runtime
from receivables.site.search_on_demand import index_on_demand
from receivables.site.security import add_policies
from receivables.site.snapshot import build_snapshot, write_build_facts
from receivables.site.workshop.material import write_material
from receivables.widgets.tools import TOOLS

_CONFIGS = {Language.NL: "mkdocs.yml", Language.EN: "mkdocs.en.yml"}
_BROWSER = PROJECT / "tools" / "browser"
_STYLES = ("tool-widget", "tone-gym", "scenario", "workshop")
"""In this order: where rules after it give pages a size, Chromium forgets the size of a named page."""
_PURIFY = "dompurify/dist/purify.es.mjs"
_FONT_FILES = (
    "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{script}-wght-{style}.woff2",
    "source-serif-4/files/source-serif-4-{script}-wght-{style}.woff2",
)


def build_site(folder: Path = SITE) -> None:
    """Build the site.

    Args:
        folder: Where it goes; what stands there is removed.

    Raises:
        subprocess.CalledProcessError: A builder failed; it has said why.
    """
    shutil.rmtree(folder, ignore_errors=True)
    with ThreadPoolExecutor() as pool:
        jobs = [pool.submit(build_runtime, folder / RUNTIME)]
        jobs += [pool.submit(build_pages, language, folder / language) for language in Language]
        for job in jobs:
            job.result()
    _copy_scripts(folder / APP)
    write_decoder(folder / APP)
    _write_styles(folder / APP / "app.css")
    write_build_facts(folder / APP / "build.js", build_snapshot(folder / RUNTIME))
    _copy_fonts(folder / FONTS)
    write_root_pages(folder)
    write_material(folder)
    write_notices(folder / "licences.txt")
    add_policies(folder)
    write_service_worker(folder)
    write_pack(folder)


def build_pages(language: Language, folder: Path) -> None:
    """Build the pages of one language."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", _CONFIGS[language]]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([*command, "--site-dir", str(folder)], cwd=PROJECT, check=True, env=environment)
    index_on_demand(folder)


def _copy_scripts(folder: Path) -> None:
    folder.mkdir()
    for file in (*_BROWSER.glob("*.js"), NODE_MODULES / _PURIFY):
        if file.name != WORKER:
            shutil.copy(file, folder)


def _write_styles(file: Path) -> None:
    """One style sheet for all that is no page: a browser waits for each before it shows anything."""
    styles = [(_BROWSER / f"{name}.css").read_text(encoding="utf-8") for name in _STYLES]
    file.write_text("\n".join([*styles, form_styles(TOOLS.values())]), encoding="utf-8")


def _copy_fonts(folder: Path) -> None:
    folder.mkdir()
    for file in _fonts():
        shutil.copy(file, folder)


def _fonts() -> Iterator[Path]:
    for name in _FONT_FILES:
        for script in ("latin", "latin-ext"):
            for style in ("normal", "italic"):
                yield NODE_MODULES / "@fontsource-variable" / name.format(script=script, style=style)


if __name__ == "__main__":
    build_site()
