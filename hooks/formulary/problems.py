"""What is wrong in a writer's file, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rapidfuzz import process
from rapidfuzz.distance import OSA


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake, located. Lines and columns count from 1, columns in characters.

    `missing` is the uri of the page that is needed here and is not there.
    """

    path: str
    line: int
    column: int
    message: str
    missing: str = field(default="", compare=False)

    def __str__(self) -> str:
        line = f"{self.path}:{self.line}:{self.column}: {self.message}"
        return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line)


LONGEST_WORD = 100
"""Characters of a word that may be meant as a known one; a longer one is no slip."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was most likely meant to be, if any is near enough.

    Near is at most one edit in three letters: beyond that a suggestion misleads.
    """
    if len(word) > LONGEST_WORD:
        return None
    found = process.extractOne(
        word.casefold(),
        {each: each.casefold() for each in sorted(known)},
        scorer=OSA.distance,
        score_cutoff=max(1, len(word) // 3),
    )
    return found[2] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence with the nearest known word, or nothing: ready to end a message."""
    suggestion = nearest(word, known)
    return f" Did you mean '{suggestion}'?" if suggestion else ""


def count_problems(problems: Sequence[Problem], held_back: int = 0) -> str:
    """How many there are, in words: "1 problem in 1 file".

    `held_back` is how many may follow from them, and are not told.
    """
    files = len({problem.path for problem in problems})
    told = f"{_many(len(problems), 'problem')} in {_many(files, 'file')}"
    if not held_back:
        return told
    are, these = ("is", "it") if held_back == 1 else ("are", "they")
    return (
        f"{told}. {_many(held_back, 'more problem')} may follow from what is broken; {these} "
        f"{are} held back until that is mended"
    )


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
