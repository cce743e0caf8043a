"""What is wrong in a rendered page, with the words by which a writer finds it in the source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A mistake in a tree. `words` are what to look for in the writer's text, the best first.

    `missing` is the uri of the page that is needed there and is not there.
    """

    message: str
    words: tuple[str, ...]
    missing: str = ""


@dataclass(frozen=True)
class PageFinding:
    """A finding, and the uri of the page that has it."""

    uri: str
    finding: Finding


@dataclass(frozen=True)
class Target:
    """Where a link or an image of a page leads, and what a reader sees of it."""

    address: str
    words: tuple[str, ...]
    is_image: bool
