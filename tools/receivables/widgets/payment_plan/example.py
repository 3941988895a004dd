"""The worked example of the payment-plan tool: a bakery pays a painter in six parts, the first within days."""

from datetime import date

from receivables.widgets.reminder.example import EXAMPLE as REMINDER
from receivables.widgets.spec import Example

_SHARED = ("account", "creditor", "debtor", "disputes", "invoices", "notices", "payments", "promises", "terms")

EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        **{name: REMINDER.typed[name] for name in _SHARED},
        "wish": {
            "covers": "invoices",
            "by": "number",
            "number": "6",
            "amount": "",
            "until": "",
            "frequency": "monthly",
            "first": "27-11-2026",
            "monthly_on": "day_of_month",
            "day": "",
            "working_days": "yes",
            "interest": "none",
            "rate": "",
            "own_rate": "",
            "down_payment": "",
            "down_payment_on": "",
            "smaller": "",
            "smaller_amount": "",
            "longest": "",
        },
        "plan_text": {"text": "agreement", "date": "", "pay_by": ""},
        "payment_plan": {"agreed_on": "", "invoices": "", "schedule": ""},
        "insurance": {"extension_until": "", "report_by": "", "hand_over_by": ""},
    },
)
