"""The body map: the parts of the body around a figure, each the way to its side effects."""

from __future__ import annotations

from collections.abc import Iterable

from formulary import anchors
from formulary.fragments.markdown import blocks, bullets
from formulary.schema.vocabulary import BodySystem

LEFT = (
    BodySystem.BRAIN_AND_NERVES,
    BodySystem.EYES_AND_EARS,
    BodySystem.LUNGS,
    BodySystem.LIVER,
    BodySystem.MOUTH_STOMACH_BOWEL,
    BodySystem.REPRODUCTION,
    BodySystem.MUSCLES_AND_BONES,
)
RIGHT = (
    BodySystem.MOOD_AND_SLEEP,
    BodySystem.HORMONES,
    BodySystem.HEART_AND_VESSELS,
    BodySystem.BLOOD_AND_IMMUNE,
    BodySystem.KIDNEYS_AND_BLADDER,
    BodySystem.SKIN_HAIR_NAILS,
    BodySystem.WHOLE_BODY,
)
"""The parts on each side of the figure, from its head to its feet, as its lines lead to them. What
has no one place stands beside where people feel it."""


def body_map(parts: Iterable[BodySystem]) -> str:
    """Links to those of the parts that the page has lists of. The figure is the stylesheet's."""
    known = frozenset(parts)
    lines = (
        _part(part, side, row) for side, column in (("left", LEFT), ("right", RIGHT))
        for row, part in enumerate(column, start=1) if part in known
    )  # fmt: skip
    return blocks(
        f'<nav class="body-map" aria-labelledby="{anchors.BODY_MAP}" markdown>',
        f"Where do you feel it?\n{{ #{anchors.BODY_MAP} .body-map__label }}",
        bullets(lines),
        "</nav>",
    )


def _part(part: BodySystem, side: str, row: int) -> str:
    target = anchors.part_of_body(part.value)
    return f"[{part.label}](#{target}){{ .body-map__{side} .row-{row} .part--{part.value} }}"
