"""One side effect of one medicine, passed on: a link that lands with the medicine's name."""

from __future__ import annotations

import pytest
from addresses import GUIDE, MEDICINE, SECTIONS, OpenPage
from playwright.sync_api import Page, expect

PLACE = SECTIONS["Side effects"]
EFFECT = "effect-fatigue"


def share(page: Page) -> None:
    """Press the link that copies the address of the effect."""
    row = page.locator(f".occurrence:has(#{EFFECT})")
    row.locator("summary").click()
    row.locator(".share").click()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_link_lands_with_the_name_of_the_medicine_in_view(
    width: int, scripts: bool, open_page: OpenPage
) -> None:
    page = open_page(f"{PLACE}#{EFFECT}", width=width, java_script_enabled=scripts)
    heading = page.locator(f"#{EFFECT}")
    expect(heading).to_be_in_viewport(ratio=1)
    of = heading.locator(".of")
    expect(of).to_have_text(" with aldesleukin")
    box = of.bounding_box()
    assert box is not None
    assert box["width"] > 50, "seen, and not only heard"


def test_elsewhere_the_name_is_only_heard(open_page: OpenPage) -> None:
    page = open_page(PLACE)
    heading = page.locator(f"#{EFFECT}")
    expect(heading).to_contain_text("with aldesleukin")
    box = heading.locator(".of").bounding_box()
    assert box is not None
    assert box["width"] <= 1


def test_the_link_to_one_effect_is_copied(open_page: OpenPage, address: str) -> None:
    page = open_page(PLACE, permissions=["clipboard-read", "clipboard-write"])
    share(page)
    expect(page.get_by_text("Link copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{address}{PLACE}#{EFFECT}"
    page.goto(copied)
    expect(page.locator(f"#{EFFECT}")).to_be_in_viewport()


def test_where_nothing_may_be_copied_the_link_stands_in_the_address(
    open_page: OpenPage, address: str
) -> None:
    page = open_page(PLACE)
    page.evaluate("delete Navigator.prototype.clipboard")
    share(page)
    expect(page).to_have_url(f"{address}{PLACE}#{EFFECT}")


def test_a_link_to_a_source_unfolds_it(open_page: OpenPage) -> None:
    page = open_page(PLACE, reduced_motion="reduce")
    row = page.locator(f".occurrence:has(#{EFFECT})")
    row.locator("summary").click()
    cited = row.locator(".citation a").first
    target = cited.get_attribute("href")
    assert target
    for _ in range(2):  # also when the reader has folded it up again
        cited.press("Enter")
        expect(page.locator(target)).to_be_in_viewport()
        page.locator("details:has(.sources-heading) > summary").click()
        expect(page.locator(target)).to_be_hidden()


def test_a_citation_says_what_it_leads_to(open_page: OpenPage) -> None:
    page = open_page(PLACE)
    page.locator(f".occurrence:has(#{EFFECT}) summary").click()
    names = page.locator(".citation a").evaluate_all("(all) => all.map((each) => each.textContent)")
    assert names
    assert [name for name in names if not name.startswith("source ")] == []


def test_a_screen_reader_finds_each_effect_as_a_heading(open_page: OpenPage) -> None:
    page = open_page(PLACE)
    effects = page.locator("h3.effect")
    assert effects.count() > 20
    for place in (PLACE, GUIDE, MEDICINE):
        page.goto(place)
        names = page.locator("[aria-labelledby], [aria-label]").evaluate_all(
            """(all) => all.filter((each) => /^(NAV|SECTION|FORM)$/.test(each.tagName))
              .map((each) => each.getAttribute("aria-label")
                ?? document.getElementById(each.getAttribute("aria-labelledby")).innerText)"""
        )
        assert len(names) == len(set(names)), "each region has a name of its own"


def test_what_is_folded_is_printed(open_page: OpenPage) -> None:
    page = open_page(SECTIONS["Before you start and while you take it"])
    folded = page.locator("main details").count()
    assert folded > 3
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("main details[open]")).to_have_count(folded)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("main details[open]")).to_have_count(0)
