"""The one table of page kinds: where each stands, what it holds, and who makes its page.

Places, parsing, slots, the manual and the pages read it. A new kind of page is one row here and a
module in `pages/`. Records and composers stand right of the schema, so a row names them as
`module:name`, and `resolve` finds them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from pkgutil import resolve_name
from typing import Any

from formulary import addresses
from formulary.schema.fields import Fields
from formulary.schema.finder import FinderFields
from formulary.schema.home import HomeFields
from formulary.schema.languages import LanguageFields
from formulary.schema.medicine import (
    MedicineFields,
    SectionFields,
    SelfCareFields,
    SideEffectsFields,
    WhenToCallFields,
)
from formulary.schema.plain_words import PlainWordsFields
from formulary.schema.prose import ProseFields
from formulary.schema.regimen import RegimenFields
from formulary.schema.reviewers import ReviewersFields
from formulary.schema.search import SearchFields
from formulary.schema.side_effect import SideEffectFields
from formulary.schema.signs import SignsFields
from formulary.schema.slots import Slot
from formulary.schema.vocabulary import SectionName
from formulary.schema.words import WordsFields

_PARTS = {
    "<slug>": r"(?P<slug>[^/]+)",
    "<section>": rf"(?P<section>{'|'.join(section.value for section in SectionName)})",
    "<page>": r"(?P<page>.+)",
}
"""What each open part of a place stands for: a slug, a section of a monograph, any path."""

_SECTIONS = {section.value: section for section in SectionName}
_PROSE = "formulary.records.prose:Prose"
_SECTION = "formulary.records.monograph:Section"


@dataclass(frozen=True)
class PageKind:
    """One kind of page.

    `place` is its uri with open parts, `fields` its front matter, `record` and `composer` the class
    and the function that a page of it becomes a record and a composed page by, `slot` the one that
    it is nothing without, `extra` one that it may have, `look` its name in the theme.
    """

    place: str
    fields: type[Fields]
    composer: str = "formulary.pages.prose:prose_page"
    record: str = _PROSE
    slot: Slot | None = None
    extra: Slot | None = None
    look: str = "prose"

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What matches the uri of a page of this kind."""
        parts = re.split(r"(<\w+>)", self.place)
        return re.compile("".join(_PARTS.get(part, re.escape(part)) for part in parts))

    @property
    def has_slug(self) -> bool:
        """Whether its pages are many, each with a slug of its own."""
        return "<slug>" in self.place

    @property
    def folder(self) -> str:
        """The top folder that pages of this kind stand in; empty for those that stand anywhere."""
        top, has_folder, _ = self.place.partition("/")
        return top if has_folder else ""


def _section(place: str, fields: type[Fields], slot: Slot | None = None) -> PageKind:
    page = "formulary.pages.section:section_page"
    return PageKind(place, fields, page, _SECTION, slot, look="monograph")


PAGE_KINDS: tuple[PageKind, ...] = (
    _section("medicines/<slug>/index.md", MedicineFields),
    _section("medicines/<slug>/side-effects.md", SideEffectsFields, Slot.OCCURRENCES),
    _section("medicines/<slug>/when-to-call.md", WhenToCallFields, Slot.CALL_CARDS),
    _section("medicines/<slug>/self-care.md", SelfCareFields),
    _section("medicines/<slug>/<section>.md", SectionFields),
    PageKind(
        addresses.FINDER,
        FinderFields,
        composer="formulary.pages.finder:finder_page",
        slot=Slot.FINDER,
        look="finder",
    ),
    PageKind(
        addresses.GLOSSARY,
        ProseFields,
        composer="formulary.pages.glossary:glossary_page",
        slot=Slot.GLOSSARY,
        look="glossary",
    ),
    PageKind(
        "side-effects/<slug>.md",
        SideEffectFields,
        record="formulary.records.side_effect:SideEffect",
        composer="formulary.pages.side_effect:side_effect_page",
        look="side-effect",
    ),
    PageKind(
        addresses.REGIMEN_LIST,
        ProseFields,
        composer="formulary.pages.regimens:regimens_page",
        slot=Slot.REGIMENS,
    ),
    PageKind(
        "regimens/<slug>.md",
        RegimenFields,
        record="formulary.records.regimen:Regimen",
        composer="formulary.pages.regimen:regimen_page",
        look="regimen",
    ),
    PageKind(
        addresses.WORDS,
        WordsFields,
        composer="formulary.pages.words:words_page",
        slot=Slot.WORDS,
    ),
    PageKind(
        addresses.PLAIN_WORDS,
        PlainWordsFields,
        composer="formulary.pages.plain_words:plain_words_page",
        slot=Slot.PLAIN_WORDS,
    ),
    PageKind(
        addresses.SIGNS,
        SignsFields,
        composer="formulary.pages.signs:signs_page",
        slot=Slot.SIGNS,
    ),
    PageKind(
        addresses.SOURCES,
        ProseFields,
        composer="formulary.pages.bibliography:bibliography_page",
        slot=Slot.SOURCES,
    ),
    PageKind(
        addresses.REVIEWERS,
        ReviewersFields,
        composer="formulary.pages.reviewers:reviewers_page",
        slot=Slot.REVIEWERS,
    ),
    PageKind(
        addresses.HOME,
        HomeFields,
        composer="formulary.pages.home:home_page",
        extra=Slot.REGIMENS,
        look="home",
    ),
    PageKind(addresses.SEARCH, SearchFields, look="search"),
    PageKind(addresses.LANGUAGE_LIST, ProseFields),
    PageKind(f"{addresses.LANGUAGES}/<slug>.md", LanguageFields),
    PageKind("<page>.md", ProseFields),
)
"""Every kind of page. A file is of the first kind whose place it fits."""


@dataclass(frozen=True)
class Place:
    """Where a page belongs: its kind, the slug of its record, and its section of a monograph."""

    kind: PageKind
    slug: str = ""
    section: SectionName | None = None


def place_in_table(uri: str) -> Place:
    """The place of a Markdown file: the first kind that it fits."""
    for kind in PAGE_KINDS:
        if found := kind.pattern.fullmatch(uri):
            parts = found.groupdict()
            section = parts.get("section") or PurePosixPath(uri).stem
            is_section = kind.record == _SECTION
            return Place(kind, parts.get("slug", ""), _SECTIONS[section] if is_section else None)
    raise LookupError(f"no kind of page for '{uri}'")


def resolve(name: str) -> Any:
    """The class or function that a row names. Raises ImportError or AttributeError for none."""
    return resolve_name(name)
