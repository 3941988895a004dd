"""A link that opens the visitor's own mail program with the text in it (mailto, RFC 6068)."""

from dataclasses import dataclass
from urllib.parse import quote

LONGEST_LINK = 2_000
"""Characters that mail programs and browsers take; some cut off what is longer, without a word."""


@dataclass(frozen=True)
class MailLink:
    """A link to a new message.

    Attributes:
        address: Where the link leads.
        holds_text: Whether the text is in it; a text that is too long has to be pasted.
    """

    address: str
    holds_text: bool


def mail_link(*, to: str = "", subject: str, text: str) -> MailLink:
    r"""Make a link to a new message; without an address, to whom it goes is for the visitor's mail program.

    >>> mail_link(subject="Paid?", text="Hello\nYusuf").address
    'mailto:?subject=Paid%3F&body=Hello%0D%0AYusuf'
    """
    without_text = f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}"
    with_text = f"{without_text}&body={quote(text.replace('\n', '\r\n'), safe='')}"
    fits = len(with_text) <= LONGEST_LINK
    return MailLink(with_text if fits else without_text, fits)
