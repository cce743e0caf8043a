"""A page ready for a Markdown builder, and what all pages have in common."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from formulary.catalogue import Catalogue
from formulary.front_matter import Review
from formulary.front_matter import Source as Citation
from formulary.markdown_text import headings
from formulary.markdown_writing import (
    blocks,
    bullets,
    long_date,
    review_notice,
    source_list,
    summary,
)
from formulary.pages.cross_links import link_mentions
from formulary.vocabulary import ReviewStatus

FEWEST_FOR_CONTENTS = 4
"""A page with fewer headings is taken in without a list of them."""


@dataclass(frozen=True)
class ComposedPage:
    """A page as Markdown. `meta` is what the theme may read."""

    uri: str
    meta: Mapping[str, Any]
    markdown: str

    @property
    def text(self) -> str:
        """The page as a Markdown file with front matter."""
        front = yaml.safe_dump(dict(self.meta), sort_keys=False, allow_unicode=True, width=100)
        return f"---\n{front}---\n\n{self.markdown}"


@dataclass(frozen=True)
class Asset:
    """A file that the build makes, delivered as it is."""

    uri: str
    content: bytes


def finish(catalogue: Catalogue, uri: str, meta: Mapping[str, Any], markdown: str) -> ComposedPage:
    """Make a page of its parts: cross-links resolved, the region's numbers filled in."""
    linked = link_mentions(markdown, uri, catalogue.names)
    filled = _fill(catalogue, meta)
    return ComposedPage(uri, filled, catalogue.region.fill(linked))


def _fill(catalogue: Catalogue, value: Any) -> Any:
    if isinstance(value, str):
        return catalogue.region.fill(value)
    if isinstance(value, Mapping):
        return {key: _fill(catalogue, each) for key, each in value.items()}
    if isinstance(value, list):
        return [_fill(catalogue, each) for each in value]
    return value


def version_meta(catalogue: Catalogue, *uris: str) -> dict[str, str]:
    """The day on which the newest of these files was changed, where that is known."""
    days = [catalogue.versions[uri] for uri in uris if uri in catalogue.versions]
    return {"version": long_date(datetime.date.fromisoformat(max(days)))} if days else {}


def review_meta(review: Review | None) -> dict[str, Any]:
    """How far a page has been checked. Drafts ask search engines not to list them."""
    if review is None:
        return {}
    robots = {"robots": "noindex"} if review.status is ReviewStatus.DRAFT else {}
    return {"review": review.status.value, **robots}


def contents(markdown: str) -> str:
    """Links to the second-level headings of a page, where there are many."""
    found = [each for each in headings(markdown) if each.level == 2]
    if len(found) < FEWEST_FOR_CONTENTS:
        return ""
    return blocks(
        '<nav class="contents" aria-labelledby="contents" markdown>',
        "On this page\n{ #contents .contents__label }",
        bullets(f"[{each.title}](#{each.id})" for each in found),
        "</nav>",
    )


@dataclass(frozen=True)
class Frame:
    """What stands above and below the main text on every medical page."""

    title: str
    short_version: Sequence[str]
    review: Review
    sources: Sequence[Citation]
    names: str = ""

    def around(self, main: str, after: str = "") -> str:
        """The page's Markdown. The links above the main text leave out what comes `after` it."""
        return blocks(
            f"# {self.title}",
            self.names,
            summary(self.short_version),
            review_notice(self.review),
            contents(main),
            main,
            after,
            source_list(self.sources),
        )
