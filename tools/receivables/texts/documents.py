"""What all documents have in common: they can be copied as a subject and a plain text."""

from typing import Protocol

from receivables.language import Language


class Document(Protocol):
    """Something that is sent to a customer, in the customer's language."""

    @property
    def language(self) -> Language:
        """The language in which it is written."""

    @property
    def subject(self) -> str:
        """What it is about, in one line."""

    @property
    def text(self) -> str:
        """The body as plain text."""
