"""The glossary's filter: it narrows while one types, and needs neither mouse nor script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from addresses import EFFECT, GLOSSARY, OpenPage
from playwright.sync_api import Locator, Page, expect

from builds import ROOT


def written(effect: str) -> dict[str, Any]:
    """The front matter of a side effect's page."""
    text = Path(ROOT, "docs", "side-effects", f"{effect}.md").read_text("utf-8")
    front: dict[str, Any] = yaml.safe_load(text.split("\n---\n", 1)[0])
    return front


FATIGUE = written("fatigue")
MOUTH_SORES = written("mouth-sores")
NAMES = [
    (FATIGUE["name"], FATIGUE),
    (FATIGUE["synonyms"][-1], FATIGUE),
    (MOUTH_SORES["name"], MOUTH_SORES),
    (MOUTH_SORES["synonyms"][-1], MOUTH_SORES),
    (MOUTH_SORES["medical_terms"][0], MOUTH_SORES),
]


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="What do you feel?")


def entries(page: Page) -> Locator:
    """The side effects that are shown now."""
    return page.locator("#glossary .entry:visible")


def status(page: Page) -> Locator:
    """What a screen reader is told."""
    return page.locator("article").get_by_role("status")


def count_told(page: Page) -> str:
    return status(page).inner_text()


def expect_query(page: Page, query: str | None) -> None:
    found = page.evaluate("new URL(location.href).searchParams.get('q')")
    assert found == query


@pytest.mark.parametrize(("typed", "effect"), NAMES, ids=[name for name, _ in NAMES])
def test_typing_a_name_leaves_its_effect(
    typed: str, effect: dict[str, Any], open_page: OpenPage
) -> None:
    page = open_page(GLOSSARY)
    everything = entries(page).count()
    field(page).press_sequentially(typed.upper())
    expect(entries(page).filter(has_text=effect["name"]).first).to_be_visible()
    assert entries(page).count() < everything


def test_each_letter_narrows_the_list_and_the_count_is_told(open_page: OpenPage) -> None:
    page = open_page(GLOSSARY)
    expect(status(page)).to_be_empty()
    counts = [entries(page).count()]
    for letter in "exhausted":
        field(page).press_sequentially(letter)
        counts.append(entries(page).count())
        noun = "side effect" if counts[-1] == 1 else "side effects"
        assert count_told(page) == f"{counts[-1]} {noun}"
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] < counts[0]


def test_letters_without_entries_are_hidden(open_page: OpenPage) -> None:
    page = open_page(GLOSSARY)
    field(page).fill("exhausted")
    for heading in page.locator("#glossary h2:visible").all():
        group = heading.locator("xpath=following-sibling::ul[1]")
        expect(group.locator(".entry:visible").first).to_be_visible()


def test_words_that_match_nothing_are_answered_with_advice(open_page: OpenPage) -> None:
    page = open_page(GLOSSARY)
    field(page).fill("xyzzy")
    expect(entries(page)).to_have_count(0)
    expect(status(page)).to_contain_text("No side effect here is called “xyzzy”")
    expect(status(page)).to_contain_text("call your care team")


def test_the_text_stays_in_the_address(open_page: OpenPage, address: str) -> None:
    page = open_page(GLOSSARY)
    field(page).fill("worn out")
    expect_query(page, "worn out")
    assert page.url.startswith(f"{address}{GLOSSARY}?q=")
    found = entries(page).all_inner_texts()
    page.reload()
    expect(field(page)).to_have_value("worn out")
    assert entries(page).all_inner_texts() == found


def test_an_address_with_text_opens_filtered(open_page: OpenPage) -> None:
    page = open_page(f"{GLOSSARY}?q=exhausted")
    expect(field(page)).to_have_value("exhausted")
    expect(entries(page).filter(has_text="Fatigue")).to_have_count(1)
    expect(status(page)).to_contain_text("side effect")
    assert entries(page).count() < page.locator("#glossary .entry").count()


def test_text_in_an_address_is_never_read_as_html(open_page: OpenPage) -> None:
    page = open_page(f"{GLOSSARY}?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(status(page)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(page.locator("article img")).to_have_count(0)


def test_escape_gives_the_whole_list_again(open_page: OpenPage) -> None:
    page = open_page(f"{GLOSSARY}?q=exhausted")
    field(page).press("Escape")
    expect(field(page)).to_have_value("")
    expect(field(page)).to_be_focused()
    expect_query(page, None)
    assert entries(page).count() == page.locator("#glossary .entry").count()
    expect(status(page)).to_be_empty()


def test_escape_works_in_browsers_that_do_not_clear_the_field_themselves(
    open_page: OpenPage,
) -> None:
    page = open_page(f"{GLOSSARY}?q=exhausted")
    field(page).dispatch_event("keydown", {"key": "Escape"})  # no browser acts on it by itself
    expect(field(page)).to_have_value("")
    expect_query(page, None)
    assert entries(page).count() == page.locator("#glossary .entry").count()


def test_keyboard_alone_leads_to_the_effect_and_back(open_page: OpenPage) -> None:
    page = open_page(GLOSSARY)
    tab_to(page, field(page))
    page.keyboard.type("fatigue")
    found = entries(page).all_inner_texts()
    page.keyboard.press("Enter")
    first = page.locator("#glossary .entry:visible a").first
    expect(first).to_be_focused()
    target = first.evaluate("link => link.href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(target)
    page.go_back()
    expect(field(page)).to_have_value("fatigue")
    assert entries(page).all_inner_texts() == found


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus, within a reader's patience."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("20 tab stops do not lead there")


def test_the_filter_does_not_load_the_page_anew(open_page: OpenPage) -> None:
    page = open_page(GLOSSARY)
    page.evaluate("window.sameDocument = true")
    field(page).fill("exhausted")
    field(page).press("Enter")
    assert page.evaluate("window.sameDocument") is True


def test_without_scripts_the_whole_list_reads_on(open_page: OpenPage) -> None:
    page = open_page(f"{GLOSSARY}?q=exhausted", java_script_enabled=False)
    expect(field(page)).to_have_count(0)
    expect(page.locator("article form")).to_have_count(0)
    assert entries(page).count() == page.locator("#glossary .entry").count() > 1
    page.locator("#glossary .entry a", has_text="Fatigue").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Fatigue")
    assert page.url.endswith(EFFECT)
