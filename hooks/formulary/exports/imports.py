"""What stylesheets and scripts have in common that import others: where to, and what goes wrong."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping

from formulary.problems import Problem, did_you_mean

Imports = Callable[[str, str], Iterator[tuple[str, int]]]
"""What a file imports, by its uri and text: the uri of each part, and the offset of its line."""


def beside(uri: str, path: str) -> str:
    """The uri to which a path in a file leads."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))


def wrong_imports(
    uri: str, texts: Mapping[str, str], imports: Imports, kind: str, root: str
) -> Iterator[Problem]:
    """Imports of what is not there, and of what imports the file again.

    `texts` are all files by uri, `kind` what messages call one of them, `root` the docs folder.
    """
    text = texts[uri]
    for part, offset in imports(uri, text):
        if part not in texts:
            hint = did_you_mean(part, texts) or " Correct the path."
            yield problem_at(uri, text, offset, root, f"no {kind} '{part}'.{hint}")
        elif uri in _below(part, texts, imports, frozenset({uri})):
            message = f"'{part}' imports this file again. Remove one of the two imports"
            yield problem_at(uri, text, offset, root, message)


def problem_at(uri: str, text: str, offset: int, root: str, message: str) -> Problem:
    """A problem of a line of a file."""
    return Problem(f"{root}/{uri}", text.count("\n", 0, offset) + 1, 1, message)


def _below(
    uri: str, texts: Mapping[str, str], imports: Imports, seen: frozenset[str]
) -> frozenset[str]:
    """Every file that one imports, itself or through others, and itself where it does."""
    found: frozenset[str] = frozenset()
    for part, _ in imports(uri, texts.get(uri, "")):
        found |= {part}
        if part not in seen:
            found |= _below(part, texts, imports, seen | {part})
    return found
