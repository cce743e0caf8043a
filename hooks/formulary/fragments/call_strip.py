"""Where the full call cards stand elsewhere: the emergency number, and the way to the cards."""

from __future__ import annotations

from formulary import anchors
from formulary.addresses import relative
from formulary.fragments.markdown import blocks
from formulary.meaning.merge import Cards
from formulary.region import Region
from formulary.schema.vocabulary import Urgency

FEVER = "fever"
"""The sign that the fever rule says already, where it is shown."""


def call_strip(region: Region, uri: str, page: str, cards: Cards, shows_fever_rule: bool) -> str:
    """A strip of two sentences on the page `uri`; `page` is the one with the cards in full."""
    way = relative(uri, page)
    emergency = _signs(cards, Urgency.EMERGENCY, way)
    now = _signs(cards, Urgency.NOW, way)
    fever = region.fill("a fever of {fever} or higher") if shows_fever_rule else ""
    reasons = " or ".join(each for each in (fever, now) if each)
    lines = [
        f"**Call {region.dialled('emergency')}** for {emergency}." if emergency else "",
        f"**Call your care team now,** day or night, for {reasons}." if reasons else "",
    ]
    said = " ".join(each for each in lines if each)
    if not said:
        return ""
    return blocks(f'<div class="call-strip" id="{anchors.CALL}" markdown>', said, "</div>")


def _signs(cards: Cards, urgency: Urgency, way: str) -> str:
    """The way to the signs of one card, with how many there are; nothing without such a card."""
    count = sum(line.sign != FEVER for line in cards.get(urgency, ()))
    if not count:
        return ""
    words = "this sign" if count == 1 else f"these {count} signs"
    return f"[{words}]({way}#{anchors.call_anchor(urgency.value)})"
