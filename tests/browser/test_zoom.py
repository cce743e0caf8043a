"""Pages fit: at every width, with letters twice as large, and in the low window of 400 % zoom."""

from __future__ import annotations

import pytest
from addresses import EFFECT, PAGES, SECTIONS, OpenPage
from playwright.sync_api import Page, expect

REGIMEN_CALL = "regimens/folfox/when-to-call/"

TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
TWICE = "html { font-size: 225% !important }"
"""The site's letters are 112.5 % of the reader's own size."""

OVERLAPS = """() => {
  const parts = [...document.querySelectorAll(
    ".site-name, .site-header .search button, .site-menu a, .trail a, .section-menu summary")];
  const boxes = parts.map((part) => [part.textContent.trim(), part.getBoundingClientRect()]);
  return boxes.flatMap(([name, a], place) => boxes.slice(place + 1)
    .filter(([, b]) => a.left < b.right - 1 && b.left < a.right - 1
      && a.top < b.bottom - 1 && b.top < a.bottom - 1)
    .map(([other]) => `${name} and ${other}`));
}"""

IN_FIRST_VIEW = """() => {
  const text = document.querySelector("h1").getBoundingClientRect();
  const bar = document.querySelector(".call-bar");
  const fixed = bar && getComputedStyle(bar).position === "fixed";
  const end = fixed ? bar.getBoundingClientRect().top : innerHeight;
  return end - text.top;
}"""


@pytest.mark.parametrize("place", ["", SECTIONS["Side effects"], EFFECT, REGIMEN_CALL])
def test_nothing_of_the_head_overlaps_at_any_width(place: str, open_page: OpenPage) -> None:
    page = open_page(place)
    found = {}
    for width in range(280, 2001, 20):
        page.set_viewport_size({"width": width, "height": 844})
        found[width] = [page.evaluate(TOO_WIDE), *page.evaluate(OVERLAPS)]
    assert {width: each for width, each in found.items() if each != [0]} == {}


@pytest.mark.parametrize(("width", "height"), [(280, 653), (320, 256), (640, 844), (768, 1024)])
def test_no_page_scrolls_sideways_in_any_window(
    width: int, height: int, open_page: OpenPage
) -> None:
    page = open_page(width=width)
    page.set_viewport_size({"width": width, "height": height})
    assert wide_pages(page) == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_letters_of_twice_the_size_fit(width: int, open_page: OpenPage) -> None:
    page = open_page(width=width, bypass_csp=True)  # a reader's own style sheet is not the page's
    page.context.add_init_script(
        f"""addEventListener("DOMContentLoaded", () => {{
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("{TWICE}");
          document.adoptedStyleSheets.push(sheet);
        }})"""
    )
    assert wide_pages(page) == {}
    page.goto(SECTIONS["Side effects"])
    assert page.evaluate(OVERLAPS) == []
    assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 36


def wide_pages(page: Page) -> dict[str, list[object]]:
    """The pages that scroll sideways, and what overlaps in their heads."""
    found = {}
    for name, place in PAGES.items():
        page.goto(place)
        found[name] = [page.evaluate(TOO_WIDE), *page.evaluate(OVERLAPS)]
    return {name: each for name, each in found.items() if each[0] > 0 or each[1:]}


@pytest.mark.parametrize("place", [SECTIONS["Side effects"], EFFECT, REGIMEN_CALL])
def test_at_four_hundred_percent_the_first_view_is_not_all_frame(
    place: str, open_page: OpenPage
) -> None:
    page = open_page(place, width=320)
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate(IN_FIRST_VIEW) > 40, "the title is in sight"
    bar = page.locator(".call-bar")
    expect(bar).to_have_css("position", "static")
    page.set_viewport_size({"width": 640, "height": 400})
    expect(bar).to_have_css("position", "fixed")
    box = bar.bounding_box()
    assert box is not None
    assert box["height"] <= 36


def test_no_line_breaks_between_a_number_and_its_degrees(open_page: OpenPage) -> None:
    page = open_page(SECTIONS["When to call"])
    text = page.locator("article").text_content() or ""
    assert "38\u00a0°C" in text
    assert " °" not in text
