"""The command line: what it prints, where, and with which exit code."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from receivables.drivers.cli import main
from receivables.language import Language
from receivables.widgets.running import example
from receivables.widgets.tools import TOOLS

CASES = Path(__file__).parents[1] / "cases"
ON = ["--on", "2026-11-23"]

type Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line and gives exit code, output and complaints."""

    def run_it(*arguments: str | Path) -> tuple[int, str, str]:
        code = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_it


def typed(language: Language = Language.NL) -> dict[str, object]:
    """The worked example, as a program would send it."""
    copied: dict[str, object] = json.loads(json.dumps(example(TOOLS["reminder"], language)))
    return copied


def test_tools_lists_the_tools(run: Run) -> None:
    """One name a line."""
    assert run("tools") == (0, "reminder\nclaim\n", "")


@pytest.mark.parametrize("language", list(Language))
def test_schema_describes_what_the_tool_takes(run: Run, language: Language) -> None:
    """The schema is valid, has titles in the language, takes the example and refuses what nobody knows."""
    code, out, _ = run("schema", "reminder", "--lang", language)
    schema = json.loads(out)
    assert code == 0
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(typed(language), schema)
    assert schema["properties"]["debtor"]["title"] == {"nl": "Je klant", "en": "Your customer"}[language]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**typed(language), "secret": {}}, schema)


def test_run_without_input_shows_the_example(run: Run) -> None:
    """The worked example is a start for whoever does not know the fields."""
    code, out, err = run("run", "reminder", "--lang", "en", *ON)
    assert code == 0
    assert "This is an example" in err
    assert out.startswith("Subject: Reminder: 2 invoices are still outstanding\n\nDear Yusuf Aydin,")


def test_run_reads_a_file_or_standard_input(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file and the same text on standard input give the same letter."""
    file = tmp_path / "typed.json"
    file.write_text(json.dumps(typed()), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(typed())))
    from_file = run("run", "reminder", "--lang", "nl", "--input", file, *ON)
    assert from_file[0] == 0
    assert run("run", "reminder", "--lang", "nl", "--input", "-", *ON) == from_file


def test_run_gives_json_with_the_promised_keys(run: Run) -> None:
    """The keys that others build on; amounts as decimal strings, days as ISO 8601."""
    _, out, _ = run("run", "reminder", "--input", CASES / "be_business_three_invoices.json", "--format", "json", *ON)
    outcome = json.loads(out)
    assert list(outcome) == ["tool", "language", "subject", "text", "figures", "notes", "dates"]
    assert outcome["figures"]["outstanding"] == "2206.50"
    assert outcome["figures"]["not_yet_due"] == "605.00"
    assert {"date": "2026-11-30", "what": "Last day to pay"} in outcome["dates"]
    assert all(set(note) == {"level", "rule", "text", "source"} for note in outcome["notes"])


def test_the_file_says_how_doubtful_amounts_are_read(run: Run) -> None:
    """A case typed on a Dutch page means the same when it is run in English, and the doubt is shown."""
    code, out, _ = run("run", "reminder", "--lang", "en", "--input", CASES / "nl_page_doubtful_amount.json", *ON)
    assert code == 0
    assert "€\u00a01.249,50" in out
    assert "invoices.0.amount: Is that right? We read: €1,250.00" in out


def test_wrong_input_gives_a_line_a_field_and_no_letter(run: Run, tmp_path: Path) -> None:
    """Exit code 2, a sentence for each wrong field on standard error, nothing on standard output."""
    file = tmp_path / "typed.json"
    file.write_text(json.dumps({**typed(), "account": {"iban": "NL00"}, "letter": {"date": "31-2-2026"}}), "utf-8")
    code, out, err = run("run", "reminder", "--lang", "nl", "--input", file, *ON)
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "letter.date: Deze dag bestaat niet. Kijk de datum na.",
        (
            "account.iban: Dit is geen IBAN. Een IBAN begint met twee letters en twee cijfers,"
            " zoals NL91 ABNA 0417 1643 00."
        ),
    ]


def test_wrong_input_as_json(run: Run, tmp_path: Path) -> None:
    """With `--format json` the errors come as one object, by path."""
    file = tmp_path / "typed.json"
    file.write_text("{}", encoding="utf-8")
    code, out, err = run("run", "reminder", "--lang", "en", "--input", file, "--format", "json", *ON)
    assert (code, err) == (2, "")
    errors = json.loads(out)["errors"]
    assert errors["invoices"] == "Fill in at least one invoice."
    assert errors["debtor.kind"] == "Please choose one."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "is not there"),
        ("", "is not JSON"),
        ("{", "is not JSON"),
        ("[]", "is not JSON"),
        ('"x"', "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ('{"receivables_case": 1}', "We can’t read this file."),
    ],
    ids=["missing", "empty", "half", "list", "text", "deep", "half a case"],
)
def test_a_file_that_cannot_be_read_is_refused(run: Run, tmp_path: Path, content: str | None, sentence: str) -> None:
    """A missing, broken or foreign file gives a sentence, not a stack trace."""
    file = tmp_path / "typed.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    code, out, err = run("run", "reminder", "--lang", "en", "--input", file, *ON)
    assert (code, out) == (2, "")
    assert sentence in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "nothing"],
        ["run", "reminder", "--lang", "fr"],
        ["run", "reminder", "--on", "x"],
        ["run", "reminder", "--on", "9999-12-30"],
    ],
)
def test_a_wrong_command_is_refused(run: Run, arguments: list[str]) -> None:
    """An unknown tool, language or day ends with exit code 2."""
    with pytest.raises(SystemExit) as refused:
        run(*arguments)
    assert refused.value.code == 2
