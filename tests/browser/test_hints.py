"""Medical words explain themselves where they stand: by mouse, by touch and by keyboard."""

from __future__ import annotations

from addresses import SECTIONS, OpenPage
from playwright.sync_api import Page, expect

PLACE = SECTIONS["How it works"]


def first_word(page: Page) -> tuple[str, str]:
    """The first hinted word and what the list at the page's end says of it."""
    word = page.locator("a.word").first
    anchor = word.get_attribute("href")
    assert anchor is not None
    return word.inner_text(), page.locator(anchor).text_content() or ""


def test_a_word_explains_itself_when_it_is_tapped(open_page: OpenPage) -> None:
    page = open_page(PLACE, width=390, has_touch=True)
    _, meaning = first_word(page)
    page.locator("a.word").first.tap()
    expect(page.locator(".hint")).to_be_visible()
    expect(page.locator(".hint")).to_have_text(meaning)
    expect(page.locator(".hint")).to_be_in_viewport(ratio=1)
    page.touchscreen.tap(5, 5)
    expect(page.locator(".hint")).to_be_hidden()


def test_a_word_explains_itself_to_the_keyboard_and_escape_ends_it(open_page: OpenPage) -> None:
    page = open_page(PLACE)
    page.locator("a.word").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".hint")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".hint")).to_be_hidden()
    expect(page.locator("a.word").first).to_be_focused()


def test_a_screen_reader_hears_the_meaning_with_the_word(open_page: OpenPage) -> None:
    page = open_page(PLACE)
    _, meaning = first_word(page)
    expect(page.locator("a.word").first).to_have_accessible_description(meaning)


def test_without_scripts_a_word_leads_to_its_meaning(open_page: OpenPage) -> None:
    page = open_page(PLACE, java_script_enabled=False)
    _, meaning = first_word(page)
    page.locator("a.word").first.click()
    expect(page.get_by_text(meaning, exact=True)).to_be_in_viewport()
