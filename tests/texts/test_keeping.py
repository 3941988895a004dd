"""What a line gives stays when it is written anew: the amount, the day and the name."""

import pytest

from receivables.language import Language
from receivables.texts.gym import ExerciseKind, Open, Rewrite, items
from receivables.texts.tone.keeping import Changed, changed

LINES = {
    Language.NL: "Betaal de € 1.250 van dinsdag 4 maart nu eens, Joris!",
    Language.EN: "Just pay the £1,250 of Tuesday 4 March, George!",
}
SCENES = {Language.NL: "Loodgieter Wim mailt een klant.", Language.EN: "Plumber Wynn emails a customer."}


def found(answer: str, language: Language) -> tuple[Changed, ...]:
    """What an answer changes of the line."""
    return changed(answer, line=LINES[language], scene=SCENES[language], language=language)


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        (Language.NL, "Dag Joris, wanneer betaal je de 1.250 euro van 4 maart?"),
        (Language.NL, "Joris, maak je de € 1250,00 van 4/3 vrijdag over?"),
        (Language.NL, "Dag joris, dinsdag was de € 1.250 te betalen. Welke dag wordt het?"),
        (Language.EN, "George, which day will you pay the £1250.00 of 4 March?"),
        (Language.EN, "Hello George, the 1,250 euros was due on March 4th. When can I expect it?"),
        (Language.EN, "George, the £1,250 was due on Tuesday. Could you pay it by 20 March?"),
    ],
)
def test_what_stays_is_not_remarked_on(language: Language, answer: str) -> None:
    """An amount and a day can be written in many ways, and another day can stand beside it."""
    assert found(answer, language) == ()


@pytest.mark.parametrize(
    ("language", "answer", "wrong"),
    [
        (Language.NL, "Joris, wanneer betaal je de € 1.200 van 4 maart?", Changed("amount", "€ 1.250", "€ 1.200")),
        (Language.NL, "Joris, wanneer betaal je de € 12,50 van 4 maart?", Changed("amount", "€ 1.250", "€ 12,50")),
        (Language.NL, "Joris, wanneer betaal je de € 1.250 van 5 maart?", Changed("day", "dinsdag 4 maart", "5 maart")),
        (Language.NL, "Joris, wanneer betaal je de € 1.250 van 4 mei?", Changed("day", "dinsdag 4 maart", "4 mei")),
        (Language.NL, "Joris, betaal je woensdag de € 1.250?", Changed("day", "dinsdag 4 maart", "woensdag")),
        (Language.NL, "Joris, wanneer betaal je de € 1.250?", Changed("day", "dinsdag 4 maart")),
        (Language.NL, "Wanneer betaal je de € 1.250 van 4 maart?", Changed("name", "Joris")),
        (Language.EN, "George, when will you pay the £1,520 of 4 March?", Changed("amount", "£1,250", "£1,520")),
        (Language.EN, "George, can you pay the £1,250 of March 5?", Changed("day", "Tuesday 4 March", "March 5")),
        (Language.EN, "George, when will you pay the £1,250?", Changed("day", "Tuesday 4 March")),
        (Language.EN, "When will you pay the £1,250 of 4 March?", Changed("name", "George")),
    ],
)
def test_what_is_gone_or_another_is_named(language: Language, answer: str, wrong: Changed) -> None:
    """With what the line had, and what stands there now."""
    assert found(answer, language) == (wrong,)


def test_an_amount_can_be_from_the_scene() -> None:
    """A line without one is about that of the scene."""
    scene = "Sofie belt een baasje over 84 euro."
    assert changed("Wanneer betaalt u de 84 euro?", line="Nou?", scene=scene, language=Language.NL) == ()
    (one,) = changed("Wanneer betaalt u de 48 euro?", line="Nou?", scene=scene, language=Language.NL)
    assert one == Changed("amount", "84 euro", "48 euro")


def test_where_no_amount_is_given_any_will_do() -> None:
    """Whoever makes one up contradicts nobody."""
    assert changed("Wanneer betaalt u de 84 euro?", line="Nou?", scene="", language=Language.NL) == ()


@pytest.mark.parametrize("language", Language)
def test_our_own_answers_keep_what_is_given(language: Language) -> None:
    """Every model answer has the amount, the day and the name of its line."""
    for kind in (ExerciseKind.REWRITE, ExerciseKind.OPEN):
        for item in items(language)[kind]:
            assert isinstance(item, Rewrite | Open)
            for model in [item.model] if isinstance(item, Rewrite) else item.models:
                assert changed(model, line=item.line, scene=item.scene, language=language) == (), model


@pytest.mark.parametrize("language", Language)
def test_amounts_days_and_names_are_all_practised(language: Language) -> None:
    """An answer that keeps nothing hears about each of the three, and about the amount wherever it belongs."""
    rewrites = [one for one in items(language)[ExerciseKind.REWRITE] if isinstance(one, Rewrite)]
    told = {
        one.name: {change.what for change in changed("€ 9", line=one.line, scene=one.scene, language=language)}
        for one in rewrites
    }
    assert {what for some in told.values() for what in some} == {"amount", "day", "name"}
    assert [one.name for one in rewrites if "amount" in one.has and "amount" not in told[one.name]] == []
