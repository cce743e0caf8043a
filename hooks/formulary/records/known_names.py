"""The names that the catalogue knows, for checks that must not take a name for a word."""

from __future__ import annotations

from collections.abc import Mapping

from formulary import addresses
from formulary.problems import did_you_mean
from formulary.records.catalogue import Catalogue
from formulary.text.name_finder import NameFinder, words_of
from formulary.text.names import name_forms
from formulary.text.readability import is_long


def medicine_names(catalogue: Catalogue) -> list[str]:
    """Every name of every medicine that has pages."""
    return [name for one in catalogue.monographs.values() for name in one.names]


def medicines_by_word(catalogue: Catalogue) -> Mapping[str, str]:
    """Each name of one word: to the slug of its medicine, or to itself for one without pages."""
    without_page = {each.casefold(): each.casefold() for each in catalogue.medicines_without_page}
    with_page = {
        name.casefold(): slug
        for slug, monograph in catalogue.monographs.items()
        for name in monograph.names
    }
    named = without_page | with_page
    return {name: medicine for name, medicine in named.items() if name.isalpha()}


def grouping_names(catalogue: Catalogue) -> list[str]:
    """Every name of every cancer and every kind of medicine."""
    groupings = (*catalogue.cancers.values(), *catalogue.kinds.values())
    return [name for each in groupings for name in (each.name, *each.other_names)]


def word_forms(catalogue: Catalogue) -> list[str]:
    """Every form of every medical word that pages explain."""
    return [form for word in catalogue.words for form in (word.word, *word.forms)]


def long_names(catalogue: Catalogue) -> NameFinder:
    """The names that do not count in the grade: those with a long word in them."""
    names = [*medicine_names(catalogue), *word_forms(catalogue), *grouping_names(catalogue)]
    names += [name for one in catalogue.regimens.values() for name in one.names]
    for effect in catalogue.side_effects.values():
        names += [*name_forms(effect.fields.name), *effect.fields.medical_terms]
    names += catalogue.medicines_without_page
    names += catalogue.plain_words.names if catalogue.plain_words else []
    return NameFinder.of(name for name in names if is_long(words_of(name)))


def no_medicine(
    catalogue: Catalogue, slug: str | None, remedy: str = "Add its pages, or correct it."
) -> str | None:
    """What is wrong with the slug of a medicine that has no pages; None where nothing is."""
    if slug is None or addresses.medicine(slug) in catalogue.files:
        return None
    return f"no medicine '{slug}'.{did_you_mean(slug, catalogue.monographs) or f' {remedy}'}"
