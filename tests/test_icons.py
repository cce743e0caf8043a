"""The stylesheets of icons are what their maker makes of the Material that is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from formulary.schema.vocabulary import BodySystem, Urgency
from icons.__main__ import CARDS, PARTS, SHEETS, STYLES, stylesheet


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_stylesheet_of_icons_is_up_to_date(sheet: Path) -> None:
    assert sheet.read_text("utf-8") == stylesheet(SHEETS[sheet]), "run: make icons"


def test_every_call_card_has_an_icon_that_its_style_draws() -> None:
    assert set(CARDS) == {urgency.value for urgency in Urgency}
    cards = (STYLES / "call-cards.css").read_text("utf-8")
    for urgency in CARDS:
        assert f"var(--icon-{urgency})" in cards


def test_every_part_of_the_body_has_an_icon_and_a_place_on_the_map() -> None:
    assert set(PARTS) == {part.value for part in BodySystem}
    style = (STYLES / "body-map.css").read_text("utf-8")
    for part in PARTS:
        assert f".part--{part} {{ --icon: var(--icon-{part}) }}" in style
