"""Stylesheets put together: a file that only imports others becomes one file for the browser.

Each further file costs a phone a round trip, so what is written in parts is delivered whole.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from formulary.problems import Problem, did_you_mean

_IMPORT = re.compile(r'^@import "(?P<path>[^"\n]+)";$', re.MULTILINE)
_ANY_IMPORT = re.compile(r"^[ \t]*@import\b.*$", re.MULTILINE)


@dataclass(frozen=True)
class Bundles:
    """Stylesheets as they are delivered.

    `whole` holds the text of each that imports others, by uri; `parts` are the uris of those that
    stand in another one and are not delivered themselves.
    """

    whole: Mapping[str, bytes] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def bundle(stylesheets: Mapping[str, bytes], root: str) -> Bundles:
    """Put stylesheets together. `root` is how messages name the docs folder."""
    texts = {uri: content.decode("utf-8", "replace") for uri, content in stylesheets.items()}
    parts = frozenset(part for uri, text in texts.items() for part, _ in _imports(uri, text))
    problems = [problem for uri in texts for problem in _problems(uri, texts, root)]
    if problems:
        return Bundles(problems=tuple(problems))
    tops = [uri for uri, text in texts.items() if _IMPORT.search(text) and uri not in parts]
    return Bundles({uri: _whole(uri, texts).encode() for uri in tops}, parts)


def _imports(uri: str, text: str) -> Iterator[tuple[str, int]]:
    """What a stylesheet imports: the uri of each part, and the offset of its line."""
    for match in _IMPORT.finditer(text):
        yield (
            posixpath.normpath(posixpath.join(posixpath.dirname(uri), match["path"])),
            match.start(),
        )


def _whole(uri: str, texts: Mapping[str, str]) -> str:
    """A stylesheet with each import replaced by what it names."""

    def text_of(match: re.Match[str]) -> str:
        part = posixpath.normpath(posixpath.join(posixpath.dirname(uri), match["path"]))
        return _whole(part, texts)

    return _IMPORT.sub(text_of, texts[uri])


def _problems(uri: str, texts: Mapping[str, str], root: str) -> Iterator[Problem]:
    text = texts[uri]
    for match in _ANY_IMPORT.finditer(text):
        if not _IMPORT.fullmatch(match.group()):
            message = 'only @import "part.css"; alone on its line is put together. Write it so'
            yield _problem(uri, text, match.start(), root, message)
    for part, offset in _imports(uri, text):
        if part not in texts:
            hint = did_you_mean(part, texts) or " Correct the path."
            yield _problem(uri, text, offset, root, f"no stylesheet '{part}'.{hint}")
        elif uri in _below(part, texts, frozenset({uri})):
            message = f"'{part}' imports this file again. Remove one of the two imports"
            yield _problem(uri, text, offset, root, message)


def _below(uri: str, texts: Mapping[str, str], seen: frozenset[str]) -> frozenset[str]:
    """Every stylesheet that one imports, itself or through others, and itself where it does."""
    found: frozenset[str] = frozenset()
    for part, _ in _imports(uri, texts.get(uri, "")):
        found |= {part}
        if part not in seen:
            found |= _below(part, texts, seen | {part})
    return found


def _problem(uri: str, text: str, offset: int, root: str, message: str) -> Problem:
    return Problem(f"{root}/{uri}", text.count("\n", 0, offset) + 1, 1, message)
