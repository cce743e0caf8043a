"""The headings of a Markdown text, with the ids that Python-Markdown gives them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from formulary.text.masking import mask_code

_HEADING = re.compile(r"^(?P<level>#{1,6})[ ]++(?P<rest>[^\n]*+)$", re.M)
# "Title ## { #own }" ends with these attributes.
_ATTRIBUTES = re.compile(r"(?<=[ ])\{:?[ ]*+(?P<attributes>[#.][^{}]*+)\}\Z")
# What Markdown and HTML write beside the words: "**Your** [heart](h.md)" is said "Your heart",
# "a &lt; b <br>" is said "a  b ".
_NOT_SAID = re.compile(
    r"[*`\\]|(?<!\w)_|_(?!\w)|\]\((?:[^()]|\([^()]*+\))*+\)|[\[\]]|</?[a-zA-Z][^<>]*+>|&#?\w++;"
    r"|<!--(?:(?!-->|<!--).)*+-->"
)
_ID = re.compile(r"#(?P<id>[^\s#]+)")
_SETEXT = re.compile(
    r"^(?![ ]*+(?:[-*+>#|]|$))[^\S\n]*+\S[^\n]*+\n(?P<underline>=++|-++)[ ]*+$", re.M
)


@dataclass(frozen=True)
class Heading:
    """A heading, with the id that Python-Markdown's table of contents gives it."""

    level: int
    title: str
    id: str
    has_own_id: bool
    start: int
    end: int


def headings(text: str) -> list[Heading]:
    """The headings of a Markdown text (those that begin with #), outside code."""
    masked = mask_code(text)
    return [_heading(each) for each in _HEADING.finditer(text) if masked[each.start()] == "#"]


def _heading(match: re.Match[str]) -> Heading:
    rest = match["rest"].rstrip(" ")
    attributes = _ATTRIBUTES.search(rest)
    if attributes:
        rest = rest[: attributes.start()].rstrip(" ")
    title = rest.rstrip("#").rstrip(" ")
    own = _ID.search(attributes["attributes"]) if attributes else None
    return Heading(
        len(match["level"]),
        title,
        own["id"] if own else heading_id(title),
        own is not None,
        match.start(),
        match.end(),
    )


def title_of(text: str) -> str:
    """The title of a page as plain text; empty where it has none."""
    first = next((each for each in headings(text) if each.level == 1), None)
    return plain_text(first.title) if first else ""


def without_title(text: str) -> str:
    """The text without the line of its title."""
    first = next((each for each in headings(text) if each.level == 1), None)
    return text[: first.start] + text[first.end :].lstrip("\n") if first else text


def plain_text(inline: str) -> str:
    """What a reader sees of one line of Markdown."""
    return html.unescape(_NOT_SAID.sub("", inline))


def heading_id(title: str) -> str:
    """The id of a heading that gives itself none."""
    return slugify(_NOT_SAID.sub("", title), "-")


def underlined_headings(text: str) -> Iterator[tuple[int, int]]:
    """Lines that the line of = or - below them makes a heading: start and end of each."""
    for match in _SETEXT.finditer(mask_code(text)):
        yield match.start(), match.start("underline") - 1
