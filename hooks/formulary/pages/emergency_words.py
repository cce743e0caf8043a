"""The words that put a call card above all search results, for readers to see."""

from __future__ import annotations

from collections.abc import Sequence

from formulary.front_matter import Alarm
from formulary.markdown_writing import blocks, bullets, capitalise, one_line
from formulary.vocabulary import CALL_TIERS


def emergency_words(alarms: Sequence[Alarm]) -> str:
    """The signs of each tier with their words."""
    tiers = {
        tier: [_line(alarm) for alarm in alarms if alarm.urgency is tier] for tier in CALL_TIERS
    }
    return blocks(
        *(
            blocks(f"## {tier.label}: {{ #words-{tier.value} }}", bullets(lines))
            for tier, lines in tiers.items()
            if lines
        )
    )


def _line(alarm: Alarm) -> str:
    sign = capitalise(one_line(alarm.sign))
    return f"**{sign}.** Words: {', '.join(one_line(words) for words in alarm.words)}."
