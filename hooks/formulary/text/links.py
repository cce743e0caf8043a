"""The links of a Markdown text, whatever their form, and the references to names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from formulary.text.masking import blank_between, blank_out, mask_code

_BRACKET = re.compile(r"[\[\]]")
# What follows "[the heart]" in "[the heart](<h(1).md> 'title')", with the target "h(1).md".
_TARGET = re.compile(
    r"\(\s*+<?+(?P<target>[^\s()<>]*+(?:\([^\s()]*+\)[^\s()<>]*+)*+)>?+"
    r"(?:\s++(?:\"[^\"]*+\"|'[^']*+'))?+\s*+\)"
)
_DEFINITION = re.compile(
    r"^ {0,3}\[(?P<name>[^\[\]\^][^\[\]]*+)\]:[ ]*+<?(?P<target>[^\s<>]++)>?", re.M
)
_AUTOLINK = re.compile(r"<(?P<target>[a-zA-Z][a-zA-Z0-9+.-]*+:[^\s<>]++)>")
_REFERENCE = re.compile(
    r"!?\[(?P<label>[^\[\]\n]++(?:\n[^\[\]\n]++)?+)\][ ]?\[(?P<name>[^\[\]]*+)\]"
)
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
    found = [
        Link(masked[slice(*each.target)], *each.target, masked[each.start] == "!")
        for each in _inline_links(masked)
    ]
    for pattern in (_DEFINITION, _AUTOLINK):
        found += [Link(each["target"], *each.span("target")) for each in pattern.finditer(masked)]
    return sorted(found, key=lambda link: link.start)


@dataclass(frozen=True)
class _Inline:
    """Where an inline link or image stands: all of it, its label, its target."""

    start: int
    end: int
    label: tuple[int, int]
    target: tuple[int, int]


def _inline_links(text: str) -> Iterator[_Inline]:
    """Inline links and images, those within the label of another one too."""
    around: list[_Inline] = []
    for opening, closing in _brackets(text):
        while around and around[-1].end <= opening:
            around.pop()
        if around and around[-1].label[1] <= opening:
            continue
        end = around[-1].label[1] if around else len(text)
        if target := _TARGET.match(text, closing + 1, end):
            start = opening - 1 if text.startswith("!", opening - 1) and opening else opening
            found = _Inline(start, target.end(), (opening + 1, closing), target.span("target"))
            around.append(found)
            yield found


def _brackets(text: str) -> list[tuple[int, int]]:
    """Each bracket that opens and the one that closes it, by where they open."""
    opened: list[int] = []
    pairs = []
    for bracket in _BRACKET.finditer(text):
        if bracket.group() == "[":
            opened.append(bracket.start())
        elif opened:
            pairs.append((opened.pop(), bracket.start()))
    return sorted(pairs)


def mask_links(text: str) -> str:
    """The text with links blanked out, label and all."""
    text = _blank_links(text)
    for pattern in (_DEFINITION, _AUTOLINK):
        text = blank_out(text, pattern)
    return text


def _blank_links(text: str) -> str:
    whole = []
    end = 0
    for each in _inline_links(text):
        if each.start >= end:
            whole.append((each.start, each.end))
            end = each.end
    return blank_between(text, whole)


def only_labels(text: str) -> str:
    """The text with all of its links blanked out but what a reader sees of them."""
    labelled = [(each.start, each.end, each.label) for each in _inline_links(text)]
    labelled += [(*each.span(), each.span("label")) for each in _REFERENCE.finditer(text)]
    shown = list(text)
    for start, end, (first, last) in labelled:
        for offset in (*range(start, first), *range(last, end)):
            shown[offset] = "\n" if text[offset] == "\n" else " "
    return blank_out(blank_out("".join(shown), _DEFINITION), _AUTOLINK)


@dataclass(frozen=True)
class Reference:
    """A `[name][]`, `[label][name]` or `[name]: address`: start and end are those of the name."""

    name: str
    start: int
    end: int


def definitions(text: str) -> list[Reference]:
    """Names to which the text itself gives an address, outside code."""
    found = _DEFINITION.finditer(mask_code(text))
    return [Reference(match["name"], *match.span("name")) for match in found]


def references(text: str) -> list[Reference]:
    """References, outside code, that no definition in the text itself resolves."""
    masked = mask_code(text)
    defined = {each.name.casefold() for each in definitions(text)}
    found = []
    for match in _REFERENCE.finditer(masked):
        group = "name" if match["name"].strip() else "label"
        start, end = match.span(group)
        name = " ".join(text[start:end].split())  # with its code, which belongs to the name
        if name.casefold() not in defined and not name.startswith("^"):
            found.append(Reference(name, start, end))
    return found
