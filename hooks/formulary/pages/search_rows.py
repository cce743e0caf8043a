"""What the search in the browser reads: every name, and which medicine can cause what.

Rows instead of records, numbers instead of words, because a phone loads this file before the
first suggestion. `about/open-data.md` describes the records for everyone else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from formulary.catalogue import Catalogue
from formulary.markdown_text import headings
from formulary.model import EmergencyWords, Monograph, Prose, SideEffect
from formulary.names import name_forms, normalise
from formulary.vocabulary import Frequency, SectionName, Urgency

_BANDS = list(Frequency)
_URGENCIES = list(Urgency)
_NOT_FOUND_BY_NAME = ("404.md", "search.md")

Row = list[Any]


def search_rows(catalogue: Catalogue) -> bytes:
    """The file of rows. Addresses are below the site's root."""
    effects = {slug: place for place, slug in enumerate(catalogue.side_effects)}
    rows = {
        "sections": [[_tail(name), name.label] for name in SectionName],
        "frequencies": [band.phrase for band in _BANDS],
        "urgencies": [[each.value, each.label] for each in _URGENCIES],
        "medicines": [_medicine(each, effects) for each in catalogue.monographs.values()],
        "effects": [_effect(each) for each in catalogue.side_effects.values()],
        "pages": [*_regimens(catalogue), *_groupings(catalogue), *_prose(catalogue)],
        "strangers": catalogue.finder.fields.medicines_without_page if catalogue.finder else [],
        "emergencies": list(_emergencies(catalogue)),
    }
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return catalogue.region.fill(text).encode()


def search_cards(catalogue: Catalogue) -> bytes:
    """The signs on every side effect's call cards, which the results page shows, by slug."""
    cards = {
        effect.slug: [
            [" ".join(sign.sign.split()) for sign in signs]
            for signs in effect.fields.call.by_urgency().values()
        ]
        for effect in catalogue.side_effects.values()
    }
    text = json.dumps(cards, ensure_ascii=False, separators=(",", ":"))
    return catalogue.region.fill(text).encode()


def _tail(name: SectionName) -> str:
    return "" if name is SectionName.OVERVIEW else f"{name.value}/"


def _medicine(monograph: Monograph, effects: dict[str, int]) -> Row:
    """Slug, title, other names, and its side effects as pairs of place and band."""
    pairs = [
        number
        for each in monograph.occurrences
        if each.effect in effects
        for number in (effects[each.effect], _BANDS.index(each.frequency))
    ]
    return [monograph.slug, monograph.title, list(monograph.names[1:]), pairs]


def _effect(effect: SideEffect) -> Row:
    """Slug, name, what people say, medical terms, place of its urgency."""
    fields = effect.fields
    urgency = _URGENCIES.index(fields.urgency)
    terms = _distinct(form for term in fields.medical_terms for form in name_forms(term))
    return [effect.slug, fields.name, fields.synonyms, terms, urgency]


def _regimens(catalogue: Catalogue) -> Iterator[Row]:
    """Address, title and other names of each regimen."""
    for regimen in catalogue.regimens.values():
        yield [f"regimens/{regimen.slug}/", regimen.fields.name, list(regimen.names[1:])]


def _groupings(catalogue: Catalogue) -> Iterator[Row]:
    """Address, title and other names of each cancer and each kind of medicine."""
    if catalogue.finder is None:
        return
    fields = catalogue.finder.fields
    named = [
        *(each.identity for each in catalogue.monographs.values()),
        *(each.fields for each in catalogue.regimens.values()),
    ]
    for folder, groupings in (("cancers", fields.cancers), ("kinds", fields.kinds)):
        used = {slug for each in named for slug in getattr(each, folder, ())}
        for slug, grouping in groupings.items():
            if slug in used:
                yield [f"{folder}/{slug}/", grouping.name, grouping.other_names]


def _prose(catalogue: Catalogue) -> Iterator[Row]:
    for uri, page in catalogue.prose.items():
        title = _title(page)
        if title and uri not in _NOT_FOUND_BY_NAME:
            yield [_address(uri), title, []]


def _title(page: Prose) -> str:
    found = headings(page.source.body)
    return next((heading.title for heading in found if heading.level == 1), "")


def _address(uri: str) -> str:
    stem = uri.removesuffix(".md")
    folder = stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"
    return folder or "./"


def _emergencies(catalogue: Catalogue) -> Iterator[Row]:
    """The sign, place of its urgency, and the words that call it up."""
    for page in catalogue.prose.values():
        if isinstance(page, EmergencyWords):
            for alarm in page.fields.alarms:
                place = _URGENCIES.index(alarm.urgency)
                yield [" ".join(alarm.sign.split()), place, alarm.words]


def _distinct(names: Iterable[str]) -> list[str]:
    return list({normalise(name): name for name in names}.values())
