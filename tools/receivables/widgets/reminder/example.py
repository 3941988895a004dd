"""The worked example of the reminder tool: a painter and a bakery, and for each text a case that it is for."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from receivables.language import Language
from receivables.rules.reminder_levels import ReminderLevel
from receivables.texts.labels import labels
from receivables.widgets.spec import Example, Typed


def _fitting(language: Language) -> Mapping[str, Typed]:
    """What is typed otherwise for each text that the example itself is not for, as a link chooses that text."""
    words = labels(language, "example_words")
    return {f"letter.level={level}": {"letter": {"level": level}, **typed} for level, typed in _cases(words)}


def _cases(words: Mapping[str, str]) -> Iterable[tuple[ReminderLevel, dict[str, Any]]]:
    one, other = _INVOICES
    complaint = {"invoice": one["number"], "raised_on": "16-11-2026", "about": words["about"], "amount": "250,00"}
    at_home = {"name": "Sanne Vlierbes", "contact": "Sanne Vlierbes", "kind": "consumer"}
    painted = {**one, "description": words["painted"]}
    level = ReminderLevel
    yield level.NEW_ORDER, {"letter": {"level": level.NEW_ORDER, "order": words["order"], **_ORDER}}
    yield level.BEFORE_DUE, {"invoices": [{**one, "invoice_date": "12-11-2026", "due_date": "26-11-2026"}]}
    yield level.INVOICE_AGAIN, {"invoices": [one]}
    for again in (level.SECOND_REMINDER, level.NOTICE_OF_DEFAULT, level.FINAL_NOTICE):
        yield again, {"letter": {"level": again, "previous_date": "16-11-2026"}}
    yield (
        level.FOURTEEN_DAY_NOTICE,
        {"debtor": at_home, "invoices": [painted], "terms": {"due_dates_agreed": "yes"}},
    )
    yield (
        level.FIRST_REMINDER,
        {
            "creditor": {
                "address": "Lindenlaan 12\n9999 Voorbeeldegem",
                "company_number": "0123.456.749",
                "phone": "+32 400 00 00 00",
            },
            "account": {"iban": "BE68 5390 0754 7034", "reference": ""},
            "debtor": {**at_home, "country": "BE", "address": "Molenstraat 3\n9999 Voorbeeldegem"},
            "invoices": [painted],
            "terms": {"due_dates_agreed": "yes", "damages_by_law": "yes"},
        },
    )
    yield level.SUSPENSION, {}
    yield level.DISPUTED, {"disputes": [complaint]}
    answer = {"found": words["found"], "remedy": words["remedy"], "remedy_on": "1-12-2026", "credited": ""}
    yield level.COMPLAINT_ANSWERED, {"disputes": [complaint], "letter": {"level": level.COMPLAINT_ANSWERED, **answer}}
    standing_by = {"answered_on": "19-11-2026", "reason": words["reason"], "offered": ""}
    yield (
        level.ANSWER_MAINTAINED,
        {"disputes": [complaint], "letter": {"level": level.ANSWER_MAINTAINED, **standing_by}},
    )
    handed = {"level": level.HANDED_OVER, "hand_over_name": words["agency"]}
    yield level.HANDED_OVER, {"letter": handed}
    yield level.THANK_YOU, {"invoices": [{**one, "paid": one["amount"]}, {**other, "paid": other["amount"]}]}


_ORDER = {"order_amount": "3.200,00", "deposit": "800,00", "order_term": "14"}
_INVOICES = (
    {"number": "2026-118", "invoice_date": "1-10-2026", "due_date": "31-10-2026", "amount": "1.250,00", "paid": ""},
    {
        "number": "2026-124",
        "invoice_date": "15-10-2026",
        "due_date": "14-11-2026",
        "amount": "847,50",
        "paid": "250,00",
    },
)

EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        "creditor": {
            "name": "Schilderwerken Kwastenburg",
            "contact": "Noor Kwastenburg",
            "phone": "+31 6 00000000",
            "email": "noor@kwastenburg.example",
            "address": "Lindenlaan 12\n1234 AB Voorbeeldstad",
        },
        "account": {"iban": "NL91 ABNA 0417 1643 00", "holder": "", "reference": "K-1042"},
        "debtor": {
            "name": "Bakkerij Zevenkorrel",
            "contact": "Yusuf Aydin",
            "kind": "business",
            "country": "NL",
            "language": "nl",
            "address_form": "formal",
            "address": "Molenstraat 3\n1234 CD Voorbeeldstad",
        },
        "invoices": list(_INVOICES),
        "payments": [],
        "promises": [],
        "disputes": [],
        "notices": [],
        "contacts": [],
        "terms": {
            "due_dates_agreed": "no",
            "interest": "",
            "damages_by_law": "no",
            "costs": "",
            "least_costs": "",
            "creditor_size": "",
            "recurring": "no",
            "vat_on_costs": "no",
        },
        "letter": {
            "level": "friendly_reminder",
            "medium": "email",
            "tone": "neutral",
            "date": "",
            "pay_by": "",
            "previous_date": "",
            "charges": "yes",
            "hand_over": "agency",
            "hand_over_name": "",
            "step_on": "",
            "found": "",
            "remedy": "",
            "credited": "",
            "answered_on": "",
            "reason": "",
            "talk_on": "",
            "offered": "",
            "order": "",
            "order_amount": "",
            "deposit": "",
            "order_term": "",
        },
        "track": [],
    },
    fitting=_fitting,
)
