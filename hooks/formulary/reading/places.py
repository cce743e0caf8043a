"""Which file is which kind of page: its place below docs/ decides. Misplaced files are found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePosixPath

from formulary.front_matter import SLUG
from formulary.names import slug_of
from formulary.problems import Problem, did_you_mean
from formulary.vocabulary import SectionName

BUILT_PAGES = ("guide", "handout")
"""Pages of a monograph that the build makes; no file may take their place."""


class PageKind(Enum):
    """What a Markdown file is."""

    PROSE = auto()
    FINDER = auto()
    WORDS = auto()
    PLAIN_WORDS = auto()
    REGIMEN = auto()
    EMERGENCY_WORDS = auto()
    SECTION = auto()
    SIDE_EFFECT = auto()


@dataclass(frozen=True)
class Place:
    """Where a page belongs: `slug` is that of its record, `section` a monograph's."""

    kind: PageKind
    slug: str = ""
    section: SectionName | None = None


_OF_THEIR_OWN_KIND = {
    "words.md": PageKind.WORDS,
    "about/plain-words.md": PageKind.PLAIN_WORDS,
    "emergency-words.md": PageKind.EMERGENCY_WORDS,
    "medicines/index.md": PageKind.FINDER,
    "side-effects/index.md": PageKind.PROSE,
    "regimens/index.md": PageKind.PROSE,
}


def place_of(uri: str) -> Place | str:
    """The place of a Markdown file, or a sentence on why it has none."""
    path = PurePosixPath(uri)
    if misnamed := _misnamed(path):
        return misnamed
    if uri in _OF_THEIR_OWN_KIND:
        return Place(_OF_THEIR_OWN_KIND[uri])
    match path.parts:
        case ("medicines", _):
            return f"a medicine is a folder. Move this file to medicines/{path.stem}/index.md"
        case ("medicines", slug, _):
            return _section_place(slug, path.stem)
        case ("side-effects", _):
            return Place(PageKind.SIDE_EFFECT, path.stem)
        case ("regimens", _):
            return Place(PageKind.REGIMEN, path.stem)
        case ("cancers" | "kinds" as folder, *_):
            return f"the build makes {folder}/ from medicines/index.md. Delete this file"
        case ("medicines" | "side-effects" | "regimens" as folder, *_):
            return f"too deep a folder in {folder}/. Move the file up"
        case _:
            return Place(PageKind.PROSE)


def _misnamed(path: PurePosixPath) -> str | None:
    if path.suffix != ".md":
        return f"a page's file ends with '.md'. Rename it to {path.stem}.md"
    for part in (*path.parts[:-1], path.stem):
        if not SLUG.fullmatch(part) and part != "404":
            return (
                f"'{part}' cannot be part of an address. Use lower-case letters, digits and single "
                f"hyphens: '{_as_slug(part)}'"
            )
    return None


def _section_place(slug: str, stem: str) -> Place | str:
    known = {section.value: section for section in SectionName}
    if stem in known:
        return Place(PageKind.SECTION, slug, known[stem])
    if stem in BUILT_PAGES:
        return f"the build makes {stem}.md from the nine sections. Delete this file"
    return (
        f"'{stem}.md' is not a section of a monograph.{did_you_mean(stem, known)} "
        f"The nine are: {', '.join(f'{each}.md' for each in known)}"
    )


def _as_slug(part: str) -> str:
    return slug_of(part) or "name"


def find_collisions(paths: Iterable[tuple[str, str]]) -> list[Problem]:
    """Files that would be published at one address. Takes (path in messages, uri) pairs."""
    taken: dict[str, str] = {}
    problems = []
    for path, uri in sorted(paths):
        address = _address(uri)
        if address in taken:
            message = (
                f"two files for one address: {taken[address]} is there too. Keep one of the two"
            )
            problems.append(Problem(path, 1, 1, message))
        taken.setdefault(address, path)
    return problems


def _address(uri: str) -> str:
    path = PurePosixPath(uri)
    name = "index" if path.stem == "README" else path.stem
    folder = path.parent if name == "index" else path.parent / name
    return str(folder).casefold()
