"""How large a text may be. What is far beyond any honest page is a mistake or an attack.

Such a page is refused before anything looks into its text, so that no page is slow to check, and
none is too deep for the builder. Each limit is three times the largest of the real pages or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_FRONT_MATTER = 300_000
"""Characters. The page of signs has some 86,000, any other below 20,000."""

LONGEST_BODY = 20_000
"""Characters of a page's text below its front matter."""

LONGEST_LINE = 1_000
LONGEST_PARAGRAPH = 3_500
"""Characters of a line, and of lines without an empty one between them: a paragraph or list."""

MOST_LINES = 100
MOST_MARKS = 200
"""Lines of such a paragraph, and the signs in it that Markdown may read as more than themselves.

A builder looks for the partner of each of these signs up to the paragraph's end.
"""

DEEPEST = 4
"""Lists and quotes within each other."""

_LEVEL = 4
"""Spaces that a list within a list is indented by."""

_MARK = re.compile(r"[]\[*_`~<&!\\]")
_CONTAINER = r"(?:>|(?:[-*+:]|\d{1,9}+[.)])(?=[ \t]|$))"
# "    - > 1. text" is indented by "    " and begins the containers "- > 1. ".
_START = re.compile(rf"(?P<indent>[ \t]*+)(?P<containers>(?:{_CONTAINER}[ \t]*+)*+)")
_RULE = re.compile(r"[ ]*+([-*_])(?:[ ]*+\1)++[ ]*+")


def beyond_budget(body: str) -> tuple[int, str] | None:
    """The first thing in a text that is too large, as its offset and a message; None if all fits.

    A text that is too long altogether is that alone.
    """
    if len(body) > LONGEST_BODY:
        return LONGEST_BODY, (
            f"a text of {len(body):,} characters; {LONGEST_BODY:,} are the most. Make two pages of "
            "it, or shorten it"
        )
    return next(_too_large(body), None)


def _too_large(body: str) -> Iterator[tuple[int, str]]:
    offset = start = lines = marks = 0
    for line in body.split("\n"):
        if not line.strip():
            lines = marks = 0
            start = offset + len(line) + 1
        else:
            lines += 1
            marks += len(_MARK.findall(line))
            length = offset + len(line) - start
            if message := _line(line) or _paragraph(length, lines, marks):
                yield offset, message
        offset += len(line) + 1


def _line(line: str) -> str | None:
    """What is too much about one line."""
    if len(line) > LONGEST_LINE:
        return (
            f"a line of {len(line):,} characters; {LONGEST_LINE:,} are the most. Break it into "
            "shorter lines"
        )
    if not _RULE.fullmatch(line) and _depth(line) > DEEPEST:
        return (
            f"lists or quotes more than {DEEPEST} deep within each other. Take marks or spaces "
            "away at the beginning of this line"
        )
    return None


def _depth(line: str) -> int:
    """How many lists and quotes a line can stand in, by how it begins."""
    found = _START.match(line)
    assert found is not None  # what begins with neither matches as well
    indent = len(found["indent"].expandtabs(_LEVEL)) // _LEVEL
    return indent + len(re.findall(r"[-*+:>]|\d+", found["containers"]))


def _paragraph(length: int, lines: int, marks: int) -> str | None:
    """What is too much about the lines up to here that no empty line parts."""
    for count, most, what in (
        (length, LONGEST_PARAGRAPH, "characters"),
        (lines, MOST_LINES, "lines"),
        (marks, MOST_MARKS, "signs such as [ * _ `"),
    ):
        if count > most:
            return (
                f"more than {most:,} {what} without an empty line between. Part them with one "
                "before this line"
            )
    return None
