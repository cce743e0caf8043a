"""The stylesheet of icons is what its maker makes of the Material that is installed."""

from __future__ import annotations

from formulary.schema.vocabulary import Urgency
from icons.__main__ import ICONS, TARGET, stylesheet


def test_the_stylesheet_of_icons_is_up_to_date() -> None:
    assert TARGET.read_text("utf-8") == stylesheet(), "run: make icons"


def test_every_call_card_has_an_icon_that_its_style_draws() -> None:
    assert set(ICONS) == {urgency.value for urgency in Urgency}
    cards = TARGET.with_name("call-cards.css").read_text("utf-8")
    for urgency in ICONS:
        assert f"var(--icon-{urgency})" in cards
