"""The call cards: when to call whom, most urgent first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from formulary import addresses
from formulary.fragments.markdown import blocks, bullets, heading
from formulary.region import Region
from formulary.schema.call_lists import CallLists, Sign
from formulary.schema.vocabulary import Urgency
from formulary.text.phrases import one_line

FEVER_RULE = (
    "**Fever:** call now, day or night, if your temperature is {fever} or higher, or reaches the "
    "number your care team gave you. Call also when you feel very ill with no fever."
)
"""Said once, here, for the whole site. The temperature is the region's."""

LONGEST_LIST = 8
"""Signs that a reader takes in as one list. More are parted, where `part_of` says how."""

PartOf = Callable[[Sign], str]


@dataclass(frozen=True)
class CardStyle:
    """How the cards of one page are written.

    `level` is that of their headings. `part_of` names the part of a long card that a sign belongs
    to; without it no card is parted.
    """

    region: Region
    level: int
    part_of: PartOf | None = None


def call_cards(call: CallLists, style: CardStyle, shows_fever_rule: bool = False) -> str:
    """The cards as Markdown. Nothing to call for, no card."""
    cards = [_card(urgency, signs, style) for urgency, signs in call.by_urgency().items() if signs]
    if not cards and not shows_fever_rule:
        return ""
    rule = f"{style.region.fill(FEVER_RULE)}\n{{ .fever-rule }}" if shows_fever_rule else ""
    return blocks('<div class="call-cards" markdown>', rule, *cards, "</div>")


def _card(urgency: Urgency, signs: list[Sign], style: CardStyle) -> str:
    anchor = addresses.call_anchor(urgency.value)
    part_of = style.part_of if len(signs) > LONGEST_LIST else None
    return blocks(
        f'<section class="call-card call-card--{urgency.value}" '
        f'aria-labelledby="{anchor}" markdown>',
        heading(style.level, f"{style.region.fill(urgency.label)}:", anchor),
        _parts(signs, part_of) if part_of else _signs(signs),
        "</section>",
    )


def _signs(signs: list[Sign]) -> str:
    return bullets(one_line(sign.sign) for sign in signs)


def _parts(signs: list[Sign], part_of: PartOf) -> str:
    """The signs in short lists, each under the name of its part."""
    parts: dict[str, list[Sign]] = {}
    for sign in signs:
        parts.setdefault(part_of(sign), []).append(sign)
    return blocks(*(blocks(f"**{name}**", _signs(own)) for name, own in parts.items()))
