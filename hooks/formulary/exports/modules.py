"""JavaScript modules put together: what one module imports, directly or not, becomes one file.

Each further file costs a phone a round trip. The modules keep their own scopes; only a few forms of
`import` and `export` are known, and any other is a problem with its line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rjsmin import jsmin

from formulary.exports.imports import beside, problem_at, wrong_imports
from formulary.problems import Problem

_IMPORT = re.compile(r'^import \{(?P<names>[^{}]*)\} from "(?P<path>\.{1,2}/[^"\n]+)";\n', re.M)
_EXPORT = re.compile(r"^export (?P<what>const|async function|function|class) (?P<name>\w+)", re.M)
_ANY = re.compile(r"^(?:import\b(?!\()|export\b).*$", re.M)


@dataclass(frozen=True)
class Modules:
    """Modules as they are delivered.

    `whole` holds each one that no other imports, with all it needs, by uri; `parts` are the uris of
    those that stand in another one.
    """

    whole: Mapping[str, bytes] = field(default_factory=dict)
    parts: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def put_together(scripts: Mapping[str, bytes], root: str) -> Modules:
    """Put modules together. `root` is how messages name the docs folder."""
    texts = {uri: content.decode("utf-8", "replace") for uri, content in scripts.items()}
    problems = [problem for uri in texts for problem in _problems(uri, texts, root)]
    if problems:
        return Modules(problems=tuple(problems))
    parts = frozenset(part for uri, text in texts.items() for part, _ in _imports(uri, text))
    whole = {uri: jsmin(_whole(uri, texts)).encode() for uri in texts if uri not in parts}
    return Modules(whole, parts)


def _imports(uri: str, text: str) -> Iterator[tuple[str, int]]:
    """The uri of each module that one imports, and the offset of the line."""
    for match in _IMPORT.finditer(text):
        yield beside(uri, match["path"]), match.start()


def _whole(uri: str, texts: Mapping[str, str]) -> str:
    """A module with all it needs, each before the ones that need it."""
    names: dict[str, str] = {}
    for each in _in_order(uri, texts):
        names[each] = f"_{len(names)}"
    return "\n".join(_scope(each, texts[each], names, is_entry=each == uri) for each in names)


def _in_order(uri: str, texts: Mapping[str, str]) -> list[str]:
    order: dict[str, None] = {}

    def visit(each: str) -> None:
        for part, _ in _imports(each, texts[each]):
            if part not in order:
                visit(part)
        order[each] = None

    visit(uri)
    return list(order)


def _scope(uri: str, text: str, names: Mapping[str, str], *, is_entry: bool) -> str:
    """A module as a scope of its own, which gives what it exports."""
    exported = [match["name"] for match in _EXPORT.finditer(text)]
    bound = _IMPORT.sub(
        lambda match: f"const {{{match['names']}}} = {names[beside(uri, match['path'])]};\n", text
    )
    body = _EXPORT.sub(r"\g<what> \g<name>", bound)
    given = f"{{ {', '.join(exported)} }}"
    scope = f"const {names[uri]} = (() => {{\n{body}\nreturn {given};\n}})();"
    return f"{scope}\nexport const {given} = {names[uri]};" if is_entry and exported else scope


def _problems(uri: str, texts: Mapping[str, str], root: str) -> Iterator[Problem]:
    text = texts[uri]
    for match in _ANY.finditer(text):
        known = _IMPORT.match(text, match.start()) or _EXPORT.match(text, match.start())
        if not known and not _is_within_import(text, match.start()):
            message = (
                'only import { names } from "./module.js"; and export before const, function or '
                "class are put together. Write it so"
            )
            yield problem_at(uri, text, match.start(), root, message)
    yield from wrong_imports(uri, texts, _imports, "module", root)


def _is_within_import(text: str, offset: int) -> bool:
    """Whether a line stands within an import of several lines."""
    return any(match.start() < offset < match.end() for match in _IMPORT.finditer(text))
