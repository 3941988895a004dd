"""The findings in a draft: each rule on both sides, harmless uses, places, rewrites, and hostile input."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from receivables.language import Language
from receivables.texts.labels import SNIPPETS
from receivables.texts.tone.findings import Finding, findings
from receivables.texts.tone.rulebook import rulebook
from receivables.texts.tone.stages import DraftStage
from tone_labels import found, labelled

NL, EN = Language
PAY_BY = date(2026, 11, 30)
SPOKEN = DraftStage.PHONE_SCRIPT
LETTERS = sorted((Path(__file__).parents[2] / "golden" / "reminder").glob("*.txt"))
LONGEST = 10_000

BOTH_SIDES = [
    (NL, "must", "U moet de factuur betalen.", "U hoeft niets te betalen."),
    (NL, "must", "Het bedrag dient betaald te worden.", "Deze brief dient als bewijs."),
    (NL, "must", "U bent verplicht te betalen.", "U bent tot niets verplicht."),
    (NL, "must", "Je moet mij terugbellen.", "Wij ontmoeten elkaar donderdag."),
    (NL, "why", "Waarom is de factuur nog niet betaald?", "De reden waarom ik bel, is factuur 12."),
    (NL, "why", "Hoe komt het dat er niets is betaald?", "Daarom bel ik u."),
    (NL, "why", "Waarom duurt het zo lang?", "U schreef: “Waarom duurt het zo lang?”"),
    (NL, "blame", "Misschien is de factuur nooit aangekomen.", "Uw betaling is goed aangekomen."),
    (NL, "blame", "Het is vast onze fout.", "Het was niet uw schuld."),
    (NL, "closed_question", "Gaat u deze week betalen?", "Wanneer gaat u betalen?"),
    (NL, "closed_question", "Hebt u betaald?", "Hebt u betaald? Dan hoeft u niets te doen."),
    (
        NL,
        "no_date",
        "Graag zo spoedig mogelijk betalen.",
        "Graag zo spoedig mogelijk betalen, uiterlijk op 4 december.",
    ),
    (NL, "no_date", "Betaalt u binnenkort?", "Binnenkort openen we een tweede winkel."),
    (NL, "accusation", "U bent een wanbetaler.", "Ik zie u niet als wanbetaler."),
    (NL, "accusation", "Je negeert mijn mails.", "U kunt dit bericht dan negeren."),
    (NL, "empty_threat", "Anders nemen wij verdere stappen.", "Wij nemen maatregelen tegen het stof."),
    (NL, "empty_threat", "Dit heeft gevolgen.", "Zonder betaling op 4 december stoppen wij op 7 december met leveren."),
    (NL, "shouting", "Waar blijft mijn geld???", "Waar blijft mijn geld?"),
    (NL, "shouting", "Ik wil NU mijn geld.", "Ons KVK-nummer en BTW-nummer staan onderaan."),
    (NL, "blame", "Misschien was onze uitleg niet helder.", "Misschien kunnen we donderdag even bellen."),
    (NL, "accusation", "Een fatsoenlijk mens betaalt zijn rekeningen.", "Er zijn oplichters die in onze naam mailen."),
    (NL, "must", "De rekening moet deze week betaald zijn.", "De verf moet twee dagen drogen."),
    (NL, "shouting", "Dit is de LAATSTE keer.", "De meubels komen van IKEA."),
    (NL, "grovelling", "Sorry dat ik u stoor.", "Sorry voor mijn late antwoord."),
    (EN, "blame", "Maybe my mail went to the wrong address.", "Maybe we can meet on Thursday."),
    (EN, "accusation", "You refuse to pay.", "My dog refuses to let me type."),
    (EN, "accusation", "You are a thief.", "We were robbed in October, the thieves took three drills."),
    (EN, "empty_threat", "Unless you pay, we will act.", "Unless it rains, we will paint the fence tomorrow."),
    (EN, "must", "You must pay the invoice.", "The mustard is on the table."),
    (EN, "must", "You have to pay me.", "You don’t have to call me back."),
    (EN, "must", "The amount needs to be paid.", "Nobody needs to come by."),
    (EN, "why", "Why hasn’t it been paid?", "The reason why I’m calling is invoice 12."),
    (EN, "why", "How come it’s still open?", "You asked: “How come it’s still open?”"),
    (EN, "blame", "Perhaps the invoice got lost in the post.", "Your payment has arrived."),
    (EN, "closed_question", "Are you going to pay?", "When are you going to pay?"),
    (EN, "closed_question", "Already paid?", "Already paid? Then there’s nothing more to do."),
    (EN, "no_date", "Please pay as soon as possible.", "Please pay as soon as possible, by 4 December."),
    (EN, "no_date", "Kindly pay promptly.", "Thank you for your prompt payment."),
    (EN, "accusation", "You are a defaulter.", "You’ve always paid on time."),
    (EN, "empty_threat", "Otherwise we’ll take further steps.", "This has no consequences for your guarantee."),
    (
        EN,
        "empty_threat",
        "This will have consequences.",
        "If it isn’t in by 4 December, we will stop deliveries on 7 December.",
    ),
    (EN, "shouting", "PAY THIS NOW", "Our VAT number is in the PDF."),
    (EN, "grovelling", "So sorry to bother you again.", "Sorry, I misread the number."),
    (NL, "accusation", "Wel rondrijden, maar niet willen betalen.", "Je hoeft je nergens voor te schamen."),
    (
        NL,
        "accusation",
        "Afspraken nakomen is duidelijk niet uw sterkste kant.",
        "U bent bij ons nooit te laat geweest.",
    ),
    (NL, "blame", "U zat vast nog in Spanje.", "Ik begrijp dat u het druk hebt op de bouw."),
    (
        NL,
        "blame",
        "Mocht de vloer niet naar wens zijn, dan onze excuses.",
        "Bent u niet tevreden, dan hoor ik dat graag.",
    ),
    (NL, "empty_threat", "Anders krijgt u van ons geen brood meer.", "Anders leg ik het pakket bij de buren."),
    (NL, "empty_threat", "Ik geef het dossier aan een deurwaarder.", "Onze advocaat heeft het contract nagelezen."),
    (NL, "no_date", "U moet nu betalen.", "De verf droogt snel."),
    (NL, "grovelling", "Ik durf het bijna niet te vragen.", "Dank u wel voor uw tijd."),
    (NL, "closed_question", "Lukt het deze maand?", "Schrijf je die € 120 vrijdag over?"),
    (EN, "accusation", "Eating the cake was no problem, but paying for it is.", "You have never been late paying us."),
    (EN, "accusation", "Keeping your word is not your strong point.", "I don’t refuse any customer, however small."),
    (EN, "blame", "Maybe the lessons were not to your liking.", "Perhaps your payment and this reminder have crossed."),
    (EN, "blame", "You’re probably just back from your holiday.", "I understand that you are busy on site."),
    (EN, "empty_threat", "I’m passing the file to a bailiff.", "If it rains, we’ll come and paint a day later."),
    (EN, "empty_threat", "Then I’ll take the tiles out again.", "I’ll come round tomorrow to fix the tap."),
    (EN, "no_date", "Just pay it whenever you have a spare minute.", "The heat pump will be serviced shortly."),
    (EN, "why", "What’s causing the delay?", "Thank you for explaining why the transfer bounced."),
    (EN, "closed_question", "Is there a problem with the payment?", "Are you coming to the fair on Saturday?"),
    (EN, "blame", "I just wanted to see whether everything was as agreed.", "See you on Tuesday at eight, as agreed."),
    (EN, "empty_threat", "Pay up or I’ll be there at eight.", "I’ll be there on Tuesday at eight, as agreed."),
    (EN, "grovelling", "Sorry to trouble you with this.", "If the noise disturbs you, we can start later."),
]


THREATS_ABOUT_MONEY = [
    (
        NL,
        "Als u vrijdag 27 november niet betaalt, gaat u dat flink wat kosten.",
        "Betaalt u niet uiterlijk op 27 november, dan komt er op 1 december € 40 aan kosten bij.",
    ),
    (NL, "Vanaf 27 november gaat het je geld kosten.", "Dat gaat je op vrijdag 27 november niet veel kosten."),
    (NL, "Na 27 november kost het je dubbel.", "Na 27 november kost het u niets extra."),
    (
        EN,
        "If you don't pay by Friday 27 November, it will cost you a lot.",
        "From Friday 27 November collection costs of €40 will be added.",
    ),
    (EN, "If it isn't there by 27 November, you will pay double.", "You pay twice a month, on 1 and 15 November."),
    (EN, "Pay by Friday 27 November or it gets expensive for you.", "Express delivery by 27 November is expensive."),
]


def found_in(draft: str, language: Language, stage: DraftStage = SPOKEN) -> tuple[Finding, ...]:
    """The findings in a draft."""
    return findings(draft, language=language, stage=stage, pay_by=PAY_BY)


@pytest.mark.parametrize(("language", "rule", "jars", "harmless"), BOTH_SIDES)
def test_a_rule_finds_what_jars_and_spares_what_does_not(
    language: Language, rule: str, jars: str, harmless: str
) -> None:
    """Each rule has a sentence that it finds and a near one that it leaves alone."""
    assert rule in found(jars, language)
    assert rule not in found(harmless, language)


@pytest.mark.parametrize(("language", "threat", "harmless"), THREATS_ABOUT_MONEY)
def test_a_threat_about_money_stays_one_with_a_date_in_it(language: Language, threat: str, harmless: str) -> None:
    """A step with its day and its amount is none; "it will cost you" has no step, whatever day stands beside it."""
    assert "empty_threat" in {one.rule for one in found_in(threat, language)}
    assert "empty_threat" not in {one.rule for one in found_in(harmless, language)}


def test_every_rule_is_tested_on_both_sides() -> None:
    """No rule of either language is without its pair of sentences."""
    for language in Language:
        tested = {rule for spoken, rule, _, _ in BOTH_SIDES if spoken is language}
        assert tested == {rule.name for rule in rulebook(language).rules}


def test_both_languages_have_the_same_rules_and_facts() -> None:
    """What is looked for in one language is looked for in the other."""
    dutch, english = (
        tomllib.loads((SNIPPETS / language / "tone.toml").read_text(encoding="utf-8")) for language in Language
    )
    for table in ("rules", "lacks", "elements", "facts", "words", "text"):
        assert list(dutch[table]) == list(english[table])


def test_a_finding_says_where_its_words_stand() -> None:
    """The place is that in the draft, also behind a quotation, an emoji and a wrapped line."""
    draft = "“Waarom?” 😊\nDag Ann,\n\nu\nmoet betalen."
    (finding,) = found_in(draft, NL)
    assert (finding.rule, finding.words) == ("must", "u\nmoet")
    assert draft[finding.start : finding.end] == finding.words


def test_findings_stand_in_the_order_of_the_text() -> None:
    """Whoever reads along meets them one after the other."""
    found_rules = [one.rule for one in found_in("Waarom? U moet betalen. U bent een wanbetaler.", NL)]
    assert found_rules == ["why", "must", "accusation"]


@pytest.mark.parametrize("stage", DraftStage)
@pytest.mark.parametrize("language", Language)
def test_amount_and_number_are_asked_from_a_reminder_on(language: Language, stage: DraftStage) -> None:
    """A first message and a phone script may leave them out; a reminder and a last notice may not."""
    missing = [one.rule for one in found_in("Hallo Ann.", language, stage)]
    asked = stage in {DraftStage.REMINDER, DraftStage.LAST_NOTICE}
    assert missing == (["missing_amount", "missing_number"] if asked else [])


@pytest.mark.parametrize(
    ("language", "draft"),
    [
        (NL, "Factuur 2026-12 van € 1.250,00 staat open."),
        (NL, "Factuurnummer: F-12, 450 euro."),
        (EN, "Invoice no. 12 for €450 is open."),
        (EN, "Invoice number 2026/118, 450.00"),
    ],
)
def test_amount_and_number_are_seen(language: Language, draft: str) -> None:
    """They are recognised as people write them."""
    assert found_in(draft, language, DraftStage.REMINDER) == ()


@pytest.mark.parametrize("file", LETTERS, ids=lambda file: file.stem)
def test_our_own_letters_give_no_finding(file: Path) -> None:
    """The letters that the site writes keep to the advice that it gives."""
    level, language, _ = file.stem.split(".")
    stage = DraftStage.FIRST_CONTACT if level == "new_order" else DraftStage.LAST_NOTICE
    assert found_in(file.read_text(encoding="utf-8"), Language(language), stage) == ()


def test_there_are_letters_to_look_at() -> None:
    """The golden letters are where this test looks for them."""
    assert {file.stem.split(".")[1] for file in LETTERS} == {"nl", "en"}


@pytest.mark.parametrize("language", Language)
def test_a_rewrite_takes_its_finding_away_and_brings_no_other(language: Language) -> None:
    """Whatever jars has a rewrite; with it in place that rule finds nothing there, and no rule something new."""
    for sentence in labelled(language, part="seen"):
        before = found_in(sentence.text, language)
        for finding in before:
            assert finding.rewrite, sentence.text
            start, end, text = finding.rewrite.start, finding.rewrite.end, finding.rewrite.text
            after = found_in(sentence.text[:start] + text + sentence.text[end:], language)
            assert not {one.rule for one in after if one.start < start + len(text)} - {one.rule for one in before}, (
                sentence.text,
                text,
            )
            assert finding.rule not in {one.rule for one in after if start <= one.start < start + len(text)}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "hostile",
    [
        "u moet ",
        "you must not ",
        "als u niet zo snel ",
        "if you do not ",
        "misschien is de factuur ",
        "sorry ",
        "why ",
        "!",
        '"',
        "'a ",
        "\n",
        " ",
        "a",
        "1",
        "AB ",
        "a-",
        ". ",
        "\u202e\u0645 ",
        "👩\u200d👧",
    ],
)
def test_hostile_input_comes_to_an_end(hostile: str, language: Language) -> None:
    """Ten thousand characters of anything are read, and each finding stands where it says."""
    draft = (hostile * LONGEST)[:LONGEST]
    for finding in found_in(draft, language, DraftStage.REMINDER):
        assert draft[finding.start : finding.end] == finding.words


@pytest.mark.parametrize(
    ("language", "sentence", "rules"),
    [
        (NL, "Dit is niet meer normaal.", ["accusation"]),
        (NL, "Dit is echt niet normaal meer!", ["accusation"]),
        (NL, "De deur sluit niet meer normaal sinds jullie er waren.", []),
        (NL, "Dat is niet normaal voor deze ketel.", []),
        (EN, "This isn’t normal any more.", ["accusation"]),
        (EN, "That’s not normal for this boiler.", []),
        (NL, "Sorry voor de toon.", ["grovelling"]),
        (NL, "Sorry voor de verwarring.", []),
        (EN, "Sorry about my tone.", ["grovelling"]),
        (EN, "Can you tell me on which day you’ll pay?", ["closed_question"]),
        (EN, "Could you let me know when I can expect the money?", ["closed_question"]),
        (EN, "On which day will you pay?", []),
        (EN, "Could you let me know when I can come by?", []),
        (NL, "Kunt u mij zeggen op welke dag u betaalt?", ["closed_question"]),
        (NL, "Op welke dag betaalt u?", []),
        (NL, "Kunt u mij laten weten wanneer ik kan langskomen?", []),
    ],
)
def test_what_readers_missed_is_found_and_its_neighbours_are_not(
    language: Language, sentence: str, rules: list[str]
) -> None:
    """A question whether somebody can say when they pay is answered by yes; one for anything else is left alone."""
    found = findings(sentence, language=language, stage=DraftStage.FIRST_CONTACT, pay_by=date(2026, 11, 30))
    assert [one.rule for one in found] == rules


TWICE = {
    NL: "Dit is de laatste keer dat ik het vraag. Als je nu niet betaalt gaat je dat flink wat kosten, en dan hoor je "
    "wel van onze advocaat.",
    EN: "This is the last time I ask. If you don’t pay now it will cost you dearly, and you will hear from our lawyer.",
}


@pytest.mark.parametrize("stage", DraftStage)
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("order", [0, -1])
def test_no_rewrite_says_the_same_thing_twice(language: Language, stage: DraftStage, order: int) -> None:
    """Whichever is taken over first, in the end the sentence stands there once, and nothing is left to remark on."""
    draft = TWICE[language]
    proposed = [one.rewrite.text for one in found_in(draft, language, stage) if one.rewrite]
    assert proposed[1:] == [""]
    while todo := [one.rewrite for one in found_in(draft, language, stage) if one.rewrite]:
        draft = draft[: todo[order].start] + todo[order].text + draft[todo[order].end :]
    assert draft == proposed[0]


@pytest.mark.parametrize("language", Language)
def test_two_remarks_on_one_sentence_both_offer_their_rewrite(language: Language) -> None:
    """Taken over, it replaces that sentence once: there is nothing to leave out."""
    draft = {NL: "Je moet het bedrag zo snel mogelijk betalen.", EN: "You must pay the invoice as soon as possible."}
    found = found_in(draft[language], language)
    assert {one.rule for one in found} == {"must", "no_date"}
    assert all(one.rewrite and one.rewrite.text for one in found)


@pytest.mark.parametrize("language", Language)
def test_a_first_message_asks_and_announces_nothing(language: Language) -> None:
    """Instead of a threat a first message gets a question with a day; later ones a step with its day."""
    asks = {NL: "Wil je de factuur uiterlijk op", EN: "Could you pay the invoice by"}
    for stage in DraftStage:
        rewrite = found_in(TWICE[language], language, stage)[0].rewrite
        assert rewrite
        assert rewrite.text.startswith(asks[language]) is (stage is DraftStage.FIRST_CONTACT)
        assert "30 nov" in rewrite.text.lower()
