"""How many people in a hundred, as a picture of 10 by 10 dots beside the words that say it."""

from __future__ import annotations

from formulary.front_matter import Percent
from formulary.vocabulary import Frequency


def picture_of_percent(percent: Percent) -> str:
    """The picture of a number of people; of a range, its lower end full and its rest pale."""
    high = percent.low if percent.is_floor else percent.high
    return _dots(percent.low, high)


def picture_of_band(band: Frequency) -> str:
    """The picture of a band as a paragraph; a band without numbers has none."""
    if band is Frequency.NOT_GIVEN:
        return ""
    top = band.lowest if band.highest == 100 else band.highest - 1
    return f"{_dots(band.lowest, max(top, 1))} Each dot is one person in 100.\n{{ .people }}"


def _dots(low: float, high: float) -> str:
    """Dots for a stylesheet to draw. The words beside them say the same, so readers skip them."""
    sure, possible = int(low + 0.5), max(int(high + 0.5), 1)  # as the words are rounded
    steps = (sure // 10, sure % 10, possible // 10, possible % 10)
    names = ("sure-rows", "sure-rest", "all-rows", "all-rest")
    style = "; ".join(f"--{name}: {step}" for name, step in zip(names, steps, strict=True))
    return f'<span class="dots" style="{style}" aria-hidden="true"><span></span></span>'
