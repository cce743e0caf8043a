"""A number of people in words, and as a picture of 10 by 10 dots beside the words."""

from __future__ import annotations

from formulary.schema.percent import Percent
from formulary.schema.vocabulary import Frequency


def people(percent: Percent) -> str:
    """A number of people in words: "about 43 in 100 people"."""
    if percent.is_floor:
        return f"at least {_count(percent.low)} people"
    if percent.low == 0:
        return f"fewer than {_count(percent.high)} people"
    if percent.low == percent.high:
        return f"about {_count(percent.low)} people"
    if percent.low < 1:
        scale, whole = (10, "1,000") if percent.low >= 0.1 else (100, "10,000")
        low, high = _round(percent.low * scale), _round(percent.high * scale)
        return f"{low} to {high:,} in {whole} people"
    return f"{_round(percent.low)} to {_round(percent.high)} in 100 people"


def _count(percent: float) -> str:
    """Whole people: out of 100, or out of 1,000 or 10,000 where a hundred are too few."""
    if percent >= 1:
        return f"{_round(percent)} in 100"
    if percent >= 0.1:
        return f"{_round(percent * 10)} in 1,000"
    return f"{_round(percent * 100)} in 10,000"


def _round(number: float) -> int:
    return int(number + 0.5)


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
