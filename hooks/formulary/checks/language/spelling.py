"""Medicines' names misspelt in prose, as "aldesleuken", or with odd signs, as "C1splatin"."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

from formulary import addresses
from formulary.parsing.source_file import Passage
from formulary.problems import Problem
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import grouping_names, medicine_names
from formulary.records.record import Record
from formulary.schema.fields import FieldPath
from formulary.schema.medicine import SectionFields
from formulary.text.characters import called
from formulary.text.links import links
from formulary.text.masking import mask_code
from formulary.text.scripts import skeleton, words_of_mixed_scripts

SHORTEST_NAME = 5
"""Shorter names are within a letter or two of too many ordinary words."""

ORDINARY_WORDS = frozenset({"interfere", "interferes", "interfered", "perception"})
"""English words that are within two edits of a medicine's name (interferon, Herceptin)."""

_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"[a-z]+")


def check(catalogue: Catalogue) -> Iterator[Problem]:
    """Find words that are one or two edits away from a medicine's name, but not the name."""
    names = {
        normal: name
        for monograph in catalogue.monographs.values()
        for name in monograph.names
        if _NAME.fullmatch(normal := name.casefold()) and len(normal) >= SHORTEST_NAME
    }
    looks = {skeleton(normal): name for normal, name in names.items()}
    known_words = _known_words(catalogue)
    verdicts: dict[str, str | None] = {}
    for record in catalogue.records():
        for passage in (*record.passages(), *_names_that_interact(record)):
            for match in _WORD.finditer(_without_addresses(passage.text)):
                word = match.group().casefold()
                if word in known_words or len(word) < SHORTEST_NAME - 1:
                    continue
                if word not in verdicts:
                    verdicts[word] = _meant(word, names, looks)
                if meant := verdicts[word]:
                    yield passage.problem(*match.span(), _message(match.group(), meant))


def _message(word: str, meant: str) -> str:
    odd = next((each for each in word if each not in string.ascii_letters), None)
    if odd is not None and skeleton(word) == skeleton(meant):
        return f"'{word}' looks like '{meant}' and is not: it has {called(odd)}. Type the name anew"
    return f"'{word}' looks like '{meant}' misspelt. Correct it{_WAY_OUT}"


def _names_that_interact(record: Record) -> Iterator[Passage]:
    """The names in a list of medicines that do not go well with this one. They are no sentences."""
    topics = record.fields.topics if isinstance(record.fields, SectionFields) else ()
    for index, topic in enumerate(topics):
        for number, each in enumerate(topic.medicines):
            for place, name in enumerate(each.names):
                path: FieldPath = ("topics", index, "medicines", number, "names", place)
                yield record.source.field_passage(path, name)


def _without_addresses(text: str) -> str:
    """The text without code and without addresses, which are spelt as their owners spell them."""
    masked = mask_code(text)
    for link in links(text):
        masked = f"{masked[: link.start]}{' ' * len(link.target)}{masked[link.end :]}"
    return masked


_WAY_OUT = (
    f", or, if it is another medicine, add it to 'medicines_without_page' in {addresses.FINDER}"
)


def _meant(word: str, names: Mapping[str, str], looks: Mapping[str, str]) -> str | None:
    """The name that a word misspells: two edits in a long name, one in a short one.

    However many signs differ, a word that looks like a name is one misspelt. A word with letters of
    two scripts is told of in any text.
    """
    if not word.isascii() and any(words_of_mixed_scripts(word)):
        return None
    if alike := looks.get(skeleton(word)):
        return alike
    found = process.extractOne(word, list(names), scorer=OSA.distance, score_cutoff=2)
    if found is None:
        return None
    name, distance, _ = found
    is_near = distance <= (2 if len(name) > 7 else 1)
    return names[name] if is_near else None


def _known_words(catalogue: Catalogue) -> frozenset[str]:
    """Words that stand in a known name, and so are no misspelling of another."""
    known = [*medicine_names(catalogue), *grouping_names(catalogue)]
    known += [name for one in catalogue.side_effects.values() for name in one.names]
    known += catalogue.medicines_without_page
    words = {word.casefold() for name in known for word in _WORD.findall(name)}
    return frozenset(words | ORDINARY_WORDS)
