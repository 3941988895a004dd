"""The pictures of the guide: what they show is what the rules say."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from receivables.case import Country, DebtorKind
from receivables.language import Language
from receivables.rules.calling_hours import golden_hours, is_early
from receivables.site.pictures.drawing import PICTURE_MACROS, draw_track, draw_week
from receivables.site.pictures.tone import HEIGHT, tone_picture
from receivables.site.pictures.track import TrackPicture, track_picture
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
@pytest.mark.parametrize("name", PICTURE_MACROS)
def test_a_picture_takes_its_colours_from_the_page(name: str, language: Language) -> None:
    """No picture names a colour: dark, light and paper are the style sheet's."""
    given = ("NL", "business") if name == "track" else ()
    drawing = PICTURE_MACROS[name](*given, language=language)
    assert "<svg" in drawing
    assert "#" not in drawing
    assert "style=" not in drawing
