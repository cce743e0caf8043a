"""Names of what the site has no page on, which the search reads to say so.

Everything is as seen from the catalogue: a medicine of the list that has a monograph lends it the
names that it does not list itself, and its other forms are told from it; any other medicine is one
without a page. A name that the catalogue has for something of its own keeps that meaning.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from formulary.exports.search.rows import packed
from formulary.records.catalogue import Catalogue
from formulary.records.known_names import grouping_names, word_forms
from formulary.records.monograph import Monograph
from formulary.schema.other_names import (
    FORMS,
    LOOK_ALIKES,
    MEDICINES,
    REGIMENS,
    OtherMedicine,
    letters_of,
)

Row = list[Any]


def other_names(catalogue: Catalogue) -> bytes:
    """The file of rows: medicines by generic name, those with pages by slug."""
    seen = _Seen(catalogue)
    return packed(
        {
            "medicines": [*_medicines(seen)],
            "ours": [*_ours(seen)],
            "forms": [*_forms(seen)],
            "alike": [*_alike(seen)],
            "regimens": [*_regimens(seen)],
        }
    )


@dataclass(frozen=True)
class _Seen:
    """The lists as seen from a catalogue."""

    catalogue: Catalogue

    @cached_property
    def monographs(self) -> dict[str, Monograph]:
        """The monograph of each medicine of the list that has one, by its name in the list."""
        every = self.catalogue.monographs.values()
        by_name = {letters_of(name): each for each in every for name in each.names}
        by_generic = {letters_of(each.name): each for each in every}
        found = {}
        for medicine in MEDICINES:
            own = by_name.get(letters_of(medicine.name))
            synonyms = (by_generic.get(letters_of(name)) for name in medicine.names)
            if monograph := own or next(filter(None, synonyms), None):
                found[medicine.name] = monograph
        return found

    @cached_property
    def taken(self) -> frozenset[str]:
        """What the catalogue itself calls something."""
        known = [*self.catalogue.names.targets, *grouping_names(self.catalogue)]
        known += word_forms(self.catalogue)
        return frozenset(map(letters_of, known))

    def free(self, names: Iterable[str]) -> list[str]:
        """The names that the catalogue has for nothing."""
        return [name for name in names if letters_of(name) not in self.taken]

    def called(self, name: str) -> str:
        """A medicine by the generic name that its monograph has, or the list."""
        monograph = self.monographs.get(name)
        return monograph.name if monograph else name


def _medicines(seen: _Seen) -> Iterator[Row]:
    """Generic name, whether it is a cancer medicine, and other names, of each without a page."""
    for medicine in MEDICINES:
        if medicine.name not in seen.monographs and seen.free([medicine.name]):
            names = seen.free([*medicine.names, *_names_of_forms(medicine)])
            yield [medicine.name, int(medicine.is_cancer_medicine), names]


def _names_of_forms(medicine: OtherMedicine) -> list[str]:
    return [form.name for form in FORMS if form.generic == medicine.name]


def _ours(seen: _Seen) -> Iterator[Row]:
    """Slug, and the names that its monograph does not list."""
    for medicine in MEDICINES:
        monograph = seen.monographs.get(medicine.name)
        names = seen.free([medicine.name, *medicine.names])
        if monograph and names:
            yield [monograph.slug, names]


def _forms(seen: _Seen) -> Iterator[Row]:
    """Name of a form that its monograph does not list, slug of the medicine, and what it is."""
    for form in FORMS:
        monograph = seen.monographs.get(form.generic)
        if monograph and seen.free([form.name]):
            yield [form.name, monograph.slug, form.note]


def _alike(seen: _Seen) -> Iterator[Row]:
    """Both names, and what is dangerous about the pair; neither, one or both may have a page."""
    for pair in LOOK_ALIKES:
        one, other = seen.called(pair.one), seen.called(pair.other)
        if one != other:
            yield [one, other, pair.note]


def _regimens(seen: _Seen) -> Iterator[Row]:
    """Name, medicines, other names, and whether it is ambiguous, of each without a page.

    The page of a regimen may have another of its names. It is its own page where the medicines are
    the same, and elsewhere the name is ambiguous: TC is also carboplatin with paclitaxel.
    """
    pages = {
        letters_of(name): {each.name for each in seen.catalogue.medicines_of(regimen)}
        for regimen in seen.catalogue.regimens.values()
        for name in regimen.names
    }
    for regimen in REGIMENS:
        medicines = [seen.called(each) for each in regimen.medicines]
        shared = [name for name in regimen.names if letters_of(name) in pages]
        is_page = any(pages[letters_of(name)] == set(medicines) for name in shared)
        if seen.free([regimen.name]) and not is_page:
            names = [*seen.free(regimen.names), *shared]
            yield [regimen.name, medicines, names, int(regimen.is_ambiguous or bool(shared))]
