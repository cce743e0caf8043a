"""What the results page does when one of its files is slow, hangs, is broken or missing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import sleep

from playwright.sync_api import Browser, Error, Route

FILES = (
    "names",
    "later",
    "everything",
    "others",
    "cards",
    "languages",
    "nearness",
    "medicines/docetaxel",
)
PATIENCE_MS = 5000
SLOW_SECONDS = 1
WORDS = "docetaxel chest pain"


def _slow(route: Route) -> None:
    sleep(SLOW_SECONDS)
    route.continue_()


FAULTS: dict[str, Callable[[Route], None]] = {
    "slow": _slow,
    "hangs": lambda route: None,
    "broken": lambda route: route.fulfill(body='{"a":'),
    "missing": lambda route: route.fulfill(status=404),
}


def failures(browser: Browser, root: str) -> Iterator[str]:
    """A table in Markdown: for each file and fault, whether the card, the medicine, a word came."""
    yield f"| file | {' | '.join(FAULTS)} |"
    yield f"|{'---|' * (len(FAULTS) + 1)}"
    for name in FILES:
        cells = [_seen(browser, root, name, fault) for fault in FAULTS.values()]
        yield f"| {name} | {' | '.join(cells)} |"


def _seen(browser: Browser, root: str, name: str, fault: Callable[[Route], None]) -> str:
    page = browser.new_page()
    asked: list[Route] = []

    def give(route: Route) -> None:
        asked.append(route)
        fault(route)

    page.route(re.compile(rf"/search/\w+/{name}\."), give)
    page.goto(f"{root}search/#q={WORDS}", wait_until="commit")
    page.wait_for_timeout(PATIENCE_MS)
    found = page.evaluate(
        """() => ({
          card: document.querySelector("#search-alarms").textContent.includes("Call 911"),
          medicine: document.querySelector("#search-results").textContent.includes("Docetaxel"),
          told: /could not|Still/.test(document.querySelector("#search-status").textContent),
        })"""
    )
    for route in asked:
        with suppress(Error):  # all but those that hang were answered already
            route.abort()
    page.close()
    words = [word for word in ("card", "medicine", "told") if found[word]]
    return ", ".join(words) or "nothing"
