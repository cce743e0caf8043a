"""A browser, the project's site served below a path, and readers who visit it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from addresses import OpenPage
from playwright.sync_api import Browser, BrowserContext, Page

from builds import SITE_URL
from site_server import served

PATIENCE_MS = 30_000


@pytest.fixture(scope="package")
def address(project_site: Path) -> Iterator[str]:
    """Where the project's site is: below the path that it was built for."""
    with served(project_site, urlsplit(SITE_URL).path) as site:
        yield site.root


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Opens pages. Whatever a test is about, it fails when a page asks another site for anything
    or when the browser reports an error.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(place: str = "", width: int = 1280, **options: Any) -> Page:
        viewport = {"width": width, "height": 844}
        context = browser.new_context(base_url=address, viewport=viewport, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        _listen(page, address, complaints)
        page.goto(place)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def _listen(page: Page, address: str, complaints: list[str]) -> None:
    """Write down requests to other sites, and errors."""

    def note_request(url: str) -> None:
        if not url.startswith((address, "data:")):
            complaints.append(f"{page.url} asks for {url}")

    page.on("request", lambda request: note_request(request.url))
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on(
        "console",
        lambda message: (
            message.type in ("error", "warning")
            and complaints.append(f"{page.url}: {message.text}")
        ),
    )
