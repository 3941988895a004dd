"""The worked example of the contact log: a bakery that promised, paid a part and had a question."""

from collections.abc import Mapping
from typing import Any

from receivables.language import Language
from receivables.widgets.reminder.example import EXAMPLE as REMINDER
from receivables.widgets.spec import Example

_SAID: Mapping[Language, Mapping[str, str]] = {
    Language.NL: {
        "friendly": "Herinnering voor factuur 2026-118",
        "call": "Factuur 2026-118 lag nog op goedkeuring te wachten. Yusuf betaalt in twee delen.",
        "complaint": "Het tweede raam is nog niet geschilderd.",
    },
    Language.EN: {
        "friendly": "Reminder for invoice 2026-118",
        "call": "Invoice 2026-118 was still waiting for approval. Yusuf will pay in two parts.",
        "complaint": "The second window has not been painted yet.",
    },
}


def _rows(language: Language) -> dict[str, Any]:
    said = _SAID[language]
    contact = {"pay_by": "", "outcome": "", "level": "", "text": ""}
    return {
        "contacts": [
            {
                **contact,
                "date": "2-11-2026",
                "kind": "email",
                "person": "Yusuf Aydin",
                "summary": said["friendly"],
                "level": "friendly_reminder",
                "pay_by": "9-11-2026",
            },
            {
                **contact,
                "date": "10-11-2026",
                "kind": "call",
                "person": "Yusuf Aydin",
                "summary": said["call"],
                "outcome": "promise",
            },
        ],
        "disputes": [
            {
                "invoice": "2026-124",
                "raised_on": "18-11-2026",
                "about": said["complaint"],
                "amount": "250,00",
                "refused_on": "",
                "settled_on": "",
            }
        ],
    }


EXAMPLE = Example(
    on=REMINDER.on,
    in_language=_rows,
    typed={
        **{name: {one: REMINDER.typed[name][one] for one in ("name", "address")} for name in ("debtor", "creditor")},
        "invoices": [{**invoice, "description": "", "paid": ""} for invoice in REMINDER.typed["invoices"]],
        "payments": [{"date": "13-11-2026", "amount": "600,00", "invoice": "2026-118"}],
        "promises": [
            {
                "amount": "600,00",
                "pay_by": "13-11-2026",
                "made_on": "10-11-2026",
                "invoices": "2026-118",
                "method": "transfer",
            },
            {
                "amount": "650,00",
                "pay_by": "20-11-2026",
                "made_on": "10-11-2026",
                "invoices": "2026-118",
                "method": "transfer",
            },
        ],
        "notices": [],
        "log": {"date": ""},
        **_rows(Language.NL),
    },
)
