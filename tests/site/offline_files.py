"""What the service worker of a built site knows."""

import json
from pathlib import Path

from receivables.site.folders import SITE
from receivables.site.offline import WORKER


def listed(folder: Path = SITE) -> dict[str, dict[str, str]]:
    """The lists before the worker's code: kind, path, hash."""
    first, _ = (folder / WORKER).read_text(encoding="utf-8").split("\n", 1)
    lists: dict[str, dict[str, str]] = json.loads(first.removeprefix("const BUILD = ").removesuffix(";"))
    return lists
