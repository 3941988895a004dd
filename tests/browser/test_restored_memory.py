"""What comes out of the memory that the build kept is what this Python says, and nothing is missing in it."""

import json

import pytest
from playwright.sync_api import Page

from receivables.drivers.browser import answer
from receivables.drivers.warming import warm

pytestmark = pytest.mark.browser

ASK = """(requests) => new Promise((done) => {
  const worker = new Worker("/app/python-worker.js", { type: "module" });
  const said = [];
  worker.addEventListener("message", ({ data }) => {
    said.push(data.reply ?? data.failure ?? data.from);
    if (said.length > requests.length) done(said);
  });
  requests.forEach((request, id) => worker.postMessage({ id, request, packages: [] }));
})"""


def test_every_request_is_answered_as_here(page: Page) -> None:
    """Every tool, file and mistake in both languages, asked in one go: no wheel is fetched for a fresh start."""
    requests, replies = list[str](), list[str]()

    def note(request: str) -> str:
        requests.append(request)
        replies.append(answer(request))
        return replies[-1]

    warm(note)
    fetched: list[str] = []
    page.context.on("request", lambda request: fetched.append(request.url))
    page.goto("/nl/about/")
    how, *said = page.evaluate(ASK, requests)
    assert how == "snapshot"
    assert len(said) > 100
    assert [url for url in fetched if url.endswith(".whl")] == []
    kinds = {json.loads(request)["kind"] for request in requests}
    assert {"run", "file", "save", "open", "judge", "scenario"} == kinds
    assert [one for one in zip(requests, said, replies, strict=True) if one[1] != one[2]] == []
