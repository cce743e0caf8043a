"""The field as a combobox: with keys, with touch, for a screen reader."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from steps import field, type_in

from site_server import Served

RECTANGLES = """() => [...document.querySelectorAll("form.search [role=option]")]
  .map((each) => each.getBoundingClientRect().toJSON())"""


@pytest.fixture
def about(page: Page, server: Served) -> Page:
    """A page with the field in its header."""
    page.goto(f"{server.root}about/")
    return page


def test_the_search_loads_only_when_the_field_is_used(about: Page, server: Served) -> None:
    about.wait_for_load_state("networkidle")
    loaded = "\n".join(server.requests)
    assert "names.json" not in loaded
    assert "search.js" not in loaded
    type_in(about, "h")
    assert "names.json" in "\n".join(server.requests)


def test_roles_and_states(about: Page) -> None:
    options = type_in(about, "nausea")
    box = about.get_by_role("combobox", name="Search")
    expect(box).to_have_attribute("aria-expanded", "true")
    expect(box).to_have_attribute("aria-autocomplete", "list")
    listbox = about.get_by_role("listbox")
    assert listbox.get_attribute("id") == box.get_attribute("aria-controls")
    expect(listbox).to_have_attribute("aria-label", "Suggestions")
    expect(about.get_by_role("group", name="Side effects")).to_be_visible()
    ids = options.evaluate_all("(all) => all.map((each) => each.id)")
    assert len(set(ids)) == len(ids) > 1
    assert not box.get_attribute("aria-activedescendant"), "nothing is chosen by itself"


def test_arrow_keys_walk_through_the_options_and_back_to_the_field(about: Page) -> None:
    options = type_in(about, "nausea")
    box = field(about)
    ids = options.evaluate_all("(all) => all.map((each) => each.id)")
    for place in ids:
        box.press("ArrowDown")
        expect(box).to_have_attribute("aria-activedescendant", place)
        expect(about.locator("[aria-selected=true]")).to_have_attribute("id", place)
    box.press("ArrowDown")
    expect(about.locator("[aria-activedescendant]")).to_have_count(0)
    box.press("ArrowUp")
    expect(box).to_have_attribute("aria-activedescendant", ids[-1])
    expect(box).to_be_focused()


@pytest.mark.parametrize(("key", "caret"), [("Home", 0), ("End", 6)])
def test_home_and_end_go_back_to_the_text(about: Page, key: str, caret: int) -> None:
    type_in(about, "nausea")
    field(about).press("ArrowDown")
    field(about).press(key)
    expect(about.locator("[aria-activedescendant]")).to_have_count(0)
    assert field(about).evaluate("(input) => input.selectionStart") == caret


def test_enter_on_an_option_opens_its_page(about: Page, server: Served) -> None:
    type_in(about, "throwing up")
    field(about).press("ArrowDown")
    field(about).press("Enter")
    about.wait_for_url(f"{server.root}side-effects/nausea-vomiting/")


def test_enter_in_the_text_opens_the_results_and_never_a_page_by_itself(
    about: Page, server: Served
) -> None:
    type_in(about, "aldesleukin")
    field(about).press("Enter")
    about.wait_for_url(f"{server.root}search/?q=aldesleukin")


def test_escape_closes_the_list_then_empties_the_field(about: Page) -> None:
    type_in(about, "nausea")
    field(about).press("Escape")
    expect(about.get_by_role("listbox")).to_be_hidden()
    expect(field(about)).to_have_attribute("aria-expanded", "false")
    expect(field(about)).to_have_value("nausea")
    field(about).press("Escape")
    expect(field(about)).to_have_value("")


def test_leaving_the_field_closes_the_list(about: Page) -> None:
    type_in(about, "nausea")
    field(about).press("Tab")
    field(about).evaluate("() => document.activeElement.blur()")
    expect(about.get_by_role("listbox")).to_be_hidden()


def test_the_count_is_said_politely(about: Page) -> None:
    type_in(about, "nausea")
    expect(about.locator("form.search [role=status]")).to_have_text(
        re.compile(r"^\d+ suggestions?\. Use the arrow keys to choose\.$")
    )


def test_an_alarm_is_seen_and_said_first(about: Page) -> None:
    type_in(about, "chest pain")
    alarm = about.locator(".search__alarm").first
    expect(alarm).to_contain_text("Call 911 if you have chest pain")
    expect(about.locator("form.search [role=status]")).to_contain_text("Call 911 if")


def test_nothing_is_suggested_while_a_word_is_being_composed(about: Page) -> None:
    """With input methods of other scripts, Enter and Escape belong to the composition."""
    type_in(about, "nausea")
    field(about).press("ArrowDown")
    prevented = field(about).evaluate(
        """(input) => !input.dispatchEvent(new KeyboardEvent("keydown",
             { key: "Enter", isComposing: true, bubbles: true, cancelable: true }))"""
    )
    assert prevented is False
    field(about).evaluate(
        """(input) => {
          input.value = "rash";
          input.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
        }"""
    )
    expect(about.locator("form.search [role=option]").first).to_contain_text("Nausea")


@pytest.mark.parametrize("typed", ["nausea", "rash from proleukin", "chest pain", "zzqqxx"])
def test_no_accessibility_problems_while_the_list_is_open(about: Page, typed: str) -> None:
    type_in(about, typed)
    found = Axe().run(about, "header")
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("width", "height"), [(320, 160), (390, 120)])
def test_by_touch_on_a_phone(browser: Browser, server: Served, width: int, height: int) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 700}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(f"{server.root}about/")
    header = page.locator(".site-header").bounding_box()
    assert header
    assert header["height"] <= height, "the header stays small"
    field(page).tap()
    expect(field(page)).to_be_focused()
    options = type_in(page, "nausea")
    boxes = page.evaluate(RECTANGLES)  # at one moment: later files may bring better options
    assert boxes
    for box in boxes:
        assert box["height"] >= 44, "large enough for a finger"
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    options.first.tap()
    page.wait_for_url(f"{server.root}side-effects/nausea-vomiting/")
    context.close()
