"""The rows of names that look alike and may be shipped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from formulary.schema.other_names import Row, letters_of
from other_names.medicines import plain
from other_names.plain_notes import PAIRS
from other_names.sources import NEAR, OF_PAIRS, source_of

COLUMNS = ("one", "other", "note", "source")
Pair = tuple[str, str, str, str]

_OF_MEDICINES = {"generic", "abbreviation"}


def pair_rows(listed: Iterable[Row], near: Iterable[Row], medicines: Iterable[Row]) -> list[Row]:
    """Each pair once: from the lists that may be shipped, or computed.

    A pair of brands stands as the pair of their medicines, and where that is one medicine, not at
    all. What no source of medicines has is left out as well.
    """
    generics = _generics(medicines)
    known = set(generics.values())
    found: dict[frozenset[str], Row] = {}
    for one, other, note, source in [*_of_lists(listed, generics), *_computed(near)]:
        pair = frozenset((one, other))
        if pair & known:
            row = {"one": one, "other": other, "note": note, "source": source}
            found[pair] = max(found.get(pair, row), row, key=lambda each: len(each["note"]))
    return sorted(found.values(), key=lambda row: (row["one"], row["other"]))


def _of_lists(listed: Iterable[Row], generics: Mapping[str, str]) -> Iterator[Pair]:
    for row in listed:
        source = source_of(row["source"], OF_PAIRS)
        one, other = (generics.get(letters_of(row[side]), row[side].lower()) for side in "ab")
        if source and one != other:
            yield one, other, plain(row["danger_note"], PAIRS), source.key


def _computed(near: Iterable[Row]) -> Iterator[Pair]:
    """Generic names and their short forms: of brands, only the brands look alike."""
    for row in near:
        if row["level"] == "high" and {row["page_kind"], row["other_kind"]} <= _OF_MEDICINES:
            yield row["page_generic"], row["other_generic"], "", NEAR.key


def _generics(medicines: Iterable[Row]) -> dict[str, str]:
    """The medicine of every name that only one has."""
    owners = defaultdict(set)
    for row in medicines:
        owners[letters_of(row["name"])].add(row["generic"])
    return {name: min(own) for name, own in owners.items() if len(own) == 1}
