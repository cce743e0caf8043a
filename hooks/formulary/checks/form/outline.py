"""Whether a page's headings make one outline: one title, no level skipped, none said twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.prose import Prose
from formulary.records.record import Record
from formulary.text.headings import Heading, headings, plain_text, underlined_headings


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find headings that break a page's outline."""
    for record in catalogue.records():
        body = record.source.body_passage()
        found = headings(body.text)
        yield from _titles(record, body, found)
        yield from _underlined(body)
        yield from _repeated(body, found)
        yield from _skipped(body, found)


def _titles(record: Record, body: Passage, found: list[Heading]) -> Iterator[Problem]:
    titles = [heading for heading in found if heading.level == 1]
    if not isinstance(record, Prose):
        for heading in titles:
            message = "the build writes this page's title. Remove this line, or begin it with '## '"
            yield body.problem(heading.start, heading.end, message)
    elif len(titles) != 1 or found[0].level != 1:
        start = record.source.body_start
        message = "no title, or more than one. Begin the page with its only line of '# Title'"
        yield record.source.problem_at(start, message)


def _underlined(body: Passage) -> Iterator[Problem]:
    for start, end in underlined_headings(body.text):
        message = (
            "the line of = or - below makes this a heading. Write '## ' before it, or leave a "
            "blank line between"
        )
        yield body.problem(start, end, message)


def _repeated(body: Passage, found: list[Heading]) -> Iterator[Problem]:
    seen: set[str] = set()
    for heading in found:
        if not heading.id and plain_text(heading.title).strip():
            message = (
                f"'{heading.title}' has no word in Latin letters, of which its address is made. "
                "Reword it, or write an id behind it: { #name }"
            )
            yield body.problem(heading.start, heading.end, message)
        elif heading.id in seen:
            message = f"two headings of this page say '{heading.title}'. Reword one of them"
            yield body.problem(heading.start, heading.end, message)
        seen.add(heading.id)


def _skipped(body: Passage, found: list[Heading]) -> Iterator[Problem]:
    levels = [1, *(heading.level for heading in found)]
    for (before, level), heading in zip(pairwise(levels), found, strict=True):
        if level > before + 1:
            message = (
                f"a heading of level {level} below one of level {before}. Begin it with "
                f"'{'#' * (before + 1)} '"
            )
            yield body.problem(heading.start, heading.end, message)
