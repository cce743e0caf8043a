"""What in a page's HTML could run, load or hide something, as a browser reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import html5lib

FORBIDDEN = {
    "applet", "audio", "base", "button", "embed", "form", "frame", "iframe", "input", "link",
    "math", "meta", "object", "script", "select", "style", "svg", "template", "textarea", "video",
}  # fmt: skip
ADDRESSES = {
    "action",
    "background",
    "cite",
    "data",
    "formaction",
    "href",
    "poster",
    "src",
    "xlink:href",
}
LOADED = {"background", "data", "poster", "src", "srcset"}
HARMLESS = {"http", "https", "mailto", "tel"}


def dangers(html: str) -> Iterator[str]:
    """Everything in this HTML that could run, load or hide something, as a browser reads it."""
    tree = html5lib.parse(f"<body><main>{html}</main>", namespaceHTMLElements=False)
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in {"html", "head", "body"}:
            continue
        if element.tag.casefold() in FORBIDDEN:
            yield f"<{element.tag}>"
        for name, value in element.attrib.items():
            if str(name).casefold().startswith("on") or name in {"hidden", "srcdoc"}:
                yield f"{name}={value}"
            if name in ADDRESSES and scheme_of(value) not in {"", *HARMLESS}:
                yield f"{name}={value}"
            if name in LOADED and is_elsewhere(value):
                yield f"{name}={value}"


def scheme_of(address: str) -> str:
    """The scheme of an address in small letters, as a browser reads it; empty if it has none."""
    scheme = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", _plain(address))
    return scheme[1].casefold() if scheme else ""


def is_elsewhere(address: str) -> bool:
    """Whether an address leads away from the site that names it."""
    return bool(scheme_of(address)) or _plain(address).replace("\\", "/").startswith("//")


def _plain(address: str) -> str:
    return re.sub(r"[\x00-\x20]", "", address)
