"""Ways through a monograph: other names, the menu of its pages, previous and next."""

from __future__ import annotations

import pytest
from addresses import GUIDE, MEDICINE, SECTIONS, OpenPage
from playwright.sync_api import Locator, Page, expect

SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])


def menu(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Aldesleukin")


@SCRIPTS
@pytest.mark.parametrize("alias", ["proleukin", "interleukin-2", "il-2"])
def test_another_name_lands_on_the_monograph(
    alias: str, scripts: bool, open_page: OpenPage, address: str
) -> None:
    page = open_page("medicines/", java_script_enabled=scripts)
    page.goto(f"medicines/{alias}/")
    expect(page).to_have_url(f"{address}{MEDICINE}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Aldesleukin")
    page.go_back()
    expect(page).to_have_url(f"{address}medicines/")


@SCRIPTS
def test_the_menu_opens_on_a_phone_from_the_keyboard(
    scripts: bool, open_page: OpenPage, address: str
) -> None:
    page = open_page(SECTIONS["What it treats"], width=390, java_script_enabled=scripts)
    links = menu(page).get_by_role("link")
    expect(links).to_have_count(0)
    page.locator(".section-menu summary").focus()
    page.keyboard.press("Enter")
    expect(links.first).to_be_visible()
    assert links.all_inner_texts()[: len(SECTIONS)] == list(SECTIONS)
    page.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{MEDICINE}")


def test_the_menu_closes_again_on_a_phone(open_page: OpenPage) -> None:
    page = open_page(SECTIONS["What it treats"], width=390)
    summary = page.locator(".section-menu summary")
    summary.click()
    expect(menu(page).get_by_role("link", name="How it works")).to_be_visible()
    summary.click()
    expect(menu(page).get_by_role("link")).to_have_count(0)


@pytest.mark.parametrize(("title", "place"), [*SECTIONS.items(), ("The whole guide", GUIDE)])
def test_the_menu_marks_the_page_one_reads(title: str, place: str, open_page: OpenPage) -> None:
    page = open_page(place)
    marked = page.locator(".section-menu [aria-current='page']")
    expect(marked).to_have_count(1)
    expect(marked).to_contain_text(title)


def test_the_menu_lies_open_on_a_wide_screen(open_page: OpenPage) -> None:
    page = open_page(SECTIONS["How it works"], width=1280)
    for title in SECTIONS:
        link = page.locator(".section-menu").get_by_text(title, exact=True)
        expect(link).to_be_in_viewport()


@SCRIPTS
def test_next_leads_through_all_nine_pages_by_name(
    scripts: bool, open_page: OpenPage, address: str
) -> None:
    page = open_page(MEDICINE, java_script_enabled=scripts)
    titles, places = list(SECTIONS), list(SECTIONS.values())
    expect(page.get_by_role("link", name="Previous")).to_have_count(0)
    for title, place in zip(titles[1:], places[1:], strict=True):
        page.get_by_role("link", name=f"Next {title}", exact=True).click()
        expect(page).to_have_url(f"{address}{place}")
    expect(page.get_by_role("link", name="Next", exact=False)).to_have_count(0)


def test_previous_leads_back_by_name(open_page: OpenPage, address: str) -> None:
    page = open_page(SECTIONS["How it works"])
    page.get_by_role("link", name="Previous Tests and checks", exact=True).click()
    expect(page).to_have_url(f"{address}{SECTIONS['Tests and checks']}")
