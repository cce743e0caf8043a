"""Whether every entry of the menu leads to a page that exists."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator
from urllib.parse import urlsplit

from formulary.problems import Problem, did_you_mean
from formulary.settings import MenuEntry


def check(menu: Iterable[MenuEntry], pages: Collection[str]) -> Iterator[Problem]:
    """Find entries that lead nowhere. `pages` are the uris of all pages."""
    for entry in menu:
        message = _mistake(entry.target, pages)
        if message:
            yield Problem(entry.path, entry.line, entry.column, message)


def _mistake(target: str, pages: Collection[str]) -> str | None:
    address = urlsplit(target)
    if address.scheme or address.netloc:
        return "the menu leads only to pages of this site. Link to others from a page"
    if target.startswith("/"):
        return f"a path from the root. Name the file below docs: '{target.strip('/')}'"
    if posixpath.normpath(target) in pages:
        return None
    return f"no page '{target}'.{did_you_mean(target, pages) or ' Correct the path.'}"
