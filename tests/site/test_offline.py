"""The site without a connection: what the service worker knows, and the pack."""

import hashlib
import shutil
import zipfile
from pathlib import Path

import pytest
from offline_files import listed

from receivables.site.folders import RUNTIME, SITE
from receivables.site.offline import PACK, WORKER, write_pack, write_service_worker

pytestmark = pytest.mark.site

BUILD = listed()
ONE_LINE = "python3 -m http.server --bind 127.0.0.1"
FILES = {path: digest for paths in BUILD.values() for path, digest in paths.items()}


def test_every_listed_file_is_there_as_it_is() -> None:
    """Each hash is that of the file the site serves."""
    assert {path: hashlib.sha256((SITE / path).read_bytes()).hexdigest()[:16] for path in FILES} == FILES


def test_every_page_and_script_and_all_of_python_is_listed() -> None:
    """No page, script, style or font is forgotten, nor anything that Python may need."""
    for pattern in ("*.html", "app/*", "fonts/*", f"{RUNTIME}/*", "*/search/*.json", "*/stylesheets/*.css"):
        assert {file.relative_to(SITE).as_posix() for file in SITE.rglob(pattern)} <= FILES.keys()


def test_a_first_visit_keeps_nothing_heavy() -> None:
    """What is kept at once is small; Python and what trainers use come later; pack and worker stand in no list."""
    assert [path for path in BUILD["pages"] if path.startswith(RUNTIME)] == []
    sizes = [(SITE / path).stat().st_size for path in BUILD["pages"]]
    assert max(sizes) < 200_000
    assert sum(sizes) < 11_000_000
    assert min(len(paths) for paths in BUILD.values()) > 0
    assert {PACK, WORKER}.isdisjoint(FILES)


def test_the_list_changes_with_any_file(tmp_path: Path) -> None:
    """A browser fetches a new worker when the site has changed, and only then."""
    (tmp_path / "index.html").write_text("one", encoding="utf-8")
    write_service_worker(tmp_path)
    first = (tmp_path / WORKER).read_bytes()
    write_service_worker(tmp_path)
    assert (tmp_path / WORKER).read_bytes() == first
    (tmp_path / "index.html").write_text("two", encoding="utf-8")
    write_service_worker(tmp_path)
    assert (tmp_path / WORKER).read_bytes() != first


def test_the_pack_holds_the_site_and_how_to_use_it() -> None:
    """All that is listed, the worker, and a text in both languages; not itself."""
    with zipfile.ZipFile(SITE / PACK) as pack:
        names = {name.removeprefix("netjes-betaald-paid-politely/") for name in pack.namelist()}
        how_to = pack.read("netjes-betaald-paid-politely/README.txt").decode()
    assert names == {*FILES, WORKER, "README.txt"}
    assert how_to.count(ONE_LINE) == 2
    for language in ("nl", "en"):
        assert ONE_LINE in (SITE / language / "offline" / "index.html").read_text(encoding="utf-8")


def test_the_same_site_gives_the_same_pack(tmp_path: Path) -> None:
    """The pack holds no clock."""
    for name in ("index.html", "sw.js"):
        shutil.copy(SITE / name, tmp_path)
    write_pack(tmp_path)
    first = (tmp_path / PACK).read_bytes()
    write_pack(tmp_path)
    assert (tmp_path / PACK).read_bytes() == first
