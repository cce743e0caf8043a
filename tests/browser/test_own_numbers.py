"""What readers fill into a handout: printed, kept only if they ask for it, and sent to nobody."""

from __future__ import annotations

import io

import pytest
from addresses import HANDOUT, OpenPage
from playwright.sync_api import Page, expect
from pypdf import PdfReader

OTHER = "medicines/docetaxel/large-print/"
NUMBER = "555-0100"
STORED = "JSON.stringify({ ...localStorage, ...sessionStorage })"


def fill_in(page: Page) -> None:
    page.get_by_label("Nights and weekends").fill(NUMBER)


def keep(page: Page) -> None:
    page.get_by_label("Keep it on this device").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_what_is_filled_in_is_printed(scripts: bool, open_page: OpenPage) -> None:
    page = open_page(HANDOUT, java_script_enabled=scripts)
    fill_in(page)
    sheets = PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages
    assert len(sheets) == 1
    assert NUMBER in sheets[0].extract_text()


def test_nothing_is_kept_unless_the_reader_asks(open_page: OpenPage) -> None:
    page = open_page(HANDOUT)
    fill_in(page)
    assert page.evaluate(STORED) == "{}"
    page.goto(OTHER)
    expect(page.get_by_label("Nights and weekends")).to_have_value("")
    expect(page.get_by_label("Keep it on this device")).not_to_be_checked()


def test_what_is_kept_stands_on_other_handouts_until_it_is_taken_back(
    open_page: OpenPage,
) -> None:
    page = open_page(HANDOUT)
    keep(page)
    fill_in(page)
    page.goto(OTHER)
    expect(page.get_by_label("Nights and weekends")).to_have_value(NUMBER)
    expect(page.get_by_label("Keep it on this device")).to_be_checked()
    keep(page)
    assert page.evaluate(STORED) == "{}"
    expect(page.get_by_label("Nights and weekends")).to_have_value(NUMBER)
    page.goto(HANDOUT)
    expect(page.get_by_label("Nights and weekends")).to_have_value("")


@pytest.mark.parametrize("stored", ["nothing", "null", "[1]", '{"own-night": {"a": 1}}', '"text"'])
def test_what_others_wrote_there_is_never_shown(stored: str, open_page: OpenPage) -> None:
    page = open_page(HANDOUT)
    page.evaluate("(text) => localStorage.setItem('own-numbers', text)", stored)
    page.reload()
    expect(page.get_by_label("Nights and weekends")).to_have_value("")
    keep_box = page.get_by_label("Keep it on this device")
    expect(keep_box).to_be_visible()


def test_no_request_carries_what_is_filled_in(open_page: OpenPage) -> None:
    page = open_page(HANDOUT)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data}"))
    keep(page)
    fill_in(page)
    page.get_by_label("Nights and weekends").press("Enter")
    page.goto(OTHER)
    expect(page.get_by_label("Nights and weekends")).to_have_value(NUMBER)
    assert asked
    assert [each for each in asked if NUMBER in each] == []
