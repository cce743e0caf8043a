"""axe-core finds nothing to mend: in light, in dark and on paper, on a phone and on a desk."""

from __future__ import annotations

from importlib.resources import files
from itertools import product
from typing import Any

import pytest
from addresses import PAGES, OpenPage
from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RUN_AXE = """(contrast) => axe
    .run({ resultTypes: ["violations"], rules: { "color-contrast": { enabled: contrast } } })
    .then(({ passes, violations }) => ({ passes: passes.length, violations }))"""

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"media": "screen", "color_scheme": "light"},
    "dark": {"media": "screen", "color_scheme": "dark"},
    "forced": {"media": "screen", "color_scheme": "dark", "forced_colors": "active"},
    "paper": {"media": "print", "color_scheme": "light", "forced_colors": "none"},
}

VIEWS = [
    *product(("light",), (320, 390, 640, 768, 1280)),
    ("dark", 390),
    ("forced", 390),
    ("paper", 720),
]
"""Each look and the width in which it is seen. A sheet has one width, and colors, which are slow to
compare, do not change with it."""

WITH_COLORS = (390, 720)

THIN_OUT = """document
  .querySelectorAll(":is(.page--glossary, .page--finder) li:nth-child(n + 7)")
  .forEach((line) => line.remove())"""
"""The long lists hold thousands of lines made alike; axe needs minutes for all of them."""


@pytest.mark.parametrize("place", PAGES.values(), ids=PAGES.keys())
def test_axe_finds_no_violation(place: str, open_page: OpenPage) -> None:
    page = open_page(place)
    page.evaluate(THIN_OUT)
    page.evaluate(AXE)  # as a debugger does it: no script may be added to a page
    found = set()
    for look, width in VIEWS:
        page.emulate_media(**LOOKS[look])
        page.set_viewport_size({"width": width, "height": 844})
        has_colors = width in WITH_COLORS
        found |= {f"{look} {width}: {each}" for each in violations(page, has_colors)}
    assert sorted(found) == []


def violations(page: Page, has_colors: bool) -> list[str]:
    """Each rule that is broken, and where."""
    results = page.evaluate(RUN_AXE, has_colors)
    assert results["passes"] > 10, "axe looked at nothing"
    return [
        f"{rule['id']} ({rule['help']}): {' '.join(node['target'])}"
        for rule in results["violations"]
        for node in rule["nodes"]
    ]
