"""The worked example of the call-sheet tool: the bakery again, after a promise that was not kept."""

from collections.abc import Mapping
from datetime import date

from receivables.language import Language
from receivables.widgets.reminder.example import EXAMPLE as REMINDER
from receivables.widgets.spec import Example, Typed

_OF_THE_CREDITOR = ("name", "contact", "phone")
_WORDS: Mapping[Language, Mapping[str, str]] = {
    Language.NL: {
        "payer": "Ines van de boekhouding",
        "acceptable": "De oudste factuur deze week, de andere vóór 4 december.",
        "stop": "Een dag voor de oudste factuur. Anders stuur ik morgen een tweede herinnering.",
    },
    Language.EN: {
        "payer": "Ines in accounts",
        "acceptable": "The oldest invoice this week, the other one before 4 December.",
        "stop": "A day for the oldest invoice. Otherwise I’ll send a second reminder tomorrow.",
    },
}


def _plan(language: Language) -> Typed:
    return {"call_plan": {"medium": "phone", "date": "", "best_by": "", **_WORDS[language]}}


EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        **{name: REMINDER.typed[name] for name in ("invoices", "payments")},
        "debtor": {name: text for name, text in REMINDER.typed["debtor"].items() if name != "address"},
        "creditor": {name: REMINDER.typed["creditor"][name] for name in _OF_THE_CREDITOR},
        "promises": [
            {
                "amount": "597,50",
                "pay_by": "19-11-2026",
                "made_on": "12-11-2026",
                "invoices": "2026-124",
                "method": "transfer",
            }
        ],
        "disputes": [],
        **_plan(Language.NL),
    },
    in_language=_plan,
)
