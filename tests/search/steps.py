"""What the tests of the search do with a page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page

from search_source import MODULES, Answer, answers


def call(page: Page, root: str, module: str, function: str, *arguments: Any) -> Any:
    """Call a function of one of the search's modules."""
    return page.evaluate(
        """async ([module, name, given]) => (await import(module))[name](...given)""",
        [f"{root}{MODULES}{module}.js", function, list(arguments)],
    )


def answer(page: Page, root: str, text: str) -> Answer:
    """The answer of the search to a text."""
    [found] = answers(page, root, [text])
    return found


def search(page: Page, root: str, text: str) -> Locator:
    """Open the results page for a text; its results."""
    page.goto(f"{root}search/#q={text}")
    wait_for(page, text)
    return page.locator("#search-results > li")


def wait_for(page: Page, text: str) -> None:
    """Wait until the results page shows everything for a text, and replaces nothing any more."""
    page.wait_for_function(
        """(text) => {
          const own = document.querySelector("#search-results")?.dataset; // none while pages change
          return own?.words === text && own.whole === text && own.passages === "shown";
        }""",
        arg=text,
    )


def first_links(results: Locator) -> list[str]:
    """The pages found: the first link of each result."""
    return results.evaluate_all("(items) => items.map((item) => item.querySelector('a').href)")


def field(page: Page) -> Locator:
    """The search field of a page that has one in its header."""
    return page.locator("header form.search input")


def type_in(page: Page, text: str) -> Locator:
    """Type a text into the field; the suggestions, once nothing replaces them any more."""
    field(page).focus()
    field(page).press_sequentially(text)
    page.wait_for_function(
        "(text) => document.querySelector('.search__box')?.dataset.words === text", arg=text
    )
    return page.locator("form.search [role=option]")
