"""The results page: what it lists, how it is reached, how it comes back."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, expect
from steps import first_links, search, wait_for

from site_server import Served


def test_the_first_link_of_each_result_is_the_page_found(page: Page, server: Served) -> None:
    results = search(page, server.root, "throwing up")
    assert first_links(results)[0] == f"{server.root}side-effects/nausea-vomiting/"
    expect(page.locator("#search-status")).to_contain_text("result")


def test_a_medicine_offers_its_nine_sections(page: Page, server: Served) -> None:
    first = search(page, server.root, "aldesleukin").first
    sections = first.locator(".result__sections a")
    expect(sections).to_have_count(9)
    expect(sections.nth(3)).to_have_attribute(
        "href", f"{server.root}medicines/aldesleukin/side-effects/"
    )


def test_a_side_effect_shows_its_urgency_and_its_call_cards(page: Page, server: Served) -> None:
    first = search(page, server.root, "diarrhea").first
    expect(first.locator(".urgency")).to_be_visible()
    expect(first.locator(".call-card").first).to_be_visible()


def test_a_guess_is_told(page: Page, server: Served) -> None:
    search(page, server.root, "prolukin")
    expect(page.locator("#search-status")).to_contain_text("Showing results for aldesleukin")
    expect(page.locator("#search-status em")).to_have_text("aldesleukin")


def test_what_is_not_listed_says_to_ask(page: Page, server: Served) -> None:
    first = search(page, server.root, "can proleukin cause hair loss").first
    expect(first).to_contain_text(
        "Not listed for aldesleukin on this site. That does not mean that it cannot happen"
    )


def test_an_emergency_stands_above_all_results(page: Page, server: Served) -> None:
    search(page, server.root, "chest pain")
    card = page.locator("#search-alarms .call-card--emergency")
    expect(card).to_contain_text("Call 911 if")
    bottom, top = card.evaluate(
        """(card) => [
          card.getBoundingClientRect().bottom,
          document.querySelector("#search-results").getBoundingClientRect().top,
        ]"""
    )
    assert bottom <= top


def test_passages_follow_with_the_words_marked(page: Page, server: Served) -> None:
    results = search(page, server.root, "sunscreen")
    passages = page.locator("#search-results > .result--passage")
    expect(passages.first).to_be_visible()
    expect(passages.first.locator("mark").first).to_have_text(re.compile("sunscreen", re.I))
    kinds = results.evaluate_all("(all) => all.map((each) => each.className)")
    assert kinds == sorted(kinds, key=lambda kind: "passage" in kind), "entities come first"
    links = first_links(results)
    assert len(set(links)) == len(links)
    assert all(link.startswith(server.root) for link in links)


def test_nothing_found_offers_a_way_on(page: Page, server: Served) -> None:
    search(page, server.root, "zzqqxx")
    nothing = page.locator("#search-nothing")
    expect(nothing).to_contain_text("call your care team")
    expect(
        page.locator(".search-ways").get_by_role("link", name="Medicines A to Z")
    ).to_be_visible()
    expect(
        page.locator(".search-ways").get_by_role("link", name="Side effects A to Z")
    ).to_be_visible()


def test_a_shared_address_and_back_and_forward_bring_results_again(
    page: Page, server: Served
) -> None:
    page.goto(f"{server.root}search/?q=hair+loss")
    wait_for(page, "hair loss")
    box = page.locator("main form.search input")
    expect(box).to_have_value("hair loss")
    box.fill("rash")
    box.press("Enter")
    wait_for(page, "rash")
    expect(page).to_have_url(f"{server.root}search/?q=rash")
    page.locator("#search-results > li a").first.click()
    page.wait_for_url(f"{server.root}side-effects/skin-reactions/")
    page.go_back()
    wait_for(page, "rash")
    expect(page).to_have_url(f"{server.root}search/?q=rash")
    page.go_back()
    wait_for(page, "hair loss")
    expect(box).to_have_value("hair loss")


def test_what_is_typed_while_the_modules_come_stays(page: Page, server: Served) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/results-page.js", hold)
    with page.expect_request("**/results-page.js"):
        page.goto(f"{server.root}search/")
    box = page.locator("main form.search input")
    box.fill("rash")
    for route in held:
        route.continue_()
    expect(page.locator("#search-status")).to_have_text("")
    expect(box).to_have_value("rash")
    box.press("Enter")
    wait_for(page, "rash")


def test_text_that_is_typed_stays_text(page: Page, server: Served) -> None:
    typed = "<img src=x onerror=alert(1)>"
    page.goto(f"{server.root}search/")
    page.locator("main form.search input").fill(typed)
    page.locator("main form.search input").press("Enter")
    wait_for(page, typed)
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("typed", ["aldesleukin", "diarrhea", "chest pain", "zzqqxx"])
@pytest.mark.parametrize("colors", ["light", "dark"])
def test_at_320_pixels_nothing_sticks_out_and_axe_finds_nothing(
    browser: Browser, server: Served, typed: str, colors: str
) -> None:
    context = browser.new_context(
        viewport={"width": 320, "height": 640},
        color_scheme=colors,  # type: ignore[arg-type]
    )
    page = context.new_page()
    search(page, server.root, typed)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    found = Axe().run(page, "main")
    assert found.violations_count == 0, found.generate_report()
    context.close()


def test_without_javascript_the_field_leads_to_the_lists(browser: Browser, server: Served) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.root)
    server.requests.clear()
    page.locator("main form.search input").fill("hair loss")
    page.locator("main form.search input").press("Enter")
    page.wait_for_url(re.compile(r"/search/\??$"))
    expect(
        page.locator(".search-ways").get_by_role("link", name="Medicines A to Z")
    ).to_be_visible()
    assert "hair" not in "\n".join(server.requests)
    context.close()


def test_an_unknown_address_is_searched_for(page: Page, server: Served) -> None:
    page.goto(f"{server.root}medicines/prolukin/")
    expect(page.locator("h1")).to_have_text("We cannot find this page")
    guess = page.locator("#search-results > li a").first
    expect(guess).to_have_attribute("href", f"{server.root}medicines/aldesleukin/")
