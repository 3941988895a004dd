"""The term of a notice: long enough, and beginning no sooner than the law has it begin."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from receivables.notice import NoticeText, SaidTerm, Start
from receivables.rules.notices.findings import Element, Finding, found, missing, unknown, wrong


@dataclass(frozen=True)
class TermRule:
    """What a country asks of the term.

    Attributes:
        days: How many days it has at least.
        last_free_day: The last day without costs; None when nobody knows how the notice is sent.
        days_by_start: By the day on which a term begins, how many days are enough; for another day it is counted.
        sent_on: The day the notice is sent.
        law: Key of the legal basis.
    """

    days: int
    last_free_day: date | None
    days_by_start: Mapping[Start, int]
    sent_on: date
    law: str

    def is_long_enough(self, term: SaidTerm) -> bool:
        """Whether a term has days enough, or its last day lies far enough off."""
        if term.days is not None:
            return term.days >= self.days
        return bool(term.last_day and self.last_free_day and term.last_day >= self.last_free_day)

    def starts_late_enough(self, term: SaidTerm) -> bool | None:
        """Whether a term begins no sooner than it should; None when nobody can tell."""
        if term.days is None or term.start is None:
            return term.days is None
        if term.start in self.days_by_start:
            return term.days >= self.days_by_start[term.start]
        if self.last_free_day is None:
            return None
        return self.sent_on + timedelta(days=term.days) >= self.last_free_day


def right_term(said: NoticeText, rule: TermRule) -> SaidTerm | None:
    """The first term that is long enough and begins late enough."""
    return next((term for term in said.terms if rule.is_long_enough(term) and rule.starts_late_enough(term)), None)


def other_terms(said: NoticeText, rule: TermRule) -> Iterator[SaidTerm]:
    """Terms that give the reader less time than another one in the same notice."""
    if right_term(said, rule):
        yield from (
            one
            for one in said.terms
            if not rule.is_long_enough(one) or (one.start is not None and rule.starts_late_enough(one) is False)
        )


def term(said: NoticeText, rule: TermRule) -> Finding:
    """A term of at least so many days, or a last day that leaves as much time."""
    if not said.terms:
        return missing(Element.TERM, "term_missing", rule.law, expected=rule.last_free_day, days=str(rule.days))
    best = right_term(said, rule) or next(filter(rule.is_long_enough, said.terms), None)
    if best:
        return found(Element.TERM, "term", rule.law, best.quote, days=str(rule.days))
    longest = max(said.terms, key=lambda one: (one.days or 0, one.last_day or date.min))
    if longest.last_day is None:
        return wrong(Element.TERM, "term_too_short", rule.law, longest.quote, days=str(rule.days))
    if rule.last_free_day is None:
        return unknown(Element.TERM, "channel_unknown", rule.law, longest.quote)
    values = {"day": rule.last_free_day}
    return wrong(Element.TERM, "last_day_too_early", rule.law, longest.quote, expected=rule.last_free_day, **values)


def term_start(said: NoticeText, rule: TermRule, why: Callable[[SaidTerm], str]) -> Finding:
    """The day on which the term begins.

    Args:
        said: The notice.
        rule: What the country asks.
        why: The key of the words for a term that begins too early, or of which nobody knows when it does.
    """
    enough = [one for one in said.terms if rule.is_long_enough(one)] or list(said.terms)
    if not enough:
        return unknown(Element.TERM_START, "no_term", rule.law)
    best = right_term(said, rule) or next((one for one in enough if one.start is not None), enough[0])
    if best.days is None:
        return found(Element.TERM_START, "start_by_day", rule.law, best.quote)
    if best.start is None:
        return missing(Element.TERM_START, why(best), rule.law, expected=rule.last_free_day)
    if (late := rule.starts_late_enough(best)) is None:
        return unknown(Element.TERM_START, "channel_unknown", rule.law, best.start_quote)
    if late or (best.start in rule.days_by_start and best.days < rule.days):
        return found(Element.TERM_START, "start", rule.law, best.start_quote)
    return wrong(Element.TERM_START, why(best), rule.law, best.start_quote, expected=rule.last_free_day)
