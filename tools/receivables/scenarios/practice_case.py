"""The invented case of a scenario as somebody would type it into the call summary, with what an ending agrees."""

from collections.abc import Mapping
from typing import Any

from receivables.days import retype_day
from receivables.money import retype_amount
from receivables.scenarios.scenario import Arrangement, Ending
from receivables.scenarios.view import View

_IBAN = "NL20 INGB 0001 2345 67"
"""Made up, with check digits that are right: the form would ask for one otherwise."""


def practice_case(view: View, ending: Ending) -> Mapping[str, Any]:
    """What the groups of the call summary hold."""
    facts, language = view.scenario.facts, view.language
    invoice = {
        "number": facts.number,
        "invoice_date": retype_day(facts.invoiced, language=language),
        "due_date": retype_day(facts.due, language=language),
        "amount": retype_amount(facts.amount, language=language),
    }
    debtor = {
        "name": view.names["customer"],
        "contact": view.names["contact"],
        "kind": facts.kind,
        "country": facts.country,
        "language": view.spoken,
    }
    return {
        "creditor": {"name": view.names["business"], "contact": view.names["caller"]},
        "account": {"iban": _IBAN},
        "debtor": debtor,
        "invoices": [invoice],
        "call": {"outcome": ending.reached, "date": retype_day(facts.called_on, language=language)},
        "agreements": [_typed(one, view) for one in ending.agreements],
    }


def _typed(one: Arrangement, view: View) -> Mapping[str, str]:
    return {
        "who": one.who,
        "what": one.what,
        "details": view.plain(one.details) if one.details else "",
        "by": retype_day(one.by, language=view.language) if one.by else "",
        "amount": retype_amount(one.amount, language=view.language) if one.amount else "",
    }
