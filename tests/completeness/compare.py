"""Compare a sheet's items with what a monograph's pages say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from completeness.meaning import Meanings
from completeness.sheets import EFFECTS, NAMES, Item
from formulary.catalogue import Catalogue
from formulary.front_matter import Occurrence
from formulary.model import Monograph, Section, shown_texts
from formulary.names import normalise

SHARE = 0.6
"""The share of an item's words that one page must have."""

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
        meanings.of([*common, section.source.body, *_shown(section)])
        for section in monograph.sections.values()
    ]


def _shown(section: Section) -> list[str]:
    return [text for _, text in shown_texts(section.fields)]


def _why_missing(
    monograph: Monograph, item: Item, meanings: Meanings, said: list[set[str]]
) -> str | None:
    if item.section in NAMES and len(item.text.split()) <= LONGEST_NAME:
        return _unnamed(monograph, item)
    if item.section in EFFECTS and (effects := meanings.effects_in(item.text)):
        return _unlisted(monograph, item, effects)
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


def _unlisted(monograph: Monograph, item: Item, effects: set[frozenset[str]]) -> str | None:
    listed = {each.effect: each for each in monograph.occurrences}
    if absent := [slugs for slugs in effects if not slugs & set(listed)]:
        return f"not listed: {', '.join(sorted(' or '.join(sorted(each)) for each in absent))}"
    figures = item.figures
    if not figures:
        return None
    body = " ".join(section.source.body for section in monograph.sections.values())
    for effect in {slug for slugs in effects for slug in slugs if slug in listed}:
        if any(_tells(listed[effect], body, figure) for figure in figures):
            return None
    return f"another figure than {', '.join(f'{each:g}' for each in figures)}"


def _tells(occurrence: Occurrence, body: str, figure: float) -> bool:
    """Whether the percent, the band or a text of the page gives this number of people."""
    texts = " ".join(filter(None, (occurrence.note, body)))
    if re.search(rf"(?<!\d){round(figure)}(?: or more)?(?: to \d+)? in (?:every )?100\b", texts):
        return True
    percent, band = occurrence.percent, occurrence.frequency
    if percent is not None:
        return percent.low - 0.5 <= figure <= percent.high + 0.5
    return bool(band.people) and band.lowest <= figure <= band.highest
