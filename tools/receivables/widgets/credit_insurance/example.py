"""The worked example of the credit-insurance tool, all of it made up: forty customers, one of them large."""

from datetime import date

from receivables.widgets.spec import Example

EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        "portfolio": {"turnover": "480.000,00", "customers": "40", "days": "45", "biggest": "15.000,00"},
        "failing": {"ordinary": "2%", "bad": "6%"},
        "quote": {
            "by": "turnover",
            "rate": "0,5%",
            "minimum": "2.000,00",
            "premium": "",
            "insured": "90%",
            "threshold": "",
            "own_risk": "",
            "maximum": "",
        },
    },
)
