"""The worked example of the reminder tool: a painter and a bakery."""

from datetime import date

from receivables.widgets.spec import Example

EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        "creditor": {
            "name": "Schilderwerken Kwastenburg",
            "contact": "Noor Kwastenburg",
            "phone": "+31 6 00000000",
            "email": "noor@kwastenburg.example",
            "address": "Lindenlaan 12\n1234 AB Voorbeeldstad",
        },
        "account": {"iban": "NL91 ABNA 0417 1643 00", "holder": "", "reference": "K-1042"},
        "debtor": {
            "name": "Bakkerij Zevenkorrel",
            "contact": "Yusuf Aydin",
            "kind": "business",
            "country": "NL",
            "language": "nl",
            "address_form": "formal",
            "address": "Molenstraat 3\n1234 CD Voorbeeldstad",
        },
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
                "paid": "250,00",
            },
        ],
        "payments": [],
        "promises": [],
        "disputes": [],
        "notices": [],
        "contacts": [],
        "terms": {
            "due_dates_agreed": "no",
            "interest": "",
            "damages_by_law": "no",
            "costs": "",
            "least_costs": "",
            "creditor_size": "",
            "recurring": "no",
            "vat_on_costs": "no",
        },
        "letter": {
            "level": "friendly_reminder",
            "medium": "email",
            "tone": "neutral",
            "date": "",
            "pay_by": "",
            "previous_date": "",
            "charges": "yes",
            "hand_over": "agency",
            "hand_over_name": "",
            "step_on": "",
            "found": "",
            "remedy": "",
            "credited": "",
            "answered_on": "",
            "reason": "",
            "talk_on": "",
            "offered": "",
            "order": "",
            "order_amount": "",
            "deposit": "",
            "order_term": "",
        },
        "track": [],
    },
)
