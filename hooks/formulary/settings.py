"""What a build needs to know besides the files: region, name of the docs folder, address, days."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from formulary.region import Region


@dataclass(frozen=True)
class Settings:
    """What a project has set.

    `root` is the name of the docs folder in messages, `site_url` the address at which the site
    will stand, `site_name` its name, `versions` the day (ISO 8601) on which each file was last
    changed, by its place below the docs folder, where that is known. `today` is the day of the
    build, after which nothing can have been read or checked.
    """

    region: Region = field(default_factory=Region)
    root: str = "docs"
    site_url: str = "/"
    site_name: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    today: datetime.date = datetime.date.max

    @property
    def base_url(self) -> str:
        """The site's address, to put a url below; it ends with a slash."""
        return f"{self.site_url.strip('/')}/"
