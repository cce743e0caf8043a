"""How large a text may be. What is far beyond any honest page is a mistake or an attack.

Such a page is refused before anything looks into its text, so that no page is slow to check, and
none is too deep for the builder. Each limit is three times the largest of the real pages or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_FRONT_MATTER = 60_000
LONGEST_OF_SIGNS = 260_000
"""Characters of what stands between the lines of '---'; the page of signs holds them all."""

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

MOST_MARKS_IN_ALL = 1_000
MOST_PARAGRAPHS = 400
"""Of a page's text: each sign may become a problem, each paragraph is compared with the preview."""

DEEPEST = 4
DEEPEST_HTML = 10
"""Lists and quotes within each other; elements of raw HTML, of which some may not be closed."""

_LEVEL = 4
"""Spaces that a list within a list is indented by."""

_MARK = re.compile(r"[]\[{}*_`~<&!\\]")
_TAG = re.compile(r"<(?!br\b)(?P<slash>/?)[a-zA-Z][\w-]*+(?!:)", re.IGNORECASE)
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
    offset = 0
    whole, part = _Size(), _Size()
    for line in body.split("\n"):
        if line.strip():
            whole.paragraphs += not part.lines
            for size in (whole, part):
                size.add(line)
            if message := _line(line) or _paragraph(part) or _text(whole):
                yield offset, message
        else:
            part = _Size()
        offset += len(line) + 1


@dataclass
class _Size:
    """What some lines have; of HTML, how many elements are open after them, and at most."""

    characters: int = 0
    lines: int = 0
    marks: int = 0
    paragraphs: int = 0
    opened: int = 0
    deepest: int = 0

    def add(self, line: str) -> None:
        self.characters += len(line) + 1
        self.lines += 1
        self.marks += len(_MARK.findall(line))
        for tag in _TAG.finditer(line):
            self.opened = max(self.opened - 1, 0) if tag["slash"] else self.opened + 1
            self.deepest = max(self.deepest, self.opened)


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


def _paragraph(size: _Size) -> str | None:
    """What is too much about the lines up to here that no empty line parts."""
    for count, most, what in (
        (size.characters - 1, LONGEST_PARAGRAPH, "characters"),
        (size.lines, MOST_LINES, "lines"),
        (size.marks, MOST_MARKS, "signs such as [ * _ `"),
    ):
        if count > most:
            return (
                f"more than {most:,} {what} without an empty line between. Part them with one "
                "before this line"
            )
    return None


def _text(size: _Size) -> str | None:
    """What is too much about all lines up to here."""
    if size.deepest > DEEPEST_HTML:
        return (
            f"raw HTML more than {DEEPEST_HTML} deep within each other. Close what is open, or "
            "write it in Markdown"
        )
    for count, most, what in (
        (size.marks, MOST_MARKS_IN_ALL, "signs such as [ * _ `"),
        (size.paragraphs, MOST_PARAGRAPHS, "paragraphs"),
    ):
        if count > most:
            return f"more than {most:,} {what} on one page. Make two pages of it, or shorten it"
    return None
