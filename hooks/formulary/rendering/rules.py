"""What each element of a page may be: its name, its attributes, where it leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from formulary.rendering.finding import Finding
from formulary.rendering.lists import (
    ANYWHERE,
    CLASSES_OF_WRITERS,
    INLINE,
    OF_THE_BUILD,
    OF_WRITERS,
    SCHEMES,
    belongs_to_the_build,
)
from formulary.rendering.tree import Tree, with_ancestors
from formulary.schema.web_address import fault_of_host

_SIZE = re.compile(r"[1-9]\d{0,3}")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)")
_DROPPED = re.compile(r"[\t\n\r]+")
_AROUND = "".join(map(chr, range(0x21)))
"""What browsers drop from within an address, and from around it."""
_NOT_DIALLED = re.compile(r"[^\d+*#]")
_HEADING = re.compile(r"h[1-6]")
_COMMENT = "<!--"
_OF_THE_WEB = frozenset({"http", "https"})
_TEXT = re.compile(r"p|h[1-6]")


def faults(tree: Tree) -> Iterator[Finding]:
    """What browsers would have to mend. Where there is any, the tree says nothing else for sure."""
    for fault in tree.faults:
        if fault.startswith(_COMMENT):
            message = "a comment holds plain words: no tag, no link, no '--'. Reword or remove it"
            yield Finding(message, (fault, _COMMENT))
            continue
        message = f"'{fault[:60]}' is no plain HTML. Remove it, or write it in Markdown"
        yield Finding(message, (fault,))


def own_findings(tree: Tree, numbers: frozenset[str]) -> Iterator[Finding]:
    """What a writer's text may not bring. `numbers` are those that a link may dial."""
    for element, _ in with_ancestors(tree.root):
        yield from _told(element, _element(element, OF_WRITERS))
        yield from _told(element, _address(element, numbers))
        yield from _told(element, _names(element))
        if _HEADING.fullmatch(element.tag) and element.find(".//a") is not None:
            yield from _told(element, [("a link in a heading. Put the link in the text below",)])


def page_findings(tree: Tree, numbers: frozenset[str]) -> Iterator[Finding]:
    """What a whole page may not hold, whoever wrote it."""
    for element, above in with_ancestors(tree.root):
        yield from _told(element, _element(element, OF_THE_BUILD))
        yield from _told(element, _address(element, numbers))
        if element.tag == "a" and above & {"a", "summary"}:
            yield from _told(element, [("a link within a link. Keep one of them",)])
        if element.tag not in INLINE and any(map(_TEXT.fullmatch, above)):
            message = f"<{element.tag}> within a line of text. Put it on a line of its own"
            yield from _told(element, [(message, f"<{element.tag}")])


_Mistake = tuple[str, ...]
"""A message, and by what to find its place before the words of the element."""


def _told(element: Element, mistakes: Iterable[_Mistake]) -> Iterator[Finding]:
    for message, *first in mistakes:
        yield Finding(message, (*first, *words_of(element)))


def words_of(element: Element) -> tuple[str, ...]:
    """By what an element is found in the source: where it leads, then its words."""
    address = element.get("href") or element.get("src") or ""
    said = " ".join((element.get("alt") or "".join(element.itertext())).split())
    written: tuple[str, ...] = ()
    if address:
        written = (f"]({address}", f"]: {address}", f"<{address}", address)
    if _HEADING.fullmatch(element.tag):
        begin = (element.text or "").strip()
        written = (f"# {said}", f"# {begin}" if begin else "")
    first = " ".join(re.split(r"[^\w\s#,'-]", said)[0].split()[:8])
    return tuple(each for each in (*written, said, first) if each)


def address_of(element: Element) -> str:
    """Where a link or an image leads, as browsers read it."""
    return _DROPPED.sub("", element.get("href") or element.get("src") or "").strip(_AROUND)


def _element(element: Element, allowed: Mapping[str, frozenset[str]]) -> Iterator[_Mistake]:
    tag = f"<{element.tag}"
    if element.tag not in allowed:
        yield f"{tag}> is not allowed here. Remove it, or write it in Markdown", tag
        return
    for name in element.attrib:
        if name == "markdown":
            yield (
                f"{tag} markdown> within a text is not read as Markdown. Put it at the beginning "
                "of a line, with an empty line above",
                tag,
            )
        elif name == "style" and element.tag in ("td", "th"):
            yield (
                "a column's alignment is not drawn. Remove the colons in the line of dashes",
                ":-",
                "-:",
            )
        elif name not in allowed[element.tag] and name not in ANYWHERE:
            yield f"the attribute '{name}' is not allowed. Remove it", name


def _address(element: Element, numbers: frozenset[str]) -> Iterator[_Mistake]:
    if element.tag == "img":
        yield from _image(element)
    if element.tag != "a":
        return
    address = address_of(element)
    scheme = _SCHEME.match(address)
    if not address and "href" in element.attrib:
        yield "a link that leads nowhere. Put an address between ( and )", "]()"
    elif scheme and scheme.group().casefold() not in SCHEMES:
        yield (f"a link that begins with '{scheme.group()}:'. Use a page or https://",)
    elif scheme and scheme.group().casefold() == "tel":
        if _NOT_DIALLED.sub("", address) not in numbers:
            yield ("a link may dial only the country's own numbers. Write the number as a token",)
    elif scheme and scheme.group().casefold() in _OF_THE_WEB:
        if fault := fault_of_host(address):
            yield (fault,)
    elif _leads_elsewhere(address):
        yield ("a link that begins with '//'. Begin it with https://",)


def _leads_elsewhere(address: str) -> bool:
    return address.replace("\\", "/").startswith("//")


def _image(element: Element) -> Iterator[_Mistake]:
    address = address_of(element)
    if _SCHEME.match(address) or _leads_elsewhere(address):
        yield ("an image from elsewhere tells who reads this page. Put it in docs/",)
        return
    if not element.get("alt", "").strip():
        yield ("an image that says nothing to who cannot see it. Describe it between [ and ]",)
    if not all(_SIZE.fullmatch(element.get(side, "")) for side in ("width", "height")):
        yield (
            "an image without its size makes the page jump. Write {width=… height=…} behind it, "
            "in pixels",
        )


def _names(element: Element) -> Iterator[_Mistake]:
    for name in element.get("class", "").split():
        if name not in CLASSES_OF_WRITERS and not name.startswith("language-"):
            yield f"the class '{name}' is not for texts. Remove it", f".{name}"
    anchor = element.get("id", "")
    if belongs_to_the_build(anchor):
        message = f"the id '{anchor}' is the build's own. Use another one, or reword the heading"
        yield message, f"#{anchor}"
