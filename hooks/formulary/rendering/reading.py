"""A text read as its readers will see it: what is wrong with it, its ids, where it leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from formulary.rendering.finding import Finding, Target
from formulary.rendering.leftovers import leftovers
from formulary.rendering.markup import CannotRenderError, to_html
from formulary.rendering.outline import outline_findings
from formulary.rendering.rules import address_of, faults, own_findings, page_findings, words_of
from formulary.rendering.tree import Tree, read_tree
from formulary.settings import MarkdownOptions

BROKEN = Finding(
    "no page can be made of this. Put fewer lists within lists, and remove raw HTML", ()
)


@dataclass(frozen=True)
class Reading:
    """What a check needs to know of a rendered page.

    `ids` has by what words each is found, `html` is what was read. Of what is not plain HTML,
    nothing else is known.
    """

    findings: tuple[Finding, ...] = ()
    ids: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    targets: tuple[Target, ...] = ()
    html: str = field(default="", repr=False)
    is_plain: bool = True


# A builder that serves reads all pages anew at each change, and nearly all are as they were.
@lru_cache(maxsize=4096)
def read_page(markdown: str, options: MarkdownOptions, numbers: frozenset[str]) -> Reading:
    """A whole page, as composed. `numbers` are those that a link may dial."""
    return _read(markdown, options, lambda tree: _of_page(tree, numbers))


@lru_cache(maxsize=4096)
def read_own(markdown: str, options: MarkdownOptions, numbers: frozenset[str]) -> Reading:
    """A writer's text alone: it may bring less than stands in a whole page."""
    return _read(markdown, options, lambda tree: own_findings(tree, numbers))


def _read(
    markdown: str, options: MarkdownOptions, look: Callable[[Tree], Iterator[Finding]]
) -> Reading:
    try:
        html = to_html(markdown, options)
        tree = read_tree(html)
        if tree.faults:
            return Reading(tuple(faults(tree)), html=html, is_plain=False)
        return Reading(
            tuple(look(tree)),
            {
                each.get("id", ""): words_of(each)
                for each in tree.root.iter()
                if "id" in each.attrib
            },
            tuple(_targets(tree)),
            html,
        )
    except (CannotRenderError, RecursionError):
        return Reading((BROKEN,), is_plain=False)


def _of_page(tree: Tree, numbers: frozenset[str]) -> Iterator[Finding]:
    yield from page_findings(tree, numbers)
    yield from outline_findings(tree)
    yield from leftovers(tree)


def _targets(tree: Tree) -> Iterator[Target]:
    for element in tree.root.iter():
        if element.get("href") or element.get("src"):
            yield Target(address_of(element), words_of(element), element.tag == "img")
