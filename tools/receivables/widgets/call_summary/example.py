"""The worked example of the call-summary tool: the bakery pays one invoice this week and comes back on the other."""

from collections.abc import Mapping
from datetime import date

from receivables.language import Language
from receivables.widgets.reminder.example import EXAMPLE as REMINDER
from receivables.widgets.spec import Example, Typed


def _without_address(group: Mapping[str, str]) -> Mapping[str, str]:
    return {name: text for name, text in group.items() if name != "address"}


_SAID = {
    Language.NL: "De factuur lag nog bij de boekhouder.",
    Language.EN: "The invoice was still with the bookkeeper.",
}


def _call(language: Language) -> Typed:
    call = {"outcome": "promise", "person": "Yusuf Aydin", "date": "", "invoices": "", "said": _SAID[language]}
    return {"call": call}


EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        **{name: REMINDER.typed[name] for name in ("account", "invoices", "payments")},
        **{name: _without_address(REMINDER.typed[name]) for name in ("creditor", "debtor")},
        **_call(Language.NL),
        "agreements": [
            {
                "who": "debtor",
                "what": "pay",
                "details": "",
                "by": "27-11-2026",
                "amount": "1.250,00",
                "invoices": "2026-118",
            },
            {
                "who": "creditor",
                "what": "send_invoice",
                "details": "",
                "by": "23-11-2026",
                "amount": "",
                "invoices": "2026-124",
            },
        ],
        "promises": [],
        "disputes": [],
        "looking_back": {"went_well": "", "next_time": ""},
    },
    in_language=_call,
)
