"""A pasted notice, read."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from receivables.language import Language
from receivables.notice import NoticeText, Topic
from receivables.texts.notices.amounts import said_amounts
from receivables.texts.notices.days import last_days, said_days
from receivables.texts.notices.naming import enterprise_numbers, named
from receivables.texts.notices.passages import Passage, passages
from receivables.texts.notices.terms import said_terms
from receivables.texts.notices.wording import wordings
from receivables.texts.recognising import likeliest_language_of


def read_notice(text: str, *, on: date, names: Sequence[str]) -> NoticeText:
    """Read what a notice says.

    Args:
        text: The notice, as it was pasted.
        on: The day it is sent: a day without a year lies near it.
        names: Invoice numbers and names to look for.

    Raises:
        InputError: It is written in another language than Dutch or English.
    """
    found = passages(text)
    language = likeliest_language_of(text)
    conditional = tuple(_conditions(found, language))
    terms = (*said_terms(found, language), *last_days(found, language, on=on))
    timed = {term.quote for term in terms}
    return NoticeText(
        language=language,
        amounts=tuple(said_amounts(found, conditional, language)),
        terms=terms,
        days=tuple(said_days(found, language, on=on)),
        enterprise_numbers=tuple(enterprise_numbers(found, language)),
        named=named(found, names),
        topics=dict(reversed(list(_topics(found, conditional, timed, language)))),
    )


def _conditions(found: Sequence[Passage], language: Language) -> Iterator[bool]:
    """Of each passage, whether it says what follows if something happens, or goes on about that.

    It goes on about it beside a passage that does, and in all of a list that such a passage begins.
    """
    says = [bool(wordings(language, "conditions").search(one.text)) for one in found]
    list_of = -1
    for index, passage in enumerate(found):
        beside = [one for one in (index - 1, index + 1) if 0 <= one < len(found)]
        goes_on = any(says[one] for one in beside if found[one].paragraph == passage.paragraph)
        yield says[index] or goes_on or passage.paragraph == list_of
        if says[index] and passage.text.endswith(":"):
            list_of = passage.paragraph


def _topics(
    found: Sequence[Passage], conditional: Sequence[bool], timed: Collection[str], language: Language
) -> Iterator[tuple[Topic, str]]:
    """What each passage says.

    Args:
        found: The passages.
        conditional: Of each, whether it speaks of what follows if something happens.
        timed: Those that give time to pay.
        language: The language in which they are written.
    """
    speaks = partial(_speaks, language=language)
    for index, passage in enumerate(found):
        text = wordings(language, "without_costs").sub("", passage.text)
        says, already = speaks(text, "conditions"), speaks(text, "costs_already")
        about_costs = speaks(text, "roles.costs")
        holds: Mapping[Topic, bool] = {
            Topic.DEMAND: speaks(text, "demand.pay")
            and (speaks(text, "demand.ask") or (passage.text in timed and not says)),
            Topic.COSTS_ANNOUNCED: about_costs and (says or (conditional[index] and not already)),
            Topic.INTEREST_ANNOUNCED: speaks(text, "roles.interest") and conditional[index],
            Topic.COSTS_ALREADY: about_costs and already and not says,
            Topic.VAT: speaks(text, "vat_said") and (about_costs or speaks(text, "vat_on_costs")),
            Topic.VAT_GROUND: speaks(text, "vat_ground"),
            Topic.FREE: speaks(passage.text, "free"),
            Topic.FEE: speaks(text, "roles.fee") and not says,
            Topic.DELIVERY: speaks(passage.text, "delivery"),
        }
        yield from ((topic, passage.text) for topic, is_said in holds.items() if is_said)


def _speaks(text: str, key: str, *, language: Language) -> bool:
    return bool(wordings(language, key).search(text))
