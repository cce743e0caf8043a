"""The rows of regimens that may be shipped."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from formulary.schema.other_names import AMBIGUOUS, BETWEEN, Row, letters_of
from other_names.left_out import REGIMEN_NAMES, SHARED
from other_names.sources import OF_REGIMENS, source_of

COLUMNS = ("name", "medicines", "names", "ambiguous", "source")

_REMARK = re.compile(r"\b(?:adds|uses?|is|before|same)\b|\(")
"""What tells a remark among the synonyms from a name."""

_OTHER_MEANING = re.compile(r"is also (?:short for|the name of)|in some plans|in other cancers")
_OR_ELSE = re.compile(r"\(or [^)]*\)")
_BRACKETED = re.compile(r"\s*\([^)]*\)")
_ORDER = re.compile(r"^(?:then|alternating) ")
_CALLED = {"tegafur/gimeracil/oteracil": "tegafur, gimeracil, and oteracil"}
"""Combinations that the table writes in another way than the list of medicines."""


def regimen_rows(rows: Iterable[Row]) -> list[Row]:
    """What may be shipped, with names instead of remarks.

    A regimen is ambiguous where its notes say so, where one of its medicines may be another, and
    where a regimen of other medicines has one of its names. One whose name is a synonym of another
    with the same medicines is that other one.
    """
    kept = [row for row in rows if source_of(row["source"], OF_REGIMENS)]
    meanings = defaultdict(set)
    synonyms = set()
    for row in kept:
        own = frozenset(_medicines(row))
        also = _synonyms(row)
        synonyms |= {(letters_of(name), own) for name in also}
        for name in (row["acronym"], *also):
            meanings[letters_of(name)].add(own)
    several = {name for name, found in meanings.items() if len(found) > 1}
    return [
        _row(row, several)
        for row in sorted(kept, key=lambda each: each["acronym"].casefold())
        if (letters_of(row["acronym"]), frozenset(_medicines(row))) not in synonyms
    ]


def _row(row: Row, several: set[str]) -> Row:
    source = source_of(row["source"], OF_REGIMENS)
    assert source is not None
    names = [row["acronym"], *_synonyms(row)]
    letters = {letters_of(name) for name in names}
    ambiguous = (
        bool(letters & (several | SHARED))
        or _OTHER_MEANING.search(row["note"])
        or _OR_ELSE.search(row["medicines"])
    )
    return {
        "name": names[0],
        "medicines": BETWEEN.join(_medicines(row)),
        "names": BETWEEN.join(names[1:]),
        "ambiguous": AMBIGUOUS if ambiguous else "",
        "source": source.key,
    }


def _synonyms(row: Row) -> list[str]:
    """The names among the synonyms, each once and none as the acronym itself."""
    found = {letters_of(row["acronym"]): ""}
    for name in filter(None, row["synonyms"].split(BETWEEN)):
        if not _REMARK.search(name) and letters_of(name) not in REGIMEN_NAMES:
            found.setdefault(letters_of(name), name)
    return [name for name in found.values() if name]


def _medicines(row: Row) -> list[str]:
    """The medicines in their order. Of one that another may replace, the first is named."""
    plain = _BRACKETED.sub("", row["medicines"])
    parts = (_ORDER.sub("", each.strip()) for each in re.split("[,;]", plain))
    return list(dict.fromkeys(_CALLED.get(each, each) for each in parts))
