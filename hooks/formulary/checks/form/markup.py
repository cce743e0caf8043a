"""Raw HTML and links that a page for patients has no use for, scripts above all.

What is allowed is listed; all else is a problem, so that nothing new slips through.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.region import TOKEN
from formulary.rendering.lists import BRACES, RAW_ATTRIBUTES, RAW_ELEMENTS, SCHEMES
from formulary.text.links import ELSEWHERE, links
from formulary.text.masking import blank_out

_TAG_START = re.compile(r"<(?P<slash>/?)(?P<name>[a-zA-Z][^\s<>/]*)|<[/!?]")
_PLAIN_COMMENT = re.compile(r"<!--(?:(?!--)[^<>])*+-->")
_AUTOLINK = re.compile(r"<(?:https?://[\w.-]++[^\s<>\"'`]*+|mailto:[\w.+-]++@[\w.-]++)>")

# Values are plain words: Markdown inside them could bring quotes of its own.
# ' title="Low count"' has a name and a value, " open" a name alone.
_ATTRIBUTE = re.compile(
    r"\s++(?P<name>[^\s=<>\"'`/]++)(?P<value>\s*+=\s*+\"[^\"<>\[\]{}`*_&\\]*+\")?+"
)
_TAG_END = re.compile(r"\s*+/?>")
_BRACES = re.compile(r"\{[^{}\n]*\}?|\}")
_ID_OR_CLASS = re.compile(BRACES)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)")
_SCRIPT = re.compile(r"(?:java|vb)script:|data:text/html")
_BLANK = re.compile(r"[\x00-\x20]+")
_CODED = re.compile(r"&#?\w+;")
_PIECE = re.compile(r"&#?\w+;?|.", re.S)


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find raw HTML, event handlers and links with a scheme that are not allowed.

    Code is looked into as well: what looks like code here may be none to the builder.
    """
    for record in catalogue.records():
        for passage in record.passages():
            yield from _tags(passage)
            yield from _braces(passage)
            yield from _schemes(passage)
            yield from _coded(passage)


def _tags(passage: Passage) -> Iterator[Problem]:
    """Tags must be allowed, whole and closed again; comments must be plain words."""
    text = blank_out(passage.text, _PLAIN_COMMENT)
    opened: list[re.Match[str]] = []
    for start in _TAG_START.finditer(text):
        if _AUTOLINK.match(text, start.start()):
            continue
        name = start["name"]
        if name is None or name.casefold() not in RAW_ELEMENTS:
            yield passage.problem(start.start(), start.end(), _not_allowed(start))
            continue
        yield from _attributes(passage, text, start)
        if not start["slash"] and name.casefold() != "br":
            opened.append(start)
        elif opened and name.casefold() == opened[-1]["name"].casefold():
            opened.pop()
        elif start["slash"]:
            message = f"</{name}> closes nothing. Remove it, or put <{name}> before it"
            yield passage.problem(start.start(), start.end(), message)
    for start in opened:
        message = f"<{start['name']}> is not closed. Put </{start['name']}> after its text"
        yield passage.problem(start.start(), start.end(), message)


def _not_allowed(start: re.Match[str]) -> str:
    if start["name"]:
        return f"raw HTML <{start['name']}> is not allowed. Remove it, or write it in Markdown"
    if start.string.startswith("<!--", start.start()):
        return "a comment with no end, or with <, > or -- in it. Close it with '-->' or remove it"
    return "raw HTML '<' is not allowed. Remove it, or write it in Markdown"


def _attributes(passage: Passage, text: str, start: re.Match[str]) -> Iterator[Problem]:
    end = start.end()
    while attribute := _ATTRIBUTE.match(text, end):
        end = attribute.end()
        if attribute["name"].casefold() not in RAW_ATTRIBUTES:
            message = f"the attribute '{attribute['name']}' is not allowed. Remove it"
            yield passage.problem(attribute.start("name"), attribute.end("name"), message)
    if not _TAG_END.match(text, end):
        message = (
            f"the tag <{start['name']}> is not well formed. End it with '>', and put plain words "
            "in double quotes after each '='"
        )
        yield passage.problem(start.start(), start.end(), message)


def _braces(passage: Passage) -> Iterator[Problem]:
    for match in _BRACES.finditer(passage.text):
        if _ID_OR_CLASS.fullmatch(match.group()) or TOKEN.fullmatch(match.group()):
            continue
        message = (
            f"'{match.group()}': curly brackets may hold only an id or a class. Write {{#id}} or "
            "{.class}, or remove them"
        )
        yield passage.problem(match.start(), match.end(), message)


def _schemes(passage: Passage) -> Iterator[Problem]:
    found: list[tuple[int, int]] = []
    for link in links(passage.text):
        target = _BLANK.sub("", html.unescape(html.unescape(link.target)))
        scheme = _SCHEME.match(target)
        if scheme and scheme.group().casefold() not in SCHEMES:
            found.append((link.start, link.end))
            message = f"a link that begins with '{scheme.group()}:'. Use a page or https://"
            yield passage.problem(link.start, link.end, message)
    for start, end, words in _scripts(passage.text):
        if not any(first <= start < last for first, last in found):
            yield passage.problem(start, end, f"'{words}' could run a script. Remove it")


def _coded(passage: Passage) -> Iterator[Problem]:
    """Paths with a letter by its code, which builders do not read alike."""
    for link in links(passage.text):
        plain = _BLANK.sub("", html.unescape(html.unescape(link.target)))
        found = _CODED.search(link.target)
        if found and link.stays_here and not ELSEWHERE.match(plain):
            message = f"'{found.group()}' in a path is a letter by its code. Type the letter"
            yield passage.problem(link.start, link.end, message)


def _scripts(text: str) -> Iterator[tuple[int, int, str]]:
    """Where an address that runs a script stands, however it is written: start, end, words."""
    plain = _BLANK.sub("", html.unescape(html.unescape(text))).lower()
    if not _SCRIPT.search(plain):
        return
    letters = [
        (letter, piece.start(), piece.end())
        for piece in _PIECE.finditer(text)
        for letter in html.unescape(html.unescape(piece.group())).lower()
        if letter > " "
    ]
    for match in _SCRIPT.finditer("".join(letter for letter, _, _ in letters)):
        yield letters[match.start()][1], letters[match.end() - 1][2], match.group()
