"""What each element of a page may be: its name, its attributes, where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from formulary.rendering.finding import Finding
from formulary.rendering.lists import (
    ANYWHERE,
    CLASSES_OF_WRITERS,
    OF_THE_BUILD,
    OF_WRITERS,
    SCHEMES,
    STYLE,
    belongs_to_the_build,
)
from formulary.rendering.tree import Tree, with_ancestors

_HANDLER = re.compile(r"on[a-z]+", re.IGNORECASE)
_SIZE = re.compile(r"[1-9]\d{0,3}")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)")
_DROPPED = re.compile(r"[\x00-\x20]+")
_NOT_DIALLED = re.compile(r"[^\d+*#]")
_HEADING = re.compile(r"h[1-6]")


def faults(tree: Tree) -> Iterator[Finding]:
    """What browsers would have to mend. Where there is any, the tree says nothing else for sure."""
    for fault in tree.faults:
        message = f"'{fault[:60]}' is no plain HTML. Remove it, or write it in Markdown"
        yield Finding(message, (fault,))


def own_findings(tree: Tree, numbers: frozenset[str]) -> Iterator[Finding]:
    """What a writer's text may not bring. `numbers` are those that a link may dial."""
    for element, _ in with_ancestors(tree.root):
        yield from _element(element, OF_WRITERS)
        yield from _address(element, numbers)
        yield from _names(element)
        if _HEADING.fullmatch(element.tag) and element.find(".//a") is not None:
            message = "a link in a heading. Put the link in the text below"
            yield Finding(message, words_of(element))


def page_findings(tree: Tree, numbers: frozenset[str]) -> Iterator[Finding]:
    """What a whole page may not hold, whoever wrote it."""
    for element, above in with_ancestors(tree.root):
        yield from _element(element, OF_THE_BUILD)
        yield from _address(element, numbers)
        if element.tag == "a" and any(each.tag in ("a", "summary") for each in above):
            yield Finding("a link within a link. Keep one of them", words_of(element))


def words_of(element: Element) -> tuple[str, ...]:
    """By what an element is found in the source: where it leads, then its words."""
    address = element.get("href") or element.get("src") or ""
    said = " ".join((element.get("alt") or "".join(element.itertext())).split())
    written = (f"]({address}", f"]: {address}", f"<{address}", address) if address else ()
    if _HEADING.fullmatch(element.tag):
        said = f"# {said}"
    first = " ".join(re.split(r"[^\w\s#,'-]", said)[0].split()[:8])
    return tuple(each for each in (*written, said, first) if each)


def address_of(element: Element) -> str:
    """Where a link or an image leads, as browsers read it."""
    return _DROPPED.sub("", element.get("href") or element.get("src") or "")


def _element(element: Element, allowed: Mapping[str, frozenset[str]]) -> Iterator[Finding]:
    words = (f"<{element.tag}", *words_of(element))
    if element.tag not in allowed:
        message = f"<{element.tag}> is not allowed here. Remove it, or write it in Markdown"
        yield Finding(message, words)
        return
    for name, value in element.attrib.items():
        if name == "markdown":
            message = (
                f"<{element.tag} markdown> within a text is not read as Markdown. Put it at the "
                "beginning of a line, with an empty line above"
            )
            yield Finding(message, words)
        elif name == "style" and element.tag in ("td", "th"):
            message = "a column's alignment is not drawn. Remove the colons in the line of dashes"
            yield Finding(message, (":-", "-:"))
        elif name not in allowed[element.tag] | ANYWHERE or _HANDLER.fullmatch(name):
            yield Finding(f"the attribute '{name}' is not allowed. Remove it", (name, *words))
        elif name == "style" and not STYLE.fullmatch(value):
            yield Finding("the attribute 'style' is not allowed. Remove it", (value, *words))


def _address(element: Element, numbers: frozenset[str]) -> Iterator[Finding]:
    if element.tag == "img":
        yield from _image(element)
    if element.tag != "a":
        return
    address, words = address_of(element), words_of(element)
    scheme = _SCHEME.match(address)
    if not address and "href" in element.attrib:
        yield Finding("a link that leads nowhere. Put an address between ( and )", ("]()", *words))
    elif scheme and scheme.group().casefold() not in SCHEMES:
        yield Finding(f"a link that begins with '{scheme.group()}:'. Use a page or https://", words)
    elif scheme and scheme.group().casefold() == "tel":
        if _NOT_DIALLED.sub("", address) not in numbers:
            message = "a link may dial only the country's own numbers. Write the number as a token"
            yield Finding(message, words)
    elif address.replace("\\", "/").startswith("//"):
        yield Finding("a link that begins with '//'. Begin it with https://", words)


def _image(element: Element) -> Iterator[Finding]:
    address, words = address_of(element), words_of(element)
    if _SCHEME.match(address) or address.replace("\\", "/").startswith("//"):
        message = "an image from elsewhere tells who reads this page. Put it in docs/"
        yield Finding(message, words)
        return
    if not element.get("alt", "").strip():
        message = "an image that says nothing to who cannot see it. Describe it between [ and ]"
        yield Finding(message, words)
    if not all(_SIZE.fullmatch(element.get(side, "")) for side in ("width", "height")):
        message = (
            "an image without its size makes the page jump. Write {width=… height=…} behind it, "
            "in pixels"
        )
        yield Finding(message, words)


def _names(element: Element) -> Iterator[Finding]:
    words = words_of(element)
    for name in element.get("class", "").split():
        if name not in CLASSES_OF_WRITERS and not name.startswith("language-"):
            message = f"the class '{name}' is not for texts. Remove it"
            yield Finding(message, (f".{name}", *words))
    anchor = element.get("id", "")
    if belongs_to_the_build(anchor):
        message = f"the id '{anchor}' is the build's own. Use another one, or reword the heading"
        yield Finding(message, (f"#{anchor}", *words))
