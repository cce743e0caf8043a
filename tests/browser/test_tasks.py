"""What patients come for, done on a phone from the home page: in 3 taps and 2 swipes at most."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from addresses import OpenPage
from playwright.sync_api import Locator, Page, expect

MOST_TAPS, MOST_SWIPES = 3, 2
A_SWIPE = 0.8
"""The part of the screen that one swipe moves: what was at its end stays in sight."""


@dataclass
class Reader:
    """Someone with a phone, who sees only what is on its screen."""

    page: Page
    taps: int = 0
    swipes: int = 0

    def see(self, what: Locator) -> None:
        """Swipe on until it is on the screen, above the bar."""
        expect(what).to_be_visible()
        while not self._is_seen(what):
            self.swipes += 1
            assert self.swipes <= MOST_SWIPES, f"{what} is further down"
            self.page.evaluate(f"scrollBy({{ top: {A_SWIPE} * innerHeight, behavior: 'instant' }})")

    def tap(self, what: Locator) -> None:
        self.see(what)
        self.taps += 1
        assert self.taps <= MOST_TAPS
        what.tap()

    def ask(self, words: str) -> None:
        """Search; the keyboard's own key sends it."""
        self.tap(self.page.get_by_role("searchbox").or_(self.page.get_by_role("combobox")).first)
        self.page.keyboard.type(words)
        self.page.keyboard.press("Enter")

    def _is_seen(self, what: Locator) -> bool:
        return what.evaluate(
            """(element) => {
              const box = element.getBoundingClientRect();
              const bar = document.querySelector(".call-bar").getBoundingClientRect();
              return box.top >= 0 && Math.min(box.bottom, box.top + 44) <= bar.top;
            }"""
        )


@pytest.fixture
def reader(open_page: OpenPage) -> Reader:
    page = open_page("", width=390, is_mobile=True, has_touch=True, reduced_motion="reduce")
    return Reader(page)


def test_folfox_and_tingling_at_the_fridge(reader: Reader) -> None:
    reader.ask("folfox tingling when i touch the fridge")
    results = reader.page.locator("#search-results")
    reader.see(results.get_by_text("Oxaliplatin").first)


def test_a_fever_at_night_on_docetaxel(reader: Reader) -> None:
    reader.ask("38.2 on docetaxel")
    reader.see(reader.page.locator("#search-alarms").get_by_text("now").first)


def test_when_hair_falls_out(reader: Reader) -> None:
    reader.ask("when does hair fall out")
    reader.tap(reader.page.locator("#search-results a").first)
    expect(reader.page.get_by_role("heading", level=1)).to_have_text("Hair loss")


def test_a_missed_capecitabine_tablet(reader: Reader) -> None:
    reader.ask("missed a capecitabine tablet")
    reader.see(reader.page.locator("#search-results").get_by_text("miss").first)


def test_the_most_likely_effects_of_ac_t(reader: Reader) -> None:
    reader.tap(reader.page.get_by_role("link", name="AC-T"))
    heading = reader.page.get_by_role("heading", name="Most usual side effects")
    reader.page.locator("#usual").wait_for()
    reader.see(heading)
    assert reader.page.locator("#usual + ul > li").count() >= 5


def test_a_large_print_sheet(reader: Reader) -> None:
    reader.ask("docetaxel")
    reader.tap(reader.page.locator("#search-results a").first)
    reader.tap(reader.page.get_by_role("link", name="large print"))
    expect(reader.page.locator(".page--large")).to_be_visible()


def test_a_link_to_one_effect_for_a_relative(reader: Reader) -> None:
    reader.ask("hair loss docetaxel")
    reader.tap(reader.page.locator("#search-results a[href*=effect-hair-loss]").first)
    expect(reader.page).to_have_url(re.compile("/side-effects/#effect-hair-loss$"))
    expect(reader.page.locator("#effect-hair-loss")).to_be_in_viewport()
    reader.tap(reader.page.locator(".occurrence:has(#effect-hair-loss) .share"))
