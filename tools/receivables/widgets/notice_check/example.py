"""The worked example of the notice-check tool: a gardener whose term begins too early and whose costs are too high."""

from datetime import date

from receivables.widgets.spec import Example

EXAMPLE = Example(
    on=date(2026, 11, 23),
    typed={
        "notice": {
            "kind": "fourteen_day_notice",
            "text": (
                "Beste mevrouw Terpstra,\n\n"
                "In september hebben wij uw tuin opnieuw bestraat. Factuur 2026-087 van 1 oktober 2026, groot "
                "€ 1.860,00, is nog niet betaald. De vervaldatum was 31 oktober 2026.\n\n"
                "Wij verzoeken u om € 1.860,00 te betalen binnen veertien dagen na dagtekening van deze brief. "
                "Betaalt u niet op tijd, dan brengen wij u € 300,00 incassokosten in rekening.\n\n"
                "Met vriendelijke groet,\n\n"
                "Hoveniersbedrijf Zonnedauw"
            ),
            "sent_on": "",
            "channel": "post",
        },
        "invoices": [
            {
                "number": "2026-087",
                "invoice_date": "1-10-2026",
                "due_date": "31-10-2026",
                "amount": "1.860,00",
                "paid": "",
            },
        ],
        "payments": [],
        "debtor": {"kind": "consumer"},
        "terms": {
            "due_dates_agreed": "yes",
            "damages_by_law": "no",
            "costs": "",
            "least_costs": "",
            "recurring": "no",
            "vat_on_costs": "no",
        },
        "creditor": {"name": "Hoveniersbedrijf Zonnedauw"},
    },
)
