"""What the theme may read of a page: the whole contract between the build and `overrides/`.

A template reaches these fields as `page.meta.<field>`; empty ones are not there.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from formulary.meaning.standing import Standing
from formulary.records.catalogue import Catalogue
from formulary.text.phrases import long_date

JsonRecord = Mapping[str, Any]
"""A record of schema.org as JSON-LD has it."""


@dataclass(frozen=True)
class MenuEntry:
    """A link to a page of a monograph. `url` is below the site's root."""

    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class MonographMenu:
    """A monograph's name and the ways through its pages. Addresses are below the site's root."""

    name: str
    sections: tuple[MenuEntry, ...]
    guide_url: str
    handout_url: str
    previous: MenuEntry | None = None
    next: MenuEntry | None = None


@dataclass(frozen=True)
class PageMeta:
    """What the theme knows of one page.

    `kind` is the look of its kind, `section` that of a monograph it is, `title` its title as plain
    text, `lead` the sentence below the home page's title, `running_head` what is printed at the
    head of each of its sheets, `printed_address` the address that stands on paper,
    `trail` the pages above it, from the top, `call` where to read when to call about its subject
    (none: all medicines), `call_anchor` where its own call cards begin, `version` the day of its
    last change (the theme has it in words, and as `changed` in digits),
    `robots` what search engines are asked, `has_hints` whether medical words are explained on it,
    `back` the page that a handout belongs to, `is_large` whether it is printed in large letters,
    `structured_data` its records for search engines.
    """

    kind: str
    title: str
    description: str
    lead: str = ""
    running_head: str = ""
    section: str = ""
    trail: tuple[MenuEntry, ...] = ()
    call: MenuEntry | None = None
    call_anchor: str = ""
    version: datetime.date | None = None
    robots: str = ""
    printed_address: str = ""
    has_hints: bool = False
    monograph: MonographMenu | None = None
    back: MenuEntry | None = None
    is_large: bool = False
    structured_data: tuple[JsonRecord, ...] = ()

    def as_front_matter(self) -> dict[str, Any]:
        """The fields that are not empty, as plain values that any builder reads."""
        fields = asdict(self)
        if self.version is not None:
            fields |= {"version": long_date(self.version), "changed": self.version.isoformat()}
        return {name: _plain(value) for name, value in fields.items() if value}


def _plain(value: Any) -> Any:
    """Lists in place of tuples: YAML has no others."""
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def running_head(catalogue: Catalogue, title: str) -> str:
    """What stands at the head of each printed sheet: the page's title and the site's name."""
    return f"{title} | {catalogue.settings.site_name}"


def version_of(catalogue: Catalogue, *uris: str) -> datetime.date | None:
    """The day on which the newest of these files was changed, where that is known."""
    versions = catalogue.settings.versions
    days = [versions[uri] for uri in uris if uri in versions]
    return datetime.date.fromisoformat(max(days)) if days else None


def robots_of(standing: Standing | None) -> str:
    """What search engines are asked: not to list what nobody has checked as it stands."""
    return "noindex" if standing is not None and standing.status != "reviewed" else ""
