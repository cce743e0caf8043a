"""What a reader unfolds: a native `details`, which works without scripts and is open in print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from formulary.fragments.markdown import blocks
from formulary.text.headings import headings


def folded(title: str, body: str, look: str = "fold") -> str:
    """A part under a title, which is plain text; nothing where there is no body."""
    return _details(f"<summary>{title}</summary>", body, look) if body.strip() else ""


def folded_under(line: str, body: str, look: str = "fold") -> str:
    """A part under its heading, a line of Markdown, so that links and outlines still find it."""
    title = blocks('<summary markdown="block">', line, "</summary>")
    return _details(title, body, look) if body.strip() else ""


def _details(title: str, body: str, look: str) -> str:
    return blocks(f'<details class="{look}" markdown>', title, body, "</details>")


def fold_sections(markdown: str, level: int = 2, but: Iterable[str] = ()) -> str:
    """A text with each of its sections folded up under its heading of this level.

    What stands before the first heading stays in sight, and so do the sections with the ids `but`.
    """
    kept = frozenset(but)
    parts = [
        part if anchor is None or anchor in kept else _folded_section(part)
        for anchor, part in _sections(markdown, level)
    ]
    return blocks(*parts)


def _folded_section(section: str) -> str:
    line, _, body = section.partition("\n")
    return folded_under(line, body) or line


def _sections(markdown: str, level: int) -> Iterator[tuple[str | None, str]]:
    """Each section with the id of its heading; None for what belongs to none of this level."""
    marks = [each for each in headings(markdown) if each.level <= level]
    ends = [*(each.start for each in marks), len(markdown)]
    yield None, markdown[: ends[0]]
    for each, end in zip(marks, ends[1:], strict=True):
        yield (each.id if each.level == level else None), markdown[each.start : end]
