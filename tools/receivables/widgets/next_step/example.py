"""The worked example of the next step: a bakery that promised to pay and did not."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from receivables.language import Language
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
    on=date(2026, 11, 23),
    in_language=_rows,
    typed={
        "debtor": {"name": "Bakkerij Zevenkorrel", "kind": "business", "country": "NL", "language": "nl"},
        "invoices": [
            {
                "number": "2026-118",
                "invoice_date": "1-10-2026",
                "due_date": "31-10-2026",
                "amount": "1.250,00",
                "paid": "",
            },
            {
                "number": "2026-124",
                "invoice_date": "15-10-2026",
                "due_date": "14-11-2026",
                "amount": "847,50",
                "paid": "",
            },
        ],
        "payments": [],
        "promises": [
            {
                "amount": "1.250,00",
                "pay_by": "19-11-2026",
                "made_on": "17-11-2026",
                "invoices": "2026-118",
                "method": "transfer",
            }
        ],
        "disputes": [],
        "notices": [],
        "terms": {"recurring": "no"},
        "track": [],
        "plan": {"date": ""},
        "creditor": {"name": "Schilderwerken Kwastenburg"},
        **_rows(Language.NL),
    },
)
