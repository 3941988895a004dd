"""The policy of a page: its own inline scripts by hash, nothing else that is inline."""

from pathlib import Path

import pytest

from receivables.site.security import add_policies, policy, with_policy


def test_an_inline_script_is_allowed_by_its_hash() -> None:
    """The hash is that of the script's text (checked with `openssl dgst -sha256 -binary | base64`)."""
    wanted = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    assert wanted not in policy("<p>x</p>")
    assert wanted in policy("<script>alert(1)</script>")


def test_an_inline_style_is_allowed_by_its_hash() -> None:
    """It counts for styles and not for scripts."""
    scripts, styles = policy("<style>p{color:red}</style>").split("; style-src ")
    assert "sha256" not in scripts
    assert "'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='" in styles


@pytest.mark.parametrize("script", ['<script src="x.js"></script>', '<script type="application/json">{}</script>'])
def test_what_does_not_run_inline_needs_no_hash(script: str) -> None:
    """A script of the site's own, or data, changes nothing in the policy."""
    assert policy(script) == policy("")


def test_all_pages_have_one_policy(tmp_path: Path) -> None:
    """A page allows the inline scripts of the others too: without loading it, a visitor may go on to any of them."""
    pages = [tmp_path / "a.html", tmp_path / "b" / "c.html"]
    pages[1].parent.mkdir()
    for number, page in enumerate(pages):
        page.write_text(f'<meta charset="utf-8"><script>{number}</script>', encoding="utf-8")
    add_policies(tmp_path)
    shared = policy("<script>0</script><script>1</script>")
    assert shared.count("sha256") == 2
    assert [f'content="{shared}"' in page.read_text(encoding="utf-8") for page in pages] == [True, True]


def test_the_policy_stands_first() -> None:
    """It comes directly after the encoding, before anything can load."""
    secured = '<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="x"><link>'
    assert with_policy('<head><meta charset="utf-8"><link>', "x") == secured


def test_a_page_without_a_place_for_it_is_refused() -> None:
    """A page without an encoding stops the build."""
    with pytest.raises(ValueError, match="charset"):
        with_policy("<html></html>", "x")
