"""The short lists of what may stand in a page: elements, attributes, classes, schemes, ids.

Whatever is not listed is a problem, so that nothing new slips through. A writer's own text may
bring less than the whole page, in which the build's parts stand too.
"""

from __future__ import annotations

from collections.abc import Mapping

from formulary import anchors
from formulary.schema.vocabulary import Urgency

ANYWHERE = frozenset({"id", "class", "lang"})
OF_WRITERS: Mapping[str, frozenset[str]] = {
    **{name: frozenset() for name in (
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "li", "blockquote", "hr", "br",
        "strong", "em", "del", "sub", "sup", "code", "pre", "summary",
        "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd",
    )},
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "details": frozenset({"open"}),
    "img": frozenset({"src", "alt", "title", "width", "height"}),
    "ol": frozenset({"start"}),
}  # fmt: skip
"""The elements of a writer's text, and the attributes of each beside those that stand anywhere."""

RAW_ELEMENTS = frozenset({"abbr", "br", "details", "sub", "summary", "sup"})
RAW_ATTRIBUTES = frozenset({"lang", "markdown", "open", "title"})
"""What of these a writer may type as HTML; the others come of Markdown."""

BRACES = r"\{:?[ ]*+(?:(?:[#.][\w-]++|(?:width|height)=\d++)[ ]*+)++\}"
"""A pattern of what may stand in curly brackets: `{ #own .way }`, `{width=40 height=30}`."""

OF_THE_BUILD: Mapping[str, frozenset[str]] = {
    **OF_WRITERS,
    "a": OF_WRITERS["a"] | {"aria-describedby"},
    "div": frozenset(),
    "nav": frozenset({"aria-labelledby"}),
    "section": frozenset({"aria-labelledby"}),
    "span": frozenset({"aria-hidden"}),
}
"""The elements of a whole page."""

INLINE = frozenset({"a", "abbr", "br", "code", "del", "em", "img", "span", "strong", "sub", "sup"})
"""What stands within a line of text. A browser ends a paragraph where anything else begins."""

CLASSES_OF_WRITERS = frozenset({"way", "way--call", "note"})
"""What a writer may name to have something drawn otherwise. All other classes are the build's."""

SCHEMES = frozenset({"https", "http", "mailto", "tel"})
POINTS_TO_AN_ID = ("aria-labelledby", "aria-describedby")

OF_THE_THEME = frozenset({
    "search-field", "search-field-page", "search-alarms", "search-status", "search-results",
    "search-nothing", "search-understood", "search-copy", "not-found-guess", "glossary-query",
    "glossary-count", "own-day", "own-night", "own-visit", "own-fever", "own-keep",
})  # fmt: skip
"""Ids that templates and scripts give, on some pages or on all."""

_OWN_IDS = frozenset(
    {
        anchors.CONTENT,
        anchors.CALL,
        anchors.BOXED_WARNING,
        anchors.CONTENTS,
        *OF_THE_THEME,
        *(anchors.call_anchor(urgency.value) for urgency in Urgency),
    }
)


def belongs_to_the_build(anchor: str) -> bool:
    """Whether an id is one that the build or the theme gives wherever it has use for it."""
    return anchor in _OWN_IDS
