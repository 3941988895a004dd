"""Calls to play: by keyboard, for a class, from a link or a file, without a script, and on to the call summary."""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playing import choices, open_call, play_to_the_end, press_best, scene
from playwright.sync_api import BrowserContext, Dialog, FilePayload, Page, expect
from walking import field

from receivables.language import Language
from receivables.scenarios.model_file import model_file

pytestmark = pytest.mark.browser

each_language = pytest.mark.parametrize("language", Language)
OWN = "/en/workshop/own-scenario/"


def file(text: str) -> FilePayload:
    """A file as somebody chooses it."""
    return {"name": "own.toml", "mimeType": "text/plain", "buffer": text.encode()}


@each_language
def test_a_call_is_played_by_keyboard_alone(page: Page, language: Language) -> None:
    """Enter on a choice, then number after number to a good end, the focus on what the other says."""
    open_call(page, language)
    choices(page).first.focus()
    page.keyboard.press("Enter")
    expect(scene(page).locator("[data-said]")).to_be_focused()
    page.keyboard.press("Tab")
    expect(choices(page).first).to_be_focused()
    page.locator("[data-action='again']").focus()
    page.keyboard.press("Enter")
    while choices(page).count():
        press_best(page)
        expect(scene(page).locator("[data-said]")).to_be_focused()
    expect(scene(page)).to_have_attribute("data-quality", "good")
    expect(page.locator("[data-review]")).to_be_visible()


def test_one_turn_stands_on_the_page_and_the_talk_so_far_above_it(page: Page) -> None:
    """What was said stays in sight, the other's words and one's own."""
    open_call(page)
    expect(scene(page)).to_have_count(1)
    said, chosen = scene(page).locator("[data-said] q").inner_text(), choices(page).nth(1).locator("q").inner_text()
    choices(page).nth(1).click()
    expect(scene(page)).to_have_count(1)
    talk = page.locator("[data-talk]")
    expect(talk).to_contain_text(said)
    expect(talk).to_contain_text(chosen)


def test_feedback_comes_at_once_or_at_the_end(page: Page) -> None:
    """At once it stands below what one said and is read out; at the end only the looking back tells."""
    open_call(page)
    because = page.locator("[data-turn] .scenario-because").first.inner_text()
    choices(page).first.click()
    expect(page.locator("[data-talk] .scenario-because")).to_have_count(1)
    expect(page.locator("[data-status]")).not_to_be_empty()
    page.locator("[value='at_end']").first.check()
    expect(page.locator("[data-talk] .scenario-because")).to_have_count(0)
    made = 1 + play_to_the_end(page)
    expect(page.locator("[data-steps] > li")).to_have_count(made)
    assert because


def test_one_can_go_back_a_step_and_begin_again(page: Page) -> None:
    """Both bring one where one was, and the first turn has no step before it."""
    open_call(page)
    expect(page.locator("[data-action='back']")).to_be_disabled()
    first = scene(page).get_attribute("data-turn")
    choices(page).first.click()
    second = scene(page).get_attribute("data-turn")
    choices(page).first.click()
    page.locator("[data-action='back']").click()
    assert scene(page).get_attribute("data-turn") == second
    page.locator("[data-action='again']").click()
    assert scene(page).get_attribute("data-turn") == first
    expect(page.locator("[data-talk]")).to_be_hidden()


def test_looking_back_goes_by_skill(page: Page) -> None:
    """Each skill that came up says what went well and what can be better, with the words that were said."""
    open_call(page)
    said = choices(page).nth(1).locator("q").inner_text()
    play_to_the_end(page, 1)
    review = page.locator("[data-review-skill='opening']")
    expect(review).to_be_visible()
    expect(review).to_contain_text(said)
    for part in page.locator("[data-review-skill]:not([hidden])").all():
        assert part.locator("ul > li").count() >= 1


def test_a_class_votes_with_numbers(page: Page) -> None:
    """In front of a class the numbers choose wherever the focus is; Escape ends that."""
    open_call(page)
    page.keyboard.press("1")
    expect(page.locator("[data-talk]")).to_be_hidden()
    page.locator("[data-action='projector']").click()
    page.locator("h1").evaluate("title => { title.tabIndex = -1; title.focus(); }")
    page.keyboard.press("1")
    expect(page.locator("[data-talk] > li")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("html")).not_to_have_attribute("data-projector", "")


def test_hands_are_counted_in_front_of_a_class(page: Page) -> None:
    """The most hands stand beside their choice; figures typed there choose nothing, and the next turn begins empty."""
    open_call(page)
    expect(scene(page).locator("[data-hands]").first).to_be_hidden()
    page.locator("[data-action='projector']").click()
    hands, most = scene(page).locator("[data-hands]"), scene(page).locator("[data-most]")
    hands.nth(0).focus()
    page.keyboard.type("3")
    expect(most.nth(0)).to_have_text("De meeste handen")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(hands.nth(1)).to_be_focused()
    page.keyboard.type("3")
    for place in (0, 1):
        expect(most.nth(place)).to_have_text("Evenveel handen")
    hands.nth(1).fill("4")
    expect(most).to_have_text(["", "De meeste handen", ""])
    expect(page.locator("[data-talk]")).to_be_hidden()
    choices(page).nth(1).click()
    page.locator("[data-action='back']").click()
    expect(hands).to_have_count(3)
    assert hands.evaluate_all("all => all.map(one => one.value)") == ["", "", ""]
    expect(most).to_have_text(["", "", ""])


@each_language
def test_without_a_script_every_turn_can_be_read_and_followed(
    new_context: Callable[..., BrowserContext], language: Language
) -> None:
    """Choices are links to what follows, and what each does can be unfolded."""
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"/{language}/workshop/scenarios/forgotten/")
    links = page.locator(".scenario-choices a")
    assert links.count() > 20
    links.first.click()
    assert "#forgotten-" in page.url
    expect(page.locator("[data-turn], [data-ending]").last).to_be_visible()
    expect(page.locator("[data-share]")).to_be_hidden()


def test_the_page_that_takes_the_place_of_another_can_be_played(page: Page) -> None:
    """A call that is reached from the list is alive, and leaves nothing behind when it goes."""
    page.goto("/nl/workshop/scenarios/")
    page.locator(".scenario-list a").first.click()
    expect(page.locator("scenario-player")).to_have_attribute("data-live", "")
    page.locator("[data-action='projector']").click()
    page.keyboard.press("1")
    expect(page.locator("[data-talk] > li")).to_have_count(1)
    page.go_back()
    expect(page.locator("scenario-player")).to_have_count(0)
    expect(page.locator("html")).not_to_have_attribute("data-projector", "")


def test_an_exercise_in_a_link_is_set_up(page: Page) -> None:
    """Names, the moment of feedback and the skill to watch stand in the fragment, and in the whole page after that."""
    open_call(page, fragment="#exercise&feedback=at_end&watch=asking&business=Verf+%26+Zo&amount=1.250%2C00")
    expect(page.locator("[value='at_end']").first).to_be_checked()
    expect(page.locator("[data-watch]")).to_be_visible()
    assert set(page.locator("[data-fact='business']").all_inner_texts()) <= {"Verf & Zo", ""}
    assert page.locator("[data-fact='amount']").first.inner_text() == "1.250,00"


@pytest.mark.parametrize(
    "fragment",
    [
        "#exercise&business=" + quote("<img src=x onerror=alert(1)>"),
        "#exercise&business=" + "a" * 61,
        "#exercise&business=" + quote("a\u202eb"),
        "#exercise&amount=alles",
        "#exercise&watch=hypnosis",
        "#exercise&feedback=never",
        "#exercise&today=2030-01-01",
        "#exercise&__proto__=x",
        "#exercise&business=a&business=b",
        "#exercise&business=" + quote("http://example.org"),
        "#exercise&" + "x=y&" * 1000,
    ],
)
def test_a_link_that_means_harm_changes_nothing(page: Page, fragment: str) -> None:
    """What isn't known, too long or unreadable is refused as a whole, and said so."""
    alerts: list[str] = []

    def note(dialog: Dialog) -> None:
        alerts.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", note)
    open_call(page, fragment=fragment)
    expect(page.locator("scenario-player [data-status]")).to_contain_text("link")
    assert page.locator("[data-fact='business']").first.inner_text() == "Schilderwerken Kwastenburg"
    expect(page.locator("[value='at_once']").first).to_be_checked()
    assert alerts == []


def test_a_link_is_made_and_opens_what_it_says(page: Page) -> None:
    """The form makes the link that somebody else opens; nothing of it is sent to a server."""
    open_call(page)
    page.locator(".scenario-share [value='at_end']").check()
    page.locator("[name='business']").fill("Kleur & Kwast")
    page.locator("[data-share] [type='submit']").click()
    link = page.locator("[data-link]").input_value()
    assert "#exercise&" in link
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("about:blank")
    page.goto(link)
    expect(page.locator("[data-fact='business']").first).to_have_text("Kleur & Kwast")
    assert not any("Kleur" in url.split("#")[0] for url in asked)


def test_what_cannot_go_into_a_link_is_said(page: Page) -> None:
    """A name with a tag in it makes no link."""
    open_call(page)
    page.locator("[name='business']").fill("<b>Kwast")
    page.locator("[data-share] [type='submit']").click()
    expect(page.locator("[data-share-told]")).not_to_be_empty()
    expect(page.locator("[data-link]")).to_be_hidden()


def test_the_agreement_goes_into_the_call_summary(page: Page) -> None:
    """The practice case and what was agreed stand in the form."""
    open_call(page)
    while choices(page).count():
        page.locator("[data-choice][data-quality='good']:visible .scenario-choice").click()
    page.locator("[data-case]:visible").click()
    page.wait_for_url("**/tools/call-summary/")
    expect(page.locator(field("creditor.name"))).to_have_value("Schilderwerken Kwastenburg")
    expect(page.locator(field("agreements.0.amount"))).not_to_be_empty()


def kept(page: Page) -> dict[str, object]:
    """The case in the tab."""
    found: dict[str, object] = json.loads(page.evaluate("sessionStorage.getItem('receivables-case')"))
    return found


OWN_CASE = {"language": "nl", "typed": {"creditor": {"name": "Eigen zaak"}, "debtor": {"email": "x@y.example"}}}


@pytest.mark.parametrize("sure", [True, False])
def test_a_case_of_ones_own_is_asked_about_and_never_mixed(page: Page, *, sure: bool) -> None:
    """Only who says yes gets the practice case, and then nothing is left of the other."""
    open_call(page)
    page.evaluate("kept => sessionStorage.setItem('receivables-case', JSON.stringify(kept))", OWN_CASE)
    page.on("dialog", lambda dialog: dialog.accept() if sure else dialog.dismiss())
    play_to_the_end(page)
    page.locator("[data-case]:visible").click()
    if sure:
        page.wait_for_url("**/tools/call-summary/")
        expect(page.locator(field("creditor.name"))).to_have_value("Schilderwerken Kwastenburg")
        expect(page.locator(field("debtor.email"))).to_have_value("")
    else:
        assert kept(page) == OWN_CASE
        assert page.url.endswith("/forgotten/")


def test_a_case_on_the_device_is_left_alone(page: Page) -> None:
    """Where somebody keeps a case on the device, the practice case doesn't come near it, and it is said why."""
    open_call(page)
    page.evaluate("kept => localStorage.setItem('receivables-case', JSON.stringify(kept))", OWN_CASE)
    play_to_the_end(page)
    page.locator("[data-case]:visible").click()
    expect(page.locator("[data-case-told]:visible")).to_contain_text("bewaar")
    assert page.evaluate("JSON.parse(localStorage.getItem('receivables-case'))") == OWN_CASE


def test_a_file_of_ones_own_can_be_played(page: Page) -> None:
    """The model file becomes a call like the others, cards and all."""
    page.goto(OWN)
    page.set_input_files("#own-scenario-file", file(model_file(Language.EN)))
    expect(page.locator("scenario-player")).to_have_attribute("data-live", "", timeout=60_000)
    expect(page.locator("[data-shown] h2").first).to_be_focused()
    assert play_to_the_end(page) >= 1
    expect(page.locator("[data-review]")).to_be_visible()
    expect(page.locator("[data-shown] [data-paper='cards']")).to_have_count(1)


def test_each_mistake_in_a_file_has_a_sentence(page: Page) -> None:
    """Its line, its place and what to do about it, in the order of the file; the next file gets a new answer."""
    page.goto(OWN)
    wrong = model_file(Language.EN).replace('to = "looks"', "to = “looks”", 1).replace("level = 1", "level = 7")
    page.set_input_files("#own-scenario-file", file(wrong))
    mistakes = page.locator(".scenario-mistakes li")
    expect(mistakes).to_have_count(2, timeout=60_000)
    assert page.evaluate("document.querySelector('#own-scenario-file').files.length") == 1
    page.evaluate("document.querySelector('#own-scenario-file').addEventListener('click', (e) => e.preventDefault())")
    page.click("#own-scenario-file")
    assert page.evaluate("document.querySelector('#own-scenario-file').files.length") == 0
    for mistake, said in ((mistakes.first, "level = 7"), (mistakes.last, "to = “looks”")):
        (line,) = (number for number, text in enumerate(wrong.splitlines(), 1) if text.startswith(said))
        expect(mistake).to_contain_text(f"Line {line}")
    expect(mistakes.last).to_contain_text("turns.picks_up.choices.1.to")
    page.set_input_files("#own-scenario-file", file("level = \n"))
    expect(mistakes.filter(has_text="Line 1")).to_have_count(1)


def test_a_hostile_file_becomes_text(page: Page) -> None:
    """Elements in a file are shown as they were typed, nothing runs, and nothing is asked of anybody."""
    page.goto(OWN)
    harm = "<img src='https://example.org/x' onerror='alert(1)'><script>alert(2)</script>"
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    text = model_file(Language.EN).replace("Just asking", harm[:79]).replace("Mirza Hodzic", "<b>M</b>")
    page.set_input_files("#own-scenario-file", file(text.replace("It happens.", harm)))
    expect(page.locator("scenario-player")).to_have_attribute("data-live", "", timeout=60_000)
    assert page.locator("[data-shown] img, [data-shown] script, [data-shown] b b").count() == 0
    expect(page.locator("[data-shown] h2").first).to_contain_text("<img")
    assert not any("example.org" in url for url in asked)


@pytest.mark.parametrize("width", [320, 1280, 1920])
def test_a_call_fits_the_screen(new_context: Callable[..., BrowserContext], width: int) -> None:
    """Nothing has to be scrolled sideways, at the end either, and large for a class."""
    page = new_context(viewport={"width": width, "height": 800}).new_page()
    open_call(page)
    for action in (lambda: None, lambda: play_to_the_end(page), page.locator("[data-action='projector']").click):
        action()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_model_file_can_be_downloaded(page: Page) -> None:
    """What is downloaded is what the checker has nothing against."""
    page.goto(OWN)
    with page.expect_download() as download:
        page.locator("a[download]").click()
    assert Path(download.value.path()).read_text(encoding="utf-8") == model_file(Language.EN)
