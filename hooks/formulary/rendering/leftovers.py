"""What still looks like Markdown in a rendered page: its writer meant something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from formulary.rendering.finding import Finding
from formulary.rendering.lists import INLINE
from formulary.rendering.tree import Tree

_LINK, _CODE = "\ue000", "\ue001"
"""Stand for the beginning of a link, and for code, in a text that is looked through."""

_LEFT = (
    (
        r"\[[^\[\]\n]*\]\s?\([^()\n]*\)?",
        "looks like a link and is none. Write [words](page.md), with nothing between ] and (",
    ),
    (
        r"^[ ]*\[[ xX]\][ ]",
        "boxes to tick are not drawn. Begin the line with '- ' alone",
    ),
    (
        r"\[\^[^\[\]\n]+\]:?|^\*\[[^\[\]\n]+\]:",
        "notes and short forms are not drawn. Say it in the text",
    ),
    (
        r"\[!\w+\]",
        "this sign is shown as it is. Write the note as a sentence",
    ),
    (
        r"!?\[[^\[\]\n]*\]\]?",
        "the brackets are shown. Write [name][] for a link to a name, or leave them out",
    ),
    (r"[\[\]]", "the bracket is shown. Leave it out, or close it"),
    (
        rf"\(see(?:[ ]also)?\s+(?!{_LINK})[^()]{{0,80}}\Z|\(see(?:[ ]also)?:",
        "leads nowhere. Write (see name), with one name of the glossary, and close the bracket",
    ),
    (r"\*\*|__(?=\w)|(?<=\w)__|~~|`+", "is shown as it is. Close it, or leave it out"),
    (r"\{:?[ ]*[.#][^{}\n]*\}?", "is shown as it is. Put it behind a heading or alone on a line"),
    (r"[{}]", "is shown as it is. Remove it"),
    (
        r"^[ ]*\|.*|^.*\|[ ]*$|^[ ]*:?-+:?[ ]*\|.*",
        "looks like a row of a table. Put an empty line above the table and below it",
    ),
    (
        r"(?<=\n)[ ]*(?:[-*+\u2022]|1[.)])[ ]+\S[^\n]{0,30}"
        r"|\A[ ]*(?:[-*+\u2022]|\d{1,3}\))[ ]+\S[^\n]{0,30}",
        "looks like an item of a list and is not shown as one. Begin the line with '- ' or '1. ', "
        "and put an empty line above the list",
    ),
    (
        r"\A[ ]*(?P<mark>[-\u2013\u2014\u00b7])[ ]?\S[^\n]*\n[ ]*(?P=mark)[ ]?\S[^\n]{0,30}",
        "looks like a list and is not shown as one. Begin each line with '- '",
    ),
    (
        r"==(?=\S)[^=\n]{1,40}==|\b\w{1,20}[~^][^\s~^]{1,10}[~^]",
        "is shown as it is. Remove the marks",
    ),
    (
        r"^(?:!!!|:::|\?\?\?|\+\+\+|={3,}|-{3,}|\.\. )[^\n]{0,30}|\A#{1,6}\w*|\A>",
        "is shown as it is. Remove it, or put an empty line above",
    ),
    (r"(?<!\w):[a-z][a-z_]+:(?!\w)", "is shown as it is. Remove it"),
    (r"</?[a-zA-Z][^<>\n]{0,40}>?|<!--|-->", "is shown as it is. Remove it"),
)
_IN_SUMMARY = "is shown as it is in a title that a reader unfolds. Write plain words there"
_LOOKS = tuple((re.compile(pattern, re.MULTILINE), remedy) for pattern, remedy in _LEFT)
_SIGN = re.compile(r"[\[\](){}|*_~^`<>#:=!?+\n\u2022-]|\d\)")
"""A text with none of these can hold no Markdown; most have none."""


def leftovers(tree: Tree) -> Iterator[Finding]:
    """Signs of Markdown that readers would see."""
    for tag, text in _texts(tree.root):
        if not _SIGN.search(text):
            continue
        taken: list[tuple[int, int]] = []
        for pattern, remedy in _LOOKS:
            for match in pattern.finditer(text):
                if any(start < match.end() and match.start() < end for start, end in taken):
                    continue
                taken.append(match.span())
                shown = " ".join(_plain(match.group()).split())
                around = _plain(text[match.start() : match.end() + 40]).splitlines()[0]
                said = f"'{shown}' {_IN_SUMMARY if tag == 'summary' else remedy}"
                yield Finding(said, (around.strip(), shown, _label(shown)))


def _label(shown: str) -> str:
    """The words of what the build has made a link of, though none is read here."""
    return shown.lstrip("![").partition("]")[0] or shown


def _plain(text: str) -> str:
    return text.replace(_LINK, "").replace(_CODE, "\u2026")


def _texts(root: Element) -> Iterator[tuple[str, str]]:
    """The text of each block; what blocks stand within it is a text of its own."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        parts: list[str] = []
        _gather(element, parts)
        text = "".join(parts)
        if text.strip():
            yield element.tag, text.strip("\n ")
        inner = (each for each in element if each.tag not in INLINE and each.tag != "pre")
        waiting += reversed([*inner])


def _gather(element: Element, parts: list[str]) -> None:
    parts.append(element.text or "")
    for child in element:
        if child.tag not in INLINE:
            parts.append("\n")
        elif child.tag == "code":
            parts.append(_CODE)
        else:
            parts.append(_LINK if child.tag == "a" else "\n" if child.tag == "br" else "")
            _gather(child, parts)
        parts.append(child.tail or "")
