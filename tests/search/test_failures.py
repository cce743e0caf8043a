"""The search when a file hangs, is broken or missing: it answers what it can, and says so."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect
from steps import field

from site_server import Served

OPTIONAL = [
    "later",
    "everything",
    "others",
    "cards",
    "languages",
    "nearness",
    "medicines/docetaxel",
]
FAULTS: dict[str, Callable[[Route], None]] = {
    "hangs": lambda route: None,
    "is missing": lambda route: route.fulfill(status=404),
    "is broken": lambda route: route.fulfill(body='{"a":'),
    "is cut short": lambda route: route.fulfill(body="x" * 1000),
    "cannot be reached": lambda route: route.abort(),
}
WORDS = "docetaxel chest pain"
PATIENCE_MS = 2000
"""What an optional file may take."""


def open_results(page: Page, server: Served, words: str) -> None:
    page.goto(f"{server.root}search/#q={words}")


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
@pytest.mark.parametrize("name", OPTIONAL)
def test_an_alarm_and_the_medicine_are_shown_whatever_optional_file_fails(
    page: Page, server: Served, name: str, fault: Callable[[Route], None]
) -> None:
    page.route(re.compile(rf"/search/\w+/{name}\."), fault)
    open_results(page, server, WORDS)
    expect(page.locator("#search-alarms")).to_contain_text("Call 911 if")
    expect(page.locator("#search-results")).to_contain_text("Docetaxel")
    if name in ("later", "everything"):
        expect(page.locator("#search-status")).to_contain_text("A part of the search could not be")


def test_an_alarm_waits_for_no_optional_file(page: Page, server: Served) -> None:
    """All optional files hang; nothing says how long the card took but that they never came."""
    page.clock.install()  # time stands until it is told to go on
    page.route(re.compile(r"/data/search/\w+/(?!names)"), lambda route: None)
    page.route(re.compile(r"/later\.js"), lambda route: None)
    page.route("**/pagefind/**", lambda route: None)
    open_results(page, server, WORDS)
    expect(page.locator("#search-alarms")).to_contain_text("Call 911 if")
    expect(page.locator("#search-results > li")).to_have_count(0)
    page.clock.run_for(PATIENCE_MS)
    expect(page.locator("#search-results")).to_contain_text("Docetaxel")


@pytest.mark.parametrize("fault", ["is missing", "is broken", "cannot be reached"])
def test_without_the_names_the_page_says_so_and_offers_the_lists(
    page: Page, server: Served, fault: str
) -> None:
    page.route("**/names.json", FAULTS[fault])
    open_results(page, server, WORDS)
    expect(page.locator("#search-status")).to_contain_text("could not be loaded")
    expect(page.get_by_role("main").get_by_role("link", name="When to call")).to_be_visible()


def test_while_the_names_hang_the_page_says_that_it_is_looking(page: Page, server: Served) -> None:
    page.clock.install()
    page.route("**/names.json", FAULTS["hangs"])
    open_results(page, server, WORDS)
    expect(page.locator("#search-status")).to_contain_text("Looking")
    page.clock.run_for(PATIENCE_MS)
    expect(page.locator("#search-status")).to_contain_text("Still looking")


@pytest.mark.parametrize("fault", ["is missing", "is broken", "cannot be reached"])
def test_without_the_modules_that_show_results_the_page_says_so(
    page: Page, server: Served, fault: str
) -> None:
    page.route("**/results-page.js", FAULTS[fault])
    open_results(page, server, WORDS)
    expect(page.locator("#search-status")).to_contain_text("could not be loaded")


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_the_field_warns_and_names_medicines_without_the_modules_that_follow(
    page: Page, server: Served, fault: Callable[[Route], None]
) -> None:
    page.route("**/later.js", fault)
    page.goto(f"{server.root}about/")
    field(page).press_sequentially(WORDS)
    expect(page.locator(".search__alarm")).to_contain_text("Call 911 if")
    expect(page.locator("form.search [role=option]").first).to_contain_text("Docetaxel")


def test_without_its_script_the_page_says_what_to_do(page: Page, server: Served) -> None:
    page.route("**/search.js", FAULTS["is missing"])
    open_results(page, server, WORDS)
    expect(page.locator("#search-status")).to_contain_text("If none come")
    expect(page.get_by_role("main").get_by_role("link", name="When to call")).to_be_visible()


def test_what_comes_late_changes_the_answer_quietly(page: Page, server: Served) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"/others\.json"), hold)
    open_results(page, server, "decitabine")
    expect(page.locator("#search-results")).to_contain_text("Did you mean gemcitabine?")
    for route in held:
        route.continue_()
    expect(page.locator("#search-results")).to_contain_text("We have no page on decitabine")


@pytest.mark.parametrize("fault", ["is missing", "is broken", "cannot be reached"])
def test_the_field_says_that_suggestions_could_not_be_loaded(
    page: Page, server: Served, fault: str
) -> None:
    page.route("**/names.json", FAULTS[fault])
    page.goto(f"{server.root}about/")
    field(page).press_sequentially("chest pain")
    expect(page.locator(".search__box")).to_contain_text("could not be loaded")


def test_offline_the_field_still_warns_and_says_why_it_goes_no_further(
    page: Page, server: Served
) -> None:
    page.goto(f"{server.root}about/")
    field(page).press_sequentially("rash")
    expect(page.locator("form.search [role=option]").first).to_contain_text("rash")
    page.context.set_offline(True)
    field(page).fill("chest pain")
    expect(page.locator(".search__alarm")).to_contain_text("Call 911 if")
    field(page).press("Enter")
    expect(page.locator(".search__offline")).to_contain_text("You are offline")
    expect(page).to_have_url(f"{server.root}about/")


def test_results_move_nothing_when_they_come(page: Page, server: Served) -> None:
    """Layout shift as browsers count it, all of it: the largest session is never more."""
    page.add_init_script(
        """addEventListener("DOMContentLoaded", () => {
          window.moved = 0;
          new PerformanceObserver((list) => {
            for (const each of list.getEntries()) window.moved += each.value;
          }).observe({ type: "layout-shift", buffered: true });
        });"""
    )
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{server.root}search/?q=docetaxel+fever")
    page.wait_for_function(
        "() => document.querySelector('#search-results').dataset.passages === 'shown'"
    )
    assert page.evaluate("() => window.moved") < 0.05
