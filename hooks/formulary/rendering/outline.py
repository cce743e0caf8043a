"""The headings and ids of a whole page: one outline, every id once, nothing that points at none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from formulary.rendering.finding import Finding
from formulary.rendering.lists import POINTS_TO_AN_ID
from formulary.rendering.rules import words_of
from formulary.rendering.tree import Tree, with_ancestors

_HEADING = re.compile(r"h([1-6])")


def outline_findings(tree: Tree) -> Iterator[Finding]:
    """What is wrong with the headings and ids of a page."""
    found = [pair for pair in with_ancestors(tree.root) if _HEADING.fullmatch(pair[0].tag)]
    headings = [heading for heading, _ in found]
    for heading, above in found:
        if heading.tag == "h1" and above:
            message = "a title within another part of the page. Begin the line with '## '"
            yield Finding(message, words_of(heading))
    yield from _levels(headings)
    yield from _ids(tree)
    for heading in headings:
        if not "".join(heading.itertext()).strip():
            yield Finding("a heading without words. Remove it, or say something in it", ("#",))


def _levels(headings: list[Element]) -> Iterator[Finding]:
    levels = [int(each.tag[1]) for each in headings]
    for (before, level), heading in zip(pairwise([1, *levels]), headings, strict=True):
        if level > before + 1:
            message = (
                f"a heading of level {level} below one of level {before}. Begin it with "
                f"'{'#' * (before + 1)} '"
            )
            yield Finding(message, words_of(heading))


def _ids(tree: Tree) -> Iterator[Finding]:
    counted = Counter(each.get("id") for each in tree.root.iter() if "id" in each.attrib)
    for element in tree.root.iter():
        anchor = element.get("id")
        if anchor is not None and counted[anchor] > 1:
            message = f"the id '{anchor}' stands twice on this page. Use another one"
            yield Finding(message, (f"#{anchor}", *words_of(element)))
        for name in POINTS_TO_AN_ID:
            if element.get(name, anchor) not in (None, *counted):
                message = f"nothing has the id '{element.get(name)}'. Remove what points to it"
                yield Finding(message, (element.get(name, ""), *words_of(element)))
