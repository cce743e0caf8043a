"""The links of a Markdown text, whatever their form, and the references to names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from formulary.text.masking import blank_out, mask_code

# "[the heart](h.md)" has the label "the heart" and the target "h.md";
# "![a [b] c](<x(1).png> 'title')" has the label "a [b] c" and the target "x(1).png".
_INLINE_LINK = re.compile(
    r"!?\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_DEFINITION = re.compile(r"^ {0,3}\[(?P<name>[^\]\^][^\]]*)\]:[ ]*<?(?P<target>[^\s<>]+)>?", re.M)
_AUTOLINK = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>]+)>")
_REFERENCE = re.compile(r"!?\[(?P<label>[^\[\]\n]+(?:\n[^\[\]\n]+)?)\][ ]?\[(?P<name>[^\[\]]*)\]")
ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")
"""How an address begins that does not lead to another page of this site."""


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
        return bool(self.target) and not ELSEWHERE.match(self.target)


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
        start, end = match.span(group)
        name = " ".join(text[start:end].split())  # with its code, which belongs to the name
        if name.casefold() not in defined and not name.startswith("^"):
            found.append(Reference(name, start, end))
    return found
