"""A rendered text as the blocks that a reader sees: paragraphs, items of lists, cells, headings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import html5lib

_CONTAINERS = frozenset({"ul", "ol", "blockquote", "dl", "details"})
_LEAVES = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "td", "th", "dt", "dd", "summary", "hr"}
)
_PARTS = frozenset({"li", "table", "thead", "tbody", "tr", "div", "section", "body", "html"})
_BLOCKS = _CONTAINERS | _LEAVES | _PARTS

LINE = "data-line"
"""The attribute with the line on which a block begins, where the renderer gives it."""


@dataclass(frozen=True)
class Block:
    """One block of text.

    `kind` is where it stands and what it is, such as "ul • p"; a dot marks the beginning of an
    item. `text` is what a reader sees of it, on one line, `line` where it begins, from 0; two
    blocks are equal wherever they begin.
    """

    kind: str
    text: str
    line: int = field(default=0, compare=False)


def blocks_of(html: str) -> list[Block]:
    """The blocks of a rendered text, from top to bottom."""
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return list(_Walk().blocks(tree, ()))


class _Walk:
    """Goes through a tree, and remembers on which line it is and whether an item has begun."""

    def __init__(self) -> None:
        self._line = 0
        self._begins = False

    def blocks(self, element: Any, path: tuple[str, ...]) -> Iterator[Block]:
        """The blocks within an element; text between blocks is a block of its own."""
        inline = [element.text or ""]
        for child in element:
            if child.tag in _BLOCKS:
                yield from self._block(path, "p", "".join(inline))
                yield from self._within(child, path)
                inline = [child.tail or ""]
            else:
                inline += [*_text(child), child.tail or ""]
        yield from self._block(path, "p", "".join(inline))

    def _within(self, element: Any, path: tuple[str, ...]) -> Iterator[Block]:
        self._line = int(element.get(LINE, self._line))
        if element.tag in _LEAVES and element.tag not in {"dd", "summary"}:
            is_seen = element.tag not in {"td", "th"}  # an empty cell shows nothing
            yield from self._block(path, element.tag, "".join(_text(element)), is_leaf=is_seen)
            return
        self._begins = element.tag == "li" or self._begins
        is_container = element.tag in _CONTAINERS
        yield from self.blocks(element, (*path, element.tag) if is_container else path)
        if element.tag == "li" and self._begins:
            yield from self._block(path, "p", "", is_leaf=True)

    def _block(
        self, path: tuple[str, ...], tag: str, text: str, is_leaf: bool = False
    ) -> Iterator[Block]:
        words = " ".join(text.split())
        if not words and not is_leaf:
            return
        mark = ("•",) if self._begins else ()
        self._begins = False
        yield Block(" ".join((*path, *mark, tag)), words, self._line)


def _text(element: Any) -> Iterator[str]:
    """The text within an element, as a reader sees it; a comment has none."""
    if not isinstance(element.tag, str):
        return
    yield " " if element.tag == "br" else element.text or ""
    for child in element:
        yield from _text(child)
        yield child.tail or ""
