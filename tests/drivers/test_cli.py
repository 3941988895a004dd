"""The command line: what it prints, where, and with which exit code."""

import io
import json
from base64 import b64decode
from collections.abc import Callable
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from receivables.drivers.browser import answer
from receivables.drivers.cli import main
from receivables.language import Language
from receivables.rules.sourced import last_known_days
from receivables.texts.labels import label
from receivables.widgets.formats import FORMATS
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


TOOL_FOR = {"txt": "contact-log", "data": "contact-log", "csv": "payment-plan", "case": "anonymise"}
"""What a letter is not saved as."""


def typed(language: Language = Language.NL, tool: str = "reminder") -> dict[str, object]:
    """The worked example, as a program would send it."""
    copied: dict[str, object] = json.loads(json.dumps(example(TOOLS[tool], language)))
    return copied


def test_tools_lists_the_tools(run: Run) -> None:
    """One name a line."""
    names = [
        "reminder",
        "call-sheet",
        "call-summary",
        "claim",
        "payment-plan",
        "tone-check",
        "notice-check",
        "contact-log",
        "next-step",
        "bad-debt",
        "credit-insurance",
        "buffer",
        "anonymise",
    ]
    assert run("tools") == (0, "".join(f"{name}\n" for name in names), "")


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("tool", TOOLS)
def test_schema_describes_what_the_tool_takes(run: Run, tool: str, language: Language) -> None:
    """The schema is valid, has titles in the language, takes the example and refuses what nobody knows."""
    code, out, _ = run("schema", tool, "--lang", language)
    schema = json.loads(out)
    assert code == 0
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(typed(language, tool), schema)
    titles = {name: group["title"] for name, group in schema["properties"].items()}
    assert titles == {group.name: label(language, f"groups.{group.name}") for group in TOOLS[tool].groups}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**typed(language, tool), "secret": {}}, schema)


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
    assert {"date": "2026-11-30", "what": "Last day"} in outcome["dates"]
    assert all(set(note) == {"level", "rule", "text", "source"} for note in outcome["notes"])


@pytest.mark.parametrize("name", FORMATS)
def test_run_writes_a_file(run: Run, tmp_path: Path, name: str) -> None:
    """Each format goes to the file that is named, the same bytes as the page would save, and nothing else is said."""
    file, tool = tmp_path / f"letter.{name}", TOOL_FOR.get(name, "reminder")
    code, out, _ = run("run", tool, "--lang", "nl", "--format", name, "--output", file, *ON)
    request = {"kind": "file", "tool": tool, "language": "nl", "typed_in": "nl", "on": "2026-11-23"}
    saved = json.loads(answer(json.dumps({**request, "format": name, "typed": typed(tool=tool)})))
    assert (code, out) == (0, "")
    assert file.read_bytes() == b64decode(saved["base64"])


def test_run_writes_a_file_to_standard_output(run: Run) -> None:
    """Without a name it goes where it can be piped."""
    code, out, _ = run("run", "reminder", "--format", "ics", *ON)
    assert code == 0
    assert out.startswith("BEGIN:VCALENDAR")


def test_run_writes_any_format_to_a_file(run: Run, tmp_path: Path) -> None:
    """The text too can go to a file instead of to standard output."""
    run("run", "reminder", "--lang", "en", "--output", tmp_path / "letter.txt", *ON)
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == run("run", "reminder", "--lang", "en", *ON)[1]


def test_run_refuses_a_file_that_its_tool_does_not_offer(run: Run) -> None:
    """Exit code 2 and a sentence; nothing is written."""
    code, out, err = run("run", "claim", "--lang", "en", "--format", "docx", *ON)
    assert (code, out) == (2, "")
    assert err.splitlines()[-1] == "docx: There is no .docx file of this text."


def test_run_says_when_it_cannot_write(run: Run, tmp_path: Path) -> None:
    """A folder that is not there gives exit code 2 and a sentence."""
    file = tmp_path / "missing" / "letter.docx"
    code, _, err = run("run", "reminder", "--lang", "en", "--format", "docx", "--output", file, *ON)
    assert code == 2
    assert err.splitlines()[-1].startswith(f"{file}: We can’t write here.")


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


def test_run_gives_a_statement(run: Run) -> None:
    """The claim tool runs on a saved case: the statement first, then what is good to know, each with its law."""
    case = CASES / "claim" / "nl_public_body.json"
    code, out, err = run("run", "claim", "--lang", "en", "--input", case, *ON)
    assert (code, err) == (0, "")
    assert out.startswith("Subject: Specificatie van wat er op 23 november 2026 openstaat\n\n")
    assert "€\u00a020.277,94" in out
    assert "(Dutch Civil Code, art. 6:119b)" in out.split("\n--\n")[1]


def test_run_takes_a_case_of_another_tool(run: Run) -> None:
    """A file that the reminder saved gives a statement too: what a claim does not ask is left aside."""
    code, out, _ = run("run", "claim", "--input", CASES / "be_business_three_invoices.json", "--format", "json", *ON)
    outcome = json.loads(out)
    assert code == 0
    assert outcome["figures"]["known_until"] == "2026-12-31"
    assert {cost["kind"] for cost in outcome["figures"]["cost_lines"]} == {"fixed_sum"}


@pytest.mark.parametrize("own_rate", ["", "10,65"])
def test_figures_of_a_claim_are_strings_and_iso_days(run: Run, tmp_path: Path, own_rate: str) -> None:
    """What others build on: totals as decimal strings, whatever the language of the case."""
    case = json.loads((CASES / "claim" / "after_the_known_rates.json").read_text(encoding="utf-8"))
    case["claim"]["own_rate"] = own_rate
    file = tmp_path / "case.json"
    file.write_text(json.dumps(case), encoding="utf-8")
    _, out, _ = run("run", "claim", "--lang", "en", "--input", file, "--format", "json", *ON)
    figures = json.loads(out)["figures"]
    assert figures["total"] == ("4163.21" if own_rate else "4109.52")
    assert figures["growth"][-1]["date"] == "2027-02-15"
    assert figures["growth"][-1]["total"] == figures["total"]


def test_tables_lists_every_name_with_its_last_day(run: Run) -> None:
    """One line a figure and a calendar: the day first, as ISO 8601; a rate that ended for good is not there."""
    code, out, err = run("tables", "--on", "2026-06-01")
    assert (code, err) == (0, "")
    lines = {name: day for day, name in (line.split("  ") for line in out.splitlines())}
    assert {name: date.fromisoformat(day) for name, day in lines.items()} == last_known_days()
    assert lines["statutory_interest.nl_commercial"] == "2026-12-31"
    assert "public_holidays.BE" in lines
    assert "statutory_interest.be_commercial_old" not in lines


@pytest.mark.parametrize(
    ("day", "within", "runs_out"),
    [
        ("2026-06-01", "45", False),
        ("2026-11-16", "45", False),
        ("2026-11-17", "45", True),
        ("2026-12-31", "0", False),
        ("2027-01-01", "0", True),
        ("2027-01-01", "45", True),
        ("2030-01-01", "45", True),
    ],
)
def test_tables_fails_from_so_many_days_before_a_rate_runs_out(
    *, run: Run, day: str, within: str, runs_out: bool
) -> None:
    """On 16 November 2026 the last day of the rates is 45 days away, which is enough; on the 17th it is not."""
    code, out, _ = run("tables", "--on", day, "--within", within)
    marked = {line.split("  ")[1] for line in out.splitlines() if line.endswith("  runs out")}
    assert code == (1 if runs_out else 0)
    assert ("statutory_interest.nl_civil" in marked) is runs_out
    assert ("limitation.nl_contract" in marked) is (day >= "2027-05-17")


def test_tables_says_nothing_beforehand_unless_asked(run: Run) -> None:
    """Without `--within` a figure runs out on the day after its last day, and no sooner."""
    assert run("tables", "--on", "2026-12-31")[0] == 0
    assert run("tables", "--on", "2027-01-01")[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "nothing"],
        ["run", "reminder", "--lang", "fr"],
        ["run", "reminder", "--on", "x"],
        ["run", "reminder", "--on", "9999-12-30"],
        ["run", "claim", "--on", "31-12-2026"],
        ["tables", "--on", "x"],
        ["tables", "--on", "31-12-2026"],
        ["tables", "--on", "2026-02-30"],
        ["tables", "--on", "1999-12-31"],
        ["tables", "--within", "soon"],
        ["tables", "nothing"],
    ],
)
def test_a_wrong_command_is_refused(run: Run, arguments: list[str]) -> None:
    """An unknown tool, language or day, or a number of days that is none, ends with exit code 2."""
    with pytest.raises(SystemExit) as refused:
        run(*arguments)
    assert refused.value.code == 2


SMALL_SCENARIO = Path(__file__).parents[1] / "scenarios" / "small.toml"


def test_a_scenario_that_is_in_order_is_summed_up(run: Run) -> None:
    """One line says how large it is, in the language that is asked for."""
    code, out, complaints = run("scenario", "check", SMALL_SCENARIO)
    assert (code, complaints) == (0, "")
    assert "2 turns, 3 endings and 5 ways through, of 1 to 2 choices" in out
    assert "2 beurten" in run("scenario", "check", SMALL_SCENARIO, "--lang", "nl")[1]


def test_each_mistake_in_a_scenario_has_a_line(run: Run, tmp_path: Path) -> None:
    """File, line, place and sentence, on standard error; what the whole file lacks has no line."""
    file = tmp_path / "own.toml"
    text = SMALL_SCENARIO.read_text(encoding="utf-8")
    file.write_text(text.replace("level = 1\n", "").replace('to = "hangs_up"', 'to = "nowhere"'), encoding="utf-8")
    code, out, complaints = run("scenario", "check", file)
    assert (code, out) == (2, "")
    assert complaints.splitlines() == [
        f"{file}: level: This is missing.",
        f"{file}:83: turns.picks_up.choices.3.to: There is no turn or ending called “nowhere”.",
    ]


def test_a_scenario_that_is_no_toml_is_named_by_its_line(run: Run, tmp_path: Path) -> None:
    """The number of the line stands where an editor looks for it."""
    file = tmp_path / "own.toml"
    file.write_text("level = 1\nlevel 2\n", encoding="utf-8")
    assert run("scenario", "check", file)[2].splitlines()[-1].startswith(f"{file}:2: An equals sign")


@pytest.mark.parametrize(("content", "says"), [(None, "own.toml"), (b"title = \xff", "UTF-8")])
def test_a_scenario_that_cannot_be_opened_is_said_so(
    run: Run, tmp_path: Path, content: bytes | None, says: str
) -> None:
    """No file, or none with text in it."""
    file = tmp_path / "own.toml"
    if content:
        file.write_bytes(content)
    code, _, complaints = run("scenario", "check", file)
    assert code == 2
    assert says in complaints
