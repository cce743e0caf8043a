"""Whether pages say things in their own words: runs of words that stand in other texts too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import grouping_names
from formulary.schema.ctcae import TERMS
from formulary.text.name_finder import NameFinder
from formulary.text.sentences import Word, blocks_of

LONGEST_RUN = 8
"""Words in a row from which on a sentence counts as copied."""

FEWEST_OWN_WORDS = 3
"""A run with fewer words that are neither names nor join them is a list of names."""

_JOINING = frozenset({"a", "an", "and", "as", "by", "for", "in", "of", "or", "the", "to", "with"})
_WORD = re.compile(r"[^\W_]+(?:[.,](?=\d)[^\W_]+)*(?:'[^\W_]+)*")

Texts = Mapping[str, Iterable[str]]
"""The texts of each file to compare with, by the file's name."""


def shared_runs(catalogue: Catalogue, texts: Texts) -> Iterator[Problem]:
    """Find runs of eight words or more that a page shares with one of the texts."""
    known = _runs_of(texts)
    names = NameFinder.of(_names(catalogue))
    for record in catalogue.records():
        for passage in record.passages():
            yield from _shared(passage, known, names)


def _runs_of(texts: Texts) -> dict[tuple[str, ...], str]:
    """Every run of the texts, with the first file that it stands in."""
    found: dict[tuple[str, ...], str] = {}
    for file, pieces in texts.items():
        for piece in pieces:
            plain = piece.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
            words = _WORD.findall(plain)
            for start in range(len(words) - LONGEST_RUN + 1):
                found.setdefault(tuple(words[start : start + LONGEST_RUN]), file)
    return found


def _names(catalogue: Catalogue) -> Iterator[str]:
    """Everything that has one name only, so that two texts cannot but say it alike."""
    yield from TERMS
    yield from catalogue.names.targets
    yield from catalogue.medicines_without_page
    yield from grouping_names(catalogue)
    for monograph in catalogue.monographs.values():
        yield from (source.title for source in monograph.identity.sources)


def _shared(
    passage: Passage, known: Mapping[tuple[str, ...], str], names: NameFinder
) -> Iterator[Problem]:
    blocks = blocks_of(passage.text)
    words = [word for block in blocks for each in block.sentences for word in each.words]
    texts = [word.text for word in words]
    starts = [
        start
        for start in range(len(texts) - LONGEST_RUN + 1)
        if tuple(texts[start : start + LONGEST_RUN]) in known
    ]
    for first, last in _stretches(starts):
        run = words[first : last + LONGEST_RUN]
        if _own_words(run, names) >= FEWEST_OWN_WORDS:
            file = known[tuple(texts[first : first + LONGEST_RUN])]
            said = " ".join(word.text for word in run)
            message = f"{len(run)} words in a row as in {file}: '{said}'. Say it in other words"
            yield passage.problem(run[0].start, run[-1].end, message)


def _stretches(starts: list[int]) -> list[tuple[int, int]]:
    """Indices that follow each other, as the first and the last of each stretch."""
    found: list[tuple[int, int]] = []
    for start in starts:
        if found and found[-1][1] == start - 1:
            found[-1] = (found[-1][0], start)
        else:
            found.append((start, start))
    return found


def _own_words(run: list[Word], names: NameFinder) -> int:
    """How many words of a run are neither part of a name nor join names."""
    texts = [word.text for word in run]
    inside = names.indices(texts)
    return sum(
        index not in inside and text not in _JOINING and not text[0].isdigit()
        for index, text in enumerate(texts)
    )
