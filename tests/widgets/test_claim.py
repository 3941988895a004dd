"""The claim tool: what it refuses, what it adds up to, and what it says beside it, in both languages."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
from markupsafe import escape

import receivables
from claim_inputs import (
    CASES,
    DEMAND,
    DISPUTE,
    INVOICE,
    PAYMENT,
    STATUTORY,
    claim_answer,
    claim_outcome,
    note_of,
    outcome_of_case,
    typed_claim,
)
from factories import TODAY, answer
from receivables.case import Country, DebtorKind
from receivables.errors import InputError
from receivables.language import Language
from receivables.rules.sourced import history
from receivables.rules.statutory_interest import statutory_interest_of
from receivables.rules.tables import load
from receivables.texts.labels import SNIPPETS, field_label, label, labels, message, note
from receivables.widgets.claim import TOOL
from receivables.widgets.reading import Reading, read
from receivables.widgets.rendering import outcome_html
from receivables.widgets.running import example, run

RULES = Path(receivables.__file__).parent / "rules" / "claims"
CONSUMER = {"debtor.kind": "consumer"}
NL_CONSUMER = {**CONSUMER, "terms": {"due_dates_agreed": "yes"}}
BELGIAN = {"debtor.country": "BE"}
BE_CONSUMER = {**CONSUMER, **BELGIAN}
PUBLIC_BODY = {"debtor.kind": "public_body"}
REMINDED = {**STATUTORY, "sent_on": "2-11-2026"}
REGIMES = [
    pytest.param({"debtor.kind": kind, "debtor.country": country}, id=f"{country} {kind}")
    for country, kind in product(Country, DebtorKind)
]
every_case = pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
every_language = pytest.mark.parametrize("language", Language)


def _assigned(scope: ast.AST) -> dict[str, list[ast.expr]]:
    """All that a name can stand for in a function: what is assigned to it, and what a loop over pairs gives it."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(scope):
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found.setdefault(name, []).append(value)
            case ast.For(target=ast.Tuple(elts=names), iter=ast.Tuple(elts=rows)):
                for row in rows:
                    for target, value in zip(names, getattr(row, "elts", ()), strict=False):
                        if isinstance(target, ast.Name):
                            found.setdefault(target.id, []).append(value)
    return found


def _texts(node: ast.expr, assigned: dict[str, list[ast.expr]]) -> set[str]:
    """All texts that an expression can give: a choice gives both, an unknown part the two countries."""
    match node:
        case ast.Constant(value=str(text)):
            return {text}
        case ast.Name(id=name):
            return set[str]().union(*(_texts(one, assigned) for one in assigned[name]))
        case ast.IfExp(body=one, orelse=other):
            return _texts(one, assigned) | _texts(other, assigned)
        case ast.JoinedStr(values=parts):
            return {"".join(chosen) for chosen in product(*(_texts(part, assigned) for part in parts))}
        case ast.FormattedValue(value=ast.IfExp() | ast.Name() as inner):
            return _texts(inner, assigned)
        case ast.FormattedValue():
            return {country.lower() for country in Country}
    raise AssertionError(ast.dump(node))


def _remarks() -> list[tuple[set[str], set[str]]]:
    """The keys that each remark in the rules can be made with, and the names of its values."""
    found: list[tuple[set[str], set[str]]] = []
    for file in sorted(RULES.glob("*.py")):
        for scope in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(scope, ast.FunctionDef):
                continue
            assigned = _assigned(scope)
            for call in ast.walk(scope):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Remark":
                    given = next((one.value for one in call.keywords if one.arg == "values"), ast.Dict([], []))
                    given = assigned[given.id][0] if isinstance(given, ast.Name) else given
                    assert isinstance(given, ast.Dict)
                    names = {str(ast.literal_eval(key)) for key in given.keys if key}
                    found.append((_texts(call.args[0], assigned), names))
    return found


def _told(language: Language, rule: str) -> set[str]:
    """The values that the words of a note name, but for the question in the form to which it leads."""
    words = tomllib.loads((SNIPPETS / language / "notes.toml").read_text(encoding="utf-8"))[rule]["text"]
    return {name for _, name, _, _ in Formatter().parse(words) if name not in {None, "question"}}


def due(day: str, invoice_date: str = "", **rest: str) -> dict[str, str]:
    """An invoice that was due on a day."""
    return {**INVOICE, "invoice_date": invoice_date or day, "due_date": day, **rest}


def wrong(what: str, changes: dict[str, Any], at: str, key: str) -> Any:
    """One wrong input: what is typed, the path of the error and its key."""
    return pytest.param(changes, at, key, id=what)


FUTURE = {"payments.0": {**PAYMENT, "date": "24-11-2026"}}
WRONG = [
    wrong("paid tomorrow", FUTURE, "payments.0.date", "payment_too_late"),
    wrong(
        "paid after the day of the claim",
        {"payments.0": PAYMENT, "claim.date": "8-11-2026"},
        "payments.0.date",
        "payment_too_late",
    ),
    wrong("paid nothing", {"payments.0": {**PAYMENT, "amount": "0"}}, "payments.0.amount", "payment_of_nothing"),
    wrong(
        "paid for no invoice",
        {"payments.0": {**PAYMENT, "invoice": "F-2"}},
        "payments.0.invoice",
        "payment_for_no_invoice",
    ),
    wrong("a payment without a day", {"payments.0": {**PAYMENT, "date": ""}}, "payments.0.date", "missing"),
    wrong("a payment without an amount", {"payments.0": {**PAYMENT, "amount": ""}}, "payments.0.amount", "missing"),
    wrong(
        "the second payment",
        {"payments": [PAYMENT, {**PAYMENT, "amount": "-1"}]},
        "payments.1.amount",
        "amount_negative",
    ),
    wrong(
        "sent tomorrow",
        {"notices.0": {**DEMAND, "sent_on": "24-11-2026"} | {"pay_by": ""}},
        "notices.0.sent_on",
        "notice_in_future",
    ),
    wrong(
        "received before it was sent",
        {"notices.0": {**STATUTORY, "received_on": "2-11-2026"}},
        "notices.0.received_on",
        "received_before_sent",
    ),
    wrong(
        "to be paid on the day it was sent",
        {"notices.0": {**DEMAND, "pay_by": "3-11-2026"}},
        "notices.0.pay_by",
        "notice_pay_by_too_early",
    ),
    wrong("a message of no kind", {"notices.0": {**DEMAND, "notice": ""}}, "notices.0.notice", "choice_missing"),
    wrong("a message of no day", {"notices.0": {**DEMAND, "sent_on": ""}}, "notices.0.sent_on", "missing"),
    wrong("due today", {"invoices.0.due_date": "23-11-2026"}, "invoices", "nothing_overdue"),
    wrong("due on the day of the claim", {"claim.date": "31-10-2026"}, "invoices", "nothing_overdue"),
    wrong("paid already", {"invoices.0.paid": "1.000,00"}, "invoices", "nothing_overdue"),
    wrong("no invoices", {"invoices": []}, "invoices", "no_invoices"),
    wrong("an invoice twice", {"invoices.1": INVOICE}, "invoices.1.number", "invoice_twice"),
    wrong("an invoice of nothing", {"invoices.0.amount": "0"}, "invoices.0.amount", "amount_zero"),
    wrong("more paid than owed", {"invoices.0.paid": "1.000,01"}, "invoices.0.paid", "paid_more_than_amount"),
    wrong(
        "due before invoiced", {"invoices.0.due_date": "30-9-2026"}, "invoices.0.due_date", "due_before_invoice_date"
    ),
    wrong("a rate in words", {"terms.interest": "acht"}, "terms.interest", "percentage_unreadable"),
    wrong("a rate below nothing", {"terms.costs": "-1"}, "terms.costs", "percentage_negative"),
    wrong("a rate above a hundred", {"claim.own_rate": "1065"}, "claim.own_rate", "percentage_too_large"),
    wrong("a kind nobody knows", {"debtor.kind": "friend"}, "debtor.kind", "choice_unknown"),
    wrong("a field of the reminder tool", {"debtor.contact": "Yusuf"}, "debtor.contact", "unknown_field"),
    wrong("a group of the reminder tool", {"account": {"iban": ""}}, "account", "unknown_field"),
    *(
        wrong(
            f"{country} {kind} before the rates are known",
            {
                "debtor.kind": kind,
                "debtor.country": country,
                "invoices": [due(f"{before:%d-%m-%Y}")],
            },
            "invoices.0.due_date",
            "rate_unknown_before",
        )
        for country, kind in product(Country, DebtorKind)
        if (country, kind) != (Country.BE, DebtorKind.CONSUMER)
        for before in [history(statutory_interest_of(kind, country).table)[0].start - timedelta(days=1)]
    ),
]


@pytest.mark.parametrize(("changes", "at", "key"), WRONG)
def test_a_wrong_input_has_one_error_at_its_own_field(changes: dict[str, Any], at: str, key: str) -> None:
    """One thing wrong gives one error, at the path of its field, with the reason that fits."""
    assert {path: error.key for path, error in _reading(changes).errors.errors.items()} == {at: key}


@every_language
@pytest.mark.parametrize(("changes", "at"), [pytest.param(*one.values[:2], id=one.id) for one in WRONG])
def test_a_wrong_input_is_explained_in_the_language_of_the_page(
    changes: dict[str, Any], at: str, language: Language
) -> None:
    """The visitor reads a whole sentence, in their own language, and gets no statement."""
    given = claim_answer(changes, language=language)
    assert given.outcome is None
    assert given.errors == {at: message(language, _reading(changes).errors.errors[at])}
    assert given.errors[at].endswith(".")
    assert "{" not in given.errors[at]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"payments.0": {**PAYMENT, "date": "23-11-2026"}}, id="paid today"),
        pytest.param({"payments.0": {**PAYMENT, "amount": "0,01"}}, id="a cent"),
        pytest.param({"payments.0": {**PAYMENT, "invoice": "F-1"}}, id="for the invoice"),
        pytest.param({"payments.0": {}}, id="a blank payment"),
        pytest.param({"notices.0": {"channel": "post"}}, id="a message in which only the form chose"),
        pytest.param({"payments.0": {**PAYMENT, "date": "30-10-2026"}}, id="paid before the due date"),
        pytest.param({"notices.0": {**DEMAND, "sent_on": "23-11-2026", "pay_by": "24-11-2026"}}, id="sent today"),
        pytest.param({"notices.0": {**STATUTORY, "received_on": "3-11-2026"}}, id="received on the day itself"),
        pytest.param({"claim.date": "1-11-2026"}, id="the first day after the due date"),
        pytest.param({"claim.date": "24-12-2026"}, id="a day to come"),
        pytest.param({"invoices.0.due_date": "22-11-2026"}, id="due yesterday"),
        pytest.param({"terms.interest": "0", "terms.costs": "100"}, id="the ends of a percentage"),
        pytest.param({"creditor.address": "", "debtor.address": ""}, id="no addresses"),
        pytest.param({"claim": {}, "terms": {}}, id="only what has to be there"),
        *(
            pytest.param(
                {"debtor.kind": kind, "debtor.country": country, "invoices": [due(f"{first:%d-%m-%Y}")]},
                id=f"{country} {kind} from the first day",
            )
            for country, kind in product(Country, DebtorKind)
            for first in [history(statutory_interest_of(kind, country).table)[0].start]
            if (country, kind is DebtorKind.CONSUMER) != (Country.NL, False)
        ),
        pytest.param({"invoices": [due("15-3-2013")]}, id="NL business the day before the first fixed sum"),
    ],
)
def test_the_boundary_itself_is_accepted(changes: dict[str, Any]) -> None:
    """What is just allowed gives no error, and a statement."""
    assert claim_answer(changes).errors == {}
    assert claim_outcome(changes).document.text


@pytest.mark.parametrize("day", ["1-1-2012", "14-3-2013"])
@pytest.mark.parametrize("kind", ["business", "public_body"])
def test_an_invoice_before_the_first_fixed_sum_is_refused_at_its_own_date(kind: str, day: str) -> None:
    """No other day of the claim would help: what has to change is the invoice."""
    given = claim_answer({"debtor.kind": kind, "invoices": [due(day)]})
    assert list(given.errors) == ["invoices.0.due_date"]


def test_where_the_law_is_unknown_no_invoice_is_too_old() -> None:
    """Without a kind or a country no rate is asked for, however old the invoice."""
    changes = {"debtor.kind": "", "invoices": [due("31-10-2001")]}
    assert claim_outcome(changes).figures["total"] == "1000.00"


def test_a_payment_for_an_invoice_that_cannot_be_read_is_judged_by_its_number() -> None:
    """An amount that is wrong does not make the number unknown."""
    changes = {"invoices.0.amount": "veel", "payments.0": {**PAYMENT, "invoice": "F-1"}}
    assert list(claim_answer(changes).errors) == ["invoices.0.amount"]


def test_nothing_overdue_is_not_said_beside_another_error() -> None:
    """Who still has to put a date right is not told that nothing is overdue."""
    changes = {"invoices": [due("24-11-2026"), due("31-2-2026", "1-2-2026", number="F-2")]}
    assert list(claim_answer(changes).errors) == ["invoices.1.due_date"]


@every_language
def test_beyond_the_known_amounts_nothing_is_made_up(language: Language) -> None:
    """Where a sum is no longer known it is left out, and a warning says until when the figures are known."""
    last = history("collection_costs.nl_fixed_sum")[-1].end
    edge, beyond = (last - timedelta(days=1), last)
    assert claim_outcome({"invoices": [due(f"{edge:%d-%m-%Y}")]}, on=last + timedelta(days=40)).figures["costs"]
    found = claim_outcome({"invoices": [due(f"{beyond:%d-%m-%Y}")]}, language=language, on=last + timedelta(days=40))
    assert (found.figures["interest"], found.figures["costs"]) == ("0.00", "0.00")
    assert note_of(found, "rates_end").level == "warning"


def test_errors_stand_in_the_order_of_the_form() -> None:
    """The list of errors goes through the form from top to bottom, row by row."""
    changes = {
        "creditor.name": "",
        "claim.date": "x",
        "terms.interest": "x",
        "notices": [{**DEMAND, "sent_on": "x"}],
        "payments": [{**PAYMENT, "amount": "x"}, {**PAYMENT, "date": "x"}],
        "debtor.name": "",
    }
    assert list(claim_answer(changes).errors) == [
        "debtor.name",
        "payments.0.amount",
        "payments.1.date",
        "notices.0.sent_on",
        "terms.interest",
        "claim.date",
        "creditor.name",
    ]


@every_case
def test_the_figures_add_up(file: Path) -> None:
    """Principal, interest and costs make the total; lines make the interest, payments take away what they say."""
    figures = outcome_of_case(file).figures
    assert _cents(figures["total"]) == sum(_cents(figures[part]) for part in ("principal", "interest", "costs"))
    debts, payments = figures["debts"], figures["payments"]
    lines = sum(_cents(line["amount"]) for debt in debts for line in debt["interest_lines"])
    assert _cents(figures["interest"]) == sum(_cents(debt["interest"]) for debt in debts)
    assert _cents(figures["interest"]) == lines - sum(_cents(one["interest"]) for one in payments)
    assert _cents(figures["principal"]) == sum(_cents(debt["principal"]) for debt in debts)
    charged = sum(_cents(cost["amount"]) for cost in figures["cost_lines"])
    assert _cents(figures["costs"]) == charged - sum(_cents(one["costs"]) for one in payments)
    for one in payments:
        assert _cents(one["amount"]) == sum(_cents(one[part]) for part in ("costs", "interest", "principal", "rest"))


@every_case
def test_each_line_can_be_checked_by_hand(file: Path) -> None:
    """Base times rate times days over the year, to the cent, half up; the days are those from the first to the last."""
    for debt in outcome_of_case(file).figures["debts"]:
        for line in debt["interest_lines"]:
            first, until = date.fromisoformat(line["from"]), date.fromisoformat(line["until"])
            assert line["days"] == (until - first).days + 1
            exact = Decimal(line["base"]) * Decimal(line["rate"]) / 100 * line["days"] / line["year_days"]
            assert abs(exact - Decimal(line["amount"])) <= Decimal("0.005")


@every_case
def test_programs_get_decimal_strings_and_iso_days(file: Path) -> None:
    """Every amount is a string with two decimals, every day is one of ISO 8601, and all of it is JSON."""
    found = outcome_of_case(file).as_json()
    assert json.loads(json.dumps(found)) == found
    days = {"from", "until", "due_date", "due_from", "date"}
    words = {"kind", "law", "origin", "number"}
    counts = {"days", "year_days"}
    for name, value in _leaves({key: value for key, value in found["figures"].items() if key != "laws"}):
        if name == "known_until" and value is None:
            continue
        if name in days or name == "known_until":
            assert date.fromisoformat(value).isoformat() == value, name
        elif name in counts:
            assert type(value) is int, name
        elif name not in words:
            assert re.fullmatch(r"\d+\.\d{2}(?:\d{1,2})?", value), name
    assert all(date.fromisoformat(one["date"]) for one in found["dates"])


@every_case
def test_every_law_that_a_line_names_is_explained(file: Path) -> None:
    """Each key of a law beside a line has a name and the address from the table, and none is there for nothing."""
    found = outcome_of_case(file)
    lines = [line for debt in found.figures["debts"] for line in debt["interest_lines"]]
    named = {one["law"] for one in (*lines, *found.figures["cost_lines"])} - {""}
    laws = found.figures["laws"]
    assert named <= set(laws)
    assert set(laws) - named <= {"bw_6_44", "obw_1254"}
    assert bool(set(laws) - named) is bool(found.figures["payments"] and lines)
    for key, law in laws.items():
        assert law == {"name": label(found.language, f"laws.{key}"), "address": load("laws")[key]}


def test_the_figures_of_a_plain_claim() -> None:
    """€1,000 at 10.4% for 23 days is €6.55; with the fixed sum that is €1,046.55, and each day adds 28 cents."""
    figures = claim_outcome().figures
    expected = {"principal": "1000.00", "interest": "6.55", "costs": "40.00", "total": "1046.55", "per_day": "0.28"}
    assert {name: figures[name] for name in expected} == expected
    assert figures["known_until"] == "2026-12-31"
    assert figures["debts"][0]["interest_lines"] == [
        {
            "from": "2026-11-01",
            "until": "2026-11-23",
            "days": 23,
            "year_days": 365,
            "base": "1000.00",
            "rate": "10.40",
            "amount": "6.55",
            "origin": "statutory",
            "law": "bw_6_119a",
        }
    ]
    assert figures["cost_lines"] == [
        {
            "kind": "fixed_sum",
            "due_from": "2026-11-01",
            "base": "1000.00",
            "earlier": "0.00",
            "amount": "40.00",
            "law": "bw_6_96_4",
        }
    ]


def test_the_day_of_the_claim_is_the_one_that_was_asked_for() -> None:
    """A day in the form goes before today, for the figures, the dates and the words."""
    found = claim_outcome({"claim.date": "30-11-2026"})
    assert found.on == date(2026, 11, 30)
    assert found.figures["interest"] == "8.55"
    assert "30 november 2026" in found.document.subject
    assert found.dates[0].day == date(2026, 11, 30)


@every_language
def test_the_dates_are_named(language: Language) -> None:
    """The day of the claim, the days on which costs are added, and the last day whose rate is known."""
    changes = {**NL_CONSUMER, "notices.0": {**STATUTORY, "sent_on": "16-11-2026"}}
    found = claim_outcome(changes, language=language)
    (cost,) = found.figures["upcoming_costs"]
    assert [(one.day.isoformat(), one.what) for one in found.dates] == [
        ("2026-11-23", label(language, "dates.claimed")),
        (cost["due_from"], label(language, "dates.costs_from")),
        ("2026-12-31", label(language, "dates.known_until")),
    ]


@pytest.mark.parametrize("changes", [{"terms.interest": "12"}, {"debtor.kind": ""}], ids=["agreed", "unknown law"])
def test_where_no_statutory_rate_is_used_none_is_dated(changes: dict[str, Any]) -> None:
    """An agreed rate, or none, does not end with the tables."""
    found = claim_outcome(changes)
    assert found.figures["known_until"] is None
    assert len(found.dates) == 1


@dataclass(frozen=True)
class Said:
    """A note that an input gives rise to: the input, the level and the key of the law; the day if it is not today."""

    changes: dict[str, Any]
    level: str = "info"
    law: str = ""
    on: date = TODAY


LIMITED = {"invoices": [due("15-2-2022", "15-1-2022")]}
NOTES = {
    "regime_unknown": Said({"debtor.kind": ""}, "warning"),
    "paid_without_date": Said({"invoices.0.paid": "100,00"}),
    "paid_too_much": Said({"payments.0": {**PAYMENT, "amount": "2.000,00"}}, "warning"),
    "rates_end": Said({"claim.date": "15-2-2027"}, "warning"),
    "own_rate_used": Said({"claim": {"date": "15-2-2027", "own_rate": "11"}}, "warning"),
    "rate_derived": Said(BELGIAN, "info", "be_2002_5"),
    "term_too_long": Said({"invoices.0.invoice_date": "1-8-2026"}, "info", "bw_6_119a"),
    "limitation_passed_nl": Said(LIMITED, "warning", "bw_3_307", date(2027, 2, 16)),
    "limitation_near_nl": Said(LIMITED, "warning", "bw_3_307", date(2027, 2, 15)),
    "limitation_passed_be": Said(
        {**BE_CONSUMER, "invoices": [due("15-10-2025", "15-9-2025")]}, "warning", "obw_2272", date(2026, 10, 16)
    ),
    "limitation_near_be": Said(
        {**BE_CONSUMER, "invoices": [due("15-10-2025", "15-9-2025")]}, "warning", "obw_2272", date(2026, 10, 15)
    ),
    "default_missing": Said(CONSUMER, "warning", "bw_6_82"),
    "notice_missing": Said(NL_CONSUMER, "warning", "bw_6_96_6"),
    "notice_before_default": Said({**CONSUMER, "notices.0": STATUTORY}, "warning", "bw_6_96_6"),
    "notice_before_due": Said(
        {**NL_CONSUMER, "notices.0": {**STATUTORY, "sent_on": "1-10-2026"}}, "warning", "bw_6_96_6"
    ),
    "notice_running": Said(
        {**NL_CONSUMER, "notices.0": {**STATUTORY, "sent_on": "16-11-2026"}}, "warning", "bw_6_96_6"
    ),
    "notice_has_to_be_right": Said({**NL_CONSUMER, "notices.0": {**STATUTORY}}, "info", "bw_6_96_6"),
    "agreed_costs_capped": Said({**NL_CONSUMER, "notices.0": STATUTORY, "terms.costs": "20"}, "info", "bw_6_96_5"),
    "default_begins": Said(
        {**CONSUMER, "notices.0": {**DEMAND, "sent_on": "10-11-2026", "pay_by": "24-11-2026"}}, "warning", "bw_6_82"
    ),
    "recurring_capped": Said(
        {
            "notices.0": DEMAND,
            "invoices": [due(f"15-{month}-2026", number=f"S-{month}", amount="200,00") for month in range(5, 11)],
            "terms.recurring": "yes",
        },
        "info",
        "bik",
    ),
    "reminder_too_early": Said(
        {**BE_CONSUMER, "notices.0": {**STATUTORY, "sent_on": "15-10-2026"}}, "warning", "wer_xix_2"
    ),
    "nothing_owed": Said({"payments.0": {"date": "31-10-2026", "amount": "1.000,00", "invoice": ""}}),
    "paid_for_later": Said(
        {
            "invoices": [due("31-10-2026"), {**due("31-12-2026"), "number": "LATER"}],
            "payments.0": {"date": "1-11-2026", "amount": "10,00", "invoice": "LATER"},
        }
    ),
    "limitation_consumer_nl": Said({**CONSUMER, "invoices": [due("31-12-2024")]}, "info", "bw_7_28"),
    "limitation_consumer_be": Said(
        {**BE_CONSUMER, "invoices": [due("15-10-2025", "15-9-2025")]}, "info", "obw_2272", date(2026, 10, 16)
    ),
    "agreed_interest_not_higher": Said({**NL_CONSUMER, "terms.interest": "4"}, "warning", "bw_6_119"),
    "scale_after_demand": Said({}, "info", "bik_2"),
    "judge_may_moderate": Said({"notices.0": DEMAND, "terms.costs": "20"}, "info", "hr_2015_1868"),
    "public_body_by_law": Said({**BELGIAN, **PUBLIC_BODY, "terms.interest": "9"}, "warning", "be_2002_5"),
    "old_contract": Said({**BELGIAN, "invoices": [due("15-3-2015", "15-2-2015")]}, "warning", "be_2002_5"),
    "other_costs": Said(BELGIAN, "info", "be_2002_6"),
    "book_xix_unsure": Said({**BE_CONSUMER, "invoices": [due("29-11-2023")]}, "warning", "wer_xix"),
    "first_reminder_missing": Said(BE_CONSUMER, "warning", "wer_xix_2"),
    "waiting_period_runs": Said(
        {**BE_CONSUMER, "notices.0": {**STATUTORY, "sent_on": "16-11-2026"}}, "warning", "wer_xix_2"
    ),
    "rate_without_clause": Said({**BE_CONSUMER, "notices.0": REMINDED}, "info", "be_1865_2"),
    "interest_clause_too_high": Said(
        {**BE_CONSUMER, "notices.0": REMINDED, "terms.interest": "12"}, "warning", "wer_xix_4"
    ),
    "damages_clause_missing": Said(BE_CONSUMER, "info", "wer_xix_4"),
    "damages_clause_not_by_law": Said({**BE_CONSUMER, "terms.costs": "20"}, "warning", "wer_xix_4"),
    "reminder_fee_capped": Said({**BE_CONSUMER, "terms.reminder_fee": "10"}, "warning", "wer_xix_2"),
    "fees_within_damages": Said(
        {**BE_CONSUMER, "terms": {"reminder_fee": "5", "damages_by_law": "yes"}}, "info", "wer_xix_4"
    ),
}


def test_every_remark_of_the_rules_is_brought_about_here() -> None:
    """No remark of the rules goes untried, and none is tried that the rules do not make."""
    assert set(NOTES) == {key for keys, _ in _remarks() for key in keys}


@every_language
@pytest.mark.parametrize("rule", ["default_missing", "notice_before_default"])
def test_a_note_leads_to_the_question_on_which_it_hangs(rule: str, language: Language) -> None:
    """It names the question as the form does, so that a click goes there."""
    about = note_of(claim_outcome(NOTES[rule].changes, language=language), rule)
    assert [place.path for place in about.places] == ["terms.due_dates_agreed"]
    assert f"“{label(language, 'fields.terms.due_dates_agreed.label')}”" in about.text
    assert about.around[1].startswith("”")


@every_language
def test_a_note_asks_nothing_that_was_answered(language: Language) -> None:
    """Where the due dates were agreed, it neither names the question nor leads to it."""
    about = note_of(claim_outcome(NOTES["notice_before_due"].changes, language=language), "notice_before_due")
    assert about.places == ()
    assert label(language, "fields.terms.due_dates_agreed.label") not in about.text


TEXTS = {
    "notice_missing": "letter.level=fourteen_day_notice&debtor.kind=consumer&debtor.country=NL",
    "notice_before_default": "letter.level=fourteen_day_notice&debtor.kind=consumer&debtor.country=NL",
    "notice_before_due": "letter.level=fourteen_day_notice&debtor.kind=consumer&debtor.country=NL",
    "first_reminder_missing": "letter.level=first_reminder&debtor.kind=consumer&debtor.country=BE",
    "reminder_too_early": "letter.level=first_reminder&debtor.kind=consumer&debtor.country=BE",
}


@every_language
@pytest.mark.parametrize("rule", NOTES)
def test_a_note_that_asks_for_a_notice_leads_to_it(rule: str, language: Language) -> None:
    """The link chooses that text in its tool, and is called after it; no other note has one."""
    found = claim_outcome(NOTES[rule].changes, language=language, on=NOTES[rule].on)
    link = note_of(found, rule).tool
    assert (link.address if link else "") == (f"../reminder/#{TEXTS[rule]}" if rule in TEXTS else "")
    if link:
        level = TEXTS[rule].split("&")[0].removeprefix("letter.level=")
        assert label(language, f"choices.reminder_level.{level}") in link.words
        assert str(escape(link.address)) in str(outcome_html(found))


@every_language
@pytest.mark.parametrize("rule", NOTES)
def test_a_remark_becomes_a_note_with_its_law(rule: str, language: Language) -> None:
    """A note has the level of its remark, its words, and the law by name and address, in the language of the page."""
    said = NOTES[rule]
    found = note_of(claim_outcome(said.changes, language=language, on=said.on), rule)
    assert found.level == said.level
    assert "{" not in found.text
    assert found.text.endswith(".")
    assert found.source == (label(language, f"laws.{said.law}") if said.law else "")
    assert found.link == (load("laws")[said.law] if said.law else "")


@pytest.mark.parametrize("rule", NOTES)
def test_a_note_is_shown_where_its_level_belongs(rule: str) -> None:
    """A warning stands above the statement, with its word, and so does what may change the total; the rest below."""
    said = NOTES[rule]
    html = str(outcome_html(claim_outcome(said.changes, on=said.on)))
    at = html.index(f'data-level="{said.level}" data-rule="{rule}"')
    assert (at < html.index("<article")) is (said.level == "warning" or rule == "scale_after_demand")


@pytest.mark.parametrize(("keys", "values"), [pytest.param(*one, id=" ".join(sorted(one[0]))) for one in _remarks()])
@every_language
def test_a_remark_tells_all_of_its_values(keys: set[str], values: set[str], language: Language) -> None:
    """No note names a value that its remark lacks, and no remark carries a value that none of its notes tells."""
    named = {key: _told(language, key) for key in keys}
    assert set[str]().union(*named.values()) == values
    for key, own in named.items():
        assert own <= values, key


def test_costs_to_come_are_announced_with_their_first_day() -> None:
    """While the fourteen days run, a note and a date say what is added and when."""
    found = claim_outcome({**NL_CONSUMER, "notices.0": {**STATUTORY, "sent_on": "16-11-2026"}}, language=Language.EN)
    told = note_of(found, "costs_to_come")
    assert "€150.00" in told.text
    assert "3 December 2026" in told.text
    assert found.figures["upcoming_costs"][0]["amount"] == "150.00"
    assert found.figures["costs"] == "0.00"


def test_what_is_left_out_is_named() -> None:
    """Invoices that were paid or are not due yet are named by their numbers, and are in no figure."""
    invoices = [INVOICE, due("30-11-2026", number="LATER"), due("30-10-2026", number="DONE", paid="1.000,00")]
    found = claim_outcome({"invoices": invoices})
    assert "LATER" in note_of(found, "not_yet_due").text
    assert "DONE" in note_of(found, "paid_in_full").text
    assert [debt["number"] for debt in found.figures["debts"]] == ["F-1"]
    assert "LATER" not in found.document.text
    assert "DONE" not in found.document.text


@every_language
@pytest.mark.parametrize(
    "blank",
    [{"debtor.kind": ""}, {"debtor.country": ""}, {"debtor.kind": "", "debtor.country": ""}],
    ids=["kind", "country", "both"],
)
def test_without_kind_or_country_there_is_no_legal_sentence(blank: dict[str, str], language: Language) -> None:
    """Only the invoices and what was paid: no law, no note with a source, no link, nothing on top."""
    changes = {
        **blank,
        "debtor.language": language,
        "payments.0": PAYMENT,
        "notices": [DEMAND, {**STATUTORY, "sent_on": "4-11-2026"}],
        "terms": {"interest": "8", "costs": "15", "damages_by_law": "yes", "reminder_fee": "5"},
        "claim.own_rate": "9",
    }
    found = claim_outcome(changes, language=language)
    assert {name: found.figures[name] for name in ("principal", "interest", "costs", "laws")} == {
        "principal": "900.00",
        "interest": "0.00",
        "costs": "0.00",
        "laws": {},
    }
    assert [one.rule for one in found.notes] == ["regime_unknown"]
    assert {(one.source, one.link) for one in found.notes} == {("", "")}
    html = str(outcome_html(found))
    assert "href=" not in html
    for name in labels(language, "laws").values():
        assert name not in html
    assert found.figures["cost_lines"] == []


def test_both_have_to_be_known_for_any_law() -> None:
    """With both filled in there is interest, a law and a link again."""
    assert claim_outcome().figures["laws"]
    assert 'href="https://wetten.overheid.nl' in outcome_html(claim_outcome())


def test_the_rates_end_and_the_interest_with_them() -> None:
    """After the last known day nothing is added and no day is said to add anything; the note says from when."""
    found = claim_outcome({"claim.date": "15-2-2027"})
    (line,) = found.figures["debts"][0]["interest_lines"]
    assert line["until"] == "2026-12-31"
    assert found.figures["per_day"] == "0.00"
    assert "31 december 2026" in note_of(found, "rates_end").text


@every_language
def test_an_own_rate_goes_on_and_is_called_that(language: Language) -> None:
    """The visitor's own rate stands on a line without a law, named as their own, on the sheet and in the note."""
    changes = {"claim": {"date": "15-2-2027", "own_rate": "10,65"}, "debtor.language": language}
    found = claim_outcome(changes, language=language)
    known, own = found.figures["debts"][0]["interest_lines"]
    assert (known["origin"], own["origin"], own["rate"], own["law"]) == ("statutory", "own", "10.65", "")
    assert own["from"] == "2027-01-01"
    words = label(language, "statement.own_rate")
    assert words in found.document.text
    assert words in outcome_html(found)
    assert {"nl": "10,65%", "en": "10.65%"}[language] in note_of(found, "own_rate_used").text


def test_an_own_rate_is_not_used_where_a_rate_is_known() -> None:
    """Before the rates end the visitor's own figure changes nothing."""
    assert claim_outcome({"claim.own_rate": "50"}).figures == claim_outcome().figures


@pytest.mark.parametrize("page", Language)
@pytest.mark.parametrize("customer", Language)
def test_the_statement_speaks_to_the_customer_and_the_notes_to_the_visitor(page: Language, customer: Language) -> None:
    """The statement is in the customer's language, notes, picture and names of laws in that of the page."""
    found = claim_outcome({"debtor.language": customer}, language=page)
    assert (found.document.language, found.language) == (customer, page)
    assert found.document.subject == claim_outcome({"debtor.language": customer}, language=customer).document.subject
    html = str(outcome_html(found))
    assert f'<article class="letter statement" lang="{customer}"' in html
    sheet, rest = html[html.index("<article") : html.index("</article>")], html[html.index("</article>") :]
    assert label(customer, "laws.bw_6_119a") in sheet
    assert f"<strong>{label(page, 'growth.title')}.</strong>" in rest
    assert note_of(found, "scale_after_demand").text == note(page, "scale_after_demand", numbers="F-1")[0]
    assert found.figures["laws"]["bw_6_119a"]["name"] == label(page, "laws.bw_6_119a")


def test_the_page_language_changes_no_figure() -> None:
    """The same input gives the same statement and figures on both pages, but for the names of the laws."""
    for file in CASES:
        dutch, english = (outcome_of_case(file, language) for language in Language)
        assert dutch.document == english.document
        assert _without_laws(dutch.figures) == _without_laws(english.figures)
        assert [one.day for one in dutch.dates] == [one.day for one in english.dates]
        assert [(one.level, one.rule) for one in dutch.notes] == [(one.level, one.rule) for one in english.notes]


@every_language
def test_kind_and_country_are_asked_for_by_the_reminder_only(language: Language) -> None:
    """A claim can do without them, and says so; a reminder cannot."""
    for path in ("debtor.kind", "debtor.country"):
        assert claim_answer({path: ""}, language=language).outcome
        assert list(answer({path: ""}, language=language).errors) == [path]
        assert field_label(language, path)


@pytest.mark.parametrize("changes", REGIMES)
def test_every_regime_has_a_statement(changes: dict[str, Any]) -> None:
    """For each kind of customer in each country there is a statement, whatever was sent and agreed."""
    everything = {
        **changes,
        "payments.0": PAYMENT,
        "notices": [DEMAND, {**STATUTORY, "sent_on": "4-11-2026"}],
        "terms": {"interest": "8", "costs": "10", "recurring": "yes", "reminder_fee": "5", "vat_on_costs": "yes"},
    }
    found = claim_outcome(everything)
    assert _cents(found.figures["total"]) >= 90_000


@every_language
def test_the_example_runs_without_a_warning_about_itself(language: Language) -> None:
    """The worked example is right, comes out as it is typed, and has something on top to show."""
    given = run(TOOL, example(TOOL, language), language=language, on=TOOL.example.on)
    assert given.errors == {}
    assert given.typed == example(TOOL, language)
    assert given.outcome
    assert [one.rule for one in given.outcome.notes] == []
    assert given.outcome.figures["total"] == "4657.67"


def test_an_example_left_in_ones_own_statement_is_pointed_out() -> None:
    """As soon as one thing is one's own, the names of the example that are left are named."""
    whole = typed_claim({"creditor": example(TOOL, Language.EN)["creditor"]})
    given = run(TOOL, whole, language=Language.EN, on=TODAY)
    assert given.outcome
    found = note_of(given.outcome, "example_left")
    assert field_label(Language.EN, "creditor.name") in found.text
    assert field_label(Language.EN, "debtor.name") not in found.text
    assert label(Language.EN, "tools.claim.document") in found.text


def _reading(changes: dict[str, Any]) -> Reading:
    reading = read(TOOL.groups, typed_claim(changes), typed_in=Language.NL, shown_in=Language.NL, on=TODAY)
    TOOL.check(reading.values, reading.errors, TODAY)
    return reading


def _cents(text: str) -> int:
    return int(Decimal(text) * 100)


def _leaves(found: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(found, dict):
        for key, value in found.items():
            yield from _leaves(value, key)
    elif isinstance(found, list):
        for value in found:
            yield from _leaves(value, name)
    else:
        yield name, found


def _without_laws(figures: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in figures.items() if name != "laws"}


@every_language
def test_what_is_in_dispute_stands_apart_in_the_statement(language: Language) -> None:
    """Its reader sees it, not in the total; the visitor reads that no interest or costs run on it."""
    without = claim_outcome({"invoices.0.amount": "600,00", "debtor.language": language}, language=language)
    found = claim_outcome({"disputes": [DISPUTE], "debtor.language": language}, language=language)
    for name in ("principal", "interest", "costs", "total"):
        assert found.figures[name] == without.figures[name]
    assert found.figures["disputed"] == [{"number": "F-1", "amount": "400.00"}]
    apart = label(language, "statement.disputed_apart", **labels(language, "statement.words.NL"))
    assert apart in found.document.text
    assert apart in outcome_html(found)
    assert note_of(found, "claim_without_disputed").level == "warning"
    assert not any(one.rule == "claim_dispute_unknown" for one in found.notes)


def test_a_complaint_without_an_amount_takes_the_whole_invoice() -> None:
    """A note says so, and what to fill in to have the rest count."""
    other = {**INVOICE, "number": "F-2"}
    found = claim_outcome({"invoices": [INVOICE, other], "disputes": [{**DISPUTE, "amount": ""}]})
    assert found.figures["disputed"] == [{"number": "F-1", "amount": "1000.00"}]
    assert found.figures["principal"] == "1000.00"
    assert "F-1" in note_of(found, "claim_dispute_unknown").text


@pytest.mark.parametrize("amount", ["", "1.000,00"])
def test_a_claim_of_nothing_but_a_dispute_is_not_made(amount: str) -> None:
    """The error stands at the complaint, where an amount or a day makes it right."""
    given = claim_answer({"disputes": [{**DISPUTE, "amount": amount}]})
    assert given.outcome is None
    assert given.errors == {"disputes.0.amount": message(Language.NL, InputError("claim_all_disputed"))}


def test_a_complaint_that_was_settled_changes_nothing() -> None:
    """The whole invoice counts again."""
    settled = claim_outcome({"disputes": [{**DISPUTE, "settled_on": "10-11-2026"}]})
    assert settled.document.text == claim_outcome().document.text
