"""A number of people in words, and as a picture of 10 by 10 dots beside the words."""

from __future__ import annotations

from formulary.fragments.drawn import drawn
from formulary.schema.occurrence import Occurrence
from formulary.schema.percent import Percent
from formulary.text.phrases import one_line, sentence


def people(percent: Percent) -> str:
    """A number of people in words: "about 43 in 100 people"."""
    if percent.is_floor:
        return f"at least {_count(percent.low)} people"
    if percent.is_ceiling:
        return f"fewer than {_count(percent.high)} people"
    if percent.low == percent.high:
        return f"about {_count(percent.low)} people"
    if percent.low == 0:
        return f"up to {_count(percent.high)} people"
    whole = _whole(percent.low)
    low, high = (_round(each * whole / 100) for each in (percent.low, percent.high))
    return f"{low:,} to {high:,} in {whole:,} people"


def counted_words(occurrence: Occurrence) -> str:
    """Whom its number counts, as the sentence that always follows the number.

    Where a source gives only a share, such as "fewer than 1 in 100", the list's heading says it.
    """
    subject = "This" if occurrence.percent is None else "That"
    return sentence(f"{subject} {counts_whom(occurrence)}")


def counts_whom(occurrence: Occurrence) -> str:
    """The same within a sentence: "counts people with lymphoma"."""
    assert occurrence.counted is not None
    return f"counts {one_line(occurrence.counted.who)}"


def _count(percent: float) -> str:
    """Whole people, out of as many as it takes to have one: "5 in 100", "1 in 100,000"."""
    whole = _whole(percent)
    return f"{_round(percent * whole / 100)} in {whole:,}"


def _whole(percent: float) -> int:
    """Out of how many people at least one is counted: 100, or a power of ten above it."""
    wholes = (100, 1_000, 10_000, 100_000)
    return next((whole for whole in wholes if percent * whole >= 100), 1_000_000)


def _round(number: float) -> int:
    return int(number + 0.5)


def picture_of_percent(percent: Percent) -> str:
    """The picture of a number of people; of a range, its lower end full and its rest pale."""
    high = percent.low if percent.is_floor else percent.high
    return _dots(percent.low, high)


def key_of_dots() -> str:
    """What the pictures of a list mean, once, above it."""
    return f"{_dots(3, 5)}{KEY_OF_DOTS}\n{{ .people }}"


KEY_OF_DOTS = (
    "Each dot is one person in 100. Dark dots are people who get it. Where sources differ, the "
    "paler dots are people who may."
)


def _dots(low: float, high: float) -> str:
    """Dots for a stylesheet to draw. The words beside them say the same, so readers skip them."""
    sure, possible = int(low + 0.5), max(int(high + 0.5), 1)  # as the words are rounded
    classes = f"dots {drawn(sure, possible)}"
    return f'<span class="{classes}" aria-hidden="true"><span></span></span>'
