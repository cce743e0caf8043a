"""Cross-links as a writer writes them: `(see heart problems)` and `[heart problems][]`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from formulary.text.links import mask_links, references
from formulary.text.masking import mask_code

# "(see heart problems and lung problems)" has the names "heart problems and lung problems";
# "(See also swelling (edema))" has the names "swelling (edema)".
_SEE = re.compile(
    r"\((?P<see>see(?:\s+also)?)\s+(?P<names>(?:[^()\[\]]|\([^()\[\]]*\))+)\)", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:(?:and|or)\b)?|\band\b|\bor\b)\s*")
_EDGE = re.compile(r"^\s+|[\s.]+$")


@dataclass(frozen=True)
class Mention:
    """A name in a text that asks to be a link: where it stands, and whether in `(see …)`."""

    name: str
    start: int
    end: int
    in_see: bool


def find_mentions(text: str, knows: Callable[[str], bool]) -> list[Mention]:
    """The names that a text wants linked, outside code. `knows` tells where a name ends."""
    prose = mask_links(mask_code(text))
    found = [Mention(each.name, each.start, each.end, False) for each in references(text)]
    for match in _SEE.finditer(prose):
        found += _split(match["names"], match.start("names"), knows)
    return sorted(found, key=lambda mention: mention.start)


def _split(text: str, offset: int, knows: Callable[[str], bool]) -> list[Mention]:
    """Cut "heart problems and lung problems" into its names.

    A name may hold "and" itself ("nausea and vomiting"), so the longest known stretch wins.
    """
    joints = [(0, 0), *((m.start(), m.end()) for m in _SEPARATOR.finditer(text)), (len(text),) * 2]
    pieces = [(after, before) for (_, after), (before, _) in pairwise(joints)]
    found, first = [], 0
    while first < len(pieces):
        last = _end_of_name(text, pieces, first, knows)
        name, start, end = _cut(text, pieces, first, last)
        if name:
            found.append(Mention(name, offset + start, offset + end, True))
        first = last
    return found


def _end_of_name(
    text: str, pieces: list[tuple[int, int]], first: int, knows: Callable[[str], bool]
) -> int:
    """The piece after the name that begins at `first`: an unknown one ends where a known begins."""
    for start in range(first, len(pieces)):
        for end in range(len(pieces), start, -1):
            if knows(_cut(text, pieces, start, end)[0]):
                return end if start == first else start
    return len(pieces)


def _cut(text: str, pieces: list[tuple[int, int]], first: int, last: int) -> tuple[str, int, int]:
    """The stretch from piece `first` up to `last`, tidied: its name, start and end."""
    start, end = pieces[first][0], pieces[last - 1][1]
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    end -= len(stretch) - len(_EDGE.sub("", stretch)) - (len(stretch) - len(stretch.lstrip()))
    return " ".join(text[start:end].split()), start, end
