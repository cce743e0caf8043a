"""A page ready for a Markdown builder, and a file that the build makes beside the pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

import yaml

from formulary.fragments.cross_links import link_mentions
from formulary.fragments.meta import PageMeta
from formulary.fragments.trail import call_page, trail_of
from formulary.records.catalogue import Catalogue


@dataclass(frozen=True)
class ComposedPage:
    """A page as Markdown. `meta` is what the theme may read."""

    uri: str
    meta: PageMeta
    markdown: str

    @property
    def text(self) -> str:
        """The page as a Markdown file with front matter."""
        front = yaml.safe_dump(
            self.meta.as_front_matter(), sort_keys=False, allow_unicode=True, width=100
        )
        return f"---\n{front}---\n\n{self.markdown}"


@dataclass(frozen=True)
class Asset:
    """A file that the build makes, delivered as it is."""

    uri: str
    content: bytes


def finish(catalogue: Catalogue, uri: str, meta: PageMeta, markdown: str) -> ComposedPage:
    """Make a page of its parts: its cross-links are resolved, and it knows where it stands."""
    meta = replace(meta, trail=trail_of(catalogue, uri), call=call_page(catalogue, uri))
    return ComposedPage(uri, meta, link_mentions(markdown, uri, catalogue.names))
