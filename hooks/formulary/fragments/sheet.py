"""How much of a sheet of paper a handout takes, as far as its Markdown tells."""

from __future__ import annotations

import re
from math import ceil

LINES = 49
"""Lines on one side of a sheet, counted as below. Measured in a browser's print of all handouts: it
is the least that was full, of the smaller paper (Letter), in type of 12 points."""

_WHOLE_LINE = 106
_HALF_LINE = 56
"""Letters on a line, and on one of a card in two columns; those with which the count agrees best
with the prints."""

_HEADING = 1.2
_IN_COLUMNS = re.compile(
    r'^<section class="call-card call-card--(?:emergency|now)".*?</section>', re.M | re.S
)
_RUN_ON = re.compile(r'^<div class="usual".*?</div>', re.M | re.S)
"""What is printed as one paragraph, though it is a list."""

_NOT_PRINTED = re.compile(r"\*\*|\{ [^{}\n]*+\}|^<.*?>$|\]\((?:[^()]|\([^()]*+\))*+\)|\[", re.M)


def letters_on_paper(markdown: str) -> int:
    """The letters of a text that are printed."""
    return len(_printed(markdown))


def lines_on_paper(handout: str) -> float:
    """The lines that a handout's Markdown takes when it is printed."""
    rest = _RUN_ON.sub("", _IN_COLUMNS.sub("", handout))
    cards = sum(_card(each) for each in _IN_COLUMNS.findall(handout))
    run_on = sum(ceil(len(_printed(each)) / _WHOLE_LINE) for each in _RUN_ON.findall(handout))
    return cards + run_on + sum(_line(each) for each in _printed(rest).splitlines() if each.strip())


def _card(markdown: str) -> float:
    """The lines of a card, of which the list stands in two columns."""
    lines = [each for each in _printed(markdown).splitlines() if each.strip()]
    listed = [each for each in lines if each.startswith("- ")]
    column = ceil(sum(ceil(len(each) / _HALF_LINE) for each in listed) / 2)
    return column + sum(_line(each) for each in lines if each not in listed)


def _line(text: str) -> float:
    return _HEADING if text.startswith("#") else ceil(len(text) / _WHOLE_LINE)


def _printed(markdown: str) -> str:
    return _NOT_PRINTED.sub("", markdown)
