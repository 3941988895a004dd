"""The worked example of the claim tool: a painter and a bakery that paid a part."""

from datetime import date

from receivables.widgets.spec import Example

EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        "debtor": {
            "name": "Bakkerij Zevenkorrel",
            "kind": "business",
            "country": "NL",
            "language": "nl",
            "address": "Molenstraat 3\n1234 CD Voorbeeldstad",
        },
        "invoices": [
            {
                "number": "2025-064",
                "invoice_date": "16-3-2025",
                "due_date": "15-4-2025",
                "amount": "3.600,00",
                "paid": "",
            },
            {
                "number": "2025-103",
                "invoice_date": "9-5-2025",
                "due_date": "8-6-2025",
                "amount": "1.240,25",
                "paid": "",
            },
        ],
        "payments": [{"date": "1-9-2025", "amount": "1.500,00", "invoice": ""}],
        "notices": [
            {
                "notice": "reminder",
                "sent_on": "16-6-2025",
                "channel": "email",
                "pay_by": "23-6-2025",
                "received_on": "",
            }
        ],
        "terms": {
            "due_dates_agreed": "no",
            "interest": "",
            "damages_by_law": "no",
            "costs": "",
            "least_costs": "",
            "reminder_fee": "",
            "postage": "",
            "creditor_size": "",
            "recurring": "no",
            "vat_on_costs": "no",
        },
        "claim": {"date": "", "own_rate": ""},
        "creditor": {"name": "Schilderwerken Kwastenburg", "address": "Lindenlaan 12\n1234 AB Voorbeeldstad"},
    },
)
