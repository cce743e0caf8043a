"""What a build needs to know besides the files: region, name of the docs folder, address, days,
how Markdown is read, and what the host is told.
"""

from __future__ import annotations

import datetime
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
class Host:
    """What a project tells hosts and machines, in files at the root of its site.

    `robots` is whether crawlers are told where the sitemap is, `domain` the site's own domain,
    `contacts` where to report a security hole, `expires` until which day (ISO 8601) that holds.
    """

    robots: bool = False
    domain: str = ""
    contacts: tuple[str, ...] = ()
    expires: str = ""


@dataclass(frozen=True)
class MenuEntry:
    """A line of the menu in the configuration: where it stands, and what it leads to."""

    path: str
    line: int
    column: int
    target: str


@dataclass(frozen=True)
class Settings:
    """What a project has set.

    `root` is the name of the docs folder in messages, `site_url` the address at which the site
    will stand, `site_name` its name, `versions` the day (ISO 8601) on which each file was last
    changed, by its place below the docs folder, where that is known, `host` what stands at the
    site's root for machines, `menu` what the menu names, `today` the day of the build, after which
    nothing can have been read or checked, `markdown` how pages are made into HTML.
    """

    region: Region = field(default_factory=Region)
    root: str = "docs"
    site_url: str = "/"
    site_name: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    host: Host = field(default_factory=Host)
    menu: tuple[MenuEntry, ...] = ()
    today: datetime.date = datetime.date.max
    markdown: MarkdownOptions = WRITTEN_FOR

    def uri_of(self, path: str) -> str:
        """The uri of a file of the docs folder by its name in messages."""
        return path.removeprefix(f"{self.root}/")

    @property
    def base_url(self) -> str:
        """The site's address, to put a url below; it ends with a slash."""
        return f"{self.site_url.strip('/')}/"

    @property
    def has_address(self) -> bool:
        """Whether it is known at which full address the site will stand."""
        return "://" in self.site_url
