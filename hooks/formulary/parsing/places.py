"""Which file is which kind of page: its place below docs/ decides. Misplaced files are found."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from formulary import addresses
from formulary.problems import Problem, did_you_mean
from formulary.schema.fields import SLUG
from formulary.schema.kinds import PAGE_KINDS, Place, place_in_table
from formulary.schema.vocabulary import SectionName
from formulary.text.characters import called
from formulary.text.names import slug_of


def place_of(uri: str) -> Place | str:
    """The place of a Markdown file, or a sentence on why it has none."""
    path = PurePosixPath(uri)
    return _misnamed(path) or _misplaced(path) or place_in_table(uri)


def _misplaced(path: PurePosixPath) -> str | None:
    """Why a file may not stand where it does, if it may not."""
    folder = path.parts[0] if len(path.parts) > 1 else ""
    if folder in addresses.BUILT_FOLDERS:
        return f"the build makes {folder}/ from {addresses.FINDER}. Delete this file"
    if folder in addresses.PAGELESS_FOLDERS:
        return f"no page can stand in {folder}/. Move the file to another folder"
    if folder not in _FOLDERS or any(kind.pattern.fullmatch(str(path)) for kind in _IN_FOLDERS):
        return None
    if folder == addresses.MEDICINES:
        return _no_section(path)
    return f"too deep a folder in {folder}/. Move the file up"


_IN_FOLDERS = tuple(kind for kind in PAGE_KINDS if kind.has_slug)
_FOLDERS = frozenset(kind.folder for kind in _IN_FOLDERS)
"""Folders that hold only pages of kinds of their own, besides their list."""


def _no_section(path: PurePosixPath) -> str | None:
    """Why a file in a medicine's folder, or beside those folders, is no section."""
    if str(path) == addresses.FINDER:
        return None
    if len(path.parts) == 2:
        overview = addresses.medicine(path.stem)
        return f"a medicine is a folder. Move this file to {overview}"
    if len(path.parts) > 3:
        return f"too deep a folder in {addresses.MEDICINES}/. Move the file up"
    if path.stem in addresses.BUILT_PAGES:
        return f"the build makes {path.name} from the nine sections. Delete this file"
    known = [section.value for section in SectionName]
    return (
        f"'{path.name}' is not a section of a monograph.{did_you_mean(path.stem, known)} "
        f"The nine are: {', '.join(f'{each}.md' for each in known)}"
    )


def _misnamed(path: PurePosixPath) -> str | None:
    if path.suffix != ".md":
        return f"a page's file ends with '.md'. Rename it to {path.stem}.md"
    for part in (*path.parts[:-1], path.stem):
        if not SLUG.fullmatch(part) and part != "404":
            odd = next((each for each in part if _is_foreign(each)), None)
            why = f": {called(odd)}" if odd else ""
            return (
                f"'{part}' cannot be part of an address{why}. Use lower-case letters, digits and "
                f"single hyphens: '{_as_slug(part)}'"
            )
    return None


def _is_foreign(character: str) -> bool:
    """Whether nobody would see that a character is none of an ordinary name."""
    return not character.isascii() and not unicodedata.name(character, "").startswith("LATIN ")


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
