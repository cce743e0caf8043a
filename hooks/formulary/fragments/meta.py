"""What the theme may read of a page: the whole contract between the build and `overrides/`.

A template reaches these fields as `page.meta.<field>`; empty ones are not there.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from formulary.fragments.css import css_string
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
    text, `lead` the sentence below the home page's title, `running_head` a CSS string that is
    printed at the head of each of its sheets, `printed_address` the address that stands on paper,
    `call_anchor` where its call cards begin, `version` the day of its last change in words,
    `robots` what search engines are asked, `has_hints` whether medical words are explained on it,
    `back` the page that a handout belongs to, `structured_data` its records for search engines.
    """

    kind: str
    title: str
    description: str
    lead: str = ""
    running_head: str = ""
    section: str = ""
    call_anchor: str = ""
    version: str = ""
    robots: str = ""
    printed_address: str = ""
    has_hints: bool = False
    monograph: MonographMenu | None = None
    back: MenuEntry | None = None
    structured_data: tuple[JsonRecord, ...] = ()

    def as_front_matter(self) -> dict[str, Any]:
        """The fields that are not empty, as plain values that any builder reads."""
        return {name: _plain(value) for name, value in asdict(self).items() if value}


def _plain(value: Any) -> Any:
    """Lists in place of tuples: YAML has no others."""
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


def running_head(catalogue: Catalogue, title: str) -> str:
    """What stands at the head of each printed sheet: the page's title and the site's name."""
    return css_string(f"{title} | {catalogue.settings.site_name}")


def version_of(catalogue: Catalogue, *uris: str) -> str:
    """The day on which the newest of these files was changed, in words, where that is known."""
    versions = catalogue.settings.versions
    days = [versions[uri] for uri in uris if uri in versions]
    return long_date(datetime.date.fromisoformat(max(days))) if days else ""


def robots_of(standing: Standing | None) -> str:
    """What search engines are asked: not to list what nobody has checked as it stands."""
    return "noindex" if standing is not None and standing.status != "reviewed" else ""
