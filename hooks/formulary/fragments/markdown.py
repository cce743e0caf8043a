"""Small pieces of Markdown that the build writes: headings, links, lists, blocks."""

from __future__ import annotations

from collections.abc import Iterable

from formulary.addresses import relative


def heading(level: int, text: str, anchor: str, look: str = "") -> str:
    """A heading with its anchor and, where it has one, the class by which it is drawn."""
    attributes = f"#{anchor} .{look}" if look else f"#{anchor}"
    return f"{'#' * level} {text} {{ {attributes} }}"


def link(label: str, from_uri: str, to_uri: str) -> str:
    """A link to another page of the site."""
    return f"[{label}]({relative(from_uri, to_uri)})"


def unseen(words: str) -> str:
    """Words that are heard and not seen: what a sighted reader has from the place they stand in."""
    return f'<span class="visually-hidden">{words}</span>'


def bullets(lines: Iterable[str]) -> str:
    """A list of one-line items."""
    return "\n".join(f"- {line}" for line in lines)


def blocks(*parts: str) -> str:
    """Parts of a page with a blank line between them; empty parts fall away."""
    return "\n\n".join(part.strip("\n") for part in parts if part.strip())
