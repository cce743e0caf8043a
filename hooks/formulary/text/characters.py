"""Characters that show a reader something else than what is written, or nothing at all.

A letter with an accent, a degree sign or a curly quote is what it looks like. What turns text
round, joins or hides it without a trace, or is only drawn like an ordinary letter, is not: readers,
the search and every check would each read something different.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_ENDS = {
    "\x0b": "LINE TABULATION",
    "\x0c": "FORM FEED",
    "\x85": "NEXT LINE",
    "\u2028": "LINE SEPARATOR",
    "\u2029": "PARAGRAPH SEPARATOR",
}
"""What some programs take for the end of a line and others do not; three of them have no name."""

_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing, although Unicode calls them letters and signs."""

_HYPHENS = frozenset("\u2010\u2011")
"""Drawn as the hyphen that everyone types, and no such hyphen to who searches for a name."""

_LOST = "\ufffd"
"""Stands where a program could not read what was there."""

_VARIANTS = frozenset("\ufe0e\ufe0f")
"""Choose how the symbol before them is drawn, as keyboards add them to a picture sign."""

_OTHER_SIGNS = re.compile(r"[^\x20-\x7e\n]")
_REFERENCE = re.compile(r"&#?\w{1,32};?")
_ODD_SPACE = r"(?P<space>[^\S\t\n\x0b-\x1f\x85\u2028\u2029 ])"
_FIRST_IN_BODY = re.compile(rf"^[ ]*(?:(?:[-*+>#]|[0-9]{{1,9}}[.)])[ ]*)*{_ODD_SPACE}", re.M)
_FIRST_IN_FIELDS = re.compile(rf"^[ ]*(?:-[ ]+)*(?:-|\w[\w-]*:)?{_ODD_SPACE}", re.M)
_WITHIN_NUMBER = re.compile(
    r"(?<=[0-9])[^\x00-\x7f\s\w\u2010-\u2015\u2026\u2044\u2192\u2212\u2264\u2265\u00d7](?=[0-9])"
)
"""A sign between two digits that is no dash, arrow or sign of reckoning may pass for a point."""


@dataclass(frozen=True, order=True)
class Oddity:
    """What is wrong with the characters from `start` to `end` of a text, and how to mend it."""

    start: int
    end: int
    message: str


def called(character: str) -> str:
    """A character by its Unicode name and code: "ZERO WIDTH SPACE (U+200B)"."""
    code = f"U+{ord(character):04X}"
    name = "TAB" if character == "\t" else _LINE_ENDS.get(character)
    name = name or unicodedata.name(character, "")
    return f"{name} ({code})" if name else f"{_KINDS[unicodedata.category(character)]} ({code})"


_KINDS = {
    "Cc": "a control character",
    "Cn": "a character that Unicode does not have",
    "Co": "a private-use character",
    "Cs": "half a character",
}
"""What to call a character that has no name of its own."""


def misleading_characters(text: str) -> Iterator[Oddity]:
    """Find each character that is not what it looks like, typed or written as a reference."""
    for match in _OTHER_SIGNS.finditer(text):
        if message := _fault(text, match.start()):
            yield Oddity(match.start(), match.end(), message)
    for match in _REFERENCE.finditer(text):
        written = html.unescape(match.group())
        faults = (_fault(written, index) for index, each in enumerate(written) if each > "~")
        if message := next((fault for fault in faults if fault), None):
            yield Oddity(match.start(), match.end(), f"'{match.group()}' stands for {message}")
    for match in _WITHIN_NUMBER.finditer(text):
        message = f"{called(match.group())} within a number. Type a point, or put spaces round it"
        yield Oddity(match.start(), match.end(), message)


def misleading_spaces(text: str, *, is_front_matter: bool) -> Iterator[Oddity]:
    """Find spaces at the beginning of a line that are no ordinary ones, so that it is misread."""
    pattern = _FIRST_IN_FIELDS if is_front_matter else _FIRST_IN_BODY
    for match in pattern.finditer(text):
        space = called(match["space"])
        message = f"{space} at the beginning of a line. Type an ordinary space in its place"
        yield Oddity(match.start("space"), match.end("space"), message)


def _fault(text: str, index: int) -> str | None:
    """What is wrong with a character where it stands, if anything is."""
    character = text[index]
    category = unicodedata.category(character)
    before = unicodedata.category(text[index - 1]) if index else ""
    if character == "\t" or (character in _VARIANTS and before in {"So", "Sm"}):
        return None
    if character in _LINE_ENDS:
        return f"{called(character)}, which ends a line unseen. Type an ordinary line end or space"
    is_unseen = category in {"Cc", "Cf", "Zl", "Zp"} or character in _BLANKS
    if is_unseen or "VARIATION SELECTOR" in unicodedata.name(character, ""):
        return f"{called(character)}, which nobody sees. Delete it, or type the line anew"
    if category in _KINDS or character == _LOST:
        return (
            f"{called(character)}, which has no look of its own. Delete it, or type the line anew"
        )
    if category in {"Mn", "Mc", "Me"}:
        return None if _stands_on_letter(text, index) else _stray(character)
    plain = _plain_form(character)
    return f"{called(character)} in place of '{plain}'. Type '{plain}'" if plain else None


def _stray(character: str) -> str:
    return f"{called(character)}, a mark that belongs to no letter. Delete it"


def _stands_on_letter(text: str, index: int) -> bool:
    """Whether a mark belongs to a letter, as an accent does: at most two stand on one."""
    return any(
        text[at : at + 1].isalpha()
        and all(unicodedata.category(each)[0] == "M" for each in text[at + 1 : index])
        for at in range(max(0, index - 2), index)
    )


def _plain_form(character: str) -> str | None:
    """The ordinary letters or digits that a character is another drawing of, if it is one.

    Raised and lowered ones (m², CO₂) mean what they show.
    """
    if character in _HYPHENS:
        return "-"
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    drawn = unicodedata.decomposition(character).partition(" ")[0]
    is_letter = unicodedata.category(character)[0] in "LN"
    if drawn in {"<super>", "<sub>", "<fraction>"} or not (is_letter or drawn == "<square>"):
        return None
    plain = unicodedata.normalize("NFKC", character)
    return plain if plain.isascii() and plain.isalnum() else None
