"""What of Babel the browser gets: enough to write numbers, amounts, days and lists as the whole of it does."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from receivables.site.folders import RUNTIME, SITE

pytestmark = pytest.mark.site

WRITTEN = """
import json, sys
from datetime import date
sys.path[:0] = sys.argv[1:]
from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal
import babel

day = date(2026, 3, 1)
print(json.dumps({locale: [
    format_decimal(1234567.5, locale=locale), format_currency(-1234.5, "EUR", locale=locale),
    str(babel.Locale.parse(locale)),
    *(format_date(day, form, locale=locale) for form in ("short", "medium", "long", "full", "EEEE d MMMM y")),
    *(dict(get_month_names(width, locale=locale))[3] for width in ("wide", "abbreviated")),
    format_list(["a", "b", "c"], locale=locale),
] for locale in ("nl", "en", "en_GB")} | {"babel": babel.__file__}))
"""


def written(*paths: Path) -> dict[str, object]:
    """What Babel writes in each locale: the installed one, or one that stands in some folder."""
    done = subprocess.run([sys.executable, "-c", WRITTEN, *paths], capture_output=True, text=True, check=True)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_the_browser_s_babel_writes_what_the_whole_one_does(tmp_path: Path) -> None:
    """Without the words for languages, countries and units the rest is the same."""
    [wheel] = (SITE / RUNTIME).glob("babel-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    slim, whole = written(tmp_path), written()
    assert str(slim.pop("babel")).startswith(str(tmp_path))
    assert not str(whole.pop("babel")).startswith(str(tmp_path))
    assert slim == whole
