"""A page's HTML as it is published: what was checked, its addresses as they stand in the site."""

from __future__ import annotations

import html
import posixpath
import re
from urllib.parse import quote, unquote

from formulary.addresses import resolved, url_of
from formulary.text.links import ELSEWHERE

_ADDRESS = re.compile(r'(?P<start><(?:a|img)\b[^>]*?\s(?:href|src)=")(?P<address>[^"]*+)')
"""The attribute that leads somewhere, of an element that may."""


def published_html(uri: str, article: str) -> str:
    """The HTML of a page, in which links lead from address to address and not from file to file."""
    start = f"/{url_of(uri)}"

    def led(match: re.Match[str]) -> str:
        address = html.unescape(match["address"])
        return match["start"] + html.escape(_published(uri, start, address))

    return _ADDRESS.sub(led, article)


def _published(uri: str, start: str, address: str) -> str:
    """Where a link of a page leads in the site. `start` is the page's own address."""
    if not address or ELSEWHERE.match(address) or address.startswith("/"):
        return address
    path, hash_sign, anchor = address.partition("#")
    target = resolved(uri, unquote(path))
    is_page = target.endswith(".md")
    way = posixpath.relpath(f"/{url_of(target) if is_page else target}", start)
    return f"{quote(way)}{'/' if is_page else ''}{hash_sign}{anchor}"
