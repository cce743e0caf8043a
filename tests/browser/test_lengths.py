"""How long pages are on a phone, in screens of 390 by 844: what readers can be asked to swipe."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from page_weight.lengths import KindLengths, lengths

MOST: Mapping[str, float] = {
    "glossary": 20,
    "medicines from A to Z": 14,
    "overview": 5,
    "what it treats": 4,
    "how it is given": 4,
    "side effects": 9,
    "before you start": 4,
    "taking care of yourself": 4,
    "tests and checks": 4,
    "how it works": 4,
    "one side effect": 5,
    "regimen": 8,
}
"""The median of each kind. NHS.uk shows a medicine's page in about as many swipes; a list is as
long as it takes to reach each of its lines without a script."""

FIRST_CARD = 0.8
"""Who opens "When to call" sees the first card without a swipe, above the bar and the fold."""


@pytest.fixture(scope="module")
def measured(browser: Browser, address: str, project_site: Path) -> Mapping[str, KindLengths]:
    return {each.kind: each for each in lengths(browser, address, project_site)}


@pytest.mark.parametrize("kind", MOST)
def test_pages_of_a_kind_are_short_enough(kind: str, measured: Mapping[str, KindLengths]) -> None:
    own = measured[kind]
    assert own.median <= MOST[kind], f"the longest is {own.longest}"


def test_the_first_card_is_in_sight_where_one_looks_for_it(
    measured: Mapping[str, KindLengths],
) -> None:
    pages = measured["when to call"].pages
    assert len(pages) >= 30
    late = {each.url: each.first_card for each in pages if (each.first_card or 9) > FIRST_CARD}
    assert late == {}
