"""Stylesheets put together: a file that only imports others becomes one file for the browser.

Each further file costs a phone a round trip, so what is written in parts is delivered whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rcssmin import cssmin

from formulary.exports.imports import beside, problem_at, wrong_imports
from formulary.problems import Problem

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
    return Bundles({uri: _shortened(_whole(uri, texts)) for uri in tops}, parts)


def _shortened(text: str) -> bytes:
    """A stylesheet without what only its writers read; comments that begin with ! stay."""
    return cssmin(text, keep_bang_comments=True).encode()  # type: ignore[no-any-return]


def _imports(uri: str, text: str) -> Iterator[tuple[str, int]]:
    """What a stylesheet imports: the uri of each part, and the offset of its line."""
    for match in _IMPORT.finditer(text):
        yield beside(uri, match["path"]), match.start()


def _whole(uri: str, texts: Mapping[str, str]) -> str:
    """A stylesheet with each import replaced by what it names."""

    def text_of(match: re.Match[str]) -> str:
        return _whole(beside(uri, match["path"]), texts)

    return _IMPORT.sub(text_of, texts[uri])


def _problems(uri: str, texts: Mapping[str, str], root: str) -> Iterator[Problem]:
    text = texts[uri]
    for match in _ANY_IMPORT.finditer(text):
        if not _IMPORT.fullmatch(match.group()):
            message = 'only @import "part.css"; alone on its line is put together. Write it so'
            yield problem_at(uri, text, match.start(), root, message)
    yield from wrong_imports(uri, texts, _imports, "stylesheet", root)
