"""The theme's search makes its index when it is opened; a theme that is written otherwise is noticed."""

from pathlib import Path

import pytest

from receivables.site.search_on_demand import index_on_demand

SCRIPT = "assets/javascripts/bundle.0a1b2c3d.min.js"


def made(folder: Path, source: str) -> Path:
    """A folder with a script of the theme."""
    script = folder / SCRIPT
    script.parent.mkdir(parents=True)
    script.write_text(source, encoding="utf-8")
    return script


def test_only_opening_counts(tmp_path: Path) -> None:
    """What starts the search at once is gone, the rest stays as it was."""
    script = made(tmp_path, 'a;L($(location.protocol!=="file:"),Je("search")).pipe(b);c')
    index_on_demand(tmp_path)
    assert script.read_text(encoding="utf-8") == 'a;L(Je("search")).pipe(b);c'


@pytest.mark.parametrize("source", ["", 'L(Je("search"))', 'L($(location.protocol!=="file:"),Je("tabs"))'])
def test_another_theme_is_noticed(tmp_path: Path, source: str) -> None:
    """The build fails where the place is not found, rather than leave the search as it is."""
    made(tmp_path, source)
    with pytest.raises(ValueError, match="bundle"):
        index_on_demand(tmp_path)
