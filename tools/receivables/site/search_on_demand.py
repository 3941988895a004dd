"""The theme's search, which makes its index when somebody opens it.

The theme does so on every page, as soon as that is shown: a worker is busy with all words of the site just when
somebody begins to type and Python starts. Pages that are opened as files wait for the search to be opened; here all do.
"""

from pathlib import Path

_BUNDLE = "assets/javascripts/bundle.*.min.js"
_AT_ONCE_OR_OPENED = '$(location.protocol!=="file:"),'
_OPENED = 'Je("search")'


def index_on_demand(folder: Path) -> None:
    """Change the theme's script in the pages of one language.

    Raises:
        ValueError: The script is not written as it was.
    """
    [script] = folder.glob(_BUNDLE)
    source = script.read_text(encoding="utf-8")
    if source.count(_AT_ONCE_OR_OPENED + _OPENED) != 1:
        raise ValueError(script)
    script.write_text(source.replace(_AT_ONCE_OR_OPENED + _OPENED, _OPENED), encoding="utf-8")
