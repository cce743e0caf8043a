"""Random edits of a site, each made out of a seed of its own, so that any may be left out."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from random import Random

from case_files import Case, every_case
from corpus_files import Entry, every_entry
from formulary.files import is_page
from fuzz import pieces

Files = dict[str, bytes]
Edit = Callable[[Random, Files], Files]
Lines = list[str]

_KEY = re.compile(r"(?P<before>[ ]*(?:- )?)(?P<key>[a-z_-]+:[ ]?|)(?P<value>\S.*|)")
"""A line of front matter: a key and its value, either of which may be missing."""

_SEEDS = 2**32


def seeds_of(site: int) -> tuple[int, ...]:
    """The seeds of the edits of a site: most often of one, which is most often accepted."""
    chance = Random(site)
    return tuple(chance.randrange(_SEEDS) for _ in range(chance.choice([1, 1, 1, 2, 2, 3, 4])))


def edited(files: Mapping[str, bytes], seeds: tuple[int, ...]) -> Files:
    """A site after these edits. One that has nothing to work on changes nothing."""
    site = dict(files)
    for seed in seeds:
        chance = Random(seed)
        edit = chance.choices([*EDITS], [*EDITS.values()])[0]
        site = edit(chance, site)
    return site


def lay_case(chance: Random, files: Files) -> Files:
    """What a case folder lays over the valid site, or a file of it."""
    case = chance.choice(every_case_once())
    overlay = case.overlay
    if overlay and chance.random() < 0.3:
        uri = chance.choice(sorted(overlay))
        return _with(files, uri, overlay[uri])
    kept = {uri: data for uri, data in files.items() if uri not in case.removed}
    return _together(kept, overlay)


def lay_entry(chance: Random, files: Files) -> Files:
    """What an entry of the corpus changes; as often one of the few that are harmless."""
    entries = every_entry_once()
    harmless = [entry for entry in entries if entry.problem is None]
    entry = chance.choice(chance.choice([entries, harmless]))
    try:
        return _together(files, entry.changes(files))
    except (AssertionError, UnicodeDecodeError):  # what it would replace is not there any more
        return files


def edit_lines(chance: Random, files: Files) -> Files:
    """Leave out, double, swap, move, indent, join or part lines."""
    uri = _some_page(chance, files)
    lines = _lines(files[uri])
    for _ in range(chance.randint(1, 3)):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        start = chance.randint(0, len(lines[at]))
        changed: list[Lines] = [
            [],
            [lines[at], lines[at]],
            [lines[at], lines[other]],
            [" " * chance.choice([1, 2, 4, 8]) + lines[at]],
            [lines[at].removeprefix("  ")],
            [lines[at][:start], lines[at][start:]],
            [lines[at][:start]],
            [f"{lines[at]} {lines[other].strip()}"],
            ["", lines[at], ""],
        ]
        lines[at : at + 1] = chance.choice(changed)
        lines = lines or [""]
    return _with_lines(files, uri, lines)


def swap_lines(chance: Random, files: Files) -> Files:
    """Let a line stand where another stood."""
    uri = _some_page(chance, files)
    lines = _lines(files[uri])
    one, two = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[two] = lines[two], lines[one]
    return _with_lines(files, uri, lines)


def insert_block(chance: Random, files: Files) -> Files:
    """Put a block of Markdown between the paragraphs of a text."""
    uri = _some_page(chance, files)
    lines = _lines(files[uri])
    empty = [at for at in range(_body_start(lines), len(lines)) if not lines[at].strip()]
    at = chance.choice(empty or [len(lines)])
    block = chance.choice(pieces.BLOCKS)
    if chance.random() < 0.3:
        block = _within(chance, block, chance.choice(pieces.INLINE))
    around = chance.choice([("", ""), ("", ""), ("",), ()])
    lines[at:at] = [*around[:1], *block.split("\n"), *around[1:]]
    return _with_lines(files, uri, lines)


def insert_inline(chance: Random, files: Files) -> Files:
    """Put a sentence, a piece of Markdown or an odd sign into a line of a text."""
    uri = _some_page(chance, files)
    lines = _lines(files[uri])
    at = _some_line(chance, lines)
    if at is not None:
        lines[at] = _within(chance, lines[at], _some_piece(chance))
    return _with_lines(files, uri, lines)


def edit_words(chance: Random, files: Files) -> Files:
    """Leave out, double or exchange words of a text."""
    uri = _some_page(chance, files)
    lines = _lines(files[uri])
    at = _some_line(chance, lines)
    if at is not None:
        words = lines[at].split(" ")
        word = chance.randrange(len(words))
        words[word : word + 1] = chance.choice(
            [[], [words[word]] * 2, [words[word].upper()], [words[word], chance.choice(words)]]
        )
        lines[at] = " ".join(words)
    return _with_lines(files, uri, lines)


def insert_in_value(chance: Random, files: Files) -> Files:
    """Put a piece into a value of the front matter."""

    def change(before: str, key: str, value: str) -> str:
        text = value.strip().strip("\"'")
        new = _within(chance, text, _some_piece(chance))
        quoted = json.dumps(new, ensure_ascii=False)
        return f"{before}{key}{chance.choice([quoted, quoted, new])}"

    return _with_key(chance, files, change, in_prose=chance.random() < 0.8)


def exchange_value(chance: Random, files: Files) -> Files:
    """Put another value in the place of one: of any type, or of the same key elsewhere."""

    def change(before: str, key: str, _: str) -> str:
        known = known_values()[key]
        new = chance.choice(known if known and chance.random() < 0.8 else pieces.VALUES)
        return f"{before}{key}{new}".replace("\n", f"\n{' ' * len(before)}")

    return _with_key(chance, files, change)


def edit_key(chance: Random, files: Files) -> Files:
    """Rename a key, double it, put another before it, or leave it and its value out."""

    def change(before: str, key: str, value: str) -> str:
        name = chance.choice(sorted(known_values()))
        indent = " " * len(before)
        return chance.choice(
            [
                f"{before}{name}{value}",
                f"{before}{key[1:]}{value}",
                f"{before}{key}{value}\n{indent}{key}{value}",
                f"{before}{key}{value}\n{before}{chance.choice(known_values()[key] or [value])}",
                f"{before}{name}{chance.choice(known_values()[name])}\n{indent}{key}{value}",
                f"{before}{key}",
            ]
        )

    return _with_key(chance, files, change)


def remove_key(chance: Random, files: Files) -> Files:
    """Leave out a key or an item of a list, with all that is indented below it."""
    uri = _some_page(chance, files)
    lines = _lines(files[uri])
    at = chance.randrange(max(1, _body_start(lines)))
    depth = _depth(lines[at])
    end = at + 1
    while end < len(lines) and _depth(lines[end]) > depth and not lines[end].startswith("---"):
        end += 1
    del lines[at:end]
    return _with_lines(files, uri, lines or [""])


def rename_file(chance: Random, files: Files) -> Files:
    """Give a file another name, in its folder or in another."""
    uri = _some_page(chance, files)
    rest = {name: data for name, data in files.items() if name != uri}
    return _with(rest, _some_uri(chance, uri), files[uri])


def copy_file(chance: Random, files: Files) -> Files:
    """Put a file's content at another name, or in another file's place."""
    uri = _some_page(chance, files)
    other = _some_page(chance, files) if chance.random() < 0.5 else _some_uri(chance, uri)
    return _with(files, other, files[uri])


def remove_file(chance: Random, files: Files) -> Files:
    """Delete a page."""
    uri = _some_page(chance, files)
    return {name: data for name, data in files.items() if name != uri}


def add_file(chance: Random, files: Files) -> Files:
    """Add a file of any name."""
    return _with(files, _some_uri(chance, ""), chance.choice(pieces.PAGES).encode())


def add_medicine(chance: Random, files: Files) -> Files:
    """Add a medicine that is like one that is there, or a part of it."""
    one = chance.choice(["examplomab", "samplinib"])
    new = chance.choice(["newlimab", "samplinib", "examplomab", "a-b", "heart-problems"])
    for uri, data in list(files.items()):
        if uri.startswith(f"medicines/{one}/") and chance.random() < 0.97:
            text = _text(data).replace(one, new).replace(one.capitalize(), new.capitalize())
            for name in ("Examplia", "EX-1", "Samplovia", "SA-2"):
                text = text.replace(name, f"{name[:-1]}{chance.choice('ob3')}")
            files = _with(files, uri.replace(one, new), _bytes(text))
    return files


def break_bytes(chance: Random, files: Files) -> Files:
    """Put odd bytes somewhere, or save a file as another system would."""
    uri = _some_page(chance, files)
    data = files[uri]
    at = chance.randint(0, len(data))
    text = data.decode("utf-8", "replace")
    changed = [
        data[:at] + chance.choice(pieces.BYTES) + data[at:],
        data[:at] + chance.randbytes(chance.randint(1, 5)) + data[at:],
        data[:at] + data[at + 1 :],
        data[:at],
        data.replace(b"\n", b"\r\n"),
        data.replace(b"\n", b"\r"),
        b"\xef\xbb\xbf" + data,
        data.rstrip(),
        data + b"\n\n\n",
        text.encode("utf-16"),
        text.encode("latin-1", "replace"),
        text.replace(" ", "\u00a0").encode(),
    ]
    return _with(files, uri, chance.choice(changed))


def repeat(chance: Random, files: Files) -> Files:
    """Repeat a piece very often, in a line or in lines, in a text or in its front matter."""
    uri = _some_page(chance, files)
    lines = _lines(files[uri])
    at = chance.randint(0, len(lines))
    if chance.random() < 0.7:
        at = chance.randint(min(_body_start(lines), len(lines)), len(lines))
    source = chance.choice([pieces.INLINE, pieces.BLOCKS, pieces.SIGNS, pieces.SENTENCES, lines])
    piece = chance.choice(source) + chance.choice(["", "", " ", "\n", "\n\n"])
    count = chance.choice([3, 20, 90, 150, 300, 3000, 20_000])
    lines[at:at] = (piece * min(count, 600_000 // max(1, len(piece)))).split("\n")
    return _with_lines(files, uri, lines)


EDITS: Mapping[Edit, int] = {
    lay_case: 8,
    lay_entry: 8,
    edit_lines: 5,
    swap_lines: 2,
    insert_block: 12,
    insert_inline: 14,
    edit_words: 10,
    insert_in_value: 10,
    exchange_value: 10,
    edit_key: 4,
    remove_key: 4,
    rename_file: 1,
    copy_file: 2,
    remove_file: 1,
    add_file: 3,
    add_medicine: 8,
    break_bytes: 3,
    repeat: 4,
}
"""How often each is drawn."""


@cache
def every_entry_once() -> list[Entry]:
    """The corpus, read once."""
    return every_entry()


@cache
def every_case_once() -> list[Case]:
    """The cases, those that expect pages thrice: what is refused is looked at no further."""
    cases = every_case()
    return [*cases, *[case for case in cases if case.problems is None] * 2]


@cache
def known_values() -> Mapping[str, list[str]]:
    """Every value that a key has in a line of the cases, by the key."""
    found: dict[str, set[str]] = defaultdict(set)
    for case in every_case():
        for uri, data in case.files().items():
            lines = _lines(data)
            for line in lines[: _body_start(lines)] if is_page(uri) else ():
                if match := _KEY.fullmatch(line):
                    found[match["key"]].add(match["value"].strip())
    return defaultdict(list, {key: sorted(values) for key, values in found.items()})


def _some_page(chance: Random, files: Files) -> str:
    return chance.choice(sorted(filter(is_page, files)) or sorted(files))


def _some_piece(chance: Random) -> str:
    return chance.choice(chance.choice([pieces.SENTENCES, pieces.INLINE, pieces.SIGNS]))


def _some_uri(chance: Random, uri: str) -> str:
    folder, _, name = uri.rpartition("/")
    stem, dot, ending = name.partition(".")
    folder = chance.choice([f"{folder}/" if folder else "", chance.choice(pieces.FOLDERS)])
    stem = chance.choice([stem, *[chance.choice(pieces.SLUGS)] * 3]) or "new"
    return f"{folder}{stem}{chance.choice([f'{dot}{ending}', chance.choice(pieces.ENDINGS)])}"


def _within(chance: Random, text: str, piece: str) -> str:
    """A text with a piece in it, most often between two words."""
    gaps = [match.end() for match in re.finditer(r" ", text)] + [0, len(text)]
    at = chance.choice([chance.choice(gaps), chance.choice(gaps), chance.randint(0, len(text))])
    space = chance.choice([" ", " ", ""])
    return f"{text[:at]}{piece}{space}{text[at:]}" if at < len(text) else f"{text}{space}{piece}"


def _with_key(
    chance: Random, files: Files, change: Callable[[str, str, str], str], in_prose: bool = False
) -> Files:
    """A page with a line of its front matter changed; of one with a text of words, if asked for."""
    uri = _some_page(chance, files)
    lines = _lines(files[uri])
    matches = [(at, _KEY.fullmatch(line)) for at, line in enumerate(lines[: _body_start(lines)])]
    found = [
        (at, match)
        for at, match in matches
        if match and match[0] not in ("", "---") and (" " in match["value"] or not in_prose)
    ]
    if found:
        at, match = chance.choice(found)
        lines[at] = change(match["before"], match["key"], match["value"])
    return _with_lines(files, uri, lines)


def _together(files: Files, others: Mapping[str, bytes]) -> Files:
    for uri, data in others.items():
        files = _with(files, uri, data)
    return files


def _with(files: Files, uri: str, data: bytes) -> Files:
    """The files and one more, unless a disk cannot hold it beside the others."""
    is_folder = any(name.startswith(f"{uri}/") for name in files)
    parents = {uri[: match.start()] for match in re.finditer("/", uri)}
    return files if is_folder or parents & files.keys() else {**files, uri: data}


def _with_lines(files: Files, uri: str, lines: Lines) -> Files:
    return _with(files, uri, _bytes("\n".join(lines)))


def _lines(data: bytes) -> Lines:
    return _text(data).split("\n")


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def _some_line(chance: Random, lines: list[str]) -> int | None:
    """A line of the text below the front matter that is not empty, if there is one."""
    full = [at for at in range(_body_start(lines), len(lines)) if lines[at].strip()]
    return chance.choice(full) if full else None


def _body_start(lines: Lines) -> int:
    """The line below the front matter."""
    return lines.index("---", 1) + 1 if "---" in lines[1:] else 0


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())
