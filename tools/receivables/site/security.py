"""A Content-Security-Policy for every page: only the site's own files, and the inline scripts that the build saw.

Styles may be inline: the theme sets them on elements as it runs.
"""

import base64
import hashlib
import re
from pathlib import Path

_SCRIPT = re.compile(r"<script(?![^>]*\b(?:src|type=\"application/))[^>]*>(.*?)</script>", re.DOTALL)
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
    """The policy that fits the inline scripts of a page."""
    hashes = sorted({f"'sha256-{_digest(script)}'" for script in _SCRIPT.findall(html) if script.strip()})
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *hashes]),
        "worker-src": "'self'",
        "connect-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "img-src": "'self' data:",
        "manifest-src": "'self'",
        "form-action": "'none'",
        "base-uri": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
