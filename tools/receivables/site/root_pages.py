"""The pages above the languages: one that offers both, and one for an address that does not exist."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from receivables.texts.labels import SNIPPETS


def write_root_pages(folder: Path) -> None:
    """Write `index.html` and `404.html` into the site's folder."""
    templates = Environment(loader=FileSystemLoader(SNIPPETS / "root"), autoescape=True, undefined=StrictUndefined)
    for name in ("index.html", "404.html"):
        (folder / name).write_text(templates.get_template(f"{name}.j2").render(), encoding="utf-8")
