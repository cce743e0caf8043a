"""The call cards: when to call whom, most urgent first."""

from __future__ import annotations

from collections.abc import Callable

from formulary.front_matter import CallLists, Sign
from formulary.markdown_writing import blocks, bullets, one_line
from formulary.vocabulary import Urgency

FEVER_RULE = (
    "**Fever:** call now, day or night, if your temperature is {fever} or higher, or reaches the "
    "number your care team gave you. Call also when you feel very ill with no fever."
)
"""Said once, here, for the whole site. The temperature is the region's."""


LONGEST_LIST = 8
"""Signs that a reader takes in as one list. More are parted, where `part_of` says how."""

PartOf = Callable[[Sign], str]


def call_cards(
    call: CallLists, level: int, shows_fever_rule: bool = False, part_of: PartOf | None = None
) -> str:
    """The cards as Markdown; `level` is that of their headings. Nothing to call for, no card.

    `part_of` names the part of a long card that a sign belongs to.
    """
    cards = [
        _card(urgency, signs, level, part_of)
        for urgency, signs in call.by_urgency().items()
        if signs
    ]
    if not cards and not shows_fever_rule:
        return ""
    rule = f"{FEVER_RULE}\n{{ .fever-rule }}" if shows_fever_rule else ""
    return blocks('<div class="call-cards" markdown>', rule, *cards, "</div>")


def _card(urgency: Urgency, signs: list[Sign], level: int, part_of: PartOf | None) -> str:
    anchor = f"call-{urgency.value}"
    return blocks(
        f'<section class="call-card call-card--{urgency.value}" '
        f'aria-labelledby="{anchor}" markdown>',
        f"{'#' * level} {urgency.label}: {{ #{anchor} }}",
        _signs(signs) if part_of is None or len(signs) <= LONGEST_LIST else _parts(signs, part_of),
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
