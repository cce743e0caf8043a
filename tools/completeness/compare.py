"""Compare a sheet's items with what a monograph's pages say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil, floor

from completeness.meaning import Meanings
from completeness.sheets import EFFECT_NAMES, EFFECTS, GENERAL, GLOSSARY, NAMES, Item
from formulary.fragments.call_cards import page_cards
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.record import Record
from formulary.schema.occurrence import Occurrence
from formulary.schema.shown import shown_texts
from formulary.schema.vocabulary import SectionName
from formulary.text.names import normalise

SHARE = 0.6
"""The share of an item's words that one page must have."""

OTHER_PAGE = {"fast-heartbeat": "heart-problems"}
"""Ids of the glossary's sheet whose page has another slug."""

LONGEST_NAME = 4
"""Words of a name. What a sheet says under its names in more words is a fact like others."""


@dataclass(frozen=True)
class Missing:
    """An item that the pages do not tell, and why it is thought so."""

    item: Item
    why: str

    def __str__(self) -> str:
        return f"{self.item} ({self.why})"


def missing(catalogue: Catalogue, items: list[Item]) -> Iterator[Missing]:
    """The items that the pages do not tell."""
    meanings = Meanings(catalogue)
    said: dict[str, list[set[str]]] = {}
    for item in items:
        if item.sheet == GENERAL or item.sheet.startswith(GLOSSARY):
            if item.sheet not in said:
                said[item.sheet] = _general_pages_say(catalogue, item.sheet, meanings)
            why = _why_missing_in_general(catalogue, item, meanings, said[item.sheet])
            if why:
                yield Missing(item, why)
            continue
        monograph = catalogue.monographs.get(item.sheet)
        if monograph is None:
            if item.section == "generic_name":
                yield Missing(item, "no monograph")
            continue
        if item.sheet not in said:
            said[item.sheet] = pages_say(catalogue, monograph, meanings)
        why = _why_missing(monograph, item, meanings, said[item.sheet])
        if why:
            yield Missing(item, why)


def pages_say(catalogue: Catalogue, monograph: Monograph, meanings: Meanings) -> list[set[str]]:
    """What each page of a monograph is about, with its groupings' names on every one."""
    groups = [*catalogue.cancers_of(monograph), *catalogue.kinds_of(monograph)]
    common = [name for group in groups for name in (group.name, *group.other_names, group.about)]
    common += monograph.names
    return [
        meanings.of([*common, *_texts(catalogue, section)])
        for section in monograph.sections.values()
    ]


def _general_pages_say(catalogue: Catalogue, sheet: str, meanings: Meanings) -> list[set[str]]:
    """What the page of a side effect says, or the page on when to call and then the glossary."""
    pages = catalogue.side_effects
    if sheet != GENERAL:
        slug = _effect_slug(sheet)
        pages = {slug: pages[slug]} if slug in pages else {}
    said = [meanings.of([*page.names, *_texts(catalogue, page)]) for page in pages.values()]
    if sheet == GENERAL and (page := catalogue.prose.get(f"{GENERAL}.md")):
        said.insert(0, meanings.of(_texts(catalogue, page)))
    return said


def _effect_slug(sheet: str) -> str:
    slug = sheet.removeprefix(GLOSSARY)
    return OTHER_PAGE.get(slug, slug)


def _why_missing_in_general(
    catalogue: Catalogue, item: Item, meanings: Meanings, said: list[set[str]]
) -> str | None:
    if not said:
        return "no page"
    if item.section in EFFECT_NAMES:
        known = {_letters(name) for name in catalogue.side_effects[_effect_slug(item.sheet)].names}
        return None if _letters(item.text) in known else "not among its names"
    calls = item.sheet == GENERAL and item.section.startswith("call_")
    return _too_few_words(item, meanings, said[:1] if calls else said)


def _texts(catalogue: Catalogue, record: Record) -> list[str]:
    """Every text of a page: its own, the signs that it names, the medicines that it warns of."""
    call = getattr(record.fields, "call", ())
    lines = [line for own in page_cards(catalogue, call).values() for line in own]
    topics = getattr(record.fields, "topics", ())
    return [
        record.source.body,
        *(text for _, text in shown_texts(record.fields)),
        *(line.words for line in lines),
        *(
            text
            for use in call
            if use.sign in catalogue.signs
            for text in _sign(catalogue, use.sign)
        ),
        *(name for topic in topics for each in topic.medicines for name in each.names),
        *(each.kind or "" for topic in topics for each in topic.medicines),
    ]


def _sign(catalogue: Catalogue, name: str) -> list[str]:
    """What is said of a sign in any of its forms, and what people call it."""
    sign = catalogue.signs.get(name)
    if sign is None:
        return []
    return [sign.words, *sign.searched, *(each.words for each in sign.variants.values())]


def _why_missing(
    monograph: Monograph, item: Item, meanings: Meanings, said: list[set[str]]
) -> str | None:
    if item.section in NAMES and len(item.text.split()) <= LONGEST_NAME:
        return _unnamed(monograph, item)
    if item.section in EFFECTS and (effects := meanings.names_in(item.text)):
        return _unlisted(monograph, item, effects)
    return _too_few_words(item, meanings, said)


def _too_few_words(item: Item, meanings: Meanings, said: list[set[str]]) -> str | None:
    wanted = meanings.of([re.sub(r"\([^()]*\)", "", item.text) or item.text, item.plain])
    best = max((len(wanted & page) / len(wanted) for page in said), default=0.0) if wanted else 1.0
    if best >= SHARE:
        return None
    nearest = max(said, key=lambda page: len(wanted & page))
    return f"{best:.0%} of its words; not {', '.join(sorted(wanted - nearest))}"


def _unnamed(monograph: Monograph, item: Item) -> str | None:
    """A name that the monograph lacks. How it is said may be respelt, so it is only looked for."""
    if item.section == "pronunciation":
        return None if monograph.identity.say_it else "not said"
    known = {_letters(name) for name in monograph.names}
    absent = [name for name in item.text.split(",") if _letters(name) not in known]
    return f"not among its names: {', '.join(absent)}" if absent else None


def _letters(name: str) -> str:
    return re.sub(r"\([^()]*\)|[^a-z0-9]", "", normalise(name))


def _unlisted(
    monograph: Monograph, item: Item, effects: Mapping[str, frozenset[str]]
) -> str | None:
    listed = {each.effect: each for each in monograph.occurrences}
    absent = {slugs for slugs in effects.values() if not slugs & set(listed)}
    absent -= {slugs for name, slugs in effects.items() if _named(monograph, name)}
    if absent:
        return f"not listed: {', '.join(sorted(' or '.join(sorted(each)) for each in absent))}"
    figures = item.figures
    if not figures:
        return None
    body = " ".join(section.source.body for section in monograph.sections.values())
    if any(_people(body, figure) for figure in figures):
        return None
    for effect in {slug for slugs in effects.values() for slug in slugs if slug in listed}:
        if any(_tells(listed[effect], figure) for figure in figures):
            return None
    return f"another figure than {', '.join(f'{each:g}' for each in figures)}"


def _named(monograph: Monograph, name: str) -> bool:
    """Whether the page of side effects says this name, under an effect of another name."""
    section = monograph.sections.get(SectionName.SIDE_EFFECTS)
    shown = [text for _, text in shown_texts(section.fields)] if section else []
    texts = [section.source.body, *shown] if section else []
    text = " ".join(normalise(" ".join(texts)).split())
    return re.search(rf"\b{re.escape(name)}\b", text) is not None


def _people(text: str, figure: float) -> bool:
    """Whether a text gives this number of people in 100. A half may be rounded up or down."""
    rounded = "|".join(str(each) for each in {ceil(figure - 0.5), floor(figure + 0.5)})
    return bool(
        re.search(rf"(?<!\d)(?:{rounded})(?: or more)?(?: to \d+)? in (?:every )?100\b", text)
    )


def _tells(occurrence: Occurrence, figure: float) -> bool:
    """Whether the percent, the band or the note gives this number of people."""
    if _people(occurrence.note or "", figure):
        return True
    percent, band = occurrence.percent, occurrence.frequency
    if percent is not None:
        return percent.low - 0.5 <= figure <= percent.high + 0.5
    return bool(band.people) and band.lowest <= figure <= band.highest
