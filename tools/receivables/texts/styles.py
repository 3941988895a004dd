"""In which shape and in which tone a text is written."""

from enum import StrEnum


class Medium(StrEnum):
    """What a text is sent as."""

    EMAIL = "email"
    LETTER = "letter"
    MESSAGE = "message"
    """A short message (SMS, WhatsApp): at most `LONGEST_MESSAGE` characters."""
    PHONE = "phone"
    """The line with which a call opens."""


class Tone(StrEnum):
    """How warm or firm a text is, within what its stage allows."""

    WARMER = "warmer"
    NEUTRAL = "neutral"
    FIRMER = "firmer"


LONGEST_MESSAGE = 300
"""Characters of a short message: what a phone shows without unfolding it."""
