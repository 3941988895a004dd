"""The `anonymise` tool: a text and a case with invented names, to practise with among others.

What was replaced is nowhere in what comes out of it.
"""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from receivables.errors import ErrorCollector, InputError
from receivables.language import Language
from receivables.texts.anonymising.finding import names_in
from receivables.texts.anonymising.names import NameKind
from receivables.texts.anonymising.replacing import Piece, replaced
from receivables.texts.anonymising.stand_ins import StandIns
from receivables.texts.reports import Report, write_report
from receivables.widgets.anonymise.example import EXAMPLE
from receivables.widgets.anonymise.fields import CASE_GROUPS, ORIGINAL
from receivables.widgets.anonymise.known import known_from
from receivables.widgets.anonymise.retyping import retyped_case
from receivables.widgets.outcome import Outcome, info
from receivables.widgets.spec import Tool, Values


def check(values: Values, errors: ErrorCollector, on: date) -> None:  # noqa: ARG001  # as every tool's
    """Ask for something to make anonymous."""
    if not values["original"].get("text") and not any(known_from(values)):
        errors.add("original.text", InputError("missing"))


def compute(values: Values, language: Language, on: date) -> Outcome[Report]:
    """Replace what is known and what can be recognised, in the text and in each field."""
    text = values["original"]["text"]
    known = (*known_from(values), *names_in(text))
    stand_ins = StandIns(language, avoided="\n".join((text, *(one.text for one in known))))
    pieces = replaced(text, known, stand_ins)
    kinds = Counter(piece.kind for piece in pieces if piece.kind)
    counts = {kind: kinds[kind] for kind in NameKind if kinds[kind]}
    case = retyped_case(values, language, lambda words: _joined(replaced(words, known, stand_ins)))
    return Outcome(
        tool=TOOL.name,
        language=language,
        on=on,
        case=None,
        document=_report(pieces, counts, language),
        figures={"replaced": counts, "case": case},
        notes=(info(language, "names_not_found"),),
        dates=(),
        ways=("case", "print"),
    )


def _report(pieces: tuple[Piece, ...], counts: Mapping[NameKind, int], language: Language) -> Report:
    values = {"pieces": pieces, "counts": counts, "anonymous": _joined(pieces), "total": sum(counts.values())}
    return write_report("anonymised", language=language, values=values)


def _joined(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces)


TOOL = Tool(
    name="anonymise",
    groups=(ORIGINAL, *CASE_GROUPS),
    check=check,
    compute=compute,
    day="original.text",
    example=EXAMPLE,
)
