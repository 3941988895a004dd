"""The two languages that the site speaks and a letter can be written in."""

from enum import StrEnum

from babel import Locale


class Language(StrEnum):
    """A language, by its ISO 639-1 code."""

    NL = "nl"
    EN = "en"

    @property
    def locale(self) -> Locale:
        """The conventions for numbers and dates: those of the Netherlands, or of Britain."""
        return _LOCALES[self]


_LOCALES = {Language.NL: Locale.parse("nl"), Language.EN: Locale.parse("en_GB")}
