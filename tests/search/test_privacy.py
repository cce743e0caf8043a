"""What is searched for stays on the device: no request ever carries it."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from steps import first_links, type_in, wait_for

from site_server import Served

WORD = "diarrhoeaa"
"""Misspelt, so that no honest address of the site holds it."""


def test_no_request_carries_what_was_typed(page: Page, server: Served) -> None:
    page.goto(f"{server.root}about/")
    type_in(page, WORD)
    page.locator("header form.search input").press("Enter")
    wait_for(page, WORD)
    expect(page).to_have_url(f"{server.root}search/?q={WORD}")
    assert first_links(page.locator("#search-results > li"))
    page.locator("#search-results > li a").first.click()
    page.wait_for_url("**/side-effects/**")
    page.go_back()
    wait_for(page, WORD)
    page.locator("header a.site-name").click()
    page.wait_for_url(server.root)
    carrying = [request for request in server.requests if WORD in request.casefold()]
    assert carrying == []


def test_nothing_that_was_typed_is_kept(page: Page, server: Served) -> None:
    page.goto(f"{server.root}search/")
    page.locator("main form.search input").fill(WORD)
    page.locator("main form.search input").press("Enter")
    wait_for(page, WORD)
    kept = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert WORD not in kept
    assert page.context.cookies() == []


def test_every_request_goes_to_the_site_itself(page: Page, server: Served) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server.root}search/#q=hair loss")
    wait_for(page, "hair loss")
    assert asked
    assert all(url.startswith((server.root, "data:", "blob:")) for url in asked), asked
