"""The worked example of the next step: a bakery that promised to pay and did not."""

from collections.abc import Mapping
from typing import Any

from receivables.language import Language
from receivables.widgets.reminder.example import EXAMPLE as REMINDER
from receivables.widgets.spec import Example

_SUMMARY: Mapping[Language, str] = {
    Language.NL: "Yusuf betaalt factuur 2026-118 uiterlijk donderdag.",
    Language.EN: "Yusuf will pay invoice 2026-118 by Thursday.",
}


def _rows(language: Language) -> dict[str, Any]:
    contact = {"person": "Yusuf Aydin", "summary": "", "outcome": "", "level": "", "pay_by": "", "text": ""}
    friendly = {"date": "3-11-2026", "kind": "email", "level": "friendly_reminder", "pay_by": "10-11-2026"}
    call = {"date": "17-11-2026", "kind": "call", "outcome": "promise", "summary": _SUMMARY[language]}
    return {"contacts": [{**contact, **friendly}, {**contact, **call}]}


EXAMPLE = Example(
    on=REMINDER.on,
    in_language=_rows,
    typed={
        **{name: REMINDER.typed[name] for name in ("invoices", "payments", "disputes", "notices", "track")},
        "debtor": {name: REMINDER.typed["debtor"][name] for name in ("name", "kind", "country", "language")},
        "creditor": {"name": REMINDER.typed["creditor"]["name"]},
        "promises": [
            {
                "amount": "1.250,00",
                "pay_by": "19-11-2026",
                "made_on": "17-11-2026",
                "invoices": "2026-118",
                "method": "transfer",
            }
        ],
        "terms": {"recurring": "no"},
        "plan": {"date": ""},
        **_rows(Language.NL),
    },
)
