"""The house: imports go down only, and nothing below the drivers looks at a clock."""

import ast
from pathlib import Path

import pytest

import receivables

PACKAGE = Path(receivables.__file__).parent
FLOORS = {
    "site": 7,
    "drivers": 6,
    "widgets": 5,
    "files": 4,
    "scenarios": 4,
    "texts": 3,
    "rules": 3,
    "case": 2,
    "accounts": 2,
    "company_numbers": 2,
    "notice": 2,
    "near_days": 2,
    "percentages": 2,
    "money": 1,
    "days": 1,
    "language": 0,
    "errors": 0,
}
SIDEWAYS = {("case", "accounts")}
SITE_BUILDERS = {"mkdocs", "mkdocs_macros", "material", "zensical", "pyodide_build", "pyodide_lock"}
WITH_A_CLOCK = {"site", "drivers"}
CLOCK = {"today", "now", "utcnow", "fromtimestamp", "localtime", "gmtime", "monotonic"}
MODULES = {
    ".".join(("receivables", *file.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__"): file
    for file in sorted(PACKAGE.rglob("*.py"))
    if "snippets" not in file.relative_to(PACKAGE).parts
}
every_module = pytest.mark.parametrize("module", MODULES)


@every_module
def test_every_module_has_its_place_in_the_house(module: str) -> None:
    """A new part of the package is given a floor before it is used."""
    assert module == "receivables" or _part(module) in FLOORS


@every_module
def test_imports_go_down_only(module: str) -> None:
    """No module imports from a floor above its own, nor from a neighbour."""
    assert [name for name in _own_imports(module) if not _may_import(_part(module), _part(name))] == []


@every_module
def test_drivers_never_import_one_another(module: str) -> None:
    """The static page, the browser and the command line each stand alone."""
    others = [name for name in _own_imports(module) if _part(name) == "drivers" and _part(module) == "drivers"]
    assert [name for name in others if not f"{name}.".startswith(f"{module}.")] == []


@every_module
def test_only_the_site_knows_what_builds_it(module: str) -> None:
    """Nothing but `receivables.site` imports MkDocs, its plugins or the runtime's tools."""
    assert _part(module) == "site" or SITE_BUILDERS.isdisjoint(_top_levels(module))


@every_module
def test_only_drivers_and_the_site_look_at_a_clock(module: str) -> None:
    """Today is a parameter everywhere else, so that a letter of any day can be written on any day."""
    asked = _asked_of_a_clock(MODULES[module]) | ({"time"} & _top_levels(module))
    assert _part(module) in WITH_A_CLOCK or asked == set()


@pytest.mark.parametrize(
    ("upper", "lower", "allowed"),
    [
        ("site", "drivers", True),
        ("drivers", "widgets", True),
        ("widgets", "texts", True),
        ("widgets", "rules", True),
        ("widgets", "files", True),
        ("files", "texts", True),
        ("rules", "case", True),
        ("texts", "days", True),
        ("case", "accounts", True),
        ("texts", "texts", True),
        ("texts", "files", False),
        ("drivers", "scenarios", True),
        ("scenarios", "texts", True),
        ("scenarios", "rules", True),
        ("scenarios", "widgets", False),
        ("texts", "scenarios", False),
        ("files", "widgets", False),
        ("rules", "texts", False),
        ("texts", "rules", False),
        ("accounts", "case", False),
        ("money", "days", False),
        ("errors", "language", False),
        ("case", "rules", False),
        ("widgets", "drivers", False),
        ("drivers", "site", False),
    ],
)
def test_the_plan_of_the_house(*, upper: str, lower: str, allowed: bool) -> None:
    """The plan itself allows what the design allows and no more."""
    assert _may_import(upper, lower) is allowed


def test_the_imports_of_a_module_are_seen() -> None:
    """Both forms of import are read, down to the name."""
    assert "receivables.widgets.reminder" in _own_imports("receivables.widgets.tools")
    assert "receivables.money" in _own_imports("receivables.widgets.reading")
    assert "jinja2" in _top_levels("receivables.texts.environment")


def test_a_look_at_a_clock_is_seen(tmp_path: Path) -> None:
    """Called or handed on, a clock is noticed."""
    file = tmp_path / "late.py"
    file.write_text("from datetime import date, datetime\non = date.today\nat = datetime.now()\n", encoding="utf-8")
    assert _asked_of_a_clock(file) == {"today", "now"}


def _may_import(upper: str, lower: str) -> bool:
    return upper == lower or FLOORS[lower] < FLOORS[upper] or (upper, lower) in SIDEWAYS


def _part(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def _imports(module: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import hides its floor"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _own_imports(module: str) -> list[str]:
    return sorted(name for name in _imports(module) if name.startswith("receivables."))


def _top_levels(module: str) -> set[str]:
    return {name.split(".")[0] for name in _imports(module)}


def _asked_of_a_clock(file: Path) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return CLOCK & {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
