"""Cross-links as a writer writes them: `(see heart problems)` and `[heart problems][]`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from formulary.text.links import mask_links, references
from formulary.text.masking import mask_code
from formulary.text.names import NameIndex

# "(see heart problems and lung problems)" has the names "heart problems and lung problems";
# "(See also swelling (edema))" has the names "swelling (edema)".
_SEE = re.compile(
    r"\((?P<see>see(?:\s++also)?)\s++(?P<names>(?:[^()\[\]]|\([^()\[\]]*+\))++)\)", re.IGNORECASE
)
_SEPARATOR = re.compile(r"(?:(?<!\s)\s++)?+(?:[,;]\s*+(?:(?:and|or)\b)?+|\band\b|\bor\b)\s*+")
_EDGE = re.compile(r"(?<![\s.])[\s.]++\Z")


@dataclass(frozen=True)
class Mention:
    """A name in a text that asks to be a link: where it stands, and whether in `(see …)`."""

    name: str
    start: int
    end: int
    in_see: bool


def find_mentions(text: str, names: NameIndex) -> list[Mention]:
    """The names that a text wants linked, outside code. `names` tells where each of them ends."""
    prose = mask_links(mask_code(text))
    found = [Mention(each.name, each.start, each.end, False) for each in references(text)]
    for match in _SEE.finditer(prose):
        for start, end in _shown(text, prose, *match.span("names")):
            found += _split(prose[start:end], start, names)
    return sorted(found, key=lambda mention: mention.start)


def _shown(text: str, prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches in which nothing is blanked out: no name reaches over code or a comment."""
    hidden = [at for at in range(start, end) if text[at] != prose[at]]
    for before, after in pairwise([start - 1, *hidden, end]):
        if before + 1 < after:
            yield before + 1, after


def _split(text: str, offset: int, names: NameIndex) -> list[Mention]:
    """Cut "heart problems and lung problems" into its names.

    A name may hold "and" itself ("nausea and vomiting"), so the longest known stretch wins.
    """
    joints = [(0, 0), *((m.start(), m.end()) for m in _SEPARATOR.finditer(text)), (len(text),) * 2]
    pieces = [(after, before) for (_, after), (before, _) in pairwise(joints)]
    found, first = [], 0
    while first < len(pieces):
        last = _end_of_name(text, pieces, first, names)
        name, start, end = _cut(text, pieces, first, last)
        if name:
            found.append(Mention(name, offset + start, offset + end, True))
        first = last
    return found


def _end_of_name(text: str, pieces: list[tuple[int, int]], first: int, names: NameIndex) -> int:
    """The piece after the name that begins at `first`: an unknown one ends where a known begins."""
    for start in range(first, len(pieces)):
        end = _end_of_known(text, pieces, start, names)
        if end:
            return end if start == first else start
    return len(pieces)


def _end_of_known(text: str, pieces: list[tuple[int, int]], start: int, names: NameIndex) -> int:
    """The piece after the longest known name that begins at `start`; 0 if none does."""
    longest = 0
    for end in range(start + 1, len(pieces) + 1):
        name = _cut(text, pieces, start, end)[0]
        if names.knows(name):
            longest = end
        elif not names.begins_with(name):
            break
    return longest


def _cut(text: str, pieces: list[tuple[int, int]], first: int, last: int) -> tuple[str, int, int]:
    """The stretch from piece `first` up to `last`, tidied: its name, start and end."""
    start, end = pieces[first][0], pieces[last - 1][1]
    stretch = text[start:end]
    start += len(stretch) - len(stretch.lstrip())
    if edge := _EDGE.search(stretch):
        end = max(start, pieces[first][0] + edge.start())
    return " ".join(text[start:end].split()), start, end
