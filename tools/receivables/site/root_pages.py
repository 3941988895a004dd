"""The pages above the languages: one that offers both, and one for an address that does not exist."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from receivables.texts.labels import SNIPPETS


def write_root_pages(folder: Path) -> None:
    """Write `index.html` and `404.html` into the site's folder.

    The page for a missing address is shown at any address, so its links start at the root of the site, which the
    environment names: `SITE_URL_NL`.
    """
    root = urlsplit(os.environ.get("SITE_URL_NL", "/nl/")).path.removesuffix("nl/")
    templates = Environment(loader=FileSystemLoader(SNIPPETS / "root"), autoescape=True, undefined=StrictUndefined)
    for name in ("index.html", "404.html"):
        (folder / name).write_text(templates.get_template(f"{name}.j2").render(root=root), encoding="utf-8")
