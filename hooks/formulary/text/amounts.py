"""Doses, lengths of time and counts in a text: "4 mg", "9 months", "once a week"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from formulary.text.masking import mask_code

_IN_WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

# A line may end anywhere within an amount, and the next one begin with the spaces of a list.
_PLAIN = rf"(?:\d++(?:,\d{{3}})*+(?:\.\d++)?+|\b(?:{_IN_WORDS})\b)"
_NUMBER = rf"(?<![\d.,/-]){_PLAIN}"
_SEVERAL = rf"{_PLAIN}(?:(?:,\s++{_PLAIN}){{0,9}},?\s++(?:to|or|and)\s++{_PLAIN})?"
_TIME = r"minute|hour|day|week|month|year"
_UNIT = (
    rf"mg|mcg|g|mL|milligram|gram|(?:million\s++)?unit|teaspoon|{_TIME}|cup|quart|liter|ounce|pound"
)
# "4 mg", "2 to 3 days", "2, 3, or 4 weeks", "a 21-day cycle"; but not "4 in 100".
_MEASURE = rf"(?<![\d.,/-])(?P<numbers>{_SEVERAL})(?:\s+|-)(?P<unit>{_UNIT})s?\b"
# "once a week", "3 times a day", "2 times in 24 hours".
_TIMES = (
    rf"(?P<times>once|twice|{_NUMBER}\s+times)\s+(?:a|an|each|every|per|in)\s+"
    rf"(?:(?P<span>\d+)\s+)?(?P<per>{_TIME})s?\b"
)
# "every 3 weeks", "every 2 to 3 weeks".
_EVERY = rf"\bevery\s+(?P<gap>{_SEVERAL})\s+(?P<every>{_TIME})s?\b"
_AMOUNT = re.compile(rf"{_TIMES}|{_EVERY}|{_MEASURE}", re.IGNORECASE)
_TIMES_IN_WORDS = {"once": "1", "twice": "2"}


@dataclass(frozen=True)
class Amount:
    """One amount in a text: where it stands, as it is written, and in the one form for all ways.

    `value` is equal for "once a week" and "1 time every week".
    """

    start: int
    end: int
    words: str
    value: str


def amounts_in(text: str) -> Iterator[Amount]:
    """Every amount that a text names, in its order. Code and comments name none."""
    for match in _AMOUNT.finditer(mask_code(text)):
        yield Amount(*match.span(), " ".join(match.group().split()), _value(match))


def _value(match: re.Match[str]) -> str:
    if match["times"]:
        count = match["times"].casefold().removesuffix("times").strip()
        times = _TIMES_IN_WORDS.get(count) or _digits(count)
        return f"{times} per {match['span'] or 1} {match['per']}".lower()
    if match["every"]:
        return f"every {_numbers(match['gap'])} {match['every']}".lower()
    return f"{_numbers(match['numbers'])} {' '.join(match['unit'].split())}".lower()


def _numbers(text: str) -> str:
    """Numbers in one form: "2 to 3" and "2 or 3" say the same of what is allowed."""
    return " to ".join(_digits(each) for each in re.findall(_PLAIN, text.casefold()))


def _digits(number: str) -> str:
    """A number in one form: "5" for "five", "600000" for "600,000"."""
    words = ["", "", *_IN_WORDS.split("|")]
    return str(words.index(number)) if number in words else number.replace(",", "")
