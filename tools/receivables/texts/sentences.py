"""What a visitor typed, where it has to stand as a sentence of its own."""

from receivables.language import Language

_ENDS = ".!?…"
_CLOSES = "”’\"')"


def as_sentence(typed: str, language: Language) -> str:
    r"""What was typed on one line, with a capital, and a full stop where it has none; "" stays so.

    A first word with a capital further on, as in iPhone, is left as it is. A Dutch ij is one letter.

    >>> as_sentence("ijsblokjes\nhielpen niet", Language.NL)
    'IJsblokjes hielpen niet.'
    """
    text = " ".join(typed.split())
    if not text:
        return ""
    first = text.split(" ", 1)[0]
    if first == first.lower():
        length = 2 if language is Language.NL and text.startswith("ij") else 1
        text = text[:length].upper() + text[length:]
    return text if text.rstrip(_CLOSES)[-1:] in _ENDS else f"{text}."
