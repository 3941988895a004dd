"""The worked example of the buffer tool: a web designer with a quiet summer."""

from datetime import date

from receivables.widgets.spec import Example

EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        "month": {
            "costs": "6.000,00",
            "turnover": "8.500,00",
            "variable": "15%",
            "invoices": "10",
            "balance": "8.000,00",
        },
        "paying": {"term": "30", "late_30": "25%", "late_60": "10%", "late_90": "5%", "never": "1%"},
        "season": {"first": "7", "months": "2", "turnover": "60%"},
        "chance": {"seed": ""},
    },
)
