"""A scenario as its pages show it: in one language, its placeholders filled, its turns numbered."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from receivables.days import write_spoken_day
from receivables.language import Language
from receivables.money import Cents, write_amount, write_whole_euros
from receivables.scenarios.graph import Graph, graph_of
from receivables.scenarios.layout import Layout, layout
from receivables.scenarios.scenario import Choice, Ending, Lines, Scenario, Skill, Speaker, Turn, Words
from receivables.texts.advice import Advice, advice
from receivables.texts.labels import label

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_CHANGEABLE = ("caller", "business", "contact", "customer", "number", "amount")


@dataclass(frozen=True)
class View:
    """A scenario for readers of one language.

    Attributes:
        scenario: The scenario.
        language: The language of the page.
        name: What its parts are called by in the page.
        root: The way from the page to the first page of its language.
    """

    scenario: Scenario
    language: Language
    name: str
    root: str

    @cached_property
    def graph(self) -> Graph:
        """Its graph."""
        return graph_of(self.scenario)

    @cached_property
    def layout(self) -> Layout:
        """Where everything stands in its picture."""
        return layout(self.graph)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns, from the first downwards."""
        by_name = {turn.name: turn for turn in self.scenario.turns}
        return tuple(by_name[name] for name in sorted(self.graph.in_order, key=self.graph.layers.__getitem__))

    @cached_property
    def marks(self) -> Mapping[str, str]:
        """How turns and endings are named in the picture and the tree: by numbers and by letters."""
        numbers = {turn.name: str(number) for number, turn in enumerate(self.turns, 1)}
        return numbers | {ending.name: chr(ord("A") + place) for place, ending in enumerate(self.scenario.endings)}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The facts as they stand in a text."""
        facts, own = self.scenario.facts, self.own
        people = {key: _in(getattr(facts, key), own)[1] for key in ("caller", "business", "contact", "customer")}
        days = {
            key: write_spoken_day(day, language=self.spoken)
            for key, day in (("due", facts.due), ("today", facts.called_on))
        }
        return {**people, **days, "number": facts.number, "amount": spoken_amount(facts.amount, self.spoken)}

    @property
    def own(self) -> Language:
        """The language of its texts: that of the page, where it has that one."""
        return self.language if self.language in self.scenario.languages else self.scenario.languages[0]

    @property
    def spoken(self) -> Language:
        """The language of the call."""
        return self.scenario.spoken or self.own

    @cached_property
    def changeable(self) -> tuple[str, ...]:
        """The facts that stand in its texts as placeholders only, so that others can take their place."""
        said = "\n".join(self._every_text())
        used = {*_PLACEHOLDER.findall(said)}
        amounts = {one.amount for ending in self.scenario.endings for one in ending.agreements if one.amount}
        fixed = {"amount"} if amounts - {self.scenario.facts.amount} else set()
        return tuple(key for key in _CHANGEABLE if key in used - fixed and not self._is_typed_out(key, said))

    def text(self, words: Words) -> Markup:
        """A text as HTML, each fact marked; with its language, if that isn't the page's."""
        language, text = _in(words, self.own)
        filled = _PLACEHOLDER.sub(self._marked, str(escape(text)))
        return Markup(filled if language is self.language else f'<span lang="{language}">{filled}</span>')

    def lines(self, lines: Lines) -> tuple[Markup, ...]:
        """Some lines, likewise."""
        language, texts = _in(lines, self.own)
        return tuple(self.text({language: text}) for text in texts)

    def plain(self, words: Words) -> str:
        """A text without marks."""
        return _PLACEHOLDER.sub(lambda found: self.names.get(found[1], found[0]), _in(words, self.own)[1])

    def fact(self, key: str) -> Markup:
        """A fact by its name, marked."""
        return self.text({self.own: f"{{{key}}}"})

    def speaker(self, who: Speaker) -> Markup:
        """Who says something."""
        return (
            self.fact("contact")
            if who is Speaker.CONTACT
            else Markup(escape(label(self.language, f"scenario.who.{who}")))
        )

    def advice(self, names: tuple[str, ...]) -> tuple[Advice, ...]:
        """Advice by its names."""
        return tuple(advice(name, language=self.language) for name in names)

    @cached_property
    def model(self) -> tuple[tuple[Turn, Choice], ...]:
        """The way of the model answers."""
        by_name = {turn.name: turn for turn in self.scenario.turns}
        done: list[tuple[Turn, Choice]] = []
        here = self.scenario.first
        while here in by_name:
            choice = next(one for one in by_name[here].choices if one.quality == "good")
            done.append((by_name[here], choice))
            here = choice.to
        return tuple(done)

    @cached_property
    def practised(self) -> tuple[Skill, ...]:
        """All skills that some choice shows or lacks."""
        shown = {skill for turn in self.scenario.turns for choice in turn.choices for skill in choice.skills}
        return tuple(skill for skill in Skill if skill in shown)

    def ending(self, name: str) -> Ending:
        """An ending by its name."""
        return next(one for one in self.scenario.endings if one.name == name)

    def _marked(self, found: re.Match[str]) -> str:
        key = found[1]
        return f'<span data-fact="{key}">{escape(self.names[key])}</span>' if key in self.names else found[0]

    def _is_typed_out(self, key: str, said: str) -> bool:
        """Whether a text names a fact itself, or somebody by the first name."""
        whole = self.names[key].replace("\u00a0", " ")
        first = whole.split()[0] if key in {"caller", "contact"} else whole
        return re.search(rf"\b{re.escape(first.strip('€ '))}\b", said) is not None

    def _every_text(self) -> Iterator[str]:
        for turn in self.scenario.turns:
            yield from turn.says.values()
            yield from turn.hint.values()
            for choice in turn.choices:
                yield from (*choice.says.values(), *choice.because.values())
        for ending in self.scenario.endings:
            yield from (*ending.says.values(), *ending.hint.values(), *ending.result.values())


def spoken_amount(amount: Cents, language: Language) -> str:
    """An amount as somebody would say it: without cents that are none."""
    return write_amount(amount, language=language) if amount % 100 else write_whole_euros(amount, language=language)


def _in[T](texts: Mapping[Language, T], language: Language) -> tuple[Language, T]:
    """What there is in a language, or in the only other one."""
    return (language, texts[language]) if language in texts else next(iter(texts.items()))
