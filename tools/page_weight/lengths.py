"""How long pages are on a phone: screens of 390 by 844, the unit in which a reader swipes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

WIDTH, HEIGHT = 390, 844
"""An iPhone of today in CSS pixels, the commonest phone of our measures."""

KINDS: Mapping[str, str] = {
    "glossary": "side-effects/",
    "medicines from A to Z": "medicines/",
    "overview": "medicines/*/",
    "what it treats": "medicines/*/uses/",
    "how it is given": "medicines/*/how-given/",
    "side effects": "medicines/*/side-effects/",
    "when to call": "medicines/*/when-to-call/",
    "before you start": "medicines/*/precautions/",
    "taking care of yourself": "medicines/*/self-care/",
    "tests and checks": "medicines/*/monitoring/",
    "how it works": "medicines/*/how-it-works/",
    "whole guide": "medicines/*/guide/",
    "handout on the screen": "medicines/*/handout/",
    "one side effect": "side-effects/*/",
    "regimen": "regimens/*/",
}
"""Each kind of page by the pattern of its addresses."""


@dataclass(frozen=True)
class Length:
    """A page's height in screens, and how far down the first call card begins; None without one."""

    url: str
    screens: float
    first_card: float | None


@dataclass(frozen=True)
class KindLengths:
    """The lengths of all pages of a kind."""

    kind: str
    pages: Sequence[Length]

    @property
    def median(self) -> float:
        """The median height, in screens."""
        return median(each.screens for each in self.pages)

    @property
    def longest(self) -> Length:
        """The longest page."""
        return max(self.pages, key=lambda each: each.screens)

    @property
    def first_card(self) -> float | None:
        """The median of where the first card begins, in screens; None where no page has one."""
        found = [each.first_card for each in self.pages if each.first_card is not None]
        return median(found) if found else None


def addresses_of(site: Path, pattern: str) -> list[str]:
    """The addresses of a kind's pages in a built site; pages that only forward are none."""
    found = []
    for page in sorted(site.glob(f"{pattern}index.html")):
        if "http-equiv=refresh" in (text := page.read_text("utf-8")).replace('"', ""):
            continue
        if "<main" in text:
            found.append(f"{page.parent.relative_to(site)}/")
    return found


def lengths(browser: Browser, root: str, site: Path) -> Iterator[KindLengths]:
    """Measure every page of every kind, as a new reader's phone shows it."""
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    for kind, pattern in KINDS.items():
        urls = addresses_of(site, pattern)
        if urls:
            yield KindLengths(kind, [_length(page, root, url) for url in urls])
    context.close()


def _length(page: Page, root: str, url: str) -> Length:
    page.goto(f"{root}{url}")
    height, card = page.evaluate(
        """() => {
          const card = document.querySelector("main .call-card, main .fever-rule");
          const top = card && card.getBoundingClientRect().top + scrollY;
          return [document.documentElement.scrollHeight, top];
        }"""
    )
    return Length(url, height / HEIGHT, None if card is None else card / HEIGHT)


def table(measured: Iterator[KindLengths]) -> Iterator[str]:
    """The lengths as a table in Markdown."""
    yield "| screens of 390 by 844 | pages | median | longest | first call card |"
    yield "|---|--:|--:|--:|--:|"
    for each in measured:
        card = "" if each.first_card is None else f"{each.first_card:.1f}"
        yield (
            f"| {each.kind} | {len(each.pages)} | {each.median:.1f} "
            f"| {each.longest.screens:.1f} | {card} |"
        )
