"""What a build needs to know besides the files: region, address, days, how Markdown is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from formulary.region import Region

ALWAYS_ON = ("toc", "tables", "fenced_code")
"""Extensions of Markdown that MkDocs adds to those of its configuration."""


@dataclass(frozen=True)
class MarkdownOptions:
    """How Markdown is made into HTML: the extensions, in their order, and what each is told."""

    extensions: tuple[str, ...]
    configs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict, hash=False)


WRITTEN_FOR = MarkdownOptions(
    (
        *ALWAYS_ON,
        "attr_list",
        "def_list",
        "md_in_html",
        "sane_lists",
        "pymdownx.betterem",
        "pymdownx.details",
        "pymdownx.saneheaders",
        "pymdownx.tilde",
    ),
    {"pymdownx.tilde": {"subscript": False}},
)
"""What composed pages need. A project that says nothing of Markdown is taken to mean this."""


@dataclass(frozen=True)
class Settings:
    """What a project has set.

    `root` is the name of the docs folder in messages, `site_url` the address at which the site
    will stand, `site_name` its name, `versions` the day (ISO 8601) on which each file was last
    changed, by its place below the docs folder, where that is known, `markdown` how pages are made
    into HTML.
    """

    region: Region = field(default_factory=Region)
    root: str = "docs"
    site_url: str = "/"
    site_name: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    markdown: MarkdownOptions = WRITTEN_FOR

    @property
    def base_url(self) -> str:
        """The site's address, to put a url below; it ends with a slash."""
        return f"{self.site_url.strip('/')}/"
