"""The project's site, served below a path, in a real browser, for the tests of the search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from search_source import open_modules
from site_server import Served, served

PATIENCE_MS = 10_000
expect.set_options(timeout=PATIENCE_MS)  # the search itself waits up to four seconds for its files


@pytest.fixture(scope="package")
def server(project_site: Path) -> Iterator[Served]:
    with served(project_site) as server:
        yield server


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, server: Served) -> Iterator[Page]:
    """A new page. A test fails if a script on it does."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    server.requests.clear()
    yield page
    assert errors == []


@pytest.fixture(scope="module")
def matcher(browser: Browser, server: Served) -> Iterator[Page]:
    """A page in which the search's modules can be called, each by itself as it was written."""
    page = browser.new_page()
    open_modules(page, server.root)
    yield page
    page.close()
