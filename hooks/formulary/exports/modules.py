"""JavaScript modules put together: what one module imports, directly or not, becomes one file.

Each further file costs a phone a round trip. The modules keep their own scopes; only a few forms of
`import` and `export` are known, and any other is a problem with its line.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rjsmin import jsmin

from formulary.exports.bundles import Bundle, bundles
from formulary.exports.imports import beside, problem_at, wrong_imports
from formulary.problems import Problem

_IMPORT = re.compile(r'^import \{(?P<names>[^{}]*)\} from "(?P<path>\.{1,2}/[^"\n]+)";\n', re.M)
_CALL = re.compile(r'\bimport\("(?P<path>\.{1,2}/[^"\n]+)"\)')
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
    files = bundles(
        {uri: tuple(part for part, _ in _imports(uri, text)) for uri, text in texts.items()},
        {uri: tuple(part for part, _ in _calls(uri, text)) for uri, text in texts.items()},
    )
    names = {uri: f"_{index}" for index, uri in enumerate(texts)}
    whole = {uri: jsmin(_file(uri, files, texts, names)).encode() for uri in files}
    return Modules(whole, frozenset(texts.keys() - files.keys()))


def _imports(uri: str, text: str) -> Iterator[tuple[str, int]]:
    """The uri of each module that one imports, and the offset of the line."""
    for match in _IMPORT.finditer(text):
        yield beside(uri, match["path"]), match.start()


def _calls(uri: str, text: str) -> Iterator[tuple[str, int]]:
    """The uri of each module that one loads when it is needed, and where."""
    for match in _CALL.finditer(text):
        yield beside(uri, match["path"]), match.start()


def _file(
    entry: str, files: Mapping[str, Bundle], texts: Mapping[str, str], names: Mapping[str, str]
) -> str:
    """A module with all it needs, each before the ones that need it."""
    bundle = files[entry]
    wanted = {each for other in files.values() for each, at in other.others.items() if at == entry}
    taken = [
        f'import {{ {names[each]} }} from "{_path(entry, at)}";'
        for each, at in bundle.others.items()
    ]
    given = [f"export {{ {', '.join(names[each] for each in sorted(wanted))} }};"] if wanted else []
    scopes = [_scope(each, entry, texts[each], names) for each in bundle.own]
    return "\n".join([*taken, *scopes, *given])


def _scope(uri: str, entry: str, text: str, names: Mapping[str, str]) -> str:
    """A module as a scope of its own, which gives what it exports."""
    exported = [match["name"] for match in _EXPORT.finditer(text)]
    bound = _IMPORT.sub(
        lambda match: f"const {{{match['names']}}} = {names[beside(uri, match['path'])]};\n", text
    )
    called = _CALL.sub(lambda match: f'import("{_path(entry, beside(uri, match["path"]))}")', bound)
    body = _EXPORT.sub(r"\g<what> \g<name>", called)
    given = f"{{ {', '.join(exported)} }}"
    scope = f"const {names[uri]} = (() => {{\n{body}\nreturn {given};\n}})();"
    return f"{scope}\nexport const {given} = {names[uri]};" if uri == entry and exported else scope


def _path(entry: str, uri: str) -> str:
    """How a file names another one."""
    path = posixpath.relpath(uri, posixpath.dirname(entry) or ".")
    return path if path.startswith("../") else f"./{path}"


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
    imported = {part for each, own in texts.items() for part, _ in _imports(each, own)}
    for part, offset in _calls(uri, text):
        if part in imported:
            message = f"'{part}' is imported elsewhere, so a call loads nothing. Import it here too"
            yield problem_at(uri, text, offset, root, message)
    yield from wrong_imports(uri, texts, _imports, "module", root)


def _is_within_import(text: str, offset: int) -> bool:
    """Whether a line stands within an import of several lines."""
    return any(match.start() < offset < match.end() for match in _IMPORT.finditer(text))
