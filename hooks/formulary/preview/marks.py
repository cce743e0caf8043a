"""Find in a page's HTML the sentence that a problem is about, and mark it there."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate

from formulary.problems import Problem
from formulary.text.headings import plain_text

# What begins a line and is not said: "- ", "## ", "  - words: ", "note: ".
_BEGINNING = re.compile(r"^\s*(?:(?:[-*+>]|#{1,6}|\d+[.)])\s+)*(?:[\w-]+:\s+)?")
_MARKUP = re.compile(r"\]\([^()]*\)|[\[\](){}<>|`*_~\"]+")
_FEWEST_LETTERS = 8
"""Fewer stand in too many places to be sure of one."""


class _Letters(HTMLParser):
    """Each letter that a reader sees, and the stretch of the HTML that writes it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.letters: list[str] = []
        self.spans: list[tuple[int, int]] = []
        self._lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self.feed(text)
        self.close()

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_data(self, data: str) -> None:
        """Ordinary letters; those of scripts and styles are not seen."""
        if self.cdata_elem is None:
            start = self._offset()
            self.letters += data
            self.spans += ((start + index, start + index + 1) for index in range(len(data)))

    def handle_entityref(self, name: str) -> None:
        """A letter by its name, as in `&amp;`."""
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A letter by its number, as in `&#38;`."""
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        start = self._offset()
        for letter in html.unescape(written):
            self.letters.append(letter)
            self.spans.append((start, start + len(written)))


@dataclass
class _Mark:
    """A stretch of the letters that a reader sees, and what is wrong there."""

    start: int
    end: int
    messages: list[str] = field(default_factory=list)


def marked(page: str, problems: Iterable[Problem], text: str) -> tuple[str, list[Problem]]:
    """The page with the sentences of these problems marked, and the problems not found in it.

    `text` is the page as it was written.
    """
    lines = text.split("\n")
    letters = _Letters(page)
    shown = "".join(letters.letters)
    start = _beginning(page, letters)
    marks: list[_Mark] = []
    missed = []
    for problem in problems:
        line = lines[problem.line - 1] if problem.line <= len(lines) else ""
        above = lines[problem.line - 2] if 1 < problem.line <= len(lines) else ""
        found = next(_found(shown, start, line, above), None)
        if found is None:
            missed.append(problem)
            continue
        mark = next((each for each in marks if each.start < found[1] and found[0] < each.end), None)
        if mark is None:
            mark = _Mark(*found)
            marks.append(mark)
        mark.messages.append(problem.message)
    for mark in sorted(marks, key=lambda each: each.start, reverse=True):
        page = _with_mark(page, letters.spans, shown, mark)
    return page, missed


def _beginning(page: str, letters: _Letters) -> int:
    """The first letter of a page's own text: menus stand before it."""
    article = max(page.find("<article"), 0)
    return next((at for at, (place, _) in enumerate(letters.spans) if place >= article), 0)


def _found(shown: str, start: int, line: str, above: str) -> Iterator[tuple[int, int]]:
    """Where a line of Markdown is shown: as a whole, else its longest piece that is.

    One that is too short to be sure of is looked for together with the line `above`.
    """
    said = line[_BEGINNING.match(line).end() :].strip(" \"'")  # type: ignore[union-attr]
    pieces = sorted(_MARKUP.split(said), key=len, reverse=True)
    for piece in (plain_text(said), *pieces, f"{above} {line}"):
        words = piece.split()
        if len("".join(words)) >= _FEWEST_LETTERS:
            pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
            if match := pattern.search(shown, start):
                yield match.span()


def _with_mark(page: str, spans: Sequence[tuple[int, int]], shown: str, mark: _Mark) -> str:
    """The page with a mark around letters, piece by piece between tags, and a note behind them."""
    note = "".join(map(note_of, mark.messages))
    runs: list[list[int]] = []
    for index in range(mark.start, mark.end):
        start, end = spans[index]
        if runs and runs[-1][1] == start:
            runs[-1][1] = end
        elif not shown[index].isspace():
            runs.append([start, end])
    for start, end in reversed(runs):
        page = f"{page[:start]}{mark_of(page[start:end])}{note}{page[end:]}"
        note = ""
    return page


def mark_of(written: str) -> str:
    """A stretch of HTML, marked."""
    return f'<mark class="preview-mark">{written}</mark>'


def note_of(message: str) -> str:
    """What is wrong, as it stands behind a mark."""
    return f'<span class="preview-note">{html.escape(message)}</span>'
