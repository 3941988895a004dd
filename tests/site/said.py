"""What the pages of a part of the site give to say, and what the tone check finds in it."""

from dataclasses import dataclass
from datetime import date

from guide_sources import called

from receivables.language import Language
from receivables.site.folders import PROJECT
from receivables.texts.tone.findings import findings
from receivables.texts.tone.stages import DraftStage


@dataclass(frozen=True)
class Said:
    """A sentence that a page gives to say.

    Attributes:
        text: What to say.
        not_that: What is better left unsaid, or "".
    """

    text: str
    not_that: str = ""


def said_in(part: str, language: Language) -> list[Said]:
    """All that the pages in a folder give to say, page by page."""
    pages = sorted((PROJECT / "docs" / language / part).rglob("*.md"))
    macros = (macro for page in pages for macro in called(page.read_text(encoding="utf-8")))
    return [Said(*given) for name, *given in macros if name == "say"]


def rules_about(text: str, language: Language) -> list[str]:
    """The tone rules that find something in a sentence."""
    found = findings(text, language=language, stage=DraftStage.PHONE_SCRIPT, pay_by=date(2026, 11, 30))
    return [one.rule for one in found]
