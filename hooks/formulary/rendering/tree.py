"""HTML as a tree, read so strictly that every browser reads the same.

Browsers mend what is broken, each rule of theirs a place to hide something. So nothing is mended
here: what is not plain HTML, its tags in pairs and its comments plain words, is a fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
)
ROOT = "article"


@dataclass(frozen=True)
class Tree:
    """The elements of a page below one root, and what is not plain HTML: the words of each."""

    root: Element
    faults: tuple[str, ...]


def read_tree(html: str) -> Tree:
    """The tree of an article's HTML."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.finish()


class _Reader(HTMLParser):
    """Hands the parts of HTML to a builder, and keeps what browsers would have to mend."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._builder = TreeBuilder()
        self._open = [ROOT]
        self._faults: list[str] = []
        self._builder.start(ROOT, {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        written = self.get_starttag_text() or tag
        if len({name for name, _ in attrs}) < len(attrs):
            self._faults.append(written)
        self._builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self._builder.end(tag)
        else:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._faults.append(self.get_starttag_text() or tag)
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != self._open[-1] or len(self._open) == 1:
            self._faults.append(f"</{tag}>")
        else:
            self._builder.end(self._open.pop())

    def handle_data(self, data: str) -> None:
        self._builder.data(data)

    def handle_comment(self, data: str) -> None:
        if any(sign in data for sign in ("<", ">", "--")):
            self._faults.append(f"<!--{data}")

    def handle_decl(self, decl: str) -> None:
        self._faults.append(f"<!{decl}")

    def unknown_decl(self, data: str) -> None:
        self._faults.append(f"<![{data}")

    def handle_pi(self, data: str) -> None:
        self._faults.append(f"<?{data}")

    def finish(self) -> Tree:
        """Close what is open; each is a fault."""
        while self._open:
            tag = self._open.pop()
            if self._open:
                self._faults.append(f"<{tag}>")
            self._builder.end(tag)
        root = self._builder.close()
        assert isinstance(root, Element)
        return Tree(root, tuple(self._faults))


def with_ancestors(root: Element) -> Iterator[tuple[Element, frozenset[str]]]:
    """Every element below one, in the order of the page, with the names of those it stands in."""
    waiting = [(child, frozenset[str]()) for child in reversed(root)]
    while waiting:
        element, above = waiting.pop()
        yield element, above
        inner = above | {element.tag}
        waiting += ((child, inner) for child in reversed(element))
