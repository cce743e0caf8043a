"""The call cards: when to call whom, most urgent first."""

from __future__ import annotations

from formulary.front_matter import CallLists
from formulary.markdown_writing import blocks, bullets, one_line
from formulary.vocabulary import Urgency

FEVER_RULE = (
    "**Fever:** call now, day or night, if your temperature is {fever} or higher, or reaches the "
    "number your care team gave you. Call also when you feel very ill with no fever."
)
"""Said once, here, for the whole site. The temperature is the region's."""


def call_cards(call: CallLists, level: int, shows_fever_rule: bool = False) -> str:
    """The cards as Markdown; `level` is that of their headings. Nothing to call for, no card."""
    cards = [
        _card(urgency, [sign.sign for sign in signs], level)
        for urgency, signs in call.by_urgency().items()
        if signs
    ]
    if not cards and not shows_fever_rule:
        return ""
    rule = f"{FEVER_RULE}\n{{ .fever-rule }}" if shows_fever_rule else ""
    return blocks('<div class="call-cards" markdown>', rule, *cards, "</div>")


def _card(urgency: Urgency, signs: list[str], level: int) -> str:
    anchor = f"call-{urgency.value}"
    return blocks(
        f'<section class="call-card call-card--{urgency.value}" '
        f'aria-labelledby="{anchor}" markdown>',
        f"{'#' * level} {urgency.label}: {{ #{anchor} }}",
        bullets(one_line(sign) for sign in signs),
        "</section>",
    )
