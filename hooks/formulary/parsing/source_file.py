"""One Markdown file as it was written: front matter, body, and where each part stands.

Everything that finds a mistake finds it in a `Passage`, which knows its line and column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from formulary.problems import Problem
from formulary.schema.fields import FieldPath


@dataclass(frozen=True)
class Span:
    """Where a value stands: offsets in the file's text, and the line and column of its start."""

    start: int
    end: int
    line: int
    column: int


@dataclass(frozen=True)
class SourceFile:
    """A file's text, taken apart. `path` is its name in messages, `uri` its place below docs/."""

    path: str
    uri: str
    text: str
    fields: Mapping[str, Any]
    spans: Mapping[FieldPath, Span] = field(repr=False)
    key_spans: Mapping[FieldPath, Span] = field(repr=False)
    body: str
    body_start: int

    @cached_property
    def cited(self) -> tuple[tuple[FieldPath, str], ...]:
        """Every reference to a source that front matter makes, with the way to it."""
        return tuple(references(self.fields))

    def problem_at(self, offset: int, message: str) -> Problem:
        """A problem at an offset of the file's text."""
        line = bisect_right(self._line_starts, offset)
        return Problem(self.path, line, offset - self._line_starts[line - 1] + 1, message)

    def line_of_body(self, number: int) -> int:
        """The line of the file at which a line of the body stands; that is counted from 0."""
        return bisect_right(self._line_starts, self.body_start) + number

    @cached_property
    def _line_starts(self) -> list[int]:
        """The offset of each line. A text may have as many problems as characters."""
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def problem_in(self, path: FieldPath, message: str, missing: str = "") -> Problem:
        """A problem with a front-matter value, or with the nearest group that holds it."""
        span = self._span(path, self.spans)
        return Problem(self.path, span.line, span.column, message, missing)

    def problem_at_key(self, path: FieldPath, message: str) -> Problem:
        """A problem with a front-matter key itself."""
        span = self._span(path, self.key_spans)
        return Problem(self.path, span.line, span.column, message)

    def _span(self, path: FieldPath, spans: Mapping[FieldPath, Span]) -> Span:
        while path and path not in spans:
            path = path[:-1]
        return spans.get(path) or Span(0, 0, 1, 1)

    def body_passage(self) -> Passage:
        """The body as a passage."""
        return Passage(self, self.body, self.body_start, len(self.text))

    def field_passage(self, path: FieldPath, text: str) -> Passage:
        """A front-matter text as a passage."""
        span = self._span(path, self.spans)
        return Passage(self, text, span.start, span.end)


@dataclass(frozen=True)
class Passage:
    """A text that a reader will see, and the stretch of the file that it comes from."""

    source: SourceFile
    text: str
    start: int
    end: int

    def problem(self, start: int, end: int, message: str) -> Problem:
        """A problem with the characters from `start` to `end` of this passage's text.

        Quotes and folded lines in YAML shift characters, so the words are looked up in the file
        again; where they cannot be found, the problem stands at the passage's beginning.
        """
        raw = self.source.text[self.start : self.end]
        if raw == self.text:
            return self.source.problem_at(self.start + start, message)
        words = self.text[start:end].split()
        pattern = r"\s+".join(re.escape(word) for word in words)
        if not pattern:
            return self.source.problem_at(self.start, message)
        earlier = len(re.findall(pattern, self.text[:start]))
        offsets = [match.start() for match in re.finditer(pattern, raw)]
        offset = offsets[earlier] if earlier < len(offsets) else 0
        return self.source.problem_at(self.start + offset, message)


def references(fields: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every reference under a key `sources`, with the way to it; whole sources are none."""
    if isinstance(fields, Mapping):
        for key, value in fields.items():
            if key == "sources" and isinstance(value, list):
                for index, each in enumerate(value):
                    if isinstance(each, str):
                        yield (*path, key, index), each
            else:
                yield from references(value, (*path, key))
    elif isinstance(fields, list):
        for index, value in enumerate(fields):
            yield from references(value, (*path, index))
