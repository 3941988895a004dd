"""Pages of the workshop as they were built, without what leads to other pages: to print beside the cards."""

import re
from pathlib import Path

from markupsafe import Markup

_CONTENT = re.compile(r'<article class="md-content__inner[^>]*>(.*?)</article>', re.DOTALL)
_LEADS_ELSEWHERE = re.compile(
    r"</?a\b[^>]*>|<programme-clock.*?</programme-clock>|<slide-show.*?</slide-show>", re.DOTALL
)
_ANCHOR = re.compile(r' id="[^"]*"')
"""On one page with others, two headings would have the same."""


def written_page(workshop: Path, name: str) -> Markup:
    """What a page says.

    Args:
        workshop: The folder of the workshop in the built site.
        name: The page.

    Raises:
        ValueError: The page has no content.
    """
    found = _CONTENT.search((workshop / name / "index.html").read_text(encoding="utf-8"))
    if not found:
        raise ValueError(name)
    return Markup(_ANCHOR.sub("", _LEADS_ELSEWHERE.sub("", found[1])))
