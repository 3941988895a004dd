"""Characters that nobody can see: what they are, and how to do without them."""

import unicodedata

JOINERS = "\u200c\u200d"
"""They belong in some scripts, and in pictures of several people."""

_HIDDEN = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def is_hidden(character: str, *, breaks: str = "") -> bool:
    r"""Whether nobody can see a character.

    Args:
        character: One character.
        breaks: Those that may be there: line breaks, in a text of several lines.

    >>> is_hidden("\u202e"), is_hidden("\n", breaks="\n")
    (True, False)
    """
    return unicodedata.category(character) in _HIDDEN and character not in JOINERS + breaks


def without_halves(text: str) -> str:
    """The text without halves of characters, which no file and no address can hold."""
    return "".join(character for character in text if unicodedata.category(character) != "Cs")


def visible(text: str) -> str:
    """What was typed into a text: tabs as spaces, line breaks alike, and nothing that nobody can see."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(one for one in text if not is_hidden(one, breaks="\n"))
