"""Everything is within reach: big enough for a thumb, never hidden under the bar, still at rest."""

from __future__ import annotations

from itertools import product

import pytest
from addresses import EFFECT, MEDICINE, PAGES, SECTIONS, OpenPage
from playwright.sync_api import Page

SMALL_CONTROLS = """() =>
  [...document.querySelectorAll(
    "header a, .section-menu a, .section-menu summary, .neighbours a, .call-bar, .contents a, " +
    ".letters a, .take-along a, .print-button, footer li a, select, input, .page--home > ul a")]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => control.getBoundingClientRect().height < 44)
    .map((control) => control.outerHTML.slice(0, 90))"""

COVERED = """() => {
  const own = document.activeElement;
  if (own === document.body) return null;
  const box = own.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(x, y);
  const seen = top && (own.contains(top) || top.contains(own));
  return seen ? "" : own.outerHTML.slice(0, 90);
}"""


def test_controls_are_44_pixels_high_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(width=390)
    small = {}
    for name, place in PAGES.items():
        page.goto(place)
        small[name] = page.evaluate(SMALL_CONTROLS)
    assert {name: controls for name, controls in small.items() if controls} == {}


@pytest.mark.parametrize(
    ("place", "width"),
    [
        *((EFFECT, width) for width in (320, 390, 640, 768, 1280)),
        *product((MEDICINE, SECTIONS["Side effects"]), (390, 1280)),
    ],
)
def test_the_focus_is_always_seen(place: str, width: int, open_page: OpenPage) -> None:
    page = open_page(place, width=width, reduced_motion="reduce")
    assert [element for element in focused_all_the_way(page) if element] == []


def focused_all_the_way(page: Page) -> list[str]:
    """For each stop of the Tab key: the element, if something covers it."""
    found = []
    for _ in range(400):
        page.keyboard.press("Tab")
        covered = page.evaluate(COVERED)
        if covered is None:
            return found
        found.append(covered)
    raise AssertionError("the Tab key never came to the page's end")


def test_motion_is_left_out_for_readers_who_ask(open_page: OpenPage) -> None:
    scrolling = "getComputedStyle(document.documentElement).scrollBehavior"
    page = open_page(MEDICINE, reduced_motion="reduce")
    assert page.evaluate(scrolling) == "auto"
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(scrolling) == "smooth"


@pytest.mark.parametrize("place", [SECTIONS["When to call"], EFFECT])
def test_forced_colors_keep_the_cards_apart(place: str, open_page: OpenPage) -> None:
    page = open_page(place, forced_colors="active")
    widths = page.locator(".call-card").evaluate_all(
        "(cards) => cards.map((card) => parseFloat(getComputedStyle(card).borderLeftWidth))"
    )
    assert len(widths) >= 2
    assert min(widths) >= 1
    icon = page.locator(".call-card h2, .call-card h3").first.evaluate(
        "(heading) => getComputedStyle(heading, '::before').backgroundColor"
    )
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert icon != paper
