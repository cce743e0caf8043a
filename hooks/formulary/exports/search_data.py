"""What the search in the browser reads: every name, and which medicine can cause what.

Rows instead of records, numbers instead of words, because a phone loads this file before the
first suggestion. `about/open-data.md` describes the records for everyone else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from formulary import addresses
from formulary.fragments.call_cards import page_cards
from formulary.meaning.merge import Cards
from formulary.records.catalogue import Catalogue
from formulary.records.monograph import Monograph
from formulary.records.side_effect import SideEffect
from formulary.schema.signs import SignFields
from formulary.schema.vocabulary import REASONS_TO_CALL, Frequency, SectionName, Urgency
from formulary.text.headings import title_of
from formulary.text.names import name_forms, normalise
from formulary.text.phrases import one_line

_BANDS = list(Frequency)
_URGENCIES = list(Urgency)
_NOT_FOUND_BY_NAME = (addresses.NOT_FOUND, addresses.SEARCH)
Row = list[Any]


def search_rows(catalogue: Catalogue) -> bytes:
    """The file of rows. Addresses are below the site's root."""
    effects = {slug: index for index, slug in enumerate(catalogue.side_effects)}
    fill = catalogue.region.fill
    rows = {
        "sections": [[_tail(name), name.label] for name in SectionName],
        "frequencies": [band.phrase for band in _BANDS],
        "urgencies": [[each.value, fill(each.label)] for each in _URGENCIES],
        "medicines": [_medicine(each, effects) for each in catalogue.monographs.values()],
        "effects": [_effect(each) for each in catalogue.side_effects.values()],
        "pages": [*_regimens(catalogue), *_groupings(catalogue), *_prose(catalogue)],
        "medicines_without_page": catalogue.medicines_without_page,
        "emergencies": [_emergency(sign) for sign in _alarms(catalogue)],
    }
    return _json(rows)


def search_cards(catalogue: Catalogue) -> bytes:
    """The lines of every side effect's call cards, which the results page shows, by slug."""
    cards = {
        effect.slug: _card_lines(page_cards(catalogue, effect.fields.call))
        for effect in catalogue.side_effects.values()
    }
    return _json(cards)


def _card_lines(cards: Cards) -> list[list[str]]:
    """The words of the cards that have a reader call, most urgent first, empty ones too."""
    return [
        [one_line(line.words) for line in cards.get(urgency, ())] for urgency in REASONS_TO_CALL
    ]


def _json(rows: Mapping[str, Any]) -> bytes:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _tail(name: SectionName) -> str:
    return "" if name is SectionName.OVERVIEW else f"{name.value}/"


def _medicine(monograph: Monograph, effects: dict[str, int]) -> Row:
    """Slug, title, other names, and its side effects as pairs of index and band."""
    pairs = [
        number
        for each in monograph.occurrences
        if each.effect in effects
        for number in (effects[each.effect], _BANDS.index(each.frequency))
    ]
    return [monograph.slug, monograph.title, list(monograph.names[1:]), pairs]


def _effect(effect: SideEffect) -> Row:
    """Slug, name, what people say, medical terms, index of its urgency."""
    fields = effect.fields
    urgency = _URGENCIES.index(fields.urgency)
    terms = _distinct(form for term in fields.medical_terms for form in name_forms(term))
    return [effect.slug, fields.name, fields.synonyms, terms, urgency]


def _regimens(catalogue: Catalogue) -> Iterator[Row]:
    """Address, title and other names of each regimen."""
    for regimen in catalogue.regimens.values():
        yield [addresses.url_of(regimen.uri), regimen.fields.name, list(regimen.names[1:])]


def _groupings(catalogue: Catalogue) -> Iterator[Row]:
    """Address, title and other names of each cancer and each kind of medicine."""
    named = [
        *(each.identity for each in catalogue.monographs.values()),
        *(each.fields for each in catalogue.regimens.values()),
    ]
    for folder, groupings in (
        (addresses.CANCERS, catalogue.cancers),
        (addresses.KINDS, catalogue.kinds),
    ):
        used = {slug for each in named for slug in getattr(each, folder, ())}
        for slug, grouping in groupings.items():
            if slug in used:
                url = addresses.url_of(addresses.group(folder, slug))
                yield [url, grouping.name, grouping.other_names]


def _prose(catalogue: Catalogue) -> Iterator[Row]:
    """Address, title and no other name of each page that stands for itself."""
    for uri, page in catalogue.prose.items():
        title = title_of(page.source.body)
        if title and uri not in _NOT_FOUND_BY_NAME:
            yield [addresses.url_of(uri) or "./", title, []]


def _alarms(catalogue: Catalogue) -> list[SignFields]:
    """The signs that a search is told of by their words, most urgent first."""
    found = [sign for sign in catalogue.signs.values() if sign.searched]
    return sorted(found, key=lambda sign: sign.urgency.rank)


def _emergency(sign: SignFields) -> Row:
    """The words of the sign, index of its urgency, and the words that call it up."""
    return [one_line(sign.words), _URGENCIES.index(sign.urgency), sign.searched]


def _distinct(names: Iterable[str]) -> list[str]:
    return list({normalise(name): name for name in names}.values())
