"""A Content-Security-Policy for every page: the site's own files, and the inline scripts and styles the build saw."""

import base64
import hashlib
import re
from pathlib import Path

_SCRIPT = re.compile(r"<script(?![^>]*\b(?:src|type=\"application/))[^>]*>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_HEAD = re.compile(r"(<meta charset=\"?utf-8\"?\s*/?>)")


def add_policies(folder: Path) -> None:
    """Give each page below the folder its policy.

    Raises:
        ValueError: A page says nowhere in which encoding it is, so there is no place for a policy.
    """
    for page in sorted(folder.rglob("*.html")):
        page.write_text(with_policy(page.read_text(encoding="utf-8")), encoding="utf-8")


def with_policy(html: str) -> str:
    """The page with its policy, directly after its encoding.

    Raises:
        ValueError: The page says nowhere in which encoding it is.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    secured, count = _HEAD.subn(rf"\1{meta}", html, count=1)
    if not count:
        raise ValueError("no <meta charset>")
    return secured


def policy(html: str) -> str:
    """The policy that fits the inline scripts and styles of a page."""
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *_hashes(_SCRIPT, html)]),
        "worker-src": "'self' blob:",
        "connect-src": "'self'",
        "style-src": " ".join(["'self'", *_hashes(_STYLE, html)]),
        "font-src": "'self'",
        "img-src": "'self' data:",
        "manifest-src": "'self'",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hashes(inline: re.Pattern[str], html: str) -> list[str]:
    return sorted({f"'sha256-{_digest(text)}'" for text in inline.findall(html) if text.strip()})


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
