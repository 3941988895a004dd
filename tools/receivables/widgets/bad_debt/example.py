"""The worked example of the bad-debt tool: a painter's invoice that is not paid."""

from datetime import date

from receivables.widgets.spec import Example

EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        "loss": {"amount": "4.000,00"},
        "margin": {"low": "10%", "high": "25%"},
        "waiting": {"rate": "8%", "minutes": "45", "hourly_rate": "55,00", "months": "6"},
    },
)
