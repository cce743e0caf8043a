"""What holds on every page: it fits the screen, leaves no trace, and works below a path."""

from __future__ import annotations

import re

import pytest
from addresses import EFFECT, GUIDE, HANDOUT, MEDICINE, PAGES, SECTIONS, OpenPage
from playwright.sync_api import Browser, Page, expect

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
STORED = (
    "({ local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie })"
)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(width: int, open_page: OpenPage) -> None:
    page = open_page(width=width)
    excess = {}
    for name, place in PAGES.items():
        page.goto(place)
        excess[name] = page.evaluate(TOO_WIDE)
    assert {name: pixels for name, pixels in excess.items() if pixels > 0} == {}


def test_browsing_stores_nothing(open_page: OpenPage) -> None:
    page = open_page()
    for place in PAGES.values():
        page.goto(place)
    assert page.context.cookies() == []
    assert page.evaluate(STORED) == {"local": {}, "session": {}, "cookies": ""}
    assert page.evaluate("navigator.serviceWorker.getRegistrations()") == []


def test_chosen_colors_hold_on_other_pages_and_can_be_taken_back(open_page: OpenPage) -> None:
    page = open_page(color_scheme="light")
    colors = page.get_by_label("Colors")
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    colors.select_option("Dark")
    dark = page.evaluate(background)
    assert dark != light
    page.goto(MEDICINE)
    assert page.evaluate(background) == dark
    expect(colors).to_have_value("dark")
    colors.select_option("As on my device")
    assert page.evaluate(background) == light
    assert page.evaluate("localStorage.length") == 0


def test_an_unknown_address_shows_the_way_back(browser: Browser, address: str) -> None:
    page = browser.new_page(base_url=address)  # no listener: the browser itself reports the 404
    response = page.goto("medicines/nothing/here/")
    assert response is not None
    assert response.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("We cannot find this page")
    page.get_by_role("link", name="Look up a side effect").click()
    expect(page).to_have_url(f"{address}side-effects/")
    page.close()


def test_the_first_tab_stop_skips_to_the_content(open_page: OpenPage) -> None:
    page = open_page(MEDICINE)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the text")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("place", [MEDICINE, SECTIONS["Side effects"], GUIDE, EFFECT])
def test_when_to_call_is_one_tap_away_on_a_phone(place: str, open_page: OpenPage) -> None:
    page = open_page(place, width=390)
    bar = page.locator(".call-bar")
    expect(bar).to_be_in_viewport(ratio=1)
    bar.click()
    expect(page.get_by_role("heading", name=re.compile("^Call 911 if")).last).to_be_in_viewport()


def test_a_mention_leads_to_the_effect_and_the_effect_back_to_the_medicine(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(SECTIONS["Side effects"])
    page.get_by_role("link", name="Great tiredness (fatigue)").click()
    expect(page).to_have_url(f"{address}{EFFECT}")
    page.locator("details:has(h3):has(a[href*='aldesleukin']) > summary").click()
    page.get_by_role("link", name="Aldesleukin", exact=True).click()
    expect(page).to_have_url(f"{address}{MEDICINE}side-effects/#effect-fatigue")
    expect(page.locator("#effect-fatigue")).to_be_in_viewport()


@pytest.mark.parametrize("place", [SECTIONS["Side effects"], GUIDE, HANDOUT])
def test_the_whole_text_is_there_without_scripts(place: str, open_page: OpenPage) -> None:
    plain = words_of(open_page(place, java_script_enabled=False))
    assert len(plain) > 100
    more = words_of(open_page(place)) - plain
    assert more <= {
        *[
            "Print",
            "this",
            "page",
            "Keep",
            "it",
            "on",
            "this",
            "device,",
            "for",
            "other",
            "handouts",
        ]
    }


def words_of(page: Page) -> set[str]:
    return set(page.locator("article").inner_text().split())
