"""A Content-Security-Policy for all pages: the site's own files, and the inline scripts and styles that the build saw.

It is the same everywhere: with instant navigation the policy of the first page stays in force on those that follow.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

WORKER_POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
"""For a worker with a file of its own, where no page's policy holds: the service worker sends it along."""

_SCRIPT = re.compile(r"<script(?![^>]*\b(?:src|type=\"application/))[^>]*>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_HEAD = re.compile(r"(<meta charset=\"?utf-8\"?\s*/?>)")


def add_policies(folder: Path) -> None:
    """Give each page below the folder the policy that fits them all.

    Raises:
        ValueError: A page says nowhere in which encoding it is, so there is no place for a policy.
    """
    pages = {page: page.read_text(encoding="utf-8") for page in sorted(folder.rglob("*.html"))}
    rules = policy(*pages.values())
    for page, html in pages.items():
        page.write_text(with_policy(html, rules), encoding="utf-8")


def with_policy(html: str, rules: str) -> str:
    """The page with a policy, directly after its encoding.

    Raises:
        ValueError: The page says nowhere in which encoding it is.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    secured, count = _HEAD.subn(rf"\1{meta}", html, count=1)
    if not count:
        raise ValueError("no <meta charset>")
    return secured


def policy(*pages: str) -> str:
    """The policy that fits the inline scripts and styles of some pages."""
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *_hashes(_SCRIPT, pages)]),
        "worker-src": "'self' blob:",
        "connect-src": "'self'",
        "style-src": " ".join(["'self'", *_hashes(_STYLE, pages)]),
        "font-src": "'self'",
        "img-src": "'self' data:",
        "manifest-src": "'self'",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hashes(inline: re.Pattern[str], pages: Iterable[str]) -> list[str]:
    return sorted({f"'sha256-{_digest(text)}'" for html in pages for text in inline.findall(html) if text.strip()})


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
