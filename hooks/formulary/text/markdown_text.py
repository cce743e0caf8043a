"""What stands where in a Markdown text: code, headings, links. Offsets are those of the text.

Only as much Markdown as is needed to find things; rendering is the builder's work.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify

# As Python-Markdown has it: a fence that is indented, or never closed, is ordinary text.
_FENCE = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ ]*(?:\{[^\n]*\}|[\w#.+-]*)[ ]*\n.*?(?<=\n)(?P=fence)[ ]*$",
    re.M | re.S,
)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_CODE_SPAN = re.compile(
    r"(?<![`\\])(?P<ticks>`+)(?!`)(?:(?!\n[ ]*\n).)+?(?<!`)(?P=ticks)(?!`)", re.S
)
_CONTAINER = re.compile(r" {0,3}(?:[-*+]|\d+\.) |\?{3}\+? ")
_HEADING = re.compile(
    r"^(?P<level>#{1,6})[ ]+(?P<title>.*?)[ ]*#*"
    r"(?:[ ]+\{:?[ ]*(?P<attributes>[#.][^{}\n]*)\})?[ ]*$",
    re.M,
)
_NOT_SAID = re.compile(
    r"[*`\\]|(?<!\w)_|_(?!\w)|\]\([^)]*\)|[\[\]]|</?[a-zA-Z][^<>]*>|&#?\w+;|<!--.*?-->"
)
_ID = re.compile(r"#(?P<id>[^\s#]+)")
_SETEXT = re.compile(r"^(?![ ]*(?:[-*+>#|]|$))[^\n]*\S[^\n]*\n(?P<underline>=+|-+)[ ]*$", re.M)
_INLINE_LINK = re.compile(
    r"!?\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\]\^][^\]]*)\]:[ ]*<?(?P<target>[^\s<>]+)>?", re.M)
_AUTOLINK = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]+)>")
_REFERENCE = re.compile(r"!?\[(?P<label>[^\[\]\n]+(?:\n[^\[\]\n]+)?)\][ ]?\[(?P<name>[^\[\]]*)\]")
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


def blank_out(text: str, pattern: re.Pattern[str]) -> str:
    """The text with every match replaced by spaces: offsets and lines stay as they were."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def mask_code(text: str) -> str:
    """The text with code and comments blanked out, so that only prose is left to look into."""
    for pattern in (_FENCE, _COMMENT):
        text = blank_out(text, pattern)
    return blank_out(_mask_indented(text), _CODE_SPAN)


def _mask_indented(text: str) -> str:
    """Blank out blocks of code that are indented.

    Text that is indented below a list item, or below what a reader can fold (`??? "Title"`), is
    none.
    """
    lines, inside, in_code, after_blank = [], False, False, True
    for line in text.split("\n"):
        indented = line.startswith("    ")
        if line.strip():
            in_code = indented and not inside and (after_blank or in_code)
            inside = bool(_CONTAINER.match(line)) or (inside and (indented or not after_blank))
        after_blank = not line.strip()
        lines.append(" " * len(line) if in_code else line)
    return "\n".join(lines)


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
    own = _ID.search(match["attributes"] or "")
    return Heading(
        len(match["level"]),
        match["title"],
        own["id"] if own else heading_id(match["title"]),
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


@dataclass(frozen=True)
class Link:
    """A link as written, whatever its form."""

    target: str
    start: int
    end: int
    is_image: bool = False

    @property
    def stays_here(self) -> bool:
        """Whether it leads to a page of this site by a relative path."""
        return bool(self.target) and not _ELSEWHERE.match(self.target)


def links(text: str) -> list[Link]:
    """Inline links, images, definitions and <autolinks>, outside code."""
    masked = mask_code(text)
    found = [*_inline_links(masked, 0, len(masked))]
    found += [match for each in (_DEFINITION, _AUTOLINK) for match in each.finditer(masked)]
    every = [
        Link(each["target"], *each.span("target"), is_image=each.group().startswith("!"))
        for each in found
    ]
    return sorted(every, key=lambda link: link.start)


def _inline_links(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Inline links and images, those within the label of another one too."""
    for match in _INLINE_LINK.finditer(text, start, end):
        yield match
        yield from _inline_links(text, *match.span("label"))


def mask_links(text: str) -> str:
    """The text with links blanked out, label and all."""
    for pattern in (_INLINE_LINK, _DEFINITION, _AUTOLINK):
        text = blank_out(text, pattern)
    return text


def only_labels(text: str) -> str:
    """The text with all of its links blanked out but what a reader sees of them."""
    shown = list(text)
    for match in [*_inline_links(text, 0, len(text)), *_REFERENCE.finditer(text)]:
        label = match.span("label")
        for offset in (*range(match.start(), label[0]), *range(label[1], match.end())):
            shown[offset] = "\n" if text[offset] == "\n" else " "
    return blank_out(blank_out("".join(shown), _DEFINITION), _AUTOLINK)


@dataclass(frozen=True)
class Reference:
    """A `[name][]` or `[label][name]`: start and end are those of the name."""

    name: str
    start: int
    end: int


def references(text: str) -> list[Reference]:
    """References, outside code, that no definition in the text itself resolves."""
    masked = mask_code(text)
    defined = {match["name"].casefold() for match in _DEFINITION.finditer(masked)}
    found = []
    for match in _REFERENCE.finditer(masked):
        group = "name" if match["name"].strip() else "label"
        name = " ".join(match[group].split())
        if name.casefold() not in defined and not name.startswith("^"):
            found.append(Reference(name, match.start(group), match.end(group)))
    return found
