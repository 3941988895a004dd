"""The command line: `receivables tools`, `schema TOOL`, `run TOOL`, `tables` and `scenario check FILE`."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from receivables.days import EARLIEST, LATEST, write_weekday
from receivables.errors import InputError
from receivables.language import Language
from receivables.rules.sourced import last_known_days, running_out
from receivables.scenarios.reading import Checked, Mistake, read_scenario
from receivables.scenarios.reporting import report
from receivables.texts.labels import label, message
from receivables.widgets.case_file import for_tool, is_case_file, read_case_file
from receivables.widgets.formats import FORMATS, file_of
from receivables.widgets.outcome import Outcome
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import Answer, example, run
from receivables.widgets.schema import schema
from receivables.widgets.spec import Tool, Typed
from receivables.widgets.tools import TOOLS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Returns:
        0 when it worked, 1 when a table runs out, 2 when the input is wrong.
    """
    asked = _parser().parse_args(arguments)
    match asked.command:
        case "tools":
            print("\n".join(TOOLS))
        case "schema":
            print(json.dumps(schema(TOOLS[asked.tool], asked.lang), ensure_ascii=False, indent=2))
        case "tables":
            return _tables(asked.on or date.today(), timedelta(days=asked.within))
        case "run":
            return _run(asked)
        case "scenario":
            return _check_scenario(asked.file, asked.lang)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="receivables", description="The tools of Netjes betaald / Paid politely.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("tools", help="list the tools")
    tables = commands.add_parser("tables", help="list until when each figure is known; fail when one runs out")
    tables.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="the day that is today")
    tables.add_argument("--within", type=int, default=0, metavar="DAYS", help="fail this many days before")
    scenario = commands.add_parser("scenario", help="work with scenarios of calls").add_subparsers(required=True)
    check = scenario.add_parser("check", help="say all that is wrong with the file of a scenario")
    check.add_argument("file", metavar="FILE", help="TOML; - for standard input")
    check.add_argument("--lang", type=Language, choices=list(Language), default=Language.EN)
    for name, help_text in (("schema", "JSON Schema of a tool's fields"), ("run", "run a tool")):
        command = commands.add_parser(name, help=help_text)
        command.add_argument("tool", choices=TOOLS)
        command.add_argument("--lang", type=Language, choices=list(Language), default=Language.EN)
        if name == "run":
            command.add_argument(
                "--input", metavar="FILE", help="JSON; - for standard input; without it: the worked example"
            )
            command.add_argument("--format", choices=("text", "json", "html", *FORMATS), default="text")
            command.add_argument("--output", metavar="FILE", help="write to this file; without it: to standard output")
            command.add_argument("--on", type=_day, metavar="YYYY-MM-DD", help="the day that is today")
    return parser


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if not EARLIEST <= day <= LATEST:
        raise ValueError(text)
    return day


def _tables(on: date, within: timedelta) -> int:
    """One line a figure: until when it is known, and whether that is too soon."""
    ending = running_out(on=on, within=within)
    for name, end in last_known_days().items():
        print(f"{end}  {name}{'  runs out' if name in ending else ''}")
    return 1 if ending else 0


def _run(asked: argparse.Namespace) -> int:
    tool, language = TOOLS[asked.tool], asked.lang
    try:
        typed, typed_in = _input(tool, language, asked.input)
    except InputError as error:
        return _fail({asked.input or "": message(language, error)}, asked.format)
    today = asked.on or (date.today() if asked.input else tool.example.on)
    answer = run(tool, typed, language=language, on=today, typed_in=typed_in)
    if not answer.outcome:
        return _fail(answer.errors, asked.format)
    try:
        _put(_content(answer, answer.outcome, asked.format), asked.output)
    except InputError as error:
        return _fail({asked.output or asked.format: message(language, error)}, asked.format)
    return 0


def _input(tool: Tool, language: Language, file: str | None) -> tuple[Typed, Language]:
    """What was typed, and in which language."""
    if not file:
        print(label(language, "form.example", day=write_weekday(tool.example.on, language=language)), file=sys.stderr)
        return example(tool, language), language
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        data: Any = json.loads(text)
    except OSError:
        raise InputError("input_missing", file=file) from None
    except (ValueError, RecursionError):
        raise InputError("input_unreadable", file=file) from None
    if is_case_file(data):
        case = read_case_file(text, tools=TOOLS.values())
        return for_tool(case.typed, tool), case.language
    if not isinstance(data, dict):
        raise InputError("input_unreadable", file=file)
    return data, language


def _check_scenario(file: str, language: Language) -> int:
    """One line a mistake, or what is in the scenario."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
        checked = read_scenario(text)
    except OSError:
        checked = Checked(mistakes=(Mistake(InputError("input_missing", file=file)),))
    except UnicodeDecodeError:
        checked = Checked(mistakes=(Mistake(InputError("scenario_not_utf8")),))
    for line in report(checked, language, file):
        print(line, file=sys.stdout if checked.scenario else sys.stderr)
    return 0 if checked.scenario else 2


def _fail(errors: dict[str, str], form: str) -> int:
    if form == "json":
        print(json.dumps({"errors": errors}, ensure_ascii=False))
    else:
        print("\n".join(f"{path}: {sentence}" for path, sentence in errors.items()), file=sys.stderr)
    return 2


def _put(content: bytes, file: str | None) -> None:
    if not file:
        sys.stdout.buffer.write(content)
        return
    try:
        Path(file).write_bytes(content)
    except OSError:
        raise InputError("output_refused") from None


def _content(answer: Answer, outcome: Outcome[Any], form: str) -> bytes:
    return file_of(outcome, form).content if form in FORMATS else _written(answer, outcome, form).encode()


def _written(answer: Answer, outcome: Outcome[Any], form: str) -> str:
    if form == "json":
        return json.dumps(outcome.as_json(), ensure_ascii=False, indent=2) + "\n"
    if form == "html":
        return outcome_html(outcome) + "\n"
    return _as_text(answer, outcome)


def _as_text(answer: Answer, outcome: Outcome[Any]) -> str:
    """The document, then what is good to know about it."""
    language = outcome.language
    notes = [f"{note.text} ({note.source})" if note.source else note.text for note in outcome.notes]
    readings = [f"{path}: {one.shown(language)}" for path, one in answer.understood.items() if one.doubtful or one.near]
    parts = [f"{label(language, 'result.subject')}: {outcome.document.subject}", outcome.document.text]
    remarks = [f"* {remark}" for remark in (*notes, *readings)]
    return "\n\n".join([*parts, *(["--\n" + "\n".join(remarks)] if remarks else [])]) + "\n"
