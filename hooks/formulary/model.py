"""The records that files become: frozen, typed, with nothing of other pages in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, get_args

from pydantic import BaseModel

from formulary.front_matter import (
    CallLists,
    EmergencyWordsFields,
    FinderFields,
    MedicineFields,
    Occurrence,
    PlainWordsFields,
    ProseFields,
    RegimenFields,
    SectionFields,
    Shown,
    SideEffectFields,
    SideEffectsFields,
    WhenToCallFields,
    WordsFields,
)
from formulary.front_matter import Source as Citation
from formulary.names import name_forms
from formulary.source import FieldPath, Passage, Source
from formulary.vocabulary import Frequency, SectionName


@dataclass(frozen=True)
class Record:
    """A page as written: its source and its front matter, typed."""

    source: Source
    fields: BaseModel

    @property
    def uri(self) -> str:
        """The page's place below docs/."""
        return self.source.uri

    def passages(self) -> Iterator[Passage]:
        """Every text of the page that a reader will see: from front matter, then the body."""
        for path, text in shown_texts(self.fields):
            yield self.source.field_passage(path, text)
        yield self.source.body_passage()


@dataclass(frozen=True)
class Prose(Record):
    """A page that stands for itself: home, about, the finder, the glossary's frame."""

    fields: ProseFields


@dataclass(frozen=True)
class Finder(Prose):
    """The page that lists medicines, with the groupings that medicines choose from."""

    fields: FinderFields


@dataclass(frozen=True)
class Words(Prose):
    """The page of medical words, from which other pages explain those they use."""

    fields: WordsFields


@dataclass(frozen=True)
class PlainWords(Prose):
    """The page of words that pages avoid, and of names that the reading grade leaves out."""

    fields: PlainWordsFields


@dataclass(frozen=True)
class EmergencyWords(Prose):
    """The page of words that put a call card above all search results."""

    fields: EmergencyWordsFields


@dataclass(frozen=True)
class Section(Record):
    """One of the nine pages of a monograph."""

    fields: MedicineFields | SectionFields
    medicine: str
    name: SectionName


@dataclass(frozen=True)
class SideEffect(Record):
    """One entry of the glossary, with its page."""

    fields: SideEffectFields
    slug: str

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called: name, medical terms, synonyms; a bracketed name is two."""
        every = (self.fields.name, *self.fields.medical_terms, *self.fields.synonyms)
        return tuple(dict.fromkeys(form for name in every for form in name_forms(name)))


@dataclass(frozen=True)
class Regimen(Record):
    """Medicines that are given together, with their page."""

    fields: RegimenFields
    slug: str

    @property
    def title(self) -> str:
        """Its short name with its medicines, as it begins a line."""
        return f"{self.fields.name}: {self.fields.full_name}"

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called."""
        return (self.fields.name, self.fields.full_name, *self.fields.other_names)


@dataclass(frozen=True)
class Monograph:
    """All that is said about one medicine: nine sections, one of which identifies it."""

    slug: str
    sections: Mapping[SectionName, Section]

    @cached_property
    def identity(self) -> MedicineFields:
        """Who the medicine is."""
        fields = self.sections[SectionName.OVERVIEW].fields
        assert isinstance(fields, MedicineFields)
        return fields

    @property
    def uri(self) -> str:
        """The overview's place below docs/."""
        return f"medicines/{self.slug}/index.md"

    @property
    def name(self) -> str:
        """The generic name as it stands within a sentence."""
        return self.identity.generic_name

    @property
    def title(self) -> str:
        """The generic name as it begins a line."""
        return SectionName.OVERVIEW.title_for(self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called: generic name, brands, other names."""
        identity = self.identity
        return (identity.generic_name, *identity.brand_names, *identity.other_names)

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Its side effects in the order in which the writer put them."""
        section = self.sections.get(SectionName.SIDE_EFFECTS)
        if section is None or not isinstance(section.fields, SideEffectsFields):
            return ()
        return tuple(section.fields.occurrences)

    @property
    def call(self) -> CallLists:
        """Its call lists; empty where the page is missing."""
        section = self.sections.get(SectionName.WHEN_TO_CALL)
        if section is None or not isinstance(section.fields, WhenToCallFields):
            return CallLists()
        return section.fields.call

    @property
    def citations(self) -> Mapping[str, Citation]:
        """Its sources by id."""
        return {source.id: source for source in self.identity.sources}

    def occurrences_by_frequency(self) -> dict[Frequency, list[Occurrence]]:
        """Its side effects by how often, most usual first; empty bands left out."""
        bands = {
            band: [each for each in self.occurrences if each.frequency is band]
            for band in Frequency
        }
        return {band: members for band, members in bands.items() if members}


def shown_texts(fields: BaseModel, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text in front matter that a reader will see, with the way to it."""
    for name, key, is_shown in _keys(type(fields)):
        yield from _shown_in(getattr(fields, name), (*path, key), is_shown)


@cache
def _keys(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    """Each field of a model: its name, its key in front matter, whether a reader will see it."""
    return tuple(
        (name, field.alias or name, _marks_shown((field.annotation, *field.metadata)))
        for name, field in model.model_fields.items()
    )


def _shown_in(value: Any, path: FieldPath, is_shown: bool) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, BaseModel):
        yield from shown_texts(value, path)
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from _shown_in(each, (*path, key), is_shown)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _shown_in(each, (*path, index), is_shown)
    elif is_shown and isinstance(value, str):
        yield path, value


def _marks_shown(annotation: Any) -> bool:
    """Whether a type annotation, or any part of it, carries the mark `Shown`."""
    if isinstance(annotation, Shown):
        return True
    parts = annotation if isinstance(annotation, tuple) else get_args(annotation)
    metadata = getattr(annotation, "__metadata__", ())
    return any(_marks_shown(part) for part in (*parts, *metadata))
