"""The pictures of the guide: what they show is what the rules say."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest

from receivables.case import Country, DebtorKind
from receivables.language import Language
from receivables.rules.calling_hours import golden_hours, is_early
from receivables.site.pictures.drawing import (
    PICTURE_MACROS,
    draw_lanes,
    draw_track,
    draw_waiting,
    draw_week,
)
from receivables.site.pictures.lanes import GAP, LANE, lanes_picture
from receivables.site.pictures.tone import HEIGHT, tone_picture
from receivables.site.pictures.track import TrackPicture, track_picture
from receivables.site.pictures.waiting import interest_after, time_after, waiting_picture
from receivables.site.pictures.week import week_picture
from receivables.texts.labels import label

each_language = pytest.mark.parametrize("language", Language)
each_track = pytest.mark.parametrize(
    ("country", "kind"), [(country, kind) for country in Country for kind in DebtorKind], ids=str
)
MONDAY = date(2026, 11, 23)


def drawn(country: Country, kind: DebtorKind) -> TrackPicture:
    """The picture of a track, in English."""
    return track_picture(country, kind, language=Language.EN)


def test_a_week_has_its_working_days_and_the_early_ones_stand_out() -> None:
    """Monday to Friday, from left to right; the days to choose first are those of the rule."""
    days = week_picture(language=Language.NL).days
    assert [day.name for day in days] == ["ma", "di", "wo", "do", "vr"]
    assert [day.is_early for day in days] == [is_early(MONDAY + timedelta(days=number)) for number in range(5)]
    assert [day.at for day in days] == sorted(day.at for day in days)


def test_a_block_is_as_high_as_its_hours_are_long() -> None:
    """Two hours are as high as two marks of the axis are apart, and a block begins between its hours."""
    picture = week_picture(language=Language.EN)
    marks = {hour: at for at, hour in picture.hours}
    two_hours = marks["12"] - marks["10"]
    assert [block.height for block in picture.blocks] == [two_hours] * len(golden_hours())
    assert marks["8"] < picture.blocks[0].at < marks["10"]
    assert marks["12"] < picture.blocks[1].at < marks["14"]


@each_language
def test_the_words_of_the_week_say_the_same(language: Language) -> None:
    """Whoever cannot see the picture reads the hours, and whose rule of thumb they are."""
    words = draw_week(language=language)
    assert all(time in words for time in ("9.30", "11.30", "13.30", "15.30"))
    assert {Language.NL: "payrollbedrijf", Language.EN: "payroll firm"}[language] in words


@each_track
def test_a_track_runs_from_invoice_to_hand_over(country: Country, kind: DebtorKind) -> None:
    """The invoice comes first and the hand-over last, the due date is day nought, and no day comes twice."""
    marks = drawn(country, kind).marks
    days = [mark.day for mark in marks]
    assert marks[0].words == label(Language.EN, "pictures.invoice")
    assert marks[-1].words == label(Language.EN, "choices.reminder_level.handed_over")
    assert days == sorted(set(days))
    assert label(Language.EN, "pictures.due") in [mark.words for mark in marks if mark.day == 0]


@each_track
def test_words_stand_clear_of_one_another(country: Country, kind: DebtorKind) -> None:
    """Marks lie as far apart as their days; their words never overlap and stay within the picture."""
    picture = drawn(country, kind)
    first = picture.marks[0]
    assert len({(mark.at - first.at) / (mark.day - first.day) for mark in picture.marks[1:]}) == 1
    places = [mark.words_at for mark in picture.marks]
    assert min(after - before for before, after in pairwise(places)) >= 19
    assert places[-1] < picture.height


def test_a_text_leaves_time_to_pay_before_the_next_one() -> None:
    """The time to pay that a text gives has run out when the next one goes out."""
    marks = [mark for mark in drawn(Country.NL, DebtorKind.BUSINESS).marks if mark.day > 0]
    assert len(marks) > 3
    assert all(mark.until < after.at for mark, after in pairwise(marks))


@each_language
def test_a_track_can_be_heard(language: Language) -> None:
    """The text alternative names every mark with its day."""
    picture = track_picture(Country.BE, DebtorKind.CONSUMER, language=language)
    drawing = draw_track("BE", "consumer", language=language)
    for mark in picture.marks:
        assert label(language, "pictures.mark", day=mark.day, words=mark.words) in drawing


@each_language
def test_more_is_fixed_at_each_stage(language: Language) -> None:
    """What is fixed grows from text to text and never fills the bar: friendly stays."""
    stages = tone_picture(language=language).stages
    heights = [stage.fixed for stage in stages]
    assert heights == sorted(set(heights))
    assert heights[-1] < HEIGHT
    assert len({stage.tone for stage in stages}) == len(stages)


@each_language
def test_every_stage_has_its_deeds(language: Language) -> None:
    """You and your customer act in each, from before the due date to the court, and later ones begin later."""
    picture = lanes_picture(language=language)
    assert len(picture.rows) == 6
    assert all(len(row.deeds) in {2, 3} for row in picture.rows)
    days = [int(re.findall(r"-?\d+", row.since)[0]) for row in picture.rows[:-1]]
    assert days == sorted(set(days))
    assert picture.rows[-1].since == ""


@each_language
def test_deeds_keep_to_their_boxes(language: Language) -> None:
    """Lanes, boxes and names don't overlap, and no line is longer than its box is wide."""
    picture = lanes_picture(language=language)
    assert [at for at, _ in picture.lanes] == [0, LANE + GAP, 2 * (LANE + GAP)]
    for row, after in pairwise(picture.rows):
        assert row.at < row.boxes_at < row.boxes_at + row.height < after.at - 12
    lines = [line for row in picture.rows for deed in row.deeds for line in deed.lines]
    assert max(map(len, lines)) <= 16
    for row in picture.rows:
        assert max(len(deed.lines) for deed in row.deeds) * 18 < row.height


@each_language
def test_the_deeds_can_be_heard(language: Language) -> None:
    """The text alternative says of every stage who does what."""
    drawing = draw_lanes(language=language)
    for row in lanes_picture(language=language).rows:
        assert f"{row.name}" in drawing
        for deed in row.deeds:
            assert label(language, "pictures.lane", who=deed.who, does=deed.words) in drawing


def test_waiting_earns_the_statutory_interest() -> None:
    """A year at 10.15 and then 10.40 per cent on 2,500 euros in the Netherlands, and at 10.5 in Belgium."""
    assert interest_after(12, Country.NL) == 12_583 + 13_107
    assert interest_after(12, Country.BE) == 26_250
    assert interest_after(6, Country.NL) == 12_583


def test_waiting_takes_what_the_words_assume() -> None:
    """Half an hour a month at fifty euros is three hundred in a year."""
    assert [time_after(months) for months in (1, 12)] == [2_500, 30_000]


def test_a_bar_is_as_long_as_its_amount() -> None:
    """Twice the months is twice the time and about twice the interest; all bars leave room for their amounts."""
    waits = {wait.name: wait for wait in waiting_picture(language=Language.EN).waits}
    assert waits["12 mo."].time.length == 2 * waits["6 mo."].time.length
    assert waits["12 mo."].interest.length == pytest.approx(2 * waits["6 mo."].interest.length, rel=0.05)
    assert all(62 + max(wait.time.length, wait.interest.length) + 48 <= 420 for wait in waits.values())


@each_language
def test_the_cost_of_waiting_can_be_heard(language: Language) -> None:
    """The text alternative names every wait with both amounts, and the words name what we assumed."""
    drawing = draw_waiting(language=language)
    assert all(wait.words in drawing for wait in waiting_picture(language=language).waits)
    assert re.search(r"30 minu", drawing)


@each_language
@pytest.mark.parametrize("name", PICTURE_MACROS)
def test_a_picture_takes_its_colours_from_the_page(name: str, language: Language) -> None:
    """No picture names a colour: dark, light and paper are the style sheet's."""
    given = ("NL", "business") if name == "track" else ()
    drawing = PICTURE_MACROS[name](*given, language=language)
    assert "<svg" in drawing
    assert "#" not in drawing
    assert "style=" not in drawing
