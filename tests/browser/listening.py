"""Hears all that a visitor's browser says: to whom, what, and into its console."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, WebError


@dataclass
class Heard:
    """What was heard.

    Attributes:
        requests: The address, the headers and the body of each request.
        console: What was written to the console, and errors that nobody caught.
        complaints: Those of it that are errors or warnings, such as a breach of the policy.
    """

    requests: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def hosts(self) -> set[str | None]:
        """Who was asked for something."""
        return {urlsplit(address).hostname for address in self.addresses if not address.startswith(("blob:", "data:"))}

    def forget(self) -> None:
        """Begin anew, as if nothing had been heard."""
        for heard in (self.requests, self.addresses, self.console, self.complaints):
            heard.clear()

    def note_request(self, request: Request) -> None:
        """Note a request."""
        self.addresses.append(request.url)
        self.requests.append(f"{request.method} {request.url} {request.headers} {request.post_data_buffer!r}")

    def note_message(self, message: ConsoleMessage) -> None:
        """Note a line of the console."""
        self.console.append(message.text)
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.text} ({message.location['url']})")

    def note_error(self, error: WebError) -> None:
        """Note an error that nobody caught."""
        self.console.append(str(error.error))
        self.complaints.append(str(error.error))


def listen(context: BrowserContext) -> Heard:
    """Hear everything that happens in a visitor's browser from now on."""
    heard = Heard()
    context.on("request", heard.note_request)
    context.on("console", heard.note_message)
    context.on("weberror", heard.note_error)
    return heard
