"""The catalogue of texts: every text of the reminder tool as it is, with placeholders where a case would be filled in.

The texts are those that the tool itself writes for a made-up case; each of its values then gives way to a placeholder.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product
from typing import Any

from markupsafe import Markup, escape

from receivables.case import AddressForm, Country, DebtorKind
from receivables.days import write_day, write_spoken_day, write_weekday
from receivables.language import Language
from receivables.money import Cents, decimal_string, retype_amount, write_amount
from receivables.rules.reminder_levels import Asks, ReminderLevel
from receivables.rules.sourced import cents
from receivables.texts.environment import pages
from receivables.texts.labels import label, labels
from receivables.texts.styles import Medium
from receivables.widgets.outcome import Outcome
from receivables.widgets.running import run
from receivables.widgets.tools import TOOLS

_WRITTEN_ON = date(2026, 11, 2)
_NAMED = {
    "invoice_date": date(2026, 9, 1),
    "due_date": date(2026, 10, 1),
    "due_later": date(2026, 12, 1),
    "previous_date": date(2026, 10, 20),
    "raised_on": date(2026, 10, 26),
    "answered_on": date(2026, 10, 28),
    "talk_on": date(2026, 11, 13),
    "on": _WRITTEN_ON,
}
_AMOUNT, _ORDER, _DEPOSIT, _DISPUTED = Cents(111_111), Cents(222_222), Cents(55_555), Cents(33_333)
_CREDITED, _OFFERED = Cents(44_444), Cents(12_345)
_PLAIN = {
    "NL91 ABNA 0417 1643 00": "iban",
    "+31 6 00000000": "phone",
    "x@x.example": "email",
    "0403.019.261": "company_number",
}
_TERM = "14"
_BRACKETS = re.compile(r"(\[[^\[\]]+\])")


@dataclass(frozen=True)
class CatalogueText:
    """One text of the catalogue.

    Attributes:
        countries: The countries of customers for whom it reads so.
        address_form: How it addresses its reader.
        medium: What it is sent as.
        subject: What it is about.
        text: The text, with placeholders in square brackets.
    """

    countries: tuple[Country, ...]
    address_form: AddressForm
    medium: Medium
    subject: Markup
    text: Markup


def catalogue(name: str, language: Language, *, all_disputed: bool = False) -> str:
    """All texts of a level, for a page in this language.

    Args:
        name: The level.
        language: The language of the page.
        all_disputed: Whether the customer disputes the whole invoice, in a text about a complaint.
    """
    level = ReminderLevel(name)
    headings = _HEADINGS_WHERE_A_LETTER_DIFFERS if level.is_statutory else _HEADINGS
    disputed = _AMOUNT if all_disputed else _DISPUTED
    texts = tuple(_texts(level, language, headings, disputed))
    return pages(language).get_template("catalogue.html.j2").render(texts=texts, headings=headings)


_HEADINGS = {Medium.EMAIL: "email_or_letter", Medium.MESSAGE: "message", Medium.PHONE: "phone"}
_HEADINGS_WHERE_A_LETTER_DIFFERS = {
    Medium.EMAIL: "email",
    Medium.LETTER: "letter",
    Medium.MESSAGE: "message",
    Medium.PHONE: "phone",
}
"""The law counts the days of a letter otherwise than those of an e-mail."""


def _texts(
    level: ReminderLevel, language: Language, media: Iterable[Medium], disputed: Cents
) -> Iterator[CatalogueText]:
    """Each text once: where it reads the same for customers of both countries, they share it."""
    countries = [country for country in Country if not level.only or country in level.only or _is_for_kinds_only(level)]
    for medium, form in product(media, AddressForm):
        written = {country: _written(level, language, country, (form, medium), disputed) for country in countries}
        for subject, text in dict.fromkeys(written.values()):
            same = tuple(country for country in countries if written[country] == (subject, text))
            yield CatalogueText(same, form, medium, _marked(subject), _marked(text))


def _is_for_kinds_only(level: ReminderLevel) -> bool:
    return all(isinstance(one, DebtorKind) for one in level.only)


def _written(
    level: ReminderLevel, language: Language, country: Country, shape: tuple[AddressForm, Medium], disputed: Cents
) -> tuple[str, str]:
    """Subject and text, with placeholders."""
    form, medium = shape
    kind = next((one for one in level.only if isinstance(one, DebtorKind)), DebtorKind.BUSINESS)
    typed = _typed(level, labels(language, "placeholders"), disputed)
    typed["debtor"] |= {"kind": kind, "country": country, "language": language, "address_form": form}
    typed["letter"] |= {"level": level, "medium": medium}
    answer = run(TOOLS["reminder"], typed, language=language, on=_WRITTEN_ON, typed_in=Language.NL)
    if not answer.outcome:
        raise ValueError(f"{level}: {answer.errors}")
    names = _names(answer.outcome, language)
    return _replaced(answer.outcome.document.subject, names), _replaced(answer.outcome.document.text, names)


def _typed(level: ReminderLevel, words: Mapping[str, str], disputed: Cents) -> dict[str, Any]:
    contact_ways = {name: text for text, name in _PLAIN.items() if name != "iban"}
    return {
        "creditor": {"name": words["creditor"], "contact": words["contact"], **contact_ways},
        "account": {"iban": next(iter(_PLAIN))},
        "debtor": {"name": words["debtor"], "contact": words["debtor"]},
        "invoices": [_typed_invoice(level, words)],
        "terms": {"due_dates_agreed": "yes", "damages_by_law": "yes"},
        "disputes": [_typed_dispute(words, disputed)] if level.asks.is_about_disputes else [],
        "letter": _typed_letter(level, words),
    }


def _typed_dispute(words: Mapping[str, str], disputed: Cents) -> dict[str, str]:
    return {
        "invoice": words["number"],
        "raised_on": _NAMED["raised_on"].isoformat(),
        "about": words["about"],
        "amount": retype_amount(disputed, language=Language.NL),
    }


def _typed_invoice(level: ReminderLevel, words: Mapping[str, str]) -> dict[str, str]:
    amount = retype_amount(_AMOUNT, language=Language.NL)
    due = "due_later" if level.asks is Asks.NOT_YET_DUE else "due_date"
    return {
        "number": words["number"],
        "description": words["description"],
        "invoice_date": _NAMED["invoice_date"].isoformat(),
        "due_date": _NAMED[due].isoformat(),
        "amount": amount,
        "paid": amount if level.asks is Asks.PAID else "",
    }


def _typed_letter(level: ReminderLevel, words: Mapping[str, str]) -> dict[str, str]:
    return {
        "previous_date": _NAMED["previous_date"].isoformat(),
        "step_on": _step_on(_WRITTEN_ON).isoformat() if level is not ReminderLevel.HANDED_OVER else "",
        "hand_over_name": words["hand_over_name"],
        "found": words["found"],
        "remedy": words["remedy"],
        "credited": retype_amount(_CREDITED, language=Language.NL),
        "answered_on": _NAMED["answered_on"].isoformat(),
        "reason": words["reason"],
        "talk_on": _NAMED["talk_on"].isoformat(),
        "offered": retype_amount(_OFFERED, language=Language.NL),
        "order": words["order"],
        "order_amount": retype_amount(_ORDER, language=Language.NL),
        "deposit": retype_amount(_DEPOSIT, language=Language.NL),
        "order_term": _TERM,
    }


def _names(outcome: Outcome[Any], language: Language) -> dict[str, str]:
    """The placeholder of each value that can stand in a text, as it stands there."""
    figures, words = outcome.figures, labels(language, "placeholders")
    amounts = {
        "credited": decimal_string(_CREDITED),
        "remaining": decimal_string(Cents(_AMOUNT - _CREDITED)),
        "offered": decimal_string(_OFFERED),
        "in_dispute": decimal_string(_DISPUTED),
        "undisputed": decimal_string(Cents(_AMOUNT - _DISPUTED)),
        "amount": decimal_string(_AMOUNT),
        "announced": figures["announced_costs"],
        "interest": figures["interest"],
        "costs": figures["costs"],
        "total": figures["total"],
        "order_amount": decimal_string(_ORDER),
        "rest": decimal_string(Cents(_ORDER - _DEPOSIT)),
        "deposit": decimal_string(_DEPOSIT),
    }
    written = {write_amount(cents(value), language=language): name for name, value in reversed(amounts.items())}
    for name, day in reversed(_days(outcome, language).items()):
        written |= {write(day, language=language): name for write in (write_spoken_day, write_day, write_weekday)}
    counted = {
        label(language, "placeholders.counted_days", count=(outcome.on - _NAMED["due_date"]).days): "days",
        label(language, "placeholders.term_days", count=_TERM): "term",
    }
    return {text: f"[{words[name]}]" for text, name in {**written, **counted, **_PLAIN}.items()}


def _days(outcome: Outcome[Any], language: Language) -> dict[str, date]:
    """The days that a text may name, by placeholder; of two that are the same day the first gives its name."""
    named = {one.what: one.day for one in outcome.dates}
    asked = next((one for one in ("pay_by", "reply_by") if label(language, f"dates.{one}") in named), "pay_by")
    last_day = named.get(label(language, f"dates.{asked}"), outcome.on)
    promised = {one: named.get(label(language, f"dates.{one}"), last_day) for one in ("answer_by", "decide_by")}
    ours = {asked: last_day, **promised}
    return {**_NAMED, "step_on": _step_on(outcome.on), **ours, "day_after": last_day + timedelta(days=1)}


def _step_on(on: date) -> date:
    """A day for a step, after any last day to pay that is practice and not law."""
    return on + timedelta(days=24)


def _replaced(text: str, names: Mapping[str, str]) -> str:
    for written in sorted(names, key=len, reverse=True):
        text = text.replace(written, names[written])
    return text


def _marked(text: str) -> Markup:
    """The text with its placeholders marked."""
    parts = _BRACKETS.split(text)
    return Markup("").join(
        Markup('<mark class="placeholder">{}</mark>').format(part) if _BRACKETS.fullmatch(part) else escape(part)
        for part in parts
    )
