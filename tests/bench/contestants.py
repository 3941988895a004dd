"""The pages that are measured: ours, and other ways to have Python in a page, with the same files from one host."""

import json
import re
import shutil
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from markdown import markdown
from markdown_exec import formatter, validator

from receivables.site.folders import NODE_MODULES, RUNTIME, SITE
from receivables.site.runtime import LOCK, Library, repack, write_lock

RENDERED = "Geachte Yusuf"
CODE = f"""from jinja2 import Template
import js
js.show(Template("Geachte {{{{ name }}}}").render(name="{RENDERED.split()[1]}"))"""

# Each page counts from its own first line, ours from the first edit: that is when each is asked for Python.
_HEAD = """<!doctype html><meta charset=utf-8><title>bench</title><script>
const begun = performance.now();
var outcome = new Promise((done) => (show = (text) => { document.title = text; done(performance.now() - begun); }));
</script>"""
OUTCOME = "outcome"
FIRST_EDIT = """new Promise((done) => {
  const begun = performance.now();
  document.addEventListener("tool-answer", () => done(performance.now() - begun), { once: true });
  const field = document.getElementById("debtor.contact");
  field.value = "Yusuf";
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""


@dataclass(frozen=True)
class Contestant:
    """A page with Python in it.

    Attributes:
        name: What the tables call it.
        does: What stands between the beginning and the outcome.
        path: Its address on the host.
        outcome: JavaScript: a promise of the milliseconds until the first outcome stands in the page.
    """

    name: str
    does: str
    path: str
    outcome: str = OUTCOME


CONTESTANTS = (
    Contestant(
        "this site",
        "the reminder tool: from the first edit until the letter made of it stands in the page",
        "/nl/tools/reminder/",
        FIRST_EDIT,
    ),
    Contestant("bare Pyodide", "loadPyodide() in a worker and nothing else", "/bare.html"),
    Contestant("Pyodide, Jinja2", "the same, then loads Jinja2 and fills a template of two words", "/jinja.html"),
    Contestant(
        "PyScript",
        "<script type=py> with Jinja2 as its package: fills the same template, in the page",
        "/pyscript.html",
    ),
    Contestant(
        "markdown-exec",
        "its pyodide fence with install=jinja2, run as soon as it can be: the same template, in the page;"
        " its editor and its highlighting, which come from elsewhere, are left out",
        "/fence.html",
    ),
)


def make_folder(folder: Path) -> None:
    """Make a site of ours and the others, with one runtime for all."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    runtime = folder / RUNTIME
    shutil.copy(NODE_MODULES / "pyodide" / "pyodide.js", runtime)
    shutil.copytree(NODE_MODULES / "@pyscript" / "core" / "dist", folder / "pyscript")
    add_micropip(runtime)
    for name, page in {"bare": bare(), "jinja": bare(CODE), "pyscript": pyscript(), "fence": fence()}.items():
        (folder / f"{name}.html").write_text(_HEAD + page, encoding="utf-8")


def add_micropip(runtime: Path) -> None:
    """Put beside the runtime what PyScript and the fence fetch to install packages with."""
    folder = runtime / "micropip"
    folder.mkdir()
    for name in ("micropip", "packaging"):
        files = distribution(name).files or []
        repack(Library(name, tuple({f"{file.parent}/*.py" for file in files if file.suffix == ".py"})), folder)
    write_lock(folder)
    lock, added = (json.loads((place / LOCK).read_text(encoding="utf-8")) for place in (runtime, folder))
    for package in added["packages"].values():
        package["file_name"] = f"{folder.name}/{package['file_name']}"
    lock["packages"] |= added["packages"]
    (runtime / LOCK).write_text(json.dumps(lock), encoding="utf-8")


def bare(code: str = "") -> str:
    """A page that starts Pyodide in a worker, and may let it do something."""
    work = f'await python.loadPackage("jinja2"); python.runPython({json.dumps(code)});' if code else 'show("ready");'
    worker = f"""globalThis.show = postMessage;
const {{ loadPyodide }} = await import(ADDRESS);
const python = await loadPyodide();
{work}"""
    return f"""<script>
const address = JSON.stringify(new URL("/{RUNTIME}/pyodide.mjs", location));
const source = new Blob([{json.dumps(worker)}.replace("ADDRESS", address)], {{ type: "text/javascript" }});
const worker = new Worker(URL.createObjectURL(source), {{ type: "module" }});
worker.onmessage = ({{ data }}) => show(data);
</script>"""


def pyscript() -> str:
    """A page as PyScript's documentation has it."""
    config = json.dumps({"interpreter": f"/{RUNTIME}/pyodide.mjs", "packages": ["jinja2"]})
    return f"""<link rel=stylesheet href=/pyscript/core.css><script type=module src=/pyscript/core.js></script>
<body><script type=py config='{config}'>
{CODE}
</script>"""


def fence() -> str:
    """A page as markdown-exec makes it, with Pyodide from here and its button pressed as soon as it is there."""
    fences = [{"name": "pyodide", "class": "pyodide", "validator": validator, "format": formatter}]
    made = markdown(
        f'```pyodide install="jinja2"\n{CODE}\n```',
        extensions=["pymdownx.superfences"],
        extension_configs={"pymdownx.superfences": {"custom_fences": fences}},
    )
    made = re.sub(r"https://[^\"]*/pyodide\.js", f"/{RUNTIME}/pyodide.js", made)
    made = re.sub(r"<(script|link)[^>]*https://[^>]*>(</script>)?", "", made)
    script = (Path(__file__).parent / "fence.js").read_text(encoding="utf-8")
    own = (markdown_exec_assets() / "pyodide.js").read_text(encoding="utf-8")
    return f"<body>{made}<script>{script}</script><script>{own}</script>"


def markdown_exec_assets() -> Path:
    """The folder of what markdown-exec's plugin adds to a site."""
    return Path(formatter.__code__.co_filename).parents[1] / "assets"
