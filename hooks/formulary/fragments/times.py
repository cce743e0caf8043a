"""A time as a line from one hour to one year, beside the words that say the same."""

from __future__ import annotations

from math import log

from formulary.fragments.drawn import drawn
from formulary.schema.times import When

SHORTEST, LONGEST = 1.0, 8766.0
"""The ends of the line in hours: one hour and one year. Between them it is logarithmic."""

SHORTEST_MARK = 2
"""A mark of less percent of the line would not be seen."""


KEY_OF_TIMES = "Each line reaches from one hour on its left to one year on its right."


def key_of_times() -> str:
    """What the lines of a list mean, once, above it."""
    return f"{_line(35, 56)}{KEY_OF_TIMES} This one is dark from a day to a week.\n{{ .people }}"


def line_of_time(when: When) -> str:
    """The line for a stylesheet to draw. The words beside it say the same, so readers skip it."""
    if when.hours is None:
        return ""
    first, last = (_position(each) for each in when.hours)
    return _line(first, max(last, first + SHORTEST_MARK))


def _line(first: int, last: int) -> str:
    return f'<span class="time {drawn(first, last)}" aria-hidden="true"></span> '


def _position(hours: float) -> int:
    """Where on the line a time stands, in percent of its length."""
    bounded = min(max(hours, SHORTEST), LONGEST)
    return round(100 * log(bounded / SHORTEST) / log(LONGEST / SHORTEST))
