"""All records together: the only knowledge that reaches across pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from formulary import addresses
from formulary.records.monograph import Monograph, Section
from formulary.records.prose import Prose
from formulary.records.record import Record
from formulary.records.regimen import Regimen
from formulary.records.side_effect import SideEffect
from formulary.region import Region
from formulary.schema.finder import FinderFields, Grouping
from formulary.schema.languages import LanguageFields
from formulary.schema.occurrence import Occurrence
from formulary.schema.plain_words import PlainWordsFields
from formulary.schema.prose import ProseFields
from formulary.schema.reviewers import Reviewer, ReviewersFields
from formulary.schema.search import SearchFields
from formulary.schema.signs import SignFields, SignsFields
from formulary.schema.words import MedicalWord, WordsFields
from formulary.settings import Settings
from formulary.text.names import NameIndex, Target

AnyFields = TypeVar("AnyFields", bound=ProseFields)


@dataclass(frozen=True)
class Catalogue:
    """Every record of the site, by slug or uri, and the files that exist beside them.

    `orphan_sections` are sections whose medicine has no readable overview, `others` the records of
    further kinds of page, `files` the uris of all files.
    """

    settings: Settings
    monographs: Mapping[str, Monograph]
    side_effects: Mapping[str, SideEffect]
    regimens: Mapping[str, Regimen]
    prose: Mapping[str, Prose]
    others: Mapping[str, Record]
    orphan_sections: tuple[Section, ...]
    files: frozenset[str]

    @property
    def region(self) -> Region:
        """What differs from country to country."""
        return self.settings.region

    @property
    def finder(self) -> FinderFields | None:
        """The fields of the finder, with the groupings of medicines."""
        return self._fields_at(addresses.FINDER, FinderFields)

    @property
    def cancers(self) -> Mapping[str, Grouping]:
        """Every cancer that a medicine may name, by slug."""
        return self.finder.cancers if self.finder else {}

    @property
    def kinds(self) -> Mapping[str, Grouping]:
        """Every kind of medicine, by slug."""
        return self.finder.kinds if self.finder else {}

    @property
    def medicines_without_page(self) -> list[str]:
        """Names of medicines that pages name although they have no page here."""
        return self.finder.medicines_without_page if self.finder else []

    @property
    def words(self) -> list[MedicalWord]:
        """The medical words that pages explain."""
        fields = self._fields_at(addresses.WORDS, WordsFields)
        return fields.words if fields else []

    @property
    def plain_words(self) -> PlainWordsFields | None:
        """The fields of the page that says which words pages use."""
        return self._fields_at(addresses.PLAIN_WORDS, PlainWordsFields)

    @property
    def reviewers(self) -> list[Reviewer]:
        """The clinicians who may sign a page."""
        fields = self._fields_at(addresses.REVIEWERS, ReviewersFields)
        return fields.reviewers if fields else []

    @property
    def signs(self) -> Mapping[str, SignFields]:
        """Every reason to call, by its id, in the order of the page of signs."""
        fields = self._fields_at(addresses.SIGNS, SignsFields)
        return fields.signs if fields else {}

    @property
    def search(self) -> SearchFields | None:
        """The fields of the search page, with the words that the search understands."""
        return self._fields_at(addresses.SEARCH, SearchFields)

    @property
    def languages(self) -> Mapping[str, LanguageFields]:
        """Every language in which the search knows emergencies, by its code."""
        pages = (page for page in self.prose.values() if page.slug)
        return {page.slug: page.fields for page in pages if isinstance(page.fields, LanguageFields)}

    def _fields_at(self, uri: str, schema: type[AnyFields]) -> AnyFields | None:
        page = self.prose.get(uri)
        return page.fields if page is not None and isinstance(page.fields, schema) else None

    def records(self) -> Iterator[Record]:
        """Every record, in the order of its uri."""
        every: list[Record] = [*self.whole_records(), *self.orphan_sections]
        yield from sorted(every, key=lambda record: record.uri)

    def whole_records(self) -> Iterator[Record]:
        """Every record that a page can be made of: all but sections without their medicine."""
        yield from self.prose.values()
        yield from self.side_effects.values()
        yield from self.regimens.values()
        yield from self.others.values()
        for monograph in self.monographs.values():
            yield from monograph.sections.values()

    @cached_property
    def names(self) -> NameIndex:
        """What every name of a side effect, medicine or regimen leads to."""
        effects = (
            (name, effect_target(effect))
            for effect in self.side_effects.values()
            for name in effect.names
        )
        medicines = (
            (name, Target(monograph.uri, monograph.title))
            for monograph in self.monographs.values()
            for name in monograph.names
        )
        regimens = (
            (name, Target(regimen.uri, regimen.fields.name))
            for regimen in self.regimens.values()
            for name in regimen.names
        )
        return NameIndex.of([*effects, *medicines, *regimens])

    @cached_property
    def _causes(self) -> Mapping[str, list[tuple[Monograph, Occurrence]]]:
        """By side effect: each medicine that can cause it, and what it says of it."""
        causes = defaultdict(list)
        for _, monograph in sorted(self.monographs.items()):
            for occurrence in monograph.occurrences:
                causes[occurrence.effect].append((monograph, occurrence))
        return causes

    def causes_of(self, effect: str) -> list[tuple[Monograph, Occurrence]]:
        """Every medicine that can cause a side effect, with what it says of it, by name."""
        return self._causes.get(effect, [])

    def medicines_of(self, regimen: Regimen) -> list[Monograph]:
        """The medicines of a regimen that have a monograph, in its order."""
        slugs = regimen.fields.medicines
        return [self.monographs[slug] for slug in slugs if slug in self.monographs]

    def regimens_with(self, monograph: Monograph) -> list[Regimen]:
        """The regimens that a medicine is part of."""
        return [each for each in self.regimens.values() if monograph.slug in each.fields.medicines]

    def cancers_of(self, monograph: Monograph) -> list[Grouping]:
        """The cancers a medicine treats, as the finder knows them."""
        known = self.cancers
        return [known[slug] for slug in monograph.identity.cancers if slug in known]

    def kinds_of(self, monograph: Monograph) -> list[Grouping]:
        """The kinds of medicine it is, as the finder knows them."""
        known = self.kinds
        return [known[slug] for slug in monograph.identity.kinds if slug in known]

    def effect_of(self, occurrence: Occurrence) -> SideEffect | None:
        """The side effect that an occurrence names, if it has a page."""
        return self.side_effects.get(occurrence.effect)

    def shows_fever_rule(self, monograph: Monograph) -> bool:
        """Whether the medicine can lower white blood cells, so that fever is an alarm."""
        effects = (self.effect_of(each) for each in monograph.occurrences)
        return any(effect is not None and effect.fields.shows_fever_rule for effect in effects)


def effect_target(effect: SideEffect) -> Target:
    """The page of a side effect as the end of a link."""
    return Target(effect.uri, effect.fields.name)
